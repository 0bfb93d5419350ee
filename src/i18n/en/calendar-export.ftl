# Writing calendars and pages: what the coordinator sees.
calendar-folder = calendars
calendar-written = { $count ->
    [one] 1 calendar written
   *[other] { $count } calendars written
    } to { $folder }.
calendar-reminders-none = none
calendar-reminders = { $times }
calendar-nothing-since = Nothing has changed since version { $version }.
calendar-with-draft = What is not published is marked "Draft".
calendar-how-to = Send { $file } along: it says what the receiver is to do.
calendar-page = Page: { $page }
site-written = { $members ->
    [one] One page with a calendar written
   *[other] { $members } pages with calendars written
    } to { $folder }.
site-removed = { $count ->
    [one] One address holds no longer. Remove its folder on the web too, or it can still be read:
   *[other] { $count } addresses hold no longer. Remove their folders on the web too, or they can still be read:
    }
site-left-file = -to-remove.txt
site-left-head = # To be removed from { $url }. This file is yours alone: do not put it on the web.
site-left-list = The files to remove are listed in { $file }
site-left-next =
    Upload so that what is gone here goes there too, for instance:
    {"  "}rsync -r --delete --chmod=D755,F644 --exclude=.korpass-site { $folder } host:web
    Then say so, once you have seen that the pages cannot be opened:
    {"  "}korpass calendar gone
site-gone-ask = { $count ->
    [one] Have you seen that it cannot be opened any more?
   *[other] Have you seen that none of them can be opened any more?
    }
site-gone = { $count ->
    [one] Noted: one page is gone from the web host.
   *[other] Noted: { $count } pages are gone from the web host.
    }
site-gone-none = Nothing has to be removed from the web host.
site-sheets = Sheets to print and hand out: { $file }
site-closed = Others on the computer could read the folder { $folder }. Now it is yours alone; with --public others may read it.
site-next = Upload the whole folder to { $url }
site-open-to-all = The address begins with http: whoever listens on the net can read the calendars. Use https if you can.
site-folder = web
site-revoked-next = The old address stops working when the pages have been written and uploaded again, and the new one is on a new sheet:
    {"  "}korpass calendar site --out { $folder } --sheets { $file }
site-removed-page = {"  "}{ $page }
site-sheets-file = sheets.html
site-moved = The pages get new addresses: sheets that were handed out and calendars that people subscribe to stop working.
reminder-day-before = at { $time } the day before
reminder-minutes = { $minutes ->
    [60] an hour before
   *[other] { $minutes } minutes before
    }
calendars-next-site = It gets out when the calendars are written and uploaded again:
    {"  "}korpass calendar site --out { $folder }
calendars-next-export = It gets out when the calendars are written again:
    {"  "}korpass calendar export --out { $folder }

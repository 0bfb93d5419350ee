# Errors: what happened, where, and what to do.
error-heading = Error:
error-did-you-mean = Did you mean { $name }?
usage-did-you-mean = Did you mean "{ $suggestion }"?
usage-see-help =
    See the help:
    {"  "}{ $command } --help
usage-unknown-command = There is no command "{ $command }".
usage-unknown-argument = "{ $argument }" does not belong to the command.
usage-missing-argument = { $argument } is missing.
usage-missing-command = A command is missing.
usage-missing-value = { $argument } lacks a value.
usage-conflict = { $argument } and { $other } do not go together.
usage-bad-value = "{ $value }" cannot be used for { $argument }.
usage-bad-value-expected = "{ $value }" cannot be used for { $argument }: expected { $expected }.
usage-wrong-number = Wrong number of values for { $argument }.
usage-other = The command could not be understood.
error-file-missing = There is no file { $file }.
error-file-denied = { $file } may not be read or written.
error-file-denied-advice = Check that you have access to the file and its folder, or choose another place with --db FILE. Nothing was changed.
error-file-too-large = { $file } is too large: at most 50 MB are read.
error-file = { $file } could not be used: { $reason }.
error-disk-full = The disk is full, and what was to be written is not written.
error-disk-full-advice = Make room. See with korpass history what has been stored, and run the command again if it is missing.
error-database-missing = There is no database at { $file }.
error-database-missing-advice =
    Start with your association, or try a sample:
    {"  "}korpass init "Name of the association"
    {"  "}korpass demo
error-database-missing-backups =
    But there are backups beside it. See them, and restore one:
    {"  "}korpass restore
error-database-missing-here =
    But there is one in the folder you are in. To use it, write:
    {"  "}korpass --db { $file }
error-out-is-database = { $file } is a database. It is untouched.
error-out-is-database-advice = Choose another name for the file.
error-database-exists = There is already a file at { $file }. It is untouched.
error-database-exists-advice = Choose another file with --db FILE.
error-not-a-database = { $file } is not a database, or is damaged. It is untouched.
error-not-a-database-advice =
    Check --db and KORPASS_DB. If it is the right file, see what can be done:
    {"  "}korpass doctor
error-other-program = { $file } is a database of another program. It is untouched.
error-newer-database = { $file } was written by a newer körpass (schema { $found }, this program knows { $known }). It is untouched.
error-newer-database-advice = Install the newer version.
error-cannot-open = { $file } could not be opened: { $reason }.
error-busy = Another program uses the database just now. Nothing was changed.
error-busy-advice = Wait a moment and run the same command again.
error-in-use = Other things in the database depend on this. Nothing was changed.
error-bad-value = The database holds a value that cannot be understood: { $column } is "{ $value }".
error-sqlite = The database answered: { $reason }. Nothing was changed.
error-migration = The database could not be brought up to this version: { $reason }.
error-json = The output failed: { $reason }.
error-no-data-folder = The computer does not say where programs keep their data. Name the database with --db FILE.
error-no-association = The database has no association yet.
error-not-a-plate = "{ $text }" is not a Swedish registration plate (such as ABC123 or ABC12D).
error-no-such-member = No member is called "{ $name }".
error-no-such-member-advice =
    See them all with:
    {"  "}korpass member list
error-ambiguous-member = "{ $name }" fits { $count } members:
error-candidate = { $id }  { $name }
error-ambiguous-member-advice = Write more of the name, or the number.
error-member-exists = { $name } already exists ({ $id }).
error-member-exists-advice = Change with "korpass member edit", or tell the names apart.
error-pair-with-self = Nobody can be a pair with themselves.
error-left-before-joined = The last day is before the first.
error-ends-before-start = The last day is before the first.
error-no-such-vehicle = There is no vehicle { $plate }.
error-known-vehicle = { $plate }
error-vehicle-exists = { $plate } already exists.
error-vehicle-overlaps = { $plate } would be in service at the same time as { $other } ({ $from } to { $to }) for the same car.
error-vehicle-overlaps-advice =
    End the old one first, or say --stand-in if the vehicle only stands in for some time, for instance:
    {"  "}korpass vehicle edit ABC123 --to { $year }-02-28
error-no-such-car = There is no car called "{ $name }".
error-known-car = { $name }
error-no-car = The association has no car yet.
error-no-car-advice =
    Add one:
    {"  "}korpass vehicle add ABC123 --gearbox manual --from { $year }-01-01
error-which-car = The association has several cars. Say which with --car:
error-no-driver = { $name } is not a driver.
error-not-introduced = { $name } has not been introduced to { $plate }.
error-licence = { $name } has a licence for automatic gearbox only, and { $plate } is manual.
error-no-such-window = There is no time out of service with number { $id }.
error-out-of-service-overlaps = The vehicle is already out of service { $from } to { $to } (number { $id }).
error-no-such-shift = There is no shift { $shift }.
error-no-such-shift-advice =
    See the shifts with:
    {"  "}korpass shift list { $month }
error-known-shift = { $shift }
error-ambiguous-shift = { $shift } may be { $count } shifts:
error-not-extra = { $shift } is not an extra shift; it comes from a pattern.
error-not-extra-advice =
    Close the day instead:
    {"  "}korpass closure add { $day }
error-skipped-hour = { $time } does not exist: the clock is set forward then.
error-shift-closed = The day is closed: { $span } (number { $id }).
error-shift-overlaps = The car is already out then: { $other }.
error-shift-without-vehicle = No vehicle is in service { $shift }.
error-not-a-period = "{ $text }" is not a period.
fault-no-such-day = The calendar has no day "{ $value }".
fault-other-day = "{ $value }" cannot be read as a day. Write year-month-day, such as { $year }-12-07.
fault-reversed = "{ $value }" ends before it begins.
error-not-a-period-advice = Write for instance { $year }-02-01..{ $year }-03-14, { $year }-02, { $year }-W05..W10 or W06.
error-nothing-planned = Nothing is planned yet, so say which period.
error-problem = The problem in { $file } cannot be planned.
error-nothing-planned-advice =
    For instance:
    {"  "}korpass plan { $year }-W05..W10
error-nothing-published = Nothing is published yet, so there is nothing to write in the calendars.
error-nothing-published-advice =
    Publish first:
    {"  "}korpass publish
error-no-shifts = There are no shifts in { $period }.
error-no-shifts-advice =
    Add a pattern, for instance:
    {"  "}korpass pattern add mon-fri 10-13 13-16
error-all-begun = All shifts in { $period } have begun already, so nothing can be planned there any more.
error-all-begun-advice =
    See how it turned out:
    {"  "}korpass roster { $period }
error-locked-seats = Locked seats break the rules. Nothing was changed.
error-locked-seat = { $shift }: { $breach }
error-period-problem = The period cannot be planned. Nothing was changed.
error-locked-seats-alone = No company can be found for the locked seats in:
error-locked-seats-advice =
    Unlock the shift, so that planning may choose, and plan again:
    {"  "}korpass unlock { $shift }
error-locked-seat-advice =
    Unlock the seat, so that planning may choose, or take the member out of the shift:
    {"  "}korpass unlock { $shift } { $member }
    {"  "}korpass unassign { $shift } { $member }
error-already-aboard-advice =
    To move the member to another seat, free this one first:
    {"  "}korpass unassign { $shift } { $member }
error-against-rule-advice = With --force it is done all the same, and the exception is recorded.
error-already-aboard = { $name } is already in the shift { $shift }.
error-not-aboard = { $name } is not in the shift { $shift }.
error-seat-taken = The seat as { $seat } { $shift } is taken by { $names }.
error-seat-taken-advice =
    Free the seat first:
    {"  "}korpass unassign { $shift } { $member }
error-nobody-to-lock = Nobody is in the shift { $shift } to lock.
error-no-such-pattern = There is no pattern with number { $id }.
error-pattern-advice =
    See them with:
    {"  "}korpass pattern list
error-pattern-overlaps = { $pattern } collides with pattern { $id }, { $other }.
error-pattern-overlaps-advice =
    End the old one first:
    {"  "}korpass pattern end { $id } DAY
error-no-such-closure = There is no closure with number { $id }.
error-closure-advice =
    See them with:
    {"  "}korpass closure list
error-closure-overlaps = { $span } is already closed (number { $id }).
error-no-such-policy = No crew policy starts on { $from }.
error-no-such-setting = There is no setting "{ $name }".
error-no-such-setting-advice =
    See them with:
    {"  "}korpass setting list
error-setting-range = { $name } cannot be { $value }: at least { $least }, at most { $most }.
error-no-such-availability = The member has said nothing with number "{ $id }".
error-no-such-availability-advice =
    See the numbers with:
    {"  "}korpass availability list MEMBER
error-publish-unfit = Together with what is published already, a rule would be broken. Nothing was changed.
error-publish-unfit-advice =
    Publish all that was planned together, and it fits:
    {"  "}korpass publish { $period }
    With --force it is published all the same.
error-cannot-ask = There is nobody to ask here, and nothing was changed.
error-cannot-ask-advice = Answer beforehand with --yes.
error-table-to-file = The table is shown on the screen. End the file in .html (to print), .xlsx, .csv, .md or .json.
error-demo-in-use = The folder { $folder } is already in use. Nothing was changed.
error-demo-in-use-advice = Choose another folder, or start afresh with --force.
error-demo-not-ours = The folder { $folder } holds something else than a demo. Nothing was changed; choose another folder.
error-why-period = A period goes with a question about a member; a shift has its day already. Leave the period out, or ask about a member.
error-why-no-member = { $name } takes no part in the period.
error-plan-file = { $file } is no roster in the format of planning (korpass-plan/1):
error-plan-file-advice = Write draft, published, or the name of a file with a roster.
error-plan-strangers = { $file } speaks of shifts or people that the period does not have:
error-plan-stranger = { $shift }, { $person }
error-why-no-member-advice =
    Ask about another period, or see when they are a member:
    {"  "}korpass member show { $name }
error-plan-more-strangers = { $count ->
    [one] and one seat more
   *[other] and { $count } seats more
    }
error-plan-strangers-advice = Write last the period that the roster in the file is for.
error-no-such-version = There is no version { $version }.
error-no-such-version-advice = The number of the version is told with the roster, and when you publish.
error-not-a-calendar = { $file } is no calendar file.
error-not-a-calendar-advice = Export the calendar as an .ics file (iCalendar) from Google Calendar, Outlook or the phone's calendar. If the file is packed (.zip), unpack it first.
error-calendar-entries = { $file } has more than { $most } entries, which is too many.
error-calendar-doubts = More than { $most } entries of { $file } cannot be read.
error-calendar-entries-advice = Nothing has been changed. Export only the calendar and the time that are needed, or say the times by hand: korpass availability away
error-site-of-another = { $folder } is the site of another association.
error-sheets-in-site = { $file } lies in the folder for the web, where all could read everybody's addresses.
error-sheets-in-site-advice = Name a file somewhere else with --sheets.
error-page = The page could not be written: { $reason }
error-no-site-address = Nobody has said where on the web the pages are to lie.
error-no-site-address-advice = Say the address once, for example --url https://example.org/korpass
error-no-calendar-address = { $name } has no address of their calendar.
error-no-calendar-address-advice = Addresses come about with "korpass calendar site".
error-no-chance = The computer gives no random numbers: { $reason }
error-calendar-incomplete = { $file } is not whole: it ends in the middle.
error-calendar-incomplete-advice = Nothing has been changed. Fetch or export the file once more.
error-no-wish = Nothing was said that should change.
error-no-wish-advice = Give --reminders, --share-phone or --language.
error-no-note = Nothing was said that should be noted.
error-no-note-advice = Give --areas or --remark.
error-file-is-folder = { $file } is a folder, not a file.
error-folder-is-file = { $file } cannot be used as a folder: there is a file of that name.
error-calendar-for-table = { $file } is a calendar file, not a CSV file.
error-calendar-for-table-advice = Read from it when somebody is busy with:
    {"  "}korpass availability import-ics
error-site-folder-advice = Name a new or empty folder with --out.
error-site-folder-in-use = There is something else in { $folder } than pages of calendars, and it is left alone.
error-export-in-site = { $folder } is the folder for the web, where no files with names may lie.
error-export-in-site-advice = Name another folder with --out.
error-swap-closed = The exchange is { $state } and cannot be changed.
error-no-swap = No exchange is planned.
error-no-swap-advice = Plan one with:
    {"  "}korpass vehicle swap plan --help
error-which-swap = Several exchanges are open. Name the new plate with --to:
error-swap-cars = These must be two vehicles for the same car.
error-swap-cars-advice = See the vehicles with:
    {"  "}korpass vehicle list
error-swap-open-already = An exchange with one of the vehicles is planned already.
error-swap-open-already-advice = See how it stands with:
    {"  "}korpass vehicle swap status
error-swap-step = That cannot be done now. State of the exchange: { $state }.
error-swap-too-early = That early { $plate } is not in service yet.
error-swap-too-late = By then { $plate } is no longer in service.
error-swap-no-day = The exchange has no day yet.
error-swap-no-day-advice = Give the new day as a date, or --days 7 where the day is set.
error-swap-window-over = All days of the window have passed.
error-swap-window-over-advice = Give other days with --window.
error-no-such-task = No task has number { $id }.
error-no-such-task-advice = See the numbers with:
    {"  "}korpass vehicle swap tasks
error-not-in-swap = { $plate } is not in the exchange.
error-no-such-session = No introduction has number { $id }.
error-no-such-session-advice = See the numbers with:
    {"  "}korpass vehicle session list
error-log-ahead = The shift { $time } has not begun yet.
error-log-advice = If a former value is wrong, write the right one with --correct and its number. See the numbers with:
    {"  "}korpass log list
error-log-no-vehicle = No car was in service in that shift.
error-log-no-driver = The shift has no driver.
error-log-no-driver-advice = Say who drove with --driver.
error-no-such-entry = No entry of the log that counts has number { $id }.
error-no-such-entry-advice = See the numbers with:
    {"  "}korpass log list
error-log-was-served = The shift is in the log as driven.
error-no-such-due = Nothing that is due has number { $id }.
error-no-such-due-advice = See the numbers with:
    {"  "}korpass vehicle due list
error-swap-already = The exchange is { $state } already.
error-swap-step-advice = It is done in this order: set the day, start, done.
    {"  "}korpass vehicle swap set-day
    {"  "}korpass vehicle swap start
    {"  "}korpass vehicle swap done
error-swap-reversed = { $new } came into service before { $old }. Did you mean the other way round?
error-swap-how-late = Nobody has said how much later the car comes.
error-swap-not-later = The day is { $day } already, and to postpone is to choose a later one.
error-swap-not-later-advice = Move the day the other way with:
    {"  "}korpass vehicle swap set-day
error-no-task-change-advice = Give --text, --days or --member ("" takes away whoever sees to it).
error-log-twice = The same person stands twice.
error-session-ahead = The introduction is not until { $time }.
error-session-was-held = Drivers were introduced then, so it is not removed.
error-session-known = That introduction is there already, as number { $id }.
error-reading-ahead = { $day } has not been yet.
error-reading-falls = By the log the car had done { $odometer } km already.
error-out-no-file = { $file } is no plain file, and is left as it is.
error-out-nobody-reads = Nobody reads { $file }, so nothing can be written there.
error-folder-missing = There is no folder { $folder }.
error-workbook-to-screen = A workbook cannot be shown on the screen.
error-workbook-to-screen-advice = 
    Name a file, for instance:
    {"  "}korpass report coverage --out report.xlsx
error-no-meeting = No earlier meeting of the steering group is known.
error-no-meeting-advice = 
    Add the last one, for instance:
    {"  "}korpass report meeting add { $year }-01-20
error-meeting-known = The meeting of { $day } is known already.
error-no-such-meeting = No meeting of { $day } is known.
error-swap-driven = { $plate } has been driven on days that would then be another vehicle's: { $drive } is in the driving log.
error-swap-stand-in = { $plate } is a stand-in, and those are not exchanged.
error-swap-stand-in-advice = Make it a regular vehicle first:
    {"  "}korpass vehicle edit { $plate } --stand-in no
error-period-too-long = The period is too long: eleven years is the most.
error-changed-meanwhile = Something has changed since it was shown. Nothing has been done.
error-changed-meanwhile-advice = Run the command again and look at what follows anew.
error-time-told = KORPASS_NOW is { $text }, but must be a time in UTC such as { $year }-02-08T07:00:00Z, or not be there.
error-nothing-to-undo = There is nothing to take back.
error-nothing-to-redo = There is nothing to do again.
error-nothing-to-redo-advice = Only what was just taken back can be done again, before anything else is done.
error-undo-first-advice = Move the file away if everything shall start anew.
error-no-such-operation = There is no change no. { $number }.
error-no-such-operation-advice = See them with:
    {"  "}korpass history
error-undo-of-undo = No. { $number } itself took something back: { $what }
error-undo-of-undo-advice = Do again what was taken back last:
    {"  "}korpass redo
error-undone-already = No. { $number } has been taken back already: { $what }
error-undo-depends = { $count ->
    [one] No. { $number } cannot be taken back, as a later change rests on it:
   *[other] No. { $number } cannot be taken back, as { $count } later changes rest on it:
    }
error-undo-depends-advice = Take the latest back first:
    {"  "}korpass undo { $last }
error-undo-breaks = If no. { $number } were taken back, rules would be broken:
error-undo-breaks-advice = Take it back all the same:
    {"  "}korpass undo { $number } --force
error-seats-against-rule = That cannot be, as rules would be broken:
error-shift-begun = { $shift } has begun already.
error-shift-begun-advice = Write in the driving log instead why it was not driven:
    {"  "}korpass log not-served { $shift } --why "…"
error-all-fixed = All shifts of the period are so near ({ $until } or earlier) that they are not planned again.
error-all-fixed-advice = Change them one by one, or shorten the notice:
    {"  "}korpass suggest { $year }-02-09T13
    {"  "}korpass setting set notice-hours 24
error-absent-past = { $time } is past already.
error-move-past = { $time } is past already.
error-not-moved = { $shift } is at that time already.
error-undo-first = That is how the database came to be; it cannot be taken back.
error-shift-begun-force = With --force it is changed all the same, so that the roster shows how it was.
error-shift-too-long = The shift would be { $hours } hours long. Check the time.
error-shift-cancelled = { $shift } is cancelled: { $why }.
error-shift-cancelled-advice = See when it was cancelled, and take that back by the number told there:
    {"  "}korpass history { $shift }
    {"  "}korpass undo NO
error-no-sender = Whom mail is from has not been said. Nothing was changed.
error-no-sender-advice =
    Say it once and for all:
    {"  "}korpass notify setup --from "Name <name@example.org>"
error-no-mail-server = Through which server mail is sent has not been said. Nothing was changed.
error-no-mail-server-advice =
    Say it once and for all; whoever keeps your mail can tell:
    {"  "}korpass notify setup --from "Name <name@example.org>" --host smtp.example.org --user name --password-file password.txt
error-no-mail-password = { $user } logs in at the mail server, but there is no password. Nothing was sent.
error-no-mail-password-advice = Write it into a file that only you may read, and say which with "korpass notify setup --password-file", or set the environment variable KORPASS_SMTP_PASSWORD.
error-mail-not-here = Without protection mail is sent only to a server on this computer (localhost), not to { $host }.
error-mail-not-here-advice = Choose --security starttls or --security tls.
error-ca-file = { $file } is no certificate (PEM).
error-mail-host = { $host } cannot be used as the name of a server: { $reason }
error-letter = The mail to { $name } could not be put together: { $reason }
error-mail-failed = { $count ->
    [one] One message did not get through. It is not recorded as told, and can be sent again.
   *[other] { $count } messages did not get through. They are not recorded as told, and can be sent again.
    }
error-mail-failed-advice =
    Try again in a while:
    {"  "}korpass notify --send
error-mail-server-silent = The mail server { $host } took no mail. { $sent ->
    [0] Nothing was sent
    [one] One was sent
   *[other] { $sent } were sent
    }, and { $left ->
    [one] one waits.
   *[other] { $left } wait.
    }
error-mail-server-silent-advice =
    See that everything is right, and try again:
    {"  "}korpass notify setup
    {"  "}korpass notify --send
error-mail-doubtful = { $count ->
    [one] One message may have arrived or not: the connection broke before the server answered. It is not sent again by itself.
   *[other] { $count } messages may have arrived or not: the connection broke before the server answered. They are not sent again by themselves.
    }
error-mail-doubtful-advice =
    See which, and settle it:
    {"  "}korpass notify
error-mail-untried = { $count ->
    [one] One message was not sent at all because of that: { $names }
   *[other] { $count } messages were not sent at all because of that: { $names }
    }
error-mail-detail = { $name }: { $reason }
error-nothing-to-settle = It is not in doubt whether any mail to { $name } arrived. Nothing was sent.
error-nothing-to-settle-advice =
    Send what is new with:
    {"  "}korpass notify --send --member { $member }
error-settle-first = It is not known whether the mail to { $name } ({ $address }, { $time }) arrived. Nothing was sent.
error-settle-first-advice =
    Ask { $name }. It arrived:
    {"  "}korpass notify --told --member { $member }
    It did not arrive, send again:
    {"  "}korpass notify --again --member { $member }
error-no-usable-address = { $name } has no e-mail address that can be sent to. Nothing was sent.
error-no-usable-address-advice =
    Give an address, or tell them yourself and record it:
    {"  "}korpass member edit { $member } --email name@example.org
    {"  "}korpass notify --told --member { $member }
error-nearest-shift = Nearest: { $shift }
error-init-needs-name = The name of the association is missing, and there is nobody to ask here.
error-init-needs-name-advice =
    Say the name:
      korpass init "Grannstöd Provköping"
error-init-broken-off = Nothing has been stored.
error-doctor =
    { $count ->
        [one] One thing is wrong. What to do is said above.
       *[other] { $count } things are wrong. What to do is said above.
    }
error-backup-unsound = { $file } is no sound backup made by körpass. Nothing has been changed.
error-backup-advice =
    See the backups there are:
    {"  "}korpass backup --list
error-backup-of-another = { $file } is a backup of { $name }, and the database is that of another association. Nothing has been changed.
error-backup-of-another-advice =
    If it is to take its place all the same:
    {"  "}korpass restore { $file } --force
error-no-such-backup = There is no backup { $name } in { $folder }.
error-foreign-schema = { $file } holds { $name }, which körpass has not put there. Nothing has been done with the file.
error-foreign-schema-advice = Use a backup that nobody else has changed.
error-several-names = { $file } has more names (hard links). Two who use the database by different names destroy it, so nothing has been done.
error-several-names-advice = Remove the other name, or make it a copy of its own.
error-damaged = { $file } is damaged. Nothing has been changed.
error-damaged-within = The database is damaged. Nothing has been changed.
error-damaged-advice =
    See what is wrong and how to mend it:
    {"  "}korpass doctor
error-undo-restore = Restoring is undone by putting back what was replaced.
error-undo-restore-advice =
    See what would change, and do it:
    {"  "}korpass restore { $file }
error-file-exists = { $file } is there already. It has been left alone.
error-standard-output = The answer could not be written: { $reason }
error-standard-output-advice =
    What the command has done is done. See what:
    {"  "}korpass history
error-only-read = The database may only be read. Nothing has been changed.
error-disk = The disk did not take what was to be stored: { $reason }.
error-disk-advice = See that the disk is there and has room, and check the database with korpass doctor. See with korpass history what has been stored, and run the command again if it is missing.
error-clock-back = The clock says { $now } UTC, but the last change was made at { $last } UTC. Nothing has been changed.
error-clock-back-advice =
    Set the computer's clock. If it is right now it was wrong before; that is mended with:
    {"  "}korpass doctor --repair
error-folder-is-link = { $folder } is a link to another place, and nothing is written there. Remove the link.
error-erased-already = { $name } has been erased already.
error-erased-before =
    { $count ->
        [one] { $names } has the name, telephone or address of somebody who was erased.
       *[other] { $count } have the name, telephone or address of somebody who was erased: { $names }.
    }
error-erased-before-advice = Is it the same person, and do they want to be a member again? Then add --again. If not, leave them out.
error-places-not-said =
    { $count ->
        [one] One place may mean { $name }, and it was not said whether it goes.
       *[other] { $count } places may mean { $name }, and it was not said which of them go.
    }
error-places-not-said-advice = Say which with --places: all, none, or numbers such as 1,3.
error-no-such-place = No place has that number: they go to { $most }.
error-erase-active = { $name } is in the association. Only those who have left can be erased.
error-erase-active-advice =
    End the membership first; erasing is possible from the day after the last day:
    {"  "}korpass member retire { $member }
error-erase-seats = { $name } has seats in shifts that have not been.
error-erase-seats-advice =
    See the shifts, give them to others and publish:
    {"  "}korpass roster --member { $member }
    {"  "}korpass replan
error-undo-given-out = Addresses of calendars that were given out or revoked cannot be undone: whoever was given one has it. "korpass calendar revoke" gives a new one.
error-undo-given-out-advice =
    Take back what was done before that instead:
    {"  "}korpass undo { $before }
error-redo-forgotten = No. { $number } cannot be done again: it added somebody of whom nobody had been told, and who that was has not been kept. Add them again.
error-undo-erased = Erasing cannot be undone.
error-undo-erased-advice =
    The change before it is taken back like this:
    {"  "}korpass undo { $before }
error-board-terminal = The board needs a terminal to be shown in.
error-board-terminal-advice =
    See the roster as text instead:
      korpass roster
error-board-screen = The terminal could not be used: { $reason }.
error-before-release = { $file } was made by a körpass from before version 0.1.0 and can no longer be read. It is untouched.
error-before-release-advice =
    The program that made it can show and write what is in it:
    {"  "}korpass member list --all
    {"  "}korpass availability list MEMBER
    {"  "}korpass vehicle list
    {"  "}korpass pattern list
    {"  "}korpass log export --out log.csv
    Then take that into a new database:
    {"  "}korpass --db FILE init "Name of the association"
    {"  "}korpass --db FILE member import members.csv
    {"  "}korpass --db FILE availability import availability.csv
    {"  "}korpass --db FILE vehicle import vehicles.csv
    {"  "}korpass --db FILE log import log.csv

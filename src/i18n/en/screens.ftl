# What is shown on the screen.
dry-run-note = Nothing was changed (--dry-run).
dry-run-would = This would be done: { $sentence }
unassign-again =
    When the period is planned again, { $name } may be put back in the shift. To prevent that, say:
    {"  "}korpass availability away { $member } { $time }
init-place = Database: { $file }
init-next =
    Next steps:
    {"  "}korpass vehicle add ABC123 --gearbox manual --from { $year }-01-01
    {"  "}korpass member import members.csv
    {"  "}korpass pattern add mon-fri 10-13 13-16
label-language = Language
label-time-zone = Time zone
label-car-place = Car is parked
label-key-place = Key is kept
label-agreement-until = Agreement until
label-database = Database
label-setting = setting
label-value = value
label-meaning = means
label-id = no.
label-name = name
label-roles = seats
label-phone = phone
label-email = e-mail
label-pace = shifts/mo.
label-pace-short = pace
label-experience = level
label-note = note
label-experienced = experienced
label-board = board
label-household = household
label-automatic-only = automatic only
label-introductions = introductions
label-max-week = most a week
label-max-month = most a month
label-must-serve = always serve
label-available-unless-told = available by default
label-prefers = likes to ride with
label-avoids = must not ride with
label-joined = joined
label-left = left
label-from = from
label-to = to
label-car = car
label-reason = reason
label-days = days
label-time = time
label-ride-alongs = ride-alongs
label-weight = weight
label-valid = applies
label-plate = plate
label-model = make and model
label-gearbox = gearbox
label-driver = driver
label-introduced = introduced
label-ride-along = ride-along
label-vehicle = vehicle
label-week = week
label-date = day
label-hours = hours
label-drives = driver
label-rides = ride-along
label-shifts = shifts
note-new = new
note-experienced = exp.
note-board = board
note-automatic = automatic
note-left = leaves { $last }
member-none = No members yet.
member-none-experienced =
    No member is experienced yet, and somebody experienced must be in every crew.
    Say who is:
    {"  "}korpass member edit MEMBER --experienced yes
member-count = { $count ->
    [one] 1 member
   *[other] { $count } members
    }, { $drivers ->
    [one] 1 driver
   *[other] { $drivers } drivers
    }.
vehicle-new-car = { $car } is a new car of the association, beside { $others }.
vehicle-none = No vehicles yet.
vehicle-service = { $gearbox }, in service { $from } to { $to }
vehicle-out-of-service = Out of service { $from } to { $to } (number { $id }) { $reason }
vehicle-introduced-count = { $count } of { $drivers } drivers have been introduced.
not-introduced = not introduced
closure-none = No closed days.
pattern-none = No patterns yet.
pattern-always = always
pattern-season = every year { $season }
pattern-on-holidays = also on holidays
holiday-eve-note = not a public holiday, but kept like one
shift-none = No shifts.
shift-count = { $count ->
    [one] 1 shift
   *[other] { $count } shifts
    }.
availability-default = When nothing has been said: { $said }.
availability-legend = X+ preferred   x available   ? reluctant   · unavailable
roster-reason = { $time }: { $reason }
roster-published = published (version { $version })
roster-published-changed = changed since version { $version }
roster-not-planned = not planned
roster-draft = draft
roster-closed = closed
roster-closed-car = closed for { $car }
roster-closed-reason = { $closed }: { $reason }
roster-manned = { $manned } of { $shifts } manned
roster-no-shifts = No shifts.
roster-none = No shifts to show.
roster-all-manned = All shifts are manned.
mark-standing = not manned
mark-not-planned = not planned
mark-no-vehicle = no vehicle
mark-no-driver = no driver
mark-no-ride-along = no ride-along
mark-against-rule = exception
mark-locked = * locked
mark-changed = changed
plan-progress = looking for a better roster: not manned { $standing }, without a shift { $idle }, points { $soft } (at least { $bound })
plan-past-agreement = The period goes past the end of the agreement that pays for the patrol ({ $until }).
plan-outcome = { $standing ->
    [0] Every shift is manned
    [one] One shift is not manned
   *[other] { $standing } shifts are not manned
    }; { $idle ->
    [0] everybody who must serve has a shift.
    [one] one member who must always serve gets no shift.
   *[other] { $idle } members who must always serve get no shift.
    }
proof-best = Proven: no roster is better.
proof-standing = Proven: no roster can run more of these shifts.
proof-soft = At most { $points } points better is possible.
proof-open = Not proven yet: shifts of weight { $weight } more may perhaps run. Give planning more time with --seconds.
solve-written = The plan is written to { $file }.
solve-score = Not manned (weight) { $standing } · without a shift { $idle } · points { $soft } · { $seconds } s
plan-next =
    See the roster, and publish it when it is good:
    {"  "}korpass roster { $period }
    {"  "}korpass publish { $period }
publish-nothing = Nothing new to publish.
publish-heading = { $members ->
    [0] No news for anybody
    [one] News for 1 member
   *[other] News for { $members } members
    } · { $manned } of { $shifts } shifts manned
publish-none-manned = No shift is manned.
publish-breach = { $shift }: { $sentence }
publish-ask = Publish? (yes/no)
publish-declined = Nothing published.
news-taken = not any more
news-with = with { $names }
news-before = was { $what }
news-none = none
news-legend = + new shift   − no longer in it   ~ changed, with what it was before below
calendar-written = { $count ->
    [one] 1 calendar written
   *[other] { $count } calendars written
    } to { $folder }.
problem-written = The problem is written to { $file }.
report-written = The report is written to { $file }.
demo-files = { $count } calendars are in { $folder }, and a report to read in a browser is in { $page }.
demo-next =
    Try next: a driver drops out, and the plan is made again.
    {"  "}korpass roster { $week }
    {"  "}korpass availability away { $member } { $days }
    {"  "}korpass plan { $period }
    {"  "}korpass publish --dry-run
lost-published-of-one = { $name } has { $count ->
    [one] one published shift
   *[other] { $count } published shifts
    } then: { $shifts }.
lost-draft-of-one = { $name } has { $count ->
    [one] one shift
   *[other] { $count } shifts
    } in the draft then: { $shifts }.
lost-published = { $count ->
    [one] One published shift is concerned
   *[other] { $count } published shifts are concerned
    }: { $shifts }.
lost-draft = { $count ->
    [one] One shift of the draft is concerned
   *[other] { $count } shifts of the draft are concerned
    }: { $shifts }.
lost-plan-again =
    Plan again:
    {"  "}korpass plan { $period }
roster-more-shifts = { $count } more shifts
compare-draft = draft
compare-tried = tried
compare-manned = shifts manned
compare-standing = shifts not manned, weight
compare-idle = must serve, without a shift
compare-fairness = distance from targets, squared
compare-wish = wishes, points
compare-spacing = shifts too close, pairs
compare-companion = company, pairs
compare-change = seats changed
compare-points = points by the stored weights, less is better
compare-same = The same people in the same seats.
compare-differs = differs
plan-weights-note = Nothing has changed. To make the weights count:
plan-weights-next = {"  "}korpass setting set { $name } { $value }
compare-published = published
calendar-reminders-none = none
calendar-reminders = { $times }
calendar-nothing-since = Nothing has changed since version { $version }.
label-share-phone = Shows the phone number
label-reminders = Reminders
language-sv = Swedish
language-en = English
busy-heading = { $count ->
    [0] By their calendar { $name } is never busy { $days }.
    [one] By their calendar { $name } is busy once { $days }:
   *[other] By their calendar { $name } is busy { $count } times { $days }:
    }
busy-more = and { $count } more
busy-only-times = Only the times are stored, not what the calendar says.
busy-ask = { $added ->
    [0] No new times
    [one] 1 new time when { $name } cannot come
   *[other] { $added } new times when { $name } cannot come
    }{ $removed ->
    [0] {""}
    [one] , and 1 time of before is removed
   *[other] , and { $removed } times of before are removed
    }. Store that? (yes/no)
answer-no = Nothing has been changed.
busy-no-time = Line { $line }: the entry has no time that can be read. It is left out.
busy-unknown-zone = Line { $line }: the time zone "{ $zone }" is unknown. Its times are read as Swedish time.
busy-no-rule = Line { $line }: the rule by which the entry comes back cannot be read. Only its first time is taken.
busy-too-often = Line { $line }: the entry comes back too often. Not all of its times are taken.
busy-more-doubts = { $count } more entries cannot be read fully.
calendar-with-draft = What is not published is marked "Draft".
site-written = { $members ->
    [one] One page with a calendar written
   *[other] { $members } pages with calendars written
    } to { $folder }.
site-removed = { $count ->
    [one] One address holds no longer. Remove its folder on the web too, or it can still be read:
   *[other] { $count } addresses hold no longer. Remove their folders on the web too, or they can still be read:
    }
site-sheets = Sheets to print and hand out: { $file }
site-next = Upload the whole folder to { $url }
site-open-to-all = The address begins with http: whoever listens on the net can read the calendars. Use https if you can.
site-folder = web
site-revoked-next = The old address stops working when the pages have been written and uploaded again, and the new one is on a new sheet:
    {"  "}korpass calendar site --out { $folder } --sheets { $file }
calendar-how-to = Send { $file } along: it says what the receiver is to do.
label-contact = Ring if prevented
busy-nothing-new = All of that is stored already. Nothing has been changed.
site-removed-page = {"  "}{ $page }
site-sheets-file = sheets.html
site-moved = The pages get new addresses: sheets that were handed out and calendars that people subscribe to stop working.
reminder-day-before = at { $time } the day before
reminder-minutes = { $minutes ->
    [60] an hour before
   *[other] { $minutes } minutes before
    }
calendar-page = Page: { $page }
calendars-next-site = It gets out when the calendars are written and uploaded again:
    {"  "}korpass calendar site --out { $folder }
calendars-next-export = It gets out when the calendars are written again:
    {"  "}korpass calendar export --out { $folder }
publish-rest = { $count ->
    [one] One more shift is changed and not published
   *[other] { $count } more shifts are changed and not published
    }: { $span }.
busy-later-too = Line { $line }: the change holds for later times too, but only the first was moved.
swap-plan-next = Compare the days and choose one:
    {"  "}korpass vehicle swap advise
swap-effect-heading = This is what follows:
swap-ask = Shall the day be { $day }? (yes/no)
swap-day-next = The draft has changed. Tell everybody with:
    {"  "}korpass publish { $period }
swap-last-day = { $plate } goes out for the last time on { $day }.
swap-without = Without a car: { $span }.
swap-first-day = { $plate } is in service from { $day }.
swap-lost = { $count ->
    [one] One shift falls away
   *[other] { $count } shifts fall away
    } while there is no car: { $shifts }.
swap-without-driver = { $count ->
    [one] One shift
   *[other] { $count } shifts
    } with { $plate } have no driver who is free and introduced: { $shifts }.
swap-standing = { $count ->
    [one] One shift
   *[other] { $count } shifts
    } of the draft stand without a crew.
swap-nobody = Nobody's shifts change.
swap-people = { $count ->
    [one] The shifts of one person change
   *[other] The shifts of { $count } people change
    }: { $names }.
swap-progress = Planning { $day }
swap-rank = rank
swap-column-lost = no car
swap-column-standing = standing
swap-column-driver = no driver
swap-column-people = changed
swap-best = { $day }: { $lost } shifts without a car, { $standing } standing, { $drivers } without an introduced driver, the shifts of { $people } people change.
swap-advise-next = Set the day with:
    {"  "}korpass vehicle swap set-day { $day }
swap-status-heading = Exchange { $old } → { $new }
swap-status-state = State: { $state }.
swap-status-window = No day is set. Window: { $window }.
swap-status-today = The day is today, { $day }.
swap-status-ahead = The day is { $day }, in { $days ->
    [one] one day
   *[other] { $days } days
    }.
swap-status-past = The day was { $day }, { $days ->
    [one] one day
   *[other] { $days } days
    } ago.
swap-status-missing = Not introduced yet: { $names }.
swap-status-at-risk = { $count ->
    [one] One shift is at risk, as its driver will not be introduced by then
   *[other] { $count } shifts are at risk, as their drivers will not be introduced by then
    }: { $shifts }.
vehicle-stand-in = { $plate } is a stand-in: it is used only while the regular vehicle is out of service.
vehicle-stands-in = { $plate } stands in for { $count ->
    [one] one shift
   *[other] { $count } shifts
    } of that time.
swap-status-tasks = Checklist: { $done } of { $tasks } done.
swap-status-overdue = Overdue since { $due }: { $task } (no. { $id })
swap-status-reading = { $plate } read { $day }: { $odometer } km.
swap-status-energy = Fuel or charge: { $energy }.
swap-status-damage = Damage: { $damage }.
swap-event = { $at } { $by }: { $state }
swap-event-day = { $event }, { $day }
swap-event-why = { $event } ({ $why })
task-done = done { $day }
task-overdue = overdue, { $day }
task-line = { $due }: { $task }
task-line-and-who = { $due }: { $task } ({ $who })
session-none = No introductions are planned.
session-heading = { $id }. { $time }, { $plate }
session-place = Place: { $text }
session-trainer = Shows the car: { $text }
session-came = Introduced: { $names }
session-invited = Invited: { $names }
invitation-greeting = Welcome to an introduction to the vehicle { $vehicle }, { $time }.
invitation-why = Nobody drives it without an introduction. Bring your licence, and say if you cannot come.
invitation-contact = Contact: { $contact }
invitation-from = Regards, { $association }
invitation-to-nobody = 
    Nobody is invited. Invite somebody, for instance:
    {"  "}korpass vehicle session invite { $id } "Alva"
log-gap = { $km } km before this shift are not in the log.
log-gap-after = { $km } km after this shift are not in the driving log.
log-against-reading = At the hand-over on { $day } the odometer read { $reading } km, which does not go with this drive.
log-empty = The log is empty for those days.
log-readings = odometer
log-km = km
log-month = month
log-drives = drives
log-km-as-driver = km as driver
log-corrected = corrected
log-corrects = corrects no. { $id }
log-figures-heading = Driving log { $span }
log-reported = To { $to }: { $kind } { $count }
log-written = { $count ->
    [one] One entry written to { $file }
   *[other] { $count } entries written to { $file }
    }
coverage-done = By the log { $driven ->
    [one] 1 shift was
   *[other] { $driven } shifts were
    } driven{ $other ->
    [0] {""}
   *[other] , { $other } with another crew
    }{ $not_served ->
    [0] {""}
    [one] ; 1 was not served
   *[other] ; { $not_served } were not served
    }{ $unwritten ->
    [0] {""}
    [one] ; 1 manned shift is not written down
   *[other] ; { $unwritten } manned shifts are not written down
    }.
due-on = by { $day }
due-at-km = by { $km } km
due-at-km-of = by { $km } km, now { $now } km
due-overdue = Overdue: { $plate }, { $what }, { $when } (no. { $id })
due-line = { $plate }, { $what }: { $when } (no. { $id })
due-none = Nothing is due of the vehicles.
swap-outside-window = { $day } is outside the window { $window }.
task-due = { $day }
task-days-before = { $days ->
    [one] the day before
   *[other] { $days } days before
    }
task-days-after = { $days ->
    [0] on the day
    [one] the day after
   *[other] { $days } days after
    }
swap-more-days = and { $count } more days; see all with --all-days
swap-order = The order: days off last, then by shifts that are not driven, shifts without a driver, and people whose shifts change.
swap-stays = { $old } goes on, and { $new } does not come.
swap-ask-cancel = Shall the exchange be cancelled? (yes/no)
swap-day-already = That is so already. Nothing has been changed.
swap-day-past = { $day } has passed already.
swap-step-early = The day of the exchange is { $day }.
swap-step-tasks = { $count ->
    [one] One task of the checklist is not done.
   *[other] { $count } tasks of the checklist are not done.
    }
swap-step-ask = Shall it be recorded all the same? It cannot be taken back. (yes/no)
log-far = { $km } km is much for one shift. Is that right?
log-not-introduced = { $name } had not been introduced to { $plate }.
log-details = { $id }. { $crew }
log-details-and-more = { $id }. { $crew } · { $more }
log-not-served = Not served: { $time }.
log-not-served-why = Not served: { $time } ({ $why }).
log-unwritten = { $count ->
    [one] Of one shift nothing is written
   *[other] Of { $count } shifts nothing is written
    }: { $shifts }.
meeting-none = No meetings of the steering group are known.
swap-status-all-overdue = Overdue: { $tasks }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
    }.

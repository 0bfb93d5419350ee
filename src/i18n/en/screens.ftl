# What is shown on the screen.
dry-run-note = Nothing was changed (--dry-run).
dry-run-would = This would be done: { $sentence }
unassign-again =
    When the period is planned again, { $name } may be put back in the shift. To prevent that, say:
    {"  "}korpass availability away { $member } { $time }
init-place = Database: { $file }
init-next =
    Go on like this:
    {"  "}korpass vehicle add ABC123 --gearbox manual --from { $year }-01-01
    {"  "}korpass member import members.csv
    {"  "}korpass pattern add mon-fri 10-13 13-16
label-language = Language
label-time-zone = Time zone
label-car-place = The car stands
label-key-place = The key is
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
label-note = note
label-experienced = experienced
label-board = board
label-household = household
label-automatic-only = automatic only
label-introductions = introductions
label-max-week = most a week
label-max-month = most a month
label-must-serve = always serve
label-available-unless-told = available unless told
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
label-valid = holds
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
note-board = board
note-automatic = automatic
note-left = leaves { $last }
member-none = No members yet.
member-count = { $count } members, { $drivers } drive.
vehicle-none = No vehicles yet.
vehicle-service = { $gearbox }, in service { $from } to { $to }
vehicle-out-of-service = Out of service { $from } to { $to } (number { $id }) { $reason }
vehicle-introduced-count = { $count } of { $drivers } drivers are introduced.
not-introduced = not introduced
closure-none = No closed days.
pattern-none = No patterns yet.
pattern-always = always
pattern-season = every year { $season }
pattern-on-holidays = also on holidays
holiday-eve-note = no red day, but kept like one
shift-none = No shifts.
shift-count = { $count ->
    [one] 1 shift
   *[other] { $count } shifts
    }.
availability-default = When nothing is told: { $said }.
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
mark-standing = standing
mark-not-planned = not planned
mark-no-vehicle = no vehicle
mark-no-driver = no driver
mark-no-ride-along = no ride-along
mark-against-rule = exception
mark-locked = * locked
mark-changed = changed
plan-progress = standing { $standing }, idle { $idle }, points { $soft }
plan-past-agreement = The period goes past the agreement that pays for the activity ({ $until }).
plan-idle = { $count ->
    [one] One member
   *[other] { $count } members
    } who shall always serve get no shift.
plan-score = Standing (weight) { $standing } · idle { $idle } · points { $soft } (less is better)
plan-next =
    See the roster, and publish it when it is good:
    {"  "}korpass roster { $period }
    {"  "}korpass publish { $period }
publish-nothing = Nothing new to publish.
publish-heading = News for { $members ->
    [one] 1 member
   *[other] { $members } members
    } · { $manned } of { $shifts } shifts manned
publish-ask = Publish? (yes/no)
publish-declined = Nothing published.
publish-next =
    Give everybody their calendars:
    {"  "}korpass calendar export --out { $folder }
news-taken = serves no more
news-with = with { $names }
calendar-written = { $count ->
    [one] 1 calendar written
   *[other] { $count } calendars written
    } to { $folder }.
problem-written = The problem is written to { $file }.
report-written = The report is written to { $file }.
demo-files = { $count } calendars lie in { $folder }, and a report to read in a browser in { $page }.
demo-next =
    Try next: a driver falls away, and the plan is made anew.
    {"  "}korpass roster { $week }
    {"  "}korpass availability away { $member } { $days }
    {"  "}korpass plan { $period }
    {"  "}korpass publish --dry-run
roster-more-shifts = { $count } more shifts

# What is shown on the screen.
dry-run-note = Nothing was changed (--dry-run).
init-place = Database: { $file }
init-next =
    Go on like this:
    {"  "}korpass vehicle add ABC123 --gearbox manual --from 2021-01-01
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
member-none-experienced =
    No member is experienced yet, and somebody experienced must be in every crew.
    Say who is:
    {"  "}korpass member edit MEMBER --experienced yes
member-count = { $count } members, { $drivers } drive.
vehicle-new-car = { $car } is a new car of the association, beside { $others }.
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
mark-locked = locked
mark-changed = changed
plan-progress = standing { $standing }, idle { $idle }, points { $soft } (at least { $bound })
plan-past-agreement = The period goes past the agreement that pays for the activity ({ $until }).
plan-idle = { $count ->
    [one] One member
   *[other] { $count } members
    } who shall always serve get no shift.
plan-score = Standing (weight) { $standing } · idle { $idle } · points { $soft } (less is better)
proof-best = Proven: no roster is better.
proof-standing = Proven: no roster can run more of these shifts.
proof-soft = At most { $points } points better is possible.
proof-open = Not proven yet: shifts of weight { $weight } more may perhaps run. Give planning more time with --seconds.
solve-written = The plan is written to { $file }.
solve-score = Standing (weight) { $standing } · idle { $idle } · points { $soft } · { $seconds } s
plan-next =
    See the roster, and publish it when it is good:
    {"  "}korpass roster { $period }
    {"  "}korpass publish { $period }
publish-nothing = Nothing new to publish.
publish-heading = News for { $members ->
    [one] 1 member
   *[other] { $members } members
    } · { $manned } of { $shifts } shifts manned
publish-none-manned = No shift is manned.
publish-breach = { $shift }: { $sentence }
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
    Try next:
    {"  "}korpass --db { $database } roster 2021-W06
    {"  "}korpass --db { $database } availability away Alva 2021-02-15..2021-02-21
    {"  "}korpass --db { $database } plan 2021-W05..W10
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

# Help texts.
help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-global-options = Options of every command
help-options-word = [OPTIONS]
help-examples = Examples:
help-with-alias = { $about } (also: { $alias })
help-one-of = { $help } One of: { $values }.
help-default = { $help } Default: { $value }.
help-korpass = körpass mans the patrol car: roster, calendars and coverage.
examples-korpass =
    korpass demo                          show everything on a sample association
    korpass init "Grannstöd Botkyrka"     begin with your own association
    korpass plan 2021-W05..W10            plan six weeks
    korpass roster 2021-W06               see who drives
    korpass publish 2021-W05..W10         let everybody know
help-demo = Show everything on a sample association: plan, publish, calendars and report.
examples-demo =
    korpass demo
    korpass demo /tmp/trial --force
help-init = Make the database of a new association.
examples-init = korpass init "Grannstöd Botkyrka" --car-place "Town hall" --agreement-until 2023-06-30
help-plan = Plan a period: a draft of the roster.
examples-plan =
    korpass plan 2021-W05..W10
    korpass plan 2021-02-01..2021-03-14 --dry-run
help-roster = Show the roster: who drives and who rides along.
examples-roster =
    korpass roster 2021-W06
    korpass roster 2021-02 --member Alva
    korpass roster 2021-W05..W10 --unfilled
help-roster-show = Show the roster.
help-publish = Publish the draft: show what is new for whom, and let it hold.
examples-publish =
    korpass publish 2021-W05..W10
    korpass publish --dry-run
help-assign = Put a member in a shift by hand. The seat is locked.
examples-assign =
    korpass assign 2021-02-09T13 "Bo Berg"
    korpass assign 2021-02-09T13 Alva --seat ride-along --force
help-unassign = Take a member out of a shift.
help-lock = Lock seats, so that planning leaves them alone.
help-unlock = Unlock seats.
help-member = Members: drivers and ride-alongs.
help-member-add = Add a member.
examples-member-add = korpass member add "Bo Berg" --roles driver,ride-along --phone 070-1740605 --pace 2
help-member-edit = Change what is told of a member.
examples-member-edit = korpass member edit Bo --max-week 1 --prefers "Alva Andersson"
help-member-list = List the members.
help-member-show = Show everything about a member.
help-member-retire = A member leaves; all that was done stays.
help-member-import = Read members from a CSV file.
examples-member-import = korpass member import members.csv --dry-run
help-availability = When members can and want to serve.
help-availability-set = Say what holds every week.
examples-availability-set =
    korpass availability set Bo unavailable mon-tue
    korpass availability set Alva preferred thu 10-13
help-availability-away = Say what holds on certain days: away, unless told otherwise.
examples-availability-away =
    korpass availability away Bo 2021-02-08..2021-02-21
    korpass availability away Bo 2021-02-23T10..2021-02-23T13 --as reluctant
help-availability-show = Show as a grid: members and shifts.
help-availability-list = List all that a member has said.
help-availability-remove = Remove something that a member has said.
help-availability-import = Read from a CSV file.
help-vehicle = Patrol cars: when they are in service and who is introduced to them.
help-vehicle-add = Add a vehicle.
examples-vehicle-add = korpass vehicle add RGX27D --gearbox automatic --model "Kia Niro" --from 2021-03-03
help-vehicle-edit = Change what is told of a vehicle.
help-vehicle-list = List the vehicles.
help-vehicle-show = Show a vehicle and who is introduced to it.
help-vehicle-out-of-service = Take a vehicle out of service for a time.
examples-vehicle-out-of-service = korpass vehicle out-of-service RGX27D 2021-04-12 --reason service
help-vehicle-back-in-service = Remove a time out of service.
help-vehicle-introduce = Record that drivers are introduced to a vehicle.
examples-vehicle-introduce = korpass vehicle introduce RGX27D "Bo Berg" Alva --since 2021-02-24
help-vehicle-import = Read vehicles from a CSV file.
help-vehicle-import-introductions = Read introductions from a CSV file.
help-pattern = Weekly patterns: the shifts that come back every week.
help-pattern-add = Add patterns: days and times.
examples-pattern-add =
    korpass pattern add mon-thu 9-12 12-15
    korpass pattern add fri 9-12
    korpass pattern add mon-fri 9-16 --season 06-01..08-31
help-pattern-list = List the patterns.
help-pattern-end = Let a pattern hold until a day.
help-pattern-remove = Remove a pattern altogether.
help-shift = Single shifts beside the patterns.
help-shift-add = Add an extra shift.
examples-shift-add = korpass shift add 2021-02-13 10-14
help-shift-list = List the shifts of a period.
help-shift-remove = Remove an extra shift.
help-closure = Days without shifts.
help-closure-add = Close a time: no shifts are made.
examples-closure-add = korpass closure add 2021-03-01..2021-03-02 --reason "vehicle exchange"
help-closure-list = List closed days.
help-closure-remove = Open again.
help-holiday = Public holidays.
help-holiday-list = List the public holidays of a year.
help-policy = Crew policy: who may share the car, and from when.
help-policy-list = List the policies.
help-policy-set = Let a policy hold from a day: pair, household or alone.
examples-policy-set = korpass policy set household --from 2021-02-15
help-policy-remove = Remove the policy that holds from a day.
help-calendar = Calendars of what is published.
help-calendar-export = Write a calendar file for each member and one for the car.
examples-calendar-export =
    korpass calendar export --out calendars
    korpass calendar export --out . --member Alva
help-report = Figures for the board.
help-report-coverage = Coverage: shifts planned, manned and standing, and hours per member.
examples-report-coverage =
    korpass report coverage 2021-W05..W10
    korpass report coverage 2021-02 --format csv --out coverage.csv
    korpass report coverage 2021-02 --format html --out report.html
help-problem = The planning problem for other programs.
help-problem-export = Write the problem of a period as JSON (korpass-problem/1).
help-solve = Plan a problem (korpass-problem/1) without a database.
examples-solve =
    korpass solve problem.json --out plan.json
    korpass solve problem.json --seconds 10 --json
help-association = The association: name, language, where the car and key are.
help-association-show = Show what is told of the association.
help-association-set = Change what is told of the association.
help-setting = Settings: the numbers that planning goes by.
help-setting-list = List the settings and what they mean.
help-setting-set = Change a setting.
help-help = Show help for a command.

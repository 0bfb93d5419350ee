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
help-group-every-day = Every day
help-group-planning = Planning
help-group-people-and-cars = People and cars
help-group-log-and-report = Log and report
help-group-safety = Safety
help-group-setting-up = Setting up
help-more =
    More: korpass --help (all commands), korpass help plan (one of them),
    korpass help planning, illness or exchange (how it is done).
help-korpass = körpass plans who crews the patrol car: roster, calendars and coverage.
notes-korpass =
    Topics, shown by "korpass help TOPIC":
      planning  Planning six weeks and publishing.
      illness   A morning when somebody falls ill.
      exchange  Exchanging the car.
examples-korpass =
    korpass demo                          show everything on a sample association
    korpass init "Grannstöd Botkyrka"     begin with your own association
    korpass plan { $year }-W05..W10            plan six weeks
    korpass roster { $year }-W06               see who drives
    korpass publish { $year }-W05..W10         let everybody know
help-demo = Show everything on a sample association: plan, publish, calendars and report.
examples-demo =
    korpass demo
    korpass demo /tmp/trial --force
help-init = Create the database for a new association. Without NAME everything is asked for, step by step.
examples-init =
    korpass init
    korpass init "Grannstöd Botkyrka" --car-place "Town hall" --agreement-until { $year }-12-31
help-plan = Plan a period: a draft of the roster.
examples-plan =
    korpass plan { $year }-W05..W10
    korpass plan { $year }-02-01..{ $year }-03-14 --dry-run
    korpass plan { $year }-W05..W10 --weights fairness=6,change=0
help-roster = Show the roster: who drives and who rides along.
examples-roster =
    korpass roster { $year }-W06
    korpass roster { $year }-02 --member Alva
    korpass roster { $year }-W05..W10 --unfilled
help-roster-show = Show the roster.
examples-roster-show = korpass roster show { $year }-W06
help-roster-compare = Compare two rosters: what they reach, and who sits where.
examples-roster-compare =
    korpass roster compare draft published
    korpass roster compare draft roster.json { $year }-W05..W10
help-publish = Publish the draft: show what is new for whom, and make it the roster that counts.
examples-publish =
    korpass publish { $year }-W05..W10
    korpass publish --dry-run
help-assign = Put a member in a shift by hand. The seat is locked.
examples-assign =
    korpass assign { $year }-02-09T13 "Bo Berg"
    korpass assign { $year }-02-09T13 Alva --seat ride-along --force
help-unassign = Take a member out of a shift.
examples-unassign = korpass unassign { $year }-02-09T13 "Bo Berg"
help-why = Say why a shift has the crew it has or none, or why a member has as many shifts.
examples-why =
    korpass why { $year }-02-09T13
    korpass why Alva
    korpass why Alva { $year }-W05..W10 --json
help-lock = Lock seats, so that planning leaves them alone.
examples-lock =
    korpass lock { $year }-02-09T13
    korpass lock { $year }-02-09T13 Alva
help-unlock = Unlock seats.
examples-unlock =
    korpass unlock { $year }-02-09T13
    korpass unlock { $year }-02-09T13 Alva
help-member = Members: drivers and ride-alongs.
examples-member = korpass member list
help-member-export-data = Hand over all that is held on a member.
notes-member-export-data =
    With --json, or in a file with --out, every row of the database that concerns the member.
    The names of others are left out, and with whom the member must not ride; --with-others adds them.
examples-member-export-data =
    korpass member export-data Alva
    korpass member export-data Alva --out alva.json
help-member-add = Add a member.
examples-member-add = korpass member add "Bo Berg" --roles driver,ride-along --phone 070-1740605 --pace 2
help-member-edit = Change the details of a member.
examples-member-edit = korpass member edit Bo --max-week 1 --prefers "Alva Andersson"
help-member-list = List the members.
examples-member-list =
    korpass member list
    korpass member list --all
help-member-show = Show everything about a member.
examples-member-show = korpass member show Alva
help-member-retire = A member leaves; everything in the past is kept.
examples-member-retire = korpass member retire Bo { $year }-02-28
help-member-import = Read members from a CSV file.
examples-member-import = korpass member import members.csv --dry-run
help-member-erase = Erase who a member that has left was.
notes-member-erase =
    Name, telephone, e-mail, household, availability, wishes and messages are taken away everywhere, history included. Shifts and drives still count, without a person. It cannot be undone.
    Where notes and history mention the member is shown first. Places with a first name or a household alone have numbers: say which mean the member, or name them with --places.
    Those who left are erased by themselves after 24 months (the setting erase-months, 0 for never); korpass says so 30 days before.
examples-member-erase =
    korpass member erase "Alva Andersson"
    korpass member erase m7 --site web --calendars calendars --yes
help-availability = When members can and want to serve.
examples-availability = korpass availability show { $year }-W06
help-availability-set = Say what applies every week.
examples-availability-set =
    korpass availability set Bo unavailable mon-tue
    korpass availability set Alva preferred thu 10-13
help-availability-away = Say what applies on certain days: away, unless you say otherwise.
examples-availability-away =
    korpass availability away Bo { $year }-02-08..{ $year }-02-21
    korpass availability away Bo { $year }-02-23T10..{ $year }-02-23T13 --as reluctant
help-availability-show = Show as a grid: members and shifts.
examples-availability-show =
    korpass availability show { $year }-W06
    korpass availability show { $year }-W05..W10 --member Alva
help-availability-list = List everything that a member has said.
examples-availability-list = korpass availability list Alva
help-availability-remove = Remove something that a member has said.
examples-availability-remove = korpass availability remove Alva v3 d7
help-availability-import = Read from a CSV file.
examples-availability-import = korpass availability import availability.csv --dry-run
help-availability-import-ics = Read when somebody is busy from their own calendar (.ics file).
examples-availability-import-ics =
    korpass availability import-ics calendar.ics --member Alva
    korpass availability import-ics calendar.ics { $year }-W05..W10 --member Alva --dry-run
help-vehicle = Patrol cars: when they are in service and who has been introduced to them.
examples-vehicle = korpass vehicle list
help-vehicle-out-of-service = Take a vehicle out of service for a time.
examples-vehicle-out-of-service = korpass vehicle out-of-service RGX27D { $year }-04-12 --reason service
help-vehicle-back-in-service = Remove a time out of service.
examples-vehicle-back-in-service = korpass vehicle back-in-service 1
help-vehicle-add = Add a vehicle.
examples-vehicle-add =
    korpass vehicle add RGX27D --gearbox automatic --model "Kia Niro" --from { $year }-03-03
    korpass vehicle add HYR12B --stand-in --gearbox automatic --from { $year }-04-11 --to { $year }-04-13
help-vehicle-edit = Change the details of a vehicle.
examples-vehicle-edit = korpass vehicle edit MLB84K --to { $year }-02-28
help-vehicle-list = List the vehicles.
examples-vehicle-list = korpass vehicle list
help-vehicle-show = Show a vehicle and who has been introduced to it.
examples-vehicle-show = korpass vehicle show RGX27D
help-vehicle-introduce = Record that drivers have been introduced to a vehicle.
examples-vehicle-introduce = korpass vehicle introduce RGX27D "Bo Berg" Alva --since { $year }-02-24
help-vehicle-import = Read vehicles from a CSV file.
examples-vehicle-import = korpass vehicle import vehicles.csv --dry-run
help-vehicle-import-introductions = Read introductions from a CSV file.
examples-vehicle-import-introductions = korpass vehicle import-introductions introductions.csv --dry-run
help-vehicle-swap = The exchange of a vehicle for the next one.
examples-vehicle-swap = korpass vehicle swap status
help-vehicle-swap-set-day = Set or move the day: show what follows, and do it.
examples-vehicle-swap-set-day = 
    korpass vehicle swap set-day { $year }-03-03
    korpass vehicle swap set-day { $year }-03-03 --dry-run
help-vehicle-swap-plan = Plan an exchange: vehicles, possible days and a checklist.
examples-vehicle-swap-plan = korpass vehicle swap plan --old MLB84K --new RGX27D --window { $year }-02-15..{ $year }-03-31
help-vehicle-swap-advise = Compare all possible days with the roster: which hurts least?
examples-vehicle-swap-advise = korpass vehicle swap advise
help-vehicle-swap-postpone = Postpone the exchange: the new vehicle comes later.
examples-vehicle-swap-postpone = 
    korpass vehicle swap postpone --days 7 --why "The delivery is late"
    korpass vehicle swap postpone { $year }-03-15
help-vehicle-swap-start = The exchange is under way: the old vehicle is handed back.
examples-vehicle-swap-start = korpass vehicle swap start
help-vehicle-swap-done = The exchange is done: the new vehicle is in service.
examples-vehicle-swap-done = korpass vehicle swap done
help-vehicle-swap-cancel = Cancel the exchange: the old vehicle stays.
examples-vehicle-swap-cancel = korpass vehicle swap cancel --why "No agreement was reached"
help-vehicle-swap-status = Show how the exchange stands.
examples-vehicle-swap-status = korpass vehicle swap status
help-vehicle-swap-tasks = The checklist: show, tick off, add and change.
examples-vehicle-swap-tasks = 
    korpass vehicle swap tasks
    korpass vehicle swap tasks tick 3
help-vehicle-swap-tasks-tick = Tick tasks off.
examples-vehicle-swap-tasks-tick = korpass vehicle swap tasks tick 3 4 --by Alva
help-vehicle-swap-tasks-add = Add a task of your own.
examples-vehicle-swap-tasks-add = korpass vehicle swap tasks add "Buy a new vacuum cleaner" --days 5 --member Bo
help-vehicle-swap-tasks-edit = Change a task: text, day or who sees to it.
examples-vehicle-swap-tasks-edit = korpass vehicle swap tasks edit 3 --member Alva
help-vehicle-swap-tasks-remove = Remove a task.
examples-vehicle-swap-tasks-remove = korpass vehicle swap tasks remove 3
help-vehicle-swap-reading = Record what was read off a vehicle at the hand-over.
examples-vehicle-swap-reading = korpass vehicle swap reading MLB84K --odometer 81240 --energy 40 --damage "Scratch on the right rear door"
help-vehicle-swap-protocol = Write a hand-over protocol to print, a sheet per vehicle.
examples-vehicle-swap-protocol = korpass vehicle swap protocol --out protocol.html
help-vehicle-session = Introductions: time, place, who is invited and who came.
examples-vehicle-session = korpass vehicle session list
help-vehicle-session-add = Add an introduction to a vehicle.
examples-vehicle-session-add = korpass vehicle session add RGX27D { $year }-02-20T10:00 --place "Town hall" --invite-missing
help-vehicle-session-invite = Invite drivers.
examples-vehicle-session-invite = korpass vehicle session invite 1 Alva Bo
help-vehicle-session-invitation = Show an invitation to send, and to whom.
examples-vehicle-session-invitation = korpass vehicle session invitation 1
help-vehicle-session-tick = Tick off those who came: they may drive the vehicle from that day.
examples-vehicle-session-tick = korpass vehicle session tick 1 Alva Bo
help-vehicle-session-list = List the introductions.
examples-vehicle-session-list = korpass vehicle session list
help-vehicle-session-remove = Remove an introduction.
examples-vehicle-session-remove = korpass vehicle session remove 1
help-vehicle-due = Service, inspection and the like: when it is due.
examples-vehicle-due = korpass vehicle due list
help-vehicle-due-add = Add something that is due, by a day or a reading of the odometer.
examples-vehicle-due-add = korpass vehicle due add RGX27D Service --on { $year }-09-01 --at-km 15000
help-vehicle-due-list = List what is due, the most urgent first.
examples-vehicle-due-list = korpass vehicle due list
help-vehicle-due-done = Record that it was done.
examples-vehicle-due-done = korpass vehicle due done 1
help-vehicle-due-edit = Change when something is due.
examples-vehicle-due-edit = korpass vehicle due edit 1 --on { $year }-06-01
help-vehicle-due-remove = Remove something that is not to be done.
examples-vehicle-due-remove = korpass vehicle due remove 1
help-pattern = Weekly patterns: the shifts that recur every week.
examples-pattern = korpass pattern list
help-pattern-add = Add patterns: days and times.
examples-pattern-add =
    korpass pattern add mon-thu 9-12 12-15
    korpass pattern add fri 9-12
    korpass pattern add mon-fri 9-16 --season 06-01..08-31
help-pattern-list = List the patterns.
examples-pattern-list = korpass pattern list
help-pattern-end = Let a pattern end on a day.
examples-pattern-end = korpass pattern end 2 { $year }-05-31
help-pattern-remove = Remove a pattern altogether.
examples-pattern-remove = korpass pattern remove 2 --dry-run
help-shift = Single shifts besides the patterns.
examples-shift = korpass shift list { $year }-W06
help-shift-add = Add an extra shift.
examples-shift-add = korpass shift add { $year }-02-13 10-14
help-shift-list = List the shifts of a period.
examples-shift-list =
    korpass shift list { $year }-W06
    korpass shift list { $year }-02
help-shift-remove = Remove an extra shift.
examples-shift-remove = korpass shift remove { $year }-02-13T10
help-shift-note = Write what those in the car need to know of a shift: it shows in their calendars.
examples-shift-note =
    korpass shift note { $year }-02-08T10 --areas "Storvreten, Tuna" --remark "Meet the housing company at 11"
    korpass shift note { $year }-02-08T10 --remark ""
help-closure = Days without shifts.
examples-closure = korpass closure list
help-closure-add = Close some days: no shifts then.
examples-closure-add = korpass closure add { $year }-03-01..{ $year }-03-02 --reason "vehicle exchange"
help-closure-list = List closed days.
examples-closure-list = korpass closure list
help-closure-remove = Open again.
examples-closure-remove = korpass closure remove 1
help-holiday = Public holidays.
examples-holiday = korpass holiday list
help-holiday-list = List the public holidays of a year.
examples-holiday-list =
    korpass holiday list
    korpass holiday list { $year }
help-policy = Crew policy: who may share the car, and from when.
examples-policy = korpass policy list
help-policy-list = List the policies.
examples-policy-list = korpass policy list
help-policy-set = Choose the crew policy from a day on: pair, household or alone.
examples-policy-set = korpass policy set household --from { $year }-02-15
help-policy-remove = Remove the policy that starts on a day.
examples-policy-remove = korpass policy remove { $year }-02-15
help-calendar = Calendars of what is published.
examples-calendar = korpass calendar export --out calendars
help-calendar-export = Write a calendar file for each member, one for the car and one for the board.
examples-calendar-export =
    korpass calendar export --out calendars
    korpass calendar export --out . --member Alva
    korpass calendar export --out . --since 3
    korpass calendar export --out draft --draft
help-calendar-set = Change what a member wishes of their calendar.
examples-calendar-set =
    korpass calendar set Alva --reminders 19:30,90
    korpass calendar set Alva --share-phone yes
help-calendar-show = Show what a member wishes of their calendar.
examples-calendar-show = korpass calendar show Alva
help-calendar-site = Write a folder for the web: a page and a calendar to each, at a secret address.
examples-calendar-site =
    korpass calendar site --out web --url https://example.org/korpass
    korpass calendar site --out web --sheets sheets.html
help-calendar-gone = Note that pages of addresses that hold no longer are gone from the web host.
examples-calendar-gone =
    korpass calendar gone --dry-run
    korpass calendar gone
help-calendar-revoke = Replace the address of a member's calendar.
examples-calendar-revoke = korpass calendar revoke Alva
help-report = Figures for the board.
examples-report = korpass report coverage { $year }-W05..W10
help-report-coverage = Coverage: shifts planned, manned and not manned, and hours per member.
examples-report-coverage =
    korpass report coverage { $year }-v5..v10
    korpass report coverage { $year }-kv1 --out report.xlsx
    korpass report coverage --quarter --out report.html --audience partners
    korpass report coverage { $year }-02 --out coverage.csv
help-report-meeting = Meetings of the steering group: reports can be of the time since the last one.
examples-report-meeting = korpass report meeting add { $year }-02-10
help-report-meeting-add = Add a meeting.
examples-report-meeting-add = korpass report meeting add { $year }-02-10
help-report-meeting-list = List the meetings.
examples-report-meeting-list = korpass report meeting list
help-report-meeting-remove = Remove a meeting.
examples-report-meeting-remove = korpass report meeting remove { $year }-02-10
help-problem = The planning problem, for other programs to read.
examples-problem = korpass problem export { $year }-W05..W10
help-problem-export = Write the problem of a period as JSON (korpass-problem/1).
examples-problem-export = korpass problem export { $year }-W05..W10 --out problem.json
help-solve = Plan a problem (korpass-problem/1) without a database.
examples-solve =
    korpass solve problem.json --out plan.json
    korpass solve problem.json --seconds 10 --json
help-association = The association: name, language, where the car and key are.
examples-association = korpass association show
help-association-show = Show the details of the association.
examples-association-show = korpass association show
help-association-set = Change the details of the association.
examples-association-set =
    korpass association set --key-place "The desk of the town hall"
    korpass association set --contact "Åsa, the coordinator, 070-174 06 05"
help-setting = Settings: the numbers that planning goes by.
examples-setting = korpass setting list
help-setting-list = List the settings and what they mean.
examples-setting-list = korpass setting list
help-setting-set = Change a setting.
examples-setting-set = korpass setting set spacing-days 4
help-help = Show help for a command.
examples-help = korpass help member add
help-log = The driving log: what was driven, by whom and how far.
examples-log = korpass log list
help-log-not-served = Record that a shift was not served.
examples-log-not-served = korpass log not-served { $year }-02-08T10 --why "Ice"
help-log-add = Write down a shift that was driven; car, time and crew are taken from the roster.
examples-log-add = 
    korpass log add { $year }-02-08T10 --odometer-start 81240 --odometer-end 81287 --areas "Storvreten" --report municipality:lamp=2
    korpass log add { $year }-02-08T10 --odometer-start 81240 --odometer-end 81278 --correct 3
help-log-list = Show the log, with what was corrected.
examples-log-list = korpass log list { $year }-02
help-log-figures = Kilometres and hours by month, vehicle and member.
examples-log-figures = korpass log figures { $year }-02
help-log-import = Read the log from a CSV file.
examples-log-import = korpass log import log.csv --dry-run
help-log-export = Write the log to CSV or Excel.
examples-log-export = korpass log export { $year }-02 --out log.xlsx
help-history = Show what has been done: when, what, who and why.
examples-history = korpass history
    korpass history Alva
    korpass history { $year }-02-09T13 --all
help-undo = Take back the last change, or a certain one.
examples-undo = korpass undo
    korpass undo 17 --dry-run
help-redo = Do again what was taken back last.
examples-redo = korpass redo
help-absent = Somebody cannot come: free the seats and fill them again.
examples-absent = korpass absent Alva { $year }-02-09
    korpass absent Alva { $year }-02-09..{ $year }-02-21 --auto --yes
help-suggest = Show who could take a seat, in order, and why others cannot.
examples-suggest = korpass suggest { $year }-02-09T13
    korpass suggest { $year }-02-09T13 --seat driver
help-replace = Let one member take another's seat.
examples-replace = korpass replace { $year }-02-09T13 Alva with Bengt
help-swap = Let two members change seats.
examples-swap = korpass swap { $year }-02-09T13 Alva with { $year }-02-11T10 Bengt
help-cancel = Cancel a shift.
examples-cancel = korpass cancel { $year }-02-09T13 --why "snow"
help-move = Move a shift to another time.
examples-move = korpass move { $year }-02-09T13 { $year }-02-10 10-13
help-replan = Plan again so that as little as can be changes of what people were told.
examples-replan = korpass replan
    korpass replan { $year }-v6..v10 --dry-run
help-today = Show who drives now and next, and what needs attention.
examples-today = korpass today
help-notify = Let members know what is new for them, and record who has been told what.
examples-notify =
    korpass notify                         texts to paste into messages
    korpass notify --member Alva
    korpass notify --told --member Alva    you have told Alva
    korpass notify --send                  send mail
    korpass notify --out letters           the mail as files
    korpass notify --log                   who has been told, when and how
help-notify-setup = Say how mail is sent. Without options: show what holds.
examples-notify-setup =
    korpass notify setup --from "Åsa Öberg <asa@example.org>" --host smtp.example.org --user asa --password-file password.txt
    korpass notify setup --security tls --per-minute 10
help-completion = Show the script that lets the shell fill in commands, names, shifts and weeks by tab.
notes-completion =
    Put the line for your shell into the file that the shell reads when it starts:
      bash, ~/.bashrc:
        source <(korpass completion bash)
      zsh, ~/.zshrc, after the line with compinit:
        source <(korpass completion zsh)
      fish, ~/.config/fish/completions/korpass.fish:
        korpass completion fish | source
examples-completion =
    korpass completion bash
    korpass completion zsh
    korpass completion fish
help-man = Write the manual: a page for each command, to be read by man.
notes-man =
    Read a page with:
      man -l manual/korpass.1
    With the pages in ~/.local/share/man/man1, "man korpass-plan" is enough.
examples-man = korpass man manual
help-backup = Back the database up.
notes-backup =
    The copy is checked before it gets its name, and put in the folder beside the database, such as korpass-backups.
    The first time körpass is used on a day it makes one by itself, and one before each update of the database.
    The last copy of each of 7 days, 5 weeks and 12 months is kept (settings backup-days, backup-weeks and backup-months). With --out nothing is removed.
examples-backup =
    korpass backup
    korpass backup --out /media/usb
    korpass backup --list
help-restore = Restore the database from a backup.
notes-restore =
    What would change is shown first, and what is replaced is kept among the backups, so that restoring can be undone.
    What members have been told, and what their calendars have fetched, stays known: it cannot be made unsaid.
examples-restore =
    korpass restore
    korpass restore { $year }-02-08
    korpass restore /media/usb/korpass-{ $year }-02-08T070500+0100.db --dry-run
help-doctor = Check the database, the backups and what lies around them.
notes-doctor = Ends with code 1 if anything is wrong. Hints do not count as wrong.
examples-doctor =
    korpass doctor
    korpass doctor --repair
help-board = The whole roster on a board in the terminal, to be changed with a few keys.
notes-board =
    Without a period it shows this week and all that is planned ahead, six weeks at least. ? shows all keys.
    Each key that changes something does what a command does, shows first what changes, and can be undone.
examples-board =
    korpass board
    korpass board { $year }-W05..W10

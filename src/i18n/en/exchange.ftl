# The exchange of a vehicle: the day, the checklist and the hand-over.
swap-planned = planned
swap-dated = the day is set
swap-postponed = postponed
swap-under-way = under way
swap-done = done
swap-cancelled = cancelled
swap-closure = Vehicle exchange
swap-never-came = The exchange is cancelled
swap-day-off = day off
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
    [one] One shift of the draft is not manned.
   *[other] { $count } shifts of the draft are not manned.
    }
swap-nobody = Nobody's shifts change.
swap-people = { $count ->
    [one] The shifts of one person change
   *[other] The shifts of { $count } people change
    }: { $names }.
swap-progress = Planning { $day }
swap-rank = rank
swap-column-lost = no car
swap-column-standing = not manned
swap-column-driver = no driver
swap-column-people = changed
swap-best = { $day }: { $lost } shifts without a car, { $standing } not manned, { $drivers } without an introduced driver, the shifts of { $people } people change.
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
swap-status-tasks = Checklist: { $done } of { $tasks } done.
swap-status-overdue = Overdue since { $due }: { $task } (no. { $id })
swap-status-reading = { $plate } read { $day }: { $odometer } km.
swap-status-energy = Fuel or charge: { $energy }.
swap-status-damage = Damage: { $damage }.
swap-event = { $at } { $by }: { $state }
swap-event-day = { $event }, { $day }
swap-event-why = { $event } ({ $why })
swap-outside-window = { $day } is outside the window { $window }.
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
swap-status-all-overdue = Overdue: { $tasks }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
    }.
task-done = done { $day }
task-overdue = overdue, { $day }
task-line = { $due }: { $task }
task-line-and-who = { $due }: { $task } ({ $who })
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
exchange-heading = The vehicle exchange
exchange-what = { $car }: { $old } leaves and { $new } comes { $from }.
exchange-days-without = No vehicle { $span }.
exchange-introduced = { $introduced } of { $drivers } drivers have been introduced to { $plate }{ $ahead ->
    [0] {""}
   *[other] , and { $ahead } have a day for it ahead
    }.
exchange-missing = Not yet introduced: { $names }.
exchange-at-risk = { $count ->
    [0] No shift has
    [one] 1 shift has
   *[other] { $count } shifts have
    } a driver who has not been introduced.
protocol-title = Hand-over protocol
protocol-old = The old car is handed back: { $plate }
protocol-new = The new car is received: { $plate }
protocol-written = Protocol to print and sign: { $file }
protocol-keys = Keys (how many: ____)
protocol-log-book = Log book
protocol-first-aid = First aid
protocol-defibrillator = Defibrillator
protocol-torches = Torches
protocol-vests = Vests
protocol-signs = Signs and decals
protocol-charging = Fuel or charging card
protocol-tyres = Tyres checked
protocol-photos = Photographs taken all around
protocol-day = Day
odometer-km = { $km } km
signature-gives = Hands over
signature-takes = Receives
signature-name = Name
signature-place = Place and date

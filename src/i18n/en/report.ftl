# Reports.
coverage-heading = Coverage { $span }
coverage-subtitle = shifts manned/planned
coverage-all-weeks = Total
coverage-total = { $manned } of { $planned } shifts planned are manned ({ $percent }), { $hours } crew hours.
members-heading = Shifts per member
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
page-standing = Shifts that are not manned
page-coverage = Coverage: shifts manned/planned
csv-planned = Shifts planned
csv-manned = Shifts manned
csv-standing = Shifts not manned
csv-hours = Hours
protocol-title = Hand-over protocol
protocol-old = The old car is handed back: { $plate }
protocol-new = The new car is received: { $plate }
protocol-written = Protocol to print and sign: { $file }
label-vehicle-model = Make and model
label-odometer = Odometer
label-energy = Fuel or charge
label-damage = Known damage
odometer-km = { $km } km
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
signature-gives = Hands over
signature-takes = Receives
signature-name = Name
signature-place = Place and date
log-sheet = Driving log
log-number = No.
csv-date = Date
csv-start = Start
csv-end = End
csv-vehicle = Plate
csv-odometer-start = Odometer start
csv-odometer-end = Odometer end
csv-km = Km
csv-driver = Driver
csv-companions = Ride-alongs
csv-purpose = Purpose
csv-places = Areas
csv-remark = Remark
csv-energy = Fuel
csv-reported = Reported
csv-corrects = Correction
protocol-day = Day
page-subtitle = Coverage { $span } ({ $weeks })
page-standing-before = Before { $day }, { $count } shifts stood.
coverage-unplanned = 
    { $count ->
    [one] 1 shift is not planned and does not count.
   *[other] { $count } shifts are not planned and do not count.
    }
outlook-heading = The next six weeks
outlook-nothing = Nothing is planned { $span }.
outlook-planned = { $span }: { $manned } of { $planned } planned shifts are manned ({ $percent }).
outlook-unplanned = 
    { $count ->
    [one] 1 shift is not planned yet.
   *[other] { $count } shifts are not planned yet.
    }
outlook-slot = { $weekday } { $time } ({ $count } standing)
outlook-weakest = Weakest: { $slots }.
csv-kind = Section
csv-of = Of
csv-week = Week
csv-member = Member
table-overview = Key figures
table-weeks = Weeks
table-months = Months
table-weekdays = Weekdays
table-times = Times of day
table-vehicles = Vehicles
table-members = Members by the roster
table-shifts = Shifts
column-figure = Figure
column-now = The period
column-before = Period before
column-year-before = Year before
column-definition = Meaning
column-coverage = Coverage
column-hours-planned = Hours planned
column-hours-manned = Hours manned
column-driven = Driven
column-drives = As driver
column-rides = As ride-along
column-shifts = Shifts
column-state = State
column-sum = all
mark-manned = manned
chart-shifts = Shifts manned (filled) and standing (outlined)
chart-shifts-in-words = Bar chart of { $count } stretches: { $manned } shifts manned and { $standing } standing in all. The numbers are in the table above.
chart-kilometres = Kilometres driven
chart-kilometres-in-words = Bar chart of kilometres driven: { $kilometres } km in all. The numbers are in the table above.
chart-exchange = exchange { $plates }
chart-load = Shifts by member: driver (filled), ride-along (outlined)
chart-load-in-words = Bar chart of shifts by member. The numbers are in the table that follows.
figure-coverage = Coverage
definition-coverage = Shifts manned, divided by shifts planned.
figure-coverage-hours = Coverage in hours
definition-coverage-hours = Hours of shifts manned, divided by hours of shifts planned.
figure-planned = Shifts planned
definition-planned = Shifts that a roster has been made for.
figure-manned = Shifts manned
definition-manned = Shifts planned that have a vehicle, a driver and the ride-alongs required.
figure-standing = Shifts standing
definition-standing = Shifts planned that are not manned.
figure-driven = Shifts driven
definition-driven = Shifts in the driving log.
figure-not-served = Shifts not driven
definition-not-served = Shifts that have ended and are down as not served.
figure-unwritten = Shifts without a log
definition-unwritten = Shifts manned that have ended and of which nothing is written.
figure-kilometres = Kilometres
definition-kilometres = Kilometres in the driving log, corrections counted.
figure-crew-hours = Crew hours
definition-crew-hours = Hours of shifts manned by the roster, once for everybody in the car.
figure-active = Active members
definition-active = Members with at least one shift manned by the roster.
figure-new = New members
definition-new = Members who joined in the period.
figure-idle = Idle members
definition-idle = Members without a shift in the last six weeks planned (or as many as the association has set).
figure-lack-vehicle = Standing without a vehicle
definition-lack-vehicle = Shifts standing when no vehicle was in service.
figure-lack-driver = Standing without a driver
definition-lack-driver = Shifts standing when no driver who may drive the vehicle was free; a shift may lack both driver and ride-along.
figure-lack-ride-along = Standing without a ride-along
definition-lack-ride-along = Shifts standing when too few ride-alongs were free.
figure-lack-rule = Standing for other reasons
definition-lack-rule = Shifts standing when people were free, but rest, limits or company kept them from it.
figure-busiest-fifth = Busiest fifth
definition-busiest-fifth = The share of all seats that the busiest fifth of the members take.
figure-gini = Gini coefficient
definition-gini = How unevenly shifts are spread: 0 where all have as many, near 1 where one has them all.
figure-changes = Changes
definition-changes = Changes told of shifts of the period, one a member and shift, after the day was first published.
figure-notice = Notice in hours
definition-notice = The median time from telling to shift: half of the changes were told longer before.
figure-short-notice = Changes at short notice
column-month = Month
column-weekday = Weekday
column-time = Time
table-about = About the report
outlook-no-vehicle = 
    { $count ->
    [one] Of those that stand 1 shift has no vehicle.
   *[other] Of those that stand { $count } shifts have no vehicle.
    }
compared-before = The period before is { $span }{ $unplanned ->
    [0] {""}
   *[other] ; { $unplanned } shifts of it are not planned
    }.
compared-year-before = A year earlier is { $span }{ $unplanned ->
    [0] {""}
   *[other] ; { $unplanned } shifts then are not planned
    }.
page-change = { $change } since the period before ({ $before })
page-change-points = { $change } percentage points since the period before ({ $before })
figures-defined = What each figure means is said in the report as a page or text (--format html or md).
column-outcome = Became
outcome-driven = driven
outcome-not-served = not driven
outcome-unwritten = nothing written
definition-short-notice = Changes told later than the notice wanted (48 hours, unless set otherwise).

# Reports, and the meetings of the steering group.
report-written = The report is written to { $file }.
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
coverage-heading = Coverage { $span }
coverage-subtitle = shifts manned/planned
coverage-all-weeks = Total
coverage-total = { $manned } of { $planned } shifts planned are manned ({ $percent }), { $hours } crew hours.
coverage-unplanned = 
    { $count ->
    [one] 1 shift is not planned and does not count.
   *[other] { $count } shifts are not planned and do not count.
    }
meeting-none = No meetings of the steering group are known.
members-heading = Shifts per member
page-standing = Shifts that are not manned
page-coverage = Coverage: shifts manned/planned
page-subtitle = Coverage { $span } ({ $weeks })
page-standing-before = Before { $day }, { $count } shifts were not manned.
page-change = { $change } since the period before ({ $before })
page-change-points = { $change } percentage points since the period before ({ $before })
csv-planned = Shifts planned
csv-manned = Shifts manned
csv-standing = Shifts not manned
csv-hours = Hours
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
csv-kind = Section
csv-of = Of
csv-week = Week
csv-member = Member
outlook-heading = The next six weeks
outlook-nothing = Nothing is planned { $span }.
outlook-planned = { $span }: { $manned } of { $planned } planned shifts are manned ({ $percent }).
outlook-unplanned = 
    { $count ->
    [one] 1 shift is not planned yet.
   *[other] { $count } shifts are not planned yet.
    }
outlook-slot = { $weekday } { $time } ({ $count } not manned)
outlook-weakest = Weakest: { $slots }.
outlook-no-vehicle = 
    { $count ->
    [one] Of those that stand 1 shift has no vehicle.
   *[other] Of those that stand { $count } shifts have no vehicle.
    }
table-overview = Key figures
table-weeks = Weeks
table-months = Months
table-weekdays = Weekdays
table-times = Times of day
table-vehicles = Vehicles
table-members = Members by the roster
table-shifts = Shifts
table-about = About the report
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
column-month = Month
column-weekday = Weekday
column-time = Time
column-outcome = Became
chart-shifts = Shifts manned (filled) and not manned (outlined)
chart-shifts-in-words = Bar chart of { $count } stretches: { $manned } shifts manned and { $standing } not manned in all. The numbers are in the table above.
chart-kilometres = Kilometres driven
chart-kilometres-in-words = Bar chart of kilometres driven: { $kilometres } km in all. The numbers are in the table above.
chart-exchange = exchange { $plates }
chart-load = Shifts by member: driver (filled), ride-along (outlined)
chart-load-in-words = Bar chart of shifts by member. The numbers are in the table that follows.
figure-coverage = Coverage
figure-coverage-hours = Coverage in hours
figure-planned = Shifts planned
figure-manned = Shifts manned
figure-standing = Shifts not manned
figure-driven = Shifts driven
figure-not-served = Shifts not driven
figure-unwritten = Shifts without a log
figure-kilometres = Kilometres
figure-crew-hours = Crew hours
figure-active = Active members
figure-new = New members
figure-idle = Idle members
figure-lack-vehicle = Standing without a vehicle
figure-lack-driver = Standing without a driver
figure-lack-ride-along = Standing without a ride-along
figure-lack-rule = Standing for other reasons
figure-busiest-fifth = Busiest fifth
figure-gini = Gini coefficient
figure-changes = Changes
figure-notice = Notice in hours
figure-short-notice = Changes at short notice
definition-coverage = Shifts manned, divided by shifts planned.
definition-coverage-hours = Hours of shifts manned, divided by hours of shifts planned.
definition-planned = Shifts that a roster has been made for.
definition-manned = Shifts planned that have a vehicle, a driver and the ride-alongs required.
definition-standing = Shifts planned that are not manned.
definition-driven = Shifts in the driving log.
definition-not-served = Shifts that have ended and are down as not served.
definition-unwritten = Shifts manned that have ended and of which nothing is written.
definition-kilometres = Kilometres in the driving log, corrections counted.
definition-crew-hours = Hours of shifts manned by the roster, once for everybody in the car.
definition-active = Members with at least one shift manned by the roster.
definition-new = Members who joined in the period.
definition-idle = Members without a shift in the last six weeks planned (or as many as the association has set).
definition-lack-vehicle = Shifts not manned when no vehicle was in service.
definition-lack-driver = Shifts not manned when no driver who may drive the vehicle was free; a shift may lack both driver and ride-along.
definition-lack-ride-along = Shifts not manned when too few ride-alongs were free.
definition-lack-rule = Shifts not manned when people were free, but rest, limits or company kept them from it.
definition-busiest-fifth = The share of all seats that the busiest fifth of the members take.
definition-gini = How unevenly shifts are spread: 0 where all have as many, near 1 where one has them all.
definition-changes = Changes told of shifts of the period, one a member and shift, after the day was first published.
definition-notice = The median time from telling to shift: half of the changes were told longer before.
definition-short-notice = Changes told later than the notice wanted (48 hours, unless set otherwise).
compared-before = The period before is { $span }{ $unplanned ->
    [0] {""}
   *[other] ; { $unplanned } shifts of it are not planned
    }.
compared-year-before = A year earlier is { $span }{ $unplanned ->
    [0] {""}
   *[other] ; { $unplanned } shifts then are not planned
    }.
figures-defined = What each figure means is said in the report as a page or text (--format html or md).
outcome-driven = driven
outcome-not-served = not driven
outcome-unwritten = nothing written

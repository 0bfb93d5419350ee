# Reports.
coverage-heading = Coverage { $span }
coverage-subtitle = shifts manned/planned
coverage-all-weeks = Total
coverage-total = { $manned } of { $planned } shifts ({ $percent }), { $hours } crew hours
members-heading = Shifts per member
exchange-heading = The vehicle exchange
exchange-what = { $car }: { $old } leaves and { $new } comes { $from }.
exchange-days-without = No vehicle { $span }.
exchange-introduced = { $introduced } of { $drivers } drivers are introduced to { $plate }.
exchange-missing = Not introduced: { $names }.
exchange-at-risk = { $count ->
    [0] No shift has
    [one] 1 shift has
   *[other] { $count } shifts have
    } a driver who is not introduced.
page-subtitle = Roster and coverage { $span }
page-standing = Standing shifts
page-coverage = Coverage: shifts manned/planned
page-whole-week = whole week
page-roster = Roster
figure-coverage = coverage
figure-manned = shifts manned/planned
figure-hours = crew hours
figure-serving = members with shifts
csv-kind = Kind
csv-of = Of
csv-planned = Shifts planned
csv-manned = Shifts manned
csv-standing = Shifts standing
csv-hours = Hours
csv-week = week
csv-weekday = weekday
csv-member = member
csv-total = total

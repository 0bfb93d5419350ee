# Reports.
coverage-heading = Coverage { $span }
coverage-subtitle = shifts manned/planned
coverage-all-weeks = Total
coverage-total = { $manned } of { $planned } shifts ({ $percent }), { $hours } crew hours
members-heading = Shifts per member
exchange-heading = The vehicle exchange
exchange-what = { $car }: { $old } leaves and { $new } comes { $from }.
exchange-days-without = No vehicle { $span }.
exchange-introduced = { $introduced } of { $drivers } drivers have been introduced to { $plate }.
exchange-missing = Not yet introduced: { $names }.
exchange-at-risk = { $count ->
    [0] No shift has
    [one] 1 shift has
   *[other] { $count } shifts have
    } a driver who has not been introduced.
page-subtitle = Roster and coverage { $span }
page-standing = Shifts that are not manned
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
csv-standing = Shifts not manned
csv-hours = Hours
csv-week = week
csv-weekday = weekday
csv-member = member
csv-total = total

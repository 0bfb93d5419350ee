# Planning: the search, comparisons, and the problem as a file.
problem-malformed = line { $line }, column { $column }: { $reason }
problem-format = format is "{ $found }", expected "{ $expected }".
problem-period = The period ends before it begins.
problem-number = { $place } is { $value }; it must be a whole number from { $least } to { $most }.
problem-points = What a plan can cost adds up to { $sum } points; at most { $most } can be planned with. Lower the weights, targets or wishes.
problem-shift-times = Shift { $shift } does not end after its start.
problem-shift-outside = Shift { $shift } is outside the period.
problem-ride-alongs = Shift { $shift }: the least number of ride-alongs is greater than the most.
problem-history-times = { $person } has an earlier shift that does not end after its start.
problem-unknown-id = { $place }: "{ $found }" does not exist.
problem-double-id = "{ $found }" exists twice.
problem-self-pair = { $place }: { $person } makes a pair alone.
problem-fixed-seat = Locked seat in { $shift }: { $breach }
problem-written = The problem is written to { $file }.
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
plan-next =
    See the roster, and publish it when it is good:
    {"  "}korpass roster { $period }
    {"  "}korpass publish { $period }
plan-weights-note = Nothing has changed. To make the weights count:
plan-weights-next = {"  "}korpass setting set { $name } { $value }
proof-best = Proven: no roster is better.
proof-standing = Proven: no roster can run more of these shifts.
proof-soft = At most { $points } points better is possible.
proof-open = Not proven yet: shifts of weight { $weight } more may perhaps run. Give planning more time with --seconds.
solve-written = The plan is written to { $file }.
solve-score = Not manned (weight) { $standing } · without a shift { $idle } · points { $soft } · { $seconds } s
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
compare-published = published
replan-nearest-already = No shift changes: nothing better was found near what everybody has been told.
replan-fixed = Shifts until { $until } are left alone.
replan-standing = { $count ->
    [one] One shift is still not manned. See why:
   *[other] { $count } shifts are still not manned. See why:
    }
    {"  "}korpass roster { $period } --unfilled

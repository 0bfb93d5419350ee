# Why the roster is as it is.
why-crew = { $shift }: { $crew }.
why-in-seat = { $name } ({ $seat })
why-instead = Who could sit there instead:
why-not = Who could not:
why-swap-worse = { $name } for { $instead }: { $points ->
    [one] one point
   *[other] { $points } points
    } worse ({ $parts }).
why-swap-equal = { $name } for { $instead }: just as good.
why-swap-better = { $name } for { $instead }: { $points ->
    [one] one point
   *[other] { $points } points
    } better, if they are exchanged by hand.
why-swap-idle = { $name } for { $instead }: then somebody who should always serve gets no shift.
why-part-fairness = less fair
why-part-wish = further from wishes
why-part-spacing = shifts too close
why-part-companion = less company
why-part-change = more changes
why-at = { $name } ({ $shift })
why-elsewhere = on another shift that is in the way: { $names }.
why-rule-availability = unavailable at that time: { $names }.
why-rule-role = does not take that seat: { $names }.
why-rule-clearance = may not drive the vehicle: { $names }.
why-rule-experience = { $count ->
    [one] is new and needs somebody experienced: { $names }.
   *[other] are new and need somebody experienced: { $names }.
    }
why-rule-household = not of the same household: { $names }.
why-rule-avoid = not to ride with somebody in the crew: { $names }.
why-rule-one-a-day = with a shift that day already: { $names }.
why-rule-rest = would have too little rest: { $names }.
why-rule-week-limit = with all their shifts that week already: { $names }.
why-rule-period-limit = with all their shifts in the period already: { $names }.
why-rule-locked = the seat is locked or taken: { $names }.
why-unmanned = { $shift } has no crew:
why-ways = The smallest change that would man the shift:
why-no-way = No small change would man the shift.
why-way-crew = { $names } can take it as things are. Plan again, or assign them to the shift.
why-way-release = if { $name } left { $shift }, where { $instead } can sit instead.
why-way-limits = if { $asked }.
why-who = { $count ->
    [one] { $names }
   *[other] one of { $names }
    }
why-limit-week = { $who } took one more shift that week
why-limit-period = { $who } took one more shift in the period
why-limit-availability = { $who } were available then
why-limit-clearance = { $who } were introduced to { $vehicle }
why-limit-experience = { $who } counted as experienced
why-limit-driver = { $who } drove
why-limit-ride-along = { $who } rode along
why-limit-rest = { $who } made do with less rest
why-member = { $name } has { $load ->
    [0] no shift
    [one] one shift
   *[other] { $load } shifts
    } { $span }; the target is { $target }.
why-member-share = The target is a fair part of { $seats } seats: a wished pace of { $pace } of everybody's { $paces } shifts a month.
why-member-carried = What has been carried already counts: { $carried } shifts.
why-member-cap = Limits and availability leave room for { $cap }, no more.
why-member-others = The other shifts open to planning:
why-member-nearest = Nearest at hand:
why-member-swap = { $shift }: { $swap }
why-shifts = { $count ->
    [one] one shift
   *[other] { $count } shifts
    }: { $reason }
why-shifts-better = the roster would be better. Plan again to get it.
why-shifts-equal = just as good, somebody else got it.
why-shifts-worse = the roster would be worse.
why-shifts-other-shift = another of their shifts is in the way.
why-shifts-no-company = not manned, somebody else is missing, too.
why-shifts-availability = unavailable at that time.
why-shifts-role = does not take that seat.
why-shifts-clearance = may not drive the vehicle.
why-shifts-experience = needs somebody experienced.
why-shifts-household = not of the same household.
why-shifts-avoid = not to ride with somebody in the crew.
why-shifts-one-a-day = has a shift that day already.
why-shifts-rest = would have too little rest.
why-shifts-week-limit = has all their shifts that week already.
why-shifts-period-limit = has all their shifts in the period already.
why-shifts-locked = the seat is locked or taken.

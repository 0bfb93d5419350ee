# Rules, reasons why shifts are not manned, settings.
rule-crew-size = The shift { $shift } has { $count ->
    [one] 1 { $other }
   *[other] { $count } { $other }s
    }, but should have { $limit }.
rule-twice-in-crew = { $person } cannot have two seats in one car.
rule-role = { $person } is not a { $other }.
rule-clearance = { $person } may not drive { $other } that day: introduction or licence is missing.
rule-availability = { $person } is not available { $shift }.
rule-experience = Nobody in the crew is experienced.
rule-household = { $person } and { $other } do not belong to one household, as the crew policy requires.
rule-avoid = { $person } and { $other } must not ride together.
rule-one-a-day = { $person } already has a shift that day.
rule-rest = { $person } gets too little rest: { $count } minutes, at least { $limit }.
rule-week-limit = { $person } would get { $count } shifts that week, more than { $limit }.
rule-period-limit = { $person } would get { $count } shifts in the period, more than { $limit }.
rule-month-limit = { $person } would get { $count } shifts in the period, but wants at most { $month } shifts a month (here at most { $limit }).
rule-fixed-seat = A locked seat in { $shift } was not kept.
standing-no-vehicle = no vehicle is in service.
standing-nobody-cleared = no driver has been introduced to { $vehicle }.
standing-no-driver-available = no driver is free that day.
standing-drivers-blocked = { $count ->
    [one] only one driver is free that day
   *[other] { $number } drivers are free that day
    }, but { $why }.
standing-drivers-free = no driver yet, but { $names } can drive.
standing-no-ride-along-available = nobody is free to ride along that day.
standing-ride-alongs-blocked = { $count ->
    [one] only one person is free to ride along that day
   *[other] { $number } people are free to ride along that day
    }, but { $why }.
standing-ride-alongs-free = nobody rides along yet, but { $names } can.
standing-one-for-both = only one person is free, and the car needs two.
standing-no-crew = those who are free cannot form a crew together, or are needed more in another shift.
number-word = { $count ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $count }
    }
blocked-who-only = they
blocked-who-all = { $count ->
    [2] both
   *[other] all { $number }
    }
blocked-clearance = { $who } must first be introduced to { $vehicle }
blocked-licence = { $who } may drive automatic gearbox only
blocked-experience = { $who } must ride with somebody experienced
blocked-household = { $who } cannot ride there, as the crew must be of one household
blocked-avoid = { $who } must not ride with the one who is in the car already
blocked-one-a-day = { $who } would get a second shift that day
blocked-rest = { $who } would get too little rest
blocked-week-limit = { $who } would get more shifts than agreed that week
blocked-period-limit = { $who } would get more shifts than agreed in the period
blocked-aboard = { $who } cannot take two seats
policy-pair = two in the car
policy-household = the driver alone, or one household
policy-alone = the driver alone
policy-always = always
policy-before = before that
setting-min-rest-minutes = least rest between two shifts, minutes
setting-spacing-days = two shifts fewer days apart than this count against a roster
setting-weight-fairness = weight: fairness (squared difference)
setting-weight-spacing = weight: two shifts close together
setting-weight-companion = weight: riding with whom one likes to
setting-weight-change = weight: changing what is published
setting-wish-preferred = points when somebody gets a shift they prefer
setting-wish-reluctant = points lost when somebody would rather not
setting-serve-weeks = "always serve" means at least once in this many weeks
setting-load-weeks = this many weeks back count for fairness
setting-wiping = calendars ask to wipe surfaces and key: 1 yes, 0 no
setting-cancelled-days = calendars keep what was cancelled this many days after the shift

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
setting-swap-days-without = days without a car when vehicles are exchanged
setting-due-warning-days = service and inspection are warned of so many days ahead
setting-due-warning-km = service is warned of so many kilometres ahead
setting-notice-hours = changes fewer hours before a shift are late, and replan leaves the shift alone

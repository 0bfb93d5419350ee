# Rules, reasons why shifts stand, settings.
rule-crew-size = { $shift } has { $count } as { $other }, but shall have { $limit }.
rule-twice-in-crew = { $person } cannot have two seats in one car.
rule-role = { $person } is no { $other }.
rule-clearance = { $person } may not drive { $other } that day: introduction or licence is missing.
rule-availability = { $person } is not available { $shift }.
rule-experience = Nobody in the crew is experienced.
rule-household = { $person } and { $other } are not of one household, as the crew policy asks.
rule-avoid = { $person } and { $other } must not ride together.
rule-one-a-day = { $person } has a shift that day already.
rule-rest = { $person } gets too little rest: { $count } minutes, at least { $limit }.
rule-week-limit = { $person } would get { $count } shifts that week, more than { $limit }.
rule-period-limit = { $person } would get { $count } shifts in the period, more than { $limit }.
rule-fixed-seat = A locked seat in { $shift } was not kept.
standing-no-vehicle = no vehicle is in service.
standing-nobody-cleared = no driver is introduced to { $vehicle }.
standing-no-driver-available = no driver is available.
standing-drivers-blocked = { $count ->
    [one] only one driver is available, who
   *[other] { $count } drivers are available:
    } { $why }.
standing-no-ride-along-available = no ride-along is available.
standing-ride-alongs-blocked = { $count ->
    [one] only one ride-along is available, who
   *[other] { $count } ride-alongs are available:
    } { $why }.
standing-one-for-both = only one who is free is available, and the car needs two.
standing-no-crew = those who are free make no crew together, or are needed more in another shift.
blocked-who-some = { $count ->
    [one] one
   *[other] { $count }
    }
blocked-who-all = { $count ->
    [2] both
   *[other] all { $count }
    }
blocked-clearance = { $who } not introduced to { $vehicle }
blocked-one-a-day = { $who } with a shift that day already
blocked-rest = { $who } with too little rest
blocked-week-limit = { $who } with all their shifts that week already
blocked-period-limit = { $who } with all their shifts of the period already
blocked-other = { $who } kept from it by other rules
alone-clearance = is not introduced to { $vehicle }
alone-one-a-day = has a shift that day already
alone-rest = gets too little rest
alone-week-limit = has all their shifts that week already
alone-period-limit = has all their shifts of the period already
alone-other = cannot for other reasons
policy-pair = two in the car
policy-household = the driver alone, or one household
policy-alone = the driver alone
policy-from-start = always
setting-min-rest-minutes = least rest between two shifts, minutes
setting-spacing-days = shifts closer than so many days cost
setting-weight-fairness = weight: fairness (squared difference)
setting-weight-spacing = weight: two shifts close together
setting-weight-companion = weight: riding with whom one likes to
setting-weight-change = weight: changing what is published
setting-wish-preferred = points when somebody gets a shift they prefer
setting-wish-reluctant = points lost when somebody would rather not
setting-serve-weeks = "always serve" means at least once in so many weeks
setting-load-weeks = so many weeks back count for fairness
setting-wiping = calendars ask to wipe surfaces and key: 1 yes, 0 no

# The rules of the roster, and reasons why shifts are not manned.
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
breach-no-vehicle = { $name } has no vehicle to drive then.

# Schemats regler, och skäl till att pass står.
rule-crew-size = Passet { $shift } har { $count } { $other }, men ska ha { $limit }.
rule-twice-in-crew = { $person } kan inte ha två platser i samma bil.
rule-role = { $person } är inte { $other }.
rule-clearance = { $person } får inte köra { $other } den dagen: genomgång eller körkort saknas.
rule-availability = { $person } kan inte { $shift }.
rule-experience = Ingen i besättningen är erfaren.
rule-household = { $person } och { $other } hör inte till samma hushåll, som gällande besättningsregel kräver.
rule-avoid = { $person } och { $other } ska inte åka ihop.
rule-one-a-day = { $person } har redan ett pass den dagen.
rule-rest = { $person } får för lite vila: { $count } minuter, minst { $limit }.
rule-week-limit = { $person } skulle få { $count } pass den veckan, mer än { $limit }.
rule-period-limit = { $person } skulle få { $count } pass i perioden, mer än { $limit }.
rule-month-limit = { $person } skulle få { $count } pass i perioden, men vill ha mest { $month } pass i månaden (här högst { $limit }).
rule-fixed-seat = Låst plats i { $shift } behölls inte.
standing-no-vehicle = ingen bil är i tjänst.
standing-nobody-cleared = ingen förare har fått genomgång på { $vehicle }.
standing-no-driver-available = ingen förare är ledig.
standing-drivers-blocked = { $count ->
    [one] bara en förare är ledig
   *[other] { $number } förare är lediga
    }, men { $why }.
standing-drivers-free = förare saknas, men { $names } kan köra.
standing-no-ride-along-available = ingen medåkare är ledig.
standing-ride-alongs-blocked = { $count ->
    [one] bara en medåkare är ledig
   *[other] { $number } medåkare är lediga
    }, men { $why }.
standing-ride-alongs-free = medåkare saknas, men { $names } kan åka med.
standing-one-for-both = bara en är ledig, och i bilen ska det vara två.
standing-no-crew = de som är lediga kan inte bilda besättning ihop, eller behövs mer i ett annat pass.
number-word = { $count ->
    [1] en
    [2] två
    [3] tre
    [4] fyra
    [5] fem
    [6] sex
    [7] sju
    [8] åtta
    [9] nio
    [10] tio
    [11] elva
    [12] tolv
   *[other] { $count }
    }
blocked-who-only = hen
blocked-who-all = { $count ->
    [2] båda
   *[other] alla { $number }
    }
blocked-clearance = { $who } har inte haft genomgång på { $vehicle }
blocked-licence = { $who } har körkort bara för automat
blocked-experience = { $who } behöver någon erfaren med sig
blocked-household = { $who } hör inte till samma hushåll som den som redan är med
blocked-avoid = { $who } ska inte åka med den som redan är med
blocked-one-a-day = { $who } har redan pass den dagen
blocked-rest = { $who } får för lite vila
blocked-week-limit = { $who } har redan sina pass den veckan
blocked-period-limit = { $who } har redan sina pass i perioden
blocked-aboard = { $who } sitter redan på passet
breach-no-vehicle = { $name } har ingen bil att köra då.

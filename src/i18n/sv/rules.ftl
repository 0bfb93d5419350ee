# Regler, skäl till att pass står, inställningar.
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
policy-pair = två i bilen
policy-household = föraren ensam, eller ett hushåll
policy-alone = föraren ensam
policy-always = alltid
policy-before = innan dess
setting-min-rest-minutes = minst vila mellan två pass, minuter
setting-spacing-days = pass med färre dagar emellan än så räknas som tätt
setting-weight-fairness = vikt: rättvisa (avvikelse i kvadrat)
setting-weight-spacing = vikt: två pass tätt
setting-weight-companion = vikt: få åka med den man gärna vill
setting-weight-change = vikt: ändra något som är publicerat
setting-wish-preferred = poäng när någon får ett pass de gärna vill ha
setting-wish-reluctant = poäng som dras när någon helst slapp
setting-serve-weeks = "alltid med" betyder minst en gång på så många veckor
setting-load-weeks = så många veckor bakåt räknas för rättvisan
setting-wiping = kalendrarna ber om att torka av ytor och nyckel: 1 ja, 0 nej
setting-cancelled-days = så många dagar efter passet står det som utgått kvar i kalendrarna

why-crew = { $shift }: { $crew }.
why-in-seat = { $name } ({ $seat })
why-instead = De som kunde sitta där i stället:
why-not = De som inte kunde:
why-swap-worse = { $name } för { $instead }: { $points } poäng sämre ({ $parts }).
why-swap-equal = { $name } för { $instead }: lika bra.
why-swap-better = { $name } för { $instead }: { $points } poäng bättre, om de byts för hand.
why-swap-idle = { $name } för { $instead }: då får en som alltid ska med inget pass.
why-part-fairness = mindre rättvist
why-part-wish = längre från önskemålen
why-part-spacing = pass för tätt
why-part-companion = mindre sällskap
why-part-change = fler ändringar
why-at = { $name } ({ $shift })
why-elsewhere = sitter på ett annat pass som är i vägen: { $names }.
why-rule-availability = kan inte den tiden: { $names }.
why-rule-role = tar inte den platsen: { $names }.
why-rule-clearance = får inte köra bilen: { $names }.
why-rule-experience = { $count ->
    [one] är ny och behöver någon erfaren med sig: { $names }.
   *[other] är nya och behöver någon erfaren med sig: { $names }.
    }
why-rule-household = hör inte till samma hushåll: { $names }.
why-rule-avoid = ska inte åka med den som är med: { $names }.
why-rule-one-a-day = har redan pass den dagen: { $names }.
why-rule-rest = får för lite vila: { $names }.
why-rule-week-limit = har redan sina pass den veckan: { $names }.
why-rule-period-limit = har redan sina pass i perioden: { $names }.
why-rule-locked = platsen är låst eller tagen: { $names }.
why-unmanned = { $shift } saknar besättning:
why-ways = Det minsta som skulle bemanna passet:
why-no-way = Ingen liten ändring skulle bemanna passet.
why-way-crew = { $names } kan ta det som det är. Planera om, eller sätt dem på passet.
why-way-release = om { $name } lämnade { $shift }, där { $instead } kan sitta i stället.
why-way-limits = om { $asked }.
why-who = { $count ->
    [one] { $names }
   *[other] någon av { $names }
    }
why-limit-week = { $who } tog ett pass till den veckan
why-limit-period = { $who } tog ett pass till i perioden
why-limit-availability = { $who } kunde den tiden
why-limit-clearance = { $who } fick genomgång på { $vehicle }
why-limit-experience = { $who } räknades som erfaren
why-limit-driver = { $who } körde
why-limit-ride-along = { $who } åkte med
why-limit-rest = { $who } nöjde sig med kortare vila

why-member = { $name } har { $load ->
    [0] inget pass
    [one] ett pass
   *[other] { $load } pass
    } { $span }; målet är { $target }.
why-member-share = Målet är en rättvis del av { $seats } platser: önskad takt { $pace } av allas { $paces } pass i månaden.
why-member-carried = Det som redan burits räknas av: { $carried } pass.
why-member-cap = Gränser och tillgänglighet ger rum för { $cap }, inte mer.
why-member-others = De andra pass som går att planera:
why-member-nearest = Närmast till hands:
why-member-swap = { $shift }: { $swap }
why-shifts = { $count ->
    [one] ett pass
   *[other] { $count } pass
    }: { $reason }
why-shifts-better = schemat skulle bli bättre. Planera om för att få med det.
why-shifts-equal = lika bra, någon annan fick det.
why-shifts-worse = schemat skulle bli sämre.
why-shifts-other-shift = ett annat av passen är i vägen.
why-shifts-no-company = inställt, det fattas någon mer.
why-shifts-availability = kan inte den tiden.
why-shifts-role = tar inte den platsen.
why-shifts-clearance = får inte köra bilen.
why-shifts-experience = behöver någon erfaren med sig.
why-shifts-household = hör inte till samma hushåll.
why-shifts-avoid = ska inte åka med den som är med.
why-shifts-one-a-day = har redan pass den dagen.
why-shifts-rest = får för lite vila.
why-shifts-week-limit = har redan sina pass den veckan.
why-shifts-period-limit = har redan sina pass i perioden.
why-shifts-locked = platsen är låst eller tagen.
setting-swap-days-without = dagar utan bil när bilen byts ut
setting-due-warning-days = så många dagar före varnas för service och besiktning
setting-due-warning-km = så många kilometer före varnas för service
setting-notice-hours = ändringar närmare passet än så många timmar är sena, och replan rör inte passet

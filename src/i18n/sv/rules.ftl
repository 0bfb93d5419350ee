# Regler, skäl till att pass står, inställningar.
rule-crew-size = { $shift } har { $count } som { $other }, men ska ha { $limit }.
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
rule-fixed-seat = Låst plats i { $shift } behölls inte.
standing-no-vehicle = ingen bil är i tjänst.
standing-nobody-cleared = ingen förare har fått genomgång på { $vehicle }.
standing-no-driver-available = ingen förare kan.
standing-drivers-blocked = { $count ->
    [one] bara en förare kan, och hen
   *[other] { $count } förare kan:
    } { $why }.
standing-no-ride-along-available = ingen medåkare kan.
standing-ride-alongs-blocked = { $count ->
    [one] bara en medåkare kan, och hen
   *[other] { $count } medåkare kan:
    } { $why }.
standing-one-for-both = bara en som är ledig kan, och bilen ska ha två.
standing-no-crew = de som är lediga kan inte bilda besättning ihop, eller behövs mer i ett annat pass.
blocked-who-some = { $count ->
    [one] en
   *[other] { $count }
    }
blocked-who-all = { $count ->
    [2] båda
   *[other] alla { $count }
    }
blocked-clearance = { $who } har inte genomgång på { $vehicle }
blocked-one-a-day = { $who } har redan pass den dagen
blocked-rest = { $who } får för lite vila
blocked-week-limit = { $who } har redan sina pass den veckan
blocked-period-limit = { $who } har redan sina pass i perioden
blocked-other = { $who } kan inte av andra skäl
alone-clearance = har inte genomgång på { $vehicle }
alone-one-a-day = har redan pass den dagen
alone-rest = får för lite vila
alone-week-limit = har redan sina pass den veckan
alone-period-limit = har redan sina pass i perioden
alone-other = kan inte av andra skäl
policy-pair = två i bilen
policy-household = föraren ensam, eller ett hushåll
policy-alone = föraren ensam
policy-from-start = alltid
setting-min-rest-minutes = minst vila mellan två pass, minuter
setting-spacing-days = pass tätare än så många dagar kostar
setting-weight-fairness = vikt: rättvisa (avvikelse i kvadrat)
setting-weight-spacing = vikt: två pass tätt
setting-weight-companion = vikt: få åka med den man gärna vill
setting-weight-change = vikt: ändra något som är publicerat
setting-wish-preferred = poäng när någon får ett pass de gärna vill ha
setting-wish-reluctant = poäng som dras när någon helst slapp
setting-serve-weeks = "alltid med" betyder minst en gång på så många veckor
setting-load-weeks = så många veckor bakåt räknas för rättvisan
setting-wiping = kalendrarna ber om att torka av ytor och nyckel: 1 ja, 0 nej

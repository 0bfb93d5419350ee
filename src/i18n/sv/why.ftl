# Varför schemat är som det är.
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
why-shifts-no-company = obemannat, det fattas någon mer.
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

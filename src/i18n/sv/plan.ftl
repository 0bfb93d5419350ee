# Att planera: sökningen, jämförelser, och problemet som fil.
problem-malformed = rad { $line }, kolumn { $column }: { $reason }
problem-format = format är "{ $found }", väntade "{ $expected }".
problem-period = Perioden slutar innan den börjar.
problem-number = { $place } är { $value }, men ska vara ett heltal från { $least } till { $most }.
problem-points = Vad ett schema kan kosta blir tillsammans { $sum } poäng, men det går att räkna med högst { $most }. Sänk vikterna, målen eller önskemålen.
problem-shift-times = Passet { $shift } slutar inte efter sin start.
problem-shift-outside = Passet { $shift } ligger utanför perioden.
problem-ride-alongs = Passet { $shift }: minsta antalet medåkare är större än det högsta.
problem-history-times = { $person } har ett tidigare pass som inte slutar efter sin start.
problem-unknown-id = { $place }: "{ $found }" finns inte.
problem-double-id = "{ $found }" finns två gånger.
problem-self-pair = { $place }: { $person } bildar par med sig själv.
problem-fixed-seat = Låst plats i { $shift }: { $breach }
problem-written = Problemet är skrivet i { $file }.
plan-progress = söker ett bättre schema: obemannat { $standing }, utan pass { $idle }, poäng { $soft } (lägst { $bound })
plan-past-agreement = Perioden går förbi slutet på avtalet som betalar verksamheten ({ $until }).
plan-outcome = { $standing ->
    [0] Inget pass är obemannat
    [one] Ett pass är obemannat
   *[other] { $standing } pass är obemannade
    }; { $idle ->
    [0] alla som ska ha pass har fått.
    [one] en medlem som alltid ska med får inget pass.
   *[other] { $idle } medlemmar som alltid ska med får inget pass.
    }
plan-next =
    Se schemat, och publicera det när det är bra:
    {"  "}korpass roster { $period }
    {"  "}korpass publish { $period }
plan-weights-note = Inget har ändrats. Så här får vikterna gälla:
plan-weights-next = {"  "}korpass setting set { $name } { $value }
proof-best = Bevisat: inget schema är bättre.
proof-standing = Bevisat: inget schema kan köra fler av passen.
proof-soft = Högst { $points } poäng bättre är möjligt.
proof-open = Inte bevisat än: pass med vikten { $weight } kanske går att köra till. Ge planeringen mer tid med --seconds.
solve-written = Schemat är skrivet till { $file }.
solve-score = Obemannat (vikt) { $standing } · utan pass { $idle } · poäng { $soft } · { $seconds } s
compare-draft = utkastet
compare-tried = provat
compare-manned = bemannade pass
compare-standing = obemannade pass, vikt
compare-idle = utan pass som alltid ska med
compare-fairness = avvikelse från målen, i kvadrat
compare-wish = önskemål, poäng
compare-spacing = pass för tätt, par
compare-companion = sällskap, par
compare-change = ändrade platser
compare-points = poäng med de sparade vikterna, mindre är bättre
compare-same = Samma personer på samma platser.
compare-differs = skiljer
compare-published = publicerat
replan-nearest-already = Inget pass ändras: inget bättre hittades som ligger nära det alla har fått veta.
replan-fixed = Pass till och med { $until } ändras inte.
replan-standing = { $count ->
    [one] Ett pass är fortfarande obemannat. Se varför:
   *[other] { $count } pass är fortfarande obemannade. Se varför:
    }
    {"  "}korpass roster { $period } --unfilled

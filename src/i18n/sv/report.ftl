# Rapporter.
coverage-heading = Täckning { $span }
coverage-subtitle = bemannade/planerade pass
coverage-all-weeks = Summa
coverage-total = { $manned } av { $planned } pass ({ $percent }), { $hours } förar- och medåkartimmar
members-heading = Pass per medlem
exchange-heading = Bilbytet
exchange-what = { $car }: { $old } lämnar och { $new } kommer { $from }.
exchange-days-without = Ingen bil { $span }.
exchange-introduced = { $introduced } av { $drivers } förare har haft genomgång på { $plate }.
exchange-missing = Utan genomgång: { $names }.
exchange-at-risk = { $count ->
    [0] Inget pass har
    [one] 1 pass har
   *[other] { $count } pass har
    } en förare utan genomgång.
page-subtitle = Schema och täckning { $span }
page-standing = Inställda pass
page-coverage = Täckning: bemannade/planerade pass
page-whole-week = hela veckan
page-roster = Schema
figure-coverage = täckning
figure-manned = bemannade/planerade pass
figure-hours = förar- och medåkartimmar
figure-serving = medlemmar med pass
csv-kind = Slag
csv-of = Av
csv-planned = Planerade pass
csv-manned = Bemannade pass
csv-standing = Inställda pass
csv-hours = Timmar
csv-week = vecka
csv-weekday = veckodag
csv-member = medlem
csv-total = summa

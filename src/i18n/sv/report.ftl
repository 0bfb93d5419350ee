# Rapporter, och styrgruppens möten.
report-written = Rapporten är skriven i { $file }.
coverage-done = { $driven ->
    [one] 1 pass är kört
   *[other] { $driven } pass är körda
    } enligt körjournalen{ $other ->
    [0] {""}
   *[other] , { $other } med en annan besättning
    }{ $not_served ->
    [0] {""}
   *[other] ; { $not_served } kördes inte
    }{ $unwritten ->
    [0] {""}
    [one] ; 1 bemannat pass är inte inskrivet
   *[other] ; { $unwritten } bemannade pass är inte inskrivna
    }.
coverage-heading = Täckning { $span }
coverage-subtitle = bemannade/planerade pass
coverage-all-weeks = Summa
coverage-total = { $manned } av { $planned } planerade pass är bemannade ({ $percent }), { $hours } förar- och medåkartimmar.
coverage-unplanned = 
    { $count ->
    [one] 1 pass är inte planerat och räknas inte.
   *[other] { $count } pass är inte planerade och räknas inte.
    }
meeting-none = Inga styrgruppsmöten är inskrivna.
members-heading = Pass per medlem
page-standing = Obemannade pass
page-coverage = Täckning: bemannade/planerade pass
page-subtitle = Täckning { $span } ({ $weeks })
page-standing-before = Före { $day } var { $count } pass obemannade.
page-change = { $change } sedan perioden före ({ $before })
page-change-points = { $change } procentenheter sedan perioden före ({ $before })
csv-planned = Planerade pass
csv-manned = Bemannade pass
csv-standing = Obemannade pass
csv-hours = Timmar
csv-date = Datum
csv-start = Start
csv-end = Slut
csv-vehicle = Regnr
csv-odometer-start = Mätare start
csv-odometer-end = Mätare slut
csv-km = Km
csv-driver = Förare
csv-companions = Medåkare
csv-purpose = Ändamål
csv-places = Områden
csv-remark = Anmärkning
csv-energy = Bränsle
csv-reported = Rapporterat
csv-corrects = Rättelse
csv-kind = Avsnitt
csv-of = Avser
csv-week = Vecka
csv-member = Medlem
outlook-heading = Kommande sex veckor
outlook-nothing = Inget är planerat { $span }.
outlook-planned = { $span }: { $manned } av { $planned } planerade pass är bemannade ({ $percent }).
outlook-unplanned = 
    { $count ->
    [one] 1 pass är inte planerat än.
   *[other] { $count } pass är inte planerade än.
    }
outlook-slot = { $weekday } { $time } ({ $count ->
    [one] 1 obemannat
   *[other] { $count } obemannade
    })
outlook-weakest = Svagast: { $slots }.
outlook-no-vehicle = 
    { $count ->
    [one] Av de obemannade saknar 1 pass bil.
   *[other] Av de obemannade saknar { $count } pass bil.
    }
table-overview = Nyckeltal
table-weeks = Veckor
table-months = Månader
table-weekdays = Veckodagar
table-times = Tider på dagen
table-vehicles = Bilar
table-members = Medlemmar enligt schemat
table-shifts = Pass
table-about = Om rapporten
column-figure = Nyckeltal
column-now = Perioden
column-before = Perioden före
column-year-before = Ett år tidigare
column-definition = Betyder
column-coverage = Täckning
column-hours-planned = Planerade timmar
column-hours-manned = Bemannade timmar
column-driven = Körda pass
column-drives = Förarpass
column-rides = Medåkarpass
column-shifts = Pass
column-state = Läge
column-sum = alla
column-month = Månad
column-weekday = Veckodag
column-time = Tid
column-outcome = Blev
chart-shifts = Bemannade (fyllda) och obemannade (tomma) pass
chart-shifts-in-words = Stapeldiagram över { $count } perioder: sammanlagt { $manned } bemannade och { $standing } obemannade pass. Siffrorna står i tabellen ovanför.
chart-kilometres = Körda kilometer
chart-kilometres-in-words = Stapeldiagram över körda kilometer: sammanlagt { $kilometres } km. Siffrorna står i tabellen ovanför.
chart-exchange = bilbyte { $plates }
chart-load = Pass per medlem: förare (fyllt), medåkare (tomt)
chart-load-in-words = Stapeldiagram över pass per medlem. Siffrorna står i tabellen som följer.
figure-coverage = Täckning
figure-coverage-hours = Täckning i timmar
figure-planned = Planerade pass
figure-manned = Bemannade pass
figure-standing = Obemannade pass
figure-driven = Körda pass
figure-not-served = Ej körda pass
figure-unwritten = Pass utan körjournal
figure-kilometres = Kilometer
figure-crew-hours = Förar- och medåkartimmar
figure-active = Aktiva medlemmar
figure-new = Nya medlemmar
figure-idle = Vilande medlemmar
figure-lack-vehicle = Inställda utan bil
figure-lack-driver = Inställda utan förare
figure-lack-ride-along = Inställda utan medåkare
figure-lack-rule = Inställda av andra skäl
figure-busiest-fifth = Flitigaste femtedelen
figure-gini = Ginikoefficient
figure-changes = Ändringar
figure-notice = Varsel i timmar
figure-short-notice = Ändringar med kort varsel
definition-coverage = Bemannade pass delat med planerade.
definition-coverage-hours = Bemannade passtimmar delat med planerade.
definition-planned = Pass som ett schema har gjorts för.
definition-manned = Planerade pass med bil, förare och de medåkare som krävs.
definition-standing = Planerade pass som inte är bemannade.
definition-driven = Pass som står i körjournalen.
definition-not-served = Pass som har slutat och är inskrivna som inte körda.
definition-unwritten = Bemannade pass som har slutat och som inget är skrivet om.
definition-kilometres = Kilometer enligt körjournalen, med rättelser inräknade.
definition-crew-hours = Timmar i bemannade pass enligt schemat, en gång för var och en i bilen.
definition-active = Medlemmar med minst ett bemannat pass enligt schemat.
definition-new = Medlemmar som började under perioden.
definition-idle = Medlemmar utan pass de sista sex planerade veckorna (eller så många som föreningen bestämt).
definition-lack-vehicle = Inställda pass då ingen bil var i tjänst.
definition-lack-driver = Inställda pass då ingen förare som får köra bilen var ledig; ett pass kan sakna både förare och medåkare.
definition-lack-ride-along = Inställda pass då för få medåkare var lediga.
definition-lack-rule = Inställda pass där folk var lediga, men vila, gränser eller sällskap hindrade.
definition-busiest-fifth = Andel av alla förar- och medåkarpass som den flitigaste femtedelen av medlemmarna har.
definition-gini = Hur ojämnt passen är fördelade: 0 om alla har lika många, nära 1 om en har alla.
definition-changes = Besked om ändrade pass i perioden, ett per medlem och pass, efter att dagen först publicerats.
definition-notice = Medianen av tiden från besked till pass: hälften av ändringarna fick längre varsel.
definition-short-notice = Ändringar som meddelades senare än tiden för besked (48 timmar, om inget annat är inställt).
compared-before = Perioden före är { $span }{ $unplanned ->
    [0] {""}
   *[other] ; { $unplanned } pass i den är inte planerade
    }.
compared-year-before = Ett år tidigare är { $span }{ $unplanned ->
    [0] {""}
   *[other] ; { $unplanned } pass då är inte planerade
    }.
figures-defined = Vad varje siffra betyder står i rapporten som sida eller text (--format html eller md).
outcome-driven = kört
outcome-not-served = inte kört
outcome-unwritten = inget skrivet

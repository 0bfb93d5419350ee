# Rapporter.
coverage-heading = Täckning { $span }
coverage-subtitle = bemannade/planerade pass
coverage-all-weeks = Summa
coverage-total = { $manned } av { $planned } planerade pass är bemannade ({ $percent }), { $hours } förar- och medåkartimmar.
members-heading = Pass per medlem
exchange-heading = Bilbytet
exchange-what = { $car }: { $old } lämnar och { $new } kommer { $from }.
exchange-days-without = Ingen bil { $span }.
exchange-introduced = { $introduced } av { $drivers } förare har haft genomgång på { $plate }{ $ahead ->
    [0] {""}
   *[other] , och { $ahead } har fått en tid längre fram
    }.
exchange-missing = Utan genomgång: { $names }.
exchange-at-risk = { $count ->
    [0] Inget pass har
    [one] 1 pass har
   *[other] { $count } pass har
    } en förare utan genomgång.
page-standing = Inställda pass
page-coverage = Täckning: bemannade/planerade pass
csv-planned = Planerade pass
csv-manned = Bemannade pass
csv-standing = Inställda pass
csv-hours = Timmar
protocol-title = Överlämningsprotokoll
protocol-old = Den gamla bilen lämnas tillbaka: { $plate }
protocol-new = Den nya bilen tas emot: { $plate }
protocol-written = Protokoll att skriva ut och skriva under: { $file }
label-vehicle-model = Märke och modell
label-odometer = Mätarställning
label-energy = Bränsle eller laddning
label-damage = Kända skador
odometer-km = { $km } km
protocol-keys = Nycklar (antal: ____)
protocol-log-book = Körjournal
protocol-first-aid = Första hjälpen
protocol-defibrillator = Hjärtstartare
protocol-torches = Ficklampor
protocol-vests = Västar
protocol-signs = Skyltar och dekaler
protocol-charging = Tankkort eller laddkort
protocol-tyres = Däck kontrollerade
protocol-photos = Fotograferad runt om
signature-gives = Lämnar
signature-takes = Tar emot
signature-name = Namn
signature-place = Ort och datum
log-sheet = Körjournal
log-number = Nr
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
protocol-day = Dag
page-subtitle = Täckning { $span } ({ $weeks })
page-standing-before = Före { $day } ställdes { $count } pass in.
coverage-unplanned = 
    { $count ->
    [one] 1 pass är inte planerat och räknas inte.
   *[other] { $count } pass är inte planerade och räknas inte.
    }
outlook-heading = Kommande sex veckor
outlook-nothing = Inget är planerat { $span }.
outlook-planned = { $span }: { $manned } av { $planned } planerade pass är bemannade ({ $percent }).
outlook-unplanned = 
    { $count ->
    [one] 1 pass är inte planerat än.
   *[other] { $count } pass är inte planerade än.
    }
outlook-slot = { $weekday } { $time } ({ $count ->
    [one] 1 inställt
   *[other] { $count } inställda
    })
outlook-weakest = Svagast: { $slots }.
csv-kind = Avsnitt
csv-of = Avser
csv-week = Vecka
csv-member = Medlem
table-overview = Nyckeltal
table-weeks = Veckor
table-months = Månader
table-weekdays = Veckodagar
table-times = Tider på dagen
table-vehicles = Bilar
table-members = Medlemmar enligt schemat
table-shifts = Pass
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
mark-manned = bemannat
chart-shifts = Bemannade (fyllda) och inställda (tomma) pass
chart-shifts-in-words = Stapeldiagram över { $count } perioder: sammanlagt { $manned } bemannade och { $standing } inställda pass. Siffrorna står i tabellen ovanför.
chart-kilometres = Körda kilometer
chart-kilometres-in-words = Stapeldiagram över körda kilometer: sammanlagt { $kilometres } km. Siffrorna står i tabellen ovanför.
chart-exchange = bilbyte { $plates }
chart-load = Pass per medlem: förare (fyllt), medåkare (tomt)
chart-load-in-words = Stapeldiagram över pass per medlem. Siffrorna står i tabellen som följer.
figure-coverage = Täckning
definition-coverage = Bemannade pass delat med planerade.
figure-coverage-hours = Täckning i timmar
definition-coverage-hours = Bemannade passtimmar delat med planerade.
figure-planned = Planerade pass
definition-planned = Pass som ett schema har gjorts för.
figure-manned = Bemannade pass
definition-manned = Planerade pass med bil, förare och de medåkare som krävs.
figure-standing = Inställda pass
definition-standing = Planerade pass som inte är bemannade.
figure-driven = Körda pass
definition-driven = Pass som står i körjournalen.
figure-not-served = Ej körda pass
definition-not-served = Pass som har slutat och är inskrivna som inte körda.
figure-unwritten = Pass utan körjournal
definition-unwritten = Bemannade pass som har slutat och som inget är skrivet om.
figure-kilometres = Kilometer
definition-kilometres = Kilometer enligt körjournalen, med rättelser inräknade.
figure-crew-hours = Förar- och medåkartimmar
definition-crew-hours = Timmar i bemannade pass enligt schemat, en gång för var och en i bilen.
figure-active = Aktiva medlemmar
definition-active = Medlemmar med minst ett bemannat pass enligt schemat.
figure-new = Nya medlemmar
definition-new = Medlemmar som började under perioden.
figure-idle = Vilande medlemmar
definition-idle = Medlemmar utan pass de sista sex planerade veckorna (eller så många som föreningen bestämt).
figure-lack-vehicle = Inställda utan bil
definition-lack-vehicle = Inställda pass då ingen bil var i tjänst.
figure-lack-driver = Inställda utan förare
definition-lack-driver = Inställda pass då ingen förare som får köra bilen var ledig; ett pass kan sakna både förare och medåkare.
figure-lack-ride-along = Inställda utan medåkare
definition-lack-ride-along = Inställda pass då för få medåkare var lediga.
figure-lack-rule = Inställda av andra skäl
definition-lack-rule = Inställda pass där folk var lediga, men vila, gränser eller sällskap hindrade.
figure-busiest-fifth = Flitigaste femtedelen
definition-busiest-fifth = Andel av alla förar- och medåkarpass som den flitigaste femtedelen av medlemmarna har.
figure-gini = Ginikoefficient
definition-gini = Hur ojämnt passen är fördelade: 0 om alla har lika många, nära 1 om en har alla.
figure-changes = Ändringar
definition-changes = Besked om ändrade pass i perioden, ett per medlem och pass, efter att dagen först publicerats.
figure-notice = Varsel i timmar
definition-notice = Medianen av tiden från besked till pass: hälften av ändringarna fick längre varsel.
figure-short-notice = Ändringar med kort varsel
column-month = Månad
column-weekday = Veckodag
column-time = Tid
table-about = Om rapporten
outlook-no-vehicle = 
    { $count ->
    [one] Av de inställda saknar 1 pass bil.
   *[other] Av de inställda saknar { $count } pass bil.
    }
compared-before = Perioden före är { $span }{ $unplanned ->
    [0] {""}
   *[other] ; { $unplanned } pass i den är inte planerade
    }.
compared-year-before = Ett år tidigare är { $span }{ $unplanned ->
    [0] {""}
   *[other] ; { $unplanned } pass då är inte planerade
    }.
page-change = { $change } sedan perioden före ({ $before })
page-change-points = { $change } procentenheter sedan perioden före ({ $before })
figures-defined = Vad varje siffra betyder står i rapporten som sida eller text (--format html eller md).
column-outcome = Blev
outcome-driven = kört
outcome-not-served = inte kört
outcome-unwritten = inget skrivet
definition-short-notice = Ändringar som meddelades senare än tiden för besked (48 timmar, om inget annat är inställt).

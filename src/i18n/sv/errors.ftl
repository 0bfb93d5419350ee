# Fel: vad som hände, var, och vad man gör.
error-heading = Fel:
error-did-you-mean = Menade du { $name }?
usage-did-you-mean = Menade du "{ $suggestion }"?
usage-see-help =
    Se hjälpen:
    {"  "}{ $command } --help
usage-unknown-command = Det finns inget kommando "{ $command }".
usage-unknown-argument = "{ $argument }" hör inte till kommandot.
usage-missing-argument = { $argument } saknas.
usage-missing-command = Ett kommando saknas.
usage-missing-value = { $argument } saknar värde.
usage-conflict = { $argument } och { $other } går inte ihop.
usage-bad-value = "{ $value }" går inte att använda för { $argument }.
usage-bad-value-expected = "{ $value }" går inte att använda för { $argument }: väntade { $expected }.
usage-wrong-number = Fel antal värden för { $argument }.
usage-other = Kommandot gick inte att förstå.
error-file-missing = Filen { $file } finns inte.
error-file-denied = { $file } får inte läsas eller skrivas.
error-file-denied-advice = Kontrollera att du har rätt till filen och mappen, eller välj en annan plats med --db FIL. Inget har ändrats.
error-file-too-large = { $file } är för stor: högst 50 MB läses.
error-file = { $file } kunde inte användas: { $reason }.
error-disk-full = Disken är full, och det som skulle skrivas är inte skrivet.
error-disk-full-advice = Skapa utrymme. Se med korpass history vad som är sparat, och kör kommandot igen om det saknas.
error-database-missing = Det finns ingen databas i { $file }.
error-database-missing-advice =
    Börja med din förening, eller prova på ett exempel:
    {"  "}korpass init "Föreningens namn"
    {"  "}korpass demo
error-database-missing-backups =
    Men det finns säkerhetskopior bredvid. Se dem, och återställ en:
    {"  "}korpass restore
error-database-missing-here =
    Men i mappen du står i finns en. Skriv så här för att använda den:
    {"  "}korpass --db { $file }
error-out-is-database = { $file } är en databas. Den är orörd.
error-out-is-database-advice = Välj ett annat namn på filen.
error-database-exists = Det finns redan en fil i { $file }. Den är orörd.
error-database-exists-advice = Välj en annan fil med --db FIL.
error-not-a-database = { $file } är ingen databas, eller är skadad. Den är orörd.
error-not-a-database-advice =
    Kontrollera --db och KORPASS_DB. Är det rätt fil, se vad som kan göras:
    {"  "}korpass doctor
error-other-program = { $file } är en databas från ett annat program. Den är orörd.
error-newer-database = { $file } är skriven av en nyare körpass (schema { $found }, det här programmet kan { $known }). Den är orörd.
error-newer-database-advice = Installera den nyare versionen.
error-cannot-open = { $file } kunde inte öppnas: { $reason }.
error-busy = Ett annat program använder databasen just nu. Inget har ändrats.
error-busy-advice = Vänta en stund och kör samma kommando igen.
error-in-use = Annat i databasen hänger på det här. Inget har ändrats.
error-bad-value = Databasen innehåller ett värde som inte går att förstå: { $column } är "{ $value }".
error-sqlite = Databasen svarade: { $reason }. Inget har ändrats.
error-migration = Databasen kunde inte uppdateras till den här versionen: { $reason }.
error-json = Utskriften misslyckades: { $reason }.
error-no-data-folder = Datorn säger inte var program ska lägga sina data. Ange databasen med --db FIL.
error-no-association = Databasen har ingen förening än.
error-not-a-plate = "{ $text }" är inget svenskt registreringsnummer (väntade t.ex. ABC123 eller ABC12D).
error-no-such-member = Ingen medlem heter "{ $name }".
error-no-such-member-advice =
    Se alla med:
    {"  "}korpass member list
error-ambiguous-member = "{ $name }" passar på { $count } medlemmar:
error-candidate = { $id }  { $name }
error-ambiguous-member-advice = Skriv mer av namnet, eller numret.
error-member-exists = { $name } finns redan ({ $id }).
error-member-exists-advice = Ändra med "korpass member edit", eller skilj namnen åt.
error-pair-with-self = Ingen kan bilda par med sig själv.
error-left-before-joined = Sista dagen ligger före den första.
error-ends-before-start = Sista dagen ligger före den första.
error-no-such-vehicle = Det finns ingen bil { $plate }.
error-known-vehicle = { $plate }
error-vehicle-exists = { $plate } finns redan.
error-vehicle-overlaps = { $plate } skulle vara i tjänst samtidigt som { $other } ({ $from } till { $to }) för samma bil.
error-vehicle-overlaps-advice =
    Avsluta den gamla först, eller säg --stand-in om bilen bara ersätter den någon tid, t.ex.:
    {"  "}korpass vehicle edit ABC123 --to { $year }-02-28
error-no-such-car = Det finns ingen bil som heter "{ $name }".
error-known-car = { $name }
error-no-car = Föreningen har ingen bil än.
error-no-car-advice =
    Lägg till en:
    {"  "}korpass vehicle add ABC123 --gearbox manuell --from { $year }-01-01
error-which-car = Föreningen har flera bilar. Säg vilken med --car:
error-no-driver = { $name } är inte förare.
error-not-introduced = { $name } har inte haft genomgång på { $plate }.
error-licence = { $name } har körkort bara för automat, och { $plate } är manuell.
error-no-such-window = Det finns ingen tid ur trafik med nummer { $id }.
error-out-of-service-overlaps = Bilen är redan ur trafik { $from } till { $to } (nummer { $id }).
error-no-such-shift = Det finns inget pass { $shift }.
error-no-such-shift-advice =
    Se passen med:
    {"  "}korpass shift list { $month }
error-known-shift = { $shift }
error-ambiguous-shift = { $shift } kan vara { $count } pass:
error-not-extra = { $shift } är inget extra pass; det kommer av ett mönster.
error-not-extra-advice =
    Stäng dagen i stället:
    {"  "}korpass closure add { $day }
error-skipped-hour = { $time } finns inte: då ställs klockan fram.
error-shift-closed = Dagen är stängd: { $span } (nummer { $id }).
error-shift-overlaps = Bilen är redan ute då: { $other }.
error-shift-without-vehicle = Ingen bil är i tjänst { $shift }.
error-not-a-period = "{ $text }" är ingen period.
fault-no-such-day = Dagen "{ $value }" finns inte i kalendern.
fault-other-day = "{ $value }" går inte att läsa som en dag. Skriv år-månad-dag, t.ex. { $year }-12-07.
fault-reversed = "{ $value }" slutar före den börjar.
error-not-a-period-advice = Skriv t.ex. { $year }-02-01..{ $year }-03-14, { $year }-02, { $year }-v5..v10 eller v6.
error-nothing-planned = Inget är planerat än, så perioden måste anges.
error-problem = Problemet i { $file } går inte att planera.
error-nothing-planned-advice =
    Till exempel:
    {"  "}korpass plan { $year }-v5..v10
error-nothing-published = Inget är publicerat än, så det finns inget att skriva i kalendrarna.
error-nothing-published-advice =
    Publicera först:
    {"  "}korpass publish
error-no-shifts = Det finns inga pass i { $period }.
error-no-shifts-advice =
    Lägg till ett mönster, t.ex.:
    {"  "}korpass pattern add mån-fre 10-13 13-16
error-all-begun = Alla pass i { $period } har redan börjat, så där går inget att planera längre.
error-all-begun-advice =
    Se hur det blev:
    {"  "}korpass roster { $period }
error-locked-seats = Låsta platser bryter mot reglerna. Inget har ändrats.
error-locked-seat = { $shift }: { $breach }
error-period-problem = Perioden går inte att planera. Inget har ändrats.
error-locked-seats-alone = Det går inte att hitta sällskap till de låsta platserna i:
error-locked-seats-advice =
    Lås upp passet, så att planeringen får välja, och planera igen:
    {"  "}korpass unlock { $shift }
error-locked-seat-advice =
    Lås upp platsen, så att planeringen får välja, eller ta bort medlemmen från passet:
    {"  "}korpass unlock { $shift } { $member }
    {"  "}korpass unassign { $shift } { $member }
error-already-aboard-advice =
    Sitter medlemmen på fel plats, ta först bort medlemmen därifrån:
    {"  "}korpass unassign { $shift } { $member }
error-against-rule-advice = Med --force görs det ändå, och undantaget antecknas.
error-already-aboard = { $name } sitter redan på passet { $shift }.
error-not-aboard = { $name } sitter inte på passet { $shift }.
error-seat-taken = Platsen som { $seat } { $shift } är tagen av { $names }.
error-seat-taken-advice =
    Ta först bort den som sitter där:
    {"  "}korpass unassign { $shift } { $member }
error-nobody-to-lock = Ingen sitter på passet { $shift } att låsa.
error-no-such-pattern = Det finns inget mönster med nummer { $id }.
error-pattern-advice =
    Se dem med:
    {"  "}korpass pattern list
error-pattern-overlaps = { $pattern } krockar med mönster { $id }, { $other }.
error-pattern-overlaps-advice =
    Avsluta det gamla först:
    {"  "}korpass pattern end { $id } DAG
error-no-such-closure = Det finns ingen stängning med nummer { $id }.
error-closure-advice =
    Se dem med:
    {"  "}korpass closure list
error-closure-overlaps = { $span } är redan stängt (nummer { $id }).
error-no-such-policy = Ingen besättningsregel gäller från { $from }.
error-no-such-setting = Det finns ingen inställning "{ $name }".
error-no-such-setting-advice =
    Se dem med:
    {"  "}korpass setting list
error-setting-range = { $name } kan inte vara { $value }: minst { $least}, högst { $most }.
error-no-such-availability = Medlemmen har inte sagt något med nummer "{ $id }".
error-no-such-availability-advice =
    Se numren med:
    {"  "}korpass availability list MEDLEM
error-publish-unfit = Ihop med det som redan är publicerat skulle en regel brytas. Inget har ändrats.
error-publish-unfit-advice =
    Publicera allt som planerades ihop, så stämmer det:
    {"  "}korpass publish { $period }
    Med --force publiceras det ändå.
error-cannot-ask = Det går inte att fråga här, och inget har ändrats.
error-cannot-ask-advice = Svara i förväg med --yes.
error-table-to-file = Tabellen visas på skärmen. Ge filen slutet .html (att skriva ut), .xlsx, .csv, .md eller .json.
error-demo-in-use = Mappen { $folder } används redan. Inget har ändrats.
error-demo-in-use-advice = Välj en annan mapp, eller börja om med --force.
error-demo-not-ours = Mappen { $folder } innehåller annat än en demo. Inget har ändrats; välj en annan mapp.
error-why-period = En period hör till frågan om en medlem; ett pass har redan sin dag. Ta bort perioden, eller fråga om en medlem.
error-why-no-member = { $name } är inte med i perioden.
error-plan-file = { $file } är inget schema i planeringens format (korpass-plan/1):
error-plan-file-advice = Skriv draft, published, eller namnet på en fil med ett schema.
error-plan-strangers = { $file } talar om pass eller personer som inte finns i perioden:
error-plan-stranger = { $shift }, { $person }
error-why-no-member-advice =
    Fråga om en annan period, eller se när medlemmen är med:
    {"  "}korpass member show { $name }
error-plan-more-strangers = { $count ->
    [one] och en plats till
   *[other] och { $count } platser till
    }
error-plan-strangers-advice = Skriv sist den period som schemat i filen gäller.
error-no-such-version = Det finns ingen version { $version }.
error-no-such-version-advice = Versionens nummer står i schemat och i listan när du publicerar.
error-not-a-calendar = { $file } är ingen kalenderfil.
error-not-a-calendar-advice = Exportera kalendern som .ics-fil (iCalendar) ur Google Kalender, Outlook eller telefonens kalender. Är filen packad (.zip), packa upp den först.
error-calendar-entries = { $file } har fler än { $most } händelser, och det är för många.
error-calendar-doubts = Fler än { $most } händelser i { $file } går inte att läsa.
error-calendar-entries-advice = Inget har ändrats. Exportera bara den kalender och den tid som behövs, eller skriv in tiderna för hand: korpass availability away
error-site-of-another = { $folder } är en annan förenings sidor.
error-sheets-in-site = { $file } ligger i mappen som ska ut på webben, och då kan alla läsa allas adresser.
error-sheets-in-site-advice = Ange en fil någon annanstans med --sheets.
error-page = Sidan gick inte att skriva: { $reason }
error-no-site-address = Det är inte sagt var på webben sidorna ska ligga.
error-no-site-address-advice = Ange adressen en gång, till exempel --url https://example.org/korpass
error-no-calendar-address = { $name } har ingen adress till sin kalender.
error-no-calendar-address-advice = Adresserna kommer till med "korpass calendar site".
error-no-chance = Datorn ger inga slumptal: { $reason }
error-calendar-incomplete = { $file } är inte hel: den slutar mitt i.
error-calendar-incomplete-advice = Inget har ändrats. Hämta eller exportera filen en gång till.
error-no-wish = Det är inte sagt vad som ska ändras.
error-no-wish-advice = Ange --reminders, --share-phone eller --language.
error-no-note = Det är inte sagt vad som ska noteras.
error-no-note-advice = Ange --areas eller --remark.
error-file-is-folder = { $file } är en mapp, inte en fil.
error-folder-is-file = { $file } går inte att använda som mapp: det finns en fil med det namnet.
error-calendar-for-table = { $file } är en kalenderfil, inte en CSV-fil.
error-calendar-for-table-advice = Läs när någon är upptagen ur den med:
    {"  "}korpass availability import-ics
error-site-folder-advice = Ange en ny eller tom mapp med --out.
error-site-folder-in-use = Det finns annat i { $folder } än kalendersidor, och det rörs inte.
error-export-in-site = { $folder } är mappen som ska ut på webben, och där får inga filer med namn ligga.
error-export-in-site-advice = Ange en annan mapp med --out.
error-swap-closed = Bilbytet är { $state } och går inte att ändra.
error-no-swap = Inget bilbyte är planerat.
error-no-swap-advice = Planera ett med:
    {"  "}korpass vehicle swap plan --help
error-which-swap = Flera bilbyten pågår. Ange den nya bilens nummer med --to:
error-swap-cars = Det måste vara två fordon för samma bil.
error-swap-cars-advice = Se fordonen med:
    {"  "}korpass vehicle list
error-swap-open-already = Ett bilbyte med något av fordonen är redan planerat.
error-swap-open-already-advice = Se hur det står till med:
    {"  "}korpass vehicle swap status
error-swap-step = Det går inte nu. Bilbytets läge: { $state }.
error-swap-too-early = Så tidigt är { $plate } inte i tjänst än.
error-swap-too-late = Då är { $plate } inte i tjänst längre.
error-swap-no-day = Bilbytet har ingen dag än.
error-swap-no-day-advice = Ange den nya dagen som datum, eller --days 7 om dagen är bestämd.
error-swap-window-over = Alla dagar i fönstret har varit.
error-swap-window-over-advice = Ange andra dagar med --window.
error-no-such-task = Ingen uppgift har nummer { $id }.
error-no-such-task-advice = Se numren med:
    {"  "}korpass vehicle swap tasks
error-not-in-swap = { $plate } är inte med i bilbytet.
error-no-such-session = Ingen genomgång har nummer { $id }.
error-no-such-session-advice = Se numren med:
    {"  "}korpass vehicle session list
error-log-ahead = Passet { $time } har inte börjat än.
error-log-advice = Är ett tidigare värde fel, skriv in det rätta med --correct och numret. Se numren med:
    {"  "}korpass log list
error-log-no-vehicle = Ingen bil var i tjänst på det passet.
error-log-no-driver = Ingen förare är inskriven på passet.
error-log-no-driver-advice = Ange vem som körde med --driver.
error-no-such-entry = Ingen gällande rad i körjournalen har nummer { $id }.
error-no-such-entry-advice = Se numren med:
    {"  "}korpass log list
error-log-was-served = Passet står i körjournalen som kört.
error-no-such-due = Inget som ska göras har nummer { $id }.
error-no-such-due-advice = Se numren med:
    {"  "}korpass vehicle due list
error-swap-already = Bilbytet är redan { $state }.
error-swap-step-advice = Det blir klart i den här ordningen: bestäm dagen, påbörja, klart.
    {"  "}korpass vehicle swap set-day
    {"  "}korpass vehicle swap start
    {"  "}korpass vehicle swap done
error-swap-reversed = { $new } kom i tjänst före { $old }. Menade du tvärtom?
error-swap-how-late = Det är inte sagt hur mycket senare bilen kommer.
error-swap-not-later = Dagen är redan { $day }, och att skjuta upp är att välja en senare.
error-swap-not-later-advice = Flytta dagen åt andra hållet med:
    {"  "}korpass vehicle swap set-day
error-no-task-change-advice = Ange --text, --days eller --member ("" tar bort den som ansvarar).
error-log-twice = Samma person står två gånger.
error-session-ahead = Genomgången är först { $time }.
error-session-was-held = Förare har fått sin genomgång då, så den tas inte bort.
error-session-known = Den genomgången finns redan, som nummer { $id }.
error-reading-ahead = { $day } har inte varit än.
error-reading-falls = Enligt körjournalen hade bilen redan gått { $odometer } km.
error-out-no-file = { $file } är ingen vanlig fil, och får stå kvar.
error-out-nobody-reads = Ingen läser { $file }, så det går inte att skriva dit.
error-folder-missing = Mappen { $folder } finns inte.
error-workbook-to-screen = En arbetsbok går inte att visa på skärmen.
error-workbook-to-screen-advice = 
    Ange en fil, t.ex.:
    {"  "}korpass report coverage --out rapport.xlsx
error-no-meeting = Inget tidigare styrgruppsmöte är inskrivet.
error-no-meeting-advice = 
    Skriv in det senaste, t.ex.:
    {"  "}korpass report meeting add { $year }-01-20
error-meeting-known = Mötet { $day } är redan inskrivet.
error-no-such-meeting = Inget möte { $day } är inskrivet.
error-swap-driven = { $plate } har körts på dagar som då skulle höra till en annan bil: { $drive } står i körjournalen.
error-swap-stand-in = { $plate } är ersättningsbil, och en sådan byts inte.
error-swap-stand-in-advice = Gör den till vanlig bil först:
    {"  "}korpass vehicle edit { $plate } --stand-in nej
error-period-too-long = Perioden är för lång: elva år är det mesta.
error-changed-meanwhile = Något har ändrats sedan det visades. Inget är gjort.
error-changed-meanwhile-advice = Kör kommandot igen och se följderna på nytt.
error-time-told = KORPASS_NOW är { $text }, men ska vara en tid i UTC som { $year }-02-08T07:00:00Z, eller inte finnas.
error-nothing-to-undo = Det finns inget att ta tillbaka.
error-nothing-to-redo = Det finns inget att göra om.
error-nothing-to-redo-advice = Det går bara att göra om det som nyss togs tillbaka, innan något annat görs.
error-undo-first-advice = Flytta undan filen om allt ska börja om.
error-no-such-operation = Det finns ingen ändring nr { $number }.
error-no-such-operation-advice = Se dem med:
    {"  "}korpass history
error-undo-of-undo = Nr { $number } tog själv tillbaka något: { $what }
error-undo-of-undo-advice = Gör om det som togs tillbaka sist:
    {"  "}korpass redo
error-undone-already = Nr { $number } är redan tillbakataget: { $what }
error-undo-depends = { $count ->
    [one] Nr { $number } går inte att ta tillbaka, för en senare ändring bygger på den:
   *[other] Nr { $number } går inte att ta tillbaka, för { $count } senare ändringar bygger på den:
    }
error-undo-depends-advice = Ta tillbaka det senaste först:
    {"  "}korpass undo { $last }
error-undo-breaks = Togs nr { $number } tillbaka skulle regler brytas:
error-undo-breaks-advice = Ta tillbaka det ändå:
    {"  "}korpass undo { $number } --force
error-seats-against-rule = Det går inte, för då bryts regler:
error-shift-begun = { $shift } har redan börjat.
error-shift-begun-advice = Skriv i stället i körjournalen varför det inte kördes:
    {"  "}korpass log not-served { $shift } --why "…"
error-all-fixed = Alla pass i perioden är så nära ({ $until } eller tidigare) att de inte planeras om.
error-all-fixed-advice = Ändra dem ett i taget, eller korta tiden för besked:
    {"  "}korpass suggest { $year }-02-09T13
    {"  "}korpass setting set notice-hours 24
error-absent-past = { $time } är redan förbi.
error-move-past = { $time } är redan förbi.
error-not-moved = { $shift } ligger redan på den tiden.
error-undo-first = Det var då databasen skapades; det går inte att ta tillbaka.
error-shift-begun-force = Med --force ändras det ändå, så att schemat visar hur det blev.
error-shift-too-long = Passet skulle bli { $hours } timmar. Kontrollera tiden.
error-shift-cancelled = { $shift } är inställt: { $why }.
error-shift-cancelled-advice = Se när det ställdes in, och ta tillbaka det med numret som står där:
    {"  "}korpass history { $shift }
    {"  "}korpass undo NR
error-no-sender = Ingen avsändare är angiven. Inget har ändrats.
error-no-sender-advice =
    Ange det en gång, så sparas det:
    {"  "}korpass notify setup --from "Namn <namn@example.org>"
error-no-mail-server = Ingen server för mejl är angiven. Inget har ändrats.
error-no-mail-server-advice =
    Ange den en gång, så sparas den; uppgifterna finns hos den som ni har e-post hos:
    {"  "}korpass notify setup --from "Namn <namn@example.org>" --host smtp.example.org --user namn --password-file losenord.txt
error-no-mail-password = { $user } loggar in på mejlservern, men det finns inget lösenord. Inget har skickats.
error-no-mail-password-advice = Skriv det i en fil som bara du får läsa, och säg vilken med "korpass notify setup --password-file", eller sätt miljövariabeln KORPASS_SMTP_PASSWORD.
error-mail-not-here = Utan skydd skickas mejl bara till en server på den här datorn (localhost), inte till { $host }.
error-mail-not-here-advice = Välj --security starttls eller --security tls.
error-ca-file = { $file } är inget certifikat (PEM).
error-mail-host = { $host } går inte att använda som namn på en server: { $reason }
error-letter = Mejlet till { $name } gick inte att sätta ihop: { $reason }
error-mail-failed = { $count ->
    [one] Ett mejl gick inte fram. Det är inte antecknat, och kan skickas igen.
   *[other] { $count } mejl gick inte fram. De är inte antecknade, och kan skickas igen.
    }
error-mail-failed-advice =
    Försök igen om en stund:
    {"  "}korpass notify --send
error-mail-server-silent = Mejlservern { $host } tog inte emot mejl. { $sent ->
    [0] Inget är skickat
    [one] Ett är skickat
   *[other] { $sent } är skickade
    }, och { $left ->
    [one] ett väntar.
   *[other] { $left } väntar.
    }
error-mail-server-silent-advice =
    Se efter att allt stämmer, och försök igen:
    {"  "}korpass notify setup
    {"  "}korpass notify --send
error-mail-doubtful = { $count ->
    [one] Ett mejl kan ha kommit fram eller inte: förbindelsen bröts innan servern svarade. Det skickas inte igen av sig självt.
   *[other] { $count } mejl kan ha kommit fram eller inte: förbindelsen bröts innan servern svarade. De skickas inte igen av sig själva.
    }
error-mail-doubtful-advice =
    Se vilka, och red ut det:
    {"  "}korpass notify
error-mail-untried = { $count ->
    [one] Ett mejl skickades därför inte alls: { $names }
   *[other] { $count } mejl skickades därför inte alls: { $names }
    }
error-mail-detail = { $name }: { $reason }
error-nothing-to-settle = Det är inte oklart om något mejl till { $name } kom fram. Inget har skickats.
error-nothing-to-settle-advice =
    Skicka det som är nytt med:
    {"  "}korpass notify --send --member { $member }
error-settle-first = Det är oklart om mejlet till { $name } ({ $address }, { $time }) kom fram. Inget har skickats.
error-settle-first-advice =
    Fråga { $name }. Det kom fram:
    {"  "}korpass notify --told --member { $member }
    Det kom inte fram, skicka igen:
    {"  "}korpass notify --again --member { $member }
error-no-usable-address = { $name } har ingen e-postadress som går att skicka till. Inget har skickats.
error-no-usable-address-advice =
    Ge en adress, eller berätta själv och anteckna det:
    {"  "}korpass member edit { $member } --email namn@example.org
    {"  "}korpass notify --told --member { $member }
error-nearest-shift = Närmast: { $shift }
error-init-needs-name = Föreningens namn saknas, och det går inte att fråga här.
error-init-needs-name-advice =
    Säg namnet:
      korpass init "Grannstöd Provköping"
error-init-broken-off = Inget har sparats.
error-doctor =
    { $count ->
        [one] En sak är fel. Vad som ska göras står ovan.
       *[other] { $count } saker är fel. Vad som ska göras står ovan.
    }
error-backup-unsound = { $file } är ingen hel säkerhetskopia från körpass. Inget har ändrats.
error-backup-advice =
    Se de kopior som finns:
    {"  "}korpass backup --list
error-backup-of-another = { $file } är en säkerhetskopia av { $name }, och databasen är en annan förenings. Inget har ändrats.
error-backup-of-another-advice =
    Om den ändå ska läggas i stället:
    {"  "}korpass restore { $file } --force
error-no-such-backup = Det finns ingen säkerhetskopia { $name } i { $folder }.
error-foreign-schema = { $file } innehåller { $name }, som körpass inte har lagt dit. Inget har gjorts med filen.
error-foreign-schema-advice = Använd en säkerhetskopia som ingen annan har ändrat.
error-several-names = { $file } har fler namn (hårda länkar). Två som använder databasen under var sitt namn förstör den, så inget har gjorts.
error-several-names-advice = Ta bort det andra namnet, eller gör det till en egen kopia.
error-damaged = { $file } är skadad. Inget har ändrats.
error-damaged-within = Databasen är skadad. Inget har ändrats.
error-damaged-advice =
    Se vad som är fel och hur det rättas:
    {"  "}korpass doctor
error-undo-restore = En återställning ångras genom att det som ersattes läggs tillbaka.
error-undo-restore-advice =
    Se vad som skulle ändras, och gör det:
    {"  "}korpass restore { $file }
error-file-exists = { $file } finns redan. Den är orörd.
error-standard-output = Svaret kunde inte skrivas: { $reason }
error-standard-output-advice =
    Det som kommandot har gjort är gjort. Se vad:
    {"  "}korpass history
error-only-read = Databasen får bara läsas. Inget har ändrats.
error-disk = Disken tog inte emot det som skulle sparas: { $reason }.
error-disk-advice = Kontrollera att disken sitter i och har plats, och databasen med korpass doctor. Se med korpass history vad som är sparat, och kör kommandot igen om det saknas.
error-clock-back = Klockan är { $now } UTC, men den senaste ändringen är från { $last } UTC. Inget har ändrats.
error-clock-back-advice =
    Ställ datorns klocka. Går den rätt nu var den fel förut; det rättas med:
    {"  "}korpass doctor --repair
error-folder-is-link = { $folder } är en länk till en annan plats, och dit skrivs inget. Ta bort länken.
error-erased-already = { $name } är redan raderad.
error-erased-before =
    { $count ->
        [one] { $names } har namn, telefon eller e-post som någon som raderats.
       *[other] { $count } har namn, telefon eller e-post som någon som raderats: { $names }.
    }
error-erased-before-advice = Är det samma person, och vill den vara med igen? Lägg i så fall till --again. Annars ska den inte vara med i filen.
error-places-not-said =
    { $count ->
        [one] Ett ställe kan mena { $name }, och det är inte sagt om det ska bort.
       *[other] { $count } ställen kan mena { $name }, och det är inte sagt vilka som ska bort.
    }
error-places-not-said-advice = Säg vilka det är med --places: alla, inga eller nummer som 1,3.
error-no-such-place = Det finns inget ställe med det numret: de går till { $most }.
error-erase-active = { $name } är med i föreningen. Bara den som har slutat kan raderas.
error-erase-active-advice =
    Avsluta medlemskapet först; raderingen går från dagen efter den sista dagen:
    {"  "}korpass member retire { $member }
error-erase-seats = { $name } sitter på pass som inte har varit.
error-erase-seats-advice =
    Se passen, ge dem till andra och publicera:
    {"  "}korpass roster --member { $member }
    {"  "}korpass replan
error-undo-given-out = Adresser till kalendrar som har delats ut eller återkallats går inte att ångra: den som har fått en har den kvar. En ny adress ger "korpass calendar revoke".
error-undo-given-out-advice =
    Ta i stället tillbaka det som gjordes före det:
    {"  "}korpass undo { $before }
error-redo-forgotten = Nr { $number } går inte att göra om: den lade till någon som ingen hade fått veta något om, och vem det var sparades inte. Lägg till igen.
error-undo-erased = En radering går inte att ångra.
error-undo-erased-advice =
    Ändringen före den tas tillbaka så här:
    {"  "}korpass undo { $before }
error-board-terminal = Tavlan behöver en terminal att visas i.
error-board-terminal-advice =
    Se schemat som text i stället:
      korpass roster
error-board-screen = Terminalen kunde inte användas: { $reason }.
error-before-release = { $file } gjordes av en körpass från före version 0.1.0 och går inte att läsa längre. Den är orörd.
error-before-release-advice =
    Med programmet som gjorde den går det att se och skriva ut vad som finns i den:
    {"  "}korpass member list --all
    {"  "}korpass availability list MEDLEM
    {"  "}korpass vehicle list
    {"  "}korpass pattern list
    {"  "}korpass log export --out körjournal.csv
    För sedan in det i en ny databas:
    {"  "}korpass --db FIL init "Föreningens namn"
    {"  "}korpass --db FIL member import medlemmar.csv
    {"  "}korpass --db FIL availability import tillgänglighet.csv
    {"  "}korpass --db FIL vehicle import bilar.csv
    {"  "}korpass --db FIL log import körjournal.csv

# Hjälptexter.
help-usage = Så här:
help-commands = Kommandon
help-arguments = Argument
help-options = Flaggor
help-global-options = Flaggor till alla kommandon
help-options-word = [FLAGGOR]
help-examples = Exempel:
help-with-alias = { $about } (även: { $alias })
help-one-of = { $help } Ett av: { $values }.
help-default = { $help } Förval: { $value }.
help-group-every-day = Varje dag
help-group-planning = Planera
help-group-people-and-cars = Folk och bilar
help-group-log-and-report = Journal och rapport
help-group-safety = Trygghet
help-group-setting-up = Komma igång
help-more =
    Mer: korpass --help (alla kommandon), korpass help plan (ett av dem),
    korpass help planering, sjuk eller bilbyte (så gör man).
help-korpass = Körpass bemannar grannstödsbilen: schema, kalendrar och täckning.
notes-korpass =
    Ämnen, visas med "korpass help ÄMNE":
      planering  Planera sex veckor och publicera.
      sjuk       En morgon när någon blir sjuk.
      bilbyte    Byta bil.
examples-korpass =
    korpass demo                          visa allt på en exempelförening
    korpass init "Grannstöd Botkyrka"     börja med din egen förening
    korpass plan { $year }-v5..v10             planera sex veckor
    korpass roster { $year }-v6                se vem som kör
    korpass publish { $year }-v5..v10          låt alla få veta
help-demo = Visa allt på en exempelförening: planera, publicera, kalendrar och rapport.
examples-demo =
    korpass demo
    korpass demo /tmp/prov --force
help-init = Skapa databasen för en ny förening. Utan NAMN frågas det efter allt, steg för steg.
examples-init =
    korpass init
    korpass init "Grannstöd Botkyrka" --car-place "Kommunhuset" --agreement-until { $year }-12-31
help-plan = Planera en period: ett utkast till schema.
examples-plan =
    korpass plan { $year }-v5..v10
    korpass plan { $year }-02-01..{ $year }-03-14 --dry-run
    korpass plan { $year }-v5..v10 --weights fairness=6,change=0
help-roster = Visa schemat: vem som kör och vem som åker med.
examples-roster =
    korpass roster { $year }-v6
    korpass roster { $year }-02 --member Alva
    korpass roster { $year }-v5..v10 --unfilled
help-roster-show = Visa schemat.
examples-roster-show = korpass roster show { $year }-v6
help-roster-compare = Jämför två scheman: vad de når, och vem som sitter var.
examples-roster-compare =
    korpass roster compare draft published
    korpass roster compare draft schema.json { $year }-v5..v10
help-publish = Publicera utkastet: visa vad som är nytt för vem, och låt det gälla.
examples-publish =
    korpass publish { $year }-v5..v10
    korpass publish --dry-run
help-assign = Sätt en medlem på ett pass för hand. Platsen låses.
examples-assign =
    korpass assign { $year }-02-09T13 "Bo Berg"
    korpass assign { $year }-02-09T13 Alva --seat medåkare --force
help-unassign = Ta en medlem från ett pass.
examples-unassign = korpass unassign { $year }-02-09T13 "Bo Berg"
help-why = Säg varför ett pass har sin besättning eller ingen, eller varför en medlem har så många pass.
examples-why =
    korpass why { $year }-02-09T13
    korpass why Alva
    korpass why Alva { $year }-v5..v10 --json
help-lock = Lås platser, så att planeringen låter dem vara.
examples-lock =
    korpass lock { $year }-02-09T13
    korpass lock { $year }-02-09T13 Alva
help-unlock = Lås upp platser.
examples-unlock =
    korpass unlock { $year }-02-09T13
    korpass unlock { $year }-02-09T13 Alva
help-member = Medlemmar: förare och medåkare.
examples-member = korpass member list
help-member-export-data = Lämna ut allt som finns om en medlem.
notes-member-export-data =
    Med --json, eller i en fil med --out, kommer varje rad i databasen som rör medlemmen.
    Andras namn är utelämnade, liksom vilka medlemmen inte får åka med; med --with-others kommer det med.
examples-member-export-data =
    korpass member export-data Alva
    korpass member export-data Alva --out alva.json
help-member-add = Lägg till en medlem.
examples-member-add = korpass member add "Bo Berg" --roles förare,medåkare --phone 070-1740605 --pace 2
help-member-edit = Ändra uppgifter om en medlem.
examples-member-edit = korpass member edit Bo --max-week 1 --prefers "Alva Andersson"
help-member-list = Lista medlemmarna.
examples-member-list =
    korpass member list
    korpass member list --all
help-member-show = Visa allt om en medlem.
examples-member-show = korpass member show Alva
help-member-retire = En medlem slutar; allt som gjorts finns kvar.
examples-member-retire = korpass member retire Bo { $year }-02-28
help-member-import = Läs in medlemmar från en CSV-fil.
examples-member-import = korpass member import medlemmar.csv --dry-run
help-member-erase = Radera vem en medlem som har slutat var.
notes-member-erase =
    Namn, telefon, e-post, hushåll, tillgänglighet, önskemål och utskick tas bort överallt, även ur historiken. Pass och körningar räknas kvar utan person. Det går inte att ångra.
    Var medlemmen nämns i anteckningar och historik visas först. Ställen med bara ett förnamn eller ett hushåll har nummer: säg vilka som menar medlemmen, eller ange dem med --places.
    De som slutat raderas av sig själva efter 24 månader (inställningen erase-months, 0 för aldrig); korpass säger till 30 dagar innan.
examples-member-erase =
    korpass member erase "Alva Andersson"
    korpass member erase m7 --site webb --calendars kalendrar --yes
help-availability = När medlemmar kan och vill.
examples-availability = korpass availability show { $year }-v6
help-availability-set = Säg vad som gäller varje vecka.
examples-availability-set =
    korpass availability set Bo "kan inte" mån-tis
    korpass availability set Alva "vill gärna" tor 10-13
help-availability-away = Säg vad som gäller vissa dagar: borta, om inget annat sägs.
examples-availability-away =
    korpass availability away Bo { $year }-02-08..{ $year }-02-21
    korpass availability away Bo { $year }-02-23T10..{ $year }-02-23T13 --as "helst inte"
help-availability-show = Visa som rutnät: medlemmar och pass.
examples-availability-show =
    korpass availability show { $year }-v6
    korpass availability show { $year }-v5..v10 --member Alva
help-availability-list = Lista allt som en medlem har sagt.
examples-availability-list = korpass availability list Alva
help-availability-remove = Ta bort något som en medlem har sagt.
examples-availability-remove = korpass availability remove Alva v3 d7
help-availability-import = Läs in från en CSV-fil.
examples-availability-import = korpass availability import tillganglighet.csv --dry-run
help-availability-import-ics = Läs när någon är upptagen ur den egna kalendern (.ics-fil).
examples-availability-import-ics =
    korpass availability import-ics kalender.ics --member Alva
    korpass availability import-ics kalender.ics { $year }-v5..v10 --member Alva --dry-run
help-vehicle = Grannstödsbilar: när de är i tjänst och vem som fått genomgång.
examples-vehicle = korpass vehicle list
help-vehicle-out-of-service = Ta en bil ur trafik en tid.
examples-vehicle-out-of-service = korpass vehicle out-of-service RGX27D { $year }-04-12 --reason service
help-vehicle-back-in-service = Ta bort en tid ur trafik.
examples-vehicle-back-in-service = korpass vehicle back-in-service 1
help-vehicle-add = Lägg till en bil.
examples-vehicle-add =
    korpass vehicle add RGX27D --gearbox automat --model "Kia Niro" --from { $year }-03-03
    korpass vehicle add HYR12B --stand-in --gearbox automat --from { $year }-04-11 --to { $year }-04-13
help-vehicle-edit = Ändra uppgifter om en bil.
examples-vehicle-edit = korpass vehicle edit MLB84K --to { $year }-02-28
help-vehicle-list = Lista bilarna.
examples-vehicle-list = korpass vehicle list
help-vehicle-show = Visa en bil och vem som fått genomgång på den.
examples-vehicle-show = korpass vehicle show RGX27D
help-vehicle-introduce = Anteckna att förare har fått genomgång på en bil.
examples-vehicle-introduce = korpass vehicle introduce RGX27D "Bo Berg" Alva --since { $year }-02-24
help-vehicle-import = Läs in bilar från en CSV-fil.
examples-vehicle-import = korpass vehicle import bilar.csv --dry-run
help-vehicle-import-introductions = Läs in genomgångar från en CSV-fil.
examples-vehicle-import-introductions = korpass vehicle import-introductions genomgangar.csv --dry-run
help-vehicle-swap = Bilbytet: en bil byts ut mot nästa.
examples-vehicle-swap = korpass vehicle swap status
help-vehicle-swap-set-day = Bestäm eller flytta dagen: visa följderna och gör dem.
examples-vehicle-swap-set-day = 
    korpass vehicle swap set-day { $year }-03-03
    korpass vehicle swap set-day { $year }-03-03 --dry-run
help-vehicle-swap-plan = Planera ett bilbyte: fordon, tänkbara dagar och checklista.
examples-vehicle-swap-plan = korpass vehicle swap plan --old MLB84K --new RGX27D --window { $year }-02-15..{ $year }-03-31
help-vehicle-swap-advise = Jämför alla tänkbara dagar mot schemat: vilken stör minst?
examples-vehicle-swap-advise = korpass vehicle swap advise
help-vehicle-swap-postpone = Skjut upp bytet: den nya bilen kommer senare.
examples-vehicle-swap-postpone = 
    korpass vehicle swap postpone --days 7 --why "Leveransen är försenad"
    korpass vehicle swap postpone { $year }-03-15
help-vehicle-swap-start = Bytet är påbörjat: den gamla bilen är lämnad.
examples-vehicle-swap-start = korpass vehicle swap start
help-vehicle-swap-done = Bytet är klart: den nya bilen är i tjänst.
examples-vehicle-swap-done = korpass vehicle swap done
help-vehicle-swap-cancel = Ställ in bytet: den gamla bilen blir kvar.
examples-vehicle-swap-cancel = korpass vehicle swap cancel --why "Avtalet blev inte av"
help-vehicle-swap-status = Visa hur bytet står till.
examples-vehicle-swap-status = korpass vehicle swap status
help-vehicle-swap-tasks = Checklistan: visa, bocka av, lägg till och ändra.
examples-vehicle-swap-tasks = 
    korpass vehicle swap tasks
    korpass vehicle swap tasks tick 3
help-vehicle-swap-tasks-tick = Bocka av uppgifter.
examples-vehicle-swap-tasks-tick = korpass vehicle swap tasks tick 3 4 --by Alva
help-vehicle-swap-tasks-add = Lägg till en egen uppgift.
examples-vehicle-swap-tasks-add = korpass vehicle swap tasks add "Köp ny dammsugare" --days 5 --member Bo
help-vehicle-swap-tasks-edit = Ändra en uppgift: text, dag eller vem som ansvarar.
examples-vehicle-swap-tasks-edit = korpass vehicle swap tasks edit 3 --member Alva
help-vehicle-swap-tasks-remove = Ta bort en uppgift.
examples-vehicle-swap-tasks-remove = korpass vehicle swap tasks remove 3
help-vehicle-swap-reading = Skriv in vad som lästs av på en bil vid överlämningen.
examples-vehicle-swap-reading = korpass vehicle swap reading MLB84K --odometer 81240 --energy 40 --damage "Repa höger bakdörr"
help-vehicle-swap-protocol = Skriv ett överlämningsprotokoll att skriva ut, ett blad per bil.
examples-vehicle-swap-protocol = korpass vehicle swap protocol --out protokoll.html
help-vehicle-session = Genomgångar: tid, plats, vilka som är inbjudna och kom.
examples-vehicle-session = korpass vehicle session list
help-vehicle-session-add = Lägg till en genomgång på en bil.
examples-vehicle-session-add = korpass vehicle session add RGX27D { $year }-02-20T10:00 --place "Kommunhuset" --invite-missing
help-vehicle-session-invite = Bjud in förare.
examples-vehicle-session-invite = korpass vehicle session invite 1 Alva Bo
help-vehicle-session-invitation = Visa en inbjudan att skicka, och till vem.
examples-vehicle-session-invitation = korpass vehicle session invitation 1
help-vehicle-session-tick = Bocka av dem som kom: de får köra bilen från den dagen.
examples-vehicle-session-tick = korpass vehicle session tick 1 Alva Bo
help-vehicle-session-list = Lista genomgångarna.
examples-vehicle-session-list = korpass vehicle session list
help-vehicle-session-remove = Ta bort en genomgång.
examples-vehicle-session-remove = korpass vehicle session remove 1
help-vehicle-due = Service, besiktning och annat: när det ska göras.
examples-vehicle-due = korpass vehicle due list
help-vehicle-due-add = Skriv in något som ska göras, senast en dag eller vid en mätarställning.
examples-vehicle-due-add = korpass vehicle due add RGX27D Service --on { $year }-09-01 --at-km 15000
help-vehicle-due-list = Lista vad som ska göras, det mest brådskande först.
examples-vehicle-due-list = korpass vehicle due list
help-vehicle-due-done = Skriv in att det är gjort.
examples-vehicle-due-done = korpass vehicle due done 1
help-vehicle-due-edit = Ändra när något ska göras.
examples-vehicle-due-edit = korpass vehicle due edit 1 --on { $year }-06-01
help-vehicle-due-remove = Ta bort något som inte ska göras.
examples-vehicle-due-remove = korpass vehicle due remove 1
help-pattern = Veckomönster: de pass som återkommer varje vecka.
examples-pattern = korpass pattern list
help-pattern-add = Lägg till mönster: dagar och tider.
examples-pattern-add =
    korpass pattern add mån-tor 9-12 12-15
    korpass pattern add fre 9-12
    korpass pattern add mån-fre 9-16 --season 06-01..08-31
help-pattern-list = Lista mönstren.
examples-pattern-list = korpass pattern list
help-pattern-end = Låt ett mönster gälla till och med en dag.
examples-pattern-end = korpass pattern end 2 { $year }-05-31
help-pattern-remove = Ta bort ett mönster helt.
examples-pattern-remove = korpass pattern remove 2 --dry-run
help-shift = Enstaka pass utöver mönstren.
examples-shift = korpass shift list { $year }-v6
help-shift-add = Lägg till ett extra pass.
examples-shift-add = korpass shift add { $year }-02-13 10-14
help-shift-list = Lista passen i en period.
examples-shift-list =
    korpass shift list { $year }-v6
    korpass shift list { $year }-02
help-shift-remove = Ta bort ett extra pass.
examples-shift-remove = korpass shift remove { $year }-02-13T10
help-shift-note = Skriv vad de i bilen behöver veta om ett pass: det syns i deras kalendrar.
examples-shift-note =
    korpass shift note { $year }-02-08T10 --areas "Storvreten, Tuna" --remark "Möt bostadsbolaget kl. 11"
    korpass shift note { $year }-02-08T10 --remark ""
help-closure = Dagar utan pass.
examples-closure = korpass closure list
help-closure-add = Stäng en tid: inga pass görs.
examples-closure-add = korpass closure add { $year }-03-01..{ $year }-03-02 --reason bilbyte
help-closure-list = Lista stängda dagar.
examples-closure-list = korpass closure list
help-closure-remove = Öppna igen.
examples-closure-remove = korpass closure remove 1
help-holiday = Röda dagar.
examples-holiday = korpass holiday list
help-holiday-list = Lista ett års röda dagar.
examples-holiday-list =
    korpass holiday list
    korpass holiday list { $year }
help-policy = Besättningsregel: vilka som får dela bil, och från när.
examples-policy = korpass policy list
help-policy-list = Lista reglerna.
examples-policy-list = korpass policy list
help-policy-set = Låt en regel gälla från en dag: par, hushåll eller ensam.
examples-policy-set = korpass policy set hushåll --from { $year }-02-15
help-policy-remove = Ta bort regeln som gäller från en dag.
examples-policy-remove = korpass policy remove { $year }-02-15
help-calendar = Kalendrar av det som är publicerat.
examples-calendar = korpass calendar export --out kalendrar
help-calendar-export = Skriv en kalenderfil per medlem, en för bilen och en för styrelsen.
examples-calendar-export =
    korpass calendar export --out kalendrar
    korpass calendar export --out . --member Alva
    korpass calendar export --out . --since 3
    korpass calendar export --out utkast --draft
help-calendar-set = Ändra vad en medlem önskar av sin kalender.
examples-calendar-set =
    korpass calendar set Alva --reminders 19:30,90
    korpass calendar set Alva --share-phone ja
help-calendar-show = Visa vad en medlem önskar av sin kalender.
examples-calendar-show = korpass calendar show Alva
help-calendar-site = Skriv en mapp för webben: en sida och en kalender till var och en, på en hemlig adress.
examples-calendar-site =
    korpass calendar site --out webb --url https://example.org/korpass
    korpass calendar site --out webb --sheets blad.html
help-calendar-gone = Anteckna att sidor som inte gäller längre är borta från webbplatsen.
examples-calendar-gone =
    korpass calendar gone --dry-run
    korpass calendar gone
help-calendar-revoke = Byt ut adressen till en medlems kalender.
examples-calendar-revoke = korpass calendar revoke Alva
help-report = Siffror till styrelsen.
examples-report = korpass report coverage { $year }-v5..v10
help-report-coverage = Täckning: planerade, bemannade och obemannade pass, och timmar per medlem.
examples-report-coverage =
    korpass report coverage { $year }-v5..v10
    korpass report coverage { $year }-kv1 --out rapport.xlsx
    korpass report coverage --quarter --out rapport.html --audience partners
    korpass report coverage { $year }-02 --out tackning.csv
help-report-meeting = Styrgruppens möten: rapporter kan gälla tiden sedan det senaste.
examples-report-meeting = korpass report meeting add { $year }-02-10
help-report-meeting-add = Skriv in ett möte.
examples-report-meeting-add = korpass report meeting add { $year }-02-10
help-report-meeting-list = Lista mötena.
examples-report-meeting-list = korpass report meeting list
help-report-meeting-remove = Ta bort ett möte.
examples-report-meeting-remove = korpass report meeting remove { $year }-02-10
help-problem = Planeringsproblemet som andra program kan läsa.
examples-problem = korpass problem export { $year }-v5..v10
help-problem-export = Skriv periodens problem som JSON (korpass-problem/1).
examples-problem-export = korpass problem export { $year }-v5..v10 --out underlag.json
help-solve = Planera ett problem (korpass-problem/1) utan databas.
examples-solve =
    korpass solve problem.json --out plan.json
    korpass solve problem.json --seconds 10 --json
help-association = Föreningen: namn, språk, var bilen och nyckeln finns.
examples-association = korpass association show
help-association-show = Visa vad som är sagt om föreningen.
examples-association-show = korpass association show
help-association-set = Ändra uppgifter om föreningen.
examples-association-set =
    korpass association set --key-place "Receptionen i kommunhuset"
    korpass association set --contact "samordnaren Åsa, 070-174 06 05"
help-setting = Inställningar: talen som planeringen går efter.
examples-setting = korpass setting list
help-setting-list = Lista inställningarna och vad de betyder.
examples-setting-list = korpass setting list
help-setting-set = Ändra en inställning.
examples-setting-set = korpass setting set spacing-days 4
help-help = Visa hjälp om ett kommando.
examples-help = korpass help member add
help-log = Körjournalen: vad som kördes, av vem och hur långt.
examples-log = korpass log list
help-log-not-served = Skriv in att ett pass inte kördes.
examples-log-not-served = korpass log not-served { $year }-02-08T10 --why "Halka"
help-log-add = Skriv in ett kört pass; bil, tid och besättning tas ur schemat.
examples-log-add = 
    korpass log add { $year }-02-08T10 --odometer-start 81240 --odometer-end 81287 --areas "Storvreten" --report kommunen:lampa=2
    korpass log add { $year }-02-08T10 --odometer-start 81240 --odometer-end 81278 --correct 3
help-log-list = Visa körjournalen, även det som är rättat.
examples-log-list = korpass log list { $year }-02
help-log-figures = Kilometer och timmar per månad, bil och medlem.
examples-log-figures = korpass log figures { $year }-02
help-log-import = Läs körjournalen ur en CSV-fil.
examples-log-import = korpass log import korjournal.csv --dry-run
help-log-export = Skriv körjournalen till CSV eller Excel.
examples-log-export = korpass log export { $year }-02 --out korjournal.xlsx
help-history = Visa vad som gjorts: när, vad, vem och varför.
examples-history = korpass history
    korpass history Alva
    korpass history { $year }-02-09T13 --all
help-undo = Ta tillbaka den senaste ändringen, eller en viss.
examples-undo = korpass undo
    korpass undo 17 --dry-run
help-redo = Gör om det som togs tillbaka sist.
examples-redo = korpass redo
help-absent = Någon kan inte komma: frigör platserna och fyll dem igen.
examples-absent = korpass absent Alva { $year }-02-09
    korpass absent Alva { $year }-02-09..{ $year }-02-21 --auto --yes
help-suggest = Visa vem som kan ta en plats, i ordning, och varför andra inte kan.
examples-suggest = korpass suggest { $year }-02-09T13
    korpass suggest { $year }-02-09T13 --seat driver
help-replace = Låt en medlem ta en annans plats.
examples-replace = korpass replace { $year }-02-09T13 Alva med Bengt
help-swap = Låt två medlemmar byta plats med varandra.
examples-swap = korpass swap { $year }-02-09T13 Alva med { $year }-02-11T10 Bengt
help-cancel = Ställ in ett pass.
examples-cancel = korpass cancel { $year }-02-09T13 --why "snöoväder"
help-move = Flytta ett pass till en annan tid.
examples-move = korpass move { $year }-02-09T13 { $year }-02-10 10-13
help-replan = Planera om så att så lite som möjligt ändras av det folk fått veta.
examples-replan = korpass replan
    korpass replan { $year }-v6..v10 --dry-run
help-today = Visa vem som kör nu och härnäst, och vad som behöver ses till.
examples-today = korpass today
help-notify = Låt medlemmarna veta vad som är nytt för dem, och anteckna vem som har fått veta vad.
examples-notify =
    korpass notify                         texter att klistra in i sms
    korpass notify --member Alva
    korpass notify --told --member Alva    du har berättat för Alva
    korpass notify --send                  skicka mejl
    korpass notify --out brev              mejlen som filer
    korpass notify --log                   vem som har fått veta, när och hur
help-notify-setup = Ställ in hur mejl skickas. Utan flaggor: visa vad som gäller.
examples-notify-setup =
    korpass notify setup --from "Åsa Öberg <asa@example.org>" --host smtp.example.org --user asa --password-file losenord.txt
    korpass notify setup --security tls --per-minute 10
help-completion = Visa skriptet som låter skalet fylla i kommandon, namn, pass och veckor med tabb.
notes-completion =
    Lägg raden för ditt skal i filen som skalet läser när det startar:
      bash, ~/.bashrc:
        source <(korpass completion bash)
      zsh, ~/.zshrc, efter raden med compinit:
        source <(korpass completion zsh)
      fish, ~/.config/fish/completions/korpass.fish:
        korpass completion fish | source
examples-completion =
    korpass completion bash
    korpass completion zsh
    korpass completion fish
help-man = Skriv handboken: en sida för varje kommando, att läsa med man.
notes-man =
    Läs en sida med:
      man -l handbok/korpass.1
    Läggs sidorna i ~/.local/share/man/man1 räcker det med "man korpass-plan".
examples-man = korpass man handbok
help-backup = Säkerhetskopiera databasen.
notes-backup =
    Kopian kontrolleras innan den får sitt namn, och läggs i mappen bredvid databasen, t.ex. korpass-backups.
    Första gången körpass används en dag görs en kopia av sig själv, och en före varje uppdatering av databasen.
    Den sista kopian för var och en av 7 dagar, 5 veckor och 12 månader sparas (inställningarna backup-days, backup-weeks och backup-months). Med --out rensas inget.
examples-backup =
    korpass backup
    korpass backup --out /media/usb
    korpass backup --list
help-restore = Återställ databasen från en säkerhetskopia.
notes-restore =
    Det som skulle ändras visas först, och det som ersätts sparas bland kopiorna, så att återställningen går att ångra.
    Vad medlemmarna har fått veta, och vad deras kalendrar har hämtat, ligger kvar: det går inte att göra osagt.
examples-restore =
    korpass restore
    korpass restore { $year }-02-08
    korpass restore /media/usb/korpass-{ $year }-02-08T070500+0100.db --dry-run
help-doctor = Kontrollera databasen, säkerhetskopiorna och det runt omkring.
notes-doctor = Slutar med kod 1 om något är fel. Tips räknas inte som fel.
examples-doctor =
    korpass doctor
    korpass doctor --repair
help-board = Hela schemat på en tavla i terminalen, att ändra med några få tangenter.
notes-board =
    Utan period visas den här veckan och allt som är planerat framåt, minst sex veckor. ? visar alla tangenter.
    Varje tangent som ändrar något gör detsamma som ett kommando, visar först vad som ändras, och går att ångra.
examples-board =
    korpass board
    korpass board { $year }-v5..v10

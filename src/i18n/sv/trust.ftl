# Det man ska kunna lita på: säkerhetskopior, återställning, kontroll, personuppgifter och fel på disken.
help-backup = Säkerhetskopiera databasen.
notes-backup =
    Kopian kontrolleras innan den får sitt namn, och läggs i mappen bredvid databasen, t.ex. korpass-backups.
    Första gången körpass används en dag görs en kopia av sig själv, och en före varje uppdatering av databasen.
    Den sista kopian för var och en av 7 dagar, 5 veckor och 12 månader sparas (inställningarna backup-days, backup-weeks och backup-months). Med --out rensas inget.
examples-backup =
    korpass backup
    korpass backup --out /media/usb
    korpass backup --list
arg-backup-out = Lägg kopian i en annan mapp, t.ex. ett USB-minne.
arg-backup-list = Visa de kopior som finns.
help-restore = Återställ databasen från en säkerhetskopia.
notes-restore =
    Det som skulle ändras visas först, och det som ersätts sparas bland kopiorna, så att återställningen går att ångra.
    Vad medlemmarna har fått veta, och vad deras kalendrar har hämtat, ligger kvar: det går inte att göra osagt.
examples-restore =
    korpass restore
    korpass restore { $year }-02-08
    korpass restore /media/usb/korpass-{ $year }-02-08T070500.db --dry-run
arg-restore-backup = Säkerhetskopian: en fil, eller början av ett namn ur listan. Den senaste som passar gäller. Utan den visas listan.
value-backup = KOPIA
help-doctor = Kontrollera databasen, säkerhetskopiorna och det runt omkring.
notes-doctor = Slutar med kod 1 om något är fel. Tips räknas inte som fel.
examples-doctor =
    korpass doctor
    korpass doctor --repair
arg-doctor-repair = Rätta det som kan rättas utan att något går förlorat: rättigheter, kvarlämnade filer och tider som ligger i framtiden.
setting-backup-days = säkerhetskopior: en per dag, så många dagar
setting-backup-weeks = och en per vecka, så många veckor
setting-backup-months = och en per månad, så många månader
backup-made =
    Säkerhetskopian är kontrollerad och ligger i { $file }.{ $removed ->
        [0] { "" }
        [one] { " " }En gammal kopia är borttagen.
       *[other] { " " }{ $removed } gamla kopior är borttagna.
    }
backup-before-update = Databasen uppdateras till den här versionen av körpass. Den gamla ligger kvar i { $file }.
backup-not-made = Dagens säkerhetskopia kunde inte göras. Kontrollera med korpass doctor.
backup-none = Det finns ingen säkerhetskopia i { $folder }.
backup-list = Säkerhetskopior i { $folder }:
backup-size = { $kilobytes } kB
backup-kind-usual = { "" }
backup-kind-update = före uppdatering
backup-kind-replaced = ersatt
backup-how-to-restore =
    Se vad som skulle ändras, och återställ:
    {"  "}korpass restore { $name }
restore-heading = Säkerhetskopian { $file } läggs i stället för det som finns i databasen.
restore-damaged = Databasen går inte att läsa. Den sparas som den är.
restore-missing = Det finns ingen databas nu.
restore-same = Databasen innehåller samma ändringar som kopian.
restore-lost =
    { $count ->
        [one] En ändring är gjord efter kopian och försvinner:
       *[other] { $count } ändringar är gjorda efter kopian och försvinner:
    }
restore-regained =
    { $count ->
        [one] En ändring finns bara i kopian och kommer tillbaka:
       *[other] { $count } ändringar finns bara i kopian och kommer tillbaka:
    }
restore-earlier = { $count } tidigare visas inte.
restore-line = nr { $number }  { $at }  { $what }
restore-published = Det som publicerats sedan dess har folk redan fått veta. Publicera om när schemat är som det ska, så får de veta vad som gäller.
restore-ask = Ska databasen återställas? (ja/nej)
restore-kept =
    Det som ersattes är sparat. Så här kommer det tillbaka:
    {"  "}korpass restore { $file }
op-restored = Återställde säkerhetskopian { $name }; det som ersattes ligger i { $kept }.
doctor-file = databasens fil
doctor-references = hänvisningar
doctor-clock = klockan
doctor-rules = schemats regler
doctor-orphans = herrelösa platser
doctor-calendars = kalendrarna
doctor-rights = rättigheter
doctor-leftovers = kvarlämnade filer
doctor-backups = säkerhetskopior
doctor-place = mappen
doctor-well = bra
doctor-hint = tips
doctor-wrong = fel
doctor-fault = ! { $what }
doctor-sqlite = Filen är skadad: { $line }
doctor-reference = Rader i { $table } hänvisar till { $parent } som inte finns.
doctor-clock-ahead = Den senaste ändringen är daterad { $last } UTC, men klockan är { $now } UTC.
doctor-clock-repair =
    Ställ datorns klocka. Går den rätt nu, dateras ändringarna om med:
    {"  "}korpass doctor --repair
doctor-more = Och { $count } till.
doctor-rules-repair =
    Planera om så att reglerna följs, med så små ändringar som möjligt:
    {"  "}korpass replan
doctor-stray-seats =
    { $count ->
        [one] En plats är tagen i ett pass som inte längre finns i schemat.
       *[other] { $count } platser är tagna i pass som inte längre finns i schemat.
    }
doctor-orphans-repair =
    Platserna släpps när perioden planeras om:
    {"  "}korpass replan
doctor-calendars-behind =
    { $count ->
        [one] En kalenderpost säger något annat nu än när den skickades ut.
       *[other] { $count } kalenderposter säger något annat nu än när de skickades ut.
    }
doctor-calendars-repair = Skriv ut kalendrarna på nytt som vanligt, med korpass calendar site eller korpass calendar export.
doctor-readable = Andra användare av datorn kan läsa { $file }.
doctor-left-behind = { $file } blev inte färdig när körpass avbröts.
doctor-repair-itself =
    Rättas med:
    {"  "}korpass doctor --repair
doctor-backup-old = Den senaste säkerhetskopian är { $days } dagar gammal.
doctor-backups-repair =
    Gör en med:
    {"  "}korpass backup
doctor-synced = Databasen ligger i mappen { $folder }, som ett annat program kopierar.
doctor-place-repair = Två program som skriver samtidigt kan skada databasen. Flytta den till en vanlig mapp och lägg bara säkerhetskopior där (korpass backup --out).
doctor-restore =
    Återställ den senaste säkerhetskopian:
    {"  "}korpass restore { $name }
doctor-no-backup = Det finns ingen säkerhetskopia att återställa. Spara filen som den är och be om hjälp.
doctor-repaired-rights = Bara du kan läsa { $file } nu.
doctor-repaired-leftover = { $file } är borttagen.
doctor-repaired-clock =
    { $count ->
        [one] En ändring är omdaterad till nu.
       *[other] { $count } ändringar är omdaterade till nu.
    }
error-doctor =
    { $count ->
        [one] En sak är fel. Vad som ska göras står ovan.
       *[other] { $count } saker är fel. Vad som ska göras står ovan.
    }
error-backup-unsound = { $file } är ingen hel säkerhetskopia från körpass. Inget har ändrats.
error-backup-advice =
    Se de kopior som finns:
    {"  "}korpass backup --list
error-no-such-backup = Det finns ingen säkerhetskopia { $name } i { $folder }.
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
error-only-read = Databasen får bara läsas. Inget har ändrats.
error-disk = Disken tog inte emot det som skulle sparas: { $reason }. Inget har ändrats.
error-disk-advice = Kontrollera att disken sitter i och har plats, och kör samma kommando igen. Kontrollera databasen med korpass doctor.
error-clock-back = Klockan är { $now } UTC, men den senaste ändringen är från { $last } UTC. Inget har ändrats.
error-clock-back-advice =
    Ställ datorns klocka. Går den rätt nu var den fel förut; det rättas med:
    {"  "}korpass doctor --repair
error-folder-is-link = { $folder } är en länk till en annan plats, och dit skrivs inget. Ta bort länken.
help-member-export-data = Lämna ut allt som finns om en medlem.
notes-member-export-data = Med --json, eller i en fil med --out, kommer varje rad i databasen som rör medlemmen.
examples-member-export-data =
    korpass member export-data Alva
    korpass member export-data Alva --out alva.json
arg-member-export-data-out = Skriv allt i en fil, som JSON.
help-member-erase = Radera vem en medlem som har slutat var.
notes-member-erase =
    Namn, telefon, e-post, hushåll, tillgänglighet, önskemål och utskick tas bort överallt, även ur historiken. Pass och körningar räknas kvar utan person. Det går inte att ångra.
    De som slutat raderas av sig själva efter 24 månader (inställningen erase-months, 0 för aldrig); korpass säger till 30 dagar innan.
examples-member-erase =
    korpass member erase "Alva Andersson"
    korpass member erase m7 --site webb --calendars kalendrar --yes
arg-member-erase-site = Mappen med kalendersidorna: medlemmens sida tas bort där.
arg-member-erase-calendars = Mappen med kalenderfiler: medlemmens fil tas bort där.
setting-erase-months = månader tills den som slutat raderas, 0 för aldrig
data-written = Allt som finns om { $name } är skrivet i { $file }.
data-shifts =
    { $count ->
        [0] Inga pass
        [one] Ett pass
       *[other] { $count } pass
    }
data-drives =
    { $count ->
        [0] Inga körningar i körjournalen
        [one] En körning i körjournalen
       *[other] { $count } körningar i körjournalen
    }
data-said =
    { $count ->
        [0] Inget sagt om tillgänglighet
        [one] En uppgift om tillgänglighet
       *[other] { $count } uppgifter om tillgänglighet
    }
data-notices =
    { $count ->
        [0] Inga besked
        [one] Ett besked
       *[other] { $count } besked
    }
data-calendar = Har en egen hemlig adress till sin kalender.
data-history =
    { $count ->
        [0] Inget i historiken
        [one] En ändring i historiken
       *[other] { $count } ändringar i historiken
    }
data-more =
    Varje rad i databasen, som JSON:
    {"  "}korpass member export-data { $member } --json
erased-name = Tidigare medlem { $number }
op-erased = { $name }: namn, kontaktuppgifter och det medlemmen har sagt är raderade.
erase-about = Namn, kontaktuppgifter, tillgänglighet, önskemål och utskick för { $name } tas bort överallt. Det går inte att ångra.
erase-ask = Ska det raderas? (ja/nej)
erase-files =
    { $count ->
        [one] Medlemmens kalender är borttagen.
       *[other] { $count } kalendrar för medlemmen är borttagna.
    }
erase-calendars = Skriv ut kalendrar och sidor på nytt och ladda upp dem, så försvinner namnet där också. Filer hos andra får de själva ta bort.
erase-backups =
    { $count ->
        [one] En säkerhetskopia innehåller fortfarande uppgifterna. Den försvinner med tiden, eller när du tar bort den:
       *[other] { $count } säkerhetskopior innehåller fortfarande uppgifterna. De försvinner med tiden, eller när du tar bort dem:
    }
erase-backup = {"  "}{ $file }
erase-file-in-use = Ett annat program använder databasen, så spår kan ligga kvar i filen tills den stängs och korpass körs igen.
today-erased-soon =
    { $count ->
        [one] { $names } har slutat och raderas { $day }. Säg till den som vill ha ut sina uppgifter först. (korpass member export-data)
       *[other] { $count } som har slutat raderas, den första { $day }: { $names }. Säg till dem som vill ha ut sina uppgifter först. (korpass member export-data)
    }
error-erased-already = { $name } är redan raderad.
error-erase-active = { $name } är med i föreningen. Bara den som har slutat kan raderas.
error-erase-active-advice =
    Avsluta medlemskapet först; raderingen går från dagen efter den sista dagen:
    {"  "}korpass member retire { $member }
error-erase-seats = { $name } sitter på pass som inte har varit.
error-erase-seats-advice =
    Se passen, ge dem till andra och publicera:
    {"  "}korpass roster --member { $member }
    {"  "}korpass replan
error-undo-erased = En radering går inte att ångra.
error-undo-erased-advice =
    Ändringen före den tas tillbaka så här:
    {"  "}korpass undo { $before }
arg-absent-why = Varför, utan något om hälsa: förhinder, bortrest, arbete eller familj. Står i historiken.
absent-why-own-words = Skriv inget om någons hälsa: det står kvar i historiken. Förhinder, bortrest, arbete eller familj räcker.
absence-unable = förhinder
absence-away = bortrest
absence-work = arbete
absence-family = familj
breach-no-vehicle = { $name } har ingen bil att köra då.
notify-password-readable = Andra användare av datorn kan läsa lösenordet i { $file }. Gör filen läsbar bara för dig.

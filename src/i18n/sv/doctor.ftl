# Kontrollen av databasen och det runt omkring.
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
doctor-erasures = raderingar
doctor-erasures-repair =
    Hur länge den som slutat sparas är en inställning:
    {"  "}korpass setting list
doctor-repaired-erasures = Det som var kvar av en radering är gjort.

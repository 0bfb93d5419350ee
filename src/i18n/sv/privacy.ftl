# Personuppgifter: att lämna ut och att radera.
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

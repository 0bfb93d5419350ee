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
data-somebody = någon annan
data-withheld = utelämnat
data-without-others = Andras namn är utelämnade, liksom vilka medlemmen inte får åka med. Med --with-others kommer det med.
data-left-out =
    { $count ->
        [one] En ändring är utelämnad: den handlar om vilka medlemmen inte får åka med.
       *[other] { $count } ändringar är utelämnade: de handlar om vilka medlemmen inte får åka med.
    }
erased-name = Tidigare medlem { $number }
forgotten-name = borttagen { $number }
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
erase-cleaned =
    { $count ->
        [one] Uppgifterna är borttagna ur en säkerhetskopia.
       *[other] Uppgifterna är borttagna ur { $count } säkerhetskopior.
    }
erase-copies =
    { $count ->
        [one] En annan databas i mappen innehåller uppgifterna och är orörd. Radera där också, eller ta bort filen:
       *[other] { $count } andra databaser i mappen innehåller uppgifterna och är orörda. Radera där också, eller ta bort filerna:
    }
erase-backup = {"  "}{ $file }
erase-left-file = { $file } ska tas bort efter en radering.
erase-left-file-refused = { $file } ska tas bort efter en radering, men går inte att ta bort.
erase-left-backup = Säkerhetskopian { $file } ska skrivas om utan den som raderats.
erase-left-backup-full = Säkerhetskopian { $file } ska skrivas om utan den som raderats, men disken är full.
erase-left-backup-refused = Säkerhetskopian { $file } ska skrivas om utan den som raderats, men går inte att läsa eller skriva. Ta bort den själv om den inte behövs.
erase-left-database = Spår av den som raderats kan ligga kvar i databasens filer: de är inte omskrivna än.
erase-left-database-in-use = Spår av den som raderats kan ligga kvar i databasens filer: ett annat program har läst ur databasen sedan före raderingen och håller fast den gamla versionen.
erase-left-database-full = Spår av den som raderats kan ligga kvar i databasens filer: de behöver skrivas om, och disken är full.
erase-left-database-refused = Spår av den som raderats kan ligga kvar i databasens filer: de gick inte att skriva om.
erase-left-advice =
    Det görs klart av sig självt vid nästa ändring. Nu genast försöker:
    {"  "}korpass doctor --repair
erase-sure =
    { $count ->
        [one] Ett ställe i det som står skrivet nämner medlemmen och får det nya namnet:
       *[other] { $count } ställen i det som står skrivet nämner medlemmen och får det nya namnet:
    }
erase-open =
    { $count ->
        [one] Ett ställe kan mena medlemmen:
       *[other] { $count } ställen kan mena medlemmen:
    }
erase-ask-places = Vilka av dem menar medlemmen? (alla, inga eller nummer som 1,3)
ask-places = Skriv alla, inga eller nummer från 1 till { $most }, som 1,3.
erase-kept =
    { $count ->
        [one] Ett ställe som kan mena den som raderades står kvar:
       *[other] { $count } ställen som kan mena den som raderades står kvar:
    }
place-sure = { $place }: { $text }
place-open = { $number }. { $place }: { $text }
place-doubtful = { $number }. { $place }: { $text } (lika gärna någon annan, eller ett annat ord)
place-with-day = { $place } { $day }
place-past = Historiken, { $place }
place-driving-log = Körjournal
place-shift = Pass
place-closure = Stängt
place-exchange = Bilbyte
place-introduction = Genomgång på bil
place-vehicle = Bil
place-member = Medlem
place-association = Föreningen
place-history = Historiken

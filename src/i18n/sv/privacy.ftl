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
data-without-others = Andras namn är utelämnade, liksom vilka medlemmen inte får åka med. Med --with-others kommer det med.
data-left-out =
    { $count ->
        [one] En ändring är utelämnad: den handlar om vilka medlemmen inte får åka med.
       *[other] { $count } ändringar är utelämnade: de handlar om vilka medlemmen inte får åka med.
    }
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

# Att meddela: vad som är nytt för vem, brev till medlemmarna, mejl.
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
arg-notify-member = Bara den medlemmen.
arg-notify-out = Skriv mejlen som filer (.eml) i en mapp i stället.
arg-told = Anteckna att de har fått veta.
arg-send = Skicka mejl till dem som har en adress.
arg-again = Skicka en gång till, när det är oklart om mejlet kom fram.
arg-notify-log = Visa vem som har fått veta, när och hur.
arg-host = Mejlserverns namn; "" för att bara skriva filer.
arg-port = Port. Utan PORT: 587 för starttls, 465 för tls, 25 för none.
arg-security = Hur förbindelsen skyddas. none går bara till en server på den här datorn.
arg-sender = Vem mejlen är från: "Namn <namn@example.org>".
arg-user = Vem som loggar in; "" för ingen.
arg-password-file = Fil med lösenordet; "" för att ta det ur miljövariabeln KORPASS_SMTP_PASSWORD. Lösenordet sparas aldrig.
arg-ca-file = Fil (PEM) med fler certifikat att lita på; "" för inga.
arg-per-minute = Högst så många mejl i minuten. Förval: 20.
value-host = SERVER
value-port = PORT
value-security = SKYDD
value-sender = AVSÄNDARE
expected-host = ett servernamn som smtp.example.org
expected-sender = en avsändare som "Åsa Öberg <asa@example.org>"

letter-subject = Nytt om dina körpass i { $association }
letter-hello = Hej { $first }!
letter-given = { $count ->
    [one] Du har fått ett nytt pass:
   *[other] Du har fått { $count } nya pass:
    }
letter-changed = { $count ->
    [one] Det här passet har ändrats:
   *[other] De här passen har ändrats:
    }
letter-taken = { $count ->
    [one] Det här passet ska du inte längre vara med på:
   *[other] De här passen ska du inte längre vara med på:
    }
letter-when = { $weekday } { $day } { $month } kl. { $time }
letter-shift = { $when }: { $seat }, { $plate }
letter-shift-without-vehicle = { $when }: { $seat }
letter-with = med { $people }
letter-alone = ensam i bilen
letter-before = förut { $what }
letter-no-vehicle = utan bil
letter-attached = Passen finns också i kalenderfilen som följer med. Öppna den så kommer de in i din kalender.
letter-cannot-come = Kan du inte komma? Ring samordnaren så snart du kan.
letter-cannot-come-ring = Kan du inte komma? Ring { $contact } så snart du kan.
letter-thanks = Tack för att du är med!

notify-nothing = Alla har fått veta allt som är publicerat.
notify-nothing-of = { $name } har fått veta allt som är publicerat.
notify-heading = { $members ->
    [one] En medlem har något nytt att få veta.
   *[other] { $members } medlemmar har något nytt att få veta.
    }
notify-to = { $name } · { $phone } · { $email }
notify-no-phone = inget telefonnummer
notify-no-email = ingen e-postadress
notify-unsettled = Det är oklart om mejlet till { $name } ({ $address }, { $time }) kom fram, så inget mer skickas dit. Fråga { $name }. Det kom fram:
    {"  "}korpass notify --told --member { $member }
    Det kom inte fram, skicka igen:
    {"  "}korpass notify --again --member { $member }
notify-how =
    Skicka mejl, eller anteckna att du själv har berättat:
    {"  "}korpass notify --send
    {"  "}korpass notify --told
notify-how-one =
    Skicka mejl, eller anteckna att du själv har berättat:
    {"  "}korpass notify --send --member { $member }
    {"  "}korpass notify --told --member { $member }
notify-next = { $members ->
    [one] En medlem har något nytt att få veta:
   *[other] { $members } medlemmar har något nytt att få veta:
    }
    {"  "}korpass notify
notify-ask-told = { $members ->
    [one] Har { $name } fått veta det?
   *[other] Har alla { $members } fått veta det?
    } (ja/nej)
notify-ask-arrived = Kom mejlet till { $name } ({ $time }) fram? (ja/nej)
notify-ask-send = { $count ->
    [one] Skicka ett mejl?
   *[other] Skicka { $count } mejl?
    } (ja/nej)
notify-ask-again = Skicka mejlet till { $name } igen? (ja/nej)
notify-declined = Inget antecknat.
notify-not-sent = Inget skickat.
notify-told = { $count ->
    [one] Antecknat: { $names } har fått veta.
   *[other] Antecknat: { $count } medlemmar har fått veta ({ $names }).
    }
notify-would-tell = { $count ->
    [one] Skulle antecknas: { $names } har fått veta.
   *[other] Skulle antecknas: { $count } medlemmar har fått veta ({ $names }).
    }
notify-arrived = Antecknat: mejlet till { $name } kom fram.
notify-would-arrive = Skulle antecknas: mejlet till { $name } kom fram.
notify-more-since = Efter mejlet har det kommit mer nytt till { $name }:
    {"  "}korpass notify --member { $member }
notify-would-send = { $name } skulle få ett mejl till { $address }.
notify-sent = { $count ->
    [one] Ett mejl är skickat: { $names }.
   *[other] { $count } mejl är skickade: { $names }.
    }
notify-sending = skickar till { $name }
notify-by-hand = { $count ->
    [one] En har ingen e-postadress som går att skicka till. Berätta själv, och anteckna det:
   *[other] { $count } har ingen e-postadress som går att skicka till. Berätta själv, och anteckna det:
    }
notify-by-hand-line = {"  "}{ $name } · { $phone }
notify-by-hand-command = {"  "}korpass notify --told --member { $member }
notify-nobody-to-send-to = Ingen som har en e-postadress har något nytt att få veta.
notify-skipped = { $name } hann få veta det på annat sätt. Inget mejl skickades dit.
notify-written = { $count ->
    [0] Inga mejl att skriva.
    [one] Ett mejl skrivet i { $folder }.
   *[other] { $count } mejl skrivna i { $folder }.
    }
notify-written-next =
    Ett mejl öppnas i ditt e-postprogram, och skickas därifrån. Anteckna sedan:
    {"  "}korpass notify --told
notify-older-letters = { $count ->
    [one] I { $folder } ligger också ett äldre mejl. Skicka det inte.
   *[other] I { $folder } ligger också { $count } äldre mejl. Skicka dem inte.
    }
notify-log-empty = Ingen har fått veta något än.
label-who = vem
label-how = hur
label-when = när
label-news = nytt
notice-by-hand = för hand ({ $by })
notice-mail = mejl till { $address }
notice-sent = har fått veta
notice-sending = oklart om det kom fram
notice-failed = gick inte fram
news-given = { $count ->
    [one] ett nytt pass
   *[other] { $count } nya pass
    }
news-lost = { $count ->
    [one] ett pass mindre
   *[other] { $count } pass mindre
    }
news-changed = { $count ->
    [one] ett ändrat
   *[other] { $count } ändrade
    }
label-sender = Från
label-mail-server = Server
label-mail-user = Loggar in som
label-password = Lösenord
label-ca-file = Litar också på
label-per-minute = Högst i minuten
mail-none = Det är inte inställt hur mejl skickas.
mail-server-word = { $host }, port { $port }, { $security }
mail-server-none = ingen, mejl skrivs bara som filer
mail-password-file = ur filen { $file }
mail-password-environment = ur miljövariabeln KORPASS_SMTP_PASSWORD
op-mail-server = Mejl skickas från { $sender } genom { $host }, port { $port } ({ $security }), högst { $count } i minuten.
op-mail-sender = Mejl skrivs som filer, från { $sender }.

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
label-state = läge
notify-outdated = Schemat ändrades medan mejlen skickades, så { $count ->
    [one] ett mejl
   *[other] { $count } mejl
    } skickades inte: { $names }. Skicka igen:
    {"  "}korpass notify --send

# Att meddela: vem som ska få veta, och hur.
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
notify-outdated = Schemat ändrades medan mejlen skickades, så { $count ->
    [one] ett mejl
   *[other] { $count } mejl
    } skickades inte: { $names }. Skicka igen:
    {"  "}korpass notify --send
notify-password-readable = Andra användare av datorn kan läsa lösenordet i { $file }. Gör filen läsbar bara för dig.
notice-by-hand = för hand ({ $by })
notice-mail = mejl till { $address }
notice-sent = har fått veta
notice-sending = oklart om det kom fram
notice-failed = gick inte fram

# Brev till medlemmarna, och servern som skickar dem.
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
mail-none = Det är inte inställt hur mejl skickas.
mail-server-word = { $host }, port { $port }, { $security }
mail-server-none = ingen, mejl skrivs bara som filer
mail-password-file = ur filen { $file }
mail-password-environment = ur miljövariabeln KORPASS_SMTP_PASSWORD
mail-fault-late = servern svarade inte i tid
mail-fault-closed = servern bröt förbindelsen
mail-fault-out-of-turn = servern svarade på något som ingen hade frågat, så någon annan kan ha talat i dess namn
mail-fault-not-smtp = servern svarade som ingen mejlserver gör
mail-fault-no-starttls = servern erbjuder inte STARTTLS; pröva --security tls
mail-fault-tls = servern kan inte bevisa vem den är, eller talar inte TLS: { $reason }
mail-fault-no-login = servern erbjuder inget känt sätt att logga in

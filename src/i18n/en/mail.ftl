# Letters to members, and the server that sends them.
letter-subject = News of your patrol shifts in { $association }
letter-hello = Hello { $first }!
letter-given = { $count ->
    [one] You have a new shift:
   *[other] You have { $count } new shifts:
    }
letter-changed = { $count ->
    [one] This shift has changed:
   *[other] These shifts have changed:
    }
letter-taken = { $count ->
    [one] This shift is not yours any more:
   *[other] These shifts are not yours any more:
    }
letter-when = { $weekday } { $day } { $month }, { $time }
letter-shift = { $when }: { $seat }, { $plate }
letter-shift-without-vehicle = { $when }: { $seat }
letter-with = with { $people }
letter-alone = alone in the car
letter-before = before: { $what }
letter-no-vehicle = without a car
letter-attached = The shifts are also in the calendar file that comes with this. Open it to have them in your calendar.
letter-cannot-come = Can you not come? Ring the coordinator as soon as you can.
letter-cannot-come-ring = Can you not come? Ring { $contact } as soon as you can.
letter-thanks = Thank you for being with us!
mail-none = How mail is sent has not been said.
mail-server-word = { $host }, port { $port }, { $security }
mail-server-none = none, mail is written to files only
mail-password-file = from the file { $file }
mail-password-environment = from the environment variable KORPASS_SMTP_PASSWORD
mail-fault-late = the server did not answer in time
mail-fault-closed = the server ended the connection
mail-fault-out-of-turn = the server answered what nobody had asked, so somebody else may have spoken in its name
mail-fault-not-smtp = the server answered as no mail server does
mail-fault-no-starttls = the server does not offer STARTTLS; try --security tls
mail-fault-tls = the server cannot prove who it is, or does not speak TLS: { $reason }
mail-fault-no-login = the server offers no known way to log in

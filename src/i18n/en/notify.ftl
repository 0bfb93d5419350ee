# Telling people: what is new for whom, letters to members, mail.
help-notify = Let members know what is new for them, and record who has been told what.
examples-notify =
    korpass notify                         texts to paste into messages
    korpass notify --member Alva
    korpass notify --told --member Alva    you have told Alva
    korpass notify --send                  send mail
    korpass notify --out letters           the mail as files
    korpass notify --log                   who has been told, when and how
help-notify-setup = Say how mail is sent. Without options: show what holds.
examples-notify-setup =
    korpass notify setup --from "Åsa Öberg <asa@example.org>" --host smtp.example.org --user asa --password-file password.txt
    korpass notify setup --security tls --per-minute 10
arg-notify-member = This member alone.
arg-notify-out = Write the mail as files (.eml) into a folder instead.
arg-told = Record that they have been told.
arg-send = Send mail to those who have an address.
arg-again = Send once more, where it is not known whether the mail arrived.
arg-notify-log = Show who has been told, when and how.
arg-host = Name of the mail server; "" to write files only.
arg-port = Port. Without PORT: 587 for starttls, 465 for tls, 25 for none.
arg-security = How the connection is protected. none reaches a server on this computer only.
arg-sender = Whom the mail is from: "Name <name@example.org>".
arg-user = Who logs in; "" for nobody.
arg-password-file = File with the password; "" to take it from the environment variable KORPASS_SMTP_PASSWORD. The password is never stored.
arg-ca-file = File (PEM) with more certificates to trust; "" for none.
arg-per-minute = So many messages a minute at most. Default: 20.
value-host = SERVER
value-port = PORT
value-security = PROTECTION
value-sender = SENDER
expected-host = the name of a server such as smtp.example.org
expected-sender = a sender such as "Åsa Öberg <asa@example.org>"

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

notify-nothing = Everybody has been told everything that is published.
notify-nothing-of = { $name } has been told everything that is published.
notify-heading = { $members ->
    [one] One member has news to be told.
   *[other] { $members } members have news to be told.
    }
notify-to = { $name } · { $phone } · { $email }
notify-no-phone = no phone number
notify-no-email = no e-mail address
notify-unsettled = It is not known whether the mail to { $name } ({ $address }, { $time }) arrived, so nothing more is sent there. Ask { $name }. It arrived:
    {"  "}korpass notify --told --member { $member }
    It did not arrive, send again:
    {"  "}korpass notify --again --member { $member }
notify-how =
    Send mail, or record that you have told them yourself:
    {"  "}korpass notify --send
    {"  "}korpass notify --told
notify-how-one =
    Send mail, or record that you have told them yourself:
    {"  "}korpass notify --send --member { $member }
    {"  "}korpass notify --told --member { $member }
notify-next = { $members ->
    [one] One member has news to be told:
   *[other] { $members } members have news to be told:
    }
    {"  "}korpass notify
notify-ask-told = { $members ->
    [one] Has { $name } been told?
   *[other] Have all { $members } been told?
    } (yes/no)
notify-ask-arrived = Did the mail to { $name } ({ $time }) arrive? (yes/no)
notify-ask-send = { $count ->
    [one] Send one message?
   *[other] Send { $count } messages?
    } (yes/no)
notify-ask-again = Send once more to { $name }? (yes/no)
notify-declined = Nothing was recorded.
notify-not-sent = Nothing was sent.
notify-told = { $count ->
    [one] Recorded: { $names } has been told.
   *[other] Recorded: { $count } members have been told ({ $names }).
    }
notify-would-tell = { $count ->
    [one] This would be recorded: { $names } has been told.
   *[other] This would be recorded: { $count } members have been told ({ $names }).
    }
notify-arrived = Recorded: the mail to { $name } arrived.
notify-would-arrive = This would be recorded: the mail to { $name } arrived.
notify-more-since = Since that mail there is more news for { $name }:
    {"  "}korpass notify --member { $member }
notify-would-send = { $name } would get mail at { $address }.
notify-sent = { $count ->
    [one] One message was sent: { $names }.
   *[other] { $count } messages were sent: { $names }.
    }
notify-sending = sending to { $name }
notify-by-hand = { $count ->
    [one] One has no e-mail address that can be sent to. Tell them yourself, and record it:
   *[other] { $count } have no e-mail address that can be sent to. Tell them yourself, and record it:
    }
notify-by-hand-line = {"  "}{ $name } · { $phone }
notify-by-hand-command = {"  "}korpass notify --told --member { $member }
notify-nobody-to-send-to = Nobody who has an e-mail address has news to be told.
notify-skipped = { $name } was told in another way at the same moment. No mail was sent there.
notify-written = { $count ->
    [0] No mail to write.
    [one] One message written into { $folder }.
   *[other] { $count } messages written into { $folder }.
    }
notify-written-next =
    A message opens in your mail program, and is sent from there. Then record it:
    {"  "}korpass notify --told
notify-older-letters = { $count ->
    [one] There is an older message in { $folder } too. Do not send it.
   *[other] There are { $count } older messages in { $folder } too. Do not send them.
    }
notify-log-empty = Nobody has been told anything yet.
label-who = who
label-how = how
label-when = when
label-news = news
notice-by-hand = by hand ({ $by })
notice-mail = mail to { $address }
notice-sent = told
notice-sending = not known whether it arrived
notice-failed = did not get through
news-given = { $count ->
    [one] one new shift
   *[other] { $count } new shifts
    }
news-lost = { $count ->
    [one] one shift less
   *[other] { $count } shifts less
    }
news-changed = { $count ->
    [one] one changed
   *[other] { $count } changed
    }
label-sender = From
label-mail-server = Server
label-mail-user = Logs in as
label-password = Password
label-ca-file = Trusts also
label-per-minute = Most a minute
mail-none = How mail is sent has not been said.
mail-server-word = { $host }, port { $port }, { $security }
mail-server-none = none, mail is written to files only
mail-password-file = from the file { $file }
mail-password-environment = from the environment variable KORPASS_SMTP_PASSWORD
op-mail-server = Mail is sent from { $sender } through { $host }, port { $port } ({ $security }), { $count } a minute at most.
op-mail-sender = Mail is written to files, from { $sender }.

error-no-sender = Whom mail is from has not been said. Nothing was changed.
error-no-sender-advice =
    Say it once and for all:
    {"  "}korpass notify setup --from "Name <name@example.org>"
error-no-mail-server = Through which server mail is sent has not been said. Nothing was changed.
error-no-mail-server-advice =
    Say it once and for all; whoever keeps your mail can tell:
    {"  "}korpass notify setup --from "Name <name@example.org>" --host smtp.example.org --user name --password-file password.txt
error-no-mail-password = { $user } logs in at the mail server, but there is no password. Nothing was sent.
error-no-mail-password-advice = Write it into a file that only you may read, and say which with "korpass notify setup --password-file", or set the environment variable KORPASS_SMTP_PASSWORD.
error-mail-not-here = Without protection mail is sent only to a server on this computer (localhost), not to { $host }.
error-mail-not-here-advice = Choose --security starttls or --security tls.
error-ca-file = { $file } is no certificate (PEM).
error-mail-host = { $host } cannot be used as the name of a server: { $reason }
error-letter = The mail to { $name } could not be put together: { $reason }
error-mail-failed = { $count ->
    [one] One message did not get through. It is not recorded as told, and can be sent again.
   *[other] { $count } messages did not get through. They are not recorded as told, and can be sent again.
    }
error-mail-failed-advice =
    Try again in a while:
    {"  "}korpass notify --send
error-mail-server-silent = The mail server { $host } took no mail. { $sent ->
    [0] Nothing was sent
    [one] One was sent
   *[other] { $sent } were sent
    }, and { $left ->
    [one] one waits.
   *[other] { $left } wait.
    }
error-mail-server-silent-advice =
    See that everything is right, and try again:
    {"  "}korpass notify setup
    {"  "}korpass notify --send
error-mail-doubtful = { $count ->
    [one] One message may have arrived or not: the connection broke before the server answered. It is not sent again by itself.
   *[other] { $count } messages may have arrived or not: the connection broke before the server answered. They are not sent again by themselves.
    }
error-mail-doubtful-advice =
    See which, and settle it:
    {"  "}korpass notify
error-mail-detail = { $name }: { $reason }
error-nothing-to-settle = It is not in doubt whether any mail to { $name } arrived. Nothing was sent.
error-nothing-to-settle-advice =
    Send what is new with:
    {"  "}korpass notify --send --member { $member }
error-settle-first = It is not known whether the mail to { $name } ({ $address }, { $time }) arrived. Nothing was sent.
error-settle-first-advice =
    Ask { $name }. It arrived:
    {"  "}korpass notify --told --member { $member }
    It did not arrive, send again:
    {"  "}korpass notify --again --member { $member }
error-no-usable-address = { $name } has no e-mail address that can be sent to. Nothing was sent.
error-no-usable-address-advice =
    Give an address, or tell them yourself and record it:
    {"  "}korpass member edit { $member } --email name@example.org
    {"  "}korpass notify --told --member { $member }
label-state = state
notify-outdated = The roster changed while mail was sent, so { $count ->
    [one] one mail was
   *[other] { $count } mails were
    } not sent: { $names }. Send again:
    {"  "}korpass notify --send

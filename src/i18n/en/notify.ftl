# Telling people: whom, and how.
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
notify-outdated = The roster changed while mail was sent, so { $count ->
    [one] one mail was
   *[other] { $count } mails were
    } not sent: { $names }. Send again:
    {"  "}korpass notify --send
notify-password-readable = Other users of the computer can read the password in { $file }. Make the file readable by you alone.
notice-by-hand = by hand ({ $by })
notice-mail = mail to { $address }
notice-sent = told
notice-sending = not known whether it arrived
notice-failed = did not get through

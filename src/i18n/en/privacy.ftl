# Personal data: handing it out and erasing it.
data-written = All that is held on { $name } is in { $file }.
data-shifts =
    { $count ->
        [0] No shifts
        [one] One shift
       *[other] { $count } shifts
    }
data-drives =
    { $count ->
        [0] No drives in the log
        [one] One drive in the log
       *[other] { $count } drives in the log
    }
data-said =
    { $count ->
        [0] Nothing said of availability
        [one] One entry of availability
       *[other] { $count } entries of availability
    }
data-notices =
    { $count ->
        [0] No messages
        [one] One message
       *[other] { $count } messages
    }
data-calendar = Has a secret address of their own for the calendar.
data-history =
    { $count ->
        [0] Nothing in the history
        [one] One change in the history
       *[other] { $count } changes in the history
    }
data-more =
    Every row of the database, as JSON:
    {"  "}korpass member export-data { $member } --json
data-somebody = somebody else
data-without-others = The names of others are left out, and with whom the member must not ride. --with-others adds them.
data-left-out =
    { $count ->
        [one] One change is left out: it is about with whom the member must not ride.
       *[other] { $count } changes are left out: they are about with whom the member must not ride.
    }
erased-name = Former member { $number }
erase-about = Name, contact, availability, wishes and messages of { $name } are taken away everywhere. It cannot be undone.
erase-ask = Erase it? (yes/no)
erase-files =
    { $count ->
        [one] The member's calendar has been removed.
       *[other] { $count } calendars of the member have been removed.
    }
erase-calendars = Write calendars and pages again and upload them, so that the name goes there too. Files that others have, they must remove.
erase-backups =
    { $count ->
        [one] One backup still holds the data. It goes in time, or when you remove it:
       *[other] { $count } backups still hold the data. They go in time, or when you remove them:
    }
erase-backup = {"  "}{ $file }
erase-file-in-use = Another program uses the database, so traces may stay in the file until it is closed and korpass is run again.
erase-sure =
    { $count ->
        [one] One place in what is written mentions the member, and gets the new name:
       *[other] { $count } places in what is written mention the member, and get the new name:
    }
erase-open =
    { $count ->
        [one] One place may mean the member:
       *[other] { $count } places may mean the member:
    }
erase-ask-places = Which of them mean the member? (all, none, or numbers such as 1,3)
ask-places = Write all, none, or numbers from 1 to { $most }, such as 1,3.
erase-kept =
    { $count ->
        [one] One place that may mean whoever was erased stays:
       *[other] { $count } places that may mean whoever was erased stay:
    }
place-sure = { $place }: { $text }
place-open = { $number }. { $place }: { $text }
place-doubtful = { $number }. { $place }: { $text } (as likely somebody else, or another word)
place-with-day = { $place } { $day }
place-past = The history, { $place }
place-driving-log = Driving log
place-shift = Shift
place-closure = Closure
place-exchange = Vehicle exchange
place-introduction = Introduction to a vehicle
place-vehicle = Vehicle
place-member = Member
place-association = The association
place-history = The history

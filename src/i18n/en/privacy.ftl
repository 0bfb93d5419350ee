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
data-withheld = left out
data-without-others = The names of others are left out, and with whom the member must not ride. --with-others adds them.
data-left-out =
    { $count ->
        [one] One change is left out: it is about with whom the member must not ride.
       *[other] { $count } changes are left out: they are about with whom the member must not ride.
    }
erased-name = Former member { $number }
forgotten-name = somebody removed { $number }
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
erase-cleaned =
    { $count ->
        [one] The data have been taken out of one backup.
       *[other] The data have been taken out of { $count } backups.
    }
erase-copies =
    { $count ->
        [one] Another database in the folder holds the data and is untouched. Erase in it too, or remove the file:
       *[other] { $count } other databases in the folder hold the data and are untouched. Erase in them too, or remove the files:
    }
erase-backup = {"  "}{ $file }
erase-left-file = { $file } is to be removed after an erasure.
erase-left-file-refused = { $file } is to be removed after an erasure, and cannot be.
erase-left-backup = The backup { $file } is to be rewritten without who was erased.
erase-left-backup-full = The backup { $file } is to be rewritten without who was erased, and the disk is full.
erase-left-backup-refused = The backup { $file } is to be rewritten without who was erased, and cannot be read or written. Remove it yourself if it is not needed.
erase-left-database = Traces of who was erased may stay in the files of the database: they have not been rewritten yet.
erase-left-database-in-use = Traces of who was erased may stay in the files of the database: another program has been reading it since before the erasure, and holds on to the old version.
erase-left-database-full = Traces of who was erased may stay in the files of the database: they have to be rewritten, and the disk is full.
erase-left-database-refused = Traces of who was erased may stay in the files of the database: they could not be rewritten.
erase-left-advice =
    It is finished by itself at the next change. To try at once:
    {"  "}korpass doctor --repair
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

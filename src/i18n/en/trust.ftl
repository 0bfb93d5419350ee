# What can be relied on: backups, restoring, checks, personal data, and faults of the disk.
help-backup = Back the database up.
notes-backup =
    The copy is checked before it gets its name, and put in the folder beside the database, such as korpass-backups.
    The first time körpass is used on a day it makes one by itself, and one before each update of the database.
    The last copy of each of 7 days, 5 weeks and 12 months is kept (settings backup-days, backup-weeks and backup-months). With --out nothing is removed.
examples-backup =
    korpass backup
    korpass backup --out /media/usb
    korpass backup --list
arg-backup-out = Put the copy in another folder, such as a USB stick.
arg-backup-list = List the copies there are.
help-restore = Restore the database from a backup.
notes-restore =
    What would change is shown first, and what is replaced is kept among the backups, so that restoring can be undone.
    What members have been told, and what their calendars have fetched, stays known: it cannot be made unsaid.
examples-restore =
    korpass restore
    korpass restore { $year }-02-08
    korpass restore /media/usb/korpass-{ $year }-02-08T070500.db --dry-run
arg-restore-backup = The backup: a file, or the beginning of a name in the list. The latest that fits is taken. Without it the list is shown.
value-backup = BACKUP
help-doctor = Check the database, the backups and what lies around them.
notes-doctor = Ends with code 1 if anything is wrong. Hints do not count as wrong.
examples-doctor =
    korpass doctor
    korpass doctor --repair
arg-doctor-repair = Mend what can be mended without loss: permissions, files left behind, and times that lie ahead.
setting-backup-days = backups: one a day, for so many days
setting-backup-weeks = and one a week, for so many weeks
setting-backup-months = and one a month, for so many months
backup-made =
    The backup has been checked and is { $file }.{ $removed ->
        [0] { "" }
        [one] { " " }One old backup has been removed.
       *[other] { " " }{ $removed } old backups have been removed.
    }
backup-before-update = The database is being updated to this version of körpass. The old one is kept in { $file }.
backup-not-made = The backup of the day could not be made. Check with korpass doctor.
backup-none = There is no backup in { $folder }.
backup-list = Backups in { $folder }:
backup-size = { $kilobytes } kB
backup-kind-usual = { "" }
backup-kind-update = before update
backup-kind-replaced = replaced
backup-how-to-restore =
    See what would change, and restore:
    {"  "}korpass restore { $name }
restore-heading = The backup { $file } takes the place of what is in the database.
restore-damaged = The database cannot be read. It is kept as it is.
restore-missing = There is no database now.
restore-same = The database holds the same changes as the backup.
restore-lost =
    { $count ->
        [one] One change was made after the backup and goes:
       *[other] { $count } changes were made after the backup and go:
    }
restore-regained =
    { $count ->
        [one] One change is in the backup alone and comes back:
       *[other] { $count } changes are in the backup alone and come back:
    }
restore-earlier = { $count } earlier ones are not shown.
restore-line = no. { $number }  { $at }  { $what }
restore-published = What has been published since then people know already. Publish again when the roster is as it should be, so that they hear what holds.
restore-ask = Restore the database? (yes/no)
restore-kept =
    What was replaced has been kept. This brings it back:
    {"  "}korpass restore { $file }
op-restored = Restored the backup { $name }; what it replaced is { $kept }.
doctor-file = the database's file
doctor-references = references
doctor-clock = the clock
doctor-rules = rules of the roster
doctor-orphans = stray seats
doctor-calendars = calendars
doctor-rights = permissions
doctor-leftovers = files left behind
doctor-backups = backups
doctor-place = the folder
doctor-well = well
doctor-hint = hint
doctor-wrong = wrong
doctor-fault = ! { $what }
doctor-sqlite = The file is damaged: { $line }
doctor-reference = Rows of { $table } speak of { $parent } that is not there.
doctor-clock-ahead = The last change is dated { $last } UTC, but the clock says { $now } UTC.
doctor-clock-repair =
    Set the computer's clock. If it is right now, the changes are dated anew with:
    {"  "}korpass doctor --repair
doctor-more = And { $count } more.
doctor-rules-repair =
    Plan again so that the rules are kept, with as little change as can be:
    {"  "}korpass replan
doctor-stray-seats =
    { $count ->
        [one] One seat is taken in a shift that is in the roster no longer.
       *[other] { $count } seats are taken in shifts that are in the roster no longer.
    }
doctor-orphans-repair =
    The seats are freed when the period is planned again:
    {"  "}korpass replan
doctor-calendars-behind =
    { $count ->
        [one] One calendar entry says something else now than when it was handed out.
       *[other] { $count } calendar entries say something else now than when they were handed out.
    }
doctor-calendars-repair = Write the calendars again as usual, with korpass calendar site or korpass calendar export.
doctor-readable = Other users of the computer can read { $file }.
doctor-left-behind = { $file } was not finished when körpass was stopped.
doctor-repair-itself =
    Mended by:
    {"  "}korpass doctor --repair
doctor-backup-old = The latest backup is { $days } days old.
doctor-backups-repair =
    Make one with:
    {"  "}korpass backup
doctor-synced = The database lies in the folder { $folder }, which another program copies.
doctor-place-repair = Two programs that write at once can damage the database. Move it to an ordinary folder and put only backups there (korpass backup --out).
doctor-restore =
    Restore the latest backup:
    {"  "}korpass restore { $name }
doctor-no-backup = There is no backup to restore. Keep the file as it is and ask for help.
doctor-repaired-rights = Nobody but you can read { $file } now.
doctor-repaired-leftover = { $file } has been removed.
doctor-repaired-clock =
    { $count ->
        [one] One change has been dated now.
       *[other] { $count } changes have been dated now.
    }
error-doctor =
    { $count ->
        [one] One thing is wrong. What to do is said above.
       *[other] { $count } things are wrong. What to do is said above.
    }
error-backup-unsound = { $file } is no sound backup made by körpass. Nothing has been changed.
error-backup-advice =
    See the backups there are:
    {"  "}korpass backup --list
error-no-such-backup = There is no backup { $name } in { $folder }.
error-damaged = { $file } is damaged. Nothing has been changed.
error-damaged-within = The database is damaged. Nothing has been changed.
error-damaged-advice =
    See what is wrong and how to mend it:
    {"  "}korpass doctor
error-undo-restore = Restoring is undone by putting back what was replaced.
error-undo-restore-advice =
    See what would change, and do it:
    {"  "}korpass restore { $file }
error-file-exists = { $file } is there already. It has been left alone.
error-only-read = The database may only be read. Nothing has been changed.
error-disk = The disk did not take what was to be stored: { $reason }. Nothing has been changed.
error-disk-advice = See that the disk is there and has room, and run the same command again. Check the database with korpass doctor.
error-clock-back = The clock says { $now } UTC, but the last change was made at { $last } UTC. Nothing has been changed.
error-clock-back-advice =
    Set the computer's clock. If it is right now it was wrong before; that is mended with:
    {"  "}korpass doctor --repair
error-folder-is-link = { $folder } is a link to another place, and nothing is written there. Remove the link.
help-member-export-data = Hand over all that is held on a member.
notes-member-export-data = With --json, or in a file with --out, every row of the database that concerns the member.
examples-member-export-data =
    korpass member export-data Alva
    korpass member export-data Alva --out alva.json
arg-member-export-data-out = Write all of it to a file, as JSON.
help-member-erase = Erase who a member that has left was.
notes-member-erase =
    Name, telephone, e-mail, household, availability, wishes and messages are taken away everywhere, history included. Shifts and drives still count, without a person. It cannot be undone.
    Those who left are erased by themselves after 24 months (the setting erase-months, 0 for never); korpass says so 30 days before.
examples-member-erase =
    korpass member erase "Alva Andersson"
    korpass member erase m7 --site web --calendars calendars --yes
arg-member-erase-site = The folder of calendar pages: the member's page is removed there.
arg-member-erase-calendars = The folder of calendar files: the member's file is removed there.
setting-erase-months = months until those who left are erased, 0 for never
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
erased-name = Former member { $number }
op-erased = { $name }: name, contact and what the member said have been erased.
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
today-erased-soon =
    { $count ->
        [one] { $names } has left and is erased on { $day }. Tell them if they want their data first. (korpass member export-data)
       *[other] { $count } who have left are erased, the first on { $day }: { $names }. Tell those who want their data first. (korpass member export-data)
    }
error-erased-already = { $name } has been erased already.
error-erase-active = { $name } is in the association. Only those who have left can be erased.
error-erase-active-advice =
    End the membership first; erasing is possible from the day after the last day:
    {"  "}korpass member retire { $member }
error-erase-seats = { $name } has seats in shifts that have not been.
error-erase-seats-advice =
    See the shifts, give them to others and publish:
    {"  "}korpass roster --member { $member }
    {"  "}korpass replan
error-undo-erased = Erasing cannot be undone.
error-undo-erased-advice =
    The change before it is taken back like this:
    {"  "}korpass undo { $before }
arg-absent-why = Why, with nothing of health: unable, away, work or family. Stands in the history.
absent-why-own-words = Write nothing of anybody's health: it stays in the history. Unable, away, work or family is enough.
absence-unable = unable
absence-away = away
absence-work = work
absence-family = family
breach-no-vehicle = { $name } has no vehicle to drive then.
notify-password-readable = Other users of the computer can read the password in { $file }. Make the file readable by you alone.

# The check of the database and what surrounds it.
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
doctor-erasures = erasures
doctor-erasures-repair =
    How long those who left are kept is a setting:
    {"  "}korpass setting list
doctor-repaired-erasures = What was left of an erasure is done.

# Backups and restoring.
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
backup-of-another = of { $name }
backup-how-to-restore =
    See what would change, and restore:
    {"  "}korpass restore { $name }
restore-heading = The backup { $file } takes the place of what is in the database.
restore-of-another = The backup is of { $name }.
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
restore-erased =
    { $count ->
        [one] One member in the backup has been erased since and is not restored.
       *[other] { $count } members in the backup have been erased since and are not restored.
    }
restore-published = What has been published since then people know already. Publish again when the roster is as it should be, so that they hear what holds.
restore-ask = Restore the database? (yes/no)
restore-kept =
    What was replaced has been kept. This brings it back:
    {"  "}korpass restore { $file }
restore-kept-of-another =
    What was replaced has been kept. This brings it back:
    {"  "}korpass restore { $file } --force

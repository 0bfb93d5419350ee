# The sentences of the history, which also confirm what was done.
op-association-founded = The association { $name } has been created.
op-association-changed = The details of { $name } have been changed.
op-sample-made = The sample association { $name } has been created, with { $members } members.
op-setting = { $name } has been changed from { $before } to { $after }.
op-policy-set = From { $from }: { $meaning }.
op-policy-removed = The policy from { $from } has been removed.
op-member-added = { $name } has been added as { $id }.
op-member-changed = { $name }: { $changes }.
op-member-unchanged = { $name }: nothing has changed.
op-member-retired = { $name } is a member until { $last }.
op-members-imported = { $file }: { $added ->
    [one] 1 new member
   *[other] { $added } new members
    }, { $changed } changed.
op-vehicle-added = { $plate } is in service from { $from }.
op-vehicle-changed = The details of { $plate } have been changed.
op-vehicles-imported = { $file }: { $count ->
    [one] 1 vehicle
   *[other] { $count } vehicles
    }.
op-introductions-imported = { $file }: { $count ->
    [one] 1 introduction
   *[other] { $count } introductions
    }.
op-introduced = { $names } may drive { $plate } from { $since }.
op-introduction-removed = The introduction to { $plate } is removed for { $names }.
op-out-of-service = { $plate } is out of service { $from } to { $to }.
op-back-in-service = { $plate } is back in service at that time.
op-pattern-added = New pattern: { $pattern }.
op-pattern-ended = { $pattern } applies until { $last }.
op-pattern-removed = The pattern { $pattern } has been removed.
op-closure-added = Closed { $span }; { $shifts ->
    [one] 1 shift is dropped
   *[other] { $shifts } shifts are dropped
    }.
op-closure-removed = Open again { $span }.
op-shift-added = Extra shift { $time }.
op-shift-removed = The extra shift { $time } has been removed.
op-availability-set = { $name }: { $said } { $time }.
op-availability-removed = { $name }: { $count ->
    [one] 1 entry removed
   *[other] { $count } entries removed
    }.
op-availability-imported = { $file }: { $count ->
    [one] 1 new entry
   *[other] { $count } new entries
    }.
op-planned = Planned { $span }: { $manned } of { $shifts } shifts manned.
op-published = Version { $version } published, { $span }: { $members ->
    [0] no news for anybody
    [one] news for 1 member
   *[other] news for { $members } members
    }.
op-assigned = { $name } is { $seat } { $shift } (locked).
op-unassigned = { $name } has been taken out of the shift { $shift }.
op-locked = { $count ->
    [one] 1 seat locked
   *[other] { $count } seats locked
    } { $shift }.
op-unlocked = { $count ->
    [one] 1 seat unlocked
   *[other] { $count } seats unlocked
    } { $shift }.
op-calendar-set = The calendar of { $name }: reminders { $reminders }; shows the telephone number: { $phone }; language: { $language }.
op-busy-imported = { $name }, from their own calendar: { $added ->
    [0] no new times
    [one] 1 new time
   *[other] { $added } new times
    }{ $removed ->
    [0] {""}
   *[other] , { $removed } removed
    }.
op-shift-noted = Noted of the shift { $time }: { $text }.
op-shift-note-removed = Nothing is noted of the shift { $time } any more.
op-addresses = The calendars are to lie at { $url }{ $new ->
    [0] {""}
    [one] , 1 new address
   *[other] , { $new } new addresses
    }{ $gone ->
    [0] {""}
   *[other] , { $gone } removed
    }.
op-address-revoked = { $name } has got a new address of their calendar.
op-swap-planned = Exchange { $old } → { $new } planned in the window { $window }.
op-swap-step = The exchange { $old } → { $new } is now { $state }.
op-swap-day = The day of the exchange is { $day }; vehicles, closed days and draft follow it.
op-task-done = Done: { $tasks }.
op-task-not-done = Not done yet: { $tasks }.
op-task-added = New task – { $task }.
op-task-changed = Changed task – { $task }.
op-task-removed = The task has been removed: { $task }.
op-hand-over-read = { $plate } has been read: { $odometer } km.
op-session-removed = The introduction { $time } has been removed.
op-session-added = Introduction { $id } to { $plate } { $time }{ $invited ->
    [0] {""}
    [one] , 1 driver invited
   *[other] , { $invited } drivers invited
    }.
op-session-invited = Invited to the introduction to { $plate } { $time }: { $names }.
op-session-came = Introduced to { $plate } { $time }: { $names }.
op-log-added = Log no. { $id }: { $time }, { $km } km, { $crew }.
op-log-imported = { $file }: { $count ->
    [one] 1 new entry in the log
   *[other] { $count } new entries in the log
    }.
op-not-served = The shift { $time } was not served. { $why }
op-served-after-all = The shift { $time } is no longer down as not served.
op-due-added = { $plate }: { $what } is due (no. { $id }).
op-due-done = { $what } was done { $day }.
op-with-reason = { $sentence } ({ $why })
op-meeting-added = The steering group meets on { $day }.
op-meeting-removed = The meeting of { $day } is removed.
op-due-changed = { $what } is due { $when }.
op-due-removed = { $what } is removed.
op-undone = Took back no. { $number }: { $what }.
op-redone = Did no. { $number } again: { $what }.
op-replaced = { $name } is { $seat } { $shift } instead of { $before }.
op-swapped = { $name } ({ $shift }) and { $other } ({ $with }) have changed seats.
op-against-rules = { $said } Exception: { $broken }
op-moved = { $shift } is moved to { $time }.
op-replanned = Planned { $span } again: { $manned } of { $shifts } shifts manned.
op-why = { $said } Why: { $why }.
op-absent = { $name } is away { $time }{ $seats ->
    [0] ; no shift is concerned.
    [one] ; 1 seat came free{ $filled ->
        [0] {""}
       *[other] {" "}and is filled
        }.
   *[other] ; { $seats } seats came free{ $filled ->
        [0] {""}
        [one] {" "}and 1 is filled
       *[other] {" "}and { $filled } are filled
        }.
    }
op-cancelled = { $shift } is cancelled: { $why }.
op-mail-server = Mail is sent from { $sender } through { $host }, port { $port } ({ $security }), { $count } a minute at most.
op-mail-sender = Mail is written to files, from { $sender }.
op-restored = Restored the backup { $name }; what it replaced is { $kept }.
op-erased = { $name }: name, contact and what the member said have been erased.
change-of-value = { $label } { $before } → { $after }
change-prefers = likes to ride with { $name }
change-avoids = must not ride with { $name }
change-pair-forgotten = nothing in particular about { $name }

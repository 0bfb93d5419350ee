# The sentences of the history, which also confirm what was done.
op-association-founded = The association { $name } is made.
op-association-changed = What is told of { $name } is changed.
op-sample-made = The sample association { $name } is made with { $members } members.
op-setting = { $name } is changed from { $before } to { $after }.
op-policy-set = From { $from } holds: { $meaning }.
op-policy-removed = The policy from { $from } is removed.
op-member-added = { $name } is added as { $id }.
op-member-changed = What is told of { $name } is changed.
op-member-retired = { $name } is a member until { $last }.
op-members-imported = { $file }: { $added ->
    [one] 1 new member
   *[other] { $added } new members
    }, { $changed } changed.
op-vehicle-added = { $plate } is in service from { $from }.
op-vehicle-changed = What is told of { $plate } is changed.
op-vehicles-imported = { $file }: { $count ->
    [one] 1 vehicle
   *[other] { $count } vehicles
    }.
op-introductions-imported = { $file }: { $count ->
    [one] 1 introduction
   *[other] { $count } introductions
    }.
op-introduced = { $names } may drive { $plate } from { $since }.
op-out-of-service = { $plate } is out of service { $from } to { $to }.
op-back-in-service = { $plate } is back in service at that time.
op-pattern-added = New pattern: { $pattern }.
op-pattern-ended = { $pattern } holds until { $last }.
op-pattern-removed = The pattern { $pattern } is removed.
op-closure-added = Closed { $span }; { $shifts ->
    [one] 1 shift falls away
   *[other] { $shifts } shifts fall away
    }.
op-closure-removed = Open again { $span }.
op-shift-added = Extra shift { $time }.
op-shift-removed = The extra shift { $time } is removed.
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
op-published = Version { $version } published, { $span }: news for { $members ->
    [one] 1 member
   *[other] { $members } members
    }.
op-assigned = { $name } is { $seat } { $shift } (locked).
op-assigned-against-rule = { $name } is { $seat } { $shift } (locked), as an exception: { $broken }
op-unassigned = { $name } is taken out of the shift { $shift }.
op-locked = { $count ->
    [one] 1 seat locked
   *[other] { $count } seats locked
    } { $shift }.
op-unlocked = { $count ->
    [one] 1 seat unlocked
   *[other] { $count } seats unlocked
    } { $shift }.

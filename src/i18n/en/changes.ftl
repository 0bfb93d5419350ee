
effect-none = No shift changes.
effect-to-tell = { $count ->
    [one] One must be told: { $names }.
   *[other] { $count } must be told: { $names }.
    }
effect-seat = { $name } ({ $seat })
effect-moved = moved, was { $before }
effect-manned = manned
effect-gone = taken away
effect-ask = Store it? (yes/no)
effect-declined = Nothing is changed.
effect-publish = The change is a draft until it is published:
    {"  "}korpass publish { $period }
history-none = There is nothing in the history about it.
history-left-out = { $count ->
    [one] One older is not shown (--all).
   *[other] { $count } older are not shown (--all).
    }
history-undone = (taken back) { $what }
history-line = no. { $number }: { $what }
op-undone = Took back no. { $number }: { $what }.
op-redone = Did no. { $number } again: { $what }.
error-nothing-to-undo = There is nothing to take back.
error-nothing-to-redo = There is nothing to do again.
error-nothing-to-redo-advice = Only what was just taken back can be done again, before anything else is done.
error-undo-first-advice = Move the file away if everything shall start anew.
error-no-such-operation = There is no change no. { $number }.
error-no-such-operation-advice = See them with:
    {"  "}korpass history
error-undo-of-undo = No. { $number } itself took something back: { $what }
error-undo-of-undo-advice = Do again what was taken back last:
    {"  "}korpass redo
error-undone-already = No. { $number } has been taken back already: { $what }
error-undo-depends = { $count ->
    [one] No. { $number } cannot be taken back, as a later change rests on it:
   *[other] No. { $number } cannot be taken back, as { $count } later changes rest on it:
    }
error-undo-depends-advice = Take the latest back first:
    {"  "}korpass undo { $last }
error-undo-breaks = If no. { $number } were taken back, rules would be broken:
error-undo-breaks-advice = Take it back all the same:
    {"  "}korpass undo { $number } --force
help-history = Show what has been done: when, what, who and why.
examples-history = korpass history
    korpass history Alva
    korpass history { $year }-02-09T13 --all
help-undo = Take back the last change, or a certain one.
examples-undo = korpass undo
    korpass undo 17 --dry-run
help-redo = Do again what was taken back last.
examples-redo = korpass redo
arg-history-all = Show all, not only the latest.
arg-history-subject = Member or shift to show the history of; else all.
arg-limit = Show so many at most.
arg-operation = The number of the change in the history; else the last.
arg-undo-yes = Take back what everybody has been told without asking.
arg-undo-force = Take it back though a rule is broken.
value-operation = NO
effect-more = { $count ->
    [one] and 1 more shift
   *[other] and { $count } more shifts
    }
effect-many-to-tell = { $count } must be told.
effect-unplanned = not planned
undo-ask-told = Everybody has been told of this. Take it back all the same? (yes/no)
undo-told = What holds for everybody is now version { $version }.
suggest-heading = { $shift }, { $seat }: who could?
suggest-nobody = Nobody could just like that.
suggest-chains = Could, if others move:
suggest-barred = Could not:
suggest-last = last { $day }
suggest-takes = { $name } becomes { $seat } { $shift }
suggest-chain = { $name }, if { $rest }.
error-seats-against-rule = That cannot be, as rules would be broken:
op-replaced = { $name } is { $seat } { $shift } instead of { $before }.
op-swapped = { $name } ({ $shift }) and { $other } ({ $with }) have changed seats.
op-against-rules = { $said } Exception: { $broken }
op-moved = { $shift } is moved to { $time }.
cancelled-as-moved = moved
error-shift-begun = { $shift } has begun already.
error-shift-begun-advice = Write in the driving log instead why it was not driven:
    {"  "}korpass log not-served { $shift } --why "…"
error-all-fixed = All shifts of the period are so near ({ $until } or earlier) that they are not planned again.
error-all-fixed-advice = Change them one by one, or shorten the notice:
    {"  "}korpass suggest { $year }-02-09T13
    {"  "}korpass setting set notice-hours 24
replan-nearest-already = No shift changes: nothing better was found near what everybody has been told.
replan-fixed = Shifts until { $until } are left alone.
op-replanned = Planned { $span } again: { $manned } of { $shifts } shifts manned.
error-absent-past = { $time } is past already.
absent-ask = Who takes the seat? [1–{ $most }, Enter: nobody yet]
op-why = { $said } Why: { $why }.
help-absent = Somebody cannot come: free the seats and fill them again.
examples-absent = korpass absent Alva { $year }-02-09
    korpass absent Alva { $year }-02-09..{ $year }-02-21 --auto --yes
help-suggest = Show who could take a seat, in order, and why others cannot.
examples-suggest = korpass suggest { $year }-02-09T13
    korpass suggest { $year }-02-09T13 --seat driver
help-replace = Let one member take another's seat.
examples-replace = korpass replace { $year }-02-09T13 Alva with Bengt
help-swap = Let two members change seats.
examples-swap = korpass swap { $year }-02-09T13 Alva with { $year }-02-11T10 Bengt
help-cancel = Cancel a shift.
examples-cancel = korpass cancel { $year }-02-09T13 --why "snow"
help-move = Move a shift to another time.
examples-move = korpass move { $year }-02-09T13 { $year }-02-10 10-13
help-replan = Plan again so that as little as can be changes of what people were told.
examples-replan = korpass replan
    korpass replan { $year }-v6..v10 --dry-run
arg-absent-when = When: today, Tuesday, a day, a period or hours, such as { $year }-02-09 or W06.
arg-auto = Fill all seats so that as few as can be are disturbed.
arg-move-day = The new day.
arg-move-window = The new time, such as 10-13.
history-head = no. { $number }  { $at }  { $by }
help-today = Show who drives now and next, and what needs attention.
examples-today = korpass today
today-heading = { $association } · { $day } ({ $week }) { $time }
today-now = now
today-next = next
today-no-shifts = Nobody drives in the next two weeks.
today-help = All commands: korpass help
today-unpublished = Changes for { $count ->
    [one] one person are not published
   *[other] { $count } people are not published
    }. (korpass publish { $period })
today-plan-next = It is planned until { $until }. (korpass plan)
today-plan-first = Nothing is planned yet. (korpass plan)
today-idle = { $count ->
    [one] One member has not served for { $weeks } weeks and has
   *[other] { $count } members have not served for { $weeks } weeks and have
    } no shift ahead: { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
    }
today-not-introduced = { $count ->
    [one] One driver has not
   *[other] { $count } drivers have not
    } been introduced to { $plate }. (korpass vehicle swap status)
today-untold = { $count ->
    [one] One person has not
   *[other] { $count } people have not
    } been told what holds. (korpass notify)
suggest-load = { $load }/{ $target } shifts
suggest-household = lives with { $name }
suggest-never = not lately
error-move-past = { $time } is past already.
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
error-not-moved = { $shift } is at that time already.
error-undo-first = That is how the database came to be; it cannot be taken back.
today-attention = Needs attention
today-nothing = Nothing needs attention.
error-shift-begun-force = With --force it is changed all the same, so that the roster shows how it was.
arg-with = The word with.
arg-replacement = Who takes the seat.
arg-other-shift = The shift to change to.
arg-counterpart = Who changes from that shift.
arg-unassign-force = Do it though the shift has begun.
value-with = with
error-shift-too-long = The shift would be { $hours } hours long. Check the time.
ask-yes-or-no = Answer yes or no.
ask-number = Type a number from 1 to { $most }, or Enter alone.
effect-stands = not manned
today-stands = { $shift } is not manned: { $why } (korpass suggest { $name })
today-standing = { $count ->
    [one] One shift
   *[other] { $count } shifts
    } within two weeks are not manned: { $shifts }. (korpass suggest { $name })
replan-standing = { $count ->
    [one] One shift is still not manned. See why:
   *[other] { $count } shifts are still not manned. See why:
    }
    {"  "}korpass roster { $period } --unfilled
op-cancelled = { $shift } is cancelled: { $why }.
error-shift-cancelled = { $shift } is cancelled: { $why }.
error-shift-cancelled-advice = See when it was cancelled, and take that back by the number told there:
    {"  "}korpass history { $shift }
    {"  "}korpass undo NO
roster-cancelled = { $time }  cancelled: { $why }

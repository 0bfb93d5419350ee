# Before anything is stored: what a change does, questions and answers.
dry-run-note = Nothing was changed (--dry-run).
dry-run-would = This would be done: { $sentence }
answer-no = Nothing has been changed.
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
effect-more = { $count ->
    [one] and 1 more shift
   *[other] and { $count } more shifts
    }
effect-many-to-tell = { $count } must be told.
effect-unplanned = not planned
effect-stands = not manned
ask-yes-or-no = Answer yes or no.
ask-number = Type a number from 1 to { $most }, or Enter alone.

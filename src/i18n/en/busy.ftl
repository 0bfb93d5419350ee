# Busy times from the calendar of somebody's own.
busy-heading = { $count ->
    [0] By their calendar { $name } is never busy { $days }.
    [one] By their calendar { $name } is busy once { $days }:
   *[other] By their calendar { $name } is busy { $count } times { $days }:
    }
busy-more = and { $count } more
busy-only-times = Only the times are stored, not what the calendar says.
busy-ask = { $added ->
    [0] No new times
    [one] 1 new time when { $name } cannot come
   *[other] { $added } new times when { $name } cannot come
    }{ $removed ->
    [0] {""}
    [one] , and 1 time of before is removed
   *[other] , and { $removed } times of before are removed
    }. Store that? (yes/no)
busy-no-time = Line { $line }: the entry has no time that can be read. It is left out.
busy-unknown-zone = Line { $line }: the time zone "{ $zone }" is unknown. Its times are read as Swedish time.
busy-no-rule = Line { $line }: the rule by which the entry comes back cannot be read. Only its first time is taken.
busy-too-often = Line { $line }: the entry comes back too often. Not all of its times are taken.
busy-more-doubts = { $count } more entries cannot be read fully.
busy-nothing-new = All of that is stored already. Nothing has been changed.
busy-later-too = Line { $line }: the change holds for later times too, but only the first was moved.

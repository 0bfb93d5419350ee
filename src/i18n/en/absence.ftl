# Absence: the reasons, and the shifts that it touches.
lost-published-of-one = { $name } has { $count ->
    [one] one published shift
   *[other] { $count } published shifts
    } then: { $shifts }.
lost-draft-of-one = { $name } has { $count ->
    [one] one shift
   *[other] { $count } shifts
    } in the draft then: { $shifts }.
lost-published = { $count ->
    [one] One published shift is concerned
   *[other] { $count } published shifts are concerned
    }: { $shifts }.
lost-draft = { $count ->
    [one] One shift of the draft is concerned
   *[other] { $count } shifts of the draft are concerned
    }: { $shifts }.
lost-plan-again =
    Plan again:
    {"  "}korpass plan { $period }
absent-ask = Who takes the seat? [1–{ $most }, Enter: nobody yet]
absent-why-own-words = Write nothing of anybody's health: it stays in the history. Unable, away, work or family is enough.
absence-unable = unable
absence-away = away
absence-work = work
absence-family = family

# Frånvaro: skälen, och passen som berörs.
lost-published-of-one = { $name } har { $count ->
    [one] ett publicerat pass
   *[other] { $count } publicerade pass
    } då: { $shifts }.
lost-draft-of-one = { $name } har { $count ->
    [one] ett pass
   *[other] { $count } pass
    } i utkastet då: { $shifts }.
lost-published = { $count ->
    [one] Ett publicerat pass berörs
   *[other] { $count } publicerade pass berörs
    }: { $shifts }.
lost-draft = { $count ->
    [one] Ett pass i utkastet berörs
   *[other] { $count } pass i utkastet berörs
    }: { $shifts }.
lost-plan-again =
    Planera om:
    {"  "}korpass plan { $period }
absent-ask = Vem tar platsen? [1–{ $most }, Enter: ingen än]
absent-why-own-words = Skriv inget om någons hälsa: det står kvar i historiken. Förhinder, bortrest, arbete eller familj räcker.
absence-unable = förhinder
absence-away = bortrest
absence-work = arbete
absence-family = familj

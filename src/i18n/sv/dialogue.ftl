# Innan något sparas: vad en ändring gör, frågor och svar.
dry-run-note = Inget har ändrats (--dry-run).
dry-run-would = Så här skulle det bli: { $sentence }
answer-no = Inget har ändrats.
effect-none = Inget pass ändras.
effect-to-tell = { $count ->
    [one] En ska få besked: { $names }.
   *[other] { $count } ska få besked: { $names }.
    }
effect-seat = { $name } ({ $seat })
effect-moved = flyttat, var { $before }
effect-manned = bemannat
effect-gone = inställt
effect-ask = Spara det? (ja/nej)
effect-declined = Inget är ändrat.
effect-publish = Ändringen är ett utkast tills den publiceras:
    {"  "}korpass publish { $period }
effect-more = { $count ->
    [one] och 1 pass till
   *[other] och { $count } pass till
    }
effect-many-to-tell = { $count } ska få besked.
effect-unplanned = ej planerat
effect-stands = obemannat
ask-yes-or-no = Svara ja eller nej.
ask-number = Skriv en siffra från 1 till { $most }, eller bara Enter.

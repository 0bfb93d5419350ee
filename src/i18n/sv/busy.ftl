# Upptagna tider ur någons egen kalender.
busy-heading = { $count ->
    [0] { $name } är aldrig upptagen { $days } enligt sin kalender.
    [one] { $name } är upptagen en gång { $days } enligt sin kalender:
   *[other] { $name } är upptagen { $count } gånger { $days } enligt sin kalender:
    }
busy-more = och { $count } till
busy-only-times = Bara tiderna sparas, inte vad som står i kalendern.
busy-ask = { $added ->
    [0] Inga nya tider
    [one] 1 ny tid när { $name } inte kan
   *[other] { $added } nya tider när { $name } inte kan
    }{ $removed ->
    [0] {""}
    [one] , och 1 tid från förra gången tas bort
   *[other] , och { $removed } tider från förra gången tas bort
    }. Ska det sparas? (ja/nej)
busy-no-time = Rad { $line }: händelsen har ingen tid som går att läsa. Den är inte med.
busy-unknown-zone = Rad { $line }: tidszonen "{ $zone }" är okänd. Tiderna läses som svensk tid.
busy-no-rule = Rad { $line }: regeln för hur händelsen upprepas går inte att läsa. Bara den första gången är med.
busy-too-often = Rad { $line }: händelsen upprepas orimligt ofta. Alla gånger är inte med.
busy-more-doubts = { $count } händelser till går inte att läsa helt.
busy-nothing-new = Allt det är sparat sedan förut. Inget har ändrats.
busy-later-too = Rad { $line }: ändringen gäller även senare gånger, men bara den första är flyttad.

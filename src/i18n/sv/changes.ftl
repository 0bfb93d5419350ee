
effect-none = Inget pass ändras.
effect-to-tell = { $count ->
    [one] En ska få besked: { $names }.
   *[other] { $count } ska få besked: { $names }.
    }
effect-seat = { $name } ({ $seat })
effect-moved = flyttat, var { $before }
effect-manned = bemannat
effect-gone = utgår
effect-ask = Spara det? (ja/nej)
effect-declined = Inget är ändrat.
effect-publish = Ändringen är ett utkast tills den publiceras:
    {"  "}korpass publish { $period }
history-none = Det finns inget i historiken om det.
history-left-out = { $count ->
    [one] En äldre visas inte (--all).
   *[other] { $count } äldre visas inte (--all).
    }
history-undone = (tillbakataget) { $what }
history-line = nr { $number }: { $what }
op-undone = Tog tillbaka nr { $number }: { $what }.
op-redone = Gjorde om nr { $number }: { $what }.
error-nothing-to-undo = Det finns inget att ta tillbaka.
error-nothing-to-redo = Det finns inget att göra om.
error-nothing-to-redo-advice = Det går bara att göra om det som nyss togs tillbaka, innan något annat görs.
error-undo-first-advice = Flytta undan filen om allt ska börja om.
error-no-such-operation = Det finns ingen ändring nr { $number }.
error-no-such-operation-advice = Se dem med:
    {"  "}korpass history
error-undo-of-undo = Nr { $number } tog själv tillbaka något: { $what }
error-undo-of-undo-advice = Gör om det som togs tillbaka sist:
    {"  "}korpass redo
error-undone-already = Nr { $number } är redan tillbakataget: { $what }
error-undo-depends = { $count ->
    [one] Nr { $number } går inte att ta tillbaka, för en senare ändring bygger på den:
   *[other] Nr { $number } går inte att ta tillbaka, för { $count } senare ändringar bygger på den:
    }
error-undo-depends-advice = Ta tillbaka det senaste först:
    {"  "}korpass undo { $last }
error-undo-breaks = Togs nr { $number } tillbaka skulle regler brytas:
error-undo-breaks-advice = Ta tillbaka det ändå:
    {"  "}korpass undo { $number } --force
help-history = Visa vad som gjorts: när, vad, vem och varför.
examples-history = korpass history
    korpass history Alva
    korpass history { $year }-02-09T13 --all
help-undo = Ta tillbaka den senaste ändringen, eller en viss.
examples-undo = korpass undo
    korpass undo 17 --dry-run
help-redo = Gör om det som togs tillbaka sist.
examples-redo = korpass redo
arg-history-all = Visa alla, inte bara de senaste.
arg-history-subject = Medlem eller pass att visa historiken för; annars allt.
arg-limit = Visa högst så många.
arg-operation = Numret på ändringen i historiken; annars den senaste.
arg-undo-yes = Ta tillbaka det alla har fått veta utan att fråga.
arg-undo-force = Ta tillbaka trots att en regel bryts.
value-operation = NR
effect-more = { $count ->
    [one] och 1 pass till
   *[other] och { $count } pass till
    }
effect-many-to-tell = { $count } ska få besked.
effect-unplanned = ej planerat
undo-ask-told = Alla har fått veta det här. Ta tillbaka det ändå? (ja/nej)
undo-told = Det som gäller för alla är nu version { $version }.
suggest-heading = { $shift }, { $seat }: vem kan?
suggest-nobody = Ingen kan utan vidare.
suggest-chains = Kan, om andra byter pass:
suggest-barred = Kan inte:
suggest-last = senast { $day }
suggest-takes = { $name } blir { $seat } { $shift }
suggest-chain = { $name }, om { $rest }.
error-seats-against-rule = Det går inte, för då bryts regler:
op-replaced = { $name } är { $seat } { $shift } i stället för { $before }.
op-swapped = { $name } ({ $shift }) och { $other } ({ $with }) har bytt plats.
op-against-rules = { $said } Undantag: { $broken }
op-moved = { $shift } är flyttat till { $time }.
cancelled-as-moved = flyttat
error-shift-begun = { $shift } har redan börjat.
error-shift-begun-advice = Skriv i stället i körjournalen varför det inte kördes:
    {"  "}korpass log not-served { $shift } --why "…"
error-all-fixed = Alla pass i perioden är så nära ({ $until } eller tidigare) att de inte planeras om.
error-all-fixed-advice = Ändra dem ett i taget, eller korta tiden för besked:
    {"  "}korpass suggest { $year }-02-09T13
    {"  "}korpass setting set notice-hours 24
replan-nearest-already = Inget pass ändras: inget bättre hittades som ligger nära det alla har fått veta.
replan-fixed = Pass till och med { $until } ändras inte.
op-replanned = Planerat om { $span }: { $manned } av { $shifts } pass bemannade.
error-absent-past = { $time } är redan förbi.
absent-ask = Vem tar platsen? [1–{ $most }, Enter: ingen än]
op-why = { $said } Skäl: { $why }.
help-absent = Någon kan inte komma: frigör platserna och fyll dem igen.
examples-absent = korpass absent Alva { $year }-02-09
    korpass absent Alva { $year }-02-09..{ $year }-02-21 --auto --yes
help-suggest = Visa vem som kan ta en plats, i ordning, och varför andra inte kan.
examples-suggest = korpass suggest { $year }-02-09T13
    korpass suggest { $year }-02-09T13 --seat driver
help-replace = Låt en medlem ta en annans plats.
examples-replace = korpass replace { $year }-02-09T13 Alva med Bengt
help-swap = Låt två medlemmar byta plats med varandra.
examples-swap = korpass swap { $year }-02-09T13 Alva med { $year }-02-11T10 Bengt
help-cancel = Ställ in ett pass.
examples-cancel = korpass cancel { $year }-02-09T13 --why "snöoväder"
help-move = Flytta ett pass till en annan tid.
examples-move = korpass move { $year }-02-09T13 { $year }-02-10 10-13
help-replan = Planera om så att så lite som möjligt ändras av det folk fått veta.
examples-replan = korpass replan
    korpass replan { $year }-v6..v10 --dry-run
arg-absent-when = När: idag, tisdag, en dag, en period eller timmar, som { $year }-02-09 eller v6.
arg-auto = Fyll alla platser så att så få som möjligt störs.
arg-move-day = Den nya dagen.
arg-move-window = Den nya tiden, som 10-13.
history-head = nr { $number }  { $at }  { $by }
help-today = Visa vem som kör nu och härnäst, och vad som behöver ses till.
examples-today = korpass today
today-heading = { $association } · { $day } ({ $week }) { $time }
today-now = nu
today-next = härnäst
today-no-shifts = Ingen kör de närmaste två veckorna.
today-help = Alla kommandon: korpass help
today-unpublished = Ändringar för { $count ->
    [one] en person är inte publicerade
   *[other] { $count } personer är inte publicerade
    }. (korpass publish { $period })
today-plan-next = Det är planerat till och med { $until }. (korpass plan)
today-plan-first = Inget är planerat än. (korpass plan)
today-idle = { $count ->
    [one] En medlem har inte kört
   *[other] { $count } medlemmar har inte kört
    } på { $weeks } veckor och har inga pass framåt: { $names }{ $more ->
    [0] .
   *[other] {" "}och { $more } till.
    }
today-not-introduced = { $count ->
    [one] En förare har inte haft
   *[other] { $count } förare har inte haft
    } genomgång på { $plate }. (korpass vehicle swap status)
today-untold = { $count ->
    [one] En person har inte
   *[other] { $count } personer har inte
    } fått besked om vad som gäller. (korpass notify)
suggest-load = { $load }/{ $target } pass
suggest-household = bor med { $name }
suggest-never = ej nyligen
error-move-past = { $time } är redan förbi.
op-absent = { $name } är borta { $time }{ $seats ->
    [0] ; inga pass berörs.
    [one] ; 1 plats blev ledig{ $filled ->
        [0] {""}
       *[other] {" "}och är fylld
        }.
   *[other] ; { $seats } platser blev lediga{ $filled ->
        [0] {""}
        [one] {" "}och 1 är fylld
       *[other] {" "}och { $filled } är fyllda
        }.
    }
error-not-moved = { $shift } ligger redan på den tiden.
error-undo-first = Det var då databasen skapades; det går inte att ta tillbaka.
today-attention = Att åtgärda
today-nothing = Inget att åtgärda.
error-shift-begun-force = Med --force ändras det ändå, så att schemat visar hur det blev.
arg-with = Ordet med.
arg-replacement = Den som tar platsen.
arg-other-shift = Passet att byta till.
arg-counterpart = Den som byter från det passet.
arg-unassign-force = Gör det trots att passet har börjat.
value-with = med
error-shift-too-long = Passet skulle bli { $hours } timmar. Kontrollera tiden.
ask-yes-or-no = Svara ja eller nej.
ask-number = Skriv en siffra från 1 till { $most }, eller bara Enter.
effect-stands = obemannat
today-stands = { $shift } är obemannat: { $why } (korpass suggest { $name })
today-standing = { $count ->
    [one] Ett pass
   *[other] { $count } pass
    } inom två veckor är obemannade: { $shifts }. (korpass suggest { $name })
replan-standing = { $count ->
    [one] Ett pass är fortfarande obemannat. Se varför:
   *[other] { $count } pass är fortfarande obemannade. Se varför:
    }
    {"  "}korpass roster { $period } --unfilled
op-cancelled = { $shift } utgår: { $why }.
error-shift-cancelled = { $shift } utgår: { $why }.
error-shift-cancelled-advice = Se när det ströks, och ta tillbaka det med numret som står där:
    {"  "}korpass history { $shift }
    {"  "}korpass undo NR
roster-cancelled = { $time }  utgår: { $why }

# Dagens läge.
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
today-left-on-web = { $count ->
    [one] En sida på en adress som inte gäller längre
   *[other] { $count } sidor på adresser som inte gäller längre
    } kan ligga kvar på webbplatsen. (korpass calendar gone)
today-untold = { $count ->
    [one] En person har inte
   *[other] { $count } personer har inte
    } fått besked om vad som gäller. (korpass notify)
today-attention = Att åtgärda
today-nothing = Inget att åtgärda.
today-stands = { $shift } är obemannat: { $why } (korpass suggest { $name })
today-standing = { $count ->
    [one] Ett pass
   *[other] { $count } pass
    } inom två veckor är obemannade: { $shifts }. (korpass suggest { $name })
today-erased-soon =
    { $count ->
        [one] { $names } har slutat och raderas { $day }. Säg till den som vill ha ut sina uppgifter först. (korpass member export-data)
       *[other] { $count } som har slutat raderas, den första { $day }: { $names }. Säg till dem som vill ha ut sina uppgifter först. (korpass member export-data)
    }
today-erasure-left = { $sentence } (korpass doctor --repair)

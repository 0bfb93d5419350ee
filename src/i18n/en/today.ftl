# How things stand today.
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
today-left-on-web = { $count ->
    [one] One page whose address holds no longer
   *[other] { $count } pages whose addresses hold no longer
    } may still lie on the web host. (korpass calendar gone)
today-untold = { $count ->
    [one] One person has not
   *[other] { $count } people have not
    } been told what holds. (korpass notify)
today-attention = Needs attention
today-nothing = Nothing needs attention.
today-stands = { $shift } is not manned: { $why } (korpass suggest { $name })
today-standing = { $count ->
    [one] One shift
   *[other] { $count } shifts
    } within two weeks are not manned: { $shifts }. (korpass suggest { $name })
today-erased-soon =
    { $count ->
        [one] { $names } has left and is erased on { $day }. Tell them if they want their data first. (korpass member export-data)
       *[other] { $count } who have left are erased, the first on { $day }: { $names }. Tell those who want their data first. (korpass member export-data)
    }
today-erasure-left = { $sentence } (korpass doctor --repair)

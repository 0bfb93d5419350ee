# Bilbytet: dagen, checklistan och överlämningen.
swap-planned = planerat
swap-dated = dagen är bestämd
swap-postponed = uppskjutet
swap-under-way = påbörjat
swap-done = klart
swap-cancelled = inställt
swap-closure = Bilbyte
swap-never-came = Bilbytet är inställt
swap-day-off = ledig dag
swap-plan-next = Jämför dagarna och välj en:
    {"  "}korpass vehicle swap advise
swap-effect-heading = Det här blir följden:
swap-ask = Ska dagen bli { $day }? (ja/nej)
swap-day-next = Utkastet är ändrat. Berätta det för alla med:
    {"  "}korpass publish { $period }
swap-last-day = { $plate } går sista gången { $day }.
swap-without = Utan bil: { $span }.
swap-first-day = { $plate } är i tjänst från { $day }.
swap-lost = { $count ->
    [one] Ett pass faller bort
   *[other] { $count } pass faller bort
    } när det inte finns någon bil: { $shifts }.
swap-without-driver = { $count ->
    [one] Ett pass
   *[other] { $count } pass
    } med { $plate } har ingen ledig förare som fått genomgång: { $shifts }.
swap-standing = { $count ->
    [one] Ett pass i utkastet är obemannat.
   *[other] { $count } pass i utkastet är obemannade.
    }
swap-nobody = Ingen får ändrade pass.
swap-people = { $count ->
    [one] En person får ändrade pass
   *[other] { $count } personer får ändrade pass
    }: { $names }.
swap-progress = Planerar { $day }
swap-rank = rang
swap-column-lost = utan bil
swap-column-standing = obemannade
swap-column-driver = utan förare
swap-column-people = får ändrat
swap-best = { $day }: { $lost } pass utan bil, { $standing } obemannade, { $drivers } utan förare med genomgång, { $people } personer får ändrade pass.
swap-advise-next = Bestäm dagen med:
    {"  "}korpass vehicle swap set-day { $day }
swap-status-heading = Bilbyte { $old } → { $new }
swap-status-state = Läge: { $state }.
swap-status-window = Ingen dag är bestämd. Fönster: { $window }.
swap-status-today = Dagen är i dag, { $day }.
swap-status-ahead = Dagen är { $day }, om { $days ->
    [one] en dag
   *[other] { $days } dagar
    }.
swap-status-past = Dagen var { $day }, för { $days ->
    [one] en dag
   *[other] { $days } dagar
    } sedan.
swap-status-missing = Har inte fått genomgång: { $names }.
swap-status-at-risk = { $count ->
    [one] Ett pass är i fara, för föraren har inte fått genomgång till dess
   *[other] { $count } pass är i fara, för förarna har inte fått genomgång till dess
    }: { $shifts }.
swap-status-tasks = Checklista: { $done } av { $tasks } klara.
swap-status-overdue = Försenat sedan { $due }: { $task } (nr { $id })
swap-status-reading = { $plate } avläst { $day }: { $odometer } km.
swap-status-energy = Bränsle eller laddning: { $energy }.
swap-status-damage = Skador: { $damage }.
swap-event = { $at } { $by }: { $state }
swap-event-day = { $event }, { $day }
swap-event-why = { $event } ({ $why })
swap-outside-window = { $day } ligger utanför fönstret { $window }.
swap-more-days = och { $count } dagar till; se alla med --all-days
swap-order = Ordningen: lediga dagar sist, sedan efter pass som inte blir körda, pass utan förare och personer som får ändrade pass.
swap-stays = { $old } fortsätter, och { $new } kommer inte.
swap-ask-cancel = Ska bilbytet ställas in? (ja/nej)
swap-day-already = Så är det redan. Inget har ändrats.
swap-day-past = { $day } har redan varit.
swap-step-early = Dagen för bytet är { $day }.
swap-step-tasks = { $count ->
    [one] En uppgift i checklistan är inte klar.
   *[other] { $count } uppgifter i checklistan är inte klara.
    }
swap-step-ask = Ska det skrivas in ändå? Det går inte att ångra. (ja/nej)
swap-status-all-overdue = Försenat: { $tasks }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
    }.
task-done = klart { $day }
task-overdue = försenat, { $day }
task-line = { $due }: { $task }
task-line-and-who = { $due }: { $task } ({ $who })
task-due = { $day }
task-days-before = { $days ->
    [one] dagen före
   *[other] { $days } dagar före
    }
task-days-after = { $days ->
    [0] på dagen
    [one] dagen efter
   *[other] { $days } dagar efter
    }
exchange-heading = Bilbytet
exchange-what = { $car }: { $old } lämnar och { $new } kommer { $from }.
exchange-days-without = Ingen bil { $span }.
exchange-introduced = { $introduced } av { $drivers } förare har haft genomgång på { $plate }{ $ahead ->
    [0] {""}
   *[other] , och { $ahead } har fått en tid längre fram
    }.
exchange-missing = Utan genomgång: { $names }.
exchange-at-risk = { $count ->
    [0] Inget pass har
    [one] 1 pass har
   *[other] { $count } pass har
    } en förare utan genomgång.
protocol-title = Överlämningsprotokoll
protocol-old = Den gamla bilen lämnas tillbaka: { $plate }
protocol-new = Den nya bilen tas emot: { $plate }
protocol-written = Protokoll att skriva ut och skriva under: { $file }
protocol-keys = Nycklar (antal: ____)
protocol-log-book = Körjournal
protocol-first-aid = Första hjälpen
protocol-defibrillator = Hjärtstartare
protocol-torches = Ficklampor
protocol-vests = Västar
protocol-signs = Skyltar och dekaler
protocol-charging = Tankkort eller laddkort
protocol-tyres = Däck kontrollerade
protocol-photos = Fotograferad runt om
protocol-day = Dag
odometer-km = { $km } km
signature-gives = Lämnar
signature-takes = Tar emot
signature-name = Namn
signature-place = Ort och datum

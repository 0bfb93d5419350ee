# Det som visas på skärmen.
dry-run-note = Inget har ändrats (--dry-run).
dry-run-would = Så här skulle det bli: { $sentence }
unassign-again =
    När perioden planeras igen kan { $name } hamna på passet på nytt. Vill du inte det, säg:
    {"  "}korpass availability away { $member } { $time }
init-place = Databas: { $file }
init-next =
    Fortsätt så här:
    {"  "}korpass vehicle add ABC123 --gearbox manuell --from { $year }-01-01
    {"  "}korpass member import medlemmar.csv
    {"  "}korpass pattern add mån-fre 10-13 13-16
label-language = Språk
label-time-zone = Tidszon
label-car-place = Bilen står
label-key-place = Nyckeln finns
label-agreement-until = Avtal till
label-database = Databas
label-setting = inställning
label-value = värde
label-meaning = betyder
label-id = nr
label-name = namn
label-roles = platser
label-phone = telefon
label-email = e-post
label-pace = pass/mån
label-pace-short = takt
label-experience = vana
label-note = anm.
label-experienced = erfaren
label-board = styrelse
label-household = hushåll
label-automatic-only = bara automat
label-introductions = genomgångar
label-max-week = mest per vecka
label-max-month = mest per månad
label-must-serve = alltid med
label-available-unless-told = kan om inget sägs
label-prefers = åker gärna med
label-avoids = åker inte med
label-joined = med sedan
label-left = slutade
label-from = från
label-to = till
label-car = bil
label-reason = orsak
label-days = dagar
label-time = tid
label-ride-alongs = medåkare
label-weight = vikt
label-valid = gäller
label-plate = regnr
label-model = märke och modell
label-gearbox = växellåda
label-driver = förare
label-introduced = genomgång
label-ride-along = medåkare
label-vehicle = bil
label-week = vecka
label-date = dag
label-hours = timmar
label-drives = förare
label-rides = medåkare
label-shifts = pass
note-new = ny
note-experienced = erfaren
note-board = styrelse
note-automatic = automat
note-left = slutar { $last }
member-none = Inga medlemmar än.
member-none-experienced =
    Ingen medlem är erfaren än, och någon erfaren ska finnas i varje bil.
    Säg vilka som är det:
    {"  "}korpass member edit MEDLEM --experienced ja
member-count = { $count ->
    [one] 1 medlem
   *[other] { $count } medlemmar
    }, { $drivers } förare.
vehicle-new-car = { $car } är en ny bil i föreningen, vid sidan av { $others }.
vehicle-none = Inga bilar än.
vehicle-service = { $gearbox }, i tjänst { $from } till { $to }
vehicle-out-of-service = Ur trafik { $from } till { $to } (nummer { $id }) { $reason }
vehicle-introduced-count = { $count } av { $drivers } förare har haft genomgång.
not-introduced = ingen genomgång
closure-none = Inga stängda dagar.
pattern-none = Inga mönster än.
pattern-always = alltid
pattern-season = varje år { $season }
pattern-on-holidays = även röda dagar
holiday-eve-note = ingen röd dag, men räknas som en
shift-none = Inga pass.
shift-count = { $count ->
    [one] 1 pass
   *[other] { $count } pass
    }.
availability-default = När inget är sagt: { $said }.
availability-legend = X+ vill gärna   x kan   ? helst inte   · kan inte
roster-reason = { $time }: { $reason }
roster-published = publicerad (version { $version })
roster-published-changed = ändrad sedan version { $version }
roster-not-planned = inte planerad
roster-draft = utkast
roster-closed = stängt
roster-closed-car = stängt för { $car }
roster-closed-reason = { $closed }: { $reason }
roster-manned = { $manned } av { $shifts } bemannade
roster-no-shifts = Inga pass.
roster-none = Inga pass att visa.
roster-all-manned = Alla pass är bemannade.
mark-standing = inställt
mark-not-planned = ej planerat
mark-no-vehicle = ingen bil
mark-no-driver = ingen förare
mark-no-ride-along = ingen medåkare
mark-against-rule = undantag
mark-locked = * låst
mark-changed = ändrat
plan-progress = söker ett bättre schema: inställt { $standing }, utan pass { $idle }, poäng { $soft } (lägst { $bound })
plan-past-agreement = Perioden går förbi slutet på avtalet som betalar verksamheten ({ $until }).
plan-outcome = { $standing ->
    [0] Inget pass ställs in
    [one] Ett pass ställs in
   *[other] { $standing } pass ställs in
    }; { $idle ->
    [0] alla som ska ha pass har fått.
    [one] en medlem som alltid ska med får inget pass.
   *[other] { $idle } medlemmar som alltid ska med får inget pass.
    }
proof-best = Bevisat: inget schema är bättre.
proof-standing = Bevisat: inget schema kan köra fler av passen.
proof-soft = Högst { $points } poäng bättre är möjligt.
proof-open = Inte bevisat än: pass med vikten { $weight } kanske går att köra till. Ge planeringen mer tid med --seconds.
solve-written = Schemat är skrivet till { $file }.
solve-score = Inställt (vikt) { $standing } · utan pass { $idle } · poäng { $soft } · { $seconds } s
plan-next =
    Se schemat, och publicera det när det är bra:
    {"  "}korpass roster { $period }
    {"  "}korpass publish { $period }
publish-nothing = Inget nytt att publicera.
publish-heading = { $members ->
    [0] Inget nytt för någon
    [one] Nytt för 1 medlem
   *[other] Nytt för { $members } medlemmar
    } · { $manned } av { $shifts } pass bemannade
publish-none-manned = Inget pass är bemannat.
publish-breach = { $shift }: { $sentence }
publish-ask = Publicera? (ja/nej)
publish-declined = Inget publicerat.
news-taken = inte längre
news-with = med { $names }
news-before = förut { $what }
news-none = ingen
news-legend = + nytt pass   − är inte längre med   ~ ändrat, med det som gällde förut under
calendar-written = { $count ->
    [one] 1 kalender skriven
   *[other] { $count } kalendrar skrivna
    } i { $folder }.
problem-written = Problemet är skrivet i { $file }.
report-written = Rapporten är skriven i { $file }.
demo-files = { $count } kalendrar ligger i { $folder }, och en rapport att läsa i webbläsaren i { $page }.
demo-next =
    Prova nu: en förare får förhinder, och planen görs om.
    {"  "}korpass roster { $week }
    {"  "}korpass availability away { $member } { $days }
    {"  "}korpass plan { $period }
    {"  "}korpass publish --dry-run
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
roster-more-shifts = { $count } pass till
compare-draft = utkastet
compare-tried = provat
compare-manned = bemannade pass
compare-standing = inställda pass, vikt
compare-idle = utan pass som alltid ska med
compare-fairness = avvikelse från målen, i kvadrat
compare-wish = önskemål, poäng
compare-spacing = pass för tätt, par
compare-companion = sällskap, par
compare-change = ändrade platser
compare-points = poäng med de sparade vikterna, mindre är bättre
compare-same = Samma personer på samma platser.
compare-differs = skiljer
plan-weights-note = Inget har ändrats. Så här får vikterna gälla:
plan-weights-next = {"  "}korpass setting set { $name } { $value }
compare-published = publicerat
calendar-reminders-none = inga
calendar-reminders = { $times }
calendar-nothing-since = Inget har ändrats sedan version { $version }.
label-share-phone = Visar telefonnumret
label-reminders = Påminnelser
language-sv = svenska
language-en = engelska
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
answer-no = Inget har ändrats.
busy-no-time = Rad { $line }: händelsen har ingen tid som går att läsa. Den är inte med.
busy-unknown-zone = Rad { $line }: tidszonen "{ $zone }" är okänd. Tiderna läses som svensk tid.
busy-no-rule = Rad { $line }: regeln för hur händelsen upprepas går inte att läsa. Bara den första gången är med.
busy-too-often = Rad { $line }: händelsen upprepas orimligt ofta. Alla gånger är inte med.
busy-more-doubts = { $count } händelser till går inte att läsa helt.
calendar-with-draft = Det som inte är publicerat är märkt "Preliminärt".
site-written = { $members ->
    [one] En sida med kalender skriven
   *[other] { $members } sidor med kalender skrivna
    } till { $folder }.
site-removed = { $count ->
    [one] En adress gäller inte längre. Ta bort dess mapp på webbplatsen också, annars går den att läsa:
   *[other] { $count } adresser gäller inte längre. Ta bort deras mappar på webbplatsen också, annars går de att läsa:
    }
site-sheets = Blad att skriva ut och dela ut: { $file }
site-next = Ladda upp hela mappen till { $url }
site-open-to-all = Adressen börjar med http: den som avlyssnar nätet kan läsa kalendrarna. Använd https om det går.
site-folder = webb
site-revoked-next = Den gamla adressen slutar gälla när sidorna är skrivna och uppladdade på nytt, och den nya står på ett nytt blad:
    {"  "}korpass calendar site --out { $folder } --sheets { $file }
calendar-how-to = Skicka med { $file }: där står vad mottagaren ska göra.
label-contact = Ring vid förhinder
busy-nothing-new = Allt det är sparat sedan förut. Inget har ändrats.
site-removed-page = {"  "}{ $page }
site-sheets-file = blad.html
site-moved = Sidorna får nya adresser: blad som är utdelade och kalendrar som någon prenumererar på slutar gälla.
reminder-day-before = kl. { $time } dagen före
reminder-minutes = { $minutes ->
    [60] en timme före
   *[other] { $minutes } minuter före
    }
calendar-page = Sida: { $page }
calendars-next-site = Det kommer ut när kalendrarna skrivs och laddas upp på nytt:
    {"  "}korpass calendar site --out { $folder }
calendars-next-export = Det kommer ut när kalendrarna skrivs på nytt:
    {"  "}korpass calendar export --out { $folder }
publish-rest = { $count ->
    [one] Ett pass till är ändrat och inte publicerat
   *[other] { $count } pass till är ändrade och inte publicerade
    }: { $span }.
busy-later-too = Rad { $line }: ändringen gäller även senare gånger, men bara den första är flyttad.
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
    [one] Ett pass
   *[other] { $count } pass
    } i utkastet står utan besättning.
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
vehicle-stand-in = { $plate } är ersättningsbil: den används bara när den vanliga bilen är ur trafik.
vehicle-stands-in = { $plate } ersätter den tiden i { $count ->
    [one] ett pass
   *[other] { $count } pass
    }.
swap-status-tasks = Checklista: { $done } av { $tasks } klara.
swap-status-overdue = Försenat sedan { $due }: { $task } (nr { $id })
swap-status-reading = { $plate } avläst { $day }: { $odometer } km.
swap-status-energy = Bränsle eller laddning: { $energy }.
swap-status-damage = Skador: { $damage }.
swap-event = { $at } { $by }: { $state }
swap-event-day = { $event }, { $day }
swap-event-why = { $event } ({ $why })
task-done = klart { $day }
task-overdue = försenat, { $day }
task-line = { $due }: { $task }
task-line-and-who = { $due }: { $task } ({ $who })
session-none = Inga genomgångar är inplanerade.
session-heading = { $id }. { $time }, { $plate }
session-place = Plats: { $text }
session-trainer = Visar bilen: { $text }
session-came = Har fått genomgång: { $names }
session-invited = Inbjudna: { $names }
invitation-greeting = Välkommen till genomgång på bilen { $vehicle } { $time }.
invitation-why = Utan genomgång får man inte köra bilen. Ta med körkortet och säg till om du inte kan komma.
invitation-contact = Kontakt: { $contact }
invitation-from = Hälsningar { $association }
invitation-to-nobody = 
    Ingen är inbjuden. Bjud in, t.ex.:
    {"  "}korpass vehicle session invite { $id } "Alva"
log-gap = { $km } km före det här passet står inte i körjournalen.
log-gap-after = { $km } km efter det här passet står inte i körjournalen.
log-against-reading = Vid överlämningen { $day } lästes mätaren av till { $reading } km; det stämmer inte med körningen.
log-empty = Körjournalen är tom för de dagarna.
log-readings = mätare
log-km = km
log-month = månad
log-drives = körningar
log-km-as-driver = km som förare
log-corrected = rättad
log-corrects = rättar nr { $id }
log-figures-heading = Körjournal { $span }
log-reported = Till { $to }: { $kind } { $count }
log-written = { $count ->
    [one] En rad skriven till { $file }
   *[other] { $count } rader skrivna till { $file }
    }
coverage-done = { $driven ->
    [one] 1 pass är kört
   *[other] { $driven } pass är körda
    } enligt körjournalen{ $other ->
    [0] {""}
   *[other] , { $other } med en annan besättning
    }{ $not_served ->
    [0] {""}
   *[other] ; { $not_served } kördes inte
    }{ $unwritten ->
    [0] {""}
    [one] ; 1 bemannat pass är inte inskrivet
   *[other] ; { $unwritten } bemannade pass är inte inskrivna
    }.
due-on = senast { $day }
due-at-km = senast vid { $km } km
due-at-km-of = senast vid { $km } km, nu { $now } km
due-overdue = Försenat: { $plate }, { $what }, { $when } (nr { $id })
due-line = { $plate }, { $what }: { $when } (nr { $id })
due-none = Inget att göra på bilarna är inskrivet.
swap-outside-window = { $day } ligger utanför fönstret { $window }.
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
log-far = { $km } km är mycket för ett pass. Stämmer det?
log-not-introduced = { $name } hade inte fått genomgång på { $plate }.
log-details = { $id }. { $crew }
log-details-and-more = { $id }. { $crew } · { $more }
log-not-served = Kördes inte: { $time }.
log-not-served-why = Kördes inte: { $time } ({ $why }).
log-unwritten = { $count ->
    [one] Om ett pass står inget
   *[other] Om { $count } pass står inget
    }: { $shifts }.
meeting-none = Inga styrgruppsmöten är inskrivna.
swap-status-all-overdue = Försenat: { $tasks }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
    }.

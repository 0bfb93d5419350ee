# Historikens meningar, som också bekräftar det som gjorts.
op-association-founded = Föreningen { $name } är skapad.
op-association-changed = Uppgifterna om { $name } är ändrade.
op-sample-made = Exempelföreningen { $name } är skapad med { $members } medlemmar.
op-setting = { $name } är ändrad från { $before } till { $after }.
op-policy-set = Från { $from } gäller: { $meaning }.
op-policy-removed = Regeln från { $from } är borttagen.
op-member-added = { $name } är tillagd som { $id }.
op-member-changed = { $name }: { $changes }.
op-member-unchanged = { $name }: inget är ändrat.
op-member-retired = { $name } är med till och med { $last }.
op-members-imported = { $file }: { $added ->
    [one] 1 ny medlem
   *[other] { $added } nya medlemmar
    }, { $changed } ändrade.
op-vehicle-added = { $plate } är i tjänst från { $from }.
op-vehicle-changed = Uppgifterna om { $plate } är ändrade.
op-vehicles-imported = { $file }: { $count ->
    [one] 1 bil
   *[other] { $count } bilar
    }.
op-introductions-imported = { $file }: { $count ->
    [one] 1 genomgång
   *[other] { $count } genomgångar
    }.
op-introduced = { $names } får köra { $plate } från { $since }.
op-introduction-removed = Genomgången på { $plate } är borttagen för { $names }.
op-out-of-service = { $plate } är ur trafik { $from } till { $to }.
op-back-in-service = { $plate } är åter i trafik den tiden.
op-pattern-added = Nytt mönster: { $pattern }.
op-pattern-ended = { $pattern } gäller till och med { $last }.
op-pattern-removed = Mönstret { $pattern } är borttaget.
op-closure-added = Stängt { $span }; { $shifts ->
    [one] 1 pass faller bort
   *[other] { $shifts } pass faller bort
    }.
op-closure-removed = Öppet igen { $span }.
op-shift-added = Extra pass { $time }.
op-shift-removed = Det extra passet { $time } är borttaget.
op-availability-set = { $name }: { $said } { $time }.
op-availability-removed = { $name }: { $count ->
    [one] 1 uppgift borttagen
   *[other] { $count } uppgifter borttagna
    }.
op-availability-imported = { $file }: { $count ->
    [one] 1 ny uppgift
   *[other] { $count } nya uppgifter
    }.
op-planned = Planerat { $span }: { $manned } av { $shifts } pass bemannade.
op-published = Version { $version } publicerad, { $span }: { $members ->
    [0] inget nytt för någon
    [one] nytt för 1 medlem
   *[other] nytt för { $members } medlemmar
    }.
op-assigned = { $name } är { $seat } { $shift } (låst).
op-unassigned = { $name } är borttagen från passet { $shift }.
op-locked = { $count ->
    [one] 1 plats låst
   *[other] { $count } platser låsta
    } { $shift }.
op-unlocked = { $count ->
    [one] 1 plats upplåst
   *[other] { $count } platser upplåsta
    } { $shift }.
op-calendar-set = Kalendern för { $name }: påminnelser { $reminders }; visar telefonnumret: { $phone }; språk: { $language }.
op-busy-imported = { $name }, ur den egna kalendern: { $added ->
    [0] inga nya tider
    [one] 1 ny tid
   *[other] { $added } nya tider
    }{ $removed ->
    [0] {""}
    [one] , 1 borttagen
   *[other] , { $removed } borttagna
    }.
op-shift-noted = Noterat om passet { $time }: { $text }.
op-shift-note-removed = Inget är noterat om passet { $time } längre.
op-addresses = Kalendrarna ska ligga på { $url }{ $new ->
    [0] {""}
    [one] , 1 ny adress
   *[other] , { $new } nya adresser
    }{ $gone ->
    [0] {""}
    [one] , 1 borttagen
   *[other] , { $gone } borttagna
    }.
op-address-revoked = { $name } har fått en ny adress till sin kalender.
op-swap-planned = Bilbyte { $old } → { $new } planerat i fönstret { $window }.
op-swap-step = Bilbytet { $old } → { $new } är nu { $state }.
op-swap-day = Bilbytets dag är { $day }; fordon, stängda dagar och utkast följer den.
op-task-done = Klart: { $tasks }.
op-task-not-done = Inte klart än: { $tasks }.
op-task-added = Ny uppgift – { $task }.
op-task-changed = Ändrad uppgift – { $task }.
op-task-removed = Uppgiften är borttagen: { $task }.
op-hand-over-read = { $plate } är avläst: { $odometer } km.
op-session-removed = Genomgången { $time } är borttagen.
op-session-added = Genomgång { $id } på { $plate } { $time }{ $invited ->
    [0] {""}
    [one] , 1 förare inbjuden
   *[other] , { $invited } förare inbjudna
    }.
op-session-invited = Inbjudna till genomgången på { $plate } { $time }: { $names }.
op-session-came = Har fått genomgång på { $plate } { $time }: { $names }.
op-log-added = Körjournal nr { $id }: { $time }, { $km } km, { $crew }.
op-log-imported = { $file }: { $count ->
    [one] 1 ny rad i körjournalen
   *[other] { $count } nya rader i körjournalen
    }.
op-not-served = Passet { $time } kördes inte. { $why }
op-served-after-all = Passet { $time } står inte längre som inte kört.
op-due-added = { $plate }: { $what } ska göras (nr { $id }).
op-due-done = { $what } är gjort { $day }.
op-with-reason = { $sentence } ({ $why })
op-meeting-added = Styrgruppen möts { $day }.
op-meeting-removed = Mötet { $day } är borttaget.
op-due-changed = { $what } ska göras { $when }.
op-due-removed = { $what } är borttaget.
op-undone = Tog tillbaka nr { $number }: { $what }.
op-redone = Gjorde om nr { $number }: { $what }.
op-replaced = { $name } är { $seat } { $shift } i stället för { $before }.
op-swapped = { $name } ({ $shift }) och { $other } ({ $with }) har bytt plats.
op-against-rules = { $said } Undantag: { $broken }
op-moved = { $shift } är flyttat till { $time }.
op-replanned = Planerat om { $span }: { $manned } av { $shifts } pass bemannade.
op-why = { $said } Skäl: { $why }.
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
op-cancelled = { $shift } är inställt: { $why }.
op-mail-server = Mejl skickas från { $sender } genom { $host }, port { $port } ({ $security }), högst { $count } i minuten.
op-mail-sender = Mejl skrivs som filer, från { $sender }.
op-restored = Återställde säkerhetskopian { $name }; det som ersattes ligger i { $kept }.
op-erased = { $name }: namn, kontaktuppgifter och det medlemmen har sagt är raderade.
change-of-value = { $label } { $before } → { $after }
change-prefers = åker gärna med { $name }
change-avoids = åker inte med { $name }
change-pair-forgotten = inget särskilt sagt om { $name }

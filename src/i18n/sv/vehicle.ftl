# Bilar, vem som får köra dem, och vad som ska göras på dem.
default-car = Grannstödsbilen
all-cars = alla bilar
vehicle-new-car = { $car } är en ny bil i föreningen, vid sidan av { $others }.
vehicle-none = Inga bilar än.
vehicle-service = { $gearbox }, i tjänst { $from } till { $to }
vehicle-out-of-service = Ur trafik { $from } till { $to } (nummer { $id }) { $reason }
vehicle-introduced-count = { $count } av { $drivers } förare har haft genomgång.
vehicle-stand-in = { $plate } är ersättningsbil: den används bara när den vanliga bilen är ur trafik.
vehicle-stands-in = { $plate } ersätter den tiden i { $count ->
    [one] ett pass
   *[other] { $count } pass
    }.
not-introduced = ingen genomgång
due-on = senast { $day }
due-at-km = senast vid { $km } km
due-at-km-of = senast vid { $km } km, nu { $now } km
due-overdue = Försenat: { $plate }, { $what }, { $when } (nr { $id })
due-line = { $plate }, { $what }: { $when } (nr { $id })
due-none = Inget att göra på bilarna är inskrivet.

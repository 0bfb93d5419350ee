# Kalenderfiler: det som förare och medåkare läser i sin telefon. Korta, vanliga ord.
calendar-name = Körpass { $who }
calendar-about-member = Körpassen som { $name } har i { $association }.
calendar-about-car = Alla körpass med { $name } i { $association } och vilka som är i bilen.
calendar-category = Grannstöd
calendar-summary-member = Körpass { $seat } · { $plate }
calendar-summary-member-without-vehicle = Körpass { $seat }
calendar-summary-car = Körpass { $car }: { $crew }
calendar-summary-car-standing = Körpass { $car }: obemannat
calendar-summary-car-cancelled = Körpass { $car }
calendar-summary-draft = Preliminärt: { $summary }
calendar-summary-cancelled = Utgår: { $summary }
calendar-draft = Det här är ett förslag. Det gäller först när schemat är klart.
calendar-not-yours = Du ska inte längre vara med på det här passet. Du behöver inte göra något.
calendar-car-stands = Ingen är i bilen det här passet. Bilen står.
calendar-you-drive = Du är förare.
calendar-you-ride-along = Du är medåkare.
calendar-together = Du åker tillsammans med { $people }.
calendar-alone = Du är ensam i bilen.
calendar-crew = I bilen: { $people }.
calendar-person = { $name } ({ $seat })
calendar-person-and-phone = { $name } ({ $seat }, telefon { $phone })
calendar-vehicle = Bil: { $plate }
calendar-vehicle-and-model = Bil: { $plate }, { $model }
calendar-car-place = Här står bilen: { $place }
calendar-key-place = Här finns nyckeln: { $place }
calendar-before = Före passet: Hämta nyckeln. Skriv in mätarställningen i körjournalen.
calendar-before-wiping = Före passet: Hämta nyckeln. Torka av nyckeln, dörrhandtagen, ratten, växelspaken, säkerhetsbältena och annat som ni tar på. Skriv in mätarställningen i körjournalen.
calendar-after = Efter passet: Skriv in mätarställningen i körjournalen. Ställ bilen på sin plats och lås den. Lämna tillbaka nyckeln.
calendar-after-wiping = Efter passet: Skriv in mätarställningen i körjournalen. Torka av samma saker igen, nyckeln också. Ställ bilen på sin plats och lås den. Lämna tillbaka nyckeln.
calendar-cannot-come = Kan du inte komma? Ring samordnaren så snart du kan.
calendar-reminder-evening = I morgon { $time }: { $summary }
calendar-reminder-hour = Om en timme: { $summary }
calendar-board = styrelsen
calendar-about-board = Alla körpass med { $name } i { $association } och hur många som är i bilen.
calendar-summary-board = { $car }: { $count ->
    [one] en i bilen
   *[other] { $count } i bilen
    }
calendar-areas = Områden: { $text }
calendar-remark = Att veta: { $text }
calendar-reminder = Börjar { $start }: { $summary }
calendar-cannot-come-ring = Kan du inte komma? Ring { $contact } så snart du kan.
calendar-draft-without = Enligt ett förslag är du inte med på det här passet. Det gäller först när schemat är klart: tills dess ska du komma.
draft-file = forslag-

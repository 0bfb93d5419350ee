# Kalendrarna som medlemmarna får.
calendar-category = Grannstöd
calendar-name-member = Körpass { $name }
calendar-name-car = Körpass { $association }
calendar-summary = Körpass { $seat } · { $plate }
calendar-car-summary = Körpass { $plate }: { $crew }
calendar-cancelled = INSTÄLLT: { $summary }
calendar-cancelled-text = Du åker inte det här passet. Har du frågor, ring passamordnaren.
calendar-seat = Du är { $seat }.
calendar-company = Ni åker tillsammans: du och { $names }.
calendar-alone = Du åker ensam.
calendar-car = Bil: { $car }
calendar-car-place = Bilen står: { $place }
calendar-key-place = Nyckeln: { $place }
calendar-before = Före passet: torka av ratt, växelspak, handtag och nyckel. Är du sjuk eller har symtom, stanna hemma och ring passamordnaren.
calendar-after = Efter passet: torka av samma ytor, lämna nyckeln på sin plats och skriv i körjournalen.

# The calendars that members get.
calendar-category = Grannstöd
calendar-name-member = Shifts of { $name }
calendar-name-car = Shifts of { $association }
calendar-summary = Shift as { $seat } · { $plate }
calendar-car-summary = Shift { $plate }: { $crew }
calendar-cancelled = CANCELLED: { $summary }
calendar-cancelled-text = You do not serve in this shift. If you have questions, call the shift coordinator.
calendar-seat = You are the { $seat }.
calendar-company = You ride together: you and { $names }.
calendar-alone = You ride alone.
calendar-car = Car: { $car }
calendar-car-place = The car stands at: { $place }
calendar-key-place = The key: { $place }
calendar-before = Before the shift: wipe steering wheel, gear lever, handles and key. If you are ill or have symptoms, stay at home and call the shift coordinator.
calendar-after = After the shift: wipe the same surfaces, put the key back in its place and write in the driving log.

# Calendar files: what drivers and ride-alongs read on their phones. Short, everyday words.
calendar-name = Patrol shifts { $who }
calendar-about-member = The shifts of { $name } in { $association }.
calendar-about-car = All shifts with { $name } in { $association } and who is in the car.
calendar-category = Grannstöd
calendar-summary-member = Patrol shift, { $seat } · { $plate }
calendar-summary-member-without-vehicle = Patrol shift, { $seat }
calendar-summary-car = Patrol shift { $car }: { $crew }
calendar-summary-car-standing = Patrol shift { $car }: no crew
calendar-summary-car-cancelled = Patrol shift { $car }
calendar-summary-draft = Draft: { $summary }
calendar-summary-cancelled = Cancelled: { $summary }
calendar-draft = This is a proposal. It does not count until the roster is ready.
calendar-not-yours = You are no longer in the car for this shift. You do not have to do anything.
calendar-car-stands = Nobody is in the car for this shift. The car stays parked.
calendar-you-drive = You are the driver.
calendar-you-ride-along = You ride along.
calendar-together = You go together with { $people }.
calendar-alone = You are alone in the car.
calendar-crew = In the car: { $people }.
calendar-person = { $name } ({ $seat })
calendar-person-and-phone = { $name } ({ $seat }, phone { $phone })
calendar-vehicle = Car: { $plate }
calendar-vehicle-and-model = Car: { $plate }, { $model }
calendar-car-place = The car is here: { $place }
calendar-key-place = The key is here: { $place }
calendar-before = Before the shift: Fetch the key. Write down the odometer reading in the driving log.
calendar-before-wiping = Before the shift: Fetch the key. Wipe the key, the door handles, the wheel, the gear lever, the seat belts and whatever else hands touch. Write down the odometer reading in the driving log.
calendar-after = After the shift: Write down the odometer reading in the driving log. Park the car in its place and lock it. Return the key.
calendar-after-wiping = After the shift: Write down the odometer reading in the driving log. Wipe the same things again, the key too. Park the car in its place and lock it. Return the key.
calendar-cannot-come = Can you not come? Ring the coordinator as soon as you can.
calendar-reminder-evening = Tomorrow { $time }: { $summary }
calendar-reminder-hour = In an hour: { $summary }
calendar-board = board
calendar-about-board = All patrol shifts with { $name } in { $association } and how many are in the car.
calendar-summary-board = { $car }: { $count ->
    [one] one in the car
   *[other] { $count } in the car
    }
calendar-areas = Areas: { $text }
calendar-remark = Good to know: { $text }
calendar-reminder = Starts { $start }: { $summary }
calendar-cannot-come-ring = Can you not come? Ring { $contact } as soon as you can.
calendar-draft-without = In a draft you are not in this shift. It counts only when the roster is ready: until then you are expected.
draft-file = draft-

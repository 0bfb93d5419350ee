# Vehicles, who may drive them, and what is due on them.
default-car = Patrol car
all-cars = all cars
vehicle-new-car = { $car } is a new car of the association, beside { $others }.
vehicle-none = No vehicles yet.
vehicle-service = { $gearbox }, in service { $from } to { $to }
vehicle-out-of-service = Out of service { $from } to { $to } (number { $id }) { $reason }
vehicle-introduced-count = { $count } of { $drivers } drivers have been introduced.
vehicle-stand-in = { $plate } is a stand-in: it is used only while the regular vehicle is out of service.
vehicle-stands-in = { $plate } stands in for { $count ->
    [one] one shift
   *[other] { $count } shifts
    } of that time.
not-introduced = not introduced
due-on = by { $day }
due-at-km = by { $km } km
due-at-km-of = by { $km } km, now { $now } km
due-overdue = Overdue: { $plate }, { $what }, { $when } (no. { $id })
due-line = { $plate }, { $what }: { $when } (no. { $id })
due-none = Nothing is due of the vehicles.

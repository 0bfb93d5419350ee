# Introductions to a vehicle, and the invitation to them.
session-none = No introductions are planned.
session-heading = { $id }. { $time }, { $plate }
session-place = Place: { $text }
session-trainer = Shows the car: { $text }
session-came = Introduced: { $names }
session-invited = Invited: { $names }
invitation-greeting = Welcome to an introduction to the vehicle { $vehicle }, { $time }.
invitation-why = Nobody drives it without an introduction. Bring your licence, and say if you cannot come.
invitation-contact = Contact: { $contact }
invitation-from = Regards, { $association }
invitation-to-nobody = 
    Nobody is invited. Invite somebody, for instance:
    {"  "}korpass vehicle session invite { $id } "Alva"

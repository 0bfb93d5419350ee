# Genomgångar på en bil, och inbjudan till dem.
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

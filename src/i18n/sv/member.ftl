# Medlemmar.
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

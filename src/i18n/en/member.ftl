# Members.
note-new = new
note-experienced = exp.
note-board = board
note-automatic = automatic
note-left = leaves { $last }
member-none = No members yet.
member-none-experienced =
    No member is experienced yet, and somebody experienced must be in every crew.
    Say who is:
    {"  "}korpass member edit MEMBER --experienced yes
member-count = { $count ->
    [one] 1 member
   *[other] { $count } members
    }, { $drivers ->
    [one] 1 driver
   *[other] { $drivers } drivers
    }.

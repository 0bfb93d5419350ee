# The board: the whole roster in the terminal.
board-letter-draft = D
board-letter-published = P
board-letter-changed = C
board-letter-unmanned = N
board-letter-not-planned = ·
board-letter-past = O
board-letter-locked = L
board-unmanned = not manned
board-published = published
board-published-version = published (version { $version })
board-changed-version = changed since version { $version }
board-past = over
board-unable = cannot come then
board-locked = locked
board-exchange = new car: { $plate }
board-no-car = no car
board-unpublished = { $count ->
    [one] 1 shift unpublished
   *[other] { $count } shifts unpublished
}
board-too-small = Too small: the board needs { $columns } × { $lines } characters. Only q does something: it quits.
board-hint = ? keys · Enter replace · a absence · p plan · P publish · q quit
board-waiting = Ready: { $command }. Enter shows what it changes, Esc lets it be.
board-planning = Planning: not manned { $standing }, without shift { $idle }, points { $soft } (at least { $bound }). Esc takes the best.
board-at-work = { $command } …
board-changed-by-others = Somebody else has just changed the shift you are on.
board-just-changed = What is chosen has just changed. Look, and press again.
board-database-replaced = The database has been replaced while the board was open. This is the one that is there now.
board-not-in-replaced = The database has been replaced under the board, so this is not done in the one that is there now. Look at the board, and do it again if it is needed.
board-looks-at-member = { $name } has no seat here. Esc goes back to the shift under the cursor.
board-busy = Wait: a command is not done yet.
board-stopping = The search stops; the best so far is taken.
board-no-such-key = That key does nothing. ? shows those that do.
board-no-shift = There is no shift here.
board-free-seat = The seat is free. Enter shows who could take it.
board-begun = The shift has begun and cannot be planned any more.
board-marked = { $name } is marked with ». Go to the seat to swap with and press s again.
board-nobody-found = Find a member with / first.
board-no-shifts-of = { $name } has no shifts on the board.
board-empty = no shift
board-nobody = nobody
board-room = nobody (there is room for one more)
board-asking = Asking the planner …
board-could = Could take the seat
board-could-line = Could take the seat: { $names }
board-why = Why
board-choose = { $shift }, { $seat }: who takes the seat?
board-choose-instead = { $shift }, { $seat }: who instead of { $name }?
board-choose-hint = ↑↓ choose · Enter show what it changes · Esc back
board-more-below = { $count ->
    [one] One more line below
   *[other] { $count } more lines below
} · ↓ or space scrolls
board-yes-or-no = y yes · n no · ↑↓ scroll
board-number = number and Enter · Esc leaves the seat free · ↑↓ scroll
board-read-first = Read to the end first: ↓ or space scrolls.
board-close = Esc closes
board-find = Find a member or a day
board-find-hint = e.g. Alva, 17 Feb, W07 · Enter goes there · Esc back
board-absent = { $name } cannot come. When?
board-absent-asked = e.g. 17 Feb, wed-fri, 8–10 Feb, W07 · Tab: fill the seats at once (now: ask)
board-absent-filled = e.g. 17 Feb, wed-fri, 8–10 Feb, W07 · Tab: ask about each (now: fill at once)
board-member-load = { $count ->
    [one] 1 shift on the board; the target is { $target }.
   *[other] { $count } shifts on the board; the target is { $target }.
}
board-member-no-part = { $count ->
    [one] 1 shift on the board; takes no part in the sharing.
   *[other] { $count } shifts on the board; takes no part in the sharing.
}
board-member-weekly = In the week: { $said }.
board-member-exceptions = Days: { $said }.
board-member-introductions = Introduced: { $vehicles }.
board-introduced = { $plate } ({ $day })
board-member-roles = { $roles }; at most { $week } shifts a week and { $month } a month.
board-member-more = … i shows all
board-too-far = The board does not reach that far.
board-keys = Keys
board-key-move = go there (l locks, so right is w)
board-key-page = half a page up or down
board-key-ends = to the beginning, the end, today
board-key-seat = next seat of the shift
board-key-choose = choose from the suggestions who takes the seat
board-key-free = free the seat of whoever sits there
board-key-lock = lock the seat, or unlock it
board-key-swap = mark the seat; on another seat: swap them
board-key-absent = whoever sits there cannot come: which days?
board-key-plan = plan again, or weeks without a plan; Esc ends it
board-key-difference = what differs from what is published
board-key-publish = publish, once the difference has been read
board-key-undo = undo the last change; do again what was undone
board-key-member = the member there: shifts, target, availability
board-key-why = why the shift has its crew, in full
board-key-find = find a member or a day; next, previous
board-key-back = back; stops the planning
board-key-quit = quit; Ctrl-Z waits in the background

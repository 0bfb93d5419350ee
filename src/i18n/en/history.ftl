# The history, and undoing.
history-none = There is nothing in the history about it.
history-left-out = { $count ->
    [one] One older is not shown (--all).
   *[other] { $count } older are not shown (--all).
    }
history-undone = (taken back) { $what }
history-line = no. { $number }: { $what }
history-head = no. { $number }  { $at }  { $by }
undo-ask-told = Everybody has been told of this. Take it back all the same? (yes/no)
undo-ask-others = It was not done here on the board. Take it back all the same? (yes/no)
redo-ask-others = It was not taken back here on the board. Do it again all the same? (yes/no)
undo-told = What holds for everybody is now version { $version }.

# Historiken, och att ångra.
history-none = Det finns inget i historiken om det.
history-left-out = { $count ->
    [one] En äldre visas inte (--all).
   *[other] { $count } äldre visas inte (--all).
    }
history-undone = (tillbakataget) { $what }
history-line = nr { $number }: { $what }
history-head = nr { $number }  { $at }  { $by }
undo-ask-told = Alla har fått veta det här. Ta tillbaka det ändå? (ja/nej)
undo-ask-others = Det gjordes inte här på tavlan. Ta tillbaka det ändå? (ja/nej)
redo-ask-others = Det togs inte tillbaka här på tavlan. Gör om det ändå? (ja/nej)
undo-told = Det som gäller för alla är nu version { $version }.

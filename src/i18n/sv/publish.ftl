# Att publicera: vad som är nytt för vem.
publish-nothing = Inget nytt att publicera.
publish-heading = { $members ->
    [0] Inget nytt för någon
    [one] Nytt för 1 medlem
   *[other] Nytt för { $members } medlemmar
    } · { $manned } av { $shifts } pass bemannade
publish-none-manned = Inget pass är bemannat.
publish-breach = { $shift }: { $sentence }
publish-ask = Publicera? (ja/nej)
publish-declined = Inget publicerat.
publish-rest = { $count ->
    [one] Ett pass till är ändrat och inte publicerat
   *[other] { $count } pass till är ändrade och inte publicerade
    }: { $span }.
news-taken = inte längre
news-with = med { $names }
news-before = förut { $what }
news-none = ingen
news-legend = + nytt pass   − är inte längre med   ~ ändrat, med det som gällde förut under
news-given = { $count ->
    [one] ett nytt pass
   *[other] { $count } nya pass
    }
news-lost = { $count ->
    [one] ett pass mindre
   *[other] { $count } pass mindre
    }
news-changed = { $count ->
    [one] ett ändrat
   *[other] { $count } ändrade
    }

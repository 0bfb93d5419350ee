# Publishing: what is new for whom.
publish-nothing = Nothing new to publish.
publish-heading = { $members ->
    [0] No news for anybody
    [one] News for 1 member
   *[other] News for { $members } members
    } · { $manned } of { $shifts } shifts manned
publish-none-manned = No shift is manned.
publish-breach = { $shift }: { $sentence }
publish-ask = Publish? (yes/no)
publish-declined = Nothing published.
publish-rest = { $count ->
    [one] One more shift is changed and not published
   *[other] { $count } more shifts are changed and not published
    }: { $span }.
news-taken = not any more
news-with = with { $names }
news-before = was { $what }
news-none = none
news-legend = + new shift   − no longer in it   ~ changed, with what it was before below
news-given = { $count ->
    [one] one new shift
   *[other] { $count } new shifts
    }
news-lost = { $count ->
    [one] one shift less
   *[other] { $count } shifts less
    }
news-changed = { $count ->
    [one] one changed
   *[other] { $count } changed
    }

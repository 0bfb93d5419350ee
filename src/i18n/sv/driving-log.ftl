# Körjournalen.
log-purpose = Grannstöd
log-falls = Mätarställningen vid slutet är lägre än vid starten.
log-below-earlier = Mätaren stod redan på { $reading } efter körningen { $time } (nr { $id }).
log-above-later = Mätaren stod på { $reading } när körningen { $time } började (nr { $id }).
log-overlaps = Bilen var redan ute { $time } (nr { $id }).
log-gap = { $km } km före det här passet står inte i körjournalen.
log-gap-after = { $km } km efter det här passet står inte i körjournalen.
log-against-reading = Vid överlämningen { $day } lästes mätaren av till { $reading } km; det stämmer inte med körningen.
log-empty = Körjournalen är tom för de dagarna.
log-readings = mätare
log-km = km
log-month = månad
log-drives = körningar
log-km-as-driver = km som förare
log-corrected = rättad
log-corrects = rättar nr { $id }
log-figures-heading = Körjournal { $span }
log-reported = Till { $to }: { $kind } { $count }
log-written = { $count ->
    [one] En rad skriven till { $file }
   *[other] { $count } rader skrivna till { $file }
    }
log-far = { $km } km är mycket för ett pass. Stämmer det?
log-not-introduced = { $name } hade inte fått genomgång på { $plate }.
log-details = { $id }. { $crew }
log-details-and-more = { $id }. { $crew } · { $more }
log-not-served = Kördes inte: { $time }.
log-not-served-why = Kördes inte: { $time } ({ $why }).
log-unwritten = { $count ->
    [one] Om ett pass står inget
   *[other] Om { $count } pass står inget
    }: { $shifts }.
log-sheet = Körjournal
log-number = Nr
recipient-police = polisen
recipient-municipality = kommunen
recipient-housing = bostadsbolaget
recipient-key-police = polisen
recipient-key-municipality = kommunen
recipient-key-housing = bostadsbolaget

# The driving log.
log-purpose = Neighbourhood patrol
log-falls = The odometer at the end is lower than at the start.
log-below-earlier = The odometer was at { $reading } already after the drive { $time } (no. { $id }).
log-above-later = The odometer was at { $reading } when the drive { $time } began (no. { $id }).
log-overlaps = The car was out already { $time } (no. { $id }).
log-gap = { $km } km before this shift are not in the log.
log-gap-after = { $km } km after this shift are not in the driving log.
log-against-reading = At the hand-over on { $day } the odometer read { $reading } km, which does not go with this drive.
log-empty = The log is empty for those days.
log-readings = odometer
log-km = km
log-month = month
log-drives = drives
log-km-as-driver = km as driver
log-corrected = corrected
log-corrects = corrects no. { $id }
log-figures-heading = Driving log { $span }
log-reported = To { $to }: { $kind } { $count }
log-written = { $count ->
    [one] One entry written to { $file }
   *[other] { $count } entries written to { $file }
    }
log-far = { $km } km is much for one shift. Is that right?
log-not-introduced = { $name } had not been introduced to { $plate }.
log-details = { $id }. { $crew }
log-details-and-more = { $id }. { $crew } · { $more }
log-not-served = Not served: { $time }.
log-not-served-why = Not served: { $time } ({ $why }).
log-unwritten = { $count ->
    [one] Of one shift nothing is written
   *[other] Of { $count } shifts nothing is written
    }: { $shifts }.
log-sheet = Driving log
log-number = No.
recipient-police = the police
recipient-municipality = the municipality
recipient-housing = the housing company
recipient-key-police = police
recipient-key-municipality = municipality
recipient-key-housing = housing

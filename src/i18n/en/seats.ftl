# Seats: who could take them, and who leaves.
unassign-again =
    When the period is planned again, { $name } may be put back in the shift. To prevent that, say:
    {"  "}korpass availability away { $member } { $time }
suggest-heading = { $shift }, { $seat }: who could?
suggest-nobody = Nobody could just like that.
suggest-chains = Could, if others move:
suggest-barred = Could not:
suggest-last = last { $day }
suggest-takes = { $name } becomes { $seat } { $shift }
suggest-chain = { $name }, if { $rest }.
suggest-load = { $load }/{ $target } shifts
suggest-household = lives with { $name }
suggest-never = not lately

# Platser: vem som kan ta dem, och vem som lämnar.
unassign-again =
    När perioden planeras igen kan { $name } hamna på passet på nytt. Vill du inte det, säg:
    {"  "}korpass availability away { $member } { $time }
suggest-heading = { $shift }, { $seat }: vem kan?
suggest-nobody = Ingen kan utan vidare.
suggest-chains = Kan, om andra byter pass:
suggest-barred = Kan inte:
suggest-last = senast { $day }
suggest-takes = { $name } blir { $seat } { $shift }
suggest-chain = { $name }, om { $rest }.
suggest-load = { $load }/{ $target } pass
suggest-household = bor med { $name }
suggest-never = ej nyligen

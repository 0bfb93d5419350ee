# Mönster, enstaka pass, stängda dagar och helgdagar.
holiday-new-years-day = nyårsdagen
holiday-epiphany = trettondedag jul
holiday-good-friday = långfredagen
holiday-easter-sunday = påskdagen
holiday-easter-monday = annandag påsk
holiday-first-of-may = första maj
holiday-ascension-day = Kristi himmelsfärdsdag
holiday-whit-sunday = pingstdagen
holiday-whit-monday = annandag pingst
holiday-national-day = Sveriges nationaldag
holiday-midsummer-eve = midsommarafton
holiday-midsummer-day = midsommardagen
holiday-all-saints-day = alla helgons dag
holiday-christmas-eve = julafton
holiday-christmas-day = juldagen
holiday-boxing-day = annandag jul
holiday-new-years-eve = nyårsafton
holiday-eve-note = ingen röd dag, men räknas som en
closure-none = Inga stängda dagar.
pattern-none = Inga mönster än.
pattern-always = alltid
pattern-season = varje år { $season }
pattern-on-holidays = även röda dagar
shift-none = Inga pass.
shift-count = { $count ->
    [one] 1 pass
   *[other] { $count } pass
    }.

# Patterns, single shifts, closed days and public holidays.
holiday-new-years-day = New Year's Day
holiday-epiphany = Epiphany
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-first-of-may = First of May
holiday-ascension-day = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-national-day = National Day of Sweden
holiday-midsummer-eve = Midsummer Eve
holiday-midsummer-day = Midsummer Day
holiday-all-saints-day = All Saints' Day
holiday-christmas-eve = Christmas Eve
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day
holiday-new-years-eve = New Year's Eve
holiday-eve-note = not a public holiday, but kept like one
closure-none = No closed days.
pattern-none = No patterns yet.
pattern-always = always
pattern-season = every year { $season }
pattern-on-holidays = also on holidays
shift-none = No shifts.
shift-count = { $count ->
    [one] 1 shift
   *[other] { $count } shifts
    }.

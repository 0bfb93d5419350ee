# Tavlan: hela schemat i terminalen.
board-letter-draft = U
board-letter-published = P
board-letter-changed = Ä
board-letter-unmanned = O
board-letter-not-planned = ·
board-letter-past = F
board-letter-locked = L
board-unmanned = obemannat
board-published = publicerat
board-published-version = publicerat (version { $version })
board-changed-version = ändrat sedan version { $version }
board-past = förbi
board-unable = kan inte då
board-locked = låst
board-exchange = bilbyte: { $plate }
board-no-car = ingen bil
board-unpublished = { $count ->
    [one] 1 pass opublicerat
   *[other] { $count } pass opublicerade
}
board-too-small = För litet: tavlan behöver { $columns } × { $lines } tecken. Bara q gör något: den avslutar.
board-hint = ? tangenter · Enter ersätt · a frånvaro · p planera · P publicera · q sluta
board-waiting = Klart: { $command }. Enter visar vad det ändrar, Esc låter bli.
board-planning = Planerar: obemannade { $standing }, utan pass { $idle }, poäng { $soft } (minst { $bound }). Esc tar det bästa.
board-at-work = { $command } …
board-changed-by-others = Någon annan har just ändrat passet du står på.
board-just-changed = Det som är valt ändrades just nu. Se efter, och tryck igen.
board-database-replaced = Databasen har bytts ut medan tavlan var öppen. Det här är den som nu ligger där.
board-not-in-replaced = Databasen har bytts ut under tavlan, så det här är inte gjort i den som nu ligger där. Se efter på tavlan, och gör om det om det behövs.
board-looks-at-member = { $name } sitter inte här. Esc går tillbaka till passet under markören.
board-busy = Vänta: ett kommando är inte klart än.
board-stopping = Sökningen avbryts; det bästa så långt tas.
board-no-such-key = Den tangenten gör ingenting. ? visar dem som finns.
board-no-shift = Det finns inget pass här.
board-free-seat = Platsen är tom. Enter visar vem som kan ta den.
board-begun = Passet har börjat och går inte att planera om.
board-marked = { $name } är märkt med ». Gå till den plats att byta med och tryck s igen.
board-nobody-found = Sök en medlem med / först.
board-no-shifts-of = { $name } har inga pass på tavlan.
board-empty = inget pass
board-nobody = ingen
board-room = ingen (en till får plats)
board-asking = Frågar planeraren …
board-could = Kan ta platsen
board-could-line = Kan ta platsen: { $names }
board-why = Varför
board-choose = { $shift }, { $seat }: vem tar platsen?
board-choose-instead = { $shift }, { $seat }: vem i stället för { $name }?
board-choose-hint = ↑↓ välj · Enter visa vad det ändrar · Esc tillbaka
board-more-below = { $count ->
    [one] En rad till nedanför
   *[other] { $count } rader till nedanför
} · ↓ eller mellanslag bläddrar
board-yes-or-no = j ja · n nej · ↑↓ bläddrar
board-number = siffra och Enter · Esc lämnar platsen tom · ↑↓ bläddrar
board-read-first = Läs till slutet först: ↓ eller mellanslag bläddrar.
board-close = Esc stänger
board-find = Sök medlem eller dag
board-find-hint = t.ex. Alva, 17 feb, v7 · Enter går dit · Esc tillbaka
board-absent = { $name } kan inte komma. När?
board-absent-asked = t.ex. 17 feb, ons-fre, 8–10 feb, v7 · Tab: fyll platserna direkt (nu: fråga)
board-absent-filled = t.ex. 17 feb, ons-fre, 8–10 feb, v7 · Tab: fråga om varje (nu: fyll direkt)
board-member-load = { $count ->
    [one] 1 pass på tavlan; målet är { $target }.
   *[other] { $count } pass på tavlan; målet är { $target }.
}
board-member-no-part = { $count ->
    [one] 1 pass på tavlan; är inte med i fördelningen.
   *[other] { $count } pass på tavlan; är inte med i fördelningen.
}
board-member-weekly = I veckan: { $said }.
board-member-exceptions = Dagar: { $said }.
board-member-introductions = Genomgång: { $vehicles }.
board-introduced = { $plate } ({ $day })
board-member-roles = { $roles }; högst { $week } pass i veckan och { $month } i månaden.
board-member-more = … i visar allt
board-too-far = Så långt bort räcker inte tavlan.
board-keys = Tangenter
board-key-move = gå dit (l låser, så höger är w)
board-key-page = en halv sida upp eller ned
board-key-ends = till början, slutet, i dag
board-key-seat = nästa plats i passet
board-key-choose = välj ur förslagen vem som tar platsen
board-key-free = ta bort den som sitter på platsen
board-key-lock = lås platsen, eller lås upp den
board-key-swap = märk platsen; på en annan plats: byt dem
board-key-absent = den på platsen kan inte komma: vilka dagar?
board-key-plan = planera om, eller veckor utan plan; Esc slutar
board-key-difference = vad som skiljer sig från det publicerade
board-key-publish = publicera, när skillnaden är läst
board-key-undo = ångra det senaste; gör det ångrade igen
board-key-member = medlemmen på platsen: pass, mål, tillgänglighet
board-key-why = varför passet har sin besättning, i sin helhet
board-key-find = sök medlem eller dag; nästa, förra
board-key-back = tillbaka; stoppar planeringen
board-key-quit = sluta; Ctrl-Z väntar i bakgrunden

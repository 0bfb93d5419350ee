# Att börja: den guidade starten och provexemplet.
init-place = Databas: { $file }
init-next =
    Fortsätt så här:
    {"  "}korpass vehicle add ABC123 --gearbox manuell --from { $year }-01-01
    {"  "}korpass member import medlemmar.csv
    {"  "}korpass pattern add mån-fre 10-13 13-16
init-guide =
    Ny förening. Enter tar det som står inom hakparentes, - lämnar tomt.
    Inget sparas förrän du har sett allt och svarat ja.
init-guide-shifts =
    Passen som återkommer varje vecka: dagar och tider, t.ex. mån-tor 9-12 12-15.
    Fler kan läggas till sedan, och andra tider på sommaren.
init-guide-members =
    Medlemmarna: ett namn i taget, eller en CSV-fil som member import tar emot.
init-ask-language = Språk, svenska eller engelska
init-ask-name = Föreningens namn
init-ask-car-place = Var bilen står
init-ask-key-place = Var nyckeln finns
init-ask-contact = Vem medlemmarna ringer vid förhinder
init-ask-plate = Bilens registreringsnummer
init-ask-model = Bilens modell
init-ask-gearbox = Växellåda, manuell eller automat
init-ask-from = Första dagen i tjänst
init-ask-shifts = Pass
init-ask-more-shifts = Fler pass
init-expected-shifts = dagar och tider som mån-tor 9-12 12-15
init-ask-member = Medlem eller fil
init-ask-phone = {"  "}Telefon
init-ask-roles = {"  "}Platser
init-ask-experienced = {"  "}Erfaren
init-ask-introduced = Alla förare kan bilen redan och behöver ingen genomgång
init-ask-save = Spara
init-nothing = inget
init-no-vehicle = ingen bil än
init-done = klart
init-file-read = { $count ->
    [one]   1 medlem i filen.
   *[other]   { $count } medlemmar i filen.
}
init-summary = Så här blir det:
init-vehicle = { $plate }, { $model }, { $gearbox }, från { $from }
init-member = { $name } ({ $roles })
init-members-of-file = { $count ->
    [one] 1 medlem ur { $files }
   *[other] { $count } medlemmar ur { $files }
}
init-guide-next =
    Lägg in när medlemmarna kan, planera och publicera. Så här går det till:
      korpass help planering
init-label-association = Förening
init-label-vehicle = Bil
init-label-shifts = Pass
init-label-members = Medlemmar
demo-files = { $count } kalendrar ligger i { $folder }, och en rapport att läsa i webbläsaren i { $page }.
demo-next =
    Prova nu: en förare får förhinder, och planen görs om.
    {"  "}korpass roster { $week }
    {"  "}korpass availability away { $member } { $days }
    {"  "}korpass plan { $period }
    {"  "}korpass publish --dry-run

# Det som gör körpass lätt att använda: komplettering, handbok, hjälpämnen och den guidade starten.
notes-korpass =
    Ämnen, visas med "korpass help ÄMNE":
      planering  Planera sex veckor och publicera.
      sjuk       En morgon när någon blir sjuk.
      bilbyte    Byta bil.
help-completion = Visa skriptet som låter skalet fylla i kommandon, namn, pass och veckor med tabb.
examples-completion =
    korpass completion bash
    korpass completion zsh
    korpass completion fish
notes-completion =
    Lägg raden för ditt skal i filen som skalet läser när det startar:
      bash, ~/.bashrc:
        source <(korpass completion bash)
      zsh, ~/.zshrc, efter raden med compinit:
        source <(korpass completion zsh)
      fish, ~/.config/fish/completions/korpass.fish:
        korpass completion fish | source
help-man = Skriv handboken: en sida för varje kommando, att läsa med man.
examples-man = korpass man handbok
notes-man =
    Läs en sida med:
      man -l handbok/korpass.1
    Läggs sidorna i ~/.local/share/man/man1 räcker det med "man korpass-plan".
arg-shell = Skalet.
value-shell = SKAL
arg-man-dir = Mappen att skriva sidorna i.
man-written =
    { $count ->
        [one] 1 handbokssida är skriven i { $folder }.
       *[other] { $count } handbokssidor är skrivna i { $folder }.
    }
man-manual = Handbok för körpass
man-name = NAMN
man-synopsis = SÅ HÄR
man-examples = EXEMPEL
man-more = MER
topic-planning-about = Planera sex veckor och publicera.
topic-planning =
    Planera sex veckor och publicera

    Lägg in när medlemmarna kan och vill, en i taget eller ur en fil, och se
    efter att alla är med:
      korpass availability set Bo "kan inte" mån-tis
      korpass availability away Alva { $year }-02-08..{ $year }-02-14
      korpass availability import tillganglighet.csv
      korpass availability show { $year }-v5..v10

    Planera, och se schemat. Det är ett utkast som ingen annan ser:
      korpass plan { $year }-v5..v10
      korpass roster { $year }-v5..v10
      korpass roster { $year }-v5..v10 --unfilled

    Fråga varför, ändra för hand och planera igen. Det som är satt för hand
    är låst och blir kvar:
      korpass why { $year }-02-09T13
      korpass assign { $year }-02-09T13 "Bo Berg"
      korpass plan { $year }-v5..v10

    Se vad som är nytt för vem, och låt det gälla:
      korpass publish { $year }-v5..v10 --dry-run
      korpass publish { $year }-v5..v10

    Skriv kalendrarna på nytt, så att alla får det i mobilen:
      korpass calendar export --out kalendrar
topic-illness-about = En morgon när någon blir sjuk.
topic-illness =
    En morgon när någon blir sjuk

    Säg vem som är borta och när. Passen som blir utan besättning visas:
      korpass absent Bo { $year }-02-09

    Vilka kan hoppa in, i den ordning de ligger närmast till hands:
      korpass suggest { $year }-02-09T13

    Ring, och skriv in den som sa ja:
      korpass replace { $year }-02-09T13 Bo with Alva

    Två kan byta pass med varandra, och går det inte alls ställs passet in:
      korpass swap { $year }-02-09T13 Bo with { $year }-02-11T10 Alva
      korpass cancel { $year }-02-09T13 --why "Föraren är sjuk"

    Är någon borta länge, planera om resten så att så lite som möjligt ändras:
      korpass replan { $year }-v6..v10

    Låt det gälla, och se vilka som behöver få veta:
      korpass publish
      korpass notify

    Blev något fel, se vad som gjorts och ta tillbaka det senaste:
      korpass history
      korpass undo
topic-exchange-about = Byta bil.
topic-exchange =
    Byta bil

    Lägg in den nya bilen, och bytet med dagarna det kan ske:
      korpass vehicle add RGX27D --gearbox automat --from { $year }-03-01
      korpass vehicle swap plan --old MLB84K --new RGX27D --window { $year }-v7..v13

    Jämför dagarna, och bestäm en:
      korpass vehicle swap advise
      korpass vehicle swap set-day { $year }-03-03

    Ge förarna genomgång på den nya bilen, och anteckna vilka som fått den:
      korpass vehicle introduce RGX27D Bo Alva --since { $year }-02-24

    Se hur det står till: dagen, genomgångarna och checklistan:
      korpass vehicle swap status
      korpass vehicle swap tasks

    Blir leveransen sen flyttas dagen, och schemat efter den:
      korpass vehicle swap postpone --days 7 --why "Leveransen är sen"

    Publicera, så att alla ser rätt bil i schemat och kalendern:
      korpass publish
      korpass vehicle swap protocol --out protokoll.html
error-nearest-shift = Närmast: { $shift }
error-init-needs-name = Föreningens namn saknas, och det går inte att fråga här.
error-init-needs-name-advice =
    Säg namnet:
      korpass init "Grannstöd Provköping"
error-init-broken-off = Inget har sparats.
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

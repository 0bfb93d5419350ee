# Hjälpämnen, och orden i handbokens sidor.
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

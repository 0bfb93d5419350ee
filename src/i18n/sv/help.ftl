# Hjälptexter.
help-usage = Så här:
help-commands = Kommandon
help-arguments = Argument
help-options = Flaggor
help-global-options = Flaggor till alla kommandon
help-options-word = [FLAGGOR]
help-examples = Exempel:
help-with-alias = { $about } (även: { $alias })
help-one-of = { $help } Ett av: { $values }.
help-default = { $help } Förval: { $value }.
help-korpass = Körpass bemannar grannstödsbilen: schema, kalendrar och täckning.
examples-korpass =
    korpass demo                          visa allt på en exempelförening
    korpass init "Grannstöd Botkyrka"     börja med din egen förening
    korpass plan 2021-v5..v10             planera sex veckor
    korpass roster 2021-v6                se vem som kör
    korpass publish 2021-v5..v10          låt alla få veta
help-demo = Visa allt på en exempelförening: planera, publicera, kalendrar och rapport.
examples-demo =
    korpass demo
    korpass demo /tmp/prov --force
help-init = Skapa databasen för en ny förening.
examples-init = korpass init "Grannstöd Botkyrka" --car-place "Kommunhuset" --agreement-until 2023-06-30
help-plan = Planera en period: ett utkast till schema.
examples-plan =
    korpass plan 2021-v5..v10
    korpass plan 2021-02-01..2021-03-14 --dry-run
help-roster = Visa schemat: vem som kör och vem som åker med.
examples-roster =
    korpass roster 2021-v6
    korpass roster 2021-02 --member Alva
    korpass roster 2021-v5..v10 --unfilled
help-roster-show = Visa schemat.
help-publish = Publicera utkastet: visa vad som är nytt för vem, och låt det gälla.
examples-publish =
    korpass publish 2021-v5..v10
    korpass publish --dry-run
help-assign = Sätt en medlem på ett pass för hand. Platsen låses.
examples-assign =
    korpass assign 2021-02-09T13 "Bo Berg"
    korpass assign 2021-02-09T13 Alva --seat medåkare --force
help-unassign = Ta en medlem från ett pass.
help-lock = Lås platser, så att planeringen låter dem vara.
help-unlock = Lås upp platser.
help-member = Medlemmar: förare och medåkare.
help-member-add = Lägg till en medlem.
examples-member-add = korpass member add "Bo Berg" --roles förare,medåkare --phone 070-1740605 --pace 2
help-member-edit = Ändra uppgifter om en medlem.
examples-member-edit = korpass member edit Bo --max-week 1 --prefers "Alva Andersson"
help-member-list = Lista medlemmarna.
help-member-show = Visa allt om en medlem.
help-member-retire = En medlem slutar; allt som gjorts finns kvar.
help-member-import = Läs in medlemmar från en CSV-fil.
examples-member-import = korpass member import medlemmar.csv --dry-run
help-availability = När medlemmar kan och vill.
help-availability-set = Säg vad som gäller varje vecka.
examples-availability-set =
    korpass availability set Bo "kan inte" mån-tis
    korpass availability set Alva "vill gärna" tor 10-13
help-availability-away = Säg vad som gäller vissa dagar: borta, om inget annat sägs.
examples-availability-away =
    korpass availability away Bo 2021-02-08..2021-02-21
    korpass availability away Bo 2021-02-23T10..2021-02-23T13 --as "helst inte"
help-availability-show = Visa som rutnät: medlemmar och pass.
help-availability-list = Lista allt som en medlem har sagt.
help-availability-remove = Ta bort något som en medlem har sagt.
help-availability-import = Läs in från en CSV-fil.
help-vehicle = Grannstödsbilar: när de är i tjänst och vem som fått genomgång.
help-vehicle-add = Lägg till en bil.
examples-vehicle-add = korpass vehicle add RGX27D --gearbox automat --model "Kia Niro" --from 2021-03-03
help-vehicle-edit = Ändra uppgifter om en bil.
help-vehicle-list = Lista bilarna.
help-vehicle-show = Visa en bil och vem som fått genomgång på den.
help-vehicle-out-of-service = Ta en bil ur trafik en tid.
examples-vehicle-out-of-service = korpass vehicle out-of-service RGX27D 2021-04-12 --reason service
help-vehicle-back-in-service = Ta bort en tid ur trafik.
help-vehicle-introduce = Anteckna att förare har fått genomgång på en bil.
examples-vehicle-introduce = korpass vehicle introduce RGX27D "Bo Berg" Alva --since 2021-02-24
help-vehicle-import = Läs in bilar från en CSV-fil.
help-vehicle-import-introductions = Läs in genomgångar från en CSV-fil.
help-pattern = Veckomönster: de pass som återkommer varje vecka.
help-pattern-add = Lägg till mönster: dagar och tider.
examples-pattern-add =
    korpass pattern add mån-tor 9-12 12-15
    korpass pattern add fre 9-12
    korpass pattern add mån-fre 9-16 --season 06-01..08-31
help-pattern-list = Lista mönstren.
help-pattern-end = Låt ett mönster gälla till och med en dag.
help-pattern-remove = Ta bort ett mönster helt.
help-shift = Enstaka pass utöver mönstren.
help-shift-add = Lägg till ett extra pass.
examples-shift-add = korpass shift add 2021-02-13 10-14
help-shift-list = Lista passen i en period.
help-shift-remove = Ta bort ett extra pass.
help-closure = Dagar utan pass.
help-closure-add = Stäng en tid: inga pass görs.
examples-closure-add = korpass closure add 2021-03-01..2021-03-02 --reason bilbyte
help-closure-list = Lista stängda dagar.
help-closure-remove = Öppna igen.
help-holiday = Röda dagar.
help-holiday-list = Lista ett års röda dagar.
help-policy = Besättningsregel: vilka som får dela bil, och från när.
help-policy-list = Lista reglerna.
help-policy-set = Låt en regel gälla från en dag: par, hushåll eller ensam.
examples-policy-set = korpass policy set hushåll --from 2021-02-15
help-policy-remove = Ta bort regeln som gäller från en dag.
help-calendar = Kalendrar av det som är publicerat.
help-calendar-export = Skriv en kalenderfil per medlem och en för bilen.
examples-calendar-export =
    korpass calendar export --out kalendrar
    korpass calendar export --out . --member Alva
help-report = Siffror till styrelsen.
help-report-coverage = Täckning: planerade, bemannade och inställda pass, och timmar per medlem.
examples-report-coverage =
    korpass report coverage 2021-v5..v10
    korpass report coverage 2021-02 --format csv --out tackning.csv
    korpass report coverage 2021-02 --format html --out rapport.html
help-problem = Planeringsproblemet som andra program kan läsa.
help-problem-export = Skriv periodens problem som JSON (korpass-problem/1).
help-solve = Planera ett problem (korpass-problem/1) utan databas.
examples-solve =
    korpass solve problem.json --out plan.json
    korpass solve problem.json --seconds 10 --json
help-association = Föreningen: namn, språk, var bilen och nyckeln finns.
help-association-show = Visa vad som är sagt om föreningen.
help-association-set = Ändra uppgifter om föreningen.
help-setting = Inställningar: talen som planeringen går efter.
help-setting-list = Lista inställningarna och vad de betyder.
help-setting-set = Ändra en inställning.
help-help = Visa hjälp om ett kommando.

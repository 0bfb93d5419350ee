# Fel i filer som läses in.
import-failed = { $file } kunde inte läsas in. Inget har ändrats.
import-failed-advice = { $count ->
    [one] Rätta felet
   *[other] Rätta de { $count } felen
    } och kör samma kommando igen.
import-faults-untold = och { $count } fel till.
import-empty = { $file } har inga rader att läsa in.
import-unreadable-line = rad { $line }: går inte att läsa.
import-too-many-cells = rad { $line }: { $cells } celler, men bara { $columns } rubriker.
import-too-many-columns = rad 1: { $columns } kolumner, men högst { $most } läses.
import-too-many-rows = rad { $line }: högst { $most } rader läses åt gången. Läs in filen i delar.
import-bad-cell = rad { $line }, kolumn "{ $column }": "{ $value }" går inte att använda (väntade { $expected }).
import-empty-cell = rad { $line }, kolumn "{ $column }": tom (väntade { $expected }).
import-double-column = rad 1: kolumnen "{ $column }" står två gånger.
import-misspelt-column = rad 1: kolumnen "{ $column }" är okänd. Menade du "{ $meant }"?
import-missing-column = rad 1: kolumnen "{ $column }" saknas.
import-ignored-columns = Kolumner som inte används: { $columns }.
import-double-member = rad { $line }: { $name } står redan på rad { $first }.
import-member-exists = rad { $line }: { $name } finns redan (använd --update för att ändra).
import-left-before-joined = rad { $line }: sista dagen ligger före den första.
import-reversed-dates = rad { $line }: sista dagen ligger före den första.
import-pair-with-self = rad { $line }: { $name } kan inte bilda par med sig själv.
import-unknown-member = rad { $line }, kolumn "{ $column }": ingen heter "{ $name }". { $hint }
import-no-hint = Se medlemmarna med "korpass member list".
import-contrary-pair = rad { $line }: { $one } och { $other } kan inte både åka gärna och inte åka ihop.
import-unknown-vehicle = rad { $line }: det finns ingen bil { $plate }.
import-no-driver = rad { $line }: { $name } är inte förare.
import-licence = rad { $line }: { $name } har körkort bara för automat, och { $plate } är manuell.
import-line = rad { $line }: { $fault }
import-contrary-answer = rad { $line }: svarar annorlunda om samma tid än rad { $first }. Ta bort en av raderna.
import-too-many-days = rad { $line }: samma timmar högst { $most } dagar. Ange veckodagar i stället.
import-no-time = rad { $line }: varken dagar eller datum är sagda.
import-log-fault = rad { $line }: { $fault }
import-log-ahead = rad { $line }: dagen har inte varit än.
import-log-twice = Rad { $line }: samma person står två gånger i bilen.

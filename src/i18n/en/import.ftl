# Faults in files that are read.
import-failed = { $file } could not be imported. Nothing was changed.
import-failed-advice = { $count ->
    [one] Correct the fault
   *[other] Correct the { $count } faults
    } and run the same command again.
import-faults-untold = and { $count } more faults.
import-empty = { $file } has no rows to import.
import-unreadable-line = line { $line }: cannot be read.
import-too-many-cells = line { $line }: { $cells } cells, but only { $columns } headings.
import-too-many-columns = line 1: { $columns } columns, but at most { $most } are read.
import-too-many-rows = line { $line }: at most { $most } rows are read at a time. Import the file in parts.
import-bad-cell = line { $line }, column "{ $column }": "{ $value }" cannot be used (expected { $expected }).
import-empty-cell = line { $line }, column "{ $column }": empty (expected { $expected }).
import-double-column = line 1: the column "{ $column }" is there twice.
import-misspelt-column = line 1: the column "{ $column }" is unknown. Did you mean "{ $meant }"?
import-missing-column = line 1: the column "{ $column }" is missing.
import-ignored-columns = Columns that are not used: { $columns }.
import-double-member = line { $line }: { $name } is already on line { $first }.
import-member-exists = line { $line }: { $name } already exists (use --update to change).
import-left-before-joined = line { $line }: the last day is before the first.
import-reversed-dates = line { $line }: the last day is before the first.
import-pair-with-self = line { $line }: { $name } cannot be a pair with themselves.
import-unknown-member = line { $line }, column "{ $column }": nobody is called "{ $name }". { $hint }
import-no-hint = See the members with "korpass member list".
import-contrary-pair = line { $line }: { $one } and { $other } cannot both like to and not be allowed to ride together.
import-unknown-vehicle = line { $line }: there is no vehicle { $plate }.
import-no-driver = line { $line }: { $name } is not a driver.
import-licence = line { $line }: { $name } has a licence for automatic gearbox only, and { $plate } is manual.
import-line = line { $line }: { $fault }
import-contrary-answer = line { $line }: answers otherwise for the same time than line { $first }. Remove one of the lines.
import-too-many-days = line { $line }: the same hours of at most { $most } days. Give weekdays instead.
import-no-time = line { $line }: neither days nor dates are given.
import-log-fault = line { $line }: { $fault }
import-log-ahead = line { $line }: the day has not been yet.
import-log-twice = Line { $line }: the same person stands twice in the car.

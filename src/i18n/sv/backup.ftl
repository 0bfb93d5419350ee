# Säkerhetskopior och återställning.
backup-made =
    Säkerhetskopian är kontrollerad och ligger i { $file }.{ $removed ->
        [0] { "" }
        [one] { " " }En gammal kopia är borttagen.
       *[other] { " " }{ $removed } gamla kopior är borttagna.
    }
backup-before-update = Databasen uppdateras till den här versionen av körpass. Den gamla ligger kvar i { $file }.
backup-not-made = Dagens säkerhetskopia kunde inte göras. Kontrollera med korpass doctor.
backup-none = Det finns ingen säkerhetskopia i { $folder }.
backup-list = Säkerhetskopior i { $folder }:
backup-size = { $kilobytes } kB
backup-kind-usual = { "" }
backup-kind-update = före uppdatering
backup-kind-replaced = ersatt
backup-of-another = av { $name }
backup-how-to-restore =
    Se vad som skulle ändras, och återställ:
    {"  "}korpass restore { $name }
restore-heading = Säkerhetskopian { $file } läggs i stället för det som finns i databasen.
restore-of-another = Kopian är av { $name }.
restore-damaged = Databasen går inte att läsa. Den sparas som den är.
restore-missing = Det finns ingen databas nu.
restore-same = Databasen innehåller samma ändringar som kopian.
restore-lost =
    { $count ->
        [one] En ändring är gjord efter kopian och försvinner:
       *[other] { $count } ändringar är gjorda efter kopian och försvinner:
    }
restore-regained =
    { $count ->
        [one] En ändring finns bara i kopian och kommer tillbaka:
       *[other] { $count } ändringar finns bara i kopian och kommer tillbaka:
    }
restore-earlier = { $count } tidigare visas inte.
restore-line = nr { $number }  { $at }  { $what }
restore-erased =
    { $count ->
        [one] En medlem i kopian är raderad sedan dess och återställs inte.
       *[other] { $count } medlemmar i kopian är raderade sedan dess och återställs inte.
    }
restore-published = Det som publicerats sedan dess har folk redan fått veta. Publicera om när schemat är som det ska, så får de veta vad som gäller.
restore-ask = Ska databasen återställas? (ja/nej)
restore-kept =
    Det som ersattes är sparat. Så här kommer det tillbaka:
    {"  "}korpass restore { $file }
restore-kept-of-another =
    Det som ersattes är sparat. Så läggs det tillbaka:
    {"  "}korpass restore { $file } --force

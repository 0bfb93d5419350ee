# Att skriva kalendrar och sidor: det som samordnaren ser.
calendar-folder = kalendrar
calendar-written = { $count ->
    [one] 1 kalender skriven
   *[other] { $count } kalendrar skrivna
    } i { $folder }.
calendar-reminders-none = inga
calendar-reminders = { $times }
calendar-nothing-since = Inget har ändrats sedan version { $version }.
calendar-with-draft = Det som inte är publicerat är märkt "Preliminärt".
calendar-how-to = Skicka med { $file }: där står vad mottagaren ska göra.
calendar-page = Sida: { $page }
site-written = { $members ->
    [one] En sida med kalender skriven
   *[other] { $members } sidor med kalender skrivna
    } till { $folder }.
site-removed = { $count ->
    [one] En adress gäller inte längre. Ta bort dess mapp på webbplatsen också, annars går den att läsa:
   *[other] { $count } adresser gäller inte längre. Ta bort deras mappar på webbplatsen också, annars går de att läsa:
    }
site-left-file = -ta-bort.txt
site-left-head = # Det här ska bort från { $url }. Filen är bara din: lägg den inte på webben.
site-left-list = Filerna som ska bort står i { $file }
site-left-next =
    Ladda upp så att det som är borta här också försvinner där, till exempel:
    {"  "}rsync -r --delete --chmod=D755,F644 --exclude=.korpass-site { $folder } host:webb
    Säg sedan till, när du har sett att sidorna inte går att öppna:
    {"  "}korpass calendar gone
site-gone-ask = { $count ->
    [one] Har du sett att den inte går att öppna längre?
   *[other] Har du sett att ingen av dem går att öppna längre?
    }
site-gone = { $count ->
    [one] Antecknat: en sida är borta från webbplatsen.
   *[other] Antecknat: { $count } sidor är borta från webbplatsen.
    }
site-gone-none = Inget behöver tas bort från webbplatsen.
site-sheets = Blad att skriva ut och dela ut: { $file }
site-closed = Mappen { $folder } kunde läsas av andra på datorn. Nu är den bara din; med --public får andra läsa den.
site-next = Ladda upp hela mappen till { $url }
site-open-to-all = Adressen börjar med http: den som avlyssnar nätet kan läsa kalendrarna. Använd https om det går.
site-folder = webb
site-revoked-next = Den gamla adressen slutar gälla när sidorna är skrivna och uppladdade på nytt, och den nya står på ett nytt blad:
    {"  "}korpass calendar site --out { $folder } --sheets { $file }
site-removed-page = {"  "}{ $page }
site-sheets-file = blad.html
site-moved = Sidorna får nya adresser: blad som är utdelade och kalendrar som någon prenumererar på slutar gälla.
reminder-day-before = kl. { $time } dagen före
reminder-minutes = { $minutes ->
    [60] en timme före
   *[other] { $minutes } minuter före
    }
calendars-next-site = Det kommer ut när kalendrarna skrivs och laddas upp på nytt:
    {"  "}korpass calendar site --out { $folder }
calendars-next-export = Det kommer ut när kalendrarna skrivs på nytt:
    {"  "}korpass calendar export --out { $folder }

"""Reports in Chromium (desktop, phone, dark, A4), under axe-core, and their workbook by openpyxl and LibreOffice."""
import json, os, subprocess

import openpyxl
from korpass import PERIOD, Sample

sample = Sample()
sample.now = "2021-02-28T20:00:00Z"
odometer, log = 81240, "Datum;Tid;Regnr;Förare;Mätare start;Mätare slut;Anmärkning\n"
for shift in sample.json("roster", "2021-W05..W08")["shifts"]:
    if shift["crew"]:
        start, end, driver = shift["start"], shift["end"], shift["crew"][0]["name"]
        log += f"{start[:10]};{start[11:16]}-{end[11:16]};MLB84K;{driver};{odometer};{odometer + 37};=1+1\n"
        odometer += 37
with open(sample.folder + "/log.csv", "w") as file:
    file.write(log)
sample.run("log", "import", sample.folder + "/log.csv")
# A corrected entry stays in the log and counts no more.
sample.run("log", "add", "--correct", "1", "--odometer-start", "81240", "--odometer-end", "81270")
# An exchange with its whole checklist late has the most to say, and still leaves two sheets.
sample.run("vehicle", "swap", "plan", "--old", "MLB84K", "--new", "RGX27D", "--window", "2021-02-15..2021-03-31")
sample.run("vehicle", "swap", "set-day", "2021-03-03", "--yes")
home = os.environ["CLIENTS"]
screenshots = home + "/screenshots"
os.makedirs(screenshots, exist_ok=True)

# The page: nothing on the console, no request, nothing that axe-core minds, nothing wider than the window, two sheets of A4.
for audience in ["board", "partners", "public"]:
    page = f"{sample.folder}/{audience}.html"
    sample.run("report", "coverage", PERIOD, "--audience", audience, "--out", page)
    done = subprocess.run(["node", home + "/report.mjs", "file://" + page, f"{screenshots}/report-{audience}"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert not found["said"] and not found["wide"] and not found["violations"], found
    assert found["requests"] == ["file://" + page], found
    pages = subprocess.run(["pdfinfo", f"{screenshots}/report-{audience}.pdf"], capture_output=True, text=True, check=True).stdout
    count = int(next(line for line in pages.splitlines() if line.startswith("Pages:")).split()[1])
    assert count <= 2, (audience, count)

# The workbook: the figures of the JSON report, as numbers; dates as dates; no formula; a chart.
path = sample.folder + "/report.xlsx"
sample.run("report", "coverage", PERIOD, "--out", path)
report = sample.json("report", "coverage", PERIOD)
book = openpyxl.load_workbook(path)
assert book.sheetnames == ["Om rapporten", "Nyckeltal", "Veckor", "Månader", "Veckodagar", "Tider på dagen", "Bilar", "Medlemmar enligt schemat", "Pass", "Körjournal"], book.sheetnames


def number(value):
    if isinstance(value, dict):
        if "of" in value:
            # In whole per cent, never rounded up to the whole: as it is read everywhere.
            percent = (200 * value["part"] + value["of"]) // (2 * value["of"])
            return (99 if percent == 100 and value["part"] < value["of"] else percent) / 100
        if "minutes" in value:
            return (value["minutes"] * 100 + 30) // 60 / 100
        return value["hundredths"] / 100
    return value


def close(told, value):
    assert told == value or abs(told - value) < 1e-9, (told, value)


overview = list(book["Nyckeltal"].iter_rows(min_row=2, values_only=True))
assert len(overview) == len(report["figures"])
for row, value in zip(overview, report["figures"].values()):
    close(row[1], number(value))
weeks = list(book["Veckor"].iter_rows(min_row=2, values_only=True))
for row, week in zip(weeks, report["weeks"], strict=True):
    total = week["total"]
    assert row[1:4] == (total["planned"], total["manned"], total["standing"]) and row[8] == week["km"], (row, week)
for row, member in zip(book["Medlemmar enligt schemat"].iter_rows(min_row=2, values_only=True), report["members"], strict=True):
    assert row[:4] == (member["name"], member["as_driver"], member["as_ride_along"], member["shifts"]), (row, member)
    close(row[4], number({"minutes": member["minutes"]}))
assert len(book["Veckor"]._charts) == 1
for sheet in book:
    assert sheet.freeze_panes == "A2" and sheet.page_setup.orientation == "landscape", sheet.title
    for cells in sheet.iter_rows(min_row=2):
        assert all(cell.data_type != "f" for cell in cells), sheet.title
dates = [row[1] for row in book["Pass"].iter_rows(min_row=2, values_only=True)]
assert all(hasattr(date, "year") for date in dates) and len(dates) == report["total"]["planned"]
kilometres = sum(row[7] or 0 for row in book["Körjournal"].iter_rows(min_row=2, values_only=True))
assert kilometres == report["figures"]["kilometres"], kilometres

# LibreOffice opens it and reads the same.
subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{sample.folder}/office", "--convert-to",
                "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2", "--outdir", sample.folder, path],
               check=True, capture_output=True)
converted = next(name for name in os.listdir(sample.folder) if name.startswith("report") and name.endswith(".csv"))
with open(f"{sample.folder}/{converted}") as file:
    lines = file.read().splitlines()
wanted = [("Planerade pass", report["total"]["planned"]), ("Bemannade pass", report["total"]["manned"]), ("Kilometer", kilometres)]
for label, value in wanted:
    assert any(line.startswith(f"{label};{value};") for line in lines), (label, value, lines[:12])
print("reports: Chromium and axe-core without a word, two sheets of A4 at most; openpyxl and LibreOffice read the same figures")

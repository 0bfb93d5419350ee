"""Whatever is written into any field, icalendar and ical.js read it back from the calendars."""
import glob, json, os, random, subprocess

import icalendar
from korpass import Sample

chance = random.Random(2021)
PIECES = ["å", "Ö", "é", "e\u0301", "ß", "Ж", "ש", "ع", "中", "🚗", "👨‍👩‍👧", "\u200b", ";", ",", ":", "\\", "\\n", '"', "^", "'", "<b>", "&", "%", "=", "a" * 40, "BEGIN:VEVENT", " "]


def text():
    return "x" + "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 30)))[:100] + "x"


def read_by_ical_js(file):
    script = os.path.join(os.environ["CLIENTS"], "ical_js.mjs")
    return json.loads(subprocess.run(["node", script, file], check=True, capture_output=True, text=True).stdout)[0]


sample = Sample()
shift = sample.told()[0]
when = f"{shift['start']:%Y-%m-%dT%H}"
rounds = 40
for number in range(rounds):
    sample.run("association", "set", "--name", text(), "--car-place", text(), "--key-place", text(), "--contact", text())
    sample.run("vehicle", "edit", shift["plate"], "--model", text())
    sample.run("shift", "note", when, "--areas", text(), "--remark", text())
    member = sample.json("member", "list")[number % 25]
    sample.run("member", "edit", member["id"], "--name", f"Åsa {text()} {number}")
    out = f"{sample.folder}/{number}"
    sample.run("calendar", "export", "--out", out)
    association = sample.json("association", "show")
    model = next(vehicle["model"] for vehicle in sample.json("vehicle", "list") if vehicle["plate"] == shift["plate"])
    names = [member["name"] for member in sample.json("member", "list")]
    (file,) = [file for file in glob.glob(out + "/*.ics") if "Grannstödsbilen" in str(icalendar.Calendar.from_ical(open(file, "rb").read())["NAME"])]
    calendar = icalendar.Calendar.from_ical(open(file, "rb").read())
    assert association["name"] in str(calendar["DESCRIPTION"]), number
    event = min(calendar.walk("VEVENT"), key=lambda event: event.start)
    by_js = min(read_by_ical_js(file), key=lambda event: event["start"])
    crew = sample.told()[0]["crew"]
    for location, description in ((str(event["LOCATION"]), str(event["DESCRIPTION"])), (by_js["location"], by_js["description"])):
        assert location == association["car_place"], (number, location, association["car_place"])
        for told in [association["car_place"], association["key_place"], model, *crew]:
            assert told in description, (number, told, description)
print(f"{rounds} rounds of any letters in names, places, notes and models: read back as they were written")

"""icalendar, recurring-ical-events and ical.js read every calendar of the sample as the database tells it."""
import glob, json, os, subprocess
from datetime import datetime, timedelta

import icalendar, recurring_ical_events
from korpass import STOCKHOLM, Sample

SEATS = {"driver": "förare", "ride_along": "medåkare"}


def read_by_icalendar(file):
    calendar = icalendar.Calendar.from_ical(open(file, "rb").read())
    found = recurring_ical_events.of(calendar).between(datetime(2020, 1, 1, tzinfo=STOCKHOLM), datetime(2023, 1, 1, tzinfo=STOCKHOLM))
    events = [event for event in calendar.walk("VEVENT")]
    assert sorted(str(event["UID"]) for event in found) == sorted(str(event["UID"]) for event in events), file
    faults = [fault for component in calendar.walk() for fault in component.errors]
    assert not faults, (file, faults)
    return calendar, [{
        "uid": str(event["UID"]), "start": int(event.start.timestamp()), "end": int(event.end.timestamp()),
        "summary": str(event["SUMMARY"]), "description": str(event["DESCRIPTION"]), "location": str(event["LOCATION"]),
        "status": str(event["STATUS"]), "sequence": int(event["SEQUENCE"]),
        "alarms": [alarm["TRIGGER"].to_ical().decode() for alarm in event.walk("VALARM")],
    } for event in events]


def read_by_ical_js(files):
    script = os.path.join(os.environ["CLIENTS"], "ical_js.mjs")
    return json.loads(subprocess.run(["node", script, *files], check=True, capture_output=True, text=True).stdout)


def same_length(one, other):
    """Triggers may be written in many ways: -PT1H, -PT60M."""
    return [icalendar.vDuration.from_ical(text) for text in one] == [icalendar.vDuration.from_ical(text) for text in other]


sample = Sample()
sample.run("calendar", "export", "--out", sample.folder + "/out")
files = sorted(glob.glob(sample.folder + "/out/*.ics"))
by_js = dict(zip(files, read_by_ical_js(files)))
names = {}
count = 0
for file in files:
    raw = open(file, "rb").read()
    assert max(map(len, raw.split(b"\r\n"))) <= 75 and b"\n" not in raw.replace(b"\r\n", b""), file
    calendar, events = read_by_icalendar(file)
    for one, other in zip(events, by_js[file], strict=True):
        assert same_length(one.pop("alarms"), other.pop("alarms")), (one, other)
        assert one == other, (file, one, other)
    names[str(calendar["NAME"]).removeprefix("Körpass ")] = (file, events)

for member in sample.members():
    told = sample.told(member)
    file, events = names.pop(member, (None, []))
    assert len(events) == len(told), (member, len(events), len(told))
    for event, shift in zip(sorted(events, key=lambda event: event["start"]), told):
        assert (event["start"], event["end"]) == (shift["start"].timestamp(), shift["end"].timestamp()), (member, event)
        assert event["status"] == "CONFIRMED"
        assert event["summary"] == f"Körpass {SEATS[shift['crew'][member]]} · {shift['plate']}", event
        others = set(shift["crew"]) - {member}
        assert all(other in event["description"] for other in others), (event, others)
        assert shift["plate"] in event["description"]
        count += 1

for name in ("Grannstödsbilen", "styrelsen"):
    file, events = names.pop(name)
    told = [(shift["start"].timestamp(), shift["end"].timestamp()) for shift in sample.told()]
    held = sorted((event["start"], event["end"]) for event in events if event["status"] == "CONFIRMED")
    assert held == sorted(told), file
assert not names, names
print(f"{len(files)} calendars, {count} entries of members: icalendar, recurring-ical-events and ical.js agree with the database")

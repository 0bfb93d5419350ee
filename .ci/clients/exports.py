"""icalendar, recurring-ical-events and ical.js read every calendar of the sample as the database tells it."""
import glob, json, os, subprocess
from datetime import datetime

import icalendar, recurring_ical_events
from korpass import PERIOD, STOCKHOLM, Sample

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


def check(sample, out):
    """Exports everything and compares it with the database; gives how many entries hold and how many are cancelled."""
    sample.run("calendar", "export", "--out", out)
    files = sorted(glob.glob(out + "/*.ics"))
    by_js = dict(zip(files, read_by_ical_js(files)))
    names, held, cancelled = {}, 0, 0
    for file in files:
        raw = open(file, "rb").read()
        assert max(map(len, raw.split(b"\r\n"))) <= 75 and b"\n" not in raw.replace(b"\r\n", b""), file
        calendar, events = read_by_icalendar(file)
        for one, other in zip(events, by_js[file], strict=True):
            assert same_length(one.pop("alarms"), other.pop("alarms")), (one, other)
            assert one == other, (file, one, other)
        names[str(calendar["NAME"]).removeprefix("Körpass ")] = events

    for member in sample.members():
        events = sorted(names.pop(member, []), key=lambda event: event["start"])
        told, lost = sample.told(member), [start.timestamp() for start in sample.lost(member)]
        gone = [event for event in events if event["status"] == "CANCELLED"]
        assert [event["start"] for event in gone] == lost, (member, gone, lost)
        assert all(event["summary"].startswith("Utgår: ") for event in gone)
        cancelled += len(gone)
        events = [event for event in events if event["status"] == "CONFIRMED"]
        assert len(events) == len(told), (member, len(events), len(told))
        for event, shift in zip(events, told):
            assert (event["start"], event["end"]) == (shift["start"].timestamp(), shift["end"].timestamp()), (member, event)
            assert event["summary"] == f"Körpass {SEATS[shift['crew'][member]]} · {shift['plate']}", event
            others = set(shift["crew"]) - {member}
            assert all(other in event["description"] for other in others), (event, others)
            assert shift["plate"] in event["description"]
            held += 1

    everybody = sample.members()
    for name, count in (("Grannstödsbilen", lambda text, shift: all(person in text for person in shift["crew"])),
                        ("styrelsen", lambda text, shift: not any(person in text for person in everybody))):
        events = sorted((event for event in names.pop(name) if event["status"] == "CONFIRMED"), key=lambda event: event["start"])
        for event, shift in zip(events, sample.told(), strict=True):
            assert (event["start"], event["end"]) == (shift["start"].timestamp(), shift["end"].timestamp()), (name, event)
            assert shift["plate"] in event["summary"] and count(event["description"], shift), (name, event, shift)
    assert not names, names
    return len(files), held, cancelled


sample = Sample()
files, held, cancelled = check(sample, sample.folder + "/out")
assert cancelled == 0
# Somebody gives up a shift, another takes it, and one shift is left without a driver.
first, second = (shift for shift in sample.told()[:2])
driver = next(name for name, seat in second["crew"].items() if seat == "driver")
rider = next(name for name, seat in first["crew"].items() if seat == "ride_along")
sample.now = "2021-01-19T09:00:00Z"
sample.run("unassign", "--yes", f"{second['start']:%Y-%m-%dT%H}", driver)
sample.run("unassign", "--yes", f"{first['start']:%Y-%m-%dT%H}", rider)
sample.run("publish", PERIOD, "--yes")
_, after, cancelled = check(sample, sample.folder + "/out")
assert after < held and cancelled >= 3, (held, after, cancelled)
print(f"{files} calendars, {held} entries of members, then {after} and {cancelled} cancelled: icalendar, recurring-ical-events and ical.js agree with the database")

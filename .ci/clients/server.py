"""A Radicale server takes a member's calendar, then the changed one; khal lists the shifts before and after."""
import os, re, socket, subprocess, time, urllib.request

from korpass import PERIOD, Sample

BIN = os.path.join(os.environ["CLIENTS"], "bin")
sample = Sample()
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
storage = sample.folder + "/radicale"
server = subprocess.Popen(
    [BIN + "/radicale", "--config", "", "--storage-filesystem-folder", storage, "--auth-type", "none",
     "--server-hosts", f"127.0.0.1:{port}", "--rights-type", "authenticated"],
    stdout=subprocess.DEVNULL, stderr=open(sample.folder + "/radicale.log", "w"))


def put(file):
    address = f"http://127.0.0.1:{port}/member/shifts/"
    request = urllib.request.Request(address, open(file, "rb").read(), method="PUT", headers={
        "Content-Type": "text/calendar; charset=utf-8", "Authorization": "Basic bWVtYmVyOng="})
    for attempt in range(100):
        try:
            return urllib.request.urlopen(request).status
        except urllib.error.HTTPError as error:
            raise AssertionError((error.code, error.read())) from error
        except OSError:
            time.sleep(0.1)
    raise AssertionError("Radicale does not answer")


def listed():
    config = sample.folder + "/khal.conf"
    with open(config, "w") as file:
        file.write(f"""[calendars]
[[shifts]]
path = {storage}/collection-root/member/shifts
[sqlite]
path = {sample.folder}/khal.db
[locale]
local_timezone = Europe/Stockholm
default_timezone = Europe/Stockholm
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
""")
    form = "{start-date-long} {start-time}-{end-time} {title}"
    done = subprocess.run([BIN + "/khal", "-c", config, "list", "--day-format", "", "--format", form, "2021-01-01", "2021-12-31"],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return sorted(line for line in done.stdout.splitlines() if re.match(r"2021-", line))


def expected(member):
    seats = {"driver": "förare", "ride_along": "medåkare"}
    return sorted(f"{shift['start']:%Y-%m-%d %H:%M}-{shift['end']:%H:%M} Körpass {seats[shift['crew'][member]]} · {shift['plate']}"
                  for shift in sample.told(member))


def publish(hour):
    sample.now = f"2021-01-19T{hour:02}:00:00Z"
    sample.run("publish", PERIOD, "--yes")


def can_sit(when, name):
    try:
        return bool(sample.run("assign", "--yes", when, name))
    except AssertionError:
        return False


def export(member):
    out = f"{sample.folder}/out-{sample.now[11:13]}"
    return sample.json("calendar", "export", "--out", out, "--member", member)["files"][0]


try:
    # Somebody with several shifts, the first of them as a driver.
    member = next(name for name in sample.members() if len(sample.told(name)) > 2 and sample.told(name)[0]["crew"][name] == "driver")
    assert put(export(member)) in (201, 204)
    before = listed()
    assert before == expected(member), (before, expected(member))

    # A cancellation: the member gives the first shift up.
    lost = sample.told(member)[0]
    sample.now = "2021-01-19T10:00:00Z"
    sample.run("unassign", "--yes", f"{lost['start']:%Y-%m-%dT%H}", member)
    publish(10)
    assert put(export(member)) in (201, 204)
    after = listed()
    gone = [line for line in after if "Utgår: " in line]
    assert gone == [line.replace("Körpass", "Utgår: Körpass") for line in before if line.startswith(f"{lost['start']:%Y-%m-%d %H:%M}")], after
    assert sorted(set(after) - set(gone)) == expected(member) == [line for line in before if f"{lost['start']:%Y-%m-%d %H:%M}" not in line]

    # A change: somebody else rides along.
    changed = next(shift for shift in sample.told(member) if shift["crew"][member] == "driver" and len(shift["crew"]) == 2)
    when = f"{changed['start']:%Y-%m-%dT%H}"
    rider = next(name for name in changed["crew"] if name != member)
    sample.now = "2021-01-19T11:00:00Z"
    sample.run("unassign", "--yes", when, rider)
    companion = next(name for name in sample.members() if name not in changed["crew"] and can_sit(when, name))
    publish(11)
    file = export(member)
    assert put(file) in (201, 204)
    assert [line for line in listed() if "Utgår" not in line] == expected(member)
    text = open(file, encoding="utf-8", newline="").read().replace("\r\n ", "")
    assert companion in text, (companion, "rides along now and is not told of")

    # Another car: the registration plate turns out to be another.
    plate = sample.told(member)[0]["plate"]
    sample.now = "2021-01-19T12:00:00Z"
    sample.run("vehicle", "edit", plate, "--plate", "XYZ98A")
    assert put(export(member)) in (201, 204)
    last = [line for line in listed() if "Utgår" not in line]
    assert last == expected(member) and any("XYZ98A" in line for line in last) and not any(plate in line for line in last), last

    # The car itself is exchanged a week earlier than the sample plans.
    sample.now = "2021-01-19T13:00:00Z"
    sample.run("vehicle", "swap", "plan", "--old", "XYZ98A", "--new", "RGX27D", "--window", "2021-02-15..2021-03-31")
    sample.run("vehicle", "swap", "set-day", "2021-02-25", "--yes")
    publish(13)
    assert put(export(member)) in (201, 204)
    exchanged = [line for line in listed() if "Utgår" not in line]
    assert exchanged == expected(member) and exchanged != last, exchanged
finally:
    server.terminate()
print(f"Radicale and khal: {len(before)} shifts before, {len(last)} after a cancellation, a change of crew and another plate, {len(exchanged)} after the exchange of the car")

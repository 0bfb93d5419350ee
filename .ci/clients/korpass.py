"""körpass run on a sample of its own, and what its database says that people have been told."""
import json, os, sqlite3, subprocess, tempfile
from datetime import datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")
PERIOD = "2021-W05..W10"


class Sample:
    def __init__(self):
        self.kept = tempfile.TemporaryDirectory(prefix="korpass-clients-", ignore_cleanup_errors=True)
        self.folder = self.kept.name
        self.now = os.environ["KORPASS_NOW"]
        self.run("demo", self.folder + "/demo")
        self.database = self.folder + "/demo/korpass.db"

    def run(self, *words):
        environment = dict(os.environ, KORPASS_NOW=self.now)
        if hasattr(self, "database"):
            environment["KORPASS_DB"] = self.database
        done = subprocess.run([os.environ["KORPASS"], *words, "--lang", "sv"], env=environment, capture_output=True, text=True)
        assert done.returncode == 0, (words, done.stdout, done.stderr)
        return done.stdout

    def json(self, *words):
        return json.loads(self.run(*words, "--json"))

    def told(self, member=None):
        """Each shift told: start, end, plate, and who sits where; of one member or of all."""
        with sqlite3.connect(self.database) as connection:
            rows = connection.execute(
                "SELECT shift_told.shift_id, starts_at, ends_at, plate, name, seat FROM shift_told"
                " JOIN seat_told USING (shift_id) JOIN member ON member.id = member_id"
                " LEFT JOIN vehicle ON vehicle.id = vehicle_id ORDER BY starts_at, seat, name").fetchall()
        shifts = {}
        for shift, start, end, plate, name, seat in rows:
            start, end = (datetime.fromisoformat(time).replace(tzinfo=STOCKHOLM) for time in (start, end))
            shifts.setdefault(shift, {"start": start, "end": end, "plate": plate, "crew": {}})["crew"][name] = seat
        return [shift for shift in shifts.values() if member is None or member in shift["crew"]]

    def lost(self, member):
        """The starts of shifts that a member was told of and serves in no more."""
        with sqlite3.connect(self.database) as connection:
            rows = connection.execute(
                "SELECT DISTINCT starts_at FROM publication_change JOIN shift_told USING (shift_id)"
                " JOIN member ON member.id = member_id WHERE name = ? AND NOT EXISTS (SELECT 1 FROM seat_told"
                " WHERE seat_told.shift_id = publication_change.shift_id AND seat_told.member_id = member.id)", (member,))
            return sorted(datetime.fromisoformat(start).replace(tzinfo=STOCKHOLM) for (start,) in rows)

    def members(self):
        return [member["name"] for member in self.json("member", "list")]

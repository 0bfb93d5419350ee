"""Measures how time and memory of körpass grow with people, vehicles and weeks."""

import argparse
import json
import random
import tempfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import measure

START = date(2021, 2, 1)
# People, vehicles and weeks of each problem: one of them grows at a time.
SIZES = [(25, 1, 6), (50, 1, 6), (100, 1, 6), (100, 2, 6), (100, 4, 6), (25, 1, 13), (25, 1, 26), (25, 1, 52)]
HEAD = ["people", "vehicles", "weeks", "shifts", "score", "bound", "proven", "seconds", "first plan, s", "peak, MiB"]
RULES = {
    "min_rest_minutes": 660,
    "spacing_days": 3,
    "weights": {"fairness": 3, "spacing": 4, "companion": 3, "change": 10},
}


def make_shifts(chance, vehicles, weeks):
    """Two shifts a weekday: ten to one and one to four; some are worth more than others."""
    days = [START + timedelta(day) for day in range(7 * weeks) if day % 7 < 5]
    slots = [(day, vehicle, hour) for day in days for vehicle in range(vehicles) for hour in (10, 13)]
    return [
        {
            "id": f"s{number:04}",
            "start": datetime.combine(day, time(hour)).isoformat(timespec="minutes"),
            "end": datetime.combine(day, time(hour + 3)).isoformat(timespec="minutes"),
            "vehicle": f"car{vehicle + 1}",
            "weight": chance.choice([1, 1, 1, 2, 3]),
            "ride_along": {"min": 1, "max": 1},
            "same_household": False,
        }
        for number, (day, vehicle, hour) in enumerate(slots, 1)
    ]


def make_person(chance, number, share):
    """A person whose target lies near an equal share of the seats."""
    target = max(1, round(share + chance.uniform(-1, 1)))
    return {
        "id": f"p{number:03}",
        "roles": chance.choice([["driver", "ride_along"], ["driver", "ride_along"], ["ride_along"]]),
        "experienced": chance.random() < 0.7,
        "household": None,
        "target": target,
        "max_period": target + chance.randint(1, 3),
        "max_week": 2,
        "must_serve": chance.random() < 0.85,
        "history": [],
    }


def make_problem(people, vehicles, weeks, seed):
    """A problem of this size: the same seed gives the same problem."""
    chance = random.Random(f"{people} {vehicles} {weeks} {seed}")
    shifts = make_shifts(chance, vehicles, weeks)
    crowd = [make_person(chance, number, 2 * len(shifts) / people) for number in range(1, people + 1)]
    names = [person["id"] for person in crowd]
    drivers = [person["id"] for person in crowd if "driver" in person["roles"]]
    availability = {}
    for name in names:
        willing = chance.uniform(0.2, 0.6)
        availability[name] = {s["id"]: chance.randint(-2, 3) for s in shifts if chance.random() < willing}
    return {
        "format": "korpass-problem/1",
        "period": {"from": str(START), "to": str(START + timedelta(7 * weeks - 1))},
        "rules": RULES,
        "people": crowd,
        "shifts": shifts,
        "availability": availability,
        "cleared": {
            f"car{vehicle + 1}": {name: "2020-01-01" for name in drivers if chance.random() < 0.8}
            for vehicle in range(vehicles)
        },
        "prefer": [chance.sample(names, 2) for _ in range(people // 8)],
        "avoid": [chance.sample(names, 2) for _ in range(people // 10)],
        "fixed": [],
        "published": [],
    }


def row(size, problem, answer):
    """One line of the table."""
    return [
        *map(str, size),
        str(len(problem["shifts"])),
        measure.levels(answer["score"]),
        measure.levels(answer["bound"]),
        "yes" if answer["proven"] else "no",
        measure.number(answer["wall"]),
        measure.number(answer["first_plan_seconds"]),
        measure.number(answer["peak_mib"]),
    ]


def main():
    """Reads the command line, measures, prints and writes."""
    parser = argparse.ArgumentParser(prog="benches/compare/run grow", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="limit of time for each problem")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other problems")
    parser.add_argument("--korpass", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--write", action="store_true", help="put the table into benches/README.md")
    arguments = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        file, plan = Path(temporary) / "problem.json", Path(temporary) / "plan.json"
        for size in SIZES:
            problem = make_problem(*size, arguments.seed)
            file.write_text(json.dumps(problem), encoding="utf-8")
            limits = ["--out", plan, "--seconds", f"{arguments.seconds:g}"]
            answer = measure.run([arguments.korpass, "solve", file, "--json", *limits])
            if answer is None:
                raise SystemExit(f"körpass failed on {size}")
            rows.append(row(size, problem, answer))
            print(*rows[-1], sep=" | ", flush=True)
    text = f"At most {arguments.seconds:g} seconds for each.\n\n" + measure.table(HEAD, rows)
    print("\n" + text)
    if arguments.write:
        measure.write("grow", text)


if __name__ == "__main__":
    main()

"""The planning contract as a 0-1 linear model, from which HiGHS and CP-SAT are fed alike.

Every variable is 0 or 1, every row is `low <= sum of coefficient * variable <= high`, and there are
three objectives, one for each level of the score, all to be made as small as possible.

Two choices keep the linear relaxation tight. A person's load is a sum of unit steps, each with its
own marginal cost: the square is convex, so the cheap steps fill first of themselves. And as nobody
has two shifts on one day, spacing is paid between days, once for each pair of days that are too near.
"""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

SEATS = ("driver", "ride_along")
LEVELS = ("standing", "idle", "soft")
# A date after every shift: that of a person who may never drive the vehicle.
NEVER = "9999-12-31"


@dataclass
class Objective:
    """A level of the score: what each variable that is 1 adds to a constant."""

    constant: int = 0
    costs: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def value(self, values):
        """The level of the plan in which the variables have these values."""
        return self.constant + sum(cost * values[v] for v, cost in self.costs.items())


@dataclass
class Shift:
    """A shift of the problem with its times read."""

    id: str
    start: datetime
    end: datetime
    facts: dict

    @property
    def day(self):
        """The calendar day the shift starts on."""
        return self.start.date()

    @property
    def week(self):
        """ISO year and week of that day."""
        return self.start.isocalendar()[:2]


def read_problem(path):
    """The problem in a `korpass-problem/1` file."""
    with open(path, encoding="utf-8") as file:
        problem = json.load(file)
    if problem["format"] != "korpass-problem/1":
        raise SystemExit(f"{path}: not a korpass-problem/1 file")
    return problem


class RosterModel:
    """Variables, rows and objectives of one problem."""

    def __init__(self, problem):
        self.problem = problem
        self.rules = problem["rules"]
        self.weights = self.rules["weights"]
        self.people = {person["id"]: person for person in problem["people"]}
        self.shifts = {
            facts["id"]: Shift(
                facts["id"],
                datetime.fromisoformat(facts["start"]),
                datetime.fromisoformat(facts["end"]),
                facts,
            )
            for facts in problem["shifts"]
        }
        self.lower = []
        # Whether the solver must ask for whole values; of the others the objective sees to that.
        self.whole = []
        self.rows = []
        self.levels = tuple(Objective() for _ in LEVELS)
        self.standing, self.idle, self.soft = self.levels
        self._build()

    def plan(self, values):
        """The plan that the values of the variables stand for."""
        assignments = [
            {"shift": shift, "seat": seat, "person": person}
            for (person, shift, seat), variable in self.seats.items()
            if values[variable] == 1
        ]
        assignments.sort(key=lambda seat: (seat["shift"], seat["seat"], seat["person"]))
        return {"format": "korpass-plan/1", "assignments": assignments}

    def _variable(self, whole=True):
        self.lower.append(0)
        self.whole.append(whole)
        return len(self.lower) - 1

    def _row(self, terms, low=None, high=None):
        self.rows.append((terms, low, high))

    def _build(self):
        self.runs = {shift: self._variable() for shift in self.shifts}
        self.seats = {}
        # Variables by (person, shift), by shift and seat, and by person: ways to look at `seats`.
        self.served = defaultdict(list)
        self.crew = defaultdict(list)
        self.serves = defaultdict(list)
        for person in self.people:
            self._seats_of(person)
        for shift in self.shifts.values():
            self._man(shift)
        for person in self.people:
            self._limit(person)
            self._rest(person)
            self._load(person)
            self._space(person)
        self._pairs()
        self._fixed_and_published()

    def _seats_of(self, person):
        """The seats a person can take at all: rules 2 and 3, and rule 7 against history."""
        facts = self.people[person]
        history = [tuple(map(datetime.fromisoformat, span)) for span in facts.get("history", [])]
        for shift_id, wish in self.problem["availability"].get(person, {}).items():
            shift = self.shifts[shift_id]
            if any(self._too_near(shift.start, shift.end, *span) for span in history):
                continue
            near = sum(abs((span[0].date() - shift.day).days) < self.rules["spacing_days"] for span in history)
            for seat in SEATS:
                if seat in facts["roles"] and (seat != "driver" or self._cleared(person, shift)):
                    variable = self._variable()
                    self.seats[person, shift_id, seat] = variable
                    self.served[person, shift_id].append(variable)
                    self.crew[shift_id, seat].append((person, variable))
                    self.serves[person].append((shift, variable))
                    self.soft.costs[variable] += self.weights["spacing"] * near - wish

    def _cleared(self, person, shift):
        since = self.problem["cleared"].get(shift.facts["vehicle"], {}).get(person, NEVER)
        return since <= shift.day.isoformat()

    def _too_near(self, start, end, other_start, other_end):
        """Rule 7: two shifts on one day, or too little rest from the earlier to the later."""
        if start.date() == other_start.date():
            return True
        rest = other_start - end if start < other_start else start - other_end
        return rest.total_seconds() < 60 * self.rules["min_rest_minutes"]

    def _man(self, shift):
        """Rules 1, 4 and 5, and what it costs when the shift stands."""
        runs = self.runs[shift.id]
        drivers, riders = (self.crew[shift.id, seat] for seat in SEATS)
        bounds = shift.facts["ride_along"]
        self._row([(v, 1) for _, v in drivers] + [(runs, -1)], 0, 0)
        riding = [(v, 1) for _, v in riders]
        self._row(riding + [(runs, -bounds["min"])], low=0)
        self._row(riding + [(runs, -bounds["max"])], high=0)
        experienced = [(v, 1) for person, v in drivers + riders if self.people[person]["experienced"]]
        self._row(experienced + [(runs, -1)], low=0)
        if shift.facts["same_household"]:
            self._one_household(drivers, riders, bounds["max"])
        self.standing.constant += shift.facts["weight"]
        self.standing.costs[runs] -= shift.facts["weight"]

    def _one_household(self, drivers, riders, most):
        """Rule 5: nobody rides along unless the household drives. One household drives at most."""
        households = defaultdict(lambda: ([], []))
        for place, crew in enumerate((drivers, riders)):
            for person, variable in crew:
                households[self.people[person]["household"] or person][place].append(variable)
        for driving, riding in households.values():
            if riding:
                self._row([(v, 1) for v in riding] + [(v, -most) for v in driving], high=0)

    def _by(self, person, key):
        groups = defaultdict(list)
        for shift, variable in self.serves[person]:
            groups[key(shift)].append((variable, 1))
        return groups

    def _limit(self, person):
        """One shift a day (rule 7) and the limit of a week (rule 8); that of the period lies in the load."""
        for terms in self._by(person, lambda shift: shift.day).values():
            self._row(terms, high=1)
        for terms in self._by(person, lambda shift: shift.week).values():
            self._row(terms, high=self.people[person]["max_week"])

    def _rest(self, person):
        """Rule 7 between shifts of different days."""
        shifts = sorted({shift.id: shift for shift, _ in self.serves[person]}.values(), key=lambda s: s.start)
        for place, early in enumerate(shifts):
            for late in shifts[place + 1 :]:
                if early.day != late.day and self._too_near(early.start, early.end, late.start, late.end):
                    both = self.served[person, early.id] + self.served[person, late.id]
                    self._row([(v, 1) for v in both], high=1)

    def _load(self, person):
        """The load as unit steps, its distance from the target, and idleness."""
        facts = self.people[person]
        target, fairness = facts["target"], self.weights["fairness"]
        serves = [(v, 1) for _, v in self.serves[person]]
        days = len(self._by(person, lambda shift: shift.day))
        steps = [self._variable() for _ in range(min(facts["max_period"], days))]
        self._row(serves + [(step, -1) for step in steps], 0, 0)
        self.soft.constant += fairness * target**2
        for load, step in enumerate(steps):
            self.soft.costs[step] += fairness * ((load + 1 - target) ** 2 - (load - target) ** 2)
        if facts["must_serve"] and self.problem["availability"].get(person):
            idle = self._variable()
            self._row(serves + [(idle, 1)], low=1)
            self.idle.costs[idle] += 1

    def _space(self, person):
        """A cost for each pair of near days on which the person serves."""
        by_day = self._by(person, lambda shift: shift.day)
        days = sorted(by_day)
        for place, early in enumerate(days):
            for late in days[place + 1 :]:
                if (late - early).days >= self.rules["spacing_days"]:
                    break
                near = self._variable(whole=False)
                self.soft.costs[near] += self.weights["spacing"]
                self._row(by_day[early] + by_day[late] + [(near, -1)], high=1)

    def _pairs(self):
        """Rule 6, and the gain of preferred pairs who ride together."""
        for shift, runs in self.runs.items():
            for pair in self.problem["avoid"]:
                one, other = (self.served[person, shift] for person in pair)
                if one and other:
                    self._row([(v, 1) for v in one + other] + [(runs, -1)], high=0)
            for pair in self.problem["prefer"]:
                one, other = (self.served[person, shift] for person in pair)
                if one and other:
                    together = self._variable(whole=False)
                    self.soft.costs[together] -= self.weights["companion"]
                    for serves in (one, other, [runs]):
                        self._row([(together, 1)] + [(v, -1) for v in serves], high=0)

    def _fixed_and_published(self):
        """Rule 9, and the cost of published seats that are not kept."""
        for seat in self.problem["fixed"]:
            key = seat["person"], seat["shift"], seat["seat"]
            if key not in self.seats:
                raise SystemExit(f"a fixed seat breaks a rule: {seat}")
            self.lower[self.seats[key]] = 1
        for seat in self.problem["published"]:
            self.soft.constant += self.weights["change"]
            key = seat["person"], seat["shift"], seat["seat"]
            if key in self.seats:
                self.soft.costs[self.seats[key]] -= self.weights["change"]

"""What the two solvers have in common: the levels one after the other, within one limit of time."""

import argparse
import json
import time
from dataclasses import dataclass

from roster_model import RosterModel, read_problem


@dataclass
class LevelResult:
    """What a solver found on one level."""

    # The value of every variable, or None when no plan was found in time.
    values: list | None
    # The least the level can be, given the levels before it.
    bound: int | None
    # Seconds from the start of this level to its first plan.
    first_plan_seconds: float | None


@dataclass
class Answer:
    """What `korpass solve --json` prints, of another solver."""

    score: list
    bound: list
    proven: bool
    seconds: float
    first_plan_seconds: float | None


def solve_levels(problem, solve_level, seconds):
    """Solves one level after the other, each holding the ones before, and returns answer and plan.

    `solve_level(model, level, values, seconds)` gets the objective of each level already held as a row of
    the model, and the values of the best plan so far to start from. A level that is not proven may
    use half of the time that is left, so that there is some for the next.
    """
    started = time.monotonic()
    model = RosterModel(problem)
    values, first, bounds, scores = None, None, [], []
    for number, level in enumerate(model.levels):
        left = seconds - (time.monotonic() - started)
        last = number + 1 == len(model.levels)
        level_started = time.monotonic()
        result = solve_level(model, level, values, max(left if last else left / 2, 0.01))
        if first is None and result.first_plan_seconds is not None:
            first = level_started - started + result.first_plan_seconds
        values = result.values or values
        if values is None:
            break
        # A bound of a level counts only when the levels before it are proven.
        sure = scores == bounds
        scores.append(level.value(values))
        bounds.append(result.bound if sure else None)
        model.rows.append((list(level.costs.items()), None, scores[-1] - level.constant))
    answer = Answer(
        score=[level.value(values) for level in model.levels] if values else [],
        bound=bounds,
        proven=bool(values) and scores == bounds,
        seconds=time.monotonic() - started,
        first_plan_seconds=first,
    )
    return answer, model.plan(values) if values else None


def main(description, solve_level):
    """The command line of a solver: a problem in, a plan out, the answer as JSON."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("problem")
    parser.add_argument("--out", required=True, help="the file for the plan")
    parser.add_argument("--seconds", type=float, default=60, help="limit of time for all levels")
    arguments = parser.parse_args()
    answer, plan = solve_levels(read_problem(arguments.problem), solve_level, arguments.seconds)
    if plan is None:
        raise SystemExit("no plan found in time")
    with open(arguments.out, "w", encoding="utf-8") as file:
        json.dump(plan, file)
    print(json.dumps(vars(answer)))

"""Runs körpass, HiGHS and CP-SAT on the same problems, in turn, and prints what each reached."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import measure

HERE = Path(__file__).resolve().parent
HEAD = ["problem", "solver", "score", "bound", "proven", "seconds", "first plan, s", "peak, MiB", "legal"]


def commands(korpass, problem, plan, seconds):
    """The command of each solver for one problem."""
    limits = ["--out", plan, "--seconds", f"{seconds:g}"]
    return {
        "körpass": [korpass, "solve", problem, "--json", *limits],
        "HiGHS": [sys.executable, HERE / "highs_model.py", problem, *limits],
        "CP-SAT": [sys.executable, HERE / "cp_sat_model.py", problem, *limits],
    }


def legal(problem, plan):
    """Whether the reference scorer accepts the plan, or – when there is no scorer."""
    scorer = measure.PLANNING / "score.py"
    if not scorer.exists():
        return "–"
    check = subprocess.run([sys.executable, scorer, problem, plan], capture_output=True, check=False)
    return "yes" if check.returncode == 0 else "no"


def row(problem, solver, answer, verdict):
    """One line of the table."""
    if answer is None:
        return [problem.stem, solver, "no plan in time", *["–"] * (len(HEAD) - 3)]
    # körpass by its whole process; the others without the start of Python, which is not theirs.
    seconds = answer["wall"] if solver == "körpass" else answer["seconds"]
    return [
        problem.stem,
        solver,
        measure.levels(answer["score"]),
        measure.levels(answer["bound"]),
        "yes" if answer["proven"] else "no",
        measure.number(seconds),
        measure.number(answer["first_plan_seconds"]),
        measure.number(answer["peak_mib"]),
        verdict,
    ]


def main():
    """Reads the command line, measures, prints and writes."""
    parser = argparse.ArgumentParser(prog="benches/compare/run", description=__doc__)
    parser.add_argument("problems", nargs="*", help="names of problems, or files; else all")
    parser.add_argument("--seconds", type=float, default=60, help="limit of time for each solver")
    parser.add_argument("--korpass", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--write", action="store_true", help="put the table into benches/README.md")
    arguments = parser.parse_args()
    folder = measure.PLANNING / "instances"
    files = [Path(name) if name.endswith(".json") else folder / f"{name}.json" for name in arguments.problems]
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        plan = Path(temporary) / "plan.json"
        for problem in files or sorted(folder.glob("*.json")):
            for solver, command in commands(arguments.korpass, problem, plan, arguments.seconds).items():
                plan.unlink(missing_ok=True)
                answer = measure.run(command)
                rows.append(row(problem, solver, answer, legal(problem, plan) if answer else "–"))
                print(*rows[-1], sep=" | ", flush=True)
    text = f"At most {arguments.seconds:g} seconds for each.\n\n" + measure.table(HEAD, rows)
    print("\n" + text)
    if arguments.write:
        measure.write("compare", text)


if __name__ == "__main__":
    main()

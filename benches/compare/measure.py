"""Runs a solver as a process of its own and measures it; writes tables into the README."""

import json
import subprocess
import tempfile
import time
from pathlib import Path

BENCHES = Path(__file__).resolve().parent.parent
ROOT = BENCHES.parent
PLANNING = ROOT.parent / "shared" / "planning"
# Seconds between two looks at the memory of a process.
LOOK_EVERY = 0.005


def peak_mib(process):
    """The most memory that the process has had resident, in MiB; None when it has ended."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        return None
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return None


def run(command):
    """Runs a solver that prints its answer as the last line; adds `wall` seconds and `peak_mib` to it.

    The answer is None when the solver fails.
    """
    with tempfile.TemporaryFile("w+") as output:
        started = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], stdout=output)
        peak = 0
        while process.poll() is None:
            peak = peak_mib(process) or peak
            time.sleep(LOOK_EVERY)
        wall = time.monotonic() - started
        output.seek(0)
        text = output.read().strip()
    if process.returncode != 0 or not text:
        return None
    # körpass may spread its document over lines; HiGHS prints a banner before.
    answer = json.loads(text[text.index("{") :])
    return answer | {"wall": wall, "peak_mib": peak}


def levels(values):
    """The three levels of a score or a bound, as text."""
    return ", ".join("–" if value is None else str(value) for value in values)


def number(value):
    """Seconds or MiB with as many digits as mean something."""
    if value is None:
        return "–"
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def table(head, rows):
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def write(name, text):
    """Puts a table between its markers in benches/README.md."""
    readme = BENCHES / "README.md"
    begin, end = f"<!-- table: {name} -->\n", "<!-- end -->"
    before, _, rest = readme.read_text(encoding="utf-8").partition(begin)
    _, _, after = rest.partition(end)
    readme.write_text(before + begin + text + end + after, encoding="utf-8")

"""How long commands take to start, beside Python defining one pydantic model, in the same run.

`python benchmarks/startup.py [RUNS]` prints medians of whole processes, ratios to the peer, and whether Textual
or other heavy modules were imported. Exit 1 when a bound of the project is missed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

PEER = "from pydantic import BaseModel\nclass Model(BaseModel):\n    x: int\n"
DATES = ["dates", "समझौता पिछले शुक्रवार को हुआ।", "--published", "2025-11-05"]
COMMANDS = {"--help": (["--help"], 1.5), "dates": (DATES, 2.5)}
HEAVY = ("textual", "rich", "sqlalchemy", "pydantic", "babel", "holidays", "trafilatura")


def run(words: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, capture_output=True)
    return time.perf_counter() - start


def imported(words: list[str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factcheck", *words], check=True, capture_output=True
    )
    names = {line.rsplit("|", 1)[1].strip().split(".")[0] for line in done.stderr.decode().splitlines() if "|" in line}
    return [name for name in HEAVY if name in names]


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "")
    for words, _ in COMMANDS.values():
        run(["-m", "factcheck", *words])
    times: dict[str, list[float]] = {"peer": [], **{name: [] for name in COMMANDS}}
    for _ in range(runs):
        times["peer"].append(run(["-c", PEER]))
        for name, (words, _) in COMMANDS.items():
            times[name].append(run(["-m", "factcheck", *words]))
    peer = statistics.median(times["peer"])
    print(f"| command | median ms of {runs} | × one pydantic model | bound | heavy imports |\n|---|---|---|---|---|")
    print(f"| one pydantic model | {peer * 1000:.0f} | 1.00 | | |")
    missed = False
    for name, (words, bound) in COMMANDS.items():
        ratio, heavy = statistics.median(times[name]) / peer, imported(words)
        missed |= ratio > bound or bool(heavy)
        print(
            f"| factcheck {name} | {statistics.median(times[name]) * 1000:.0f} | {ratio:.2f} | {bound} | {', '.join(heavy) or 'none'} |"
        )
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())

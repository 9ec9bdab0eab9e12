"""What a kill -9 at a random moment costs: every verdict that was acknowledged must still be there.

python benchmarks/crash.py                        # 10,000 kills, SQLite
python benchmarks/crash.py --kills 500 --postgres # 500 kills of a PostgreSQL client
"""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from factcheck.store import EventLog, StoreError
from store import LABELS, postgres, verdict


@dataclass
class Tally:
    """What the kills came to. Every count but the first three should be 0."""

    kills: int = 0
    acknowledged: int = 0
    events: int = 0
    lost: int = 0
    changed: int = 0
    unreadable: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """True where nothing was lost, changed or unreadable."""
        return not (self.lost or self.changed or self.unreadable or self.problems)


def crash(folder: Path, url: str | None, kills: int, *, seed: int = 1) -> Tally:
    """Run `kills` writers, one after the other, each killed at a random moment."""
    with tempfile.TemporaryDirectory() as warming:  # so that the writers, forked from here, start at once
        EventLog(Path(warming)).append("verdict", "c1", after=verdict("true"))
    chance = random.Random(seed)
    tally = Tally()
    at = 0
    for kill in range(kills):
        acknowledged = _killed(folder, url, chance)
        tally.kills += 1
        tally.acknowledged += len(acknowledged)
        log = EventLog(folder, url)
        try:
            found = {event.sequence: event.id for event in log.events(at)}
            recorded = log.head_file.read()
            if recorded is not None and recorded.sequence > log.head().sequence:
                tally.problems.append(f"the head ran ahead after kill {kill}")
            if kill % 500 == 499 or kill == kills - 1:
                tally.problems += [str(problem) for problem in log.verify()]
                tally.events = log.state().sequence
        except (StoreError, ValueError) as error:
            tally.unreadable += 1
            tally.problems.append(str(error))
            found = {}
        finally:
            log.close()
        tally.lost += sum(sequence not in found for sequence in acknowledged)
        tally.changed += sum(found.get(sequence, name) != name for sequence, name in acknowledged.items())
        at = max(found, default=at)
    return tally


def _killed(folder: Path, url: str | None, chance: random.Random) -> dict[int, str]:
    """Fork a writer, kill it while it opens the log or after some verdicts; return what it acknowledged."""
    reading, writing = os.pipe()
    seed, delay, opening = chance.random(), chance.uniform(0.001, 0.02), chance.random() < 0.5
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write(folder, url, writing, seed)
    os.close(writing)
    if not opening:
        select.select([reading], [], [], 30)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        lines = pipe.read().split(b"\n")[:-1]
    return {int(line.split()[0]): line.split()[1].decode() for line in lines}


def _write(folder: Path, url: str | None, pipe: int, seed: float) -> None:
    """Write verdicts until killed; each is acknowledged on `pipe` once `append` returned."""
    chance = random.Random(seed)
    try:
        log = EventLog(folder, url, wait=30)
        while True:
            claim = f"c{chance.randrange(100):012x}"
            event = log.append("verdict", claim, after=verdict(chance.choice(LABELS)), actor="asha")
            os.write(pipe, f"{event.sequence} {event.id}\n".encode())
    except BaseException as error:  # noqa: BLE001 (a forked child must not go on as its parent)
        os.write(2, f"writer: {error}\n".encode())
    finally:
        os._exit(1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=10_000)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        if given.postgres:
            with postgres() as url:
                tally = crash(Path(folder), url, given.kills, seed=given.seed)
        else:
            tally = crash(Path(folder), None, given.kills, seed=given.seed)
    print(tally, f"{time.perf_counter() - started:.0f} s")
    return 0 if tally.clean and tally.acknowledged else 1


if __name__ == "__main__":
    sys.exit(main())

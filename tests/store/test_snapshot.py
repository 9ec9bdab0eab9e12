"""The snapshot is only a shorter way to the same state, and never believed against the log."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from pathlib import Path

import pytest

from factcheck.review import State, apply, fold
from factcheck.store import DamagedError, EventLog, Workspace, snapshot
from factcheck.store import log as log_module

FULL = {"label": "false", "note": "देखा", "evidence": ["https://e.example"]}


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EventLog:
    monkeypatch.setattr(log_module, "_SNAPSHOT_LEAST", 20)
    made = Workspace(tmp_path).log()
    state = State()
    for i in range(60):
        actor = f"r{i % 3}"
        if i % 7 == 6:
            target = state.undo_target(actor)
            event = made.append("undo", target[1], after={"event": target[0]}, actor=actor)
        elif i % 5 == 4:
            event = made.append("fact.join", "f1", after={"claim": f"c{i % 9}"}, actor=actor)
        else:
            event = made.append(
                "verdict",
                f"c{i % 11}",
                after={**FULL, "covers": ["c99"]},
                actor=actor,
                based_on=state.seen(f"c{i % 11}"),
            )
        state = apply(state, event)
    return made


def same(a: State, b: State) -> bool:
    names = ("threads", "owners", "hands", "users")
    return (
        all(dict(getattr(a, n)) == dict(getattr(b, n)) for n in names) and a.stages() == b.stages() and a.head == b.head
    )


def test_the_state_from_a_snapshot_is_that_of_the_events(log: EventLog) -> None:
    whole = fold(log.events())
    assert same(log.state(), whole)
    assert snapshot.read(log._snapshot).sequence == 60
    assert same(log.state(), whole), "the second time from the snapshot"
    for _ in range(5):
        log.append("verdict", "c3", after=FULL, actor="r1")
    state, whole = log.state(), fold(log.events())
    assert same(state, whole) and snapshot.read(log._snapshot).sequence == 60, (
        "a few events more are not worth a new one"
    )
    assert state.undo_target("r1") == whole.undo_target("r1") and state.verdict_of("c99") == whole.verdict_of("c99")
    assert log.verify() == []


def test_a_new_snapshot_takes_over_what_did_not_change(log: EventLog) -> None:
    log.state()
    for _ in range(25):
        log.append("verdict", "c3", after=FULL, actor="r1")
    log.state()
    assert snapshot.read(log._snapshot).sequence == 85
    assert same(log.state(), fold(log.events())) and log.verify() == []


def test_bytes_changed_in_a_snapshot_are_found(log: EventLog) -> None:
    whole = fold(log.events())
    log.state()
    path = log._snapshot
    kept = path.read_bytes()
    outcomes = {}
    for at in range(0, len(kept), 197):
        path.write_bytes(kept[:at] + bytes([kept[at] ^ 1]) + kept[at + 1 :])
        outcomes[at] = outcome(log, whole)
        path.unlink(missing_ok=True)
    assert set(outcomes.values()) <= {"made anew", "refused"}, outcomes
    assert "refused" in outcomes.values()


def outcome(log: EventLog, whole: State) -> str:
    """What opening comes to: never another state than that of the events."""
    try:
        assert same(log.state(), whole)
    except DamagedError as error:
        return "refused" if "delete it" in str(error) else str(error)
    return "made anew"


def test_a_forged_snapshot_is_found_by_verify(log: EventLog) -> None:
    state = log.state()
    forged = apply(fold(log.events()), next(log.events(59)))
    snapshot.write(log._snapshot, forged)
    assert snapshot.read(log._snapshot).head == state.head
    assert [p.kind for p in log.verify()] == ["changed"]


@pytest.mark.parametrize("junk", [b"", b"x", b"{}\n", b'\n{"index": [0, 0]}\n', b"\n[]\n"])
def test_junk_is_no_snapshot(log: EventLog, junk: bytes) -> None:
    log._snapshot.write_bytes(junk)
    assert snapshot.read(log._snapshot) is None and log.verify() == []
    assert same(log.state(), fold(log.events()))


def test_a_snapshot_made_by_other_rules_is_made_anew(log: EventLog, monkeypatch: pytest.MonkeyPatch) -> None:
    log.state()
    monkeypatch.setattr(snapshot, "rules", lambda: "others")
    assert snapshot.read(log._snapshot) is None
    assert same(log.state(), fold(log.events())) and snapshot.read(log._snapshot) is not None


def test_a_snapshot_of_another_log_is_not_used(log: EventLog, tmp_path: Path) -> None:
    log.state()
    other = Workspace(tmp_path / "other").log()
    for _ in range(70):
        other.append("verdict", "c1", after=FULL, actor="x")
    log._snapshot.replace(other._snapshot)
    assert same(other.state(), fold(other.events()))
    empty = Workspace(tmp_path / "empty").log()
    empty.folder.mkdir(parents=True)
    snapshot.write(empty._snapshot, fold(other.events()))
    assert empty.state().sequence == 0


def test_a_snapshot_that_cannot_be_written_costs_nothing_but_time(
    log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(snapshot, "_gather", full)
    monkeypatch.setattr(snapshot, "_fill", full)
    assert same(log.state(), fold(log.events()))
    assert not list(log.folder.glob(".snapshot*"))


def test_a_long_snapshot_is_written_while_its_reader_goes_on(log: EventLog, monkeypatch: pytest.MonkeyPatch) -> None:
    log.state()
    for _ in range(25):
        log.append("verdict", "c3", after=FULL, actor="r1")
    monkeypatch.setattr(log_module, "_AT_ONCE", 10)
    going_on = threading.Event()
    written = snapshot.write

    def slow(path: Path, state: State) -> None:
        assert going_on.wait(10)
        written(path, state)

    monkeypatch.setattr(snapshot, "write", slow)
    assert same(log.state(), fold(log.events())) and snapshot.read(log._snapshot).sequence == 60
    going_on.set()
    for thread in threading.enumerate():
        if thread.name == "snapshot":
            thread.join()
    assert snapshot.read(log._snapshot).sequence == 85 and log.verify() == []


def test_a_log_without_a_snapshot_is_taken_in_object_by_object_and_says_how_far_it_is(
    log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_module, "_TOLD", 10)
    told: list[tuple[str, int]] = []
    state, whole = log.state(lambda *said: told.append(said)), fold(log.events())
    assert same(state, whole) and state.labels_used() == whole.labels_used() == {"false"}
    counts = [count for step, count in told if step == "log"]
    assert counts == sorted(counts) and len(counts) >= 3 and 10 <= counts[0] <= counts[-1] <= 60
    told.clear()
    log.state(lambda *said: told.append(said))
    assert told == [], "the snapshot needs no telling"


def test_who_works_long_leaves_a_snapshot_behind(log: EventLog) -> None:
    state = log.state()
    for count in range(25):
        state = apply(state, log.append("verdict", f"c{count}", after=FULL, actor="r1"))
        log.keep(state)
        assert snapshot.read(log._snapshot).sequence == (80 if count >= 19 else 60)
    assert same(log.state(), fold(log.events())) and log.verify() == []


def test_a_log_damaged_under_its_readers_eyes_is_said_to_be(log: EventLog, tmp_path: Path) -> None:
    log.close()
    with contextlib.closing(sqlite3.connect(log.path, isolation_level=None)) as raw:
        raw.execute("UPDATE events SET after = 'x' WHERE sequence = 7")
    with pytest.raises(DamagedError, match="event 7 was changed from outside"):
        log.state()
    assert not log._snapshot.exists() and not list(log.folder.glob(".snapshot*"))

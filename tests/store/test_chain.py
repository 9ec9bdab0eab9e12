"""Whatever is done to the rows from outside, verify finds it and names the event."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.store import DamagedError, Workspace
from factcheck.store.chain import problems
from factcheck.store.head import Head
from factcheck.store.rows import COLUMNS, GENESIS, chained


def made(count: int = 6) -> tuple[list[dict[str, Any]], Head]:
    """Make a small chain of rows, and its head."""
    rows, previous = [], GENESIS
    for sequence in range(1, count + 1):
        row: dict[str, Any] = {
            "sequence": sequence, "time": f"2025-11-05T10:00:0{sequence}.000000Z", "actor": "आशा", "os_user": "desk",
            "action": "verdict", "object": f"c{sequence}", "before": None if sequence % 2 else '{"label":"true"}',
            "after": '{"label":"false","note":"x"}', "reason": "r" * (sequence % 3), "version": "0", "based_on": None,
            "previous": previous,
        }  # fmt: skip
        row["hash"] = previous = chained(row)
        rows.append(row)
    return rows, Head(count, previous)


def test_a_whole_chain_has_no_problems() -> None:
    rows, head = made()
    assert problems(rows, [head, Head(3, rows[2]["hash"]), Head(0, GENESIS)]) == []


def test_every_flip_of_every_character_of_every_field_is_found() -> None:
    rows, head = made(4)
    tried = 0
    for at, row in enumerate(rows):
        for name in COLUMNS:
            value = row[name]
            if isinstance(value, int):
                changes: list[Any] = [value ^ (1 << bit) for bit in range(8)]
            elif value is None:
                changes = ["", "{}", "x"]
            else:
                changes = [None, value + "x", value[:-1]] if value else ["x"]
                changes += [
                    value[:i] + chr(ord(value[i]) ^ (1 << bit)) + value[i + 1 :]
                    for i in range(len(value))
                    for bit in range(7)
                ]
            for change in changes:
                if change == value:
                    continue
                tried += 1
                bad = [*rows[:at], {**row, name: change}, *rows[at + 1 :]]
                found = problems(sorted(bad, key=lambda r: (isinstance(r["sequence"], str), r["sequence"])), [head])
                assert found, (name, change)
    assert tried > 5_000


@pytest.mark.parametrize("at", range(6))
def test_every_deletion_is_found_and_named(at: int) -> None:
    rows, head = made()
    [found] = problems(rows[:at] + rows[at + 1 :], [head])
    assert found.kind == ("truncated" if at == 5 else "missing") and f"event {at + 1} is missing" in str(found)


def test_several_missing_are_named_together() -> None:
    rows, head = made()
    assert "events 2 to 4 are missing before event 5" in str(problems(rows[:1] + rows[4:], [head])[0])


@pytest.mark.parametrize("cut", range(6))
def test_every_truncation_is_found_by_the_head(cut: int) -> None:
    rows, head = made()
    [found] = problems(rows[:cut], [head])
    assert found.kind == "truncated" and found.event == "e" + head.hash[:12]


@pytest.mark.parametrize("at", range(6))
def test_every_insertion_is_found(at: int) -> None:
    rows, head = made()
    forged = {**rows[at], "object": "c9", "previous": rows[at - 1]["hash"] if at else GENESIS}
    forged["hash"] = chained(forged)
    later = [{**row, "sequence": row["sequence"] + 1} for row in rows[at:]]
    found = problems([*rows[:at], forged, *later], [head])
    assert {"changed"} <= {p.kind for p in found}
    rechained, previous = [], forged["hash"]
    for row in later:
        row = {**row, "previous": previous}
        row["hash"] = previous = chained(row)
        rechained.append(row)
    found = problems([*rows[:at], forged, *rechained], [head])
    assert [p.kind for p in found] == ["rewritten"], "even a chain made anew does not fit the head"


@pytest.mark.parametrize("a", range(5))
@pytest.mark.parametrize("b", range(1, 6))
def test_every_swap_is_found(a: int, b: int) -> None:
    rows, head = made()
    if a == b:
        return
    swapped = list(rows)
    swapped[a], swapped[b] = {**rows[b], "sequence": a + 1}, {**rows[a], "sequence": b + 1}
    found = problems(swapped, [head])
    assert {p.sequence for p in found if p.kind == "changed"} == {a + 1, b + 1}
    rehashed = []
    for row in swapped:
        rehashed.append({**row, "hash": chained(row)} if row["sequence"] in (a + 1, b + 1) else row)
    assert any(p.kind in ("reordered", "added") for p in problems(rehashed, [head]))


def test_an_event_that_follows_nothing_known_was_added() -> None:
    rows, head = made()
    rows[3] |= {"previous": "ab" * 32}
    rows[3]["hash"] = chained(rows[3])
    assert "added" in {p.kind for p in problems(rows, [head])}


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_mixture_of_changes_is_found(data: st.DataObject) -> None:
    rows, head = made(8)
    bad = [dict(row) for row in rows]
    for _ in range(data.draw(st.integers(1, 4))):
        kind = data.draw(st.sampled_from(["edit", "drop", "swap", "copy"]))
        if not bad:
            break
        at = data.draw(st.integers(0, len(bad) - 1))
        if kind == "edit":
            bad[at][data.draw(st.sampled_from(["actor", "after", "object", "time"]))] = data.draw(st.text(max_size=5))
        elif kind == "drop":
            del bad[at]
        elif kind == "swap":
            other = data.draw(st.integers(0, len(bad) - 1))
            bad[at]["sequence"], bad[other]["sequence"] = bad[other]["sequence"], bad[at]["sequence"]
        else:
            bad.append({**bad[at], "sequence": len(bad) + 1})
    bad.sort(key=lambda row: row["sequence"])
    assert bad == rows or problems(bad, [head])


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    log = Workspace(tmp_path).log()
    for i in range(30):
        log.append("verdict", f"c{i % 7}", after={"label": "false", "note": f"टिप्पणी {i}"}, reason="कारण", actor="asha")
    log.close()
    return tmp_path


def test_flipped_bytes_of_the_file_are_never_silent(log_file: Path) -> None:
    """Each flip is found, or (an unused byte, an index) changes no event at all."""
    path = Workspace(log_file).log().path
    whole = path.read_bytes()
    events = list(Workspace(log_file).log().events())
    chance = random.Random(3)
    body = [i for i in range(len(whole)) if whole[i : i + 1].strip(b"\0")]
    found = 0
    for at in chance.sample(body, 250):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << chance.randrange(8))]) + whole[at + 1 :])
        log = Workspace(log_file).log()
        wrong = log.verify()
        found += bool(wrong)
        if not wrong:
            assert list(log.events()) == events, at
        log.close()
    path.write_bytes(whole)
    assert found > 100


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE events SET after = replace(after, 'false', 'true') WHERE sequence = 7", "changed"),
        ("UPDATE events SET actor = 'bina' WHERE sequence = 7", "changed"),
        ("UPDATE events SET after = 'no json' WHERE sequence = 7", "changed"),
        ("DELETE FROM events WHERE sequence = 7", "missing"),
        ("DELETE FROM events WHERE sequence > 25", "truncated"),
        ("DELETE FROM events", "truncated"),
        ("UPDATE events SET sequence = sequence + 100 WHERE sequence > 20", "missing"),
    ],
)
def test_edits_of_the_database_are_found(log_file: Path, statement: str, kind: str) -> None:
    log = Workspace(log_file).log()
    with sqlite3.connect(log.path) as raw:
        raw.execute(statement)
    raw.close()
    wrong = log.verify()
    assert kind in {p.kind for p in wrong}
    assert all(str(p) == p.text and "event" in p.text for p in wrong)


@pytest.mark.parametrize("after", ["[1]", "5", "[" * 100_000, '"x'])
def test_what_is_no_json_object_is_no_event(log_file: Path, after: str) -> None:
    log = Workspace(log_file).log()
    with sqlite3.connect(log.path) as raw:
        raw.execute("UPDATE events SET after = ? WHERE sequence = 7", (after,))
    raw.close()
    with pytest.raises(DamagedError, match="event 7 was changed from outside"):
        list(log.events())
    assert [(p.kind, p.sequence) for p in log.verify()] == [("changed", 7)]


def test_a_log_cut_short_is_not_written_to(log_file: Path) -> None:
    log = Workspace(log_file).log()
    with sqlite3.connect(log.path) as raw:
        raw.execute("DELETE FROM events WHERE sequence > 25")
    raw.close()
    with pytest.raises(Exception, match="ends at event 25, but its head recorded 30"):
        log.append("verdict", "c1", after={"label": "true"})
    assert len(list(log.events())) == 25
    log.head_file.path.rename(log_file / "old-head")
    assert log.append("verdict", "c1", after={"label": "true"}).sequence == 26 and log.verify() == []


def test_a_damaged_head_is_named_and_written_anew(log_file: Path) -> None:
    log = Workspace(log_file).log()
    for junk in ("", "{}", "[1]", '{"sequence": "x", "hash": 1}'):
        log.head_file.path.write_text(junk)
        assert [p.kind for p in log.verify()] == ["unreadable"]
    log.append("verdict", "c1", after={"label": "true"})
    assert log.verify() == [] and log.head_file.read() == log.head()


def test_heads_kept_elsewhere_are_compared(log_file: Path) -> None:
    log = Workspace(log_file).log()
    event = list(log.events())[9]
    assert log.verify([Head(10, event.hash)]) == []
    [wrong] = log.verify([Head(10, "ab" * 32)])
    assert wrong.kind == "rewritten" and "event 10 is" in str(wrong)
    [gone] = log.verify([Head(99, "ab" * 32)])
    assert gone.kind == "truncated"


def test_the_head_never_goes_back(log_file: Path) -> None:
    head_file = Workspace(log_file).log().head_file
    head_file.write(Head(3, "ab" * 32))
    assert head_file.read().sequence == 30


def test_what_a_killed_process_left_is_put_aside(log_file: Path) -> None:
    log = Workspace(log_file).log()
    (log.folder / ".head.new").write_text("half a he")
    log.append("verdict", "c1", after={"label": "true"})
    assert log.head_file.read() == log.head() and not (log.folder / ".head.new").exists()

"""Is the chain whole? Every row against its hash, its neighbour, and the heads recorded elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from factcheck.store.head import Head
from factcheck.store.rows import GENESIS, chained, event_id, to_event

Kind = Literal["changed", "missing", "added", "reordered", "truncated", "rewritten", "unreadable"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the log. `event` is the id as stored, empty where no event is left."""

    kind: Kind
    sequence: int
    event: str
    text: str

    def __str__(self) -> str:
        return self.text


def problems(rows: Iterable[Mapping[str, Any]], heads: Iterable[Head] = ()) -> list[Problem]:
    """Return what is wrong with `rows`, given in order of sequence, and with `heads` not found in them.

    >>> problems([], [Head(2, "ab" * 32)])[0].kind
    'truncated'
    """
    found: list[Problem] = []
    wanted: dict[int, set[str]] = {}
    for head in heads:
        if head.sequence > 0:
            wanted.setdefault(head.sequence, set()).add(head.hash)
    previous, sequence = GENESIS, 0
    seen: set[str] = {GENESIS}
    for row in rows:
        found += _row(row, sequence, previous, seen)
        held = wanted.pop(row["sequence"], set())
        found += [_rewritten(row, hash_) for hash_ in sorted(held) if hash_ != row["hash"]]
        previous, sequence = row["hash"], row["sequence"]
        seen.add(previous)
    for at in sorted(wanted):
        text = f"event {at} is missing: the log ends at {sequence}, but its head recorded {at}"
        kind: Kind = "truncated" if at > sequence else "missing"
        found.append(Problem(kind, at, event_id(min(wanted[at])), text))
    return found


def _row(row: Mapping[str, Any], sequence: int, previous: str, seen: set[str]) -> list[Problem]:
    found: list[Problem] = []
    at, name = row["sequence"], event_id(str(row["hash"]))
    if at != sequence + 1:
        gone = f"event {sequence + 1} is" if at == sequence + 2 else f"events {sequence + 1} to {at - 1} are"
        found.append(Problem("missing", sequence + 1, "", f"{gone} missing before event {at} ({name})"))
    elif row["previous"] != previous:
        kind: Kind = "reordered" if row["previous"] in seen else "added"
        found.append(Problem(kind, at, name, f"event {at} ({name}) does not follow event {sequence}"))
    try:
        whole = chained(row) == row["hash"]
        to_event(row)
    except (ValueError, TypeError, KeyError):
        whole = False
    if not whole:
        found.append(Problem("changed", at, name, f"event {at} ({name}) was changed: its hash does not fit"))
    return found


def _rewritten(row: Mapping[str, Any], hash_: str) -> Problem:
    at, name = row["sequence"], event_id(str(row["hash"]))
    text = f"event {at} is {name}, but {event_id(hash_)} was recorded: the log was rewritten"
    return Problem("rewritten", at, name, text)

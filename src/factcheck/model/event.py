"""What people did: events of the append-only log, and the verdicts they carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Action = Literal[
    "verdict",
    "undo",
    "redo",
    "link",
    "date",
    "claim.add",
    "claim.edit",
    "claim.skip",
    "fact.join",
    "fact.leave",
    "fact.wording",
    "fact.as_of",
    "fact.first",
    "review",
    "adjudicate",
    "approve",
    "publish",
    "correct",
    "update",
    "withdraw",
    "reopen",
    "assign",
    "import",
    "triage",
    "agency",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a verdict rests on. `claim` is the id of a cited claim of another source, if it is one."""

    url: str | None = None
    archived: str | None = None
    quote: str | None = None
    accessed: str | None = None
    file: str | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A label from verdicts.toml on a fact, with its grounds. `quote`, `start`, `end` re-attach it."""

    label: str
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: float | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the log. `time` is UTC, ISO with microseconds and `Z`; `hash` chains over `previous`.

    `object` is the id acted on (claim, fact, link `a~b`, timex `claim@start`). `before` and `after` are
    JSON objects; `reason` is the person's words. Events are superseded, never changed. `os_user` is who
    the machine says acted; `based_on` the id of the newest event on this object the actor had seen.
    """

    sequence: int
    time: str
    actor: str
    action: Action
    object: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    reason: str
    version: str
    previous: str
    hash: str
    id: str = ""
    os_user: str = ""
    based_on: str | None = None

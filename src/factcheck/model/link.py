"""Links between claims, the facts they gather into, and the stories of several articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model.quick import quick
from factcheck.model.reason import Reason

Relation = Literal["agree", "conflict", "update", "related", "unrelated"]
Slot = Literal["date", "quantity", "place", "actor", "role", "polarity", "modality", "attribution"]


@quick
@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two claims slot by slot gave. `newer` names the side an update speaks from.

    `score` is 0–100: how sure the tool is that the two speak of one thing as the relation says.
    """

    relation: Relation
    newer: Literal["a", "b"] | None
    differs: tuple[Slot, ...]
    agrees: tuple[Slot, ...]
    score: int
    reason: Reason


@quick
@dataclass(frozen=True, slots=True)
class Link:
    """A comparison between two claims by id, `a` before `b`. `decided_by` is set once a person has."""

    a: str
    b: str
    relation: Relation
    newer: Literal["a", "b"] | None
    internal: bool
    differs: tuple[Slot, ...]
    agrees: tuple[Slot, ...]
    score: int
    reason: Reason
    decided_by: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Fact:
    """The claims that say one thing. `id` derives from the smallest claim id; claims are sorted."""

    id: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, and the facts their claims gather into."""

    id: str
    articles: tuple[str, ...]
    facts: tuple[Fact, ...]

"""Anchors, readings and resolved time expressions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from factcheck.model.quick import quick
from factcheck.model.reason import Reason

Status = Literal["resolved", "ambiguous", "vague", "anaphoric", "duration", "set"]
Grain = Literal["minute", "hour", "part", "day", "week", "month", "quarter", "year", "decade", "century", "other"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The civil moment relative expressions are seen from: an article's publish date, or a statement's.

    `minute` counts from midnight in `zone` (IANA name or `+05:30`), None where only the day is known.
    `kind` is `published`; `received` for a forwarded message (an upper bound, answers are ambiguous);
    `statement` for a dated older statement.

    >>> Anchor(date(2025, 11, 5)).day.isoformat()
    '2025-11-05'
    """

    day: date
    minute: int | None = None
    zone: str = "Asia/Kolkata"
    kind: Literal["published", "received", "statement"] = "published"


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """One value an expression may have. `first` and `last` are inclusive; None is open or unknown."""

    edtf: str | None
    timex: str | None
    first: str | None
    last: str | None


@quick
@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression found in a text, with its value as far as the text decides it.

    `start`, `end` are code points into the article, half-open. `alternatives` is ranked and, when the
    status is `ambiguous`, holds every reading, the first of which is the value. `antecedent` is the
    span of the expression an anaphoric one points back to. Source: TIMEX3 (ISO 24617-1), EDTF
    (ISO 8601-2).
    """

    start: int
    end: int
    text: str
    status: Status
    edtf: str | None
    timex: str | None
    first: str | None
    last: str | None
    grain: Grain | None
    alternatives: tuple[Reading, ...]
    rule: str
    reason: Reason
    antecedent: tuple[int, int] | None = None
    open_bound: Literal["before", "after"] | None = None
    approximate: bool = False
    relative: bool = False

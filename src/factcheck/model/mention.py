"""What a sentence mentions: quantities and named entities."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.model.quick import quick

Comparator = Literal["=", "~", "<", "<=", ">", ">=", "range"]
Role = Literal["amount", "change", "from", "total", "part", "collective", "for", "against"]
EntityType = Literal["person", "place", "organisation"]


@quick
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it measures or counts.

    `value` is exact; for a range it is None and `low`/`high` are set (inclusive); vague numbers
    (दर्जनों) have neither. `unit` is a pack key (`%`, `INR`, `km`, `person`), `counted` the key of the
    thing counted as far as grammar gives it (`death`, `seat`). `running` marks a count that grows
    (अब तक, कुल, बढ़कर). `ordinal` marks 12वीं: a rank, never compared as an amount. `role` tells an
    amount or level from a change (0.25 प्रतिशत घटाकर), the level it starts `from`, the `total` it is a
    share of (243 में से), a `part` of another count (इनमें 3), a `collective` (दोनों), and the two sides
    of a score (`for`, `against`); only equal roles compare.
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    unit: str | None = None
    counted: str | None = None
    comparator: Comparator = "="
    low: Decimal | None = None
    high: Decimal | None = None
    running: bool = False
    ordinal: bool = False
    vague: bool = False
    role: Role = "amount"


@quick
@dataclass(frozen=True, slots=True)
class Entity:
    """A name. `key` is free of language and script (`country:us`, `person:rajnath singh`).

    `demonym` marks words like अमेरिकी: never reported as a place, but they lend their key to slots.
    """

    start: int
    end: int
    text: str
    type: EntityType
    key: str
    demonym: bool = False

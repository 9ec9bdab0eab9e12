"""What was recognised, before anybody asks when it was; `of` and `base` None mean the anchor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from factcheck.temporal.calendar import Amount

Direction = Literal["last", "next", "this"]


class Node:
    """Base of all meanings; `kind` names the resolver that knows it."""

    __slots__ = ()


@dataclass(slots=True)
class Duration(Node):
    """A length of time that lies nowhere: तीन साल. `low` is the lesser length of `दो-तीन दिन`."""

    amount: Amount
    low: Amount | None = None


@dataclass(slots=True)
class Deictic(Node):
    """A day counted from the anchor; several offsets where the tongue has one word for both (कल)."""

    offsets: tuple[int, ...]


@dataclass(slots=True)
class Now(Node):
    """The present instant or present times; `ref` is `PRESENT_REF`."""

    exact: bool


@dataclass(slots=True)
class Weekday(Node):
    """A weekday, Monday 0, maybe in a direction. `count` 2 is the second one from the anchor."""

    weekday: int
    direction: Direction | None = None
    count: int = 1
    near: bool = False


@dataclass(slots=True)
class Calendar(Node):
    """A date as far as said. `other`: (month, day) exchanged; `order`: which custom or size puts first."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: Direction | None = None
    other: tuple[int, int] | None = None
    order: Literal["day", "month"] | None = None


class Impossible(Node):
    """Written as a date, but no calendar has it: 30 फरवरी."""

    __slots__ = ()


@dataclass(slots=True)
class Period(Node):
    """A calendar unit, counted from the one that holds the anchor."""

    unit: str
    offset: int
    bare: bool = False
    told: bool = False


@dataclass(slots=True)
class Window(Node):
    """The stretch of an amount that ends, or begins, at the anchor: बीते दो साल."""

    amount: Amount
    direction: Direction
    unit: str
    number: Fraction | None = None


@dataclass(slots=True)
class Offset(Node):
    """A point an amount before (-1) or after (+1) its base. `bound` for more or less than that."""

    amount: Amount
    sign: int
    base: Node | None = None
    bound: Literal["more", "less"] | None = None
    low: Amount | None = None


@dataclass(slots=True)
class Within(Node):
    """The stretch of an amount from its base on."""

    amount: Amount
    base: Node | None = None


@dataclass(slots=True)
class Nth(Node):
    """The `number`-th unit or weekday within another extent; -1 the last; `count` several from there."""

    number: int
    unit: str | None
    weekday: int | None
    of: Node | None
    count: int = 1


@dataclass(slots=True)
class Edge(Node):
    """The beginning, middle, end or rest of another extent."""

    edge: str
    of: Node


@dataclass(slots=True)
class PartOf(Node):
    """A part of a day (`morning`, `afternoon`, `evening`, `night`, `dawn`, …), early or late."""

    part: str
    of: Node | None = None
    shade: Literal["early", "late"] | None = None


@dataclass(slots=True)
class Clock(Node):
    """A minute of the day. `sure` is False where 5 may be morning or evening."""

    minute: int
    sure: bool
    of: Node | None = None
    zone: str | None = None
    part: str | None = None
    bare: bool = False
    second: int | None = None


@dataclass(slots=True)
class Range(Node):
    """From one extent to another, both included."""

    low: Node
    high: Node


@dataclass(slots=True)
class Open(Node):
    """Everything before, after, since or until an extent."""

    side: Literal["before", "after", "since", "until", "during"]
    of: Node


@dataclass(slots=True)
class Inside(Node):
    """`inner` seen within `outer`: अगले साल जून, Monday of next week."""

    outer: Node
    inner: Node


@dataclass(slots=True)
class Feast(Node):
    """A festival or named day by its key, maybe in a direction."""

    key: str
    direction: Direction | None = None


@dataclass(slots=True)
class Known(Node):
    """A dated event by its key: आज़ादी, नोटबंदी, 26/11."""

    key: str
    first: date
    last: date


@dataclass(slots=True)
class Decade(Node):
    """The decade that begins in `year`."""

    year: int


@dataclass(slots=True)
class Century(Node):
    """The n-th century."""

    number: int


@dataclass(slots=True)
class WeekNumber(Node):
    """The ISO week of that number."""

    number: int


@dataclass(slots=True)
class YearPart(Node):
    """A quarter or half of a year by number: Q3 2025; `calendar` where it surely is the calendar's (जून तिमाही)."""

    unit: Literal["quarter", "half"]
    number: int
    year: int | None = None
    calendar: bool = False


@dataclass(slots=True)
class FiscalYear(Node):
    """A fiscal year: `year` is the one it begins in; `named` the single year that was said."""

    year: int
    named: bool = False
    school: bool = False


@dataclass(slots=True)
class YearPair(Node):
    """2020-21: two calendar years, or the fiscal year between them."""

    year: int


@dataclass(slots=True)
class Era(Node):
    """A year, maybe month and day, of another calendar: `vikram`, `shaka`, `bce`."""

    era: str
    year: int
    month: int | None = None
    day: int | None = None


@dataclass(slots=True)
class Season(Node):
    """A season by its TIMEX3 letters."""

    code: str
    direction: Direction | None = None


@dataclass(slots=True)
class Recurring(Node):
    """A set of times: `timex` as TIMEX3 writes it."""

    timex: str
    clock: Node | None = None


@dataclass(slots=True)
class Vague(Node):
    """An expression that names a time without dating it: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`."""

    ref: str


@dataclass(slots=True)
class Anaphor(Node):
    """An expression dated only by another one: उसी दिन, इसके बाद."""

    relation: Literal["same", "after", "before"]
    unit: str | None = None


@dataclass(slots=True)
class Approx(Node):
    """About that time."""

    of: Node


@dataclass(slots=True)
class Ahead(Node):
    """An amount said with `in`: from its base on where the clause looks ahead, else only a length."""

    length: Duration
    base: Node | None = None


@dataclass(slots=True)
class Bare(Node):
    """A unit with nothing that says which one: no time by itself, but `the end of the month` is."""

    of: Node

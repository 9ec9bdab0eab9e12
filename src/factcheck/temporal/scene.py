"""What resolving needs to know: the anchor, the clause's tense, and how to resolve a child."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from factcheck.model.reason import Reason
from factcheck.model.time import Status
from factcheck.temporal.calendar import Extent, a_day
from factcheck.temporal.nodes import Node, Now
from factcheck.temporal.plans import AHEAD, Plan
from factcheck.temporal.tense import When

Argument = str | int | Reason


class UnanchoredError(Exception):
    """A relative expression, and nothing says from which day to count."""


@dataclass(slots=True)
class Answer:
    """The readings of an expression, best first, and the rule that gave them with its arguments."""

    readings: list[Extent]
    rule: str
    args: tuple[tuple[str, Argument], ...] = ()
    status: Status = "resolved"
    relative: bool = False
    timex: str | None = None
    edtf: str | None = None

    @property
    def first(self) -> Extent:
        """The best reading."""
        return self.readings[0]


@dataclass(slots=True)
class Scene:
    """One expression's surroundings. `day` None: no anchor. Tense and plan are looked up once, when asked for."""

    day: date | None
    minute: int | None
    tense_of: Callable[[], When]
    resolve_in: Callable[[Node, Scene], Answer]
    looks_ahead: bool = False
    plan_of: Callable[[], Plan] = lambda: None
    _tense: list[When] = field(default_factory=list)
    _plan: list[Plan] = field(default_factory=list)

    @property
    def anchor(self) -> date:
        """The day relative expressions count from; raises UnanchoredError without one."""
        if self.day is None:
            raise UnanchoredError
        return self.day

    @property
    def tense(self) -> When:
        """The tense of the clause; what is put to a day ahead counts as future, whatever its verb."""
        if not self._tense:
            self._tense.append("future" if self.plan in AHEAD else self.tense_of())
        return self._tense[0]

    @property
    def plan(self) -> Plan:
        """Whether the clause puts something to this day: ahead, an old plan, or an aim."""
        if not self._plan:
            self._plan.append(self.plan_of())
        return self._plan[0]

    def resolve(self, node: Node) -> Answer:
        """Resolve a child in the same surroundings."""
        return self.resolve_in(node, self)

    def end_of(self, node: Node) -> Answer:
        """Resolve a child as an end to count or stretch from: now is the anchor's day there."""
        if isinstance(node, Now) and self.day is not None:
            return Answer([a_day(self.day)], "day.today", (("value", of_day(self.day)),), relative=True)
        return self.resolve(node)


@lru_cache(maxsize=4096)
def of_day(day: date) -> Reason:
    """Return the reason that prints a day: Wednesday 5 November 2025."""
    return Reason("time.day", (("weekday", day.weekday()), ("day", day.day), ("month", day.month), ("year", day.year)))


def reason_of(child: Answer) -> Reason:
    """Return the reason of a child answer, to be said inside its parent's."""
    return Reason(f"time.{child.rule}", child.args)

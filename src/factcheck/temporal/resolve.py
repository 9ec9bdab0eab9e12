"""Resolve: from a meaning and its surroundings to a dated answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from factcheck.temporal import resolve_days, resolve_parts, resolve_spans
from factcheck.temporal.nodes import Node
from factcheck.temporal.plans import Plan
from factcheck.temporal.scene import Answer, Scene, UnanchoredError
from factcheck.temporal.tense import When

_RESOLVERS: dict[type, Callable[[Any, Scene], Answer]] = {
    **resolve_days.RESOLVERS,
    **resolve_spans.RESOLVERS,
    **resolve_parts.RESOLVERS,
}


def _in_scene(node: Node, scene: Scene) -> Answer:
    return _RESOLVERS[type(node)](node, scene)


def resolve(
    node: Node,
    day: date | None,
    minute: int | None = None,
    tense_of: Callable[[], When] = lambda: None,
    *,
    looks_ahead: bool = False,
    plan_of: Callable[[], Plan] = lambda: None,
) -> Answer:
    """Return the answer for `node` seen from `day` (None: no publish date is known).

    `tense_of` and `plan_of` are asked only where they decide. `looks_ahead` says that "in two years" without a
    verb is ahead.

    >>> from factcheck.temporal.nodes import Weekday
    >>> resolve(Weekday(4, "last"), date(2025, 11, 5)).first.timex
    '2025-10-31'
    """
    try:
        return _in_scene(node, Scene(day, minute, tense_of, _in_scene, looks_ahead, plan_of))
    except UnanchoredError:
        return Answer([], "anchor.missing", (), "vague", relative=True)
    except (ValueError, OverflowError, IndexError):
        return Answer([], "date.beyond", (), "vague")

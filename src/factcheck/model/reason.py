"""Why the tool says a thing: a rule and its arguments; the words live in the language packs."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Reason:
    """A rule id (`time.weekday.last`) with named arguments, rendered by `factcheck.lang.render`.

    An argument may itself be a Reason; it is rendered first and put in its place.

    >>> Reason("time.weekday.last", (("weekday", "friday"),)).rule
    'time.weekday.last'
    """

    rule: str
    args: tuple[tuple[str, str | int | Reason], ...] = ()

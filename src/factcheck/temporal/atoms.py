"""First pass over an island: every stretch that is an expression by itself becomes an item with a node."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from factcheck.temporal import read_amount, read_calendar, read_clock, read_numeric, read_relative, read_years
from factcheck.temporal.nodes import Bare, Clock, Nth
from factcheck.temporal.reader import Found, Reader, first_of
from factcheck.temporal.scan import Item

Rule = Callable[[Reader, int], Found]


def _bare_unit(r: Reader, k: int) -> Found:
    found = read_relative.the_unit(r, k)
    return (Bare(found[0]), found[1]) if found else None


def _after_article(r: Reader, k: int) -> Found:
    """Read `the week 31`, `the year 2019`, `the fiscal year 2025-26`, else a bare unit."""
    rules = (
        read_years.numbered,
        read_years.year,
        read_years.fiscal,
        read_years.decade,
        read_years.century,
    )
    return first_of(rule(r, k + 1) for rule in rules) or _bare_unit(r, k)


def _bare_hour(r: Reader, k: int) -> Found:
    """Read `at 8`, `around 7`: kept only where a date stands beside it."""
    number = r.whole(k + 1, 1, 23) if r.digits(k + 1) else None
    after = r.items[k + 2].m
    if number is None or r.counts(k + 2) or read_clock.clock(r, k + 1) or "unit" in after or "month" in after:
        return None
    minutes = r.whole(k + 3, 0, 59)
    if after.get("punct") == "." and r.items[k + 2].glued and minutes is not None and r.items[k + 3].glued:
        return (Clock(number * 60 + minutes, sure=number > 12), k + 4) if len(r.digits(k + 3)) == 2 else None
    if number > 12 or after.get("punct") in (":", "/", "-") or "ordinal_suffix" in after:
        return None
    return Clock(number * 60, sure=False, bare=True), k + 2


_RULES: dict[str, tuple[Rule, ...]] = {
    "num": (
        read_numeric.figures,
        read_calendar.day_first,
        read_calendar.listed_day,
        read_calendar.listed_after,
        read_calendar.month_days,
        read_clock.clock,
        read_clock.clock_range_from,
        read_amount.duration,
        read_years.year,
        read_years.decade,
        read_years.century,
        read_years.era,
        read_years.fiscal,
        read_calendar.bare_day,
        read_relative.ordinal,
    ),
    "month": (read_numeric.figures, read_calendar.month_first),
    "weekday": (read_calendar.weekday,),
    "weekday_plural": (read_relative.recurring,),
    "weekday_short": (read_calendar.weekday,),
    "unit": (
        read_years.fiscal,
        read_years.numbered,
        read_amount.duration,
        read_relative.recurring,
        _bare_unit,
    ),
    "the": (
        read_calendar.bare_day,
        read_calendar.day_first,
        read_relative.ordinal,
        read_amount.duration,
        _after_article,
    ),
    "deictic": (read_calendar.deictic,),
    "now": (read_calendar.deictic,),
    "direction": (read_relative.directed,),
    "final": (read_relative.directed, read_relative.ordinal),
    "part": (read_clock.clock, read_clock.clock_range_from),
    "shade": (read_clock.clock,),
    "half_past": (read_clock.clock,),
    "half_to": (read_clock.clock,),
    "ordinal": (
        read_years.century,
        read_calendar.day_first,
        read_relative.ordinal,
        read_calendar.bare_day,
    ),
    "fraction": (read_amount.duration,),
    "punct": (read_amount.duration,),
    "feast": (read_calendar.feast,),
    "event": (read_calendar.feast,),
    "season": (read_calendar.season,),
    "era": (read_years.era,),
    "vague": (read_relative.fixed,),
    "anaphor": (read_relative.fixed,),
    "tonight": (read_relative.fixed,),
    "edge_whole": (read_relative.fixed,),
    "week_after_next": (read_relative.fixed,),
    "my": (read_relative.fixed,),
    "set": (read_relative.recurring,),
    "every": (read_relative.recurring,),
    "every_other": (read_relative.recurring,),
    "once": (read_relative.recurring,),
    "that": (read_relative.demonstrative,),
    "few": (read_amount.duration,),
    "whole": (read_amount.duration,),
    "yearly_label": (read_years.numbered,),
    "fiscal_label": (read_years.fiscal,),
    "year_mark": (read_years.year,),
    "clock_at": (_bare_hour,),
}


_JOINTS = ("from", "to", "and", "punct")
_AFTER_NUMBER: dict[Rule, tuple[str, ...]] = {
    read_calendar.day_first: (*_JOINTS, "ordinal", "ordinal_suffix", "dated", "of", "month"),
    read_calendar.listed_day: ("and", "or", "punct"),
    read_calendar.month_days: ("from",),
    read_clock.clock: ("punct", "oclock", "past", "meridiem", "num", "part"),
    read_clock.clock_range_from: (*_JOINTS, "oclock", "meridiem", "num", "of", "part", "zone"),
    read_amount.duration: (
        *("from", "to", "or", "punct", "num", "words", "direction"),
        *("unit", "unit_letter", "unit_adjective", "more_of", "plus_fraction"),
    ),
    read_years.decade: ("decade_suffix", "of", "unit"),
    read_years.century: ("ordinal_suffix",),
    read_years.era: ("era", "era_month"),
    read_years.fiscal: ("punct",),
    read_calendar.bare_day: ("ordinal", "ordinal_suffix", "dated", "from", "on", "punct"),
    read_relative.ordinal: ("ordinal", "ordinal_suffix", "punct"),
}
"""One of which has to follow a number for the rule to read it; many numbers stand in news, few are times."""


@lru_cache(maxsize=1024)
def _rules(category: str, following: tuple[str, ...]) -> tuple[Rule, ...]:
    """Return the rules that may read an item of `category`, of `num` those for one before these meanings."""
    rules = _RULES[category]
    if category != "num":
        return rules
    return tuple(
        rule for rule in rules if rule not in _AFTER_NUMBER or not set(following).isdisjoint(_AFTER_NUMBER[rule])
    )


def _best(r: Reader, k: int) -> Found:
    """Return the reading at `k` that covers most."""
    found: list[Found] = []
    for category in r.items[k].m:
        if category in _RULES:
            following = tuple(r.items[k + 1].m) if category == "num" else ()
            found += [rule(r, k) for rule in _rules(category, following)]
    return first_of(found) if found else None


def atoms(r: Reader) -> list[Item]:
    """Return the items of an island with single expressions joined into items that carry a `node`."""
    out: list[Item] = []
    k = 0
    while k < r.size:
        item = r.items[k]
        found: Found = None
        if "punct" not in item.m or item.m["punct"] == "½":
            found = _best(r, k)
            if found is not None and "the" in item.m and not isinstance(found[0], Nth):
                inner = _best(r, k + 1)
                found = None if inner and inner[1] >= found[1] and not isinstance(inner[0], Bare) else found
        if found is None:
            out.append(item)
            k += 1
            continue
        node, after = found
        out.append(Item({"node": node}, r.items[k].i, r.items[after - 1].j, item.glued))
        k = after
    return out

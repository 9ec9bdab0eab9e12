"""When feasts fall: a generated table of movable ones for 2001–2035, and rules of the western calendar."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from factcheck.lang import pack
from factcheck.temporal.calendar import DAY


@cache
def _table() -> dict[str, tuple[date, ...]]:
    days = pack("_all", "time-feastdates")["feast_days"]
    return {key: tuple(date.fromisoformat(day) for day in found) for key, found in days.items()}


@cache
def _rules() -> dict[str, str]:
    rules: dict[str, str] = pack("_all", "time-feasts")["feast_rules"]
    return rules


def feast_days(key: str, year: int) -> list[date]:
    """Return the days of a feast in a calendar year: usually one, none outside the table.

    >>> feast_days("diwali", 2025)
    [datetime.date(2025, 10, 20)]
    """
    rule = _rules().get(key)
    if rule is not None:
        return [by_rule(rule, year)]
    return [day for day in _table().get(key, ()) if day.year == year]


def by_rule(rule: str, year: int) -> date:
    """Return the day a rule names: `12-25`, `11 3 4 +1` (month, weekday, n-th, days on), `easter -7`.

    >>> by_rule("11 3 4", 2024)
    datetime.date(2024, 11, 28)
    """
    parts = rule.split()
    extra = int(parts.pop()) if parts[-1][0] == "+" or (parts[0] == "easter" and len(parts) > 1) else 0
    if parts[0] == "easter":
        return easter(year) + timedelta(extra)
    if len(parts) == 1:
        return date.fromisoformat(f"{year:04}-{parts[0]}")
    return nth_weekday(year, int(parts[0]), int(parts[1]), int(parts[2])) + timedelta(extra)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """Return the n-th weekday of a month; -1 the last."""
    if number < 0:
        after = date(year + month // 12, month % 12 + 1, 1) - DAY
        return after - ((after.weekday() - weekday) % 7) * DAY
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (number - 1)) * DAY


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    w = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * w) // 451
    month, day = divmod(h + w - 7 * m + 114, 31)
    return date(year, month, day + 1)


def vikram_year(year: int) -> tuple[date, date]:
    """Return first and last day of a year of Vikram Samvat, which begins with Chaitra.

    Raises:
        ValueError: the new year of one end is outside the table.
    """
    starts = [feast_days("hindu_new_year", western) for western in (year - 57, year - 56)]
    if not all(starts):
        raise ValueError(f"no new year known for Vikram Samvat {year}")
    return starts[0][0], starts[1][0] - DAY


def shaka_day(year: int, month: int, day: int) -> date:
    """Return the day of the Indian national calendar (Saka era), converted by `convertdate`."""
    from convertdate import indian_civil

    return date(*indian_civil.to_gregorian(year, month, day))

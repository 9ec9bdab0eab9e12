"""What a reviewer types as the value of a time expression."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NoReturn

import regex

from factcheck.lang import fold
from factcheck.model import Reading
from factcheck.temporal.calendar import Extent, a_century, a_day, a_decade, a_month, a_year, approximate
from factcheck.temporal.notation import reading

_FORMS = "2025-10-31, 31/10/2025, 2025-10-31T18:15, 2025-10, 2025, 2025-10-01/2025-10-31, ../2025-10-31, 2025~, 199X"
_POINT = regex.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2})(?:[T ](?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?)?)?)?"
    r"|(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})"
    r"|(?P<decade>\d{3})X|(?P<century>\d{2})XX"
)


def parse(text: str) -> Reading:
    """Return the reading that `text` writes: a day, month, year, minute or interval, ISO, EDTF or day first.

    Digits may be Devanagari. `~` or `?` at the end marks an approximate value; `..` or nothing an open end.

    Raises:
        ValueError: one line that says what is wrong and which forms are understood.

    >>> parse("2025-10").last, parse("31/10/2025").edtf, parse("../2025-11-05").first
    ('2025-10-31', '2025-10-31', None)
    """
    written = fold(text.strip()).upper()
    if not written:
        _refuse(text, "nothing was typed")
    if written.startswith(("[", "{")):
        _refuse(text, "several values; choose one of them")
    low, slash, high = written.partition("/")
    if slash and not _POINT.fullmatch(written.rstrip("~?")):
        return reading(_interval(text, low.strip(), high.strip()))
    return reading(_point(text, written))


def _interval(text: str, low: str, high: str) -> Extent:
    first = None if low in ("", "..") else _point(text, low)
    last = None if high in ("", "..") else _point(text, high)
    if first is None and last is None:
        _refuse(text, "both ends are open")
    if first and last and _after(first, last):
        _refuse(text, "the end is before the beginning")
    start, end = (first.start if first else None), (last.end if last else None)
    approx = bool((first and first.approx) or (last and last.approx))
    timex = f"{first.timex if first else '..'}/{last.timex if last else '..'}"
    return Extent(first.first if first else None, last.last if last else None, "other", timex, start, end, approx)


def _after(first: Extent, last: Extent) -> bool:
    assert first.first
    assert last.last
    return (first.first, first.start or 0) > (last.last, 1439 if last.end is None else last.end)


def _point(text: str, written: str) -> Extent:
    plain = written.rstrip("~?%")
    found = _POINT.fullmatch(plain)
    if found is None:
        _refuse(text, "not a date")
    part = {name: int(value) for name, value in found.groupdict().items() if value is not None}
    try:
        extent = _extent(part)
    except ValueError:
        extent = None
    if extent is None:
        _refuse(text, "no calendar has this date")
    return approximate(extent) if plain != written else extent


def _extent(part: dict[str, int]) -> Extent | None:
    if "decade" in part:
        return a_decade(part["decade"] * 10)
    if "century" in part:
        century = a_century(part["century"] + 1)
        return Extent(
            a_year(part["century"] * 100).first, a_year(part["century"] * 100 + 99).last, "century", century.timex
        )
    if "d" in part:
        return a_day(date(part["y"], part["m"], part["d"]))
    year, month, day = part["year"], part.get("month"), part.get("day")
    if month is None:
        return a_year(year)
    if not 1 <= month <= 12:
        return None
    if day is None:
        return a_month(year, month)
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    whole = a_day(date(year, month, day))
    if "hour" not in part:
        return whole
    minute = part["hour"] * 60 + part["minute"]
    if part["hour"] > 23 or part["minute"] > 59:
        return None
    return Extent(
        whole.first, whole.last, "minute", f"{whole.timex}T{part['hour']:02}:{part['minute']:02}", minute, minute
    )


def _refuse(text: str, problem: str) -> NoReturn:
    raise ValueError(f"{text!r}: {problem}; type one of: {_FORMS}")

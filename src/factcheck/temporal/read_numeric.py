"""Dates written in figures: 5/11/2025, 2025-11-05, 05-Aug-2016, 11/2016, 2014-18."""

from __future__ import annotations

from calendar import monthrange

from factcheck.temporal.nodes import Calendar, Impossible, Node, Range, YearPair
from factcheck.temporal.reader import Found, Reader

_PIVOT = 50
_LONGEST = 20


def figures(r: Reader, k: int) -> Found:
    """Read a date in figures at `k`, day before month; the month may be a word between two marks."""
    first = r.digits(k)
    if not first and r.get(k, "month") is None:
        return None
    parts, mark, after = _parts(r, k)
    if len(parts) == 3:
        node = _three(parts, first_day_only=r.words.tense.verb_after)
        return (node, after) if node else None
    if len(parts) == 2:
        node = _two(parts, mark, loose=not r.items[k + 1].glued, first_day_only=r.words.tense.verb_after)
        return (node, after) if node else None
    if len(first) == 8 and first[:2] in ("19", "20"):
        compact = _dated(int(first[:4]), int(first[4:6]), int(first[6:]))
        return (compact, k + 1) if isinstance(compact, Calendar) else None
    return None


def _parts(r: Reader, k: int) -> tuple[list[tuple[str, int | None]], str, int]:
    """Return up to three components (figures, month of a word), the mark between, and where they end."""
    parts = [(r.digits(k), r.get(k, "month"))]
    mark = r.punct(k + 1)
    at = k
    if mark not in ("/", "-", ".", "~") or not mark:
        return parts, "", k + 1
    while len(parts) < 3 and r.punct(at + 1) == mark:
        after = r.items[at + 2]
        loose = not (r.items[at + 1].glued and after.glued)
        if loose and (mark == "." or (mark == "-" and len(parts[0][0]) != 4)):
            break
        word = after.m.get("month")
        if not (after.m.get("digits") or (word is not None and mark != ".")):
            break
        parts.append((after.m.get("digits", ""), word))
        at += 2
    following = r.items[at + 1]
    if mark == "." and (len(parts) == 1 or (len(parts) == 2 and not _dotted(r, k, at + 1))):
        return parts[:1], "", k + 1
    if len(parts) > 1 and following.glued and following.m.get("punct") == mark and r.digits(at + 2) and mark != "-":
        return parts[:1], "", k + 1
    return parts, mark, at + 1


def _dotted(r: Reader, k: int, after: int) -> bool:
    """Tell whether 5.12 is a day: right after a weekday, or before को in a language that says it so."""
    weekday = k > 0 and r.get(k - 1, "weekday") is not None
    return r.words.tense.verb_after and (weekday or r.next_norm(after) == "को")


def _three(parts: list[tuple[str, int | None]], *, first_day_only: bool) -> Node | None:
    words = [n for n, (_, month) in enumerate(parts) if month is not None and not parts[n][0]]
    if words:
        month = parts[words[0]][1]
        rest = [text for n, (text, _) in enumerate(parts) if n != words[0]]
        if len(words) != 1 or month is None or len(rest) != 2:
            return None
        year, day = (rest[0], rest[1]) if len(rest[0]) == 4 else (rest[1], rest[0])
        return _dated(_year(year), month, int(day)) if len(day) <= 2 and len(year) in (2, 4) else None
    return _three_figures(parts[0][0], parts[1][0], parts[2][0], first_day_only=first_day_only)


def _three_figures(a: str, b: str, c: str, *, first_day_only: bool) -> Node | None:
    if len(a) == 4:
        return _dated(int(a), int(b), int(c)) if int(b) <= 12 else _dated(int(a), int(c), int(b))
    if len(c) not in (2, 4) or len(a) > 2 or len(b) > 2:
        return None
    day, month, year = int(a), int(b), _year(c)
    if month > 12:
        swapped = _dated(year, day, month)
        if isinstance(swapped, Calendar):
            swapped.order = "month"
        return swapped
    node = _dated(year, month, day)
    if isinstance(node, Calendar) and day <= 12 and day != month:
        node.other, node.order = (day, month), "day" if first_day_only else None
    return node


def _two(parts: list[tuple[str, int | None]], mark: str, *, loose: bool, first_day_only: bool) -> Node | None:
    (a, word_a), (b, word_b) = parts
    if (word_a and not a) or (word_b and not b):
        return _word_pair(parts, mark)
    if not a or not b:
        return None
    if len(a) == 4 and len(b) == 4 and mark in "-~–":
        return Range(Calendar(int(a)), Calendar(int(b))) if 1000 <= int(a) < int(b) < 2200 else None
    if len(a) == 4 and len(b) == 2 and 1000 <= int(a) < 2200 and mark in "-/":
        return _year_and_two(int(a), int(b), mark, loose=loose)
    if len(b) == 4 and 1 <= int(a) <= 12 and 1000 <= int(b) < 2200 and mark in "-/":
        return Calendar(int(b), int(a))
    if mark in "/." and len(a) <= 2 and len(b) <= 2:
        day, month = int(a), int(b)
        if 1 <= month <= 12 and 1 <= day <= 31:
            other = (day, month) if day <= 12 and day != month else None
            return _fitting(Calendar(None, month, day, other=other, order="day" if first_day_only else None))
        if 1 <= day <= 12 and 12 < month <= 31:
            return _fitting(Calendar(None, day, month, order="month"))
    return None


def _word_pair(parts: list[tuple[str, int | None]], mark: str) -> Node | None:
    """Read `1-जन`, `Oct/2`: a day and a month word."""
    (a, word_a), (b, word_b) = parts
    text, month = (a, word_b) if a else (b, word_a)
    if mark == "~" or month is None or not text or not 1 <= int(text) <= 31 or len(text) > 2:
        return None
    return _fitting(Calendar(None, month, int(text)))


def _year_and_two(year: int, two: int, mark: str, *, loose: bool) -> Node | None:
    if mark == "-" and two == (year + 1) % 100 and not loose:
        return YearPair(year)
    if mark == "-" and max(year % 100, 12) < two <= year % 100 + _LONGEST and not loose:
        return Range(Calendar(year), Calendar(year - year % 100 + two))
    if 1 <= two <= 12:
        return Calendar(year, two)
    return None


def _fitting(node: Calendar) -> Node:
    assert node.month
    assert node.day
    return node if node.day <= monthrange(2000, node.month)[1] else Impossible()


def _dated(year: int, month: int, day: int) -> Node | None:
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9999):
        return None
    if day > monthrange(year, month)[1]:
        return Impossible()
    return Calendar(year, month, day)


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    return int(text) + (1900 if int(text) >= _PIVOT else 2000)

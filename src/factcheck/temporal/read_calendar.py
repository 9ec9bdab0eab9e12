"""Dates in words: days of months, months, weekdays, named days, seasons."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from factcheck.temporal.nodes import (
    Calendar,
    Deictic,
    Feast,
    Impossible,
    Known,
    Node,
    Now,
    Range,
    Season,
    Weekday,
    YearPart,
)
from factcheck.temporal.read_clock import one_clock
from factcheck.temporal.read_years import year_at
from factcheck.temporal.reader import Found, Reader


def _day(r: Reader, k: int) -> tuple[int, int] | None:
    """Read a day of the month, 12, 12वीं, twelfth, दस तारीख, and its end."""
    number, at = r.whole(k, 1, 31), k + 1
    if number is None:
        number = r.get(k, "ordinal")
        if number is None or not 1 <= number <= 31:
            return None
    elif len(r.digits(k)) > 2 or r.get(k, "fractional"):
        return None
    if number in (20, 30) and (units := r.get(at, "ordinal")) and not r.digits(k) and units < 10:
        number, at = number + units, at + 1
    if r.get(at, "ordinal_suffix"):
        at += 1
    return number, r.skip(at, "dated")


def day_first(r: Reader, k: int) -> Found:
    """Read `5 नवंबर 2025`, `the 4th of July, 1995`, `18-19 नवंबर`, `3 से 5 नवंबर`."""
    start = r.skip(k, "the")
    low = _day(r, start)
    if low is None:
        return None
    day, at = low
    joined = r.get(at, "from") or r.get(at, "to") or r.get(at, "and") or r.punct(at) in ("-", "~")
    if joined and not _listed(r, k, at):
        high = _day(r, r.skip(at + 1, "the"))
        if high is not None and (whole := _month_after(r, *high)) is not None:
            node, after = whole
            if isinstance(node, Calendar) and day < high[0]:
                return Range(Calendar(node.year, node.month, day), node), after
        return None
    return _month_after(r, day, at)


def _listed(r: Reader, k: int, at: int) -> bool:
    """Tell whether `and` only lists: 6 और 11 नवंबर, not between 6 and 11."""
    if not r.get(at, "and") or r.get(at, "to"):
        return False
    if not r.words.tense.verb_after:
        return r.get(k - 1, "between") is None or r.get(k - 1, "from") is not None
    high = _day(r, at + 1)
    whole = _month_after(r, *high) if high else None
    return whole is None or r.get(whole[1], "between") is None


def listed_day(r: Reader, k: int) -> Found:
    """Read the first of several days of one month: 6 in `6, 11 और 14 नवंबर`."""
    if len(r.digits(k)) not in (1, 2) or not r.whole(k, 1, 31):
        return None
    at = k + 1
    for _ in range(4):
        if not (r.punct(at) == "," or r.get(at, "and") or r.get(at, "or")):
            return None
        following = _day(r, at + 1)
        if following is None:
            return None
        whole = _month_after(r, *following)
        if whole is not None and isinstance(whole[0], Calendar) and r.punct(following[1]) != ",":
            node = whole[0]
            return (_date(node.year, node.month, int(r.get(k, "num"))), k + 1) if node.month else None
        at = following[1]
    return None


def listed_after(r: Reader, k: int) -> Found:
    """Read the later of several days of one month: 11 in `February 10 and 11`."""
    day = r.whole(k, 2, 31) if r.digits(k) else None
    if day is None or r.words.tense.verb_after or not (r.get(k - 1, "and") and not r.get(k - 1, "to")):
        return None
    month, before = r.get(k - 3, "month") if k > 2 else None, r.whole(k - 2, 1, 31)
    if month is None or before is None or before >= day or r.get(k + 1, "month") is not None:
        return None
    norm = r.next_norm(k + 1)
    if not (_stays_day(r, k + 1) and (_ends(r, k + 1) or norm in r.words.tense.phrases)):
        return None
    year = year_at(r, k + 1)
    return _date(year[0] if year else None, month, day), year[1] if year else k + 1


def month_days(r: Reader, k: int) -> Found:
    """Read the days in `इस महीने 4 से 23 तक`: of the month that stands right before them."""
    if not r.words.tense.verb_after or not k or r.get(k - 1, "unit") != "month" or not r.get(k - 2, "direction"):
        return None
    low = r.whole(k, 1, 31) if r.digits(k) else None
    high = r.whole(k + 2, 1, 31) if r.get(k + 1, "from") and r.digits(k + 2) else None
    if low is None or high is None or not low < high or not r.get(k + 3, "until"):
        return None
    return Range(Calendar(None, None, low), Calendar(None, None, high)), k + 4


def _month_after(r: Reader, day: int, at: int) -> Found:
    at = r.skip_punct(at, ",")
    at = r.skip(at, "of", "dated")
    month = r.get(at, "month")
    if month is None:
        return None
    year = year_at(r, at + 1)
    node = _date(year[0] if year else None, month, day)
    return node, year[1] if year else at + 1


def month_first(r: Reader, k: int) -> Found:
    """Read `नवंबर 2025`, `January 12, 2016`, `सितंबर की दस तारीख`, `April 9th through 17th`, a bare month."""
    month = r.get(k, "month")
    if month is None:
        return None
    year = year_at(r, k + 1)
    after = year[1] if year is not None else k + 1
    if r.get(after, "unit") == "quarter" and month % 3 == 0:
        return YearPart("quarter", month // 3, year[0] if year else None, calendar=True), after + 1
    if year is not None:
        return Calendar(year[0], month), year[1]
    at = r.skip(k + 1, "of") if r.get(k + 2, "dated") is None else k + 1
    at = r.skip(at, "the") if r.get(at, "the") else at
    if r.punct(at) == "-" and r.items[at].glued is False and r.digits(at + 1):
        at += 1
    found = _day(r, at)
    if found is None or not _stays_day(r, found[1]):
        return _month_alone(r, k)
    if r.get(k + 1, "of") and not (r.get(found[1] - 1, "dated") or r.get(found[1] - 1, "ordinal_suffix")):
        return _month_alone(r, k)
    if r.get(k + 1, "of") and (r.get(found[1], "unit") or r.get(found[1], "weekday") is not None):
        return _month_alone(r, k)
    day, at = found
    between = r.get(k - 1, "between") and not r.get(k - 1, "from") and r.get(at, "and") if k else False
    joiner = between or r.get(at, "from") or r.get(at, "to") or r.punct(at) == "-"
    high = _day(r, r.skip(at + 1, "the")) if joiner else None
    if high is not None and r.get(high[1], "month") is None and high[0] > day and _stays_day(r, high[1]):
        year = year_at(r, high[1])
        low = Calendar(year[0] if year else None, month, day)
        return Range(low, Calendar(low.year, month, high[0])), year[1] if year else high[1]
    year = year_at(r, at)
    if year is None and r.punct(at) == "," and (two := r.whole(at + 1, 1000, 2200)) and r.digits(at + 1):
        year = None if r.counts(at + 2) else (two, at + 2)
    return _date(year[0] if year else None, month, day), year[1] if year else at


def _month_alone(r: Reader, k: int) -> Found:
    """A bare month takes its own word for month along: मई के महीने."""
    month = r.get(k, "month")
    at = k + 1
    if r.get(at, "of") and r.get(at + 1, "unit") == "month" and r.words.tense.verb_after:
        at += 2
    return Calendar(None, month), at


def _stays_day(r: Reader, end: int) -> bool:
    """Tell whether the number before `end` is a day, not the hour or amount of what follows."""
    after = r.items[end].m
    if after.get("punct") in (":", "/", "%") or "oclock" in after or "meridiem" in after or "of" in after:
        return r.get(end - 1, "dated") is not None or "of" in after
    if "unit" in after or "multiplier" in after:
        return False
    return not r.counts(end)


def _date(year: int | None, month: int, day: int) -> Node:
    return Calendar(year, month, day) if day <= monthrange(year or 2000, month)[1] else Impossible()


def bare_day(r: Reader, k: int) -> Found:
    """Read a day with nothing but its mark: 18 तारीख, the 12th."""
    article = r.get(k, "the")
    found = _day(r, k + 1 if article else k)
    if found is None:
        return None
    day, at = found
    if r.words.tense.verb_after and (r.get(at, "from") or r.punct(at) == "-"):
        high = _day(r, at + 1)
        if high is not None and r.get(high[1] - 1, "dated") and day < high[0]:
            return Range(Calendar(None, None, day), Calendar(None, None, high[0])), high[1]
    dated = r.get(at - 1, "dated") is not None
    if r.words.tense.verb_after and not dated and r.get(at, "on") and r.digits(k) and one_clock(r, at + 1):
        return Calendar(None, None, day), at
    if not article and not r.words.tense.verb_after and r.digits(k) and r.get(at - 1, "ordinal_suffix"):
        return (Calendar(None, None, day), at) if k and r.get(k - 1, "on") and _ends(r, at) else None
    if dated or (article and r.get(at - 1, "ordinal_suffix") and not r.words.tense.verb_after and _ends(r, at)):
        return Calendar(None, None, day), at
    return None


def _ends(r: Reader, at: int) -> bool:
    norm = r.next_norm(at)
    return not norm or not norm[0].isalpha() or r.items[at].m != {}


def weekday(r: Reader, k: int) -> Found:
    """Read a weekday, maybe with its day of the month: शनिवार, Friday 23, बुधवार 27 तारीख."""
    which = r.get(k, "weekday")
    if which is None:
        return _short_weekday(r, k)
    if r.get(k, "weekday_plural"):
        return None
    return _weekday_date(r, k + 1, which) or (Weekday(which), k + 1)


def _weekday_date(r: Reader, at: int, which: int) -> Found:
    start = r.skip(at, "the")
    found = _day(r, start)
    if found is None:
        return None
    day, after = found
    marked = r.get(after - 1, "dated") or r.get(after - 1, "ordinal_suffix") or r.get(after - 1, "ordinal")
    joined = r.punct(after) in ("-", ":", "/", ".") and r.digits(after + 1)
    if joined or r.get(after, "from") or r.get(after, "to") or not (marked or _stays_day(r, after)):
        return None
    if not marked and (r.get(start, "words") or r.get(after, "month") is not None or len(r.digits(start)) != 2):
        return None
    if r.get(after, "month") is not None:
        return None
    return Calendar(None, None, day, weekday=which), after


def _short_weekday(r: Reader, k: int) -> Found:
    """Read सोम, Mon: a day only right beside a date, or another weekday in the same list."""
    which = r.get(k, "weekday_short")
    if which is None:
        return None
    at = r.skip_punct(k + 1, ",")
    dated = day_first(r, at) or month_first(r, at)
    if dated is not None and isinstance(dated[0], Calendar) and dated[0].day:
        dated[0].weekday = which
        return dated
    if not r.words.tense.verb_after and (found := _weekday_date(r, k + 1, which)):
        return found
    before = r.items[k - 1].m if k else {}
    if "or" in before or "unit" in before or "of" in before or "on" in before:
        return Weekday(which), k + 1
    return None


def deictic(r: Reader, k: int) -> Found:
    """Read today, yesterday, कल, and words for now."""
    offsets = r.get(k, "deictic")
    if offsets is not None:
        return Deictic(offsets), k + 1
    now = r.get(k, "now")
    if now is not None:
        return Now(now == "exact"), k + 1
    return None


def feast(r: Reader, k: int) -> Found:
    """Read a named day or a dated event, with its year."""
    key = r.get(k, "feast")
    if key is not None:
        return Feast(key), k + 1
    event = r.get(k, "event")
    if event is not None:
        name, first, last = event
        return Known(name, date.fromisoformat(first), date.fromisoformat(last)), k + 1
    return None


def season(r: Reader, k: int) -> Found:
    """Read a season."""
    code = r.get(k, "season")
    return (Season(code), k + 1) if code else None

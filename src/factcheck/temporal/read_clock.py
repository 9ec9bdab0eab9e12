"""Clock times and parts of the day: शाम सवा छह बजे, 11:14 अपराह्न IST, half past seven, 5 से 6 बजे तक."""

from __future__ import annotations

from fractions import Fraction

from factcheck.temporal.nodes import Clock, PartOf, Range
from factcheck.temporal.reader import Found, Reader

NOON = 720
DAY = 1440
_AFTER_NOON = {"afternoon", "evening", "night", "noon"}


def clock(r: Reader, k: int) -> Found:
    """Read a clock time, or a range of them, or a part of the day at `k`."""
    one = one_clock(r, k)
    if one is None:
        return _part(r, k)
    node, after = one
    return _clock_range(r, node, after) or (node, after)


def one_clock(r: Reader, k: int, *, lax: bool = False) -> tuple[Clock, int] | None:
    """Read one clock time; `lax` takes a bare hour, for the ends of a range."""
    part, at = _leading_part(r, k)
    found = _face(r, at, part is not None, lax=lax)
    if found is None:
        return None
    minute, second, sure, bare, at = found
    half = r.get(r.skip_punct(at, ","), "meridiem")
    if half is not None and _meridiem_fits(r, at):
        at = r.skip_punct(at, ",") + 1
        minute, sure, bare = meet(minute, half), True, False
    if part is None:
        part, at = _trailing_part(r, at)
    if r.get(at, "oclock") == "at":
        at += 1
    node = Clock(minute, sure or minute >= 13 * 60, second=second, bare=bare)
    if part is not None:
        node = with_part(node, part)
        node.bare = bare
    zone = r.get(at, "zone")
    if zone is not None:
        node.zone, at = zone, at + 1
    return node, at


def _meridiem_fits(r: Reader, at: int) -> bool:
    """A lone letter is a meridiem only glued to the figures: 7p, 9:00a."""
    item = r.items[at]
    single = item.j - item.i == 1 and len(r.tokens[item.i].raw) == 1 and item.i >= 0
    return not single or item.glued


def _leading_part(r: Reader, k: int) -> tuple[str | None, int]:
    part = r.get(k, "part")
    if part is None:
        return None, k
    at = r.skip(k + 1, "on", "of")
    at = r.skip_punct(at, ",")
    if r.get(at, "approx"):
        at += 1
    return part, at


def _trailing_part(r: Reader, at: int) -> tuple[str | None, int]:
    probe = r.skip(at, "of") if r.get(at, "the") is None else at
    part = r.get(probe, "part")
    if part is None or r.digits(probe + 1) or r.get(probe, "part_plural"):
        return None, at
    return part, probe + 1


def _face(r: Reader, k: int, parted: bool, *, lax: bool) -> tuple[int, int | None, bool, bool, int] | None:
    """Return minute of day, second, certainty, bareness and the end of a clock face at `k`."""
    past = r.get(k, "half_past") or r.get(k, "half_to")
    if past:
        hour = r.whole(k + 1, 0, 12)
        if hour is None:
            return None
        sign = 1 if r.get(k, "half_past") else -1
        return (hour * 60 + sign * past) % DAY, None, False, False, r.skip(k + 2, "oclock")
    number: Fraction | None = r.get(k, "num")
    if number is None or number >= 25 or r.get(k, "long"):
        return _military(r, k) if number is not None else None
    if number.denominator == 1 and r.punct(k + 1) == ":" and r.items[k + 1].glued:
        return _colon(r, k)
    mark = r.get(k + 1, "oclock")
    if mark == "at" and not (r.get(k + 1, "unit") and number.denominator != 1):
        if r.get(k + 1, "unit"):
            return None
        return int(number * 60) % DAY, None, number > 12, False, k + 2
    if mark in ("past", "to"):
        return _minutes_from(r, k, mark)
    minutes = r.whole(k, 1, 59)
    hour = r.whole(k + 2, 1, 12) if r.get(k + 1, "past") and not r.get(k + 3, "unit") else None
    if minutes is not None and hour is not None:
        return hour * 60 + minutes, None, False, False, r.skip(k + 3, "oclock")
    if number.denominator == 1 and r.punct(k + 1) == "." and r.items[k + 1].glued and r.items[k + 2].glued:
        minutes = r.whole(k + 2, 0, 59)
        marked = r.get(k + 3, "meridiem") or r.get(k + 3, "oclock") or parted
        if minutes is not None and len(r.digits(k + 2)) == 2 and marked:
            return int(number) * 60 + minutes, None, number > 12, False, r.skip(k + 3, "oclock")
    return _spoken(r, k, number, parted, lax=lax)


def _spoken(
    r: Reader, k: int, number: Fraction, parted: bool, *, lax: bool
) -> tuple[int, int | None, bool, bool, int] | None:
    """Read `seven thirty pm`, `शाम आठ चालीस`, `7 pm`, and where lax a bare hour."""
    if number.denominator != 1 or number > 24:
        return None
    minutes = r.whole(k + 1, 1, 59)
    if r.punct(k + 1) == "-" and r.get(k, "words"):
        minutes = r.whole(k + 2, 10, 59) if r.get(k + 2, "words") else None
        after = k + 3
    else:
        after = k + 2
    spoken = minutes is not None and r.get(after - 1, "words") and r.get(k, "words") and number <= 12
    if spoken and minutes is not None and (parted or r.get(after, "meridiem") or lax):
        return int(number) * 60 + minutes, None, False, lax and not parted, r.skip(after, "oclock")
    phrase = r.items[k + 1]
    if "part" in phrase.m and phrase.j - phrase.i > 1 and r.digits(k) and number <= 12 and not r.words.tense.verb_after:
        return int(number) * 60, None, False, False, k + 1
    if r.get(k + 1, "meridiem") and number <= 12 and _meridiem_fits(r, k + 1):
        return int(number) * 60, None, False, False, k + 1
    if lax and r.get(k + 1, "unit") is None and not r.digits(k).startswith("00") and not r.counts(k + 1):
        if r.get(k + 1, "ordinal_suffix") or r.get(k + 1, "month") or r.get(k + 1, "dated"):
            return None
        return int(number) * 60 % DAY, None, number > 12, True, k + 1
    return None


def _military(r: Reader, k: int) -> tuple[int, int | None, bool, bool, int] | None:
    """Read `1140 a.m.`: four figures before a meridiem."""
    text = r.digits(k)
    if len(text) != 4 or not r.get(k + 1, "meridiem") or int(text[:2]) > 23 or int(text[2:]) > 59:
        return None
    return int(text[:2]) * 60 + int(text[2:]), None, False, False, k + 1


def _colon(r: Reader, k: int) -> tuple[int, int | None, bool, bool, int] | None:
    hour, minutes = r.whole(k, 0, 24), r.whole(k + 2, 0, 59)
    if hour is None or minutes is None or len(r.digits(k + 2)) != 2 or len(r.digits(k)) > 2:
        return None
    at, second = k + 3, None
    if r.punct(at) == ":" and r.items[at].glued and len(r.digits(at + 1)) == 2:
        second, at = r.whole(at + 1, 0, 59), at + 2
    sure = hour > 12 or hour == 0 or r.digits(k).startswith("0")
    return (hour * 60 + minutes) % DAY, second, sure, False, r.skip(at, "oclock")


def _minutes_from(r: Reader, k: int, mark: str) -> tuple[int, int | None, bool, bool, int] | None:
    """Read `आठ बजकर 20 मिनट`, `तीन बजने में 20 मिनट`."""
    hour, minutes = r.get(k, "num"), r.whole(k + 2, 1, 59)
    if minutes is None:
        return None
    at = k + 3
    if r.get(at, "unit") == "minute":
        at += 1
    sign = 1 if mark == "past" else -1
    return int(hour * 60 + sign * minutes) % DAY, None, False, False, at


def meet(minute: int, half: str) -> int:
    """Return the minute of day that a 12-hour face shows in the given half."""
    if minute >= 13 * 60:
        return minute
    return minute % NOON + (NOON if half == "pm" else 0)


def with_part(node: Clock, part: str) -> Clock:
    """Return the clock time as the part of day makes it sure: शाम 7 is 19:00, रात 1 is 01:00."""
    minute = node.minute
    if minute < 13 * 60 and not (node.sure and minute >= 60):
        hour = minute // 60 % 12
        if (
            part in ("dawn", "morning", "forenoon", "midmorning")
            or part == "midnight"
            or (part == "night" and hour < 5)
        ):
            minute %= NOON
        elif part in _AFTER_NOON:
            noonish = part in ("noon", "afternoon") and hour in (10, 11)
            minute = minute % NOON + (0 if noonish else NOON)
    return Clock(minute, True, node.of, node.zone, part, second=node.second)


def _part(r: Reader, k: int) -> Found:
    """Read a part of day with its shade on either side: देर रात, सुबह जल्दी, early morning."""
    shade, at = r.get(k, "shade"), k
    if shade is not None:
        at = r.skip_punct(k + 1, "-") if r.get(k + 1, "part") is None else k + 1
        if r.get(at, "part") is None:
            at = r.skip(at, "on")
            at = r.skip(at, "the")
    part = r.get(at, "part")
    if part is None:
        return None
    at += 1
    if shade is None:
        probe = r.skip(at, "on")
        if r.get(probe, "shade"):
            shade, at = r.get(probe, "shade"), probe + 1
    if r.words.tense.verb_after and r.get(at, "on"):
        at += 1
    return PartOf(part, None, shade), at


def _clock_range(r: Reader, low: Clock, at: int) -> Found:
    """Read the other end after a clock time: से 6 बजे तक, - 5pm, and 11:30."""
    if not (r.get(at, "from") or r.punct(at) == "-" or r.get(at, "to") or r.get(at, "and")):
        return None
    joined = r.get(at, "and") and not r.get(at, "to")
    high = one_clock(r, at + 1, lax=True)
    if high is None:
        return None
    node, after = high
    if node.bare and low.bare:
        return None
    if joined and not r.get(after, "between") and r.words.tense.verb_after:
        return None
    return ordered(low, node), after


def ordered(low: Clock, high: Clock) -> Range:
    """Return the range of two faces, each made sure by the other where it can be."""
    if not low.sure and high.sure:
        candidate = low.minute % NOON + (NOON if high.minute >= NOON else 0)
        if high.part == "night" and low.minute % NOON > high.minute % NOON:
            candidate = low.minute % NOON + NOON
        minute = candidate if candidate < high.minute else low.minute % NOON
        low = Clock(minute, low.part is not None or high.sure, low.of, low.zone or high.zone, low.part)
    elif low.sure and not high.sure:
        minute = high.minute % NOON
        if minute <= low.minute:
            minute = minute + NOON if low.minute < minute + NOON else minute
        high = Clock(minute, True, high.of, high.zone, high.part)
    elif not low.sure and not high.sure and high.minute <= low.minute:
        high = Clock((high.minute + NOON) % DAY, False, high.of, high.zone)
    return Range(low, high)


def clock_range_from(r: Reader, k: int) -> Found:
    """Read a range whose first hour is bare: 5 से 6 बजे तक, 1-3 pm."""
    low = one_clock(r, k, lax=True)
    if low is None or not low[0].bare:
        return None
    node, at = low
    if not (r.get(at, "from") or r.punct(at) == "-" or r.get(at, "to") or r.get(at, "and")):
        return None
    high = one_clock(r, at + 1, lax=node.part is not None) or _words_range(r, at + 1)
    if high is None:
        return _bare_range(r, node, at)
    if r.get(at, "and") and not r.get(at, "to") and not r.get(high[1], "between") and r.words.tense.verb_after:
        return None
    node.bare = high[0].bare = False
    return ordered(node, high[0]), high[1]


def _bare_range(r: Reader, low: Clock, at: int) -> Found:
    """Read `पाँच से सात तक`: hours only where a day stands beside it, which `accept` sees to."""
    hour = r.whole(at + 1, 1, 12)
    if hour is None or not r.get(at, "from") or not r.get(at + 2, "until") or low.minute > NOON:
        return None
    return ordered(low, Clock(hour * 60, sure=False, bare=True)), at + 2


def _words_range(r: Reader, k: int) -> tuple[Clock, int] | None:
    """Read the second face of `three thirty to four thirty`, sure to be a face by its minutes."""
    found = one_clock(r, k, lax=True)
    if found is not None and r.get(k, "words") and r.get(k + 1, "words") and r.whole(k + 1, 10, 59) is not None:
        found[0].bare = False
        return found
    return None

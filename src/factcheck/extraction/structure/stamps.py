"""Dates as pages stamp them: whole, with a year, day first; what people write inside sentences is `temporal`'s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.extraction.structure.vocabulary import Vocabulary, vocabulary
from factcheck.text.tokens import Token

_SEPARATORS = ("-", "/", ".", "‑", "–")
_NOON = 12 * 60
_ORDINALS = frozenset({"st", "nd", "rd", "th", "वीं", "वें", "वां"})


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date read from tokens `first` to `end`, half-open; `minute` from midnight, `zone` as `+05:30`.

    `numeric` is None for a month in words, else the order the numbers stood in: `ymd` or `dmy`.
    """

    first: int
    end: int
    day: date
    minute: int | None = None
    zone: str | None = None
    numeric: str | None = None

    @property
    def value(self) -> str:
        """The day, or the minute with its zone where one is known: `2025-11-04T23:14+05:30`."""
        if self.minute is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.minute // 60:02}:{self.minute % 60:02}{self.zone or ''}"


def find(tokens: Sequence[Token], first: int = 0, end: int | None = None) -> Iterator[Stamp]:
    """Yield the stamps among `tokens[first:end]`, in order.

    >>> from factcheck.text.tokens import tokenise
    >>> [s.value for s in find(tokenise("अपडेटेड: 04 नवंबर, 2025, 11:14 अपराह्न IST"))]
    ['2025-11-04T23:14+05:30']
    """
    at, size = first, len(tokens) if end is None else end
    words = vocabulary()
    while at < size:
        token = tokens[at]
        stamp = None
        if token.kind == "number" or token.norm in words.opening:
            stamp = read(tokens, at, size)
        if stamp:
            yield stamp
            at = stamp.end
        else:
            at += 1


def read(tokens: Sequence[Token], at: int, end: int) -> Stamp | None:
    """Return the stamp that begins at token `at`, with its time before or after it, or None."""
    words = vocabulary()
    begins = at < end and (tokens[at].kind == "number" or tokens[at].norm in words.opening or tokens[at].norm in "ap")
    if not begins:  # most words of a page
        return None
    found = _day(tokens, at, end, words)
    if found:
        after, day, numeric = found
        timed = clock(tokens, _to_time(tokens, after, end, words), end)
        return (
            Stamp(at, timed[0], day, timed[1], timed[2], numeric) if timed else Stamp(at, after, day, numeric=numeric)
        )
    timed = clock(tokens, at, end)
    found = _day(tokens, _skip(tokens, timed[0], end, ",|·•"), end, words) if timed else None
    return Stamp(at, found[0], found[1], timed[1], timed[2], found[2]) if timed and found else None


def _day(tokens: Sequence[Token], at: int, end: int, words: Vocabulary) -> tuple[int, date, str | None] | None:
    if at < end and tokens[at].norm in words.weekdays:
        at = _skip(tokens, at + 1, end, ",.")
    return _numeric(tokens, at, end) or _worded(tokens, at, end, words)


def _skip(tokens: Sequence[Token], at: int, end: int, marks: str) -> int:
    while at < end and tokens[at].raw in marks:
        at += 1
    return at


def _to_time(tokens: Sequence[Token], at: int, end: int, words: Vocabulary) -> int:
    """Step over what may stand between a date and its time: a comma, a bar, `at`, `T`, a weekday in brackets."""
    for _ in range(4):
        if at < end and (tokens[at].raw in ",|-–—·•(" or tokens[at].norm in words.before_time):
            at += 1
    return at


def _digits(tokens: Sequence[Token], at: int, end: int, longest: int) -> int | None:
    """Return the value of the ASCII number of at most `longest` digits at `at`."""
    if at >= end or tokens[at].kind != "number":
        return None
    norm = tokens[at].norm
    return int(norm) if norm.isascii() and norm.isdigit() and len(norm) <= longest else None


def _numeric(tokens: Sequence[Token], at: int, end: int) -> tuple[int, date, str] | None:
    if at + 4 >= end or tokens[at + 1].raw not in _SEPARATORS or tokens[at + 3].raw != tokens[at + 1].raw:
        return None
    a, b, c = (_digits(tokens, at + k, end, 4) for k in (0, 2, 4))
    if a is None or b is None or c is None:
        return None
    sizes = [len(tokens[at + k].norm) for k in (0, 2, 4)]
    if sizes[0] == 4 and max(sizes[1:]) <= 2:
        day = _date(a, b, c)
        return (at + 5, day, "ymd") if day else None
    if max(sizes[:2]) <= 2 and sizes[2] in (2, 4):
        year = c if sizes[2] == 4 else 2000 + c
        day = _date(year, b, a) or _date(year, a, b)
        return (at + 5, day, "dmy") if day else None
    return None


def _worded(tokens: Sequence[Token], at: int, end: int, words: Vocabulary) -> tuple[int, date, None] | None:
    """Read `5 नवंबर, 2025`, `5th of November 2025`, `Nov. 5, 2025`, `05-Nov-2025`."""
    number = _digits(tokens, at, end, 2)
    if number is not None:
        at += 1
        if at < end and tokens[at].norm in _ORDINALS:
            at += 1
        if at < end and (tokens[at].raw in "-/" or tokens[at].norm == "of"):
            at += 1
    if at >= end or tokens[at].norm not in words.months:
        return None
    month = words.months[tokens[at].norm]
    at = _skip(tokens, at + 1, end, ".")
    if number is None:
        number = _digits(tokens, at, end, 2)
        at += 1
        if at < end and tokens[at].norm in _ORDINALS:
            at += 1
    at = _skip(tokens, at, end, ",-/'’")
    year = _digits(tokens, at, end, 4)
    if number is None or year is None or len(tokens[at].norm) != 4:
        return None
    day = _date(year, month, number)
    return (at + 1, day, None) if day else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1800 <= year <= 2200 else None
    except ValueError:
        return None


def clock(tokens: Sequence[Token], at: int, end: int) -> tuple[int, int, str | None] | None:
    """Read `11:14 अपराह्न IST`, `सुबह 9.30 बजे`, `1630 hrs`, `09:14:00.000+05:30`; return end, minute, zone.

    >>> from factcheck.text.tokens import tokenise
    >>> clock(tokenise("2:10 PM"), 0, 4)
    (4, 850, None)
    """
    words = vocabulary()
    half, at = _half(tokens, at, end, words)
    hour, minute = _digits(tokens, at, end, 2), 0
    if hour is not None and at + 2 < end and tokens[at + 1].raw in ":." and not tokens[at + 2].spaced:
        minutes = _digits(tokens, at + 2, end, 2)
        if minutes is None or len(tokens[at + 2].norm) != 2:
            return None
        minute, at = minutes, at + 3
        while at + 1 < end and tokens[at].raw in ":." and not tokens[at + 1].spaced and tokens[at + 1].kind == "number":
            at += 2
    elif hour is not None:
        at += 1
        if not half and not _half(tokens, at, end, words)[0]:
            return None
    else:
        packed = _digits(tokens, at, end, 4)
        if packed is None or at + 1 >= end or tokens[at + 1].norm not in words.after_time:
            return None
        hour, minute, at = packed // 100, packed % 100, at + 1
    after, at = _half(tokens, at, end, words)
    if at < end and tokens[at].norm in words.after_time:
        at += 1
    half = half or after
    zone, at = _zone(tokens, at, end, words)
    if hour > 24 or minute > 59:
        return None
    if half and hour <= 12:
        late = half == "pm" or (half == "night" and 6 <= hour < 12)
        return at, hour % 12 * 60 + minute + (_NOON if late else 0), zone
    return at, hour % 24 * 60 + minute, zone


def _half(tokens: Sequence[Token], at: int, end: int, words: Vocabulary) -> tuple[str, int]:
    """Read `PM`, `p.m.`, अपराह्न at `at`: which half of the day, and the next token."""
    if at >= end:
        return "", at
    norm = tokens[at].norm
    for half, names in (("am", words.am), ("pm", words.pm), ("night", words.night)):
        if norm in names:
            return half, at + 1
    if norm in ("a", "p") and at + 2 < end and tokens[at + 1].raw == "." and tokens[at + 2].norm == "m":
        stop = at + 4 if at + 3 < end and tokens[at + 3].raw == "." else at + 3
        return norm + "m", stop
    return "", at


def _zone(tokens: Sequence[Token], at: int, end: int, words: Vocabulary) -> tuple[str | None, int]:
    """Read `IST`, `(IST)`, `+0530`, `+05:30`, `Z`, `भारतीय समयानुसार` at `at`."""
    inner = at + 1 if at < end and tokens[at].raw in "(," else at
    count = words.zone_phrases.match(tokens, inner, end)
    if count:
        zone = words.zones[tuple(t.norm for t in tokens[inner : inner + count])]
        stop = inner + count
        bracket = inner > at and tokens[at].raw == "("
        return zone, stop + 1 if bracket and stop < end and tokens[stop].raw == ")" else stop
    if at + 1 < end and tokens[at].raw in "+-−" and not tokens[at + 1].spaced and tokens[at + 1].kind == "number":
        sign, digits, stop = "+" if tokens[at].raw == "+" else "-", tokens[at + 1].norm, at + 2
        if len(digits) == 2 and stop + 1 < end and tokens[stop].raw == ":":
            digits, stop = digits + tokens[stop + 1].norm, stop + 2
        if len(digits) == 4 and digits.isascii() and int(digits[:2]) <= 14 and int(digits[2:]) < 60:
            return f"{sign}{digits[:2]}:{digits[2:]}", stop
    return None, at

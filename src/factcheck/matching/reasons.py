"""Why a relation was given: a rule with both values, worded by the `phrases-match` packs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from factcheck.matching.compared import Compared
from factcheck.matching.contrasts import WORD
from factcheck.matching.gate import Gate
from factcheck.matching.intervals import Span, When
from factcheck.matching.names import kind
from factcheck.matching.numbers import weak
from factcheck.matching.profile import Profile
from factcheck.matching.updates import Change, Side
from factcheck.model import Quantity, Reason
from factcheck.model.link import Relation, Slot

__all__ = ["Relation", "Side", "agree", "conflict", "day", "number", "open_date", "related", "update"]

_DAY = 24 * 60
_RANK: tuple[Slot, ...] = ("quantity", "date", "role", "polarity", "place", "actor", "modality")
_COMPARED = {"~": "about", ">": "over", ">=": "atleast", "<": "under", "<=": "atmost"}
_SCALES = ((Decimal(10_000_000), "crore"), (Decimal(100_000), "lakh"))
_UNITS = frozenset(
    [
        "%",
        "percentage_point",
        "basis_point",
        "INR",
        "USD",
        "EUR",
        "GBP",
        "km",
        "m",
        "cm",
        "mm",
        "mile",
        "ft",
        "kg",
        "g",
        "quintal",
        "tonne",
        "litre",
        "celsius",
        "fahrenheit",
        "MW",
        "GW",
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "second",
        "acre",
        "hectare",
        "sqkm",
        "km/h",
        "mph",
        "barrel",
        "times",
    ]
)


def agree(a: Profile, b: Profile, gate: Gate, numbers: list[Compared], agrees: set[Slot], differs: set[Slot]) -> Reason:
    """Return why two claims agree: the best slot that is equal, and another speaker if there is one."""
    pair = next((p for p in numbers if not weak(p)), None)
    if "attribution" in differs:
        return Reason("match.agree.speakers", (("a", _speaker(a)), ("b", _speaker(b))))
    if pair is not None:
        rule = "rounded" if pair.answer == "rounded" else "quantity" if pair.answer == "same" else "bounds"
        return Reason(
            f"match.agree.{rule}", (("a", number(pair.a.quantity)), ("b", number(pair.b.quantity)), *_borrowed(a, b))
        )
    if "date" in agrees and gate.dates:
        x, y = gate.dates
        rule = "date" if gate.date == "same" else "dates"
        return Reason(f"match.agree.{rule}", (("a", _time(x)), ("b", _time(y))))
    slot = next((s for s in ("polarity", "actor", "place") if s in agrees), "event")
    return Reason("match.agree.slots", (("slot", slot),))


def conflict(
    a: Profile, b: Profile, gate: Gate, numbers: list[Compared], differs: set[Slot], *, maybe: bool = False
) -> Reason:
    """Return why two claims conflict, both values named; `maybe` says it may be an update."""
    slot = next(s for s in _RANK if s in differs)
    inner = _difference(slot, a, b, gate, numbers)
    return Reason("match.conflict.maybe", (("what", inner),)) if maybe else inner


def update(a: Profile, b: Profile, gate: Gate, numbers: list[Compared], differs: set[Slot], change: Change) -> Reason:
    """Return why the later of two claims updates the earlier: what it was, what it is, as of when."""
    slot = next(s for s in _RANK if s in differs)
    first, second = (a, b) if change.newer == "b" else (b, a)
    old, new = _values(slot, a, b, gate, numbers)
    if change.newer == "a":
        old, new = new, old
    when = (("from", _instant(first.as_of)), ("to", _instant(second.as_of)))
    return Reason(f"match.update.{change.kind}", (("old", old), ("new", new), *when))


def related(a: Profile, b: Profile, gate: Gate) -> Reason:
    """Return why two claims are related only: the parties or places differ, or they say different things."""
    for slot in ("actor", "place", "date"):
        if slot in gate.against:
            old, new = _values(slot, a, b, gate, [])
            shared = sorted((a.concepts | a.words | a.sounds) & (b.concepts | b.words | b.sounds))
            rule = "match.related.wording" if shared and slot != "date" else "match.related.slot"
            return Reason(rule, (("slot", slot), ("a", old), ("b", new)))
    return Reason("match.related.event" if gate.topic else "match.related.names")


def open_date(gate: Gate) -> Reason:
    """Return which reading of an ambiguous time would decide."""
    assert gate.dates is not None
    x, y = gate.dates
    unclear, other = (x, y) if len(x.spans) > 1 else (y, x)
    readings = [_span(s) for s in unclear.spans[:2]]
    quote = unclear.timex.text if unclear.timex else ""
    return Reason(
        "match.open.date", (("quote", quote), ("a", readings[0]), ("b", readings[-1]), ("other", _time(other)))
    )


def _difference(slot: Slot, a: Profile, b: Profile, gate: Gate, numbers: list[Compared]) -> Reason:
    old, new = _values(slot, a, b, gate, numbers)
    told = kind(gate.pairs[slot][0]) if slot in gate.pairs else slot
    return Reason(f"match.conflict.{WORD if told == WORD else slot}", (("a", old), ("b", new)))


def _values(slot: Slot, a: Profile, b: Profile, gate: Gate, numbers: list[Compared]) -> tuple[Reason, Reason]:
    if slot in gate.pairs:
        x, y = gate.pairs[slot]
        return _named(a, x), _named(b, y)
    if slot == "quantity":
        pair = next((p for p in numbers if p.answer == "differ"), None) or next(
            p for p in numbers if p.answer == "compatible"
        )
        return number(pair.a.quantity), number(pair.b.quantity)
    if slot == "date" and gate.hours:
        one, two = (Reason("match.name", (("text", text),)) for text in gate.hours)
        return one, two
    if slot == "date" and gate.dates:
        return _time(gate.dates[0]), _time(gate.dates[1])
    if slot == "role":
        return _named(a, (a.actors or a.targets or ("",))[0]), _named(b, (b.actors or b.targets or ("",))[0])
    if slot == "modality":
        return Reason(f"match.mood.{a.mood}"), Reason(f"match.mood.{b.mood}")
    return Reason("match.sign.yes" if a.sign == "+" else "match.sign.no"), Reason(
        "match.sign.yes" if b.sign == "+" else "match.sign.no"
    )


def _named(side: Profile, key: str) -> Reason:
    """Return a name as its article writes it; lent names by their key."""
    text = next((e.text for e in side.claim.entities if e.key == key), key.partition(":")[2])
    return Reason("match.name", (("text", text),))


def number(quantity: Quantity) -> Reason:
    """Return a quantity for show, as its article gives it: Indian grouping or lakh and crore, comparator, unit.

    >>> from factcheck.lang import render
    >>> render(number(Quantity(0, 1, "", Decimal(125000), comparator="~")), "en")
    'about 1.25 lakh'
    >>> render(number(Quantity(0, 1, "", Decimal(33300000000), unit="INR")), "hi")
    '3,330 करोड़ रुपये'
    """
    unit = quantity.unit if quantity.unit in _UNITS else "none"
    if quantity.value is None:
        low, high = (_digits(x) if x is not None else ("", "none") for x in (quantity.low, quantity.high))
        args = (("a", low[0]), ("b", high[0]), ("scale", high[1]), ("scale_a", low[1]), ("unit", unit))
        return Reason("match.number.range", args)
    shown, scale = _digits(quantity.value)
    rule = _COMPARED.get(quantity.comparator, "plain")
    return Reason(f"match.number.{rule}", (("value", shown), ("scale", scale), ("unit", unit)))


@lru_cache(maxsize=4096)
def _digits(value: Decimal) -> tuple[str, str]:
    """Return the digits of a number and its scale: 3,330 and crore where that loses nothing."""
    for scale, name in _SCALES:
        small = value / scale
        if abs(small) >= 1 and small == small.quantize(Decimal("0.01")):
            return _grouped(small), name
    return _grouped(value), "none"


def _grouped(value: Decimal) -> str:
    whole, _, fraction = f"{value.quantize(Decimal('0.0001')).normalize():f}".partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return sign + ",".join([*groups, tail]) + (f".{fraction}" if fraction else "")


def _time(when: When) -> Reason:
    shown = _span(when.spans[0])
    timex = when.timex
    if timex is not None and timex.relative:
        return Reason("match.time.said", (("when", shown), ("quote", timex.text)))
    return shown


def _span(span: Span) -> Reason:
    if span.start is None or span.end is None:
        edge = span.start if span.start is not None else (span.end or _DAY) - 1
        return Reason(
            "match.time.from" if span.start is not None else "match.time.until", (("day", day(edge // _DAY)),)
        )
    first, last = span.start // _DAY, (span.end - 1) // _DAY
    if first == last:
        return (
            day(first)
            if span.end - span.start == _DAY
            else Reason("match.time.at", (("day", day(first)), ("clock", _clock(span.start))))
        )
    a, b = date.fromordinal(first), date.fromordinal(last)
    if (a.month, a.day, b.month, b.day) == (1, 1, 12, 31) and a.year == b.year:
        return Reason("match.time.year", (("year", str(a.year)),))
    if a.day == 1 and (a.year, a.month) == (b.year, b.month) and date.fromordinal(last + 1).day == 1:
        return Reason("match.time.month", (("month", str(a.month)), ("year", str(a.year))))
    return Reason("match.time.span", (("a", day(first)), ("b", day(last))))


def _clock(minute: int) -> str:
    return f"{minute % _DAY // 60:02}:{minute % 60:02}"


@lru_cache(maxsize=4096)
def day(ordinal: int) -> Reason:
    """Return a civil day for show, weekday first; `ordinal` as `date.toordinal` counts."""
    value = date.fromordinal(ordinal)
    parts = (
        ("weekday", str(value.weekday())),
        ("day", str(value.day)),
        ("month", str(value.month)),
        ("year", str(value.year)),
    )
    return Reason("match.time.day", parts)


def _instant(as_of: str | None) -> Reason:
    if as_of is None:
        return Reason("match.time.unknown")
    shown = day(date.fromisoformat(as_of[:10]).toordinal())
    return Reason("match.time.at", (("day", shown), ("clock", as_of[11:16]))) if "T" in as_of else shown


def _borrowed(a: Profile, b: Profile) -> tuple[tuple[str, str | int | Reason], ...]:
    lent = "lent" if (a.borrowed | b.borrowed) else "own"
    return (("lent", lent),)


def _speaker(profile: Profile) -> str:
    """Who says it, as the article names them: the profile's `speaker` may be a key."""
    said = profile.claim.attribution
    return said.speaker or "" if said else ""

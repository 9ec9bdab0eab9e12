"""Two quantities of one thing: equal, compatible, or different."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from factcheck.model import Quantity

Answer = Literal["same", "rounded", "compatible", "differ", "missing"]

ABOUT = Decimal("0.10")
"""How far about/लगभग reaches; a fraction of the value."""
_ROUNDED = Decimal("0.025")
_LIMITS = Decimal("0.2")
_INFINITE = Decimal("Infinity")
_UNITS: dict[str, tuple[str, Decimal]] = {
    "basis_point": ("%", Decimal("0.01")),
    "percentage_point": ("%", Decimal(1)),
    "mile": ("km", Decimal("1.609344")),
    "m": ("km", Decimal("0.001")),
    "cm": ("km", Decimal("0.00001")),
    "mm": ("km", Decimal("0.000001")),
    "ft": ("km", Decimal("0.0003048")),
    "inch": ("km", Decimal("0.0000254")),
    "mph": ("km/h", Decimal("1.609344")),
    "knot": ("km/h", Decimal("1.852")),
    "g": ("kg", Decimal("0.001")),
    "quintal": ("kg", Decimal(100)),
    "tonne": ("kg", Decimal(1000)),
    "sqm": ("sqkm", Decimal("0.000001")),
    "sqft": ("sqkm", Decimal("0.000000092903")),
    "acre": ("sqkm", Decimal("0.0040468564")),
    "hectare": ("sqkm", Decimal("0.01")),
    "GW": ("MW", Decimal(1000)),
    "kW": ("MW", Decimal("0.001")),
    "kilovolt": ("volt", Decimal(1000)),
    "paisa": ("INR", Decimal("0.01")),
    "BRL": ("RIYAL", Decimal(1)),  # Hindi writes रियाल for either
    "minute": ("second", Decimal(60)),
    "hour": ("second", Decimal(3600)),
    "day": ("second", Decimal(86400)),
    "week": ("second", Decimal(604800)),
    "year": ("month", Decimal(12)),
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity ready for comparison, in the base unit of its kind.

    `low`, `high` bound it; `open_low`, `open_high` exclude the bound itself. `step` is the place the
    value was rounded to, `value` None for a range.
    """

    low: Decimal
    high: Decimal
    open_low: bool
    open_high: bool
    value: Decimal | None
    unit: str | None
    step: Decimal
    converted: bool
    comparator: str


def amount(quantity: Quantity) -> Amount | None:
    """Return `quantity` in base units, None for ranks and vague numbers, which never differ."""
    if quantity.ordinal or quantity.vague:
        return None
    unit, factor, shift = base(quantity.unit)
    if quantity.value is None:
        if quantity.low is None and quantity.high is None:
            return None
        low = quantity.low * factor + shift if quantity.low is not None else -_INFINITE
        high = quantity.high * factor + shift if quantity.high is not None else _INFINITE
        return Amount(low, high, False, False, None, unit, Decimal(0), factor != 1, "range")
    value = quantity.value * factor + shift
    step = _step(quantity.value) * factor
    low = high = value
    open_low = open_high = False
    comparator = quantity.comparator
    if comparator == "~":
        slack = abs(value) * ABOUT
        low, high = value - slack, value + slack
    elif comparator in (">", ">="):
        high, open_low = _INFINITE, comparator == ">"
    elif comparator in ("<", "<="):
        low, open_high = -_INFINITE, comparator == "<"
    return Amount(low, high, open_low, open_high, value, unit, step, factor != 1, comparator)


def base(unit: str | None) -> tuple[str | None, Decimal, Decimal]:
    """Return the base unit that `unit` is told in, the factor to it, and what is added after."""
    if unit in ("person", "magnitude", "point", "score"):
        return None, Decimal(1), Decimal(0)
    if unit == "fahrenheit":
        return "celsius", Decimal(5) / 9, Decimal(-160) / 9
    if unit in _UNITS:
        base, factor = _UNITS[unit]
        return base, factor, Decimal(0)
    return unit, Decimal(1), Decimal(0)


def _step(value: Decimal) -> Decimal:
    """Return the place a number as written is rounded to: 300 → 100, 4.2 → 0.1, 37 → 1."""
    sign, digits, exponent = value.normalize().as_tuple()
    del sign, digits
    return Decimal(1).scaleb(int(exponent))


def _shares(a: Amount, b: Amount) -> tuple[Amount, Amount]:
    """Return both amounts in per cent, where one is a fraction of a whole: one-fourth, 25 per cent."""
    if {a.unit, b.unit} != {None, "%"}:
        return a, b
    part, share = (a, b) if a.unit is None else (b, a)
    if part.value is None or not 0 < part.value < 1:
        return a, b
    value = part.value * 100
    part = replace(part, low=part.low * 100, high=part.high * 100, value=value, unit="%", step=Decimal(1))
    return (part, share) if a.unit is None else (share, part)


def relate(a: Amount, b: Amount, *, exact: bool = False) -> Answer:
    """Return how two amounts stand. `exact` forbids rounding: nobody rounds seats or runs.

    >>> from factcheck.model import Quantity
    >>> of = lambda v, c="=", u=None: amount(Quantity(0, 1, "", Decimal(v), unit=u, comparator=c))
    >>> relate(of("300", ">"), of("350", "~")), relate(of("37"), of("41")), relate(of("1200"), of("1187"))
    ('compatible', 'differ', 'rounded')
    >>> relate(of("25", u="basis_point"), of("0.25", u="%")), relate(of("50", "<"), of("50"))
    ('same', 'differ')
    """
    a, b = _shares(a, b)
    if a.unit != b.unit and {a.unit, b.unit} != {None, "%"} and not (_priced(a, b) or _priced(b, a)):
        return "missing"
    if a.value is not None and a.value == b.value and a.comparator == b.comparator:
        return "same"
    if _overlap(a, b):
        if _one_way(a, b) and not _alike(a, b):
            return "differ"
        return "same" if a.value == b.value and a.comparator in "=~" and b.comparator in "=~" else "compatible"
    if a.value is None or b.value is None or exact or a.comparator != "=" or b.comparator != "=":
        return "differ"
    return "rounded" if _rounds(a, b) else "differ"


def _priced(bare: Amount, per: Amount) -> bool:
    """Whether one price says for how much (a litre), in the usual measure, and the other leaves that out."""
    return bool(bare.unit and per.unit) and str(per.unit).startswith(f"{bare.unit}/") and not per.converted


def _one_way(a: Amount, b: Amount) -> bool:
    """Whether both are limits on the same side: over 2.3 million, over 3 million."""
    return a.comparator[0] == b.comparator[0] and a.comparator[0] in "<>"


def _alike(a: Amount, b: Amount) -> bool:
    """Whether two limits name about the same number; nobody says "over 50" of what is over 80."""
    assert a.value is not None
    assert b.value is not None
    return abs(a.value - b.value) <= max(abs(a.value), abs(b.value)) * _LIMITS


def _overlap(a: Amount, b: Amount) -> bool:
    low, high = max(a.low, b.low), min(a.high, b.high)
    if low < high:
        return True
    if low > high:
        return False
    shut = (a.open_low and a.low == low) or (b.open_low and b.low == low)
    return not (shut or (a.open_high and a.high == high) or (b.open_high and b.high == high))


def _rounds(a: Amount, b: Amount) -> bool:
    """Whether the coarser of two exact numbers is the finer one rounded; converted units get half a step more."""
    assert a.value is not None
    assert b.value is not None
    coarse, fine = (a, b) if a.step >= b.step else (b, a)
    assert coarse.value is not None
    assert fine.value is not None
    gap = abs(coarse.value - fine.value)
    reach = coarse.step if a.converted != b.converted else coarse.step / 2
    if a.converted != b.converted and gap <= reach:
        return True
    near = gap < reach or (gap == reach and coarse.value > fine.value)  # 12.5 is 13, 7,550 is no 7,500
    return coarse.step > fine.step and near and gap <= abs(fine.value) * _ROUNDED

"""Pure calendar arithmetic: extents of days, weeks, months, years, and amounts of time between them.

Weeks run Monday to Sunday; fiscal years April to March, as in India. Nothing here knows a language.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from factcheck.model.time import Grain

DAY = timedelta(days=1)
MINUTES_A_DAY = 1440
FISCAL_START = 4


@dataclass(slots=True)
class Extent:
    """An inclusive stretch of civil time. `start` and `end` are minutes of `first` and `last`.

    None for a day means open or unknown; None for a minute means the whole day. `bound` says on which
    side an open extent lies: `after` has no `last`, `before` no `first`.
    """

    first: date | None
    last: date | None
    grain: Grain
    timex: str | None
    start: int | None = None
    end: int | None = None
    approx: bool = False
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time in the units a calendar can add: months, days and minutes, each maybe fractional.

    `grain` is the coarsest unit it was said in, `vague` that its number was not said (कुछ, several).
    """

    months: Fraction = Fraction(0)
    days: Fraction = Fraction(0)
    minutes: Fraction = Fraction(0)
    grain: Grain = "day"
    vague: bool = False

    def __add__(self, other: Amount) -> Amount:
        """Return the sum, said in the grain of the first."""
        return Amount(
            self.months + other.months,
            self.days + other.days,
            self.minutes + other.minutes,
            self.grain,
            self.vague or other.vague,
        )


_UNITS: dict[str, tuple[str, Fraction, Grain]] = {
    "second": ("minutes", Fraction(1, 60), "minute"),
    "minute": ("minutes", Fraction(1), "minute"),
    "hour": ("minutes", Fraction(60), "hour"),
    "day": ("days", Fraction(1), "day"),
    "workday": ("days", Fraction(1), "day"),
    "night": ("days", Fraction(1), "day"),
    "week": ("days", Fraction(7), "week"),
    "weekend": ("days", Fraction(7), "week"),
    "workweek": ("days", Fraction(7), "week"),
    "fortnight": ("days", Fraction(14), "week"),
    "month": ("months", Fraction(1), "month"),
    "quarter": ("months", Fraction(3), "quarter"),
    "half": ("months", Fraction(6), "quarter"),
    "year": ("months", Fraction(12), "year"),
    "fiscal": ("months", Fraction(12), "year"),
    "school": ("months", Fraction(12), "year"),
    "decade": ("months", Fraction(120), "decade"),
    "century": ("months", Fraction(1200), "century"),
}
UNIT_GRAIN: dict[str, Grain] = {unit: grain for unit, (_, _, grain) in _UNITS.items()}


def amount(number: Fraction, unit: str, *, vague: bool = False) -> Amount:
    """Return `number` of `unit`; fractions of a month become days of 30, of a day hours.

    >>> amount(Fraction(3, 2), "year").months
    Fraction(18, 1)
    """
    field, size, grain = _UNITS[unit]
    total = number * size
    months = days = minutes = Fraction(0)
    if field == "months":
        months = Fraction(int(total))
        days = Fraction(int((total - months) * 30))
    elif field == "days":
        days = Fraction(int(total))
        minutes = (total - days) * MINUTES_A_DAY
        if size > 1:
            minutes = Fraction(0)
    else:
        minutes = total
    return Amount(months, days, minutes, grain, vague)


def duration(total: Amount) -> str:
    """Return the TIMEX3 value of an amount: `P1Y6M`, `P3D`, `PT1H30M`, `PX` where vague.

    >>> duration(amount(Fraction(3, 2), "year"))
    'P1Y6M'
    """
    if total.vague:
        unit = {"minute": "TXM", "hour": "TXH", "day": "XD", "week": "XW", "month": "XM", "year": "XY"}
        return "P" + unit.get(total.grain, "X")
    years, months = divmod(int(total.months), 12)
    days = int(total.days)
    text = (f"{years}Y" if years else "") + (f"{months}M" if months else "")
    if days and not text and days % 7 == 0 and total.grain == "week":
        text += f"{days // 7}W"
    elif days:
        text += f"{days}D"
    hours, rest = divmod(total.minutes, 60)
    minutes = int(rest)
    seconds = (rest - minutes) * 60
    clock = (f"{int(hours)}H" if hours else "") + (f"{minutes}M" if minutes else "")
    if seconds:
        clock += (f"{int(seconds)}" if seconds.denominator == 1 else f"{float(seconds):g}") + "S"
    return "P" + text + ("T" + clock if clock else "") if text or clock else "PT0S"


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, minute: int | None, by: Amount, sign: int) -> tuple[date, int | None]:
    """Return the moment `by` away from a day (and minute), in the direction of `sign`."""
    moved = add_months(day, sign * int(by.months)) + sign * int(by.days) * DAY
    if not by.minutes:
        return moved, minute
    if minute is None:
        return moved + sign * (int(by.minutes) // MINUTES_A_DAY) * DAY, None
    carry, rest = divmod(minute + sign * int(by.minutes), MINUTES_A_DAY)
    return moved + carry * DAY, rest


def a_day(day: date) -> Extent:
    """Return the extent of one day."""
    return Extent(day, day, "day", day.isoformat())


def a_week(day: date) -> Extent:
    """Return the Monday-to-Sunday week that holds `day`."""
    monday = day - day.weekday() * DAY
    year, week, _ = monday.isocalendar()
    return Extent(monday, monday + 6 * DAY, "week", f"{year}-W{week:02}")


def a_weekend(day: date) -> Extent:
    """Return Saturday and Sunday of the week that holds `day`."""
    week = a_week(day)
    assert week.first
    return Extent(week.first + 5 * DAY, week.last, "day", f"{week.timex}-WE")


def a_month(year: int, month: int) -> Extent:
    """Return one month; months beyond 12 or below 1 fall into other years."""
    carry, month = divmod(month - 1, 12)
    year, month = year + carry, month + 1
    last = date(year, month, monthrange(year, month)[1])
    return Extent(last.replace(day=1), last, "month", f"{year:04}-{month:02}")


def months(year: int, month: int, count: int, grain: Grain, timex: str) -> Extent:
    """Return `count` whole months from a month on, as one extent of `grain`."""
    first, last = a_month(year, month).first, a_month(year, month + count - 1).last
    return Extent(first, last, grain, timex)


def a_quarter(year: int, quarter: int) -> Extent:
    """Return a calendar quarter; quarters beyond 4 or below 1 fall into other years."""
    carry, index = divmod(quarter - 1, 4)
    year += carry
    return months(year, index * 3 + 1, 3, "quarter", f"{year:04}-Q{index + 1}")


def a_half(year: int, half: int) -> Extent:
    """Return the first or second half of a year."""
    carry, index = divmod(half - 1, 2)
    year += carry
    return months(year, index * 6 + 1, 6, "other", f"{year:04}-H{index + 1}")


def a_year(year: int) -> Extent:
    """Return a calendar year."""
    return Extent(date(year, 1, 1), date(year, 12, 31), "year", f"{year:04}")


def a_fiscal_year(year: int) -> Extent:
    """Return the fiscal year that begins in April of `year`."""
    return months(year, FISCAL_START, 12, "year", f"FY{year:04}")


def a_decade(year: int) -> Extent:
    """Return the decade that holds `year`."""
    first = year - year % 10
    return Extent(date(max(first, 1), 1, 1), date(first + 9, 12, 31), "decade", f"{first // 10:03}")


def a_century(number: int) -> Extent:
    """Return the `number`-th century, 1901–2000 for the 20th."""
    first = (number - 1) * 100 + 1
    return Extent(date(first, 1, 1), date(first + 99, 12, 31), "century", f"{number - 1:02}")


def fiscal_year_of(day: date) -> int:
    """Return the calendar year in which the fiscal year of `day` began."""
    return day.year if day.month >= FISCAL_START else day.year - 1


def period(unit: str, day: date, offset: int) -> Extent:
    """Return the calendar unit that holds `day`, moved by `offset` units.

    >>> period("quarter", date(2025, 11, 5), -1).timex
    '2025-Q3'
    """
    if unit in ("day", "night", "workday"):
        return a_day(day + offset * DAY)
    if unit == "week":
        return a_week(day + 7 * offset * DAY)
    if unit == "fortnight":
        monday = day - day.weekday() * DAY + 14 * offset * DAY
        return Extent(monday, monday + 13 * DAY, "week", "P2W")
    if unit == "weekend":
        return a_weekend(day + 7 * offset * DAY)
    if unit == "month":
        return a_month(day.year, day.month + offset)
    if unit == "quarter":
        return a_quarter(day.year, (day.month - 1) // 3 + 1 + offset)
    if unit == "half":
        return a_half(day.year, (day.month - 1) // 6 + 1 + offset)
    if unit == "year":
        return a_year(day.year + offset)
    if unit == "fiscal":
        return a_fiscal_year(fiscal_year_of(day) + offset)
    if unit == "decade":
        return a_decade(day.year + 10 * offset)
    if unit == "century":
        return a_century((day.year - 1) // 100 + 1 + offset)
    raise ValueError(unit)


def clock_text(minute: int) -> str:
    """Return a minute of the day as `HH:MM`."""
    return f"{minute // 60:02}:{minute % 60:02}"


def stamp(day: date | None, minute: int | None) -> str | None:
    """Return a day, or a minute of it, in ISO form; None for no day."""
    if day is None:
        return None
    return day.isoformat() if minute is None else f"{day.isoformat()}T{clock_text(minute)}"


def approximate(extent: Extent) -> Extent:
    """Return the same extent, marked as approximate."""
    return replace(extent, approx=True)

"""Pure calendar arithmetic."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.temporal import calendar as cal

DAY = date(2025, 11, 5)


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        (Fraction(3), "year", "P3Y"),
        (Fraction(7, 2), "year", "P3Y6M"),
        (Fraction(5, 2), "month", "P2M15D"),
        (Fraction(2), "week", "P2W"),
        (Fraction(3, 2), "week", "P10D"),
        (Fraction(3, 2), "day", "P1DT12H"),
        (Fraction(3, 2), "hour", "PT1H30M"),
        (Fraction(90), "second", "PT1M30S"),
        (Fraction(12345, 100), "second", "PT2M3.45S"),
        (Fraction(2), "decade", "P20Y"),
        (Fraction(0), "minute", "PT0S"),
    ],
)
def test_lengths_are_written_as_timex3(number, unit, written):
    assert cal.duration(cal.amount(number, unit)) == written


def test_a_vague_length_has_no_number():
    assert cal.duration(cal.amount(Fraction(3), "week", vague=True)) == "PXW"
    assert cal.duration(cal.amount(Fraction(3), "decade", vague=True)) == "PX"


@pytest.mark.parametrize(
    ("unit", "offset", "first", "last"),
    [
        ("day", -1, "2025-11-04", "2025-11-04"),
        ("week", 0, "2025-11-03", "2025-11-09"),
        ("fortnight", 0, "2025-11-03", "2025-11-16"),
        ("weekend", 1, "2025-11-15", "2025-11-16"),
        ("month", 2, "2026-01-01", "2026-01-31"),
        ("quarter", -1, "2025-07-01", "2025-09-30"),
        ("quarter", 1, "2026-01-01", "2026-03-31"),
        ("half", 0, "2025-07-01", "2025-12-31"),
        ("year", -1, "2024-01-01", "2024-12-31"),
        ("fiscal", 0, "2025-04-01", "2026-03-31"),
        ("decade", -1, "2010-01-01", "2019-12-31"),
        ("century", 0, "2001-01-01", "2100-12-31"),
    ],
)
def test_units_around_a_day(unit, offset, first, last):
    extent = cal.period(unit, DAY, offset)
    assert (str(extent.first), str(extent.last)) == (first, last)


def test_an_unknown_unit_is_refused():
    with pytest.raises(ValueError, match="moon"):
        cal.period("moon", DAY, 0)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-500, 500))
def test_months_move_by_months_and_keep_the_day_where_they_can(day, months):
    moved = cal.add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day == day.day or moved.day >= 28


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 1439), st.integers(1, 100_000))
def test_minutes_there_and_back(day, minute, minutes):
    by = cal.amount(Fraction(minutes), "minute")
    assert cal.shift(*cal.shift(day, minute, by, 1), by, -1) == (day, minute)


def test_whole_days_move_a_day_without_a_minute():
    assert cal.shift(DAY, None, cal.amount(Fraction(48), "hour"), -1) == (date(2025, 11, 3), None)

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.intervals import Span, When, compare, gap_days, minutes, of_days, relate, when
from tests.matching.build import claim


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (("2025-11-05", "2025-11-05"), ("2025-11-05", "2025-11-05"), "same"),
        (("2025-11-01", "2025-11-30"), ("2025-11-05", "2025-11-05"), "compatible"),
        (("2025-11-04", "2025-11-04"), ("2025-11-05", "2025-11-05"), "differ"),
        ((None, "2025-11-04"), ("2025-11-05", "2025-11-05"), "differ"),
        ((None, "2025-11-04"), ("2025-11-03", "2025-11-03"), "compatible"),
        (("2025-11-04", None), ("2025-11-03", "2025-11-03"), "differ"),
        (("2025-11-04T10:00", "2025-11-04T10:00"), ("2025-11-04", "2025-11-04"), "compatible"),
    ],
)
def test_relate(a, b, answer):
    assert relate(of_days(*a), of_days(*b)) == answer
    assert relate(of_days(*b), of_days(*a)) == answer


def test_deadlines_differ_by_their_bound():
    by_monday = replace(of_days(None, "2025-11-10"), deadline=True, bound="before")
    by_friday = replace(of_days(None, "2025-11-14"), deadline=True, bound="before")
    assert relate(by_monday, by_friday) == "differ"
    assert relate(by_monday, of_days("2025-11-09", "2025-11-09")) == "compatible"


def test_about_a_day_gives_a_day_of_slack():
    loose = replace(of_days("2025-11-04", "2025-11-04"), loose=True)
    assert relate(loose, of_days("2025-11-05", "2025-11-05")) == "compatible"
    assert relate(loose, of_days("2025-11-06", "2025-11-06")) == "differ"


def test_a_date_without_a_year_moves_into_the_other_year():
    bare = replace(of_days("2019-08-08", "2019-08-08"), yearless=True)
    assert relate(bare, of_days("2005-08-08", "2005-08-08")) == "same"
    assert relate(of_days("2005-08-01", "2005-08-31"), bare) == "compatible"
    assert relate(bare, of_days("2005-08-09", "2005-08-09")) == "differ"


def test_two_dates_without_a_year_are_one_only_when_they_name_one_day():
    old, new = (replace(of_days(f"{year}-01-12", f"{year}-01-12"), yearless=True) for year in (2025, 2026))
    assert relate(old, new) == "same"
    assert relate(old, replace(of_days("2026-01-13", "2026-01-13"), yearless=True)) == "differ"
    assert relate(replace(Span(None, None), yearless=True), new) == "compatible"
    leap = replace(of_days("2024-02-29", "2024-02-29"), yearless=True)
    assert relate(leap, of_days("2023-02-28", "2023-02-28")) == "same"
    until = replace(of_days(None, "2025-01-12"), yearless=True)
    assert relate(until, of_days("2026-01-10", "2026-01-10")) == "compatible"


def test_an_ambiguous_time_differs_only_when_every_reading_does():
    either = When((of_days("2025-11-04", "2025-11-04"), of_days("2025-11-06", "2025-11-06")))
    assert compare(either, When((of_days("2025-11-04", "2025-11-04"),))) == "open"
    assert compare(either, When((of_days("2025-11-09", "2025-11-09"),))) == "differ"
    assert compare(either, either) == "same"
    month = When((of_days("2025-11-01", "2025-11-30"),))
    assert compare(either, month) == "compatible"
    assert (
        compare(
            When((of_days("2025-11-04", "2025-11-04"), of_days("2025-11-01", "2025-11-30"))),
            When((of_days("2025-11-04", "2025-11-04"),)),
        )
        == "compatible"
    )


def test_a_part_of_a_day_counts_as_its_day():
    (timex,) = [t for t in claim("सोमवार शाम को दिल्ली में आग लगी।").times if t.status == "resolved"]
    (span,) = when(timex).spans
    assert span.exact
    assert span.end - span.start == 24 * 60


def test_gap_days():
    assert gap_days(of_days("2025-11-04", "2025-11-04"), of_days("2025-11-07", "2025-11-07")) == 3
    assert gap_days(of_days("2025-11-07", "2025-11-07"), of_days("2025-11-04", "2025-11-04")) == 3
    assert gap_days(of_days("2025-11-01", None), of_days("2025-11-04", "2025-11-04")) == 0
    assert minutes("2025-11-04", end=True) == minutes("2025-11-05")


DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat)


@given(DAYS, DAYS, DAYS, DAYS, st.booleans(), st.booleans())
def test_relate_is_symmetric(a, b, c, d, bare, other):
    one = replace(of_days(min(a, b), max(a, b)), yearless=bare)
    two = replace(of_days(min(c, d), max(c, d)), yearless=other)
    assert relate(one, two) == relate(two, one)

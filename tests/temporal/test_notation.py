"""Every EDTF string is one that the `edtf` library reads."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Anchor
from factcheck.temporal.calendar import Extent, a_century, a_day, a_decade, a_fiscal_year, a_month, a_week, a_year
from factcheck.temporal.notation import edtf, one_of, reading
from tests.temporal.reading import rows, times

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

DAY = date(2025, 11, 5)


@pytest.mark.parametrize("name", ["dates_hi.jsonl", "dates_en.jsonl"])
def test_what_is_found_parses(name):
    seen = 0
    for row in rows(name):
        for timex in times(row["text"], row["lang"], Anchor(date.fromisoformat(row["published"]))):
            for text in [timex.edtf, *(alternative.edtf for alternative in timex.alternatives)]:
                if text is not None:
                    seen += 1
                    assert parse_edtf(text) is not None
            if timex.status in ("vague", "anaphoric", "duration", "set"):
                assert timex.edtf is None
    assert seen > 50


@pytest.mark.parametrize(
    ("extent", "written"),
    [
        (a_day(DAY), "2025-11-05"),
        (a_month(2025, 11), "2025-11"),
        (a_year(2025), "2025"),
        (a_week(DAY), "2025-11-03/2025-11-09"),
        (a_fiscal_year(2024), "2024-04-01/2025-03-31"),
        (a_decade(1994), "1990/1999"),
        (a_century(21), "2001/2100"),
        (Extent(None, DAY, "day", None), "../2025-11-05"),
        (Extent(DAY, None, "day", None, start=600), "2025-11-05/.."),
        (Extent(DAY, DAY, "minute", None, 1394, 1394), "2025-11-05T23:14:00"),
        (Extent(DAY, DAY, "part", None, 360, 719), "2025-11-05"),
        (Extent(DAY, DAY, "year", None, approx=True), "2025-11~"),
        (Extent(DAY, DAY, "week", None, approx=True), "2025-11-05~"),
        (Extent(date(2025, 10, 16), date(2025, 10, 31), "month", None, part="end"), "2025-10-16/2025-10-31"),
        (Extent(None, None, "day", None), None),
    ],
)
def test_one_extent(extent, written):
    assert edtf(extent) == written
    assert written is None or parse_edtf(written) is not None


def test_several_readings_are_a_one_of_set():
    assert one_of([a_day(DAY), a_day(date(2025, 11, 7))]) == "[2025-11-05,2025-11-07]"
    assert one_of([a_year(2020), a_fiscal_year(2020)]) == "[2020-01-01..2020-12-31,2020-04-01..2021-03-31]"
    assert one_of([a_day(DAY), Extent(None, DAY, "day", None)]) == "[..2025-11-05,2025-11-05]"
    assert one_of([Extent(DAY, None, "day", None), a_day(DAY)]) == "[2025-11-05,2025-11-05..]"
    assert one_of([Extent(DAY, None, "day", None), Extent(date(2024, 1, 1), None, "day", None)]) is None
    assert one_of([a_day(DAY), Extent(None, None, "day", None)]) is None


@given(
    st.lists(
        st.tuples(st.none() | st.dates(date(1, 1, 1), date(3000, 1, 1)), st.integers(0, 900)), min_size=1, max_size=4
    )
)
@settings(max_examples=100, deadline=None)
def test_every_set_parses(ends):
    extents = []
    for first, length in ends:
        last = None if length == 0 else date.fromordinal((first or DAY).toordinal() + length)
        if first or last:
            extents.append(Extent(first, last, "day", None))
    written = one_of(extents) if extents else None
    if written is not None:
        assert parse_edtf(written) is not None


def test_a_reading_carries_minutes():
    assert reading(Extent(DAY, DAY, "minute", "x", 65, 65)).first == "2025-11-05T01:05"

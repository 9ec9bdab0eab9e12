"""What a reviewer types."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from factcheck.temporal.value import parse


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2025-10-31", "2025-10-31", "2025-10-31"),
        (" २०२५-१०-३१ ", "2025-10-31", "2025-10-31"),
        ("31/10/2025", "2025-10-31", "2025-10-31"),
        ("31.10.2025", "2025-10-31", "2025-10-31"),
        ("2025-10-31T18:15", "2025-10-31T18:15", "2025-10-31T18:15"),
        ("2025-10", "2025-10-01", "2025-10-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2025-10-01/2025-10-31", "2025-10-01", "2025-10-31"),
        ("2024-04/2025-03", "2024-04-01", "2025-03-31"),
        ("../2025-11-05", None, "2025-11-05"),
        ("2025-11-05/..", "2025-11-05", None),
        ("2025~", "2025-01-01", "2025-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
    ],
)
def test_forms(typed, first, last):
    value = parse(typed)
    assert (value.first, value.last) == (first, last)
    assert parse_edtf(value.edtf) is not None


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "nothing"),
        ("kal", "not a date"),
        ("2025-02-30", "no calendar"),
        ("2025-13", "no calendar"),
        ("2025-10-31T25:00", "no calendar"),
        ("31/02/2025", "no calendar"),
        ("2025-11-05/2025-11-01", "before the beginning"),
        ("../..", "both ends"),
        ("[2025-11-04,2025-11-06]", "choose one"),
    ],
)
def test_what_cannot_be_a_value_is_refused_in_one_helpful_line(typed, problem):
    with pytest.raises(ValueError, match=problem) as caught:
        parse(typed)
    assert "\n" not in str(caught.value)
    assert "2025-10-31" in str(caught.value)


@given(st.dates(date(1000, 1, 1), date(9998, 12, 31)))
def test_every_iso_day_is_itself(day):
    assert parse(day.isoformat()).edtf == day.isoformat()


@given(st.text(max_size=30))
def test_anything_else_is_a_value_error(text):
    with contextlib.suppress(ValueError):
        assert parse(text).edtf

"""Feasts by table and by rule."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.lang import pack
from factcheck.temporal import feast_table
from factcheck.temporal.feasts import by_rule, easter, feast_days, nth_weekday, shaka_day, vikram_year


@pytest.mark.parametrize(
    ("key", "year", "day"),
    [
        ("diwali", 2024, "2024-10-31"),
        ("holi", 2025, "2025-03-14"),
        ("gandhi_jayanti", 2025, "2025-10-02"),
        ("thanksgiving", 2024, "2024-11-28"),
        ("black_friday", 2024, "2024-11-29"),
        ("memorial_day", 2025, "2025-05-26"),
        ("easter", 2025, "2025-04-20"),
        ("easter_monday", 2025, "2025-04-21"),
        ("palm_sunday", 2025, "2025-04-13"),
    ],
)
def test_days(key, year, day):
    assert [str(found) for found in feast_days(key, year)] == [day]


def test_outside_the_table_there_is_no_day():
    assert feast_days("diwali", 1990) == []
    assert feast_days("no such feast", 2025) == []
    with pytest.raises(ValueError, match="Vikram"):
        vikram_year(1900)


def test_rules():
    assert by_rule("05-01", 2020) == date(2020, 5, 1)
    assert nth_weekday(2024, 12, 6, -1) == date(2024, 12, 29)
    assert [str(easter(year)) for year in (2000, 2024, 2038)] == ["2000-04-23", "2024-03-31", "2038-04-25"]


def test_other_calendars():
    assert [str(day) for day in vikram_year(2082)] == ["2025-03-30", "2026-03-18"]
    assert shaka_day(1947, 8, 14) == date(2025, 11, 5)


def test_every_name_has_days():
    known = {*pack("_all", "time-feastdates")["feast_days"], *pack("_all", "time-feasts")["feast_rules"]}
    for lang in ("hi", "en"):
        assert set(pack(lang, "time-feasts")["words"]["feast"]) <= known


def test_the_generated_table_is_what_the_generator_writes():
    assert feast_table.generate() == feast_table.TARGET.read_text(encoding="utf-8")

"""The calendar strip around the anchor."""

from __future__ import annotations

from factcheck.temporal.strip import strip
from tests.temporal.reading import WEDNESDAY, times


def marked(weeks):
    return {str(day.day): day.marks for week in weeks for day in week if day.marks}


def test_whole_weeks_with_the_anchor_and_the_days_named():
    found = times("पिछले शुक्रवार को पेश किया गया और बीते हफ्ते रुका। 2014 में भी।")
    weeks = strip(found, WEDNESDAY)
    assert all(len(week) == 7 and week[0].day.weekday() == 0 for week in weeks)
    assert [str(day.day) for week in weeks for day in week if day.anchor] == ["2025-11-05"]
    assert marked(weeks)["2025-10-31"] == (0, 1)
    assert marked(weeks)["2025-10-27"] == (1,)
    assert "2014" not in "".join(marked(weeks))


def test_it_grows_to_what_is_near_and_no_further():
    near = strip(times("21 नवंबर को होगा।"), WEDNESDAY)
    assert str(near[-1][0].day) == "2025-11-17"
    assert len(strip(times("21 मार्च 2026 को होगा।"), WEDNESDAY)) == 3


def test_without_an_anchor_it_stands_around_the_first_date():
    assert strip([], None) == []
    weeks = strip(times("21 मार्च 2026 को होगा।", anchor=None), None)
    assert marked(weeks) == {"2026-03-21": (0,)}
    assert not any(day.anchor for week in weeks for day in week)

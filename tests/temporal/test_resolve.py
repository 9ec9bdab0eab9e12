"""Answers where the text leaves a choice, and where there is none."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from factcheck.model import Anchor
from factcheck.temporal.calendar import amount
from factcheck.temporal.nodes import Bare, Calendar, Edge, Era, Inside, Nth, Offset, Open, Period, Range, Vague, Weekday
from factcheck.temporal.resolve import resolve
from tests.temporal.reading import one, span

DAY = date(2025, 11, 5)
NOON = Anchor(DAY, 720)


@pytest.mark.parametrize(
    ("text", "lang", "first", "last"),
    [
        ("पिछले 24 घंटों में", "hi", "2025-11-04T12:00", "2025-11-05T12:00"),
        ("अगले 3 घंटे में", "hi", "2025-11-05T12:00", "2025-11-05T15:00"),
        ("2 घंटे के भीतर", "hi", "2025-11-05T12:00", "2025-11-05T14:00"),
        ("दो घंटे पहले", "hi", "2025-11-05T10:00", "2025-11-05T10:00"),
        ("1 दिन और 5 घंटों के अंदर", "hi", "2025-11-05T12:00", "2025-11-06T17:00"),
        ("right now", "en", "2025-11-05T12:00", "2025-11-05T12:00"),
        ("in 5 minutes", "en", "2025-11-05T12:05", "2025-11-05T12:05"),
        ("a day starting this friday at 5 pm", "en", "2025-11-07T17:00", "2025-11-08T17:00"),
    ],
)
def test_a_minute_of_publication_makes_hours_exact(text, lang, first, last):
    assert span(one(text, lang, NOON)) == (first, last)


@pytest.mark.parametrize(
    ("text", "rule", "alternatives"),
    [
        ("मौसम विभाग ने शुक्रवार को भारी बारिश की चेतावनी दी है।", "weekday.forecast", ["2025-11-07", "2025-10-31"]),
        ("10 नवंबर को हुआ था।", "date.past_either", ["2024-11-10", "2025-11-10"]),
        ("5 मई", "date.nearest_either", ["2026-05-05", "2025-05-05"]),
        ("पहली तिमाही में", "year_part.either", ["2025-04-01", "2026-01-01"]),
        ("वित्त वर्ष 2025 में", "fiscal.named", ["2024-04-01", "2025-04-01"]),
        ("शनिवार 5 बजे", "clock.either", ["2025-11-01T05:00", "2025-11-01T17:00"]),
        ("मंगलवार 7 नवंबर 2025", "date.contradiction", ["2025-11-07", "2025-11-04"]),
        ("बुधवार 7 नवंबर", "date.contradiction", ["2025-11-07", "2025-11-05"]),
    ],
)
def test_what_is_open_stays_open(text, rule, alternatives):
    timex = one(text)
    assert (timex.status, timex.rule) == ("ambiguous", f"time.{rule}")
    assert [reading.first for reading in timex.alternatives] == alternatives


def test_a_weekday_beside_its_date_chooses_the_year():
    assert one("मंगलवार 4 नवंबर", anchor=Anchor(date(2026, 1, 2))).first == "2025-11-04"


def test_feasts_go_by_direction_verb_and_table():
    assert one("इस दिवाली पर").first == "2025-10-20"
    assert one("अगली दिवाली पर").first == "2026-11-08"
    assert one("दिवाली पर", anchor=Anchor(date(1980, 1, 1))).rule == "time.feast.unknown"
    assert one("दिवाली 1950 में").status == "vague"


@pytest.mark.parametrize(
    "node",
    [
        Bare(Period("year", 0)),
        Nth(1, "week", None, None),
        Nth(9, None, 0, Period("month", 0)),
        Nth(60, "day", None, Period("month", 0)),
        Nth(3, "fortnight", None, Period("month", 0)),
        Nth(1, "fortnight", None, Period("year", 0)),
        Nth(5, "quarter", None, Period("year", 0)),
        Nth(60, "week", None, Period("year", 0)),
        Nth(1, "second", None, Period("year", 0)),
        Edge("end", Open("before", Calendar(2020))),
        Inside(Open("before", Calendar(2020)), Weekday(1)),
        Inside(Period("week", 0), Calendar(None, 3, 30)),
        Range(Vague("PAST_REF"), Calendar(2020)),
        Range(Calendar(2021), Calendar(2020)),
        Range(Calendar(2021), Vague("PAST_REF")),
        Open("after", Vague("PAST_REF")),
        Offset(amount(Fraction(1), "day"), 1, Vague("PAST_REF")),
        Offset(amount(Fraction(99999), "year"), -1),
        Calendar(2025, 2, 30),
        Calendar(None, None, 31, weekday=9),
        Era("vikram", 1500),
        Period("century", -30),
    ],
)
def test_what_has_no_answer_stays_dateless(node):
    answer = resolve(node, DAY)
    assert answer.readings == []
    assert answer.status in ("vague", "anaphoric")


def test_n_counted_from_the_end_and_several():
    assert resolve(Nth(-1, "month", None, Calendar(2024)), DAY).first.timex == "2024-12"
    assert resolve(Nth(1, "quarter", None, Calendar(2024), 2), DAY).first.timex == "P6M"
    assert resolve(Nth(1, "week", None, Calendar(2024), 2), DAY).first.last == date(2024, 1, 14)
    assert resolve(Nth(2, "weekend", None, Calendar(2024, 6)), DAY).first.first == date(2024, 6, 15)
    assert resolve(Nth(1, "half", None, Calendar(2024)), DAY).first.last == date(2024, 6, 30)


def test_edges_of_a_day_and_a_week():
    assert resolve(Edge("start", Calendar(2025, 11, 5)), DAY).first.end == 0
    assert resolve(Edge("mid", Calendar(2025, 11, 5)), DAY).first.start == 720
    assert resolve(Edge("mid", Period("week", 1)), DAY).first.first == date(2025, 11, 11)

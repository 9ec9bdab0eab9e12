"""Live pages: what an entry says speaks for the time above it."""

from __future__ import annotations

import pytest

from factcheck import annotate

HINDI = """लाइव: शिवपुर में पुल गिरा
14:10 बजे: मलबे से 5 शव निकाले गए।
12:45 बजे
मलबे से 3 शव निकाले गए। बचाव दल मौके पर है।
सुबह 9:15 बजे - नदी का जलस्तर 12 मीटर पर पहुंचा।"""
ENGLISH = """Live updates: Bridge collapses in Shivpur
[2:10 PM IST] Five bodies have been recovered.
10.30 am | Three bodies have been recovered. As of Tuesday, two were missing.
4 November 2025, 11:40 PM: The river crossed the danger mark."""
TIMELINE = """शिवपुर धमाके का घटनाक्रम
शाम 6:52 बजे: कार में धमाका हुआ।
शाम 7:10 बजे: दमकल की 7 गाड़ियां पहुंचीं।"""
LONE = """Live: Bridge collapses in Shivpur
2:10 PM: Five bodies have been recovered.
The road is shut."""


def spoken(text: str, published: str | None = "2025-11-05") -> list[tuple[str, str | None]]:
    return [(c.text.split()[0], c.as_of) for c in annotate(text, published=published).claims[1:]]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (HINDI, "2025-11-05", ["T14:10", "T12:45", "T12:45", "T09:15"]),
        (HINDI, "2025-11-05T13:00", ["T13:00", "T12:45", "T12:45", "T09:15"]),
        (TIMELINE, "2025-11-05", ["", ""]),
        (LONE, "2025-11-05", ["", ""]),
    ],
)
def test_entries_speak_for_their_time(text, published, expected):
    assert [when for _, when in spoken(text, published)] == [f"2025-11-05{time}" for time in expected]


def test_an_entry_may_name_its_day_and_a_sentence_its_own():
    assert [when for _, when in spoken(ENGLISH)] == [
        "2025-11-05T14:10",
        "2025-11-05T10:30",
        "2025-11-04",
        "2025-11-04T23:40",
    ]


def test_without_a_publish_date_only_a_day_told_counts():
    assert [when for _, when in spoken(ENGLISH, None)] == [None, None, None, "2025-11-04T23:40"]


@pytest.mark.parametrize("text", [HINDI, ENGLISH])
def test_the_times_are_datelines_and_no_claims(text):
    document = annotate(text, published="2025-11-05")
    assert sum(s.kind == "dateline" for s in document.sentences) == 3
    assert not any(c.text[0].isdigit() or c.text.startswith(("[", "सुबह")) for c in document.claims)


def test_times_of_a_plain_page_stay_in_their_sentences():
    claims = annotate(TIMELINE, published="2025-11-05").claims
    assert [t.text for c in claims for t in c.times] == ["शाम 6:52 बजे", "शाम 7:10 बजे"]

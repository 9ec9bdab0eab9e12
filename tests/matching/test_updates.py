"""What time can explain, and what it cannot."""

from __future__ import annotations

import pytest

from factcheck.matching import compare
from factcheck.matching.updates import later
from tests.matching.build import claim, side


def said(a, b, pa, pb, **kept):
    return compare(claim(a, pa, path="a"), claim(b, pb, path="b"), **kept)


FEW, MANY = "पटना में बाढ़ से 6 लोगों की मौत हुई।", "पटना में बाढ़ से 9 लोगों की मौत हुई।"


@pytest.mark.parametrize(
    ("pa", "pb", "relation", "newer"),
    [
        ("2025-08-10", "2025-08-12", "update", "b"),
        ("2025-08-12", "2025-08-10", "conflict", None),
        ("2025-08-10", "2025-08-10", "conflict", None),
        ("2025-08-10", "2025-08-10T18:00+05:30", "conflict", None),
        ("2025-08-10T09:00+05:30", "2025-08-10T18:00+05:30", "update", "b"),
        (None, "2025-08-10", "conflict", None),
    ],
)
def test_a_toll_rises_with_time_only(pa, pb, relation, newer):
    found = said(FEW, MANY, pa, pb)
    assert (found.relation, found.newer) == (relation, newer)


def test_nothing_updates_inside_one_article():
    assert said(FEW, MANY, "2025-08-12", "2025-08-12", internal=True).relation == "conflict"


def test_but_a_count_that_says_when_it_stood_does():
    earlier = "The toll in the Patna floods stood at six on Sunday evening."
    found = said(earlier, "Floods in Patna killed 9 people.", "2025-08-12", "2025-08-12", internal=True)
    assert (found.relation, found.newer) == ("update", "b")


@pytest.mark.parametrize(
    ("a", "b", "relation", "newer"),
    [
        ("पटना में बाढ़ से कम से कम 5 लोगों की मौत हुई।", MANY, "update", "b"),
        ("The toll in the Patna floods was revised to 6.", "Floods in Patna killed 9 people.", "update", "b"),
        ("Floods in Patna killed 9 people.", "The toll in the Patna floods was revised down to 6.", "update", "b"),
        ("पटना हवाई अड्डा बंद है।", "पटना हवाई अड्डा खुला है।", "update", "b"),
        ("पटना हवाई अड्डा खुला है।", "पटना हवाई अड्डा शनिवार से बंद है।", "conflict", None),
        ("राहुल वर्मा 20 अगस्त को शपथ लेंगे।", "राहुल वर्मा 22 अगस्त को शपथ लेंगे।", "update", "b"),
        ("नेपाल में शनिवार को 6.1 तीव्रता का भूकंप आया।", "नेपाल में शनिवार को 6.4 तीव्रता का भूकंप आया।", "conflict", None),
        ("पटना के डॉक्टर 20 अगस्त को हड़ताल करेंगे।", "पटना के डॉक्टरों की हड़ताल टल गई है।", "update", "b"),
        ("पटना के डॉक्टरों की हड़ताल टल गई है।", "पटना के डॉक्टर 20 अगस्त को हड़ताल करेंगे।", "conflict", None),
    ],
)
def test_what_changes_and_what_does_not(a, b, relation, newer):
    found = said(a, b, "2025-08-10", "2025-08-12")
    assert (found.relation, found.newer) == (relation, newer)


def test_later():
    day, evening, night = (
        side(FEW, "2025-08-10"),
        side(FEW, "2025-08-10T18:00+05:30"),
        side(FEW, "2025-08-10T22:00+05:30"),
    )
    assert later(day, evening) == (None, True)
    assert later(evening, night) == ("b", True)
    assert later(night, evening) == ("a", True)
    assert later(side(FEW, None), day) == (None, False)


@pytest.mark.parametrize(
    ("earlier", "later", "relation"),
    [
        ("No arrest has been made.", "पुलिस ने शुक्रवार को दो आरोपियों को पकड़ लिया।", "update"),
        ("Police have announced a reward of Rs 25,000.", "इनाम बढ़ाकर 50 हजार रुपये कर दिया गया।", "update"),
        ("Yadav refused to resign.", "यादव ने शुक्रवार को इस्तीफा दे दिया।", "update"),
        ("Yadav did not resign on Tuesday.", "यादव ने मंगलवार को इस्तीफा दे दिया।", "conflict"),
        ("The reward is Rs 25,000.", "इनाम 50 हजार रुपये है।", "conflict"),
    ],
)
def test_what_came_after_the_earlier_source_spoke(earlier, later, relation):
    assert compare(claim(earlier, "2026-06-03"), claim(later, "2026-06-06")).relation == relation


@pytest.mark.parametrize(
    ("pa", "pb", "relation"),
    [
        ("2025-08-10", "2025-08-12", "update"),
        ("2025-08-12", "2025-08-10", "conflict"),
        ("2025-08-10",) * 2 + ("conflict",),
    ],
)
def test_what_adds_up_from_day_to_day_is_more_on_a_later_one(pa, pb, relation):
    spilt = "About 300 tonnes of oil have leaked from the tanker."
    assert said(spilt, "टैंकर से करीब 620 टन तेल रिस चुका है।", pa, pb).relation == relation


def test_a_forecast_is_revised():
    forecast = "मौसम विभाग का अनुमान है कि इस साल बारिश औसत की 104 फीसदी रहेगी।"
    revised = "मौसम विभाग ने इस साल बारिश का अनुमान घटाकर 101 प्रतिशत कर दिया है।"
    assert said(forecast, revised, "2025-05-10", "2025-06-12").relation == "update"

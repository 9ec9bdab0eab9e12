"""Every way a difference is worded, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.lang import pack, render
from factcheck.matching import compare
from factcheck.matching.reasons import number
from tests.matching.build import claim, quantity


def why(a, b, ui="en", pa="2025-11-05", pb="2025-11-05"):
    return render(compare(claim(a, pa, path="a"), claim(b, pb, path="b")).reason, ui)


@pytest.mark.parametrize(
    ("made", "english", "hindi"),
    [
        (quantity("37"), "37", "37"),
        (quantity("1.5"), "1.5", "1.5"),
        (quantity("-40"), "-40", "-40"),
        (quantity("12345"), "12,345", "12,345"),
        (quantity("500000", ">"), "more than 5 lakh", "5 लाख से ज़्यादा"),
        (quantity("206553"), "2,06,553", "2,06,553"),
        (quantity("12000000000", "=", "INR"), "1,200 crore rupees", "1,200 करोड़ रुपये"),
        (quantity("10", "<="), "at most 10", "ज़्यादा से ज़्यादा 10"),
        (quantity("10", "<", "%"), "less than 10 %", "10 प्रतिशत से कम"),
        (quantity("10", ">="), "at least 10", "कम से कम 10"),
        (quantity("10", "~", "km"), "about 10 km", "करीब 10 किमी"),
        (quantity("10", "=", "parsec"), "10", "10"),
        (quantity(None, "range", low=Decimal(10), high=Decimal(20)), "10 to 20", "10 से 20"),
        (quantity(None, "range", low=Decimal(10)), "10 to ", "10 से "),
    ],
)
def test_numbers(made, english, hindi):
    assert render(number(made), "en") == english
    assert render(number(made), "hi") == hindi


def test_dates_name_both_days_and_the_words_they_stand_for():
    a = "भारत और जापान ने सोमवार को टोक्यो में रक्षा समझौते पर हस्ताक्षर किए।"
    b = "भारत और जापान ने 4 नवंबर को टोक्यो में रक्षा समझौते पर हस्ताक्षर किए।"
    assert "सोमवार, 3 नवंबर 2025 («सोमवार»)" in why(a, b, "hi")
    assert "मंगलवार, 4 नवंबर 2025" in why(a, b, "hi")
    assert "Monday 3 November 2025" in why(a, b)


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ("The temple was built in 1932.", "The temple was built in 1952.", "1932 ≠ 1952"),
        (
            "Inflation in India was 5 percent in June 2024.",
            "Inflation in India was 5 percent in June 2024.",
            "Both give 5 %",
        ),
        ("The temple was built in March 1932.", "The temple was built in May 1932.", "March 1932"),
        ("The temple was built before 1930.", "The temple was built in 1932.", "until"),
        ("The temple was built after 1940.", "The temple was built in 1932.", "from"),
        ("The bridge was built from 1950 to 1955.", "The bridge was built in 1940.", " to "),
        (
            "A fire broke out in Patna at 5 pm on Monday, killing 4 people.",
            "A fire broke out in Patna at 9 pm on Monday, killing 4 people.",
            "17:00",
        ),
    ],
)
def test_spans_of_time(a, b, said):
    assert said in why(a, b)


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        ("Delhi airport is closed.", "Delhi airport is open.", "conflict.polarity"),
        ("India beat England in Mumbai on Sunday.", "England beat India in Mumbai on Sunday.", "conflict.role"),
        ("Modi met Macron in Paris on Monday.", "Modi met Macron in Marseille on Monday.", "conflict.place"),
        ("Ashok Rana will resign on Friday.", "Ashok Rana resigned.", "conflict.modality"),
        (
            "According to Sunil Rao, 9 people were arrested in Lucknow.",
            "According to Amit Sen, 9 people were arrested in Lucknow.",
            "agree.speakers",
        ),
        ("The state sold 1200 cars in Patna.", "The state sold 1187 cars in Patna.", "agree.rounded"),
        ("More than 10 people died in floods in Patna.", "At least 12 people died in floods in Patna.", "agree.bounds"),
        ("Four people died in floods in Patna.", "Four people died in floods in Mumbai.", "related"),
    ],
)
def test_rules(a, b, rule):
    found = compare(claim(a, path="a"), claim(b, path="b")).reason
    assert found.rule.startswith(f"match.{rule}")
    assert render(found, "hi")


def test_speakers_are_named_as_the_articles_name_them():
    told = (
        "According to Sunil Rao, 9 people were arrested in Lucknow.",
        "According to Amit Sen, 9 people were arrested in Lucknow.",
    )
    found = compare(claim(told[0], path="a"), claim(told[1], path="b")).reason
    assert dict(found.args) == {"a": "Sunil Rao", "b": "Amit Sen"}


def test_an_unknown_time_may_be_an_update():
    a, b = claim("पटना में बाढ़ से 6 लोगों की मौत हुई।", None), claim("पटना में बाढ़ से 9 लोगों की मौत हुई।", None, path="b")
    found = compare(a, b)
    assert (found.relation, found.reason.rule) == ("conflict", "match.conflict.maybe")
    assert "ताज़ा" in render(found.reason, "hi")


def test_the_packs_word_the_same_rules():
    english, hindi = pack("en", "phrases-match"), pack("hi", "phrases-match")
    assert set(english["phrases"]) == set(hindi["phrases"])
    assert {t: set(v) for t, v in english["tables"].items()} == {t: set(v) for t, v in hindi["tables"].items()}


def test_two_offices_are_named_as_their_articles_name_them():
    one = claim("The chief minister inaugurated the Saryu bridge on Monday.", published="2026-11-10")
    two = claim("सरयू पुल का उद्घाटन राज्यपाल ने सोमवार को किया।", published="2026-11-10")
    found = compare(one, two)
    assert (found.relation, found.differs) == ("conflict", ("actor",))
    said = render(found.reason, "en")
    assert "chief minister" in said
    assert "राज्यपाल" in said

"""Numbers that say which things are meant: a condition is told, nothing is counted."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames.conditions import AGE, LIMIT
from factcheck.lang import pack
from tests.lang import speaking
from tests.matching.build import side
from tests.matching.test_told_another_way import both_ways


@pytest.mark.parametrize("lang", speaking("conditions"))
def test_examples_of_the_packs(lang):
    for example in pack(lang, "conditions")["examples"]:
        key = side(example["text"]).measured[0].key
        assert (key in (LIMIT, AGE)) == example["limit"], example["text"]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Schools with fewer than 50 pupils will be merged.", ["bound/limit"]),
        ("50 से कम बच्चों वाले स्कूलों का विलय होगा।", ["bound/limit"]),
        ("Companies with more than 500 workers must run a creche.", ["bound/limit"]),
        ("Farmers who own less than two hectares will get the money.", ["bound/limit"]),
        ("दिल्ली में 15 साल से पुरानी गाड़ियां नहीं चलेंगी।", ["age/limit"]),
        ("Vehicles older than 15 years will not get fuel.", ["age/limit"]),
        ("Children under 16 will be banned from social media.", ["age/limit"]),
        ("60 साल से अधिक उम्र के लोगों को पेंशन मिलेगी।", ["age/limit"]),
        ("15 मीटर से ऊंची इमारतों को अनुमति लेनी होगी।", ["bound/limit"]),
        ("12 schools with fewer than 50 pupils were closed.", ["school", "bound/limit"]),
    ],
)
def test_a_condition(text, measures):
    assert [m.key for m in side(text).measured] == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("More than 500 workers were laid off.", ["laid-off"]),
        ("The protest began with more than 500 workers.", ["person"]),
        ("He won with over 60 percent of the votes.", ["vote-share"]),
        ("आग से 50 से ज्यादा घायल होने वाले लोग अस्पताल में हैं।", ["injured"]),
        ("The king was older than 90 years.", ["duration"]),
        ("A company with 500 workers was closed.", ["person"]),
        ("The fire spread to more than 500 acres.", ["unit:acre"]),
    ],
)
def test_a_count(text, measures):
    assert [m.key for m in side(text).measured] == measures


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (
            "Schools with fewer than 50 pupils will be merged.",
            "50 से कम बच्चों वाले स्कूलों का विलय होगा।",
            ("agree", ()),
        ),
        (
            "Schools with fewer than 50 pupils will be merged.",
            "60 से कम बच्चों वाले स्कूलों का विलय होगा।",
            ("conflict", ("quantity",)),
        ),
        (
            "Vehicles older than 10 years will not get fuel in Delhi.",
            "दिल्ली में 15 साल से पुरानी गाड़ियों को ईंधन नहीं मिलेगा।",
            ("conflict", ("quantity",)),
        ),
        ("People over 60 will get a pension.", "60 साल से अधिक उम्र के लोगों को पेंशन मिलेगी।", ("agree", ())),
    ],
)
def test_conditions_are_compared(a, b, wanted):
    assert both_ways(a, b) == {wanted}


def test_a_condition_is_no_count_of_what_it_picks_out():
    found = both_ways("Schools with fewer than 50 pupils will be merged.", "So far 365 schools have been merged.")
    assert found <= {("related", ()), ("unrelated", ())}

"""What numbers count that stand behind what they are of: a crew of 125, the number of those who lost their sight."""

from __future__ import annotations

import pytest

from tests.matching.build import claim, side


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("रोशनी गंवाने वालों की तादाद 15 हो गई है।", ("person",)),
        ("Of the 86 people treated at the camp, 15 have complained.", ("person/of", "person")),
        ("The frigate will have a crew of 125.", ("sailor",)),
        ("पोत पर 225 नौसैनिक रहेंगे।", ("sailor",)),
        ("नगर निगम में सपा के 44 पार्षद चुने गए।", ("ward",)),
        ("अस्पताल में भर्ती कर्मचारियों की संख्या बढ़कर 44 हो गई है।", ("hospitalised",)),
        ("The company's headcount fell by 2,140.", ("employee/change",)),
        ("The 2,300-gram stone fell in a field.", ("weight",)),
        ("मंदिर करीब 500 साल पुराना है।", ("age",)),
        ("Rao will hold office for two years.", ("term",)),
    ],
)
def test_what_a_number_counts(text, measures):
    assert claim(text).frame.measures == measures


def test_a_length_is_no_chief_minister_and_a_share_no_length():
    assert "chief-minister" not in claim("The city received 86.8 cm of rain.").frame.terms
    assert claim("Rains were two percent below the long period average.").frame.measures == ("rainfall/change",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rains ended two percent below the long period average.", 98),
        ("Rainfall was 12 percent above normal.", 112),
        ("मानसून की बारिश सामान्य से 6 फीसदी कम रही।", 94),
        ("मानसून की बारिश औसत का 98 फीसदी रही।", 98),
    ],
)
def test_a_share_beyond_the_usual_is_a_share_of_it(text, value):
    (measured,) = side(text).measured
    assert (measured.key, measured.amount.value) == ("rainfall", value)


def test_what_it_has_come_to_grows():
    assert side("मरीजों की संख्या 15 हो गई।").measured[0].running

"""From which day on it is so: two days contradict, a plan that moved is an update, a move that is denied leaves the plan."""

from __future__ import annotations

import pytest

from factcheck.matching.relation import focused, judge
from tests.matching.build import side


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("Milk dealers in Pune have been on strike since Monday.", "पुणे के दूध विक्रेता मंगलवार से हड़ताल पर हैं।", "conflict"),
        ("Milk dealers in Pune have been on strike since Monday.", "पुणे के दूध विक्रेता सोमवार से हड़ताल पर हैं।", "agree"),
        (
            "The Clerk Grade 2 exam will begin on December 7.",
            "क्लर्क ग्रेड 2 की परीक्षा टली नहीं है और 7 दिसंबर से शुरू होगी।",
            "agree",
        ),
        (
            "The clerk exam begins on December 7.",
            "Admit cards for the clerk exam will be issued from December 1.",
            "related",
        ),
    ],
)
def test_from_which_day(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=2.0).relation == wanted


def test_an_exam_that_is_held_from_a_later_day_now_has_moved():
    old = side("क्लर्क परीक्षा 7 दिसंबर से होगी।", "2025-11-05")
    new = side("क्लर्क परीक्षा अब 21 दिसंबर से होगी।", "2025-11-15")
    for one, two, newer in ((old, new, "b"), (new, old, "a")):
        found = judge(*focused(one, two), kin=True, aligned=2.0)
        assert (found.relation, found.newer, found.differs) == ("update", newer, ("date",))

"""What is said instead of what is denied, what began before it ended, and sums too far apart to be of one thing."""

from __future__ import annotations

import pytest

from factcheck.matching.numbers import quantities
from factcheck.matching.relation import judge
from tests.matching.build import side


@pytest.mark.parametrize(
    ("text", "act", "sign"),
    [
        ("The registrar has not resigned but has been sacked.", "appoint", "+"),
        ("The registrar has been sacked.", "appoint", "-"),
    ],
)
def test_what_is_said_instead_is_not_denied(text, act, sign):
    acts = {key: told for key, told, _ in side(text).claim.frame.acts}
    assert acts[act] == sign  # against a claim that denies: what is told is the other side of it


def test_who_had_been_appointed_may_be_dismissed():
    gone, once = (
        side("कुलसचिव रीना पाल को सोमवार को बर्खास्त कर दिया गया।"),
        side("Reena Pal had been appointed registrar."),
    )
    assert judge(gone, once, kin=True, aligned=3.5).relation not in ("conflict", "update")


def test_a_fare_is_no_revenue():
    fare, sum_ = side("मेट्रो का किराया 11 रुपये होगा।"), side("मेट्रो के किराये से डेढ़ अरब रुपये मिलेंगे।")
    assert not quantities(fare, sum_, kin=True)
    assert quantities(fare, side("मेट्रो का किराया 12 रुपये होगा।"), kin=True)


@pytest.mark.parametrize(
    ("a", "b", "slot"),
    [
        (
            "The sewer in which the Rohtak workers died lies in Sector 16, not Sector 6, the mayor said.",
            "रोहतक के सेक्टर 6 में सीवर में तीन कर्मचारियों की मौत हुई।",
            "place",
        ),
        (
            "मुख्यमंत्री ने पहली नाव को हरी झंडी दिखाई।",
            "Union minister Suresh Rao, and not the chief minister, flagged off the first boat.",
            "actor",
        ),
    ],
)
def test_one_name_in_the_place_of_another(a, b, slot):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(one, two, kin=True, aligned=3.5)
        assert found.relation == "conflict" and found.differs in ((slot,), ("polarity",))


def test_who_names_the_same_instead_contradicts_nobody():
    one, two = side("The blast was in Sector 16, not Sector 6."), side("धमाका सेक्टर 16 में हुआ, सेक्टर 6 में नहीं।")
    assert "place" not in judge(one, two, kin=True, aligned=3.5).differs

"""Contests named by a length or a weight: what they are told by, and that nothing is measured there."""

from __future__ import annotations

import pytest

from tests.matching.build import side
from tests.matching.test_told_another_way import both_ways


def told(text: str) -> tuple[list[str], list[str]]:
    """Return the contests of a claim, and what its lengths and weights measure."""
    claim = side(text).claim
    measures = zip(claim.quantities, claim.frame.measures, strict=True)
    named = [cue.removeprefix("contest.") for cue in claim.frame.cues if cue.startswith("contest")]
    return named, [key for q, key in measures if key and q.unit in ("m", "km", "kg")]


@pytest.mark.parametrize(
    ("text", "contest"),
    [
        ("India won gold in the 4x400 metres relay.", "4x400m"),
        ("India won gold in the 4 x 400 m mixed relay.", "4x400m"),
        ("भारत ने चार गुणा 400 मीटर रिले में स्वर्ण जीता।", "4x400m"),
        ("भारत ने 4x100 मीटर रिले में स्वर्ण जीता।", "4x100m"),
        ("10 मीटर एयर राइफल में भारत ने स्वर्ण जीता।", "10m"),
        ("She won the women's 200m.", "200m"),
        ("She won the 800 metres on Monday.", "800m"),
        ("उसने 57 किलोग्राम भार वर्ग में स्वर्ण जीता।", "57kg"),
        ("Sita Rao won the long jump.", "long-jump"),
    ],
)
def test_a_length_that_names_a_contest(text, contest):
    assert told(text) == ([contest], [])


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The 400 metre bridge collapsed.", ["length"]),
        ("एक 400 मीटर लंबी सुरंग ढह गई।", ["length"]),
        ("She ran 400 metres in 50.1 seconds.", ["unit:m"]),
        ("आरोपी 5 किलोमीटर दौड़ा।", ["unit:km"]),
        ("10 kg of gold was seized.", ["seize"]),
    ],
)
def test_a_length_that_is_one(text, measures):
    assert told(text) == ([], measures)


def test_two_contests_are_two():
    relay = "India won gold in the 4x400 metres relay."
    assert both_ways(relay, "भारत ने चार गुणा 400 मीटर रिले में स्वर्ण जीता।") == {("agree", ())}
    assert both_ways(relay, "भारत ने 4x100 मीटर रिले में स्वर्ण जीता।") <= {("related", ()), ("unrelated", ())}
    assert both_ways(relay, "India won gold in the long jump.") <= {("related", ()), ("unrelated", ())}

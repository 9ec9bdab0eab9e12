from __future__ import annotations

import pytest

from factcheck.matching.names import apart, kind, same
from factcheck.matching.places import holds, nearest


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("person:rjnt sng", "person:rjnt sng", True),
        ("person:mlutr", "person:snjy mlutr", True),
        ("person:amt gul", "person:amt guyal", True),
        ("person:amt gul", "person:rvi gul", False),
        ("person:amt gul", "person:amt ssn", False),
        ("person:", "person:amt", False),
        ("org:rbi", "org:boe", False),
        ("place:jajarkot", "place:jajarkott", True),
        ("country:us", "country:il", False),
        ("person:dl", "place:dl", False),
    ],
)
def test_same(a, b, answer):
    assert same(a, b) is answer
    assert same(b, a) is answer


def test_bodies_of_two_places_are_apart_and_translations_are_not():
    assert apart("org:ptn pls", "org:rnc pls")
    assert not apart("org:jrknd luk siv ayug", "org:jrknd pblk srvs kmsn")
    assert not apart("org:rbi", "org:rbi")
    assert not apart("org:rbi", "person:rbi")
    assert kind("country:us") == "country"


def test_places_hold_each_other_or_exclude():
    assert holds("country:np", "place:jajarkot") == 1
    assert holds("place:bihar", "place:patna") == 2
    assert holds("place:patna", "place:patna") == 3
    assert holds("country:in", "country:in") == 1
    assert not holds("place:patna", "place:mumbai")
    assert nearest(("place:mumbai", "place:patna"), ("place:bihar",)) == holds("place:patna", "place:bihar") > 0
    assert not nearest((), ("place:patna",))

"""What is left out before judging: never a pair that tells one event, never one that scores more than was said."""

from __future__ import annotations

import json
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import screen
from factcheck.matching.profile import profile
from factcheck.matching.relation import focused, judge
from factcheck.matching.settings import DEFAULT
from tests.matching.build import side

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

DATA = Path(__file__).parent.parent / "data"
ONE_EVENT = {"agree", "conflict", "update"}


@cache
def stories(name):
    return [
        [
            profile(claim)
            for key, article in story["articles"].items()
            for claim in annotate(from_text(article["file_text"], path=key)).claims
        ]
        for story in json.loads((DATA / name).read_text(encoding="utf-8")).values()
    ]


def held(a, b, kin):
    """Return what the screen says of two claims, and what judging them does."""
    internal = a.claim.article == b.claim.article
    one, two = focused(a, b) if kin and not internal else (a, b)
    most = screen.touching(one, two, kin=kin or internal, internal=internal)
    return most, judge(one, two, kin=kin or internal, internal=internal), internal


@pytest.mark.parametrize("kin", [False, True])
@pytest.mark.parametrize("name", ["stories_second.json", "stories_ninth.json", "stories_nineteenth.json"])
def test_nothing_that_tells_one_event_is_left_out(name, kin):
    left = 0
    for sides in stories(name)[2::8]:
        for a, b in combinations(sides, 2):
            most, seen, internal = held(a, b, kin)
            if most is not None:
                left += 1
                assert seen.relation not in ONE_EVENT, (a.claim.text, b.claim.text)
                assert internal or seen.relation == "unrelated" or seen.score <= most, (a.claim.text, b.claim.text)
    assert left > 50


def test_two_strangers_of_one_act_are_left_out_and_two_of_one_place_and_day_are_not():
    here = side("At least 37 people were killed in a fire in Patna on Monday.")
    there = side("At least 12 people were killed in a blast in Chennai.")
    again = side("Forty people were killed in the fire in Patna on Monday.")
    assert screen.touching(here, there, kin=False) is not None
    assert screen.touching(here, again, kin=False) is None


def test_claims_of_one_article_that_only_touch_are_nothing():
    one, two = side("सोमवार को पटना में पुल गिर गया।"), side("सरकार ने सड़क के लिए 20 करोड़ रुपये दिए।")
    assert screen.touching(one, two, kin=True, internal=True) == 0 < DEFAULT.relate

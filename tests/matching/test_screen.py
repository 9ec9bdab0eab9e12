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
    """Return whether the screen lets two claims through, and what judging them says."""
    internal = a.claim.article == b.claim.article
    one, two = focused(a, b) if kin and not internal else (a, b)
    return (
        screen.likely(one, two, kin=kin or internal),
        judge(one, two, internal=internal, kin=kin or internal),
        internal,
    )


@pytest.mark.parametrize("kin", [False, True])
@pytest.mark.parametrize("name", ["stories_second.json", "stories_ninth.json", "stories_nineteenth.json"])
def test_nothing_that_tells_one_event_is_left_out(name, kin):
    left = 0
    for sides in stories(name)[2::8]:
        for a, b in combinations(sides, 2):
            likely, seen, internal = held(a, b, kin)
            if not likely:
                left += 1
                assert seen.relation not in ONE_EVENT, (a.claim.text, b.claim.text)
                assert kin or internal or seen.relation == "unrelated" or seen.score <= screen.most(a, b)
    assert left > 50


def test_two_strangers_of_one_act_are_left_out_and_two_of_one_place_and_day_are_not():
    here = side("At least 37 people were killed in a fire in Patna on Monday.")
    there = side("At least 12 people were killed in a blast in Chennai.")
    again = side("Forty people were killed in the fire in Patna on Monday.")
    assert not screen.likely(here, there, kin=False)
    assert screen.likely(here, again, kin=False)


def test_what_has_nothing_in_common_is_not_judged_and_scores_nothing():
    one, two = side("सोमवार को पटना में पुल गिर गया।"), side("सरकार ने सड़क के लिए 20 करोड़ रुपये दिए।")
    assert not screen.likely(one, two, kin=True)
    assert screen.most(one, two) < DEFAULT.relate

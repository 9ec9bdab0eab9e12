"""What is looked at before a pair is compared never leaves out more than a close look would."""

from __future__ import annotations

import gc
from itertools import combinations

import pytest

from factcheck.lang import fold, pack
from factcheck.matching.apart import apart, outline
from factcheck.matching.contrasts import Phrases
from factcheck.matching.spelt import Written
from factcheck.uncollected import uncollected
from tests.matching.build import side

TOLD = [
    ("Four people were killed in a fire in Patna on Monday.", "2025-11-05"),
    ("पटना में सोमवार को आग लगने से चार लोगों की मौत हो गई।", "2025-11-05"),
    ("Six people were killed in a fire in Pune on Monday.", "2025-11-05"),
    ("Four people were killed in a fire in Patna on Monday.", "2025-06-04"),
    ("Four people were killed in a fire in Bihar.", "2025-11-06"),
    ("In Belapur village, two houses collapsed on Tuesday.", "2025-11-05"),
    ("Chief minister Nitish Kumar met Amit Shah in Patna on Sunday.", "2025-11-05"),
    ("The match between India and Australia was put off to November 30.", "2025-11-05"),
    ("The school stayed shut.", "2025-11-05"),
]


def meet(one, two):
    return bool(one.mine & two.yours) and one.since < two.until and two.since < one.until


def test_outlines_that_do_not_meet_are_of_claims_apart():
    sides = [side(text, published, path=f"{n}") for n, (text, published) in enumerate(TOLD)]
    parted = [(a, b) for a, b in combinations(sides, 2) if not meet(outline(a), outline(b))]
    assert len(parted) > 3
    assert all(apart(a, b) for a, b in parted)
    assert all(meet(outline(a), outline(b)) == meet(outline(b), outline(a)) for a, b in combinations(sides, 2))


@pytest.mark.parametrize("part", ["slots", "things"])
def test_every_phrase_is_found_by_its_words(part):
    told = pack("_all", "contrasts")[part]
    dimensions = {k: v for group in told.values() for k, v in group.items()} if part == "slots" else told
    phrases = Phrases(dimensions)
    for name, values in dimensions.items():
        for value, listed in values.items():
            for phrase in listed.split("|"):
                text = fold(f"(x {phrase}).")
                assert value in phrases.told(Written(text)).get(name, {}), phrase


def test_the_collector_is_as_it_was():
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()

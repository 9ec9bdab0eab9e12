"""Parts of one place, and other lands that an article turns to in passing."""

from __future__ import annotations

import pytest

from factcheck.matching import match
from factcheck.matching.relation import focused, judge
from tests.matching.build import document, side


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("The Congress won 41 wards in Nagpur West.", "नागपुर पूर्व में कांग्रेस ने 31 वार्ड जीते।", "related"),
        ("The Congress won 41 wards in Nagpur West.", "नागपुर पश्चिम में कांग्रेस ने 44 वार्ड जीते।", "conflict"),
        (
            "The country received 90 cm of rain in the monsoon.",
            "Northwest India received 74 cm of rain in the monsoon.",
            "related",
        ),
        ("The airport received 90 cm of rain.", "The airport received 74 cm of rain.", "conflict"),
    ],
)
def test_parts_of_a_place(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=3.5).relation == wanted


def links(*texts):
    documents = [document(text, "2025-11-05", path=f"{i}.txt") for i, text in enumerate(texts)]
    told = {claim.id: claim.text for d in documents for claim in d.claims}
    found = [x for x in match(documents).links if not x.internal and x.relation != "related"]
    return {frozenset((told[x.a], told[x.b])) for x in found}


def test_another_land_in_passing_is_another_story():
    home = "मौसम विभाग ने कहा कि दिसंबर में देश में सामान्य से ज्यादा बारिश होगी।"
    here = "The weather office forecast above normal rain in December."
    there = "Sri Lanka's weather office forecast above normal rain in December."
    name, called = "महापात्र ने कहा कि ला नीना की स्थिति बनेगी।", "La Nina will set in, Mohapatra said."
    assert frozenset((home, here)) in links(f"{home}\n{name}", f"{called}\n{here}")
    assert frozenset((home, there)) not in links(f"{home}\n{name}", f"{called}\n{there}")

from __future__ import annotations

import pytest

from factcheck.matching import match
from tests.matching.build import document

PRICES = document(
    "published: 2025-05-02\nsource: A\n\nअमृतपुर डेयरी ने गुरुवार को दूध के दाम बढ़ाए। फुल क्रीम दूध अब 68 रुपये लीटर मिलेगा। टोंड दूध अब 56 रुपये लीटर मिलेगा।",
    None,
)


def conflicts(text):
    other = document(f"published: 2025-05-02\nsource: B\n\n{text}", None)
    texts = {c.id: c.text for d in (PRICES, other) for c in d.claims}
    return {frozenset((texts[x.a], texts[x.b])) for x in match((PRICES, other)).links if x.relation == "conflict"}


@pytest.mark.parametrize(("kind", "price"), [("फुल क्रीम", "56"), ("टोंड", "68")])
def test_a_price_is_held_against_that_of_its_own_kind(kind, price):
    found = conflicts(f"अमृतपुर डेयरी ने गुरुवार को दूध महंगा किया। {kind} दूध अब {price} रुपये लीटर मिलेगा।")
    own = {"फुल क्रीम": "फुल क्रीम दूध अब 68 रुपये लीटर मिलेगा।", "टोंड": "टोंड दूध अब 56 रुपये लीटर मिलेगा।"}
    said = f"{kind} दूध अब {price} रुपये लीटर मिलेगा।"
    assert found == {frozenset((own[kind], said))}

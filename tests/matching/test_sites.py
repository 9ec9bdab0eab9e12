"""How a claim names its places, and when two claims cannot both be right about where."""

from __future__ import annotations

import pytest

from factcheck.lang import languages, pack, topics
from factcheck.matching import sites
from factcheck.matching.relation import focused, judge
from tests.matching.build import side

EXAMPLES = [e for lang in languages() if "sites" in topics(lang) for e in pack(lang, "sites")["examples"]]


@pytest.mark.parametrize("example", EXAMPLES, ids=[e["text"][:30] for e in EXAMPLES])
def test_the_packs_examples(example):
    assert [list(pair) for pair in sites.of(side(example["text"]))] == example["found"]


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("The plane landed in Salalah.", "विमान मस्कट में उतरा।", ("place:salalah", "place:muscat")),
        ("The plane had come from Dubai.", "The plane landed in Muscat.", None),
        ("The pact was signed in Ranchi.", "झारखंड के रांची में समझौते पर हस्ताक्षर हुए।", None),
        ("The trolleys collided at Bhedaghat near Jabalpur.", "जबलपुर के भेड़ाघाट में ट्रॉलियां टकराईं।", None),
        ("A factory will be built in Sanand.", "कंपनी होसुर में कारखाना लगाएगी।", ("place:sanand", "place:hosur")),
    ],
)
def test_two_places_named_one_way(a, b, found):
    assert sites.apart(side(a), side(b)) == found


def test_arrested_from_a_place_is_arrested_there():
    a, b = side("Police arrested the owner in Nagpur."), side("मालिक को गोवा से गिरफ्तार किया गया।")
    assert sites.apart(a, b) is None
    assert sites.apart(a, b, whence=True) == ("place:nagpur", "place:goa")


def test_a_way_told_the_other_way_round():
    there = side("The patient was flown from Patna to Delhi.")
    assert sites.apart(there, side("मरीज को दिल्ली से पटना लाया गया।")) is not None
    assert sites.apart(there, side("मरीज को पटना से दिल्ली लाया गया।")) is None


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("The core will be kept at a laboratory in Goa.", "नमूने को पुणे की प्रयोगशाला में रखा जाएगा।", "conflict"),
        (
            "The finals are being held in Almaty.",
            "The world wrestling finals are being played in Tashkent.",
            "conflict",
        ),
        ("सबसे ज्यादा मरीज सोनपुर प्रखंड से आए हैं।", "Kanti block has sent the largest number of patients.", "conflict"),
        ("The container had come from Chile.", "कंटेनर ब्राजील से आया था।", "conflict"),
        ("Some 118 inmates fled from Suleja prison.", "सुलेजा जेल से 118 कैदी भागे।", "agree"),
    ],
)
def test_one_place_is_wrong_or_both_are_one(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(*focused(one, two), kin=True, aligned=3.5)
        assert found.relation == wanted
        assert wanted == "agree" or found.differs == ("place",)

"""Two acts, causes or parties that are alike: what was upheld was decided before, what is ruled out is no event."""

from __future__ import annotations

from itertools import permutations

import pytest

from factcheck.matching import excluded, twins
from tests.matching.build import side


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("मेरठ की अदालत ने राकेश तोमर को सजा सुनाई।", "हाई कोर्ट ने राकेश तोमर की सजा बरकरार रखी।", True),
        ("The regulator fined Zenvia Rs 40 crore.", "An appeals court upheld the fine on Zenvia.", True),
        ("The High Court upheld the conviction of Dinesh Pal.", "हाई कोर्ट ने दिनेश पाल को बरी कर दिया।", False),
        ("The High Court upheld the conviction.", "The High Court overturned the conviction.", False),
        ("Bihar and Jharkhand signed a water pact.", "गोवा और कर्नाटक ने जल समझौता किया।", True),
        ("Bihar and Jharkhand signed a water pact.", "बिहार और झारखंड ने जल समझौता किया।", False),
        ("Janhit Bank has deposits of Rs 8.2 billion.", "जनहित बैंक पर 820 करोड़ रुपये का कर्ज है।", True),
        ("चीनी उत्पादन 310 लाख टन रहेगा।", "Sugar consumption will be 285 lakh tonnes.", True),
        ("चीनी उत्पादन 310 लाख टन रहेगा।", "Sugar output will be 285 lakh tonnes.", False),
        ("The loss from the hail is Rs 350 million.", "किसानों को 3,000 रुपये मुआवजा मिलेगा।", True),
        ("Rain in Patna and Gaya killed 12.", "Rain in Munger and Araria killed 15.", False),
    ],
)
def test_acts_and_parties_alike(a, b, apart):
    assert twins.apart(side(a), side(b)) == apart
    assert twins.apart(side(b), side(a)) == apart


@pytest.mark.parametrize(
    ("said", "denied", "apart"),
    [
        ("A tigress was found dead in Pench.", "Vets ruled out poisoning in the tigress's death.", True),
        ("A tigress died of poisoning in Pench.", "Vets ruled out poisoning in the tigress's death.", False),
        ("A fire broke out at the Okhla godown.", "पुलिस ने ओखला की आग में साजिश से इनकार किया।", False),
        ("ओखला के गोदाम में आग लगी।", "पुलिस ने ओखला की आग में साजिश की आशंका से इनकार किया।", True),
        ("गोंडा के पास ट्रेन पटरी से उतरी।", "रेलवे ने ट्रेन पटरी से उतरने से इनकार किया।", False),
        ("कंपनी छंटनी करेगी।", "कंपनी ने छंटनी की खबरों से इनकार किया।", False),
        ("The bridge collapsed.", "The bridge did not collapse because of the flood.", True),
        ("The bridge collapsed.", "The bridge did not collapse.", False),
        ("The bridge collapsed.", "The bridge collapsed because of the flood.", False),
    ],
)
def test_a_cause_ruled_out_denies_no_event(said, denied, apart):
    assert excluded.apart(side(said), side(denied)) == apart
    assert excluded.apart(side(denied), side(said)) == apart


SORTS = (
    "मेरठ की अदालत ने राकेश तोमर को सजा सुनाई।",
    "An appeals court upheld the fine on Zenvia.",
    "Bihar and Jharkhand signed a water pact.",
    "गोवा और कर्नाटक ने जल समझौता किया।",
    "Vets ruled out poisoning in the tigress's death.",
    "Retail inflation eased to 4.2 per cent.",
    "The pass rate of girls was 81 per cent.",
    "Samata Party won 41 seats.",
    "The Sone river is above the danger mark.",
    "The Ken river is above the danger mark.",
    "Ammonia leaked at the plant.",
    "Chlorine leaked at the plant.",
)


def test_no_rule_is_left_out_by_what_claims_have():
    """A rule is asked only where claims have what it needs: that must not change its answer."""
    sides = [side(text) for text in SORTS]
    said = {(a.claim.text, b.claim.text) for a, b in permutations(sides, 2) if twins.apart(a, b)}
    told = {(a.claim.text, b.claim.text) for a, b in permutations(sides, 2) if any(r.apart(a, b) for r in twins._RULES)}
    assert said == told
    assert len(said) >= 6

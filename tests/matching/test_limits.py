"""How long somebody has, what it takes, and other numbers that nearest sentences give of one thing."""

from __future__ import annotations

import pytest

from factcheck.matching.profile import profile
from factcheck.matching.relation import focused, judge
from tests.matching.build import document, side


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (
            "The court directed the city to remove stray dogs within eight weeks.",
            "अदालत ने शहर से आवारा कुत्ते हटाने के लिए छह हफ्ते का समय दिया है।",
            "conflict",
        ),
        ("Divers brought the boat out in 48 minutes.", "गोताखोरों ने नाव को 48 मिनट में बाहर निकाला।", "agree"),
        ("The firms have three months to pay the fine.", "कंपनियों को जुर्माना दो महीने में भरना होगा।", "conflict"),
        ("उनका कार्यकाल दो साल का होगा।", "Suresh Rao will be its director for three years.", "conflict"),
        ("कृषि के लिए 38,500 करोड़ रुपये रखे गए हैं।", "The budget allots Rs 35,800 crore for agriculture.", "conflict"),
        ("अंक तालिका में सुरेश राव के 286 अंक हैं।", "Suresh Rao has 268 points.", "conflict"),
    ],
)
def test_numbers_of_one_thing(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(*focused(one, two), kin=True, aligned=3.5)
        assert found.relation == wanted
        assert wanted == "agree" or found.differs == ("quantity",)


def test_what_lies_ahead_by_so_much_is_a_length():
    assert [(m.key, m.quantity.text) for m in side("The report is due within six weeks.").measured] == [
        ("duration", "six weeks")
    ]
    assert side("The report came two weeks later.").measured == ()


def test_places_that_articles_lend_are_no_two_scopes():
    one = "मुंबई में 95 लोग घायल हुए।\nघायलों में से 90 को अस्पताल से छुट्टी मिल चुकी है।"
    two = "In Thane 40 people were hurt.\nHospitals have discharged 76 of the injured."
    a, b = (profile(document(text).claims[-1]) for text in (one, two))
    assert "places" in a.borrowed & b.borrowed
    for x, y in ((a, b), (b, a)):
        assert judge(*focused(x, y), kin=True, aligned=2.5).relation in ("conflict", "update")

"""Pairs of one story that look alike or apart at first sight, and are not: each by a cause that any story may hold."""

from __future__ import annotations

import pytest

from factcheck.matching import match
from factcheck.matching.relation import focused, judge
from tests.matching.build import document, side


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("हथियार नेपाल से लाए गए थे।", "The weapons were brought from Bangladesh.", ("conflict", ("place",))),
        ("पेंशन बढ़ाकर 2,000 रुपये की जाएगी।", "The pension will go up to Rs 2,500.", ("conflict", ("quantity",))),
        (
            "भारत और घाना ने सोमवार को पांच समझौतों पर दस्तखत किए।",
            "India and Ghana signed seven agreements on Monday.",
            ("conflict", ("quantity",)),
        ),
        (
            "शिक्षा पर 4,200 करोड़ रुपये का प्रावधान किया गया है।",
            "The budget allots Rs 2,400 crore for education.",
            ("conflict", ("quantity",)),
        ),
        (
            "गंगा हाथीदह में खतरे के निशान से 40 सेंटीमीटर ऊपर बह रही है।",
            "The Ganga has receded below the danger mark at Hathidah.",
            ("conflict", ("polarity",)),
        ),
        ("परियोजना 2030 तक पूरी होगी।", "The project will be completed by 2032.", ("conflict", ("date",))),
        ("यश राठौड़ ने 151 रन बनाए।", "Yash Rathod scored 115.", ("conflict", ("quantity",))),
    ],
)
def test_what_contradicts(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(*focused(one, two), kin=True, aligned=3.5)
        assert (found.relation, found.differs) == wanted


@pytest.mark.parametrize(
    ("a", "b", "aligned"),
    [
        ("कर्मचारी 24 हजार रुपये वेतन की मांग कर रहे हैं।", "The staff will get a salary of Rs 21,000.", 3.5),
        ("नर्सिंग बोर्ड ने मंगलवार को परीक्षा रद्द की।", "नर्सिंग बोर्ड की परीक्षा दोबारा 3 दिसंबर को होगी।", 3.5),
        ("जंगल की आग ग्रामीणों ने नहीं लगाई थी।", "Two helicopters are fighting the forest fire.", 0.0),
        ("तीनों नाविक स्वस्थ हैं।", "तीनों नाविक स्वस्थ नहीं हैं।", 3.5),
        (
            "बुधवार को रीता पाल को बोर्ड का निदेशक नियुक्त किया गया।",
            "रीता पाल 2 दिसंबर को निदेशक का पदभार ग्रहण करेंगी।",
            3.5,
        ),
    ],
)
def test_what_neither_agrees_nor_contradicts(a, b, aligned):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=aligned).relation == "related"


def links(*texts):
    documents = [document(text, "2025-11-05", path=f"{i}.txt") for i, text in enumerate(texts)]
    told = {claim.id: claim.text for d in documents for claim in d.claims}
    found = [x for x in match(documents).links if not x.internal and x.relation != "related"]
    return {frozenset((told[x.a], told[x.b])) for x in found}


def test_the_toll_of_a_district_is_no_news_of_its_state():
    state, district = "बिहार में बिजली गिरने से मंगलवार को 17 लोगों की मौत हुई।", "गया जिले में सबसे ज्यादा 5 लोगों की मौत हुई।"
    other = "Lightning killed 19 people in Bihar on Tuesday."
    found = links(f"{state}\n{district}", other)
    assert frozenset((state, other)) in found
    assert frozenset((district, other)) not in found


def test_an_article_that_knows_both_places_keeps_them_apart():
    here = "A blast at a fireworks unit in Sivakasi killed nine people on Monday."
    there = "A blast at a fireworks unit in Haveri killed nine people on Monday."
    assert links(here, there) == {frozenset((here, there))}
    assert links(here, f"{there}\nThe Sivakasi blast was on Monday morning, police said.") == set()


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("कवि ने पुरस्कार लेने से इनकार नहीं किया है।", "+"),
        ("कवि ने पुरस्कार लेने से इनकार किया है।", "-"),
        ("The poet has not refused the award.", "+"),
        ("The court has not refused bail to Anil Rao.", "+"),
        ("The court refused bail to Anil Rao.", "-"),
    ],
)
def test_what_is_not_refused_stands(text, sign):
    assert side(text).sign == sign

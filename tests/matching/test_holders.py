"""Who got it, who did it: two holders named for what only one can have are a conflict, and what keeps it from being one."""

from __future__ import annotations

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import match
from factcheck.matching.relation import focused, judge
from tests.matching.build import document, side

LEAD = "\n\nThe Bhavani mela at Rampur was attended by Collector Sushma Rao.\n\nThe Bhavani mela ended on Sunday."
HINDI = "\n\nरामपुर के भवानी मेले में कलेक्टर सुषमा राव पहुंचीं।\n\nभवानी मेला रविवार को खत्म हुआ।"


def links(a, b):
    """Return the links between the first claims of two articles of one story."""
    texts = [x + (LEAD if x.isascii() else HINDI) for x in (a, b)]
    docs = [annotate(from_text(f"published: 2026-07-0{i}\n\n{t}", path=f"{i}.txt")) for i, t in enumerate(texts, 1)]
    first = {d.claims[0].id for d in docs}
    return [(x.relation, x.differs) for x in match(docs).links if {x.a, x.b} == first and x.relation != "related"]


WRONG = [("conflict", ("actor",))]


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("Writer Vimla Joshi won the Kiran Award.", "Writer Mohan Gupta received the Kiran Award.", WRONG),
        ("Writer Vimla Joshi won the Kiran Award.", "किरण पुरस्कार कवि मोहन गुप्ता को मिला।", WRONG),
        ("Writer Vimla Joshi won the Kiran Award.", "Writer Mohan Gupta received the Lalita Award.", []),
        ("Vimla Joshi was named best actress.", "मीरा सेन सर्वश्रेष्ठ अभिनेत्री चुनी गईं।", WRONG),
        (
            "Ravi Kale won the men's race at the Pune Marathon on Sunday.",
            "पुणे मैराथन में रविवार को पुरुष वर्ग में मोहन गुप्ता अव्वल रहे।",
            WRONG,
        ),
        (
            "Police on Tuesday arrested the main accused, Ravi Kale.",
            "पुलिस ने मंगलवार को मुख्य आरोपी मोहन गुप्ता को गिरफ्तार किया।",
            WRONG,
        ),
        ("The CBI arrested trader Mohan Gupta on June 30.", "The ED arrested trader Mohan Gupta on June 30.", WRONG),
        ("The CBI arrested trader Mohan Gupta on June 30.", "The ED arrested banker Ravi Kale on June 30.", []),
        ("The CBI arrested Mohan Gupta.", "मोहन गुप्ता को ईडी ने गिरफ्तार किया।", WRONG),
        ("Vimla Joshi of Kota topped the exam.", "परीक्षा में पाली के मोहन गुप्ता ने टॉप किया।", WRONG),
        ("Rohit Sen will captain India in the series.", "सीरीज में भारत की कप्तानी करण राठौर करेंगे।", WRONG),
        ("The Army shot down two drones near Samba.", "सांबा के पास दो ड्रोन बीएसएफ ने मार गिराए।", WRONG),
        (
            "The bridge was inaugurated by Chief Minister Rakesh Verma on June 30.",
            "पुल का उद्घाटन 30 जून को केंद्रीय मंत्री सुनील दत्त ने किया।",
            WRONG,
        ),
    ],
)
def test_one_holder(a, b, found):
    assert links(a, b) == found


def test_two_holders_that_one_article_tells_of():
    both = "Vimla Joshi of Kota topped the exam.\n\nMohan Gupta of Pali also topped the exam."
    assert links(both, "Mohan Gupta of Pali topped the exam.") == []


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (
            "वरिष्ठ वकील सुरेश राव को अटॉर्नी जनरल नियुक्त किया गया।",
            "The President has appointed Anita Joshi Attorney General.",
            "conflict",
        ),
        (
            "The President has appointed senior advocate Suresh Rao Attorney General of India.",
            "सुरेश राव को सॉलिसिटर जनरल नियुक्त किया गया है।",
            "conflict",
        ),
        (
            "पूर्व सचिव सुरेश राव को राज्यपाल नियुक्त किया गया।",
            "Suresh Rao has been appointed governor.",
            "agree",
        ),
        (
            "Charles Leclerc won the Spanish Grand Prix on Sunday.",
            "मैक्लारेन के लैंडो नॉरिस ने रविवार को स्पेनिश ग्रां प्री जीत ली।",
            "conflict",
        ),
        (
            "Defence Minister Suresh Rao commissioned INS Taragiri on Saturday.",
            "Navy chief Anil Joshi commissioned INS Taragiri on Saturday as the minister could not attend.",
            "conflict",
        ),
        (
            "A bench of Justices Suresh Rao and Anil Joshi delivered the verdict.",
            "यह फैसला न्यायमूर्ति मीना देशपांडे की पीठ ने सुनाया।",
            "conflict",
        ),
        (
            "The factory belongs to businessman Suresh Rao, police said.",
            "फैक्टरी के मालिक अनिल जोशी से पूछताछ चल रही है।",
            "conflict",
        ),
        ("The excavation team is headed by Suresh Rao.", "टीले की खुदाई टीम के मुखिया अनिल जोशी हैं।", "conflict"),
    ],
)
def test_one_post_race_ship_verdict_and_owner(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(*focused(one, two), kin=True, aligned=3.5)
        assert found.relation == wanted
        assert wanted == "agree" or found.differs == ("actor",)


def test_an_article_that_fills_two_offices_disputes_neither():
    first = "The President has appointed Anita Joshi Attorney General."
    second = "राष्ट्रपति ने सुरेश राव को अटॉर्नी जनरल नियुक्त किया है।"
    third = "अनिता जोशी को सॉलिसिटर जनरल नियुक्त किया गया है।"
    documents = [document(first, path="a.txt"), document(f"{second}\n{third}", path="b.txt")]
    told = {claim.id: claim.text for d in documents for claim in d.claims}
    found = {frozenset((told[x.a], told[x.b])) for x in match(documents).links if x.relation == "conflict"}
    assert found == {frozenset((first, second)), frozenset((first, third))}


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (
            "Kuravilangad Boat Club won the Malini Trophy boat race on Saturday.",
            "मालिनी ट्रॉफी नौका दौड़ में शनिवार को चंपाकरा बोट क्लब विजेता बना।",
            "conflict",
        ),
        (
            "Vardhan & Zutshi has won the contract to build a new terminal at Nagpur airport.",
            "नागपुर हवाई अड्डे के टर्मिनल का ठेका कोठारे प्रोजेक्ट्स को दिया गया है।",
            "conflict",
        ),
        (
            "Kuravilangad Boat Club won the Malini Trophy boat race on Saturday.",
            "कुरविलांगड बोट क्लब ने शनिवार को मालिनी ट्रॉफी नौका दौड़ जीती।",
            "agree",
        ),
    ],
)
def test_two_winners_that_no_list_knows(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(*focused(one, two), kin=True, aligned=3.5)
        assert found.relation == wanted
        assert wanted == "agree" or found.differs == ("actor",)

"""What keeps two claims of two stories, things, places or firms apart, and what makes two articles one story."""

from __future__ import annotations

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.lang import languages, pack, topics
from factcheck.matching import kinds, match, strangers
from factcheck.matching.relation import focused, judge
from tests.matching.build import side

SAID = {"agree", "conflict", "update"}


def links(*texts):
    """Return the relations between the first claims of articles, and of all others."""
    docs = [annotate(from_text(f"published: 2026-07-0{i}\n\n{t}", path=f"{i}.txt")) for i, t in enumerate(texts, 1)]
    first = {d.claims[0].id for d in docs}
    return [x.relation for x in match(docs).links if {x.a, x.b} <= first and x.relation in SAID]


LEAD = "\n\nThe Bhavani mela at Rampur was attended by Collector Sushma Rao.\n\nThe Bhavani mela ended on Sunday."


@pytest.mark.parametrize(
    ("a", "b", "relations"),
    [
        ("Retail inflation was 3.1 per cent in May.", "Wholesale inflation was 1.3 per cent in May.", []),
        ("Retail inflation was 3.1 per cent in May.", "Retail inflation was 3.4 per cent in May.", ["conflict"]),
        ("Varsha-1 weighs 240 kg.", "Varsha-2 weighs 310 kg.", []),
        ("The fire killed 7 people.", "A fire had killed 16 people last year.", []),
        ("Kaveri Steel reported a profit of Rs 40 crore.", "Narmada Cement reported a profit of Rs 71 crore.", []),
        ("Turnout was 61 per cent.", "In neighbouring Vanagarh, turnout was 74 per cent.", []),
        ("The pass percentage in Class 10 was 81.2.", "The pass percentage in Class 12 was 88.4.", []),
    ],
)
def test_two_of_a_kind(a, b, relations):
    assert links(a + LEAD, b + LEAD) == relations


def test_a_story_needs_something_shared():
    few, many = "So far six people have been arrested.", "Nine people have been arrested so far."
    other = "\n\nThe Kurla skating final drew sculptor Amit Bose.\n\nThe Kurla rink closed on Sunday."
    assert links(few + LEAD, many + LEAD) == ["update"]
    assert links(few + LEAD, many + other) == []


@pytest.mark.parametrize(
    ("a", "b", "relations"),
    [
        ("Girls had a pass percentage of 84.6.", "Boys had a pass percentage of 79.1.", []),
        ("छात्राओं का पास प्रतिशत 84.6 रहा।", "The pass percentage was 81.9.", []),
        ("12वीं का पास प्रतिशत 81.9 रहा।", "The pass percentage in Class 10 was 88.", []),
        ("India beat Nepal 4-2 in the final on Sunday.", "India lost 4-2 to Nepal in a friendly on Saturday.", []),
        ("Onion sold at Rs 42 a kg on Monday.", "Onion sold at Rs 36 a kg on Wednesday.", ["update"]),
        ("Onion sold at Rs 42 a kg on Monday.", "Tomato sold at Rs 36 a kg on Monday.", []),
        ("Onion sold at Rs 42 a kg on Monday.", "Onion sold at Rs 36 a kg on Monday.", ["conflict"]),
        ("Doctors went on strike on Monday.", "Nurses went on strike on Tuesday.", []),
    ],
)
def test_parts_and_products_are_two_things(a, b, relations):
    assert links(a + LEAD, b + LEAD) == relations


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The first phase of polling saw 61 per cent turnout.", "दूसरे चरण में 58 फीसदी मतदान हुआ।"),
        ("Retail inflation was 4.1 per cent in June.", "शहरी इलाकों में खुदरा महंगाई 3.7 फीसदी रही।"),
        ("Ward 12 has 340 dengue cases.", "वार्ड 7 में डेंगू के 120 मरीज हैं।"),
        ("The Sensex fell 410 points.", "निफ्टी 120 अंक टूटा।"),
        ("Two soldiers were killed in the encounter.", "मुठभेड़ में तीन आतंकी मारे गए।"),
        ("The satellite weighs 740 kg.", "रॉकेट का वजन 420 टन है।"),
        ("The new flyover is 1.8 km long.", "पुराने पुल की लंबाई 900 मीटर थी।"),
        ("The minimum fare on the metro is Rs 10.", "एसी बस का न्यूनतम किराया 15 रुपये है।"),
        ("The Kosi is 40 cm above the danger mark.", "गंडक खतरे के निशान से 65 सेंटीमीटर ऊपर है।"),
        ("The fire gutted 14 shops.", "आग में आठ झोपड़ियां जल गईं।"),
        ("The women's team beat Nepal 3-0.", "पुरुष टीम ने नेपाल को 2-1 से हराया।"),
    ],
)
def test_look_alikes_in_two_languages(a, b):
    hindi = "\n\nरामपुर के भवानी मेले में कलेक्टर सुषमा राव शामिल हुईं।\n\nभवानी मेला रविवार को खत्म हुआ।"
    assert links(a + LEAD, b + hindi) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sushma Rao won the Rampur cup on Sunday.", "Sushma Rao had won the Rampur shield in January."),
        ("The CBI arrested trader Amit Bose.", "The CBI arrested four people in Kolkata."),
        ("The last date for teacher applications is July 15.", "The last date for nursing applications is July 20."),
    ],
)
def test_told_in_passing(a, b):
    assert links(a + LEAD, b + LEAD) == []


def test_an_arrest_does_not_date_the_robbery():
    robbed = "Four men robbed a gold loan branch in Coimbatore on Monday."
    assert links(robbed + LEAD, "Police arrested two men on Thursday over the Coimbatore robbery." + LEAD) == []


def test_one_topper_wherever_they_come_from():
    first, second = "Ishaan Meena of Kota topped the exam.", "Rukhsana Khan of Barmer stood first in the exam."
    assert judge(*focused(side(first), side(second)), kin=True).relation == "conflict"


def _likes():
    return [example for lang in languages() if "likes" in topics(lang) for example in pack(lang, "likes")["examples"]]


@pytest.mark.parametrize("example", _likes(), ids=lambda example: example["a"])
def test_the_packs_examples_of_likes(example):
    one, two = side(example["a"]), side(example["b"])
    assert kinds.apart(one.kinds, two.kinds) == example["apart"]


def test_a_country_beside_a_town_both_name_is_no_other_story():
    one = side("The swarm from Pakistan reached Jaisalmer on Sunday.")
    two = side("टिड्डी दल रविवार को जैसलमेर पहुंचा।")
    home, abroad = side("Locusts ate the crops of Barmer."), side("Locusts came from Pakistan.")
    assert not strangers.Gazette([one, two]).strange(one, two)
    assert strangers.Gazette([abroad, home]).strange(abroad, home)

"""Which sentences of two articles of one story are each other's nearest, and what is held side by side then."""

from __future__ import annotations

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import alignment, match
from factcheck.matching.alignment import Articles
from factcheck.matching.nearness import Shared
from factcheck.matching.profile import profile

LEAD = "The Bhavani mela at Rampur was attended by Collector Sushma Rao."


def document(name, *sentences):
    return annotate(from_text("published: 2026-07-02\n\n" + "\n\n".join(sentences), path=f"{name}.txt"))


def nearest(one, two):
    """Return the texts that are aligned, of two articles taken for kin."""
    docs = [document("one", *one), document("two", *two)]
    ready = [profile(claim) for d in docs for claim in d.claims]
    told = [Articles(ready)[d.article.id] for d in docs]
    pairs = alignment.nearest(*told, Shared(*told))
    return {frozenset((ready[i].claim.text, ready[j].claim.text)) for i, j in pairs}


def links(one, two):
    docs = [document("one", LEAD, *one), document("two", LEAD, *two)]
    texts = {c.id: c.text for d in docs for c in d.claims}
    said = {"agree", "conflict", "update"}
    found = [x for x in match(docs).links if x.relation in said and not x.internal]
    return {(frozenset((texts[x.a], texts[x.b])), x.relation) for x in found if LEAD not in (texts[x.a], texts[x.b])}


SEATS = ("The hall has 900 seats.", "Entry costs Rs 40.", "The wall is 3 metres high.")
SITZE = ("मेले में प्रवेश का शुल्क 50 रुपये है।", "हॉल में 900 सीटें हैं।", "दीवार 4 मीटर ऊंची है।")


def test_each_sentence_meets_its_like():
    assert nearest(SEATS, SITZE) >= {frozenset((SEATS[0], SITZE[1])), frozenset((SEATS[2], SITZE[2]))}


def test_two_that_are_as_near_meet_nobody():
    two = ("The north gate has 12 guards.", "The south gate has 12 guards.")
    assert not nearest(("The gate has 12 guards.",), two)


def test_only_different_articles_of_one_story_are_held_side_by_side():
    assert alignment.together({frozenset("b"), frozenset("ca"), frozenset("ab")}) == [("a", "b"), ("a", "c")]


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("The mela carries 18 swings.", "मेले में 24 झूले लगे हैं, यानी 24 swings.", "conflict"),
        ("The fair used 14,000 lamps.", "मेले में 14 हजार दीये जले।", "agree"),
        ("About 600 volunteers serve at the mela.", "The mela has 250 volunteers.", "conflict"),
    ],
)
def test_numbers_without_a_known_measure(one, two, relation):
    assert links((one,), (two,)) == {(frozenset((one, two)), relation)}


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("So far 7 bodies have been recovered.", "The toll has risen to 16.", "update"),
        ("One woman was killed.", "Three people have been killed so far.", "update"),
        ("The guild's members have been on strike since Monday.", "The guild's strike entered its fifth day.", "agree"),
        ("The guild's strike ended on Tuesday.", "The guild's strike entered its fifth day.", "conflict"),
        ("Japan will invest $3 billion over five years.", "जापान पांच साल में 3 अरब डॉलर लगाएगा।", "agree"),
        (
            "The old well was first surveyed by Meena Joshi in 2019.",
            "Joshi first surveyed the well in 2021.",
            "conflict",
        ),
    ],
)
def test_what_short_sentences_say(one, two, relation):
    docs = [document("one", LEAD, one), document("two", LEAD, two)]
    later = "published: 2026-07-03\n\n" + LEAD + "\n\n" + two
    docs[1] = annotate(from_text(later, path="two.txt"))
    texts = {c.id: c.text for d in docs for c in d.claims}
    found = {x.relation for x in match(docs).links if {texts[x.a], texts[x.b]} == {one, two}}
    assert found - {"related"} == {relation}


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("Sixty-four people have tested positive for cholera.", "हैजे के मरीजों की संख्या बढ़कर 131 हो गई।", "update"),
        ("India beat Nepal by an innings and 45 runs.", "भारत ने नेपाल को पारी और 45 रन से हराया।", "agree"),
        ("भारत ने गॉल टेस्ट में नेपाल को 45 रन से हराया।", "नेपाल ने गॉल टेस्ट में भारत को 45 रन से हराया।", "conflict"),
    ],
)
def test_what_is_counted_and_who_won(one, two, relation):
    lead = {True: LEAD, False: "रामपुर के भवानी मेले में कलेक्टर सुषमा राव शामिल हुईं।"}
    docs = [
        annotate(from_text(f"published: 2026-07-0{day}\n\n{lead[text.isascii()]}\n\n{text}", path=f"{day}.txt"))
        for day, text in ((2, one), (3, two))
    ]
    texts = {c.id: c.text for d in docs for c in d.claims}
    assert {x.relation for x in match(docs).links if {texts[x.a], texts[x.b]} == {one, two}} == {relation}

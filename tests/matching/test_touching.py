"""Which claims are shown as touching: those nearest in their story first, then strangers, three a claim at most."""

from __future__ import annotations

from collections import Counter

from factcheck.matching import Settings, match
from factcheck.matching.touching import Touching
from tests.matching.build import document, side

FLOOD = (
    "पटना में मंगलवार को बाढ़ से 14 लोगों की मौत हुई। पटना में बाढ़ के बाद सेना ने 200 जवान भेजे।",
    "Fourteen people died in a flood in Patna on Tuesday. Three bridges were washed away by the flood in Patna.",
)
ELSEWHERE = "गया में बाढ़ से 3 लोगों की मौत हुई और दो पुल बह गए।"


def docs(*texts):
    return [document(text, "2025-11-04", path=f"{n}.txt") for n, text in enumerate(texts)]


def touching(documents, **kept):
    text = {c.id: c.text for d in documents for c in d.claims}
    links = match(documents, **kept).links
    return [tuple(sorted((text[x.a], text[x.b]))) for x in links if x.relation == "related" and not x.decided_by]


def test_claims_of_one_story_come_before_strangers():
    documents = docs(*FLOOD, ELSEWHERE)
    few = touching(documents, settings=Settings(related=1))
    inside = {c.text for d in documents[:2] for c in d.claims}
    assert few
    assert any(set(pair) <= inside for pair in few)
    assert len(touching(documents)) > len(few)


def test_a_stranger_is_shown_where_there_is_room():
    opened = [f"प्रधानमंत्री नरेंद्र मोदी ने {what} का उद्घाटन किया।" for what in ("पटना में पुल", "लखनऊ में अस्पताल")]
    months = ("2025-03-04", "2025-11-04")
    documents = [document(text, day, path=day) for text, day in zip(opened, months, strict=True)]
    assert touching(documents) == [tuple(sorted(opened))]


def test_the_strongest_comes_first():
    scores = [x.score for x in match(docs(*FLOOD, ELSEWHERE)).links if x.relation == "related"]
    few = [
        x.score for x in match(docs(*FLOOD, ELSEWHERE), settings=Settings(related=1)).links if x.relation == "related"
    ]
    assert max(scores) in few
    assert len(few) < len(scores)


def test_of_a_story_those_that_share_most_come_first():
    told = (
        "पटना में बाढ़ से तीन पुल बह गए।",
        "मंगलवार को पटना में एक पुल ढह गया।",
        "The flood in Patna washed away three bridges on Tuesday.",
    )
    one, two, three = (side(text, path=text) for text in told)
    for nearer, farther in ((two, three), (three, two)):
        found = Touching([], [one, two, three], Settings(related=1))
        found.story([(1.0, one, farther), (2.0, one, nearer)])
        assert [{x.a, x.b} for x in found.links()] == [{one.claim.id, nearer.claim.id}]


def test_what_a_date_of_two_readings_keeps_apart_is_shown_once():
    one = document("Nitin Gadkari opened a bridge in Patna on 3/11/2025.", "2025-11-04", path="a.txt")
    two = document("Nitin Gadkari opened a bridge in Patna on March 11, 2025.", None, path="b.txt")
    links = match([one, two]).links
    assert [x.reason.rule for x in links] == ["match.open.date"]


def test_none_are_shown_where_none_are_wanted():
    assert not touching(docs(*FLOOD, ELSEWHERE), settings=Settings(related=0))


def test_what_a_person_took_away_does_not_come_back():
    documents = docs(*FLOOD, ELSEWHERE)
    links = [x for x in match(documents).links if x.relation == "related"]
    assert links
    for x in links:
        left = match(documents, decisions={(x.b, x.a): "none"}).links
        assert (x.a, x.b) not in {(y.a, y.b) for y in left}


def test_what_a_person_decided_takes_room():
    documents = docs(*FLOOD, ELSEWHERE)
    links = [x for x in match(documents).links if x.relation == "related"]
    often = Counter(id_ for x in links for id_ in (x.a, x.b))
    claim, _ = often.most_common(1)[0]
    weakest = min((x for x in links if claim in (x.a, x.b)), key=lambda x: x.score)
    decided = {(weakest.a, weakest.b): "related"}
    kept = match(documents, settings=Settings(related=1), decisions=decided).links
    assert often[claim] > 1
    assert [(x.a, x.b) for x in kept if x.relation == "related" and claim in (x.a, x.b)] == [(weakest.a, weakest.b)]


def test_a_decision_on_a_claim_that_is_told_twice_is_kept():
    twice = document(f"{FLOOD[1]}\n\n{FLOOD[1]}", "2025-11-04", path="twice.txt")
    (repeat, *_) = [c for c in twice.claims if c.same_as]
    other = document(FLOOD[0], "2025-11-04", path="other.txt").claims[0]
    pair = min(repeat.id, other.id), max(repeat.id, other.id)
    links = match([twice, document(FLOOD[0], "2025-11-04", path="other.txt")], decisions={pair: "agree"})
    assert [(x.relation, x.decided_by) for x in links.links if (x.a, x.b) == pair] == [("agree", "person")]

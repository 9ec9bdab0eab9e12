"""Which claims are shown as touching: those nearest in their story first, then strangers, three a claim at most."""

from __future__ import annotations

from factcheck.matching import Settings, match
from tests.matching.build import document

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
    assert touching(docs(*opened)) == [tuple(sorted(opened))]


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
    first = next(x for x in match(documents).links if x.relation == "related")
    one = Settings(related=1)
    kept = match(documents, settings=one, decisions={(first.a, first.b): "related"}).links
    of_first = [x for x in kept if x.relation == "related" and first.a in (x.a, x.b)]
    assert [(x.a, x.b, x.decided_by) for x in of_first] == [(first.a, first.b, "person")]


def test_a_decision_on_a_claim_that_is_told_twice_is_kept():
    twice = document(f"{FLOOD[1]}\n\n{FLOOD[1]}", "2025-11-04", path="twice.txt")
    (repeat, *_) = [c for c in twice.claims if c.same_as]
    other = document(FLOOD[0], "2025-11-04", path="other.txt").claims[0]
    pair = min(repeat.id, other.id), max(repeat.id, other.id)
    links = match([twice, document(FLOOD[0], "2025-11-04", path="other.txt")], decisions={pair: "agree"})
    assert [(x.relation, x.decided_by) for x in links.links if (x.a, x.b) == pair] == [("agree", "person")]

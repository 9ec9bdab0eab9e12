from dataclasses import replace

import pytest

from factcheck.export.bundle import Bundle
from factcheck.export.selection import select
from tests.export.sample import build


def ids(bundle):
    return {fact.id for fact in bundle.facts}


def claims(bundle):
    return {claim.id for document in bundle.documents for claim in document.claims}


def test_approved_by_default_with_only_what_belongs_to_it(bundle):
    alone = select(replace(bundle, links=tuple(replace(link, decided_by=None) for link in bundle.links)))
    assert ids(alone) == {bundle.reviews[0].fact}
    assert claims(alone) == set(bundle.facts[0].claims)
    assert alone.links == ()
    assert [len(f.claims) for s in alone.stories for f in s.facts] == [1]


def test_a_link_people_decided_brings_the_quote_on_its_other_side(bundle):
    a, b, c = (f.claims[0] for f in bundle.facts)
    chosen = select(bundle)
    assert ids(chosen) == {bundle.facts[0].id}
    assert [{link.a, link.b} for link in chosen.links] == [{a, c}]
    assert claims(chosen) == {a, c}
    gone = select(replace(bundle, documents=bundle.documents[:1]))
    assert (claims(gone), gone.links) == ({a}, ())
    assert b not in claims(chosen)


@pytest.mark.parametrize(
    ("state", "out"),
    [("draft", False), ("reviewed", False), ("published", True), ("corrected", True), ("withdrawn", True)],
)
def test_states(state, out):
    bundle = build(state=state)
    assert bool(select(bundle).facts) is out
    assert select(bundle, states=(state,)).reviews == bundle.reviews


def test_nothing_approved_is_an_empty_bundle():
    chosen = select(build(state="draft"))
    assert (chosen.documents, chosen.links, chosen.facts, chosen.stories, chosen.reviews) == ((), (), (), (), ())


def test_suggestions_only_when_asked(bundle):
    chosen = select(replace(bundle, suggestions=True))
    assert ids(chosen) == ids(bundle)
    assert len(chosen.links) == 3
    assert [len(d.claims) for d in chosen.documents] == [2, 1] or [len(d.claims) for d in chosen.documents] == [1, 2]


def test_a_draft_is_no_suggestion():
    bundle = build(state="draft", suggestions=True)
    assert bundle.reviews[0].fact not in ids(select(bundle))


def test_links_people_decided_stay(bundle):
    reviews = tuple(replace(bundle.reviews[0], fact=f.id) for f in bundle.facts)
    chosen = select(replace(bundle, reviews=reviews))
    assert {link.relation for link in chosen.links} == {"update", "agree"}


def test_by_claim_fact_and_story(bundle):
    everything = replace(bundle, suggestions=True)
    claim = bundle.documents[1].claims[0].id
    fact = next(f.id for f in bundle.facts if claim in f.claims)
    assert ids(select(everything, claims=[claim])) == ids(select(everything, claims=[fact])) == {fact}
    assert ids(select(everything, stories=[bundle.stories[0].id])) == ids(bundle)
    assert ids(select(everything, stories=["s000000000000"])) == set()


def test_changed_since(bundle):
    assert select(bundle, changed_since="2025-08-14").facts
    assert not select(bundle, changed_since="2025-08-15").facts
    assert not select(replace(bundle, suggestions=True), changed_since="2025-08-15").facts


def test_empty():
    assert select(Bundle()) == Bundle()

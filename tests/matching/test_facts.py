from __future__ import annotations

from pathlib import Path

from factcheck import check
from factcheck.lang import render
from factcheck.matching import Settings, ladder, match, match_partition, table
from factcheck.matching.facts import gather, identity, stories
from factcheck.model import Link, Reason
from tests.matching.build import document

FIRST = document(
    "title: A\npublished: 2026-01-18T09:00+05:30\nsource: A\n\nकोलकाता के बड़ा बाजार में शनिवार रात लगी आग में अब तक पांच लोगों की मौत हो चुकी है।",
    None,
)
LATER = document(
    "title: B\npublished: 2026-01-18T20:00+05:30\nsource: B\n\nकोलकाता के बड़ा बाजार में लगी आग में मरने वालों की संख्या बढ़कर आठ हो गई है।",
    None,
)
LAST = document(
    "title: C\npublished: 2026-01-19\nsource: C\n\nThe death toll from Saturday's fire in Kolkata's Bara Bazar has risen to 12.",
    None,
)
RIVAL = document(
    "title: D\npublished: 2026-01-19\nsource: D\n\nकोलकाता के बड़ा बाजार में शनिवार को लगी आग में कुल 10 लोगों की मौत हुई।", None
)
DOCS = (FIRST, LATER, LAST, RIVAL)


def link(a, b, relation, score=90, decided=None):
    return Link(a, b, relation, None, False, (), (), score, Reason("match.decided"), decided)


def test_a_headline_of_two_things_is_no_bridge_between_their_facts():
    found = check([Path(__file__).parents[2] / "seeds" / "neelgarh-flood"])
    told = {claim.id: claim.text for document in found.documents for claim in document.claims}
    toll = max(found.facts, key=lambda fact: len(fact.claims))
    texts = [told[c] for c in toll.claims]
    assert sum("मौत" in text or "dead" in text for text in texts) > 3
    assert not [text for text in texts if "टूट गया" in text]


def test_updates_gather_one_fact_and_one_story():
    found = match(DOCS)
    (story,) = found.stories
    assert len(story.articles) == 4
    assert max(len(fact.claims) for fact in found.facts) >= 3
    assert sorted(c for fact in found.facts for c in fact.claims) == sorted(c.id for d in DOCS for c in d.claims)


def test_a_ladder_tells_update_from_conflict():
    found = match(DOCS)
    fact = max(found.facts, key=lambda f: len(f.claims))
    rungs = ladder(fact, DOCS, found.links)
    assert [render(r.value, "en") for r in rungs][:2] == ["5", "8"]
    assert [r.kind for r in rungs][:2] == ["first", "update"]
    assert "conflict" in {r.kind for r in rungs}
    assert [r.source for r in rungs][:2] == ["A", "B"]
    assert all(r.independent for r in rungs)


def test_copies_and_versions_are_not_independent():
    from dataclasses import replace

    copy = replace(LAST, article=replace(LAST.article, copy_of=FIRST.article.id))
    found = match((FIRST, LATER, copy))
    fact = max(found.facts, key=lambda f: len(f.claims))
    rungs = ladder(fact, (FIRST, LATER, copy), found.links)
    assert [r.independent for r in rungs] == [True, True, False]


def test_a_table_gives_the_value_most_independent_sources_give():
    agree = [
        document(
            f"title: {s}\npublished: 2026-02-10\nsource: {s}\n\nनेपाल के जाजरकोट में सोमवार रात 6.1 तीव्रता का भूकंप आया।",
            None,
        )
        for s in "PQ"
    ]
    (story,) = match(agree).stories
    (row,) = table(story, agree)
    assert render(row.leading, "en") == "6.1"
    assert (row.backing, row.sources) == (2, 2)
    assert {source for source, _, _ in row.values} == {"P", "Q"}
    assert row.first == ("P", "2026-02-10") or row.first == ("Q", "2026-02-10")


def test_people_outrank_the_tool():
    found = match(DOCS)
    strong = next(x for x in found.links if x.relation == "update")
    rejected = match(DOCS, decisions={(strong.a, strong.b): "None"})
    assert (strong.a, strong.b) not in {(x.a, x.b) for x in rejected.links}
    changed = match(DOCS, decisions={(strong.b, strong.a): "conflict"})
    (kept,) = [x for x in changed.links if (x.a, x.b) == (strong.a, strong.b)]
    assert (kept.relation, kept.decided_by) == ("conflict", "person")


def test_a_person_may_link_what_the_tool_did_not():
    one, two = document("पटना में मेला लगा।", path="x"), document("The moon is far.", path="y")
    pair = tuple(sorted((one.claims[0].id, two.claims[0].id)))
    (made,) = match((one, two), decisions={pair: "agree", ("c0", "c1"): "agree"}).links
    assert (made.relation, made.decided_by, made.score) == ("agree", "person", 100)
    assert render(made.reason, "hi")


def test_agreements_never_chain_across_a_conflict():
    links = [link("c1", "c2", "agree", 95), link("c2", "c3", "agree", 90), link("c1", "c3", "conflict")]
    assert [f.claims for f in gather(["c1", "c2", "c3", "c4"], links, 80)] == [("c1", "c2"), ("c3",), ("c4",)]
    assert [
        f.claims
        for f in gather(["c1", "c2", "c3"], [*links[:1], link("c2", "c3", "agree", 90, "person"), links[2]], 80)
    ] == [("c1",), ("c2", "c3")]
    assert [f.claims for f in gather(["c1", "c2"], [link("c1", "c2", "agree", 60)], 80)] == [("c1",), ("c2",)]


def test_versions_belong_to_one_story():
    from dataclasses import replace

    newer = replace(LATER, article=replace(LATER.article, version_of=RIVAL.article.id))
    (story,) = stories((RIVAL, newer), [], [])
    assert story.id == identity("s", min(RIVAL.article.id, LATER.article.id))


def test_workers_change_nothing(monkeypatch):
    from factcheck.matching import matches

    monkeypatch.setattr(matches, "BLOCK", 2)
    seen = []
    serial = match(DOCS, progress=lambda *step: seen.append(step))
    assert match(DOCS, workers=2) == serial
    assert seen[0][0] == "index"
    assert seen[-1][1] == seen[-1][2]


def test_a_partition_needs_only_its_claims():
    claims = sorted((c for d in DOCS for c in d.claims), key=lambda c: c.id)
    pairs = [(i, j) for i in range(len(claims)) for j in range(i + 1, len(claims))]
    assert {x.relation for x in match_partition(claims, pairs, Settings())} >= {"update"}


def test_related_links_are_few_and_bare_claims_get_none():
    texts = [
        f"प्रधानमंत्री नरेंद्र मोदी ने {city} में {what} का उद्घाटन किया।"
        for city, what in zip(
            ("पटना", "लखनऊ", "भोपाल", "जयपुर", "सूरत", "पुणे"),
            ("पुल", "अस्पताल", "स्कूल", "बांध", "स्टेडियम", "हवाई अड्डे"),
            strict=True,
        )
    ]
    docs = [document(text, path=str(n)) for n, text in enumerate([*texts, "यह अच्छा है।"])]
    found = match(docs).links
    for doc in docs:
        for c in doc.claims:
            assert sum(c.id in (x.a, x.b) for x in found if x.relation == "related") <= 3
    assert not any(docs[-1].claims[0].id in (x.a, x.b) for x in found)


def test_what_is_related_says_why_also_when_a_person_relabels_it():
    docs = [
        document(f"प्रधानमंत्री नरेंद्र मोदी ने {city} में {what} का उद्घाटन किया।", path=city)
        for city, what in (("पटना", "पुल"), ("लखनऊ", "अस्पताल"))
    ]
    (found,) = match(docs).links
    assert (found.relation, found.differs, found.reason.rule) == ("related", ("place",), "match.related.wording")
    (changed,) = match(docs, decisions={(found.a, found.b): "conflict"}).links
    assert (changed.relation, changed.decided_by, changed.reason) == ("conflict", "person", found.reason)


def test_headline_and_body_are_compared_inside_an_article():
    one = document(
        "title: पटना में बाढ़ से 41 लोगों की मौत\npublished: 2025-08-10\n\nपटना में बाढ़ से 41 लोगों की मौत\n\nपटना में बाढ़ से 37 लोगों की मौत हुई है।",
        None,
    )
    inside = [x for x in match((one,)).links if x.internal and x.relation == "conflict"]
    assert inside
    assert inside[0].differs == ("quantity",)
    assert not match((one,)).stories

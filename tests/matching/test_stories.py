"""Whole stories: links across articles, traps, invariances of the run."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import match

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

STORIES = json.loads((Path(__file__).parent.parent / "data" / "stories.json").read_text(encoding="utf-8"))
RANK = {"conflict": 3, "update": 3, "agree": 2}


def read(story, change=lambda text: text):
    return [
        annotate(from_text(change(a["file_text"]), path=f"{key}.txt")) for key, a in sorted(story["articles"].items())
    ]


@cache
def documents(name):
    return tuple(read(STORIES[name]))


def between(story, docs, links):
    """Return {(sentence, sentence): (relation, slots that differ)} for the sentences the gold knows."""
    key_of = {d.article.id: d.article.path.removesuffix(".txt") for d in docs}
    named = {}
    for doc in docs:
        key = key_of[doc.article.id]
        for sid, text, _ in story["articles"][key]["sentences"]:
            start = doc.article.text.index(text)
            for claim in doc.claims:
                if min(claim.end, start + len(text)) > max(claim.start, start):
                    named[claim.id] = f"{key}.{sid}"
    found = {}
    for link in links:
        a, b = named.get(link.a), named.get(link.b)
        if a and b and a.partition(".")[0] != b.partition(".")[0]:
            pair = (min(a, b), max(a, b))
            if RANK.get(link.relation, 0) > RANK.get(found.get(pair, ("",))[0], 0):
                found[pair] = (link.relation, link.differs)
    return found


@cache
def tally():
    hits, said, wanted = dict.fromkeys(RANK, 0), dict.fromkeys(RANK, 0), dict.fromkeys(RANK, 0)
    traps = fallen = kinds = named = 0
    for name, story in STORIES.items():
        found = between(story, documents(name), match(documents(name)).links)
        free = {tuple(sorted(pair)) for pair in story["either"]}
        gold = {tuple(sorted(g[:2])): (g[2].split("|"), (g[3] or "").split("|")) for g in story["gold"]}
        for pair, (relations, slots) in gold.items():
            mine, differs = found.get(pair, ("none", ()))
            if relations == ["none"]:
                traps += 1
                fallen += mine in RANK
            else:
                wanted[mine if mine in relations else relations[0]] += 1
                if mine in relations:
                    hits[mine] += 1
                if mine == "conflict" and mine in relations:
                    named += 1
                    kinds += bool(set(slots) & set(differs)) and len(set(differs) - set(slots)) <= 1
        for pair, (relation, _) in found.items():
            said[relation] += pair not in free
    return hits, said, wanted, traps, fallen, kinds, named


@pytest.mark.parametrize(
    ("relation", "precision", "recall"), [("conflict", 0.9, 0.85), ("agree", 0.9, 0.9), ("update", 0.85, 0.85)]
)
def test_links_across_articles(relation, precision, recall):
    hits, said, wanted, *_ = tally()
    assert hits[relation] >= precision * said[relation]
    assert hits[relation] >= recall * wanted[relation]


def test_conflicts_name_the_slot_and_traps_are_seen_through():
    *_, traps, fallen, kinds, named = tally()
    assert kinds >= 0.95 * named
    assert fallen <= 0.05 * traps


NAMES = sorted(STORIES)[::6]


def shape(docs, links):
    """Return the links by place in the text, so that runs over other bytes compare."""
    where = {c.id: (d.article.title, c.text) for d in docs for c in d.claims}
    return {
        (*sorted((where[x.a], where[x.b])), x.relation, frozenset(x.differs)) for x in links if x.relation != "related"
    }


@pytest.mark.parametrize("name", NAMES)
def test_order_and_doubles_change_nothing(name):
    docs = documents(name)
    plain = match(docs)
    assert match(tuple(reversed(docs))) == plain
    assert match((*docs, docs[0])) == plain


@pytest.mark.parametrize("name", NAMES)
def test_boilerplate_changes_no_relation(name):
    docs = read(STORIES[name], lambda text: text.rstrip("\n") + "\n\nऔर पढ़ें\n")
    assert shape(docs, match(docs).links) == shape(documents(name), match(documents(name)).links)


@pytest.mark.parametrize("name", NAMES)
def test_devanagari_digits_change_no_relation(name):
    def devanagari(text):
        head, _, body = text.partition("\n\n")
        return head + "\n\n" + body.translate({ord(str(n)): chr(0x0966 + n) for n in range(10)})

    story = {
        "articles": {
            k: a for k, a in STORIES[name]["articles"].items() if a["layout"] == "iso-header" and a["lang"] == "hi"
        }
    }
    plain, other = read(story), read(story, devanagari)
    count = lambda docs: sorted((x.relation, x.differs) for x in match(docs).links if x.relation != "related")  # noqa: E731
    assert count(plain) == count(other)

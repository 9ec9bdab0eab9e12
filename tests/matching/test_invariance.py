"""What must change no relation: the order of articles and claims, a double, page furniture, how numbers are written."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import match

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

DATA = Path(__file__).parent.parent / "data"
STORIES = {
    f"{name}/{key}": story
    for name in ("second", "third", "fourth")
    for key, story in json.loads((DATA / f"stories_{name}.json").read_text(encoding="utf-8")).items()
}
GROUPED = regex.compile(r"(?<![\d.,:/-])\d{1,3}(?:,\d{2,3})+(?![\d,])")
LONG = regex.compile(r"(?<![\d.,:/-])\d{5,9}(?![\d.,:/-])")
FURNITURE = ["और पढ़ें", "Read more", "Advertisement", "विज्ञापन", "Share this article", "ये भी पढ़ें"]
SETTINGS = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(story, change=lambda body: body):
    """Return the documents of a story, the body of each article changed, its header as it was."""
    documents = []
    for key, article in sorted(story["articles"].items()):
        head, gap, body = article["file_text"].partition("\n\n")
        documents.append(annotate(from_text(head + gap + change(body), path=f"{key}.txt")))
    return documents


@cache
def plain(name):
    return tuple(read(STORIES[name]))


def shape(documents):
    """Return the links by the places of their claims in their articles, so that other bytes compare."""
    place = {}
    for document in documents:
        for rank, claim in enumerate(sorted(document.claims, key=lambda c: (c.start, c.end))):
            place[claim.id] = (document.article.path, rank)
    said = [x for x in match(documents).links if x.relation != "related"]
    return {(*sorted((place[x.a], place[x.b])), x.relation, frozenset(x.differs)) for x in said}


def indian(number):
    """Write a whole number with Indian commas: 1234567 → 12,34,567."""
    head, tail = number[:-3], number[-3:]
    parts = []
    while head:
        head, part = head[:-2], head[-2:]
        parts.insert(0, part)
    return ",".join([*parts, tail]) if parts else tail


names = st.sampled_from(sorted(STORIES))


@SETTINGS
@given(names, st.randoms(use_true_random=False))
def test_the_order_of_articles_and_claims(name, chance):
    documents = list(plain(name))
    wanted = match(documents)
    chance.shuffle(documents)
    mixed = [replace(d, claims=tuple(chance.sample(d.claims, len(d.claims)))) for d in documents]
    assert match(mixed) == wanted


@SETTINGS
@given(names, st.data())
def test_a_doubled_article(name, data):
    documents = plain(name)
    double = data.draw(st.sampled_from(documents))
    assert match((double, *documents)) == match(documents)


@SETTINGS
@given(names, st.lists(st.sampled_from(FURNITURE), min_size=1, max_size=3, unique=True))
def test_furniture_of_the_page(name, lines):
    def furnished(body):
        return body.rstrip("\n") + "".join(f"\n\n{line}" for line in lines) + "\n"

    assert shape(read(STORIES[name], furnished)) == shape(plain(name))


@SETTINGS
@given(names)
def test_commas_in_numbers(name):
    def bare(body):
        return GROUPED.sub(lambda m: m[0].replace(",", ""), body)

    def grouped(body):
        return LONG.sub(lambda m: indian(m[0]), bare(body))

    assert shape(read(STORIES[name], bare)) == shape(plain(name)) == shape(read(STORIES[name], grouped))


@SETTINGS
@given(names)
def test_the_script_of_digits(name):
    def devanagari(body):
        return "\n".join(
            line.translate({ord(str(n)): chr(0x0966 + n) for n in range(10)}) if not line.isascii() else line
            for line in body.split("\n")
        )

    assert shape(read(STORIES[name], devanagari)) == shape(plain(name))

"""Minimal pairs: one slot changed at a time; updates against look-alike conflicts; ambiguous times."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.lang import render
from factcheck.matching.texts import compare_texts

DATA = Path(__file__).parent.parent / "data"


def rows(name):
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def document(side, name):
    return annotate(from_text(side["text"], path=name, published=side["published"], lang=side["lang"]))


@cache
def answered(name):
    return [(row, compare_texts(document(row["a"], "a"), document(row["b"], "b"))) for row in rows(name)]


def right(row, found):
    wanted = row["relation"].split("|")
    if "none" in wanted:
        wanted += ["related", "unrelated"]
    if found.relation not in wanted or (row["newer"] and row["newer"] != found.newer):
        return False
    return not (found.relation == "conflict" and row["differs"] and not set(row["differs"]) & set(found.differs))


@pytest.mark.parametrize("name", ["pairs", "updates"])
def test_nineteen_in_twenty_are_right(name):
    wrong = [
        (row["id"], row["kind"], found.relation, found.differs)
        for row, found in answered(name)
        if not right(row, found)
    ]
    assert len(wrong) <= 0.05 * len(answered(name)), wrong


def test_the_data_holds_what_it_promises():
    everything = [*rows("pairs"), *rows("updates")]
    kinds = Counter(row["kind"] for row in everything)
    assert len(everything) >= 200
    assert kinds["update"] >= 25
    assert kinds["look-alike"] >= 25
    assert kinds["ambiguous"] >= 10
    assert sum(row["a"]["lang"] == "hi" for row in everything) >= len(everything) / 2
    assert sum(row["a"]["lang"] != row["b"]["lang"] for row in everything) >= 40


@pytest.mark.parametrize("ui", ["en", "hi"])
def test_every_reason_is_a_sentence(ui):
    for name in ("pairs", "updates"):
        for row, found in answered(name):
            why = render(found.reason, ui)
            assert why, row["id"]
            assert "{" not in why, row["id"]


def test_hindi_reasons_hold_no_english_outside_quotes():
    for name in ("pairs", "updates"):
        for row, found in answered(name):
            plain = render(found.reason, "hi")
            while "«" in plain:
                start = plain.index("«")
                plain = plain[:start] + plain[plain.index("»", start) + 1 :]
            assert not any(c.isascii() and c.isalpha() for c in plain), (row["id"], plain)


def test_comparison_is_symmetric_but_for_the_newer_side():
    flip = {"a": "b", "b": "a", None: None}
    for row, found in answered("updates"):
        back = compare_texts(document(row["b"], "b"), document(row["a"], "a"))
        assert (back.relation, back.newer, set(back.differs)) == (
            found.relation,
            flip[found.newer],
            set(found.differs),
        ), row["id"]

"""Rules that are passed over: what follows a number says which of them could read it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.temporal import atoms
from factcheck.temporal.lexicon import lexicon
from factcheck.temporal.numerals import merge
from factcheck.temporal.reader import Reader
from factcheck.temporal.scan import islands
from factcheck.text.tokens import tokenise

DATA = Path(__file__).parents[1] / "data"


def skipped(text: str, lang: str) -> list[tuple[str, str]]:
    """Return the rules that no item of `text` is tried by, and that would have read one."""
    words, tokens = lexicon(lang), tokenise(text)
    found = []
    for island in islands(tokens, words):
        reader = Reader(merge(island), tokens, words)
        for k in range(reader.size):
            following = tuple(reader.items[k + 1].m)
            known = [category for category in reader.items[k].m if category in atoms._RULES]
            tried = {rule for category in known for rule in atoms._rules(category, following)}
            every = {rule for category in known for rule in atoms._RULES[category]}
            found += [(rule.__name__, text) for rule in every - tried if rule(reader, k) is not None]
    return found


@pytest.mark.parametrize("lang", ["hi", "en"])
def test_a_rule_passed_over_would_have_read_nothing(lang: str) -> None:
    lines = (DATA / f"dates_{lang}.jsonl").read_text("utf-8").splitlines()
    assert [miss for line in lines[:300] for miss in skipped(json.loads(line)["text"], lang)] == []


def test_a_number_with_nothing_after_it_is_tried_by_few_rules() -> None:
    assert 0 < len(atoms._rules("num", ())) < len(atoms._rules("num", ("month",))) < len(atoms._RULES["num"])

"""Phrases found in a sentence."""

from __future__ import annotations

import pytest

from factcheck.extraction.marks import Lexicon
from factcheck.lang import pack
from factcheck.text.tokens import norms_of, tokenise
from tests.lang import speaking


def test_longest_wins_and_nothing_overlaps() -> None:
    lexicon = Lexicon({"short": ["के", "अनुसार"], "long": ["के अनुसार"]})
    assert lexicon.scan(["के", "अनुसार", "के"]) == [(0, 2, "long"), (2, 3, "short")]


def test_nothing_at_the_end_of_a_sentence() -> None:
    assert Lexicon({"long": ["के अनुसार"]}).scan(["के"]) == []


@pytest.mark.parametrize("lang", speaking("speech"))
def test_phrases_are_what_the_tokeniser_makes_of_them(lang: str) -> None:
    data = pack(lang, "speech")
    for phrase in [
        *data["sources"],
        *data["hearsay"],
        *data["traps"],
        *data["deniable"],
        *pack(lang, "verbs")["negative"],
    ]:
        assert norms_of(phrase) == tuple(token.norm for token in tokenise(phrase))

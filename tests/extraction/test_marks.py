"""Phrases found in a sentence."""

from __future__ import annotations

from factcheck.extraction.marks import Lexicon


def test_longest_wins_and_nothing_overlaps() -> None:
    lexicon = Lexicon({"short": ["के", "अनुसार"], "long": ["के अनुसार"]})
    assert lexicon.scan(["के", "अनुसार", "के"]) == [(0, 2, "long"), (2, 3, "short")]


def test_nothing_at_the_end_of_a_sentence() -> None:
    assert Lexicon({"long": ["के अनुसार"]}).scan(["के"]) == []

"""Tense of the clause around an expression."""

from __future__ import annotations

import pytest

from factcheck.temporal.lexicon import lexicon
from factcheck.temporal.tense import tense_at
from factcheck.text.tokens import tokenise

HINDI = [
    ("कल बैठक होगी।", "future"),
    ("कल बैठक हुई।", "past"),
    ("कल हुई बैठक में फैसला लिया जाएगा।", "past"),
    ("कल पेश किया जाएगा।", "future"),
    ("कल लिया गया था।", "past"),
    ("कल आना था।", None),
    ("पुलिस ने कल दो लोगों को।", "past"),
    ("विभाग ने कल भारी बारिश की चेतावनी दी।", "forecast"),
    ("कल भारी बारिश की संभावना।", "forecast"),
    ("कल बाजार खुले।", "past"),
    ("कल समय पर पहुंचें।", "future"),
    ("कल बाजार खुले, फिर", None),
    ("कल मैच है।", "future"),
    ("कल वे दिल्ली आ रहे हैं।", "future"),
    ("कल से बारिश हो रही है।", "past"),
    ("कल मनाया जाता है।", None),
    ("कल मेला लगता है, होता है।", None),
    ("कल भारी बारिश की आशंका है।", "future"),
    ("कल", None),
    ("सब गए थे, कल", None),
    ("कल हल्की की, जांच", "past"),
]
ENGLISH = [
    ("He came yesterday X", "past"),
    ("It will be held in X", "future"),
    ("The meeting on X will be held", "future"),
    ("X", None),
    ("He said that X", None),
    ("It is X", None),
    ("The rule takes effect, X", None),
]


@pytest.mark.parametrize(("text", "tense"), HINDI)
def test_hindi(text, tense):
    tokens = tokenise(text)
    at = next(k for k, token in enumerate(tokens) if token.norm == "कल")
    assert tense_at(tokens, at, at + 1, lexicon("hi").tense) == tense


@pytest.mark.parametrize(("text", "tense"), ENGLISH)
def test_english(text, tense):
    tokens = tokenise(text)
    at = next(k for k, token in enumerate(tokens) if token.raw == "X")
    assert tense_at(tokens, at, at + 1, lexicon("en").tense) == tense


def test_it_looks_no_further_than_forty_tokens():
    tokens = tokenise("कल " + "मकान " * 60 + "होगा")
    assert tense_at(tokens, 0, 1, lexicon("hi").tense) is None

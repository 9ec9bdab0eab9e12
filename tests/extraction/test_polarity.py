"""Negation that counts and negation that only looks like it."""

from __future__ import annotations

import pytest

from factcheck.extraction import attribution
from factcheck.extraction.clauses import clauses
from factcheck.extraction.polarity import polarity
from factcheck.lang import pack
from tests.extraction.claims_of import claims_of, line, rows
from tests.lang import speaking

ROWS = rows("polarity")


def polarity_of(text: str, lang: str) -> str:
    tokens, norms = line(text)
    return polarity(tokens, lang, clauses(tokens, lang), attribution.find(tokens, norms, lang))


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_own_sentences(row: dict) -> None:
    assert polarity_of(row["text"], row["lang"]) == row["polarity"]


def test_data_is_broad() -> None:
    for lang in ("hi", "en"):
        for sign in "+-":
            assert sum(row["lang"] == lang and row["polarity"] == sign for row in ROWS) >= 20


@pytest.mark.parametrize("lang", speaking("verbs"))
def test_pack_examples(lang: str) -> None:
    for example in pack(lang, "verbs")["examples"]:
        if example["polarity"]:
            assert polarity_of(example["text"], lang) == example["polarity"], example["text"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [("लखनऊ का चिड़ियाघर बंद है।", "hi"), ("लखनऊ का चिड़ियाघर खुला है।", "hi"), ("The airport was shut.", "en")],
)
def test_antonyms_are_not_negation(text: str, lang: str) -> None:
    assert polarity_of(text, lang) == "+"


@pytest.mark.parametrize(
    ("text", "lang", "sign"),
    [
        ("The film No Strings Attached opened on Friday.", "en", "+"),
        ("The team won the final but Khan did not play.", "en", "+"),
        ("Khan, not known for patience, waited.", "en", "+"),
        ("Khan said, not that it was true, he left.", "en", "-"),
        ("Then, nobody came.", "en", "-"),
        ("गया में नहीं, पटना में रैली हुई।", "hi", "+"),
        ("सरकार ने कर नहीं बढ़ाने का फैसला किया।", "hi", "-"),
        ("कप्तान ने अटकलों को खारिज करते हुए कहा कि वह खेलते रहेंगे।", "hi", "+"),
        ("अदालत ने कानून पर रोक लगाने से इनकार कर दिया।", "hi", "-"),
        ("हालांकि कोई घायल नहीं हुआ।", "hi", "-"),
        ("हालांकि कोई घायल नहीं हुआ, पुल टूट गया।", "hi", "+"),
        ("टीम जीती और दर्शक खुश थे लेकिन कप्तान नहीं आया।", "hi", "+"),
    ],
)
def test_where_the_negator_stands(text: str, lang: str, sign: str) -> None:
    assert polarity_of(text, lang) == sign


def test_each_half_has_its_own() -> None:
    first, second = claims_of("भारत ने 12 मैच जीते लेकिन नेपाल ने 3 मैच नहीं जीते।", "hi")
    assert (first.polarity, second.polarity) == ("+", "-")

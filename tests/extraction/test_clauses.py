"""Clauses and their verbs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.clauses import clauses
from tests.extraction.claims_of import line


def read(text: str, lang: str) -> list[tuple[str, str | None]]:
    return [(part.kind, part.tense) for part in clauses(line(text)[0], lang)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("पुल टूट गया है।", "hi", [("main", "past")]),
        ("पुल टूट गया और दो लोग लापता हैं।", "hi", [("main", "past"), ("main", "present")]),
        ("जो लोग नहीं आए उन्हें नोटिस दिया गया।", "hi", [("relative", "past"), ("main", "past")]),
        ("अगर बारिश हुई तो मैच टलेगा।", "hi", [("conditional", "past"), ("main", "future")]),
        ("जब तक जांच नहीं होती, दुकान बंद रहेगी।", "hi", [("relative", "present"), ("main", "future")]),
        ("जिसमें दो लोग मारे गए।", "hi", [("main", "past")]),
        ("दल ने राहत सामग्री बांटते हुए गांव का दौरा किया।", "hi", [("main", "past")]),
        ("भारत ने मैच गंवाया और", "hi", [("main", "past")]),
        ("नेपाल ने श्रीलंका को हराया।", "hi", [("main", "past")]),
        ("सड़क पर जाम", "hi", [("main", None)]),
        ("The bridge fell and two people are missing.", "en", [("main", "past"), ("main", "present")]),
        ("The toll has risen to 12.", "en", [("main", "past")]),
        ("Players who did not report will be fined.", "en", [("relative", "past"), ("main", "future")]),
        ("If it rains the match will be called off.", "en", [("conditional", "future")]),
        ("Road jam", "en", [("main", None)]),
        ("Then May resigned.", "en", [("main", "past")]),
    ],
)
def test_clauses(text: str, lang: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text, lang) == expected


def test_no_verb_inside_a_time() -> None:
    tokens, _ = line("The museum opened in may 1998.")
    assert [part.verb for part in clauses(tokens, "en", frozenset({4, 5}))] == [3]


WORDS = [
    "पुल",
    "टूट",
    "गया",
    "है",
    "और",
    "जो",
    "नहीं",
    "आए",
    ",",
    "अगर",
    "तो",
    "कि",
    "किया",
    "होगा",
    "।",
    "the",
    "was",
    "and",
    "who",
    "not",
    "will",
    "if",
    "said",
    ",",
    "fell",
    "has",
    "been",
    "may",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), st.sampled_from(["hi", "en"]))
def test_they_cover_the_sentence(words: list[str], lang: str) -> None:
    tokens, _ = line(" ".join(words))
    found = clauses(tokens, lang)
    assert found[0].start == 0
    assert found[-1].end == len(tokens)
    for before, after in pairwise(found):
        assert before.end == after.start

"""Hindi in Latin letters: told from English, and read by the Hindi packs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck import annotate
from factcheck.extraction.roman import in_script
from factcheck.lang import pack
from factcheck.text.language import detect
from factcheck.text.tokens import tokenise
from tests.growth import assert_grows_with_length
from tests.lang import speaking

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data/roman.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("lang", speaking("roman"))
def test_pack_examples(lang):
    tag = pack(lang, "roman")["tag"]
    for example in pack(lang, "roman")["examples"]:
        assert (detect(example["text"]) == tag) is example["ours"], example["text"]


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:40] for row in ROWS])
def test_own_forwards(row):
    document = annotate(row["text"], published="2025-11-05")
    claim = document.claims[0]
    assert document.article.lang == row.get("lang", "hi-Latn")
    assert (claim.attribution and claim.attribution.speaker) == row["speaker"]
    assert [[q.text, q.counted] for q in claim.quantities] == row["quantities"]
    assert [[t.text, t.first] for t in claim.times] == row["times"]
    assert [e.text for e in claim.entities] == row["names"]
    assert claim.polarity == row["polarity"]


def test_spans_are_those_of_the_text():
    text = "Dosto, police ne kaha ki 12 log ghayal hain. kal baithak hogi"
    document = annotate(text, published="2025-11-05")
    assert [c.text for c in document.claims] == ["Dosto, police ne kaha ki 12 log ghayal hain.", "kal baithak hogi"]
    for claim in document.claims:
        assert text[claim.start : claim.end] == claim.text


def test_the_two_scripts_meet():
    roman = annotate("Shivpur mein pul girne se 12 logon ki maut ho gayi hai aur 30 ghayal hue hain.").claims[0].frame
    hindi = annotate("शिवपुर में पुल गिरने से 12 लोगों की मौत हो गई है और 30 घायल हुए हैं।").claims[0].frame
    assert roman and hindi
    assert (roman.predicate, roman.places, roman.measures) == (hindi.predicate, hindi.places, hindi.measures)


def test_other_texts_are_read_as_they_are():
    tokens = tokenise("The river rose.")
    assert in_script(tokens, "en") == (tokens, "en")


def test_long_forwards_stay_linear():
    def work(length):
        tokens = tokenise("Sarkar ne kaha ki 37 log mare gaye aur giraftariyan huin. " * length)
        return lambda: in_script(tokens, "hi-Latn")

    assert_grows_with_length(work, 40)

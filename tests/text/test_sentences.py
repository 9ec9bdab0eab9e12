"""Where sentences end: the cases of `tests/data/sentences.jsonl`, the packs' own examples, and what always holds."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lang import pack
from factcheck.text.sentences import cut, split
from factcheck.text.tokens import tokenise
from tests.lang import speaking

CASES = [
    json.loads(line) for line in (Path(__file__).parents[1] / "data/sentences.jsonl").read_text("utf-8").splitlines()
]
EXAMPLES = [(lang, e) for lang in speaking("sentences") for e in pack(lang, "sentences")["examples"]]


def test_there_are_at_least_sixty_cases():
    assert len({(c["lang"], c["text"]) for c in CASES}) >= 60


@pytest.mark.parametrize("case", CASES, ids=[f"{c['lang']}-{c['note']}" for c in CASES])
def test_case(case):
    assert [case["text"][a:b] for a, b in split(case["text"], case["lang"])] == case["sentences"]


@pytest.mark.parametrize(("lang", "example"), EXAMPLES, ids=[e["note"] for _, e in EXAMPLES])
def test_pack_example(lang, example):
    assert [example["text"][a:b] for a, b in split(example["text"], lang)] == example["sentences"]


def test_part_of_a_text_keeps_its_offsets():
    text = "छोड़ा। नदी बढ़ी। पुल बंद। छोड़ा।"
    assert [text[a:b] for a, b in split(text, "hi", 7, 25)] == ["नदी बढ़ी।", "पुल बंद।"]


def test_a_language_without_a_pack_is_split_as_english():
    assert split("It rained. We left.", "xx") == split("It rained. We left.", "en")


def test_a_run_without_an_end_is_cut_between_words():
    text = "नदी " * 5000
    spans = split(text, "hi")
    assert max(b - a for a, b in spans) <= 4 * 500
    assert "".join(text[a:b].replace(" ", "") for a, b in spans) == "नदी" * 5000
    assert len(split("(" * 5000, "hi")) == 10


ALPHABET = st.text(alphabet="अआकनदीहैगया।.?!…| \n\"”)(5ABCabc'’,", max_size=60)


@given(ALPHABET, st.sampled_from(["hi", "en"]))
def test_every_token_is_in_exactly_one_sentence(text, lang):
    tokens = tokenise(text)
    spans = cut(tokens, lang)
    held = [k for a, b in spans for k in range(a, b)]
    assert held == [k for k, t in enumerate(tokens) if t.kind != "newline"]
    assert all(tokens[k].kind != "newline" for a, b in spans for k in range(a, b))

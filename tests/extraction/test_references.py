"""Words that point back, and what they are offered."""

from __future__ import annotations

import pytest

from factcheck.lang import pack
from tests.extraction.claims_of import claims_of
from tests.lang import speaking


def offers(text: str, lang: str) -> dict[str, str | None]:
    return {r.text: r.offered for r in claims_of(text, lang)[-1].references}


@pytest.mark.parametrize("lang", speaking("references"))
def test_pack_examples(lang: str) -> None:
    for example in pack(lang, "references")["examples"]:
        found = offers(f"{example['before']} {example['text']}", lang)
        assert found.get(example["word"]) == example["offered"], example["text"]


@pytest.mark.parametrize(
    ("text", "lang", "word", "offered"),
    [
        ("नरेंद्र मोदी पटना पहुंचे। उन्होंने पुल का उद्घाटन किया।", "hi", "उन्होंने", "नरेंद्र मोदी"),
        ("भारत और नेपाल ने करार किया। दोनों देशों ने काम शुरू किया।", "hi", "दोनों देशों", "भारत, नेपाल"),
        ("केंद्रीय चुनाव आयोग ने बैठक बुलाई। आयोग ने तारीख तय की।", "hi", "आयोग", "केंद्रीय चुनाव आयोग"),
        ("Narendra Modi reached Patna. He opened a bridge.", "en", "He", "Narendra Modi"),
        ("राजनाथ सिंह लौटे। नरेंद्र मोदी ने कहा कि उन्हें खुशी है।", "hi", "उन्हें", "नरेंद्र मोदी"),
        ("बारिश हुई। यह लंबी थी।", "hi", "यह", None),
        ("बारिश हुई। दोनों देश सहमत हुए।", "hi", "दोनों देश", None),
    ],
)
def test_offered(text: str, lang: str, word: str, offered: str | None) -> None:
    found = offers(text, lang)
    assert word in found
    assert found[word] == offered


def test_spans_are_of_the_article() -> None:
    text = "भारत और नेपाल ने करार किया। यह करार पुराना है।"
    for claim in claims_of(text, "hi"):
        for reference in claim.references:
            assert text[reference.start : reference.end] == reference.text


def test_a_full_name_is_no_reference() -> None:
    assert "मंत्रालय" not in offers("रक्षा मंत्रालय ने बैठक की। रक्षा मंत्रालय ने बयान दिया।", "hi")

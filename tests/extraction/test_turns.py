"""Who answers for a sentence by the layout of the page: pull quotes and interviews, on own pages."""

from __future__ import annotations

import pytest

from factcheck import annotate
from factcheck.extraction import entities, structure, turns
from tests.extraction.claims_of import article_of, rows
from tests.growth import assert_grows_with_length

ROWS = rows("turns")


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_own_pages(row: dict) -> None:
    """A row names the beginning of a claim and its speaker: "" for one without a name, null for no attribution."""
    document = annotate(row["text"], published="2025-11-05", lang=row["lang"])
    for begin, speaker in row["said"]:
        claim = next(c for c in document.claims if c.text.lstrip('“"').startswith(begin.lstrip('“"')))
        voice = claim.attribution
        assert (voice and (voice.speaker or "")) == speaker, claim.text


def test_an_answer_speaks_with_the_key_of_its_speaker() -> None:
    text = "जल मंत्री दिनेश मेहता से बातचीत\nसवाल: पुल कब खुलेगा?\nजवाब: पुल सोमवार को खुलेगा।"
    answer = annotate(text, published="2025-11-05").claims[-1]
    assert answer.attribution and answer.attribution.key == annotate(text).entities[0].key
    assert text[answer.attribution.start : answer.attribution.end] == "जवाब:"
    assert answer.modality == "reported"


def test_the_name_below_a_quotation_is_no_claim() -> None:
    text = "The village is silent.\n“We wrote three times.”\n— Suresh Patil, village head\nThe inquiry goes on."
    document = annotate(text, published="2025-11-05")
    assert [s.kind for s in document.sentences] == ["body", "body", "credit", "body"]
    assert all("Suresh Patil" not in c.text for c in document.claims)


def test_long_interviews_stay_linear() -> None:
    turn = "सवाल: पुल कब खुलेगा?\nजवाब: पुल सोमवार को खुलेगा।\n“हम आए।”\n— दिनेश मेहता\n"

    def work(length: int):
        article = article_of("दिनेश मेहता से बातचीत\n" + turn * length, "hi")
        passages = structure.passages(article.text, "hi")
        names = entities.find(passages, "hi")
        return lambda: turns.voices(passages, names)

    assert_grows_with_length(work, 20)

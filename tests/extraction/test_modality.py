"""Fact, report, plan, expectation, condition or opinion; past, present or future."""

from __future__ import annotations

import pytest

from factcheck.lang import pack
from tests.extraction.claims_of import claims_of, rows
from tests.lang import speaking

ROWS = rows("modality")


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_own_sentences(row: dict) -> None:
    claim = claims_of(row["text"], row["lang"])[0]
    assert (claim.modality, claim.tense) == (row["modality"], row["tense"])


@pytest.mark.parametrize("lang", speaking("verbs"))
def test_pack_examples(lang: str) -> None:
    for example in pack(lang, "verbs")["examples"]:
        claim = claims_of(example["text"], lang)[0]
        assert example["modality"] in (None, claim.modality), example["text"]
        assert example["tense"] in (None, claim.tense), example["text"]


def test_data_is_broad() -> None:
    assert {row["modality"] for row in ROWS} == {
        "asserted",
        "reported",
        "planned",
        "expected",
        "conditional",
        "opinion",
    }

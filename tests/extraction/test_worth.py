"""What is worth checking, and the reasons given for it."""

from __future__ import annotations

import pytest

from factcheck.extraction.worth import Content, worth
from factcheck.lang import pack, render
from factcheck.lang.schema.worth import Sign
from factcheck.model import Reason
from tests.extraction.claims_of import claims_of, line, rows
from tests.lang import speaking

ROWS = rows("worth")
SIGNS = Sign.__args__


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_own_sentences(row: dict) -> None:
    found = claims_of(row["text"], row["lang"])
    assert any(claim.checkable for claim in found) == row["checkable"], [(c.worth, c.worth_reasons) for c in found]


@pytest.mark.parametrize("lang", speaking("worth"))
def test_pack_examples(lang: str) -> None:
    for example in pack(lang, "worth")["examples"]:
        assert any(c.checkable for c in claims_of(example["text"], lang)) == example["checkable"], example["text"]


def test_a_number_and_a_name_raise_it() -> None:
    (plain,) = claims_of("कंपनी ने कर्मचारियों को निकाला।", "hi")
    (told,) = claims_of("राजनाथ सिंह ने 40 कर्मचारियों को सोमवार को निकाला।", "hi")
    assert told.worth > plain.worth
    assert {"number", "date", "person"} <= set(told.worth_reasons)


@pytest.mark.parametrize("ui", ["en", "hi"])
@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_has_words(sign: str, ui: str) -> None:
    words = render(Reason("worth.sign", (("sign", sign),)), ui)
    assert words
    assert ui == "en" or not any("a" <= letter.lower() <= "z" for letter in words)


@pytest.mark.parametrize("lang", ["hi", "en"])
def test_every_sign_has_a_weight(lang: str) -> None:
    assert set(pack(lang, "worth")["weights"]) == set(SIGNS)


def test_stays_between_nought_and_one() -> None:
    _, norms = line("यहां क्लिक करें, और पढ़ें, नमस्कार, क्या आप जानते हैं?")
    value, checkable, _ = worth(Content(norms, "opinion", "future", False, False, False, (), (), ()), "hi")
    assert (value, checkable) == (0.0, False)

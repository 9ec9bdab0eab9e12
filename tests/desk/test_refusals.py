"""What is refused is said in the reviewer's language, with what it is about."""

import pytest
import regex

from factcheck.desk import DeskError

LATIN = regex.compile(r"\p{Latin}{2,}")


@pytest.fixture
def asked(open_desk):
    """Refusals by name, in one language: what was said, and the name it must hold."""

    def ask(ui):
        desk = open_desk(ui=ui)
        claim = next(iter(desk.claims.values()))
        told = next(timex for document in desk.documents.values() for timex in document.times)
        dated = (next(a for a, document in desk.documents.items() if told in document.times), told.start)
        acts = {
            "c000000000000": lambda: desk.claim("c000000000000"),
            "a000000000000": lambda: desk.add_claim("a000000000000", 0, 1),
            "99999": lambda: desk.split_claim(claim.id, 99999),
            claim.id: lambda: desk.choose_date(claim.id, 99999, 0),
            "99998–99999": lambda: desk.add_claim(claim.article, 99998, 99999),
            "99997–99998": lambda: desk.edit_claim(claim.id, {"start": 99997, "end": 99998}),
            "“बहुत”": lambda: desk.edit_claim(claim.id, {"quantity": {"start": claim.start, "value": "बहुत"}}),
            "“NaN”": lambda: desk.edit_claim(claim.id, {"quantity": {"start": claim.start, "value": "NaN"}}),
            "“परसों”": lambda: desk.edit_claim(claim.id, {"as_of": "परसों"}),
            "“कभी”": lambda: desk.choose_date(*dated, "कभी"),
            f"«{told.text}»": lambda: desk.choose_date(*dated, 99),
            "“अब”": lambda: desk.date_article(claim.article, "अब"),
            "छपा": lambda: desk.date_article(claim.article, "2025-11-05", "छपा"),
        }
        said = {}
        for about, act in acts.items():
            with pytest.raises(DeskError) as refused:
                act()
            said[about] = str(refused.value)
        return said

    return ask


@pytest.mark.parametrize("ui", ["en", "hi"])
def test_a_refusal_names_what_it_is_about(asked, ui):
    for about, said in asked(ui).items():
        assert about in said


def test_no_english_word_is_left_in_hindi(asked):
    for said in asked("hi").values():
        plain = regex.sub(r"'[^']+'|\b[ac][0-9a-f]{12}\b|\S+\.txt|\bNaN\b", "", said)
        assert not LATIN.search(plain), said

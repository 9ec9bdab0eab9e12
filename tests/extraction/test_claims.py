"""From an article to its claims."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction import claims
from factcheck.extraction.claims import claim_id
from factcheck.text.passage import Passage
from factcheck.text.tokens import tokenise
from tests.extraction.claims_of import article_of, claims_of
from tests.growth import assert_grows_with_length


def of_kind(text: str, kind: str) -> list:
    passage = Passage(text, 0, len(text), kind, tokenise(text))  # type: ignore[arg-type]
    return claims.build(article_of(text, "hi"), [passage], [], [], [])


@pytest.mark.parametrize("kind", ["body", "headline", "standfirst", "caption"])
def test_kinds_that_assert(kind: str) -> None:
    (claim,) = of_kind("41 मरे", kind)
    assert (claim.kind, claim.start, claim.end, claim.text) == (kind, 0, 6, "41 मरे")
    assert claim.id == claim_id("a0123456789ab", 0, 6)


@pytest.mark.parametrize("kind", ["credit", "teaser", "boilerplate", "dateline"])
def test_kinds_that_do_not(kind: str) -> None:
    assert of_kind("न्यूज़ डेस्क संपादकों की टीम है।", kind) == []


def test_a_line_of_dashes_is_no_claim() -> None:
    assert of_kind("--- * ---", "body") == []


def test_a_repeat_names_the_first() -> None:
    first, between, again = claims_of("पुल टूट गया। बारिश हुई।\nपुल  टूट गया ।", "hi")
    assert (first.same_as, between.same_as, again.same_as) == (None, None, first.id)


def test_mentions_lie_within_their_claim() -> None:
    text = "सोमवार को दिल्ली में 12 लोग मरे। मंगलवार को पटना में 30 लोग मरे।"
    first, second = claims_of(text, "hi")
    for claim, day, place, number in ((first, "सोमवार", "दिल्ली", 12), (second, "मंगलवार", "पटना", 30)):
        assert [day in time.text for time in claim.times] == [True]
        assert [entity.text for entity in claim.entities] == [place]
        assert [int(quantity.value) for quantity in claim.quantities] == [number]


class TestTwoFacts:
    """Split where both halves stand alone, and nowhere else."""

    @pytest.mark.parametrize(
        ("text", "lang", "halves"),
        [
            ("हादसे में 12 लोगों की मौत हो गई और 30 घायल हो गए।", "hi", ["हादसे में 12 लोगों की मौत हो गई", "30 घायल हो गए।"]),
            ("भारत ने 300 रन बनाए, जबकि श्रीलंका ने 260 रन बनाए।", "hi", ["भारत ने 300 रन बनाए", "श्रीलंका ने 260 रन बनाए।"]),
            (
                "टिहरी में बस खाई में गिर गई जिसमें 41 लोगों की मौत हो गई और 11 घायल हुए।",
                "hi",
                ["टिहरी में बस खाई में गिर गई जिसमें 41 लोगों की मौत हो गई", "11 घायल हुए।"],
            ),
            (
                "सरकार ने 500 करोड़ रुपये दिए लेकिन 200 करोड़ खर्च नहीं हुए।",
                "hi",
                ["सरकार ने 500 करोड़ रुपये दिए", "200 करोड़ खर्च नहीं हुए।"],
            ),
            ("सेंसेक्स 412 अंक चढ़ा और निफ्टी 120 अंक गिरा।", "hi", ["सेंसेक्स 412 अंक चढ़ा", "निफ्टी 120 अंक गिरा।"]),
            (
                "The fire killed 12 people and 30 others were injured.",
                "en",
                ["The fire killed 12 people", "30 others were injured."],
            ),
        ],
    )
    def test_split(self, text: str, lang: str, halves: list[str]) -> None:
        found = claims_of(text, lang)
        assert [claim.text.rstrip(" ,") for claim in found] == halves
        assert all(claim.id == claim_id("a0123456789ab", claim.start, claim.end) for claim in found)

    @pytest.mark.parametrize(
        ("text", "lang"),
        [
            ("मंत्री ने पटना में पुल का उद्घाटन किया और दिल्ली लौट गए।", "hi"),
            ("राम और श्याम ने 12 आम खाए।", "hi"),
            ("जिन 12 लोगों को बुलाया गया और जिन 30 को नहीं बुलाया गया, वे सब आए।", "hi"),
            ("वह हंसा और 12 लोग हंसे।", "hi"),
            ("पुलिस ने 12 लोगों को गिरफ्तार किया और तीन वाहन जब्त किए।", "hi"),
            ("सरकार ने 500 करोड़ रुपये दिए हैं और 200 करोड़ जारी किए हैं।", "hi"),
            ("बस, जिसमें 40 लोग सवार थे और 11 बच्चे थे, खाई में गिरी।", "hi"),
            ("India and Nepal signed the pact.", "en"),
            ("Police said 12 people died in the fire.", "en"),
            ("The minister opened a bridge in Patna and returned to Delhi.", "en"),
        ],
    )
    def test_whole(self, text: str, lang: str) -> None:
        (claim,) = claims_of(text, lang)
        assert claim.text == text

    def test_both_halves_keep_the_voice(self) -> None:
        first, second = claims_of("पुलिस ने बताया कि 12 लोगों की मौत हो गई और 30 घायल हो गए।", "hi")
        assert first.attribution
        assert first.attribution == second.attribution
        assert second.modality == "reported"

    def test_each_half_has_its_own_voice(self) -> None:
        first, second = claims_of("कांग्रेस ने दावा किया कि वह 12 सीटें जीती जबकि भाजपा ने 40 सीटें जीतने का दावा किया।", "hi")
        assert first.attribution
        assert second.attribution
        assert (first.attribution.speaker, second.attribution.speaker) == ("कांग्रेस", "भाजपा")


class TestQuotations:
    """A quotation over several sentences belongs to whoever opened or closed it."""

    def test_forward(self) -> None:
        found = claims_of("मंत्री ने कहा, “दो पुल बने। चार और बनेंगे।” बारिश हुई।", "hi")
        assert [claim.attribution.speaker if claim.attribution else None for claim in found] == ["मंत्री", "मंत्री", None]
        assert found[1].modality == "reported"

    def test_backward(self) -> None:
        found = claims_of("“Two bridges are ready. Four more will come,” Mr Rao said. Rain fell.", "en")
        assert [claim.attribution.speaker if claim.attribution else None for claim in found] == [
            "Mr Rao",
            "Mr Rao",
            None,
        ]

    def test_the_next_quotation_goes_on(self) -> None:
        text = '"The owner was held," Mr Rao told reporters. "We seek his partner." Rain fell.'
        found = claims_of(text, "en")
        assert [claim.attribution.speaker if claim.attribution else None for claim in found] == [
            "Mr Rao",
            "Mr Rao",
            None,
        ]

    def test_single_marks(self) -> None:
        found = claims_of("मंत्री ने कहा, 'दो पुल बने. चार और बनेंगे.' बारिश हुई.", "hi")
        assert [claim.attribution.speaker if claim.attribution else None for claim in found] == ["मंत्री", "मंत्री", None]

    def test_the_next_paragraph_does_not(self) -> None:
        found = claims_of('"The owner was held," Mr Rao said.\n"We seek his partner."', "en")
        assert found[-1].attribution is None

    def test_a_missing_mark_ends_with_the_paragraph(self) -> None:
        found = claims_of("Mr Rao said, “Two bridges are ready.\nRain fell in Patna.", "en")
        assert found[-1].attribution is None

    def test_a_paragraph_may_take_it_up(self) -> None:
        found = claims_of("Mr Rao said, “Two bridges are ready.\n“Four more will come.”", "en")
        assert found[-1].attribution


class TestAsOf:
    """The time a claim speaks for."""

    def test_the_publish_day(self) -> None:
        assert claims_of("पुल टूट गया।", "hi")[0].as_of == "2025-11-05"

    def test_the_publish_minute(self) -> None:
        assert claims_of("पुल टूट गया।", "hi", minute=554)[0].as_of == "2025-11-05T09:14"

    def test_the_publish_day_named(self) -> None:
        assert claims_of("मंत्री ने बुधवार को कहा कि पुल सुरक्षित है।", "hi", minute=554)[0].as_of == "2025-11-05T09:14"

    def test_unknown(self) -> None:
        assert claims_of("पुल टूट गया।", "hi", None)[0].as_of is None
        assert claims_of("पुल टूट गया।", "hi", kind="received")[0].as_of is None

    def test_said_in_the_text(self) -> None:
        (claim,) = claims_of("रविवार शाम तक 12 लोगों की मौत हो चुकी थी।", "hi")
        assert claim.as_of
        assert claim.as_of.startswith("2025-11-02")

    def test_a_deadline_is_none(self) -> None:
        assert claims_of("पुल का काम 31 दिसंबर 2025 तक पूरा होगा।", "hi")[0].as_of == "2025-11-05"

    def test_an_older_statement(self) -> None:
        (claim,) = claims_of("मंत्री ने 12 अगस्त 2025 को कहा था कि पुल सुरक्षित है।", "hi")
        assert claim.as_of == "2025-08-12"

    def test_the_quoted_time_is_not_the_statement(self) -> None:
        (claim,) = claims_of("मंत्री ने कहा कि पुल 12 अगस्त 2025 को बना था।", "hi")
        assert claim.as_of == "2025-11-05"


def test_an_english_sentence_in_a_hindi_article() -> None:
    found = claims_of("पुल टूट गया। “No passenger was hurt,” said Mr Rao.", "hi")
    assert found[1].polarity == "-"
    assert found[1].attribution
    assert found[1].attribution.speaker == "Mr Rao"


def test_a_latin_name_does_not_make_a_sentence_english() -> None:
    (claim,) = claims_of("WHO ने कहा कि टीके सुरक्षित हैं।", "hi")
    assert claim.attribution
    assert claim.attribution.speaker == "WHO"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="कखगपुलिसनेहाबताया।,“”\"'. \nabcsaid123-()", max_size=120))
def test_any_text(text: str) -> None:
    found = claims_of(text, "hi", date(2025, 11, 5))
    assert len({claim.id for claim in found}) == len(found)
    for claim in found:
        assert text[claim.start : claim.end] == claim.text
        assert 0.0 <= claim.worth <= 1.0
    for before, after in pairwise(found):
        assert before.end <= after.start


@pytest.mark.parametrize("unit", ["कहा, ", "ने कहा कि ", "a, b, c said, ", "“क ", "न, ", "12 और ", "यह समझौता "])
def test_long_input_stays_linear(unit: str) -> None:
    def work(count: int):
        text = unit * (count // len(unit))
        passage = Passage(text, 0, len(text), "body", tokenise(text))
        return lambda: claims.build(article_of(text, "hi"), [passage], [], [], [])

    assert len(work(3_000)()) == 1
    assert_grows_with_length(work, 3_000)

"""`check` as JSON, as lines and as a page."""

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.export.annotation_json import annotation, comparison, number
from factcheck.export.check_html import check_html
from factcheck.export.check_json import check
from factcheck.export.check_text import check_text
from factcheck.export.story_view import story_views
from factcheck.model import Comparison, Story
from tests.export.readers import html_shape, html_text
from tests.export.sample import REASON


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, None), (Decimal("5.00"), 5), (Decimal("5.5"), 5.5), (Decimal("1E+12"), 10**12), (Decimal("-0.1"), -0.1),
        (Decimal("NaN"), None), (Decimal("Infinity"), None), (Decimal("1E+999999"), None), (Decimal("0.1234567890123456789"), 0.12345678901234568),
    ],
)  # fmt: skip
def test_numbers(value, shown):
    assert number(value) == shown
    assert type(number(value)) is type(shown)


def test_annotation_leaves_demonyms_out_of_entities(bundle):
    (found, _) = annotation(bundle.documents[0], "hi")["claims"]
    assert [e["text"] for e in found["entities"]] == ["नीलगढ़"]
    assert found["quantities"][0]["value"] == 14.5
    assert found["times"][0]["why"] == "घटनाक्रम 1"
    assert found["attribution"] == {"speaker": "अधिकारी", "cue": "कहा", "start": found["start"], "end": found["end"]}


def test_comparison_keeps_the_id_and_words_the_reason():
    found = comparison("7", Comparison("conflict", None, ("date",), ("place",), 90, REASON))
    assert found == {
        "id": "7", "relation": "conflict", "newer": None, "differs": ["date"], "agrees": ["place"], "score": 90, "why": "Story 1",
    }  # fmt: skip


def test_check_gives_the_contract(bundle):
    found = check(bundle.documents, bundle, "en")
    assert list(found) == ["articles", "claims", "links", "stories"]
    assert [a["published"] for a in found["articles"]] == ["2025-08-13T08:30+05:30", None]
    assert [a["published_from"] for a in found["articles"]] == [{"start": 0, "end": 2}, None]
    texts = {d.article.id: d.article.text for d in bundle.documents}
    for claim in found["claims"]:
        assert texts[claim["article"]][claim["start"] : claim["end"]] == claim["text"]
    assert found["stories"][0]["facts"] == [list(bundle.stories[0].facts[0].claims)]


def test_report_names_conflict_update_and_agreement_with_both_quotes(bundle):
    text = check_text(bundle.documents, bundle, "en")
    assert text.startswith("2 articles, 3 checkable claims, 1 conflicts, 1 updates, 1 agreements\n")
    order = [
        text.index(words)
        for words in ("conflict: number (within one article). Story 1", "update: number", "agreement: number")
    ]
    assert order == sorted(order)
    assert "How the number moved" in text
    assert text.count("«Nine people died in the flood.»") >= 2
    assert "Dates and why: लोक संवाद, articles/one.txt" in text
    assert "«नील» [2025-08-12,2025-08-14]: Story 1" in text
    assert "Deccan Courier, no publish date: articles/two.txt" in text


def test_links_outside_a_story_are_told_too(bundle):
    alone = replace(bundle, stories=())
    assert "conflict: number" in check_text(alone.documents, alone)
    assert "Story" not in check_text(alone.documents, alone).replace("Story 1\n", "")
    assert "टकराव: संख्या" in check_html(alone.documents, alone, "hi")


def test_nothing_found_is_said(bundle):
    bare = replace(bundle, links=(), stories=(), documents=())
    assert check_text(bare.documents, bare, "hi").endswith("कोई टकराव, ताज़ा जानकारी या सहमति नहीं मिली।\n")
    html_shape(check_html(bare.documents, bare).encode())


def test_page_shows_facts_by_source_and_reasons(bundle):
    page = check_html(bundle.documents, bundle, "hi")
    text = html_text(page.encode())
    for words in ("तथ्य और स्रोत", "संख्या कैसे बदली", "लोक संवाद", "Nine people died", "तारीखें और उनका आधार", "अधिकारी"):
        assert words in text
    assert '<tr class="conflict"' in page or '<tr class="update"' in page
    assert page == check_html(bundle.documents, bundle, "hi")


def test_a_story_is_laid_out_by_time_and_tone(bundle):
    (view,) = story_views(bundle.documents, bundle.links, bundle.stories)
    assert [a.source for a in view.articles] == ["लोक संवाद", "Deccan Courier"]
    (row,) = view.rows
    assert row.tone == "conflict"
    assert [len(cell.quotes) for cell in row.cells] == [1, 1]
    assert {p.link.relation for p in view.pairs} == {"conflict", "update", "agree"}
    (ladder,) = view.ladders
    assert len(ladder) == 3


def test_a_story_without_links_or_articles(bundle):
    (view,) = story_views(bundle.documents, (), bundle.stories)
    assert (view.rows[0].tone, view.ladders, view.pairs) == ("alone", (), ())
    (empty,) = story_views((), bundle.links, (Story("s0", ("a0",), bundle.stories[0].facts),))
    assert (empty.articles, empty.rows, empty.pairs) == ((), (), ())
    nothing = replace(bundle, documents=(), stories=(Story("s0", (), ()),))
    assert "Story 1\n" in check_text(nothing.documents, nothing)
    assert "Story 1" in check_html(nothing.documents, nothing)


def test_agreements_without_an_update_make_no_ladder(bundle):
    links = tuple(link for link in bundle.links if link.relation == "agree")
    (view,) = story_views(bundle.documents, links, bundle.stories)
    assert view.ladders == ()

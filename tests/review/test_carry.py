"""Verdicts find their claims again in the newer version of a source, flagged."""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import Article, Claim, Document
from factcheck.review import carried
from tests.review.events import Desk

OLD = "पुल खुला। 44 लोग थे। मेला लगा।"


def document(text: str, quotes: list[str], **more: object) -> Document:
    article = Article(id="a1", path="p.txt", title="", text=text, published=None, source="s", lang="hi", sha256="x1")
    article = replace(article, **more)  # type: ignore[arg-type]
    claims = []
    for quote in quotes:
        start = text.index(quote)
        claims.append(
            Claim(f"c{start}{article.id}", article.id, start, start + len(quote), quote, "body", True, 0.5, "asserted", "+", None, None, None, (), (), ())
        )  # fmt: skip
    return Document(article, (), (), (), (), tuple(claims))


def ruled(quote: str = "44 लोग थे।", **source: object) -> Desk:
    start = OLD.index(quote) if quote in OLD else 0
    desk = Desk()
    given = {
        "article": "a1",
        "sha256": "x1",
        "path": "p.txt",
        "anchor": None,
        "matcher": "1",
        "quote": quote,
        "start": start,
        "end": start + len(quote),
    }
    desk.rule("c10a1", "false", source={**given, **source})
    return desk


def test_an_unchanged_source_needs_nothing() -> None:
    assert carried(ruled().state, [document(OLD, ["44 लोग थे।"])], matcher="1") == {}


def test_a_verdict_without_a_source_is_left_alone() -> None:
    desk = Desk()
    desk.rule("c1", "true")
    assert carried(desk.state, []) == {}


def test_a_new_version_takes_the_verdict_over_by_its_quote() -> None:
    text = "ताज़ा ख़बर। पुल खुला। 44 लोग थे। मेला लगा।"
    new = document(text, ["पुल खुला।", "44 लोग थे।"], id="a2", sha256="x2", version_of="a1", path="q.txt")
    [found] = carried(ruled().state, [document(OLD, []), new]).values()
    assert found.thread == "c10a1" and found.article == "a2" and found.claim == f"c{text.index('44')}a2"
    assert found.at.how == "moved"
    assert [r.rule for r in found.reasons] == ["review.stale_bytes", "review.stale_version"]


def test_the_same_file_with_other_bytes_is_found_by_its_path() -> None:
    new = document("पुल खुला। 45 लोग थे। मेला लगा।", ["45 लोग थे।"], id="a2", sha256="x2")
    [found] = carried(ruled().state, [new]).values()
    assert found.claim == "c10a2" and found.at.how == "changed"


def test_what_is_gone_is_said_to_be_gone() -> None:
    [found] = carried(ruled().state, []).values()
    assert found.claim is None and found.article is None and [r.rule for r in found.reasons] == ["review.stale_missing"]
    [found] = carried(ruled().state, [document("कुछ और ही।", ["कुछ और ही।"], id="a2", sha256="x2")]).values()
    assert found.claim is None and found.at is None and found.article == "a2"
    [found] = carried(ruled().state, [document(OLD, ["मेला लगा।"], sha256="x2")]).values()
    assert found.claim is None and found.at.how == "same", "the quote is there, no claim covers it"


def test_another_matcher_and_a_source_without_a_place() -> None:
    [found] = carried(ruled(start="x").state, [document(OLD, [])], matcher="2").values()
    assert found.at is None and [r.rule for r in found.reasons] == ["review.stale_matcher"]


def test_what_a_view_hides_rests_on_nothing_there() -> None:
    desk = Desk()
    desk.rule("c10a1", "false", source=ruled().state.verdict_of("c10a1").source, second=True)
    moved = [document("कुछ और ही।", [], sha256="x2")]
    assert list(carried(desk.state.visible_to("asha"), moved)) and not carried(desk.state.visible_to("ravi"), moved)
    assert carried(desk.state.visible_to("asha"), moved) == carried(desk.state, moved)

"""Publish dates: each form of `tests/data/published.jsonl`, and how candidates are ranked and explained."""

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.ingest import from_text
from factcheck.ingest.published import RANK, candidates, choose, in_words, parse, parse_anchor, url_date
from factcheck.lang import pack, render
from factcheck.model import DateCandidate

CASES = [
    json.loads(line) for line in (Path(__file__).parents[1] / "data/published.jsonl").read_text("utf-8").splitlines()
]


def test_there_are_at_least_forty_forms():
    assert len({c["id"] for c in CASES if c["value"]}) >= 40


@pytest.mark.parametrize("case", CASES, ids=[c["id"] for c in CASES])
def test_form(case):
    article = from_text(case["text"], url=case.get("url"), metadata=case.get("metadata", ()))
    found = article.published
    if case["value"] is None:
        assert found is None
        return
    assert found is not None
    assert (found.value, found.anchor.kind) == (case["value"], case.get("kind", "published"))
    best = next(c for c in found.candidates if c.value == found.value and c.span == found.span)
    assert best.where == case["where"]
    if found.span:
        assert any(ch.isdigit() for ch in case["text"][slice(*found.span)])
    assert render(in_words(found.value)) in render(found.reason, "en")
    assert not any("a" <= ch.lower() <= "z" for ch in render(found.reason, "hi"))


def test_all_ranked_places_have_phrases_in_both_languages():
    for ui in ("en", "hi"):
        phrases = pack(ui, "phrases-ingest")["phrases"]
        assert {*RANK, "received", "conflict"} < set(phrases)


def test_conflicting_candidates_are_all_kept_and_said():
    article = from_text("title: Bridge\npublished: 2025-11-05\n\nShut.", url="https://x.example/2025/11/03/bridge")
    assert article.published is not None
    assert [c.value for c in article.published.candidates] == ["2025-11-05", "2025-11-03"]
    assert (
        render(article.published.reason)
        == "the header line says 5 November 2025; but the address holds 3 November 2025"
    )


def test_a_later_update_is_no_conflict():
    found = choose([DateCandidate("2025-11-05", "label"), DateCandidate("2025-11-07", "updated")])
    assert found is not None
    assert found.reason.rule == "ingest.label"


def test_what_is_given_wins_and_the_fallback_does_not():
    text = "title: Bridge\npublished: 2025-11-05\n\nShut."
    given = from_text(text, published="2025-01-02").published
    kept = from_text(text, fallback="2025-01-02").published
    fell = from_text("Bridge shut.", fallback="2025-01-02").published
    assert (given.value, kept.value, fell.value) == ("2025-01-02", "2025-11-05", "2025-01-02")
    assert fell.reason.rule == "ingest.fallback"


def test_a_message_has_no_publish_date_even_if_its_text_names_one():
    article = from_text("Published: 3 November 2025\nShut.", form="message")
    assert article.published is None
    received = from_text("received: 2025-11-05\n\nPublished: 3 Nov 2025\nShut.")
    assert (received.form, received.published.anchor.kind) == ("message", "received")


@pytest.mark.parametrize("value", ["", "soon", "2025", "2025-13-01", "05/2025", "कल"])
def test_what_is_no_date_is_refused(value):
    with pytest.raises(ValueError, match="no date"):
        parse(value)
    with pytest.raises(ValueError, match="no date"):
        from_text("Shut.", published=value)


def test_zones():
    assert parse_anchor("2025-11-05T23:30-05:00").zone == "-05:00"
    assert parse_anchor("2025-11-05T23:30", zone="Asia/Kathmandu").zone == "Asia/Kathmandu"
    assert parse("2025-11-05T23:30", zone="+05:45")[0] == "2025-11-05T23:30+05:45"
    assert parse("2025-11-05T23:30", zone="UTC")[0] == "2025-11-05T23:30+00:00"
    with pytest.raises(ValueError):
        parse("2025-11-05T23:30", zone="nowhere")


def test_metadata_in_utc_is_told_in_the_source_zone():
    found = candidates(
        "Shut.", metadata=[("meta", "2025-11-04T20:00:00+00:00"), ("meta", "no date"), ("meta", "1970-01-01")]
    )
    assert [c.value for c in found] == ["2025-11-05T01:30+05:30"]


def test_dates_in_addresses():
    assert url_date("https://x.example/2025-11-5/a") == date(2025, 11, 5)
    assert url_date("https://x.example/2025/xyz/05/a") is None
    assert url_date("https://x.example/2025/02/30/a") is None
    assert url_date("https://x.example/a") is None

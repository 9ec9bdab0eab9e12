"""A verdict finds its quote again, and says how."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.review import reattach, stale
from tests.growth import assert_grows_with_length

QUOTE = "पुल पर 44 लोग थे।"


def test_the_same_place_and_a_moved_one() -> None:
    text = f"कल की बात है। {QUOTE} फिर बारिश हुई।"
    at = text.index(QUOTE)
    assert reattach(text, QUOTE, at, at + len(QUOTE)).how == "same"
    moved = reattach("नया पहला वाक्य। " + text, QUOTE, at, at + len(QUOTE))
    assert moved.how == "moved" and moved.start == at + len("नया पहला वाक्य। ")


def test_of_several_places_the_neighbours_decide_then_the_nearest() -> None:
    text = f"अ। {QUOTE} ब। {QUOTE} स। {QUOTE}"
    second = text.index(QUOTE, text.index(QUOTE) + 1)
    assert reattach(text, QUOTE, 0, 5, prefix="ब। ", suffix=" स।").start == second
    assert reattach(text, QUOTE, second + 2, second + 9).start == second


def test_respelt_and_changed_are_told_apart() -> None:
    assert reattach("आज सम्बन्ध  टूटा और बात ख़त्म", "संबंध टूटा", 0, 3).how == "respelt"
    text = "पहला। पुल पर 45 लोग थे। तीसरा।"
    changed = reattach(text, QUOTE, 0, 5)
    assert changed.how == "changed" and text[changed.start : changed.end] == "पुल पर 45 लोग थे।"
    assert reattach("It fell 5.5 points. Rain came.", "It fell 5.6 points.", 3, 9).end == 19


@pytest.mark.parametrize("quote", ["", "  ", "यह वाक्य कहीं नहीं है, बिल्कुल भी नहीं।"])
def test_nothing_like_it(quote: str) -> None:
    assert reattach("एक छोटा पाठ। और कुछ नहीं।", quote, 0, 4) is None


@given(st.text("अआ क।.\n", max_size=60), st.text("अआ क।.", max_size=12), st.integers(0, 60))
def test_spans_stay_inside_and_exact_ones_are_exact(text: str, quote: str, start: int) -> None:
    found = reattach(text, quote, start, start + len(quote))
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        if found.how in ("same", "moved"):
            assert text[found.start : found.end] == quote
    elif quote.strip():
        assert quote not in text


@pytest.mark.parametrize("unit", [" ", ".", "a. ", "क", "1"])
def test_hostile_text_costs_little(unit: str) -> None:
    assert_grows_with_length(lambda count: lambda: reattach(unit * count, QUOTE, 0, 5), 20_000)


def test_stale_names_what_changed() -> None:
    given_on = {"sha256": "a", "anchor": "2025-11-05", "matcher": "1"}
    assert stale(given_on, dict(given_on)) == ()
    assert [r.rule for r in stale(given_on, None)] == ["review.stale_missing"]
    changed = stale(given_on, {"sha256": "b", "anchor": "2025-11-04", "matcher": "2", "newer": "a9"})
    assert [r.rule for r in changed] == [
        "review.stale_bytes",
        "review.stale_anchor",
        "review.stale_matcher",
        "review.stale_version",
    ]
    assert stale(given_on, {"sha256": "a"}) == (), "what is not said is not compared"
    assert stale({}, None) == ()

"""What is shown can only be read: nothing in it acts, hides or turns."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.visible import visible

_HOSTILE = st.text(st.characters() | st.sampled_from("\x1b\x9b\x9d\x07\u202e\u200d\ud800\U000e0041\ufe0f🇮\n\r\t"))


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b]0;गलत\x07", "␛]0;गलत␇"),
        ("\x9b31mलाल", "�31mलाल"),
        ("a\tb", "a b"),
        ("a\u2028b\x85c\r\nd\re", "a b c d e"),
        ("\u202eabc\u202c \u2066x\u2069", "abc x"),
        ("र्\u200dय क्\u200cष", "र्य क्ष"),
        ("🇮🇳 👍🏽 ❤\ufe0f", "IN 👍 ❤"),
        ("\ud800x\uffffy\U000e0041z", "�x�yz"),
        ("\x7f\x00", "␡␀"),
        ("क़ ढ़ ज़", "क़ ढ़ ज़"),
        ("[@click=app.quit]x[/] [PTI]", "[@click=app.quit]x[/] [PTI]"),
    ],
)
def test_each_kind_of_trick_is_made_harmless(raw, shown):
    assert visible(raw) == shown


def test_newlines_survive_only_when_asked_for():
    assert visible("a\r\nb\rc\u2029d\x0be", keep_newlines=True) == "a\nb\nc\nd\ne"


@given(_HOSTILE)
def test_nothing_shown_is_a_control_a_format_mark_or_a_surrogate(text):
    for keep in (False, True):
        shown = visible(text, keep_newlines=keep)
        shown.encode()
        for char in shown:
            assert unicodedata.category(char) not in {"Cc", "Cs"} or (keep and char == "\n")
            assert unicodedata.bidirectional(char) not in {
                "LRE",
                "RLE",
                "LRO",
                "RLO",
                "PDF",
                "LRI",
                "RLI",
                "FSI",
                "PDI",
            }


@given(_HOSTILE)
def test_showing_twice_changes_nothing(text):
    assert visible(visible(text)) == visible(text)
    assert visible(visible(text, keep_newlines=True), keep_newlines=True) == visible(text, keep_newlines=True)


@given(st.text(st.characters(min_codepoint=0x904, max_codepoint=0x939) | st.sampled_from("ािीुूेैोौ्ंँ़ । ")))
def test_ordinary_hindi_is_untouched(text):
    assert visible(text) is text

"""With a Hindi layout on, a letter stands for the key it sits on."""

import pytest

from factcheck.tui.keys.layouts import detect, fold_key, is_devanagari

NEEDED = "nNpPmMuU123456789[]/?qhjklgGavwxyYtcdsoz"


@pytest.mark.parametrize(
    ("layout", "typed", "keys"),
    [
        ("inscript", "लजसश१९हङयडकप", "npmM19uU/[kh"),
        ("remington", "दचउडनल१", "npmMuy1"),
        ("phonetic", "नपमुज५", "npmuj5"),
        ("auto", "ल", "n"),
    ],
)
def test_letters_and_digits_fold_to_their_keys(layout, typed, keys):
    assert "".join(fold_key(letter, layout) or "-" for letter in typed) == keys


@pytest.mark.parametrize("layout", ["inscript", "remington", "phonetic"])
def test_no_letter_means_two_keys_and_digits_are_digits(layout):
    assert [fold_key(chr(0x966 + n), layout) for n in range(10)] == list("0123456789")
    assert fold_key("n", layout) is None


def test_inscript_reaches_every_letter_and_bracket_the_screens_use():
    reached = {fold_key(chr(code), "inscript") for code in range(0x900, 0x980)}
    assert set(NEEDED) <= reached


def test_the_session_says_which_layout_auto_is():
    assert detect({"XKB_DEFAULT_VARIANT": "hin-kagapa"}) == "phonetic"
    assert detect({"XKB_DEFAULT_VARIANT": "hin"}) == "inscript"


def test_only_devanagari_is_folded():
    assert is_devanagari("ा")
    assert not is_devanagari("é")
    assert not is_devanagari("")

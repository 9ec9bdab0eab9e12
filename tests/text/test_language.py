import pytest

from factcheck.text.language import detect


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("नदी का पानी उतर गया।", "hi"),
        ("The river fell.", "en"),
        ("नदी का पानी उतर गया है, says the BBC", "hi"),
        ("The word नदी means river in this report by the council.", "en"),
        ("", "en"),
        ("2025 ... !!", "en"),
        ("река", "en"),
        ("PM मोदी ने G20 summit में AI पर बात की", "hi"),
    ],
)
def test_detect(text, lang):
    assert detect(text) == lang

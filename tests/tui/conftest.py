"""Every test of this room measures by code point, speaks English first."""

import pytest

from factcheck.tui import safe, words
from factcheck.tui.terminal import widths
from tests.tui.laid import laid_desk


@pytest.fixture(autouse=True)
def terminal():
    widths.install("codepoint")
    safe.forget_widths()
    yield
    widths.install("rich")
    safe.forget_widths()
    words.speak("en")


@pytest.fixture
def desk(tmp_path):
    return laid_desk(tmp_path)

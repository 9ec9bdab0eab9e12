"""Every test of this room measures by code point, speaks English first, and renders the laid reasons."""

import pytest

from factcheck import lang
from factcheck.tui import safe, words
from factcheck.tui.terminal import widths
from tests.tui.laid import laid_desk


@pytest.fixture(autouse=True)
def terminal(monkeypatch):
    widths.install("codepoint")
    safe.forget_widths()
    render = lang.render
    monkeypatch.setattr(
        lang, "render", lambda reason, ui="en": "क्योंकि" if reason.rule == "tui-test.why" else render(reason, ui)
    )
    yield
    widths.install("rich")
    safe.forget_widths()
    words.speak("en")


@pytest.fixture
def desk(tmp_path):
    return laid_desk(tmp_path)

"""What every test and doctest starts from."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture(autouse=True)
def _english_interface() -> None:
    """The room speaks one language at a time: each test begins with English, whatever the one before spoke."""
    words = sys.modules.get("factcheck.tui.words")
    if words is not None:
        words.speak("en")

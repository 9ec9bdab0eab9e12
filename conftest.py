"""What every test and doctest starts from."""

from __future__ import annotations

import gc
import sys

import pytest


def pytest_collection_finish() -> None:
    """Look for rings seldom, and never among the tests themselves: it was half the time of a test with a screen."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(500_000)


@pytest.fixture(autouse=True)
def _english_interface() -> None:
    """The room speaks one language at a time: each test begins with English, whatever the one before spoke."""
    words = sys.modules.get("factcheck.tui.words")
    if words is not None:
        words.speak("en")

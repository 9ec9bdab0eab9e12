"""Read one text as the tests of this room want it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from factcheck.model import Anchor
from factcheck.temporal import find
from factcheck.text.passage import Passage
from factcheck.text.tokens import tokenise

DATA = Path(__file__).parent.parent / "data"
WEDNESDAY = Anchor(date(2025, 11, 5))


def times(text, lang="hi", anchor=WEDNESDAY):
    """Return what `find` gives for a text of one sentence."""
    return find([Passage(text, 0, len(text), "body", tokenise(text))], anchor, lang)


def one(text, lang="hi", anchor=WEDNESDAY):
    """Return the only time expression of a text."""
    found = times(text, lang, anchor)
    assert len(found) == 1, [timex.text for timex in found]
    return found[0]


def span(timex):
    """Return first and last as a pair."""
    return timex.first, timex.last


def rows(name):
    """Return the rows of a labelled file."""
    with (DATA / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]

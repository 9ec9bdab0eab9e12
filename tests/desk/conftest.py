"""A real desk over a folder of articles."""

from __future__ import annotations

import pytest

from factcheck.desk import Desk

ARTICLES = {
    "a.txt": (
        "title: हरिपुर में बाढ़\npublished: 2025-08-10T09:00+05:30\nsource: Pahad Times\n\n"
        "हरिपुर में शनिवार को आई बाढ़ में अब तक 37 लोगों की मौत हो चुकी है। "
        "मौसम विभाग ने कल भारी बारिश की चेतावनी दी है। उसी दिन स्कूल बंद रहे।\n"
    ),
    "b.txt": (
        "title: हरिपुर बाढ़\npublished: 2025-08-10T09:00+05:30\nsource: Lok Samvad\n\n"
        "हरिपुर में शनिवार को आई बाढ़ में अब तक 41 लोगों की मौत हो चुकी है।\n"
    ),
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def open_desk(folder):
    """Opens a desk for a reviewer; several may be open at once."""

    def open_(reviewer="asha", **settings):
        return Desk.open(folder, reviewer=reviewer, **settings)

    return open_


@pytest.fixture
def desk(open_desk):
    return open_desk()


@pytest.fixture
def find():
    """Finds the one claim of a desk that holds some words."""

    def find_(desk, words):
        [claim] = [c for c in desk.claims.values() if words in c.text and c.kind == "body"]
        return claim

    return find_

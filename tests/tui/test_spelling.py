"""How the interface spells Hindi is the reviewer's choice; what articles say is never touched."""

import pytest

from factcheck.tui import verdicts, words
from factcheck.tui.spelling import STYLES, spelled
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("dot", "हिंदी संबंध ज़्यादा ख़बर बढ़ा पंजाब अंक मंडल में"),
        ("nasal", "हिन्दी सम्बन्ध ज़्यादा ख़बर बढ़ा पंजाब अंक मण्डल में"),
        ("dot-plain", "हिंदी संबंध ज्यादा खबर बढ़ा पंजाब अंक मंडल में"),
        ("nasal-plain", "हिन्दी सम्बन्ध ज्यादा खबर बढ़ा पंजाब अंक मण्डल में"),
        ("none such", "हिंदी संबंध ज़्यादा ख़बर बढ़ा पंजाब अंक मंडल में"),
    ],
)
def test_a_style_spells_as_its_newspapers_do(style, shown):
    assert spelled("हिंदी संबंध ज़्यादा ख़बर बढ़ा पंजाब अंक मंडल में", style) == shown


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_shown_by_what_it_does(style):
    assert STYLES[style] == spelled("हिंदी · ज़्यादा", style)


def test_labels_are_spelled_and_english_is_left_alone():
    words.speak("hi")
    words.spell("nasal-plain")
    assert verdicts.name("mostly_true") == "ज्यादातर सही"
    assert words.many("{n} claim", "{n} claims", 3) == "3 दावे"
    assert verdicts.name("mostly_true", "hi") == "ज़्यादातर सही"
    words.speak("en")
    assert verdicts.name("mostly_true") == "Mostly true"
    words.spell("dot")


async def test_the_setting_acts_at_once_and_leaves_the_articles_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CONFIG", str(tmp_path / "config.toml"))
    async with open_room(laid_desk(tmp_path, ui="hi"), size=(120, 50)) as room:
        before = room.app.screen.query_one("#article0")._text
        await room.press("comma", *["down"] * 5, "enter", "2")
        assert "हिन्दी की वर्तनी" in room.text
        await room.press("up", "enter", "2", "escape")
        pane = room.app.screen.query_one("#article0")
        assert (pane._text, pane.spacing) == (before, 1)
        assert not pane._rows[1]
        await room.press("n")
        first, last = pane.claim_rows().start, pane.claim_rows().stop - 1
        assert last - first > 1
    kept = (tmp_path / "config.toml").read_text()
    assert "spacing = 1" in kept
    assert 'spelling = "nasal"' in kept
    words.spell("dot")


async def test_the_room_opens_as_it_was_set_up(tmp_path):
    async with open_room(laid_desk(tmp_path, ui="hi"), spacing=1, spelling="nasal") as room:
        assert room.app.screen.query_one("#article0").spacing == 1
        assert words.spelling() == "nasal"
    words.spell("dot")

"""The corners of the screens: leaving without choosing, nothing to do, wrong words, a terminal that is not one."""

import os
import subprocess
from dataclasses import replace

import pytest

from factcheck import tui
from factcheck.config import ConfigError
from factcheck.locale import catalogue
from factcheck.tui.app import ReviewApp
from factcheck.tui.terminal import environment, probe
from factcheck.tui.widgets.article import ArticlePane
from tests.tui.laid import Laid, claim_id, document, flood, laid_desk, link
from tests.tui.pilots import open_room
from tests.tui.test_review import at

OPENERS = ("v", "c", "a", "x", "e", "r", "Y", "D", "s", "d", "H", "comma", "f1", "f3", "f4")


def test_run_asks_the_terminal_installs_the_widths_and_opens_the_room(desk, tmp_path, monkeypatch):
    (tmp_path / "empty.toml").write_text("")
    monkeypatch.setenv("FACTCHECK_CONFIG", str(tmp_path / "empty.toml"))
    opened = []
    monkeypatch.setattr(probe, "ask", lambda: probe.Answer((1, 2), "rich", 0.0))
    monkeypatch.setattr(ReviewApp, "run", lambda app: opened.append((app.width_mode, app.layout)))
    assert tui.run(desk) == 0
    assert tui.run(desk, width="codepoint", layout="remington") == 0
    assert opened == [("rich", "auto"), ("codepoint", "remington")]


@pytest.mark.parametrize("key", OPENERS)
async def test_every_screen_can_be_left_without_doing_anything(desk, key):
    async with open_room(desk) as room:
        await room.press("n", key)
        assert len(room.app.screen_stack) == 2
        await room.press("pagedown", "pageup", "end", "home", "down", "up", "escape")
        while len(room.app.screen_stack) > 1:
            await room.press("escape")
        assert at(room) == (2, "one.txt")
        assert not list(desk.log.events())


@pytest.mark.parametrize("key", ["v", "d", "comma", "D", "x", "a", "Y", "r"])
async def test_a_line_is_opened_with_the_mouse(desk, key):
    async with open_room(desk) as room:
        await room.press("n", key)
        before = room.app.screen
        await room.pilot.click("#body", offset=(10, 0))
        await room.settle()
        assert room.app.screen is not before or "Choose" not in room.text


async def test_without_a_match_there_is_nothing_to_cite_or_relate(desk):
    async with open_room(desk) as room:
        await room.press("c")
        assert "No match to cite." in room.text
        await room.press("r")
        assert "No match here." in room.text
        await room.press("v", "c", "S")
        assert "Verdict" in room.text  # a form without a label is not kept
        await room.press("escape", "]", "]", "s")
        assert "This article is in no story." in room.text


async def test_another_reason_and_a_typed_date(desk):
    async with open_room(desk) as room:
        claim = room.place.claim.id
        await room.press("x", "6", *"rumour", "enter")
        assert desk.history(claim)[-1].reason == "rumour"
        await room.press("D", "enter", "3", "f2")
        await room.press("enter", "3", *"2025-11-09", "enter")
        assert "«कल»  6 Nov 2025 or 4 Nov 2025  →  9 Nov 2025" in room.text
        await room.press("2")
        assert "6 November 2025 or" in room.text
        await room.press("enter", "3", *"2025-11-09", "enter", "enter")
        assert "9 November 2025" in room.text
        await room.press("enter", "1", *"not a date", "enter")
        assert "not a date" in room.text


async def test_bounds_are_mended_by_the_words_of_the_article(desk):
    async with open_room(desk) as room:
        await room.press("n", "e", "down", "down", "down", "down", "enter")
        field = room.app.screen.query_one("Input")
        field.value = "ये शब्द कहीं नहीं"
        await room.press("enter")
        assert "do not stand together" in room.text
        await room.press("enter")
        room.app.screen.query_one("Input").value = "तटबंध पिछले   शुक्रवार को"
        await room.press("enter", "down", "enter", *"short", "enter", "S")
        assert room.place.claim.text == "तटबंध पिछले शुक्रवार को"
        assert desk.history(room.place.claim.id)[-1].reason == "short"


async def test_a_config_that_cannot_be_written_is_said_and_the_setting_holds(desk, monkeypatch):
    from factcheck import config

    def refuse(*_):
        raise ConfigError("config.toml: cannot be written")

    monkeypatch.setattr(config, "set_", refuse)
    async with open_room(desk) as room:
        await room.press("comma", "down", "enter", "3", "down", "enter", "3", "down", "enter", "3")
        assert room.app.theme == "contrast"
        assert room.app.layout == "remington"
        assert room.app.width_setting == "cluster"
        assert any("cannot be written" in notice for notice in room.notices)
        await room.press("S")
        assert len(room.app.screen_stack) == 1


async def test_an_article_without_a_date_says_what_that_means(tmp_path):
    documents, _ = flood()
    undated = [replace(d, article=replace(d.article, published=None)) for d in documents]
    async with open_room(laid_desk(tmp_path, undated, Laid([], [], []))) as room:
        assert "no date" in room.text
        await room.press("D")
        assert "no publish date: relative dates stay open" in room.text


async def test_articles_that_could_not_be_read_are_named_on_the_desk(desk):
    from factcheck.model import Unreadable

    desk.problems = (Unreadable("a\x1b.pdf", "is not text", "save it as text"),)
    async with open_room(desk) as room:
        await room.press("d")
        assert "1 file unreadable" in room.text
        assert "a␛.pdf: is not text – save it as text" in room.text


async def test_history_tells_links_dates_and_mending(desk):
    async with open_room(desk) as room:
        await room.press("e", "enter", *"Asha", "enter", "S")
        await room.press("x", "1")
        await room.press("H")
        assert "claim mended" in room.text
        assert "It is an opinion." in room.text


async def test_a_match_inside_one_article_is_listed(tmp_path):
    one = document("one.txt", "स्रोत", "2025-11-05", "14 की मौत। 19 की मौत।")
    two = document("two.txt", "", "2025-11-06", "और कुछ।")
    laid = Laid([link(one.claims[0], one.claims[1], "conflict", ("quantity",))], [], [])
    async with open_room(laid_desk(tmp_path, [one, two], laid)) as room:
        assert "differs: number" in room.text
        await room.press("m", "tab", "tab")
        assert room.place.matched.id == claim_id(one.article.id, one.claims[1].start, one.claims[1].end)


async def test_clicking_another_match_shows_it(desk):
    async with open_room(desk) as room:
        await room.press("n")
        row = next(n for n, strip in enumerate(room.strips) if "River Post:" in strip.text)
        await room.pilot.click(offset=(room.strips[row].text.index("River Post") + 2, row))
        await room.settle()
        assert room.place.match == 1


async def test_the_help_screen_scrolls(desk):
    async with open_room(desk, size=(80, 24)) as room:
        await room.press("f1", "down", "pagedown", "up", "end")
        assert "approved" in room.text
        await room.press("home", "pageup")
        assert "Next claim" in room.text
        await room.press("f1", "escape", "escape")
        assert isinstance(room.app.screen.query_one("#article0"), ArticlePane)


def test_tmux_is_asked_about_its_clipboard(monkeypatch):
    monkeypatch.setattr(environment.shutil, "which", lambda _: "/usr/bin/tmux")
    asked = lambda *_, **__: subprocess.CompletedProcess([], 0, "external\n", "")  # noqa: E731
    monkeypatch.setattr(environment.subprocess, "run", asked)
    assert environment.look({"TMUX": "x", "TERM": "screen"}).clipboard == "yes"
    monkeypatch.setattr(environment.shutil, "which", lambda _: None)
    assert environment.look({"TMUX": "x", "TERM": "screen"}).clipboard == "no"


def test_a_terminal_that_breaks_off_is_no_terminal(monkeypatch):
    import pty

    master, slave = pty.openpty()
    opened = os.open
    monkeypatch.setattr(os, "open", lambda path, *rest: os.dup(slave) if path == "/dev/tty" else opened(path, *rest))

    def gone(*_):
        raise OSError

    monkeypatch.setattr(os, "write", gone)
    assert probe.ask(0.05) is None
    os.close(slave)
    os.close(master)


def test_a_language_without_a_catalogue_speaks_english():
    assert catalogue("xx").gettext("Undo") == "Undo"

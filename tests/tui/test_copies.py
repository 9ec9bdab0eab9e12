"""What is taken out of the room: raw, with its source, in Hindi; and the way to the source itself."""

import stat
import threading
import webbrowser
from dataclasses import replace

import pytest

from factcheck.tui import browser, notes, words
from tests.tui.laid import flood, laid_desk
from tests.tui.pilots import open_room


def with_url(folder, url, **given):
    documents, laid = flood()
    documents = [replace(d, article=replace(d.article, url=url)) for d in documents]
    return laid_desk(folder, documents, laid, **given)


async def test_the_menu_has_the_hindi_note_whatever_the_interface_speaks(tmp_path):
    async with open_room(with_url(tmp_path, "https://e.org/1")) as room:
        await room.press("n", "5", "c", "1")
        await room.press("Y", "3")
        note = room.app.clipboard
        assert note.startswith("निर्णय: गलत\n“सुपौल:")
        assert "कोसी टाइम्स, बुधवार, 5 नवंबर 2025\nhttps://e.org/1" in note
        assert "सबूत: “पटना:" in note
        assert words.language() == "en"


async def test_the_menu_gives_both_quotes_with_the_reason(desk):
    async with open_room(desk) as room:
        await room.press("n", "Y", "5")
        assert room.app.clipboard.count("“") == 2
        assert "पटना डेस्क" in room.app.clipboard


def test_a_note_without_a_verdict_says_what_the_match_says():
    documents, laid = flood()
    claim, article = documents[0].claims[1], documents[0].article
    told = notes.hindi(claim, article, None, laid.links[0])
    assert told.splitlines()[-1] != told.splitlines()[0]
    assert "निर्णय" not in told
    assert notes.hindi(claim, article, None, None) == told.rsplit("\n", 1)[0]


async def test_all_of_it_goes_to_the_pager_where_there_is_one(desk, tmp_path, monkeypatch):
    pager = tmp_path / "pager"
    pager.write_text(f'#!/bin/sh\ncp "$1" {tmp_path}/seen\n')
    pager.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PAGER", str(pager))
    async with open_room(desk) as room:
        monkeypatch.setattr(room.app, "suspend", __import__("contextlib").nullcontext)
        await room.press("n", "Y")
        assert f"All of this in {pager}"[:30] in room.text
        await room.press("end", "enter")
        seen = tmp_path / "seen"
        await room.until(lambda: seen.exists() and room.place.claim.text in seen.read_text())
        monkeypatch.setenv("PAGER", "no-such-pager")
        await room.press("Y")
        assert "All of this in" not in room.text


@pytest.mark.parametrize(
    ("environment", "remote", "in_page", "there"),
    [({"DISPLAY": ":0"}, False, False, True), ({"DISPLAY": ":0"}, True, False, False), ({}, False, False, False), ({}, True, True, True)],
)  # fmt: skip
def test_a_browser_is_at_hand_where_the_reviewer_sits(environment, remote, in_page, there, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert browser.at_hand(in_page, remote=remote, environment=environment) is there


async def test_the_source_is_opened_off_the_thread_of_the_screen(tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda url: opened.append((url, threading.current_thread())))
    monkeypatch.setattr(browser, "at_hand", lambda *_, **__: True)
    async with open_room(with_url(tmp_path, "https://e.org/1")) as room:
        await room.press("O")
        await room.app.workers.wait_for_complete()
        assert "Opening https://e.org/1" in room.text
        assert opened[0][0] == "https://e.org/1"
        assert opened[0][1] is not threading.main_thread()


async def test_over_ssh_the_address_is_copied_and_said(tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "at_hand", lambda *_, **__: False)
    async with open_room(with_url(tmp_path, "https://e.org/1")) as room:
        await room.press("ctrl+home")
        assert room.app.clipboard == "https://e.org/1"
        assert "the address is copied" in room.text


async def test_no_address_and_no_web_address_are_said(tmp_path, monkeypatch):
    async with open_room(laid_desk(tmp_path)) as room:
        await room.press("O")
        assert "This article has no address." in room.text
    async with open_room(with_url(tmp_path / "2", "file:///etc/passwd")) as room:
        await room.press("O")
        assert "it is no web address" in room.text

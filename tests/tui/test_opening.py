"""The room opens before its articles are read: they appear as they come, reading stops on a key, a fault ends it in words."""

import asyncio
import threading

import pytest

from factcheck.desk import Desk
from factcheck.desk.filling import Told
from factcheck.store import StoreError
from factcheck.tui.app import ReviewApp, Setup
from factcheck.tui.messages import Filled
from factcheck.tui.screens.opening import OpeningScreen
from tests.tui.laid import laid_desk
from tests.tui.pilots import Room

TEXT = "title: {n} की खबर\npublished: 2025-08-1{d}\nsource: पत्र {n}\n\nहरिपुर में शनिवार को आई बाढ़ में अब तक {toll} लोगों की मौत हो चुकी है।\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "articles").mkdir()
    for n in range(4):
        text = TEXT.format(n=n, d=n % 2, toll=37 + n)
        (tmp_path / "articles" / f"{n}.txt").write_text(text, encoding="utf-8")
    return tmp_path


async def until(pilot, true, seconds=20):
    for _ in range(int(seconds / 0.02)):
        if true():
            return
        await pilot.pause(0.02)
    raise AssertionError(pilot.app.failure or "it did not come")


def opening(folder, **given):
    return ReviewApp(lambda _: Desk.open(folder, reviewer="asha", aside=True, **given))


async def test_articles_and_links_appear_and_others_files_are_taken_in(folder):
    app = opening(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        room = Room.__new__(Room)
        room.app, room.pilot = app, pilot
        assert isinstance(app.screen, OpeningScreen)
        await until(pilot, lambda: app.reviewing and not app.progress)
        assert len(app.desk.documents) == 4
        assert app.desk.stories
        await room.settle()
        assert "4 articles" in room.text
        assert {side.article for side in room.place.sides} <= set(app.desk.stories[0].articles)
        (folder / "articles" / "5.txt").write_text(TEXT.format(n=5, d=1, toll=50), encoding="utf-8")
        app.look_anew()
        await until(pilot, lambda: len(app.desk.documents) == 5 and not app.progress)
        gone = app.desk.documents[room.place.sides[0].article].article.path
        (folder / "articles" / gone.rsplit("/", 1)[-1]).unlink()
        app.look_anew()
        await until(pilot, lambda: len(app.desk.documents) == 4 and not app.progress)
        await room.settle()
        assert all(side.article in app.desk.documents for side in room.place.sides)
        await room.press("5")
        assert app.desk.state.sequence == 1


async def test_a_reviewer_who_moved_is_left_where_they_are(folder):
    app = opening(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.reviewing and not app.progress)
        room = Room.__new__(Room)
        room.app, room.pilot = app, pilot
        await room.press("]")
        stood = [side.article for side in room.place.sides]
        app.root.grown(Told("read", 4, 4, articles=True, links=True))
        assert [side.article for side in room.place.sides] == stood


async def test_reading_stops_on_a_key_and_goes_on(folder):
    app = opening(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.reviewing and not app.progress)
        room = Room.__new__(Room)
        room.app, room.pilot = app, pilot
        await room.press("X")
        assert "Nothing is being read or compared." in room.text
        app._background._filling.busy = True  # as in the middle of a long reading
        await room.press("X")
        assert "Stopped; 4 articles are here." in room.text
        app.post_message(Filled(Told("stopped", 4, 9)))
        await room.settle()
        assert "Stopped at 4 of 9" in room.text
        await room.press("f22")
        await until(pilot, lambda: not app._background.stopped and not app.progress)
        assert app.desk.links


async def test_the_room_can_be_stopped_and_left_before_there_is_a_desk(folder):
    go = threading.Event()

    def slow(_):
        go.wait()
        return Desk.open(folder, reviewer="asha", aside=True)

    app = ReviewApp(slow)
    async with app.run_test(size=(120, 40)) as pilot:
        room = Room.__new__(Room)
        room.app, room.pilot = app, pilot
        await until(pilot, app._background.is_alive)
        await room.press("n", "X")
        go.set()
        await until(pilot, lambda: app.reviewing)
        assert app.desk.documents == {}
        await room.settle()
        assert "Stopped at 0 of 0" in room.text
        await room.press("X")
        await until(pilot, lambda: len(app.desk.documents) == 4 and not app.progress)
    go.clear()
    app = ReviewApp(slow)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, app._background.is_alive)
        go.set()
        await pilot.press("q")
    assert app.return_value == 0


async def test_a_long_log_says_how_far_it_is(folder):
    go = threading.Event()

    def slow(progress):
        progress("log", 420_000)
        go.wait()
        return Desk.open(folder, reviewer="asha", aside=True, progress=progress)

    app = ReviewApp(slow)
    async with app.run_test(size=(120, 40)) as pilot:
        room = Room.__new__(Room)
        room.app, room.pilot = app, pilot
        await until(pilot, lambda: app._told is not None)
        await room.settle()
        assert "Opening the log: 420,000 acts" in room.text
        go.set()
        await until(pilot, lambda: app.reviewing and not app.progress)


async def test_keys_typed_ahead_wait_for_the_first_article(folder):
    go = threading.Event()

    def slow(_):
        go.wait()
        return Desk.open(folder, reviewer="asha", aside=True)

    app = ReviewApp(slow, Setup(ui="hi"))
    async with app.run_test(size=(120, 40)) as pilot:
        room = Room.__new__(Room)
        room.app, room.pilot = app, pilot
        await room.press("tab", "5", "d")
        assert isinstance(app.screen, OpeningScreen)
        assert "खुल रहा है" in room.text  # the language is the setting's until there is a desk
        go.set()
        await until(pilot, lambda: app.reviewing and not app.progress)
        await until(pilot, lambda: app.desk.state.sequence == 1)
        await until(pilot, lambda: len(app.screen_stack) == 2)
        assert app.root.place.active == 1


async def test_one_resumes_in_a_room_that_fills(folder):
    app = opening(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.reviewing and not app.progress)
        room = Room.__new__(Room)
        room.app, room.pilot = app, pilot
        await room.press("5", "]", "]")
        stood = [side.article for side in room.place.sides]
        await room.press("q")
    app = opening(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.reviewing and not app.progress)
        assert [side.article for side in app.root.place.sides] == stood


async def test_what_cannot_be_opened_ends_the_room_with_the_reason(tmp_path):
    def refuse(_):
        raise StoreError("the log is locked", "wait")

    app = ReviewApp(refuse)
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.failure is not None)
    assert str(app.failure) == "the log is locked; wait"
    assert app.return_value == 2


async def test_nothing_readable_is_a_fault_and_an_empty_workspace_is_none(tmp_path):
    app = opening(tmp_path, paths=[tmp_path / "missing.txt"])
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.failure is not None)
    assert "no such file or folder" in str(app.failure)
    app = opening(tmp_path)
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.reviewing)
        assert app.failure is None
        (tmp_path / "first.txt").write_text(TEXT.format(n=1, d=1, toll=4), encoding="utf-8")
        app.look_anew()
        await until(pilot, lambda: len(app.root.place.sides) == 1)


async def test_a_ready_desk_needs_no_background(tmp_path):
    app = ReviewApp(laid_desk(tmp_path))
    async with app.run_test():
        assert app.reviewing
        assert app.progress == []
        app.look_anew()
        await asyncio.sleep(0)

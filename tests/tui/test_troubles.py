"""The log cannot be written: the room says so, stays alive, keeps what was there, and goes on when it can."""

import os
import sqlite3
import subprocess
import threading

import pytest

from factcheck.store import EventLog
from factcheck.tui.messages import Others
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room


@pytest.fixture
def small_disk(tmp_path):
    """A disk of half a megabyte."""
    disk = tmp_path / "small"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)]
    if os.name != "posix" or os.getuid() or subprocess.run(words, check=False, capture_output=True).returncode:
        pytest.skip("mounting is not permitted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(path):
    """Take every byte that is left."""
    handle = os.open(path, os.O_CREAT | os.O_WRONLY)
    try:
        while os.write(handle, b"x" * 4096):
            pass
    except OSError:
        os.close(handle)


async def alive(room):
    """It still turns pages and opens screens."""
    await room.press("f1")
    assert len(room.app.screen_stack) == 2
    await room.press("escape")
    assert len(room.app.screen_stack) == 1


async def test_a_full_disk(small_disk):
    desk = laid_desk(small_disk)
    async with open_room(desk) as room:
        await room.press("n", "5")
        assert len(list(desk.log.events())) == 1
        desk.log.close()
        fill(small_disk / "filler")
        await room.press("n", "1")
        await heard(room, "no room on the disk")
        await alive(room)
        (small_disk / "filler").unlink()
        await room.press("1")
        assert len(list(desk.log.events())) == 2
        assert desk.log.verify() == []


async def heard(room, words):
    """Wait until a notice that says `words` is drawn: it may come a moment after the act was refused."""
    await room.until(lambda: any(words in notice for notice in room.notices))


async def test_another_process_holds_the_log_and_then_lets_go(tmp_path):
    desk = laid_desk(tmp_path)
    desk.log.append("claim.skip", "c000000000000", after={"skip": True})
    other = sqlite3.connect(desk.log.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.5, lambda: other.execute("ROLLBACK")).start()
    async with open_room(desk) as room:
        await room.press("n", "5")
        assert desk.log.head().sequence == 2, "it waited, and nobody had to repeat anything"
    other.close()


async def test_another_process_holds_the_log_for_long(tmp_path):
    desk = laid_desk(tmp_path)
    desk.log.append("claim.skip", "c000000000000", after={"skip": True})
    desk.log = EventLog(desk.log.folder, wait=0.2)
    other = sqlite3.connect(desk.log.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with open_room(desk) as room:
        await room.press("n", "5")
        await heard(room, "held by another process")
        room.app.screen.post_message(Others())
        await room.press("j")
        assert room.notices, "what others did does not take it away"
        await alive(room)
        other.execute("ROLLBACK")
        await room.press("k", "5")
        assert desk.log.head().sequence == 2
        assert room.notices == [], "it is over once an act is durable"
    other.close()


async def test_a_fault_of_the_program_is_no_silence(tmp_path, monkeypatch):
    desk = laid_desk(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(desk.log, "append", lambda *_, **__: 1 // 0)
        async with open_room(desk, ui="hi") as room:
            await room.press("n", "5")
            await heard(room, "ZeroDivisionError")
            await alive(room)


async def test_what_others_did_is_told_beside_what_the_reviewer_did(tmp_path):
    async with open_room(laid_desk(tmp_path)) as room:
        await room.press("n", "5")
        room.app.screen.post_message(Others())
        await room.settle()
        assert "Marked 5 False · Others have worked here" in room.text


async def test_a_workspace_that_may_only_be_read(tmp_path, monkeypatch):
    from factcheck.store import ReadOnlyError

    desk = laid_desk(tmp_path)

    def refuse(*_, **__):
        raise ReadOnlyError("the log cannot be written", "use --workspace with a folder you may write to")

    with monkeypatch.context() as patch:
        patch.setattr(desk.log, "append", refuse)
        async with open_room(desk) as room:
            await room.press("n", "5")
            await heard(room, "cannot be written")
            await alive(room)
    assert desk.log.head().sequence == 0


async def test_a_clock_set_back(tmp_path):
    import datetime as dt

    moments = iter([dt.datetime(2026, 1, 2, tzinfo=dt.UTC), dt.datetime(2020, 1, 1, tzinfo=dt.UTC)])
    desk = laid_desk(tmp_path)
    desk.log._clock = lambda: next(moments)
    async with open_room(desk) as room:
        await room.press("n", "5", "1")
        first, second = desk.log.events()
        assert first.time > second.time
        assert desk.log.verify() == []
        assert desk.verdict_of(first.object).verdict.label == "true", "the order of the log decides, not the clock"

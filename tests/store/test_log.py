"""The log keeps what it acknowledged, in order, and says in one line what it cannot do."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import pwd
import shutil
import sqlite3
import stat
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from factcheck.review import apply
from factcheck.store import (
    DamagedError,
    DiskFullError,
    EventLog,
    LockedError,
    NetworkFolderError,
    NewerStoreError,
    ReadOnlyError,
    StoreError,
    Workspace,
    engine,
)
from factcheck.store.head import Head
from factcheck.store.place import file_system, refuse_network
from factcheck.store.rows import GENESIS

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
FULL = {"label": "false", "note": "देखा", "evidence": ["https://e.example"]}


def test_nothing_is_made_until_something_is_written(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "desk")
    log = workspace.log()
    assert list(log.events()) == [] and log.head() == Head(0, GENESIS) and log.verify() == []
    assert log.event("e000000000000") is None and log.state().sequence == 0
    assert list(tmp_path.iterdir()) == []
    log.append("verdict", "c1", after=FULL, actor="asha")
    assert sorted(p.name for p in workspace.folder.iterdir()) == [".factcheck"]
    assert workspace.make(workspace.claims).is_dir()


def test_an_event_comes_back_as_it_was_given(tmp_path: Path) -> None:
    with Workspace(tmp_path).log() as log:
        given_ = log.append(
            "verdict", "c1", before={"label": "true"}, after=FULL, reason="क्योंकि\n…", actor="आशा", based_on="e1"
        )
    [kept] = Workspace(tmp_path).log().events()
    assert kept == given_ and kept.id == "e" + kept.hash[:12] and kept.previous == GENESIS
    assert kept.actor == "आशा" and kept.before == {"label": "true"} and kept.based_on == "e1" and kept.os_user
    assert Workspace(tmp_path).log().event(kept.id) == kept
    assert kept.time.endswith("Z") and dt.datetime.fromisoformat(kept.time).utcoffset() == dt.timedelta(0)


def test_events_after_a_sequence_and_state(tmp_path: Path) -> None:
    log = Workspace(tmp_path).log()
    state = log.state()
    for i in range(12):
        state = apply(
            state, log.append("verdict", f"c{i % 5}", after=FULL, actor="asha", based_on=state.seen(f"c{i % 5}"))
        )
    assert [e.sequence for e in log.events(after=9)] == [10, 11, 12]
    assert dict(log.state().threads) == dict(state.threads)
    assert log.head() == Head(12, state.head) == log.head_file.read()


def test_without_a_name_the_machines_user_acts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "somebody else")
    me = pwd.getpwuid(os.getuid()).pw_name
    assert Workspace(tmp_path).log().append("assign", "c1", after={"to": "x"}).actor == me

    def nobody(_: int) -> None:
        raise KeyError

    monkeypatch.setattr("pwd.getpwuid", nobody)
    event = Workspace(tmp_path).log().append("assign", "c1", after={"to": "x"}, actor="asha")
    assert event.os_user == f"uid:{os.getuid()}"


def test_an_unknown_action_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such action: delete"):
        Workspace(tmp_path).log().append("delete", "c1")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


@settings(max_examples=40, deadline=None)
@given(
    st.text(st.characters(exclude_categories=[]), max_size=30),
    st.text(st.characters(exclude_categories=[]), max_size=30),
)
def test_any_text_can_be_kept(tmp_path_factory: pytest.TempPathFactory, actor: str, words: str) -> None:
    log = Workspace(tmp_path_factory.mktemp("w")).log()
    event = log.append("verdict", f"c{words}", after={"label": words, "note": words}, reason=words, actor=actor)
    assert list(log.events()) == [event] and log.verify() == []
    log.close()


def test_a_clock_set_back_changes_nothing(tmp_path: Path) -> None:
    moments = iter(dt.datetime(2030 - i, 1, 1, tzinfo=dt.UTC) for i in range(5))
    log = EventLog(tmp_path / ".factcheck", clock=lambda: next(moments))
    for label in ("true", "false", "disputed"):
        log.append("verdict", "c1", after={**FULL, "label": label}, actor="asha")
    assert [e.time[:4] for e in log.events()] == ["2030", "2029", "2028"]
    assert log.state().verdict_of("c1").verdict.label == "disputed" and log.verify() == []


def test_threads_share_one_log(tmp_path: Path) -> None:
    log = Workspace(tmp_path).log()
    crew = [
        threading.Thread(target=lambda n=n: [log.append("verdict", f"c{n}", after=FULL, actor="a") for _ in range(25)])
        for n in range(4)
    ]
    for thread in crew:
        thread.start()
    for thread in crew:
        thread.join()
    assert len(list(log.events())) == 100 and log.verify() == []


def test_locked_by_another_process_waits_then_says_so(tmp_path: Path) -> None:
    log = Workspace(tmp_path).log(wait=0.2)
    log.append("verdict", "c1", after=FULL, actor="asha")
    other = sqlite3.connect(log.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LockedError, match="held by another process; wait until it is done and repeat"):
        log.append("verdict", "c2", after=FULL, actor="asha")
    with pytest.raises(LockedError):
        Workspace(tmp_path).log(wait=0.1).append("verdict", "c2", after=FULL, actor="asha")
    other.execute("ROLLBACK")
    other.close()
    assert log.append("verdict", "c2", after=FULL, actor="asha").sequence == 2


def test_waiting_ends_when_the_other_is_done(tmp_path: Path) -> None:
    log = Workspace(tmp_path).log(wait=10)
    log.append("verdict", "c1", after=FULL, actor="asha")
    other = sqlite3.connect(log.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.3, lambda: other.execute("ROLLBACK")).start()
    assert log.append("verdict", "c2", after=FULL, actor="asha").sequence == 2
    other.close()


def unprivileged(action: object) -> int:
    """Run `action` in a child that is not root; return its exit code. Root may write anywhere."""
    child = os.fork()
    if child == 0:
        code = 99
        try:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            code = action()  # type: ignore[operator]
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.fixture
def open_path() -> Iterator[Path]:
    """A folder that every user may reach."""
    made = Path(tempfile.mkdtemp(prefix="factcheck-test-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


needs_root = pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="only root can become another user")


@needs_root
@pytest.mark.parametrize("left_over", [False, True], ids=["closed", "write-ahead file left"])
def test_a_read_only_workspace_is_read_and_not_written(open_path: Path, left_over: bool) -> None:
    log = Workspace(open_path).log()
    log.append("verdict", "c1", after=FULL, actor="asha")
    log.append("verdict", "c2", after=FULL, actor="asha")
    if left_over:
        ahead = log.path.with_name("log.sqlite-wal").read_bytes()
        main = log.path.read_bytes()
        log.close()
        log.path.write_bytes(main)
        log.path.with_name("log.sqlite-wal").write_bytes(ahead)
    else:
        log.close()
    before = sorted(p.name for p in log.folder.iterdir())

    def read() -> int:
        mine = Workspace(open_path).log()
        if len(list(mine.events())) != 2 or mine.verify() or mine.state().stages() != {"approved": 2}:
            return 1
        try:
            mine.append("verdict", "c3", after=FULL, actor="bina")
        except ReadOnlyError as error:
            return 0 if "cannot be written" in str(error) and "--workspace" in error.remedy else 2
        return 3

    assert unprivileged(read) == 0
    assert sorted(p.name for p in log.folder.iterdir()) == before


@needs_root
def test_two_users_of_one_group_share_a_workspace(open_path: Path) -> None:
    workspace = open_path / "desk"
    workspace.mkdir()
    os.chown(workspace, 0, 65533)
    workspace.chmod(0o2775)

    def acts(user: int, name: str) -> int:
        child = os.fork()
        if child == 0:
            code = 1
            try:
                os.umask(0o077)
                os.setgroups([65533])
                os.setgid(user)
                os.setuid(user)
                log = Workspace(workspace).log(wait=5)
                log.append("verdict", "c1", after=FULL, actor=name)
                code = 0
                # The process ends without closing: -wal and -shm stay for the other user.
            finally:
                os._exit(code)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    for turn in range(2):
        assert acts(50_001, "asha") == 0, turn
        assert acts(50_002, "bina") == 0, turn
    folder = workspace / ".factcheck"
    for path in [folder, *folder.iterdir()]:
        assert path.stat().st_gid == 65533 and path.stat().st_mode & stat.S_IWGRP, path
    log = Workspace(workspace).log()
    assert len(list(log.events())) == 4 and log.verify() == []
    log.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte."""
    disk = tmp_path / "small"
    disk.mkdir()
    if os.name != "posix" or os.getuid() or mount("-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)):
        pytest.skip("mounting is not permitted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def mount(*words: str) -> int:
    return subprocess.run(["mount", *words], check=False, capture_output=True).returncode


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * 150_000)
    log = Workspace(small_disk).log()
    acknowledged = []

    def write() -> None:
        for i in range(5_000):
            acknowledged.append(log.append("verdict", f"c{i}", after={**FULL, "note": "न" * 200}, actor="asha"))

    with pytest.raises(DiskFullError, match=r"no room on the disk for .*; free some space and repeat"):
        write()
    assert acknowledged
    assert [e.id for e in log.events()] == [e.id for e in acknowledged] and log.verify() == []
    filler.unlink()
    after = log.append("verdict", "c1", after=FULL, actor="asha")
    assert after.sequence == len(acknowledged) + 1 and log.verify() == []
    log.close()


def test_a_disk_full_from_the_start(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(b"x" * (512 * 1024 - 8192))
    log = Workspace(small_disk).log()
    for _ in range(2):
        with pytest.raises(DiskFullError):
            log.append("verdict", "c1", after=FULL, actor="asha")
    (small_disk / "filler").unlink()
    assert log.append("verdict", "c1", after=FULL, actor="asha").sequence == 1
    log.close()


@pytest.mark.parametrize("left_over", [False, True], ids=["closed", "write-ahead file left"])
def test_a_disk_mounted_read_only(small_disk: Path, left_over: bool) -> None:
    log = Workspace(small_disk).log()
    for i in range(3):
        log.append("verdict", f"c{i}", after=FULL, actor="asha")
    ahead, main = log.path.with_name("log.sqlite-wal").read_bytes(), log.path.read_bytes()
    log.close()
    if left_over:
        log.path.write_bytes(main)
        log.path.with_name("log.sqlite-wal").write_bytes(ahead)
    assert mount("-o", "remount,ro", str(small_disk)) == 0
    mine = Workspace(small_disk).log()
    assert len(list(mine.events())) == 3 and mine.verify() == []
    with pytest.raises(ReadOnlyError, match="cannot be written"):
        mine.append("verdict", "c9", after=FULL, actor="bina")
    with pytest.raises(ReadOnlyError):
        Workspace(small_disk / "new").log().append("verdict", "c9", after=FULL, actor="bina")
    assert len(list(mine.events())) == 3
    mine.close()


MOUNTS = """36 35 98:0 / / rw,noatime - ext4 /dev/root rw
40 36 0:5 / /home/team rw - nfs4 server:/team rw
41 36 0:6 / /home/team/local rw - ext4 /dev/sdb rw
42 36 0:7 / /mnt/two\\040words rw - cifs //server/x rw
short line
"""


def test_a_network_file_system_is_refused_with_the_remedy(tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS)
    kinds = {
        p: file_system(Path(p), mounts)
        for p in ("/home/team/desk", "/home/team/local/d", "/home/teamwork", "/mnt/two words", "//x")
    }
    assert (
        kinds["/home/team/desk"] == "nfs4"
        and kinds["/home/team/local/d"] == "ext4"
        and kinds["/home/teamwork"] == "ext4"
    )
    assert kinds["/mnt/two words"] == "cifs"
    assert file_system(Path("\\\\server\\share"), mounts) == "smb3"
    assert file_system(tmp_path, tmp_path / "none") == ""
    with pytest.raises(NetworkFolderError, match=r"network file system \(nfs4\).*--store postgresql://"):
        refuse_network(Path("/home/team/desk"), mounts)
    refuse_network(tmp_path)


def test_a_later_version_of_the_store_is_left_alone(tmp_path: Path) -> None:
    log = Workspace(tmp_path).log()
    log.append("verdict", "c1", after=FULL, actor="asha")
    log.close()
    with sqlite3.connect(log.path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    for act in (lambda: list(log.events()), lambda: log.append("verdict", "c1", after=FULL)):
        with pytest.raises(NewerStoreError, match="made by a later version of factcheck; install that version"):
            act()


@pytest.mark.parametrize("junk", [b"no database at all, only text" * 50, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_file_that_is_no_log(tmp_path: Path, junk: bytes) -> None:
    log = Workspace(tmp_path).log()
    log.folder.mkdir()
    log.path.write_bytes(junk)
    with pytest.raises(DamagedError, match=r"cannot be read .*restore a backup"):
        list(log.events())
    assert log.verify()[0].kind == "unreadable"
    with pytest.raises(StoreError):
        log.append("verdict", "c1", after=FULL)
    assert log.path.read_bytes() == junk


def test_another_programs_database_is_not_read_as_a_log(tmp_path: Path) -> None:
    log = Workspace(tmp_path).log()
    log.folder.mkdir()
    with sqlite3.connect(log.path) as raw:
        raw.execute("CREATE TABLE theirs (x)")
    raw.close()
    with pytest.raises(StoreError, match="holds no event log"):
        list(log.events())


def test_a_store_that_is_no_postgresql(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="give --store postgresql://"):
        Workspace(tmp_path).log("mysql://root:secret@db/x")
    with pytest.raises(StoreError, match="malformed --store URL"):
        Workspace(tmp_path).log("what is this")


def test_a_workspace_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("a file")
    with pytest.raises((StoreError, OSError)):
        Workspace(tmp_path / "desk").log().append("verdict", "c1", after=FULL)


def test_backup_while_others_write_is_whole(tmp_path: Path) -> None:
    log = Workspace(tmp_path).log()
    for i in range(50):
        log.append("verdict", f"c{i}", after=FULL, actor="asha")
    target = tmp_path / "copy" / ".factcheck" / "log.sqlite"
    target.parent.mkdir(parents=True)
    assert log.backup(target) == log.head()
    log.append("verdict", "c1", after=FULL, actor="asha")
    copy = Workspace(tmp_path / "copy").log()
    assert (
        len(list(copy.events())) == 50 and copy.verify([Head(50, log.event(copy.events(49).__next__().id).hash)]) == []
    )
    assert Head(50, copy.head().hash) == log.head_file.__class__(target.with_name("log.sqlite.head")).read()
    copy.append("verdict", "c1", after=FULL, actor="asha")
    assert Workspace(tmp_path / "none").log().backup(tmp_path / "empty.sqlite") == Head(0, GENESIS)
    with pytest.raises((StoreError, OSError)):
        log.backup(tmp_path / "no" / "folder.sqlite")
    assert not list(tmp_path.glob(".backup-*"))


def test_an_event_whose_commit_was_answered_with_an_error_is_not_written_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = Workspace(tmp_path).log()
    log.append("verdict", "c1", after=FULL, actor="asha")
    whole = engine.writing

    @contextlib.contextmanager
    def lost_answer(connection: Connection) -> Iterator[None]:
        with whole(connection):
            yield
        raise OperationalError("COMMIT", {}, sqlite3.OperationalError("connection lost"))

    monkeypatch.setattr(engine, "writing", lost_answer)
    event = log.append("verdict", "c2", after=FULL, actor="asha")
    monkeypatch.undo()
    assert log.event(event.id) == event and len(list(log.events())) == 2 and log.verify() == []


def test_an_event_that_was_not_kept_is_said_to_be_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = Workspace(tmp_path).log()
    log.append("verdict", "c1", after=FULL, actor="asha")

    @contextlib.contextmanager
    def broken(connection: Connection) -> Iterator[None]:
        connection.exec_driver_sql("BEGIN")
        yield
        connection.exec_driver_sql("ROLLBACK")
        raise OperationalError("COMMIT", {}, sqlite3.OperationalError("gone"))

    monkeypatch.setattr(engine, "writing", broken)
    with pytest.raises(StoreError):
        log.append("verdict", "c2", after=FULL, actor="asha")
    log.path.unlink()
    with pytest.raises(StoreError):
        log.append("verdict", "c2", after=FULL, actor="asha")


def test_postgresql_without_its_driver_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(StoreError, match=r"pip install 'factcheck-desk\[postgres\]'"):
        list(Workspace(tmp_path).log("postgresql://h/d").events())


def test_a_system_without_rights_or_folders_that_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where chmod, fsync of folders or statvfs do not work, the log still does."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(1, "not here")

    monkeypatch.setattr("pathlib.Path.chmod", refuse)
    real = os.open
    monkeypatch.setattr(
        os, "open", lambda path, *rest, **more: refuse() if Path(path).is_dir() else real(path, *rest, **more)
    )
    tmp_path.joinpath("desk").mkdir()
    log = Workspace(tmp_path / "desk").log()
    assert log.append("verdict", "c1", after=FULL, actor="asha").sequence == 1
    monkeypatch.setattr("shutil.disk_usage", refuse)
    assert not engine._no_room(tmp_path)
    log.close()

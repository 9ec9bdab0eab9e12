import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.export import writing
from factcheck.export.writing import safe_name, write_file, write_into


def test_writes_whole_and_leaves_nothing_beside(tmp_path):
    write_file(tmp_path / "a.txt", b"one")
    write_file(tmp_path / "a.txt", b"two")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.txt", b"two")]


def test_a_symlink_is_replaced_not_followed(tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"mine")
    (tmp_path / "out").mkdir()
    link = tmp_path / "out" / "a.txt"
    link.symlink_to(outside)
    write_file(link, b"x")
    assert outside.read_bytes() == b"mine"
    assert not link.is_symlink()
    assert link.read_bytes() == b"x"
    link.unlink()
    link.symlink_to(tmp_path / "nowhere")
    write_file(link, b"y")
    assert not (tmp_path / "nowhere").exists()


def test_a_pipe_is_written_into_and_stays(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(pipe, b"x")
        (tmp_path / "link").symlink_to(pipe)
        write_file(tmp_path / "link", b"y")
        assert os.read(reader, 10) == b"xy"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert (tmp_path / "link").is_symlink()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["link", "pipe"]


def test_permissions_are_kept_and_new_files_follow_the_umask(tmp_path):
    target = tmp_path / "a.txt"
    before = os.umask(0o027)
    try:
        write_file(target, b"x")
    finally:
        os.umask(before)
    assert target.stat().st_mode & 0o777 == 0o640
    target.chmod(0o600)
    write_file(target, b"y")
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_failure_keeps_the_old_file_and_leaves_nothing(tmp_path, monkeypatch):
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_file(target, b"new")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.txt", b"old")]


def test_a_missing_folder_is_made_but_not_those_above_it(tmp_path):
    write_file(tmp_path / "claims" / "a.txt", b"x")
    assert (tmp_path / "claims" / "a.txt").read_bytes() == b"x"
    with pytest.raises(FileNotFoundError):
        write_file(tmp_path / "no" / "claims" / "a.txt", b"x")


@given(name=st.text(max_size=300))
def test_any_name_is_one_component_of_the_folder(name):
    safe = safe_name(name)
    assert safe == Path(safe).name
    assert safe not in {"", ".", ".."}
    assert 0 < len(safe.encode()) <= 120
    assert safe_name(safe) == safe


def test_write_into_makes_the_folder(tmp_path):
    path = write_into(tmp_path / "new" / "deep", "../../x.html", b"x")
    assert path == tmp_path / "new" / "deep" / "x.html"


@pytest.mark.skipif(os.name != "posix", reason="rights of a group")
def test_in_a_folder_a_group_shares_the_group_may_write(tmp_path):
    desk = tmp_path / "desk"
    desk.mkdir()
    desk.chmod(0o2775)
    before = os.umask(0o077)
    try:
        write_file(desk / "claims" / "one.jsonl", b"1")
        write_file(tmp_path / "own.txt", b"1")
    finally:
        os.umask(before)
    assert stat.S_IMODE((desk / "claims").stat().st_mode) == 0o2775
    assert stat.S_IMODE((desk / "claims" / "one.jsonl").stat().st_mode) == 0o664
    assert stat.S_IMODE((tmp_path / "own.txt").stat().st_mode) == 0o600
    tmp_path.chmod(0o1777)
    write_file(tmp_path / "mine.txt", b"1")
    assert stat.S_IMODE((tmp_path / "mine.txt").stat().st_mode) == 0o666 & ~before

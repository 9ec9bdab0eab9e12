"""Files and folders: one clear line for each that cannot be read, the rest unharmed."""

import io
import os
import socket
from pathlib import Path

import pytest

from factcheck.ingest import read
from factcheck.model import Article, Unreadable

STORY = "The river has risen since last night. The bridge is shut."


def problems(found):
    return [u.problem for u in found if isinstance(u, Unreadable)]


def articles(found):
    return [a for a in found if isinstance(a, Article)]


def test_a_folder_is_read_whole_by_name_without_claims_and_dots(tmp_path):
    for name in (
        "b.txt",
        "a.md",
        "sub/c.txt",
        "claims/x.jsonl",
        ".hidden/y.txt",
        "sub/.z.txt",
        "notes.log",
        "sub/claims/q.txt",
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{STORY} {name}", "utf-8")
    found = list(read([tmp_path]))
    names = [Path(a.path).relative_to(tmp_path).as_posix() for a in articles(found)]
    assert names == ["a.md", "b.txt", "sub/c.txt"]
    assert problems(found) == []


def test_one_line_for_each_that_cannot_be_read_and_the_rest_goes_on(tmp_path):
    (tmp_path / "good.txt").write_text(STORY, "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "large.txt").write_bytes(b"a" * (20 << 20))
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "wide.txt").write_bytes((STORY + " wide").encode("utf-16"))
    (tmp_path / "none").mkdir()
    found = list(read([tmp_path, tmp_path / "missing.txt", tmp_path / "none", "no\0name"]))
    assert [Path(a.path).name for a in articles(found)] == ["good.txt", "wide.txt"]
    assert len(problems(found)) == 6
    assert all(u.remedy and u.path and "\n" not in u.problem for u in found if isinstance(u, Unreadable))
    assert {"empty", "larger than 8 MB", "no such file or folder", "no articles in this folder"} <= set(problems(found))


def test_equal_bytes_at_two_paths_are_one_article(tmp_path):
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.txt").write_text(STORY, "utf-8")
    told = []
    assert len(list(read([tmp_path, tmp_path / "a.txt"], progress=told.append))) == 1
    assert told == [1, 1, 1]


def test_no_publish_date_is_an_article_without_one_unless_given(tmp_path):
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.txt").write_text(f"title: Bridge\npublished: 2025-11-05\n\n{STORY}", "utf-8")
    assert [a.published and a.published.value for a in read([tmp_path])] == [None, "2025-11-05"]
    assert [a.published and a.published.value for a in read([tmp_path], published="2024-01-01")] == [
        "2024-01-01",
        "2025-11-05",
    ]
    with pytest.raises(ValueError, match="no date"):
        list(read([tmp_path], published="soon"))


def test_stdin(monkeypatch):
    class Input:
        buffer = io.BytesIO(STORY.encode())

    monkeypatch.setattr("sys.stdin", Input())
    (article,) = read(["-"])
    assert (article.path, article.text) == ("-", STORY)


def test_what_is_no_regular_file(tmp_path):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        assert problems(read([tmp_path / "s"])) == ["not a regular file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(STORY, "utf-8")
    file.chmod(0)
    assert problems(read([file])) == ["Permission denied"]


def test_a_link_to_itself(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "d").symlink_to(tmp_path)
    (tmp_path / "b.txt").write_text(STORY, "utf-8")
    assert len(articles(read([tmp_path]))) == 1


def test_other_schemes_are_refused():
    assert (
        problems(read(["ftp://example.org/a", "file:///etc/passwd"]))
        == ["only http and https addresses are fetched"] * 2
    )


def test_everything_named_is_there_and_the_rare_is_loaded_late():
    import subprocess
    import sys

    import factcheck.ingest as room

    assert all(getattr(room, name) for name in room.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        room.nothing
    code = "import sys, factcheck.ingest; print(*sorted({'httpx', 'trafilatura', 'feedparser', 'rensa', 'pydantic', 'lxml', 'ftfy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == []


def test_an_address_is_fetched_and_read_under_its_own_name(monkeypatch):
    from factcheck.ingest import Fetched

    page = f"<html><body><article><h1>Bridge shut</h1><p>{STORY * 4}</p></article></body></html>".encode()

    def fetch(address, *, allow_private):
        assert allow_private
        yield Fetched(page, "d-example-x.html", "utf-8", "https://d.example/2025/11/05/x")
        yield Fetched(b'[{"text": "The road is open."}]', "d-example.json", None, "https://d.example/y")
        yield Unreadable(address, "gone", "try again")

    monkeypatch.setattr("factcheck.ingest.fetching.fetch", fetch)
    refused, first, second = read(["https://d.example/x"], allow_private=True)
    assert refused == Unreadable("https://d.example/x", "gone", "try again")
    assert (first.path, first.url, first.published.value) == ("https://d.example/2025/11/05/x",) * 2 + ("2025-11-05",)
    assert second.path == "https://d.example/y#1"

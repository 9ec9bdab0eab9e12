"""Which articles a workspace reads."""

from pathlib import Path

from factcheck.desk.sources import remember, remembered, sources
from factcheck.store import Workspace


def test_articles_folder_then_given_paths_each_once(tmp_path):
    (tmp_path / "articles").mkdir()
    other = tmp_path / "other"
    other.mkdir()
    workspace = Workspace(tmp_path)
    assert sources(workspace, []) == [workspace.articles]
    assert sources(workspace, [other]) == [workspace.articles, other]
    assert sources(workspace, [workspace.articles / "x.txt"]) == [workspace.articles]


def test_a_bare_folder_is_read_whole(tmp_path):
    assert sources(Workspace(tmp_path), []) == [tmp_path]


def test_what_was_opened_is_found_again(tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    workspace = Workspace(tmp_path)
    remember(workspace, [other, tmp_path / "gone"])
    remember(workspace, [other])
    assert [p.resolve() for p in remembered(workspace)] == [other.resolve()]
    assert [p.resolve() for p in sources(workspace, [])] == [other.resolve()]


def test_a_broken_memory_is_no_memory(tmp_path):
    workspace = Workspace(tmp_path)
    workspace.private.mkdir()
    (workspace.private / "opened.json").write_text("[1", encoding="utf-8")
    assert remembered(workspace) == []


def test_remembering_never_fails(tmp_path, monkeypatch):
    def full(*_):
        raise OSError("disk full")

    monkeypatch.setattr("factcheck.desk.sources.write_file", full)
    remember(Workspace(tmp_path), [Path(tmp_path)])
    assert remembered(Workspace(tmp_path)) == []

"""What is kept of fetching feeds."""

from factcheck.desk.feeds import fetches, record
from factcheck.store import Workspace


def test_the_last_success_is_remembered_through_a_failure(tmp_path):
    workspace = Workspace(tmp_path)
    first = record(workspace, "https://a.example/rss", new=3, problem=None)
    then = record(workspace, "https://a.example/rss", new=0, problem="timed out")
    assert first.worked == first.tried
    assert (then.worked, then.problem) == (first.worked, "timed out")
    record(workspace, "https://b.example/rss", new=0, problem="no answer")
    assert fetches(workspace)["https://b.example/rss"].worked is None
    assert list(fetches(workspace)) == ["https://a.example/rss", "https://b.example/rss"]


def test_a_broken_memory_is_none(tmp_path):
    workspace = Workspace(tmp_path)
    workspace.make(workspace.private)
    (workspace.private / "feeds.json").write_text('[{"url": 1}]')
    assert fetches(workspace) == {}

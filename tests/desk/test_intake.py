"""Bringing articles in: as they came, each once, problems told."""

import pytest

from factcheck.desk.feeds import record
from factcheck.desk.health import health
from factcheck.desk.intake import Intake
from factcheck.ingest import Fetched, changes, read
from factcheck.ingest.difference import told
from factcheck.ingest.html import mark_saved
from factcheck.lang import render
from factcheck.store import Workspace

TEXT = "published: 2025-11-05\n\nकल बैठक हुई।\n"


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


def test_bytes_are_kept_as_they_came(tmp_path, workspace):
    source = tmp_path / "page.txt"
    source.write_bytes(TEXT.encode("utf-16"))
    intake = Intake(workspace)
    intake.add(str(source))
    [added] = intake.added
    assert added.new
    assert added.path.read_bytes() == source.read_bytes()


def test_twice_is_once(tmp_path, workspace):
    source = tmp_path / "page.txt"
    source.write_text(TEXT, encoding="utf-8")
    for new in (True, False):
        intake = Intake(workspace)
        intake.add(str(source))
        assert [a.new for a in intake.added] == [new]
    assert len(list((workspace / "articles").iterdir())) == 1


def test_one_name_for_two_articles(tmp_path, workspace):
    intake = Intake(workspace)
    for number in (1, 2):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "page.txt").write_text(f"{TEXT}{number} लोग आए।", encoding="utf-8")
        intake.add(str(folder))
    assert len({a.path for a in intake.added}) == 2


def test_problems_do_not_stop_the_rest(tmp_path, workspace):
    source = tmp_path / "page.txt"
    source.write_text(TEXT, encoding="utf-8")
    intake = Intake(workspace)
    intake.add(str(tmp_path / "missing.txt"))
    intake.add_stdin(b"\x00\x01\x02")
    intake.add(str(source))
    assert len(intake.problems) == 2
    assert len(intake.added) == 1


def test_private_addresses_are_refused(workspace):
    intake = Intake(workspace)
    intake.add("http://127.0.0.1:9/x")
    assert [f.problem for f in intake.add_feeds(["http://10.0.0.1/feed"])] == ["10.0.0.1 is in a private network"]
    assert len(intake.problems) == 2
    assert not intake.added


PAGE = """<html lang="en"><head><title>Bridge shut</title><meta property="article:published_time"
content="2025-11-04T10:00:00+05:30"><meta property="article:modified_time" content="{modified}"></head><body>
<article><h1>Bridge shut</h1><p>The bridge over the Neel was shut on Tuesday after cracks were found, officials said,
and {count} people were led away from it by the police before noon.</p></article><!-- visit {visit} --></body></html>"""


def fetched(workspace, monkeypatch, **words):
    data = mark_saved(PAGE.format(**words).encode(), "https://d.example/bridge", "utf-8")
    at = f"2025-11-04T0{words['visit']}:00Z"
    page = Fetched(data, "d-example-bridge.html", "utf-8", "https://d.example/bridge", at)
    monkeypatch.setattr("factcheck.ingest.fetch", lambda *_, **__: iter([page]), raising=False)
    intake = Intake(workspace)
    intake.add("https://d.example/bridge")
    [added] = intake.added
    return added


def test_a_page_fetched_again_is_the_same_until_its_words_change(workspace, monkeypatch):
    first = fetched(workspace, monkeypatch, modified="2025-11-04T10:00:00+05:30", count=37, visit=1)
    again = fetched(workspace, monkeypatch, modified="2025-11-04T10:00:00+05:30", count=37, visit=2)
    changed = fetched(workspace, monkeypatch, modified="2025-11-04T14:10:00+05:30", count=41, visit=3)
    assert (first.new, again.new, changed.new) == (True, False, True)
    assert again.path == first.path
    assert sorted([changed.path, first.path]) == [first.path, changed.path]
    old, new = read([workspace])
    assert new.version_of == old.id
    (change,) = changes(old, new)
    assert render(told(change, new)) == "changed «37» to «41» at 4 November 2025, 14:10"
    assert (old.fetched, new.fetched) == ("2025-11-04T01:00Z", "2025-11-04T03:00Z")


def test_a_change_the_page_does_not_date_is_dated_by_the_fetch(workspace, monkeypatch):
    for visit, count in ((1, 37), (2, 41)):
        fetched(workspace, monkeypatch, modified="2025-11-04T10:00:00+05:30", count=count, visit=visit)
    old, new = read([workspace / "articles" / "d-example-bridge.html", workspace / "articles"])
    (change,) = changes(old, new)
    said = render(told(change, new, old))
    assert said == "changed «37» to «41» at a time the page does not name, no later than 4 November 2025, 07:30"


def test_other_suffixes_become_those_a_folder_is_read_by(tmp_path, workspace):
    intake = Intake(workspace)
    feed = "<rss><channel><title>Daily</title>{}</channel></rss>"
    item = "<item><title>{0}</title><link>https://d.example/{0}</link><description>{0} is shut.</description></item>"
    files = {
        "a.htm": PAGE.format(modified="", count=1, visit=1),
        "b": "पुल बंद है।",
        "c.rss": feed.format("".join(map(item.format, ("Bridge", "Road")))),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        intake.add(str(tmp_path / name))
    assert not intake.problems
    assert sorted(p.name for p in (workspace / "articles").iterdir()) == [
        "a.html",
        "b.txt",
        "d-example-Bridge.txt",
        "d-example-Road.txt",
    ]
    assert {a.title for a in read([workspace])} == {"Bridge shut", "पुल बंद है।", "Bridge", "Road"}


def test_the_state_of_each_feed_is_told(workspace):
    good, bad, new = (f"https://{name}.example/rss" for name in ("good", "bad", "new"))
    kept = Workspace(workspace)
    record(kept, good, new=3, problem=None)
    record(kept, bad, new=0, problem="timed out")
    lines = [line for line in health(str(workspace), None, "en", [good, bad, new]) if line.startswith("feed ")]
    assert lines[0].startswith(f"feed {good}: fetched 2")
    assert lines[0].endswith("3 new")
    assert "timed out; last worked never" in lines[1]
    assert lines[2] == f"feed {new}: not fetched yet"
    assert "फ़ीड" in "\n".join(health(str(workspace), None, "hi", [good]))

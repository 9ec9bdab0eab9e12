"""Where the log is kept, who acts in it, and a copy of it while others write."""

import json
import shutil
from pathlib import Path

import pytest

from factcheck.store import Workspace


@pytest.fixture
def ruled(flood):
    found = json.loads(flood("check", "articles", "--format", "json").out)["claims"]
    flood.claim = next(c["id"] for c in found if "37" in c["text"] and c["kind"] == "body")
    flood("verdict", flood.claim, "true", "--note", "बयान", "--evidence", "https://e.example", "--reviewer", "asha")
    return flood


@pytest.mark.parametrize(
    "words", [("log",), ("agreement",), ("verify", "--log"), ("queue",), ("log", "--backup", "copy.sqlite")]
)
def test_every_command_asks_the_store_of_the_configuration(ruled, words):
    pytest.importorskip("psycopg")
    ruled("config", "set", "store", "postgresql://nobody@127.0.0.1:1/nothing")
    ran = ruled(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "127.0.0.1" in ran.err
    assert "127.0.0.1" in ruled("doctor").out


def test_a_backup_is_a_log_of_its_own(ruled, tmp_path):
    ran = ruled("log", "--backup", str(tmp_path / "copy.sqlite"))
    assert ran.code == 0
    kept = Workspace(tmp_path / "again")
    kept.make(kept.private)
    shutil.copy(tmp_path / "copy.sqlite", kept.private / "log.sqlite")
    shutil.copy(tmp_path / "copy.sqlite.head", kept.private / "head")
    with kept.log() as log, Workspace(ruled.folder).log() as old:
        assert log.verify() == []
        assert list(log.events()) == list(old.events())
        assert log.head().hash in ran.out


def test_a_backup_never_takes_the_logs_own_place_and_says_where_it_cannot_be(ruled):
    for target in (".factcheck/log.sqlite", "no/such/folder/copy.sqlite"):
        ran = ruled("log", "--backup", target)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "asha" in ruled("log").out


def test_two_users_of_the_machine_under_one_name_are_reported(ruled, monkeypatch):
    assert "used by" not in ruled("queue", "--reviewer", "asha").err
    monkeypatch.setattr("factcheck.store.log.os_user", lambda: "somebody")
    ran = ruled("verdict", ruled.claim, "false", "--reviewer", "asha")
    assert ran.code == 0
    assert "somebody" in ran.err
    assert "asha" in ran.err
    assert "somebody" in ruled("doctor").out
    assert "used by" not in ruled("queue", "--reviewer", "meera").err


def test_the_doctor_tells_what_is_wrong_with_the_configuration(ruled, monkeypatch, tmp_path):
    (tmp_path / "wrong.toml").write_text('[screen]\ntheme = "drak"\n', encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_CONFIG", str(tmp_path / "wrong.toml"))
    ran = ruled("doctor")
    assert ran.code == 0
    assert "screen.theme = 'drak': give one of dark, light, contrast" in ran.out.splitlines()[0]


def test_the_log_tells_the_date_an_article_was_given(ruled):
    article = json.loads(ruled("show", ruled.claim, "--format", "json").out)["article"]
    ruled("date", article, "--set", "2025-11-07", "--reviewer", "meera")
    assert "2025-11-07" in ruled("log").out.splitlines()[-1]


def test_a_printed_event_can_be_checked_as_the_page_says(ruled):
    """With the few lines of docs/exports.md and nothing else."""
    page = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
    names = {}
    exec(page.split("```python\n")[1].split("```")[0], names)
    ruled("verdict", ruled.claim, "false", "--reviewer", "meera", "--note", "न\u2028\U0001f600")
    events = [json.loads(line) for line in ruled("log", "--format", "json").out.splitlines()]
    assert len(events) == 2
    for event, before in zip(events, [{"hash": "0" * 64}, *events], strict=False):
        assert names["chained"](event) == event["hash"]
        assert event["previous"] == before["hash"]

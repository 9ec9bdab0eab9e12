"""A verdict whose source changed is shown so, open again, and stands anew only when a person gives it again."""

import pytest

from factcheck.desk import Desk, DeskError
from factcheck.desk.bundling import bundle
from factcheck.desk.queues import queues
from tests.desk.told import claims, lay, rule


@pytest.fixture
def folder(tmp_path):
    return lay(tmp_path)


def changed(folder):
    """The first paper comes again with a line before its text; all its claims have other ids now."""
    path = folder / "articles" / "a.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("\n\n", "\n\nताज़ा खबर।\n", 1), encoding="utf-8")
    return Desk.open(folder, reviewer="asha")


def test_it_is_found_by_its_quote_and_settled_in_its_own_history(folder):
    desk = Desk.open(folder, reviewer="asha")
    old = claims(desk, "37")[0]
    rule(desk, old)
    again = changed(folder)
    now = claims(again, "37")[0]
    assert now != old
    assert queues(again)["stale"] == [now]
    assert bundle(again).reviews[0].state == "open"
    rule(again, now, "false")
    assert again.stale == {}
    assert queues(again)["stale"] == []
    assert again.verdict_of(now).verdict.label == "false"
    assert [event.after["label"] for event in again.history(now)] == ["true", "false"]
    [review] = bundle(again).reviews
    assert (review.state, review.label) == ("approved", "false")


def test_it_is_neither_approved_nor_published_as_it_stands(folder):
    desk = Desk.open(folder, reviewer="asha")
    rule(desk, claims(desk, "37")[0])
    again = changed(folder)
    now = claims(again, "37")[0]
    with pytest.raises(DeskError, match="source changed"):
        again.act("publish", again.thread_for(now).id, {"url": "https://desk.example/1"})
    with pytest.raises(DeskError):
        again.approve(now)
    again.act("reopen", again.thread_for(now).id, reason="नया पाठ")
    assert again.state.thread(again.thread_for(now).id).ruling is None
    assert again.stale == {}


def test_what_is_published_stays_so_until_it_is_corrected_or_updated(folder):
    desk = Desk.open(folder, reviewer="asha")
    old = claims(desk, "37")[0]
    rule(desk, old)
    desk.act("publish", old, {"url": "https://desk.example/1"})
    again = changed(folder)
    now = claims(again, "37")[0]
    assert bundle(again).reviews[0].state == "published"
    assert queues(again)["stale"] == [now]
    after = {
        "label": "false",
        "note": "न",
        "evidence": ["https://e.example"],
    }
    again.act("update", again.thread_for(now).id, after, reason="आंकड़ा बदला")
    assert again.stale == {}
    assert [change.kind for change in bundle(again).reviews[0].history] == ["verdict", "update"]
    assert again.verdict_of(now).verdict.label == "false"


def test_what_is_published_may_be_confirmed_on_the_new_text(folder):
    desk = Desk.open(folder, reviewer="asha")
    old = claims(desk, "37")[0]
    rule(desk, old)
    desk.act("publish", old, {"url": "https://desk.example/1"})
    again = changed(folder)
    again.act("update", old, reason="नया पाठ, वही निष्कर्ष")
    assert again.stale == {}
    [review] = bundle(again).reviews
    assert (review.state, review.label, review.url) == ("updated", "true", "https://desk.example/1")


def test_a_fact_shows_the_moved_verdict(folder):
    desk = Desk.open(folder, reviewer="asha")
    rule(desk, claims(desk, "37")[0])
    again = changed(folder)
    assert again.facts.of(claims(again, "37")[0]).thread.ruling.verdict.label == "true"

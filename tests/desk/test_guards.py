"""Nothing is settled or published past a guard: by a correction, through another claim, or by who came too late."""

import pytest

from factcheck.desk import DeskError
from factcheck.model import Evidence, Verdict
from factcheck.review import Policy, verdict_to

GROUNDS = {"note": "बयान", "evidence": [Evidence(url="https://e.example")]}


def test_a_correction_to_a_label_that_wants_two_readers_is_refused(open_desk, find):
    desk = open_desk(policy=Policy("labels"))
    claim = find(desk, "37").id
    desk.mark(claim, "true", **GROUNDS)
    desk.act("publish", claim, {"url": "https://d.example/1"})
    wrong = verdict_to(Verdict("false", "बयान", tuple(GROUNDS["evidence"])))
    with pytest.raises(DeskError, match="second reader"):
        desk.act("correct", claim, wrong, reason="भूल")
    desk.act("correct", claim, {**wrong, "label": "half_true"}, reason="भूल")
    assert desk.state.stage_of(claim) == "corrected"


def test_sources_that_conflict_about_another_claim_of_the_fact_want_a_second_reader(open_desk, find):
    desk = open_desk(policy=Policy("conflicts"))
    claim, calm = find(desk, "37").id, find(desk, "स्कूल").id
    assert not any(link.relation == "conflict" for link in desk.links_of.get(calm, ()))
    desk.facts.join(calm, into=claim)
    desk.mark(calm, "true", **GROUNDS)
    assert desk.state.stage_of(calm) == "reviewed"


def test_who_was_overtaken_is_told_so_and_the_act_stays_in_the_log(open_desk, find, monkeypatch):
    asha, ravi = open_desk(), open_desk("ravi")
    claim = find(asha, "37").id
    asha.mark(claim, "true", **GROUNDS)
    asha.act("publish", claim, {"url": "https://d.example/1"})
    with pytest.raises(DeskError, match="published"):
        ravi.mark(claim, "false", **GROUNDS)
    assert asha.refresh() and asha.verdict_of(claim).verdict.label == "true"
    assert [event.actor for event in asha.history(claim)] == ["asha", "asha", "ravi"]


def test_an_approval_of_what_was_changed_since_is_refused(open_desk, find):
    asha, ravi = open_desk(policy=Policy("all")), open_desk("ravi", policy=Policy("all"))
    claim = find(asha, "37").id
    asha.mark(claim, "true", **GROUNDS)
    ravi.refresh()
    ravi.mark(claim, "true", **GROUNDS, action="review")
    editor = open_desk("editor", policy=Policy("all"))
    asha.refresh()
    asha.mark(claim, "true", note="और बात", evidence=GROUNDS["evidence"])
    with pytest.raises(DeskError, match="Look again"):
        editor.approve(claim)
    editor.approve(claim)
    assert editor.state.stage_of(claim) == "approved"

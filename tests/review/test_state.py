"""Workflow, guards, conflicts and facts, as the fold makes them of events."""

from __future__ import annotations

import pytest

from factcheck.review import fold
from factcheck.review.persistent import Map, Row
from tests.review.events import FULL, Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_verdict_with_note_and_evidence_is_approved_by_that_act(desk: Desk) -> None:
    desk.rule("c1", "false")
    assert desk.state.stage_of("c1") == "approved"
    assert desk.state.thread("c1").approved_by == "asha"
    ruling = desk.state.verdict_of("c1")
    assert ruling is not None and ruling.verdict.label == "false" and ruling.verdict.evidence[0].url


@pytest.mark.parametrize(
    "after",
    [
        {"label": "true"},
        {"label": "true", "note": "n"},
        {"label": "true", "evidence": ["u"]},
        {"label": "true", "note": " ", "evidence": ["u"]},
    ],
)
def test_without_note_or_evidence_it_is_a_draft_and_cannot_be_approved(desk: Desk, after: dict) -> None:
    desk.act("verdict", "c1", after=after)
    assert desk.state.stage_of("c1") == "draft"
    assert desk.void(desk.act("approve", "c1")) == "incomplete"
    assert desk.void(desk.act("publish", "c1")) == "not_approved"


@pytest.mark.parametrize("after", [None, {}, {"label": ""}, {"label": 5}, {"note": "n"}])
def test_a_verdict_without_a_label_is_kept_without_effect(desk: Desk, after: dict | None) -> None:
    event = desk.act("verdict", "c1", after=after)
    assert desk.void(event) == "no_label"
    assert desk.state.stage_of("c1") == "open" and desk.state.verdict_of("c1") is None
    assert desk.state.undo_target("asha") is None


@pytest.mark.parametrize("evidence", ["u", 5, None, [None, 3, " ", {}, {"other": 1}, {"url": " "}], {"url": "u"}])
def test_malformed_evidence_is_no_evidence(desk: Desk, evidence: object) -> None:
    desk.act(
        "verdict",
        "c1",
        after={
            "label": "true",
            "note": "n",
            "evidence": evidence,
            "confidence": "x",
            "as_of": 5,
            "covers": "c2",
            "source": [],
        },
    )
    ruling = desk.state.verdict_of("c1")
    assert ruling is not None and ruling.verdict.evidence == () and ruling.covers == () and ruling.source == {}
    assert ruling.verdict.confidence is None and ruling.verdict.as_of is None
    assert desk.state.stage_of("c1") == "draft"


def test_an_act_of_a_later_version_is_kept_without_effect(desk: Desk) -> None:
    assert desk.void(desk.act("levitate", "c1")) == "unknown_act"
    assert len(desk.state.thread("c1").events) == 1


def test_another_reviewer_who_saw_the_first_verdict_supersedes_it(desk: Desk) -> None:
    desk.rule("c1", "false")
    desk.rule("c1", "true", "bina")
    assert desk.state.verdict_of("c1").actor == "bina"
    assert desk.state.conflicts() == ()


def test_a_verdict_based_on_an_older_state_is_a_conflict_a_person_settles(desk: Desk) -> None:
    seen = desk.act("assign", "c1", after={"to": "asha"})
    desk.rule("c1", "false")
    desk.rule("c1", "true", "bina", based_on=seen.id)
    thread = desk.state.thread("c1")
    assert thread.stage == "disagreed"
    assert [r.actor for r in thread.contested] == ["asha", "bina"]
    assert thread.ruling.actor == "asha", "the earlier stands until somebody settles it"
    assert desk.void(desk.act("approve", "c1")) == "disagreed"
    desk.rule("c1", "half_true", "chitra", "adjudicate")
    assert desk.state.stage_of("c1") == "approved"
    assert desk.state.verdict_of("c1").actor == "chitra"
    assert {r.actor for r in desk.state.thread("c1").reviews} == {"asha", "bina"}, "both reviews are kept"
    assert desk.state.conflicts() == ()


def test_a_conflict_grows_until_somebody_has_seen_it_all(desk: Desk) -> None:
    desk.rule("c1", "false")
    desk.rule("c1", "true", "bina", based_on=None)
    desk.rule("c1", "disputed", "chitra", based_on=desk.events[0].id)
    assert [r.actor for r in desk.state.thread("c1").contested] == ["asha", "bina", "chitra"]
    desk.rule("c1", "true", "asha")
    assert desk.state.conflicts() == () and desk.state.stage_of("c1") == "approved"


def test_the_same_label_on_other_grounds_does_not_replace_what_was_not_seen(desk: Desk) -> None:
    desk.rule("c1", "false")
    desk.act("verdict", "c1", "bina", {"label": "false"}, based_on=None)
    thread = desk.state.thread("c1")
    assert thread.stage == "disagreed" and thread.ruling.verdict.note == FULL["note"]
    assert [r.actor for r in thread.contested] == ["asha", "bina"]


def test_a_settled_conflict_is_not_replaced_by_who_did_not_see_it_settled(desk: Desk) -> None:
    desk.rule("c1", "false")
    seen = desk.rule("c1", "true", "bina", based_on=None)
    desk.rule("c1", "half_true", "chitra", "adjudicate")
    desk.rule("c1", "true", "dev", based_on=seen.id)
    thread = desk.state.thread("c1")
    assert thread.stage == "disagreed"
    assert {r.actor: r.verdict.label for r in thread.contested}["chitra"] == "half_true"


def test_nobody_settles_what_they_have_not_read(desk: Desk) -> None:
    seen = desk.rule("c1", "false", second=True)
    desk.act("review", "c1", "bina", {"label": "true"})
    assert desk.void(desk.rule("c1", "half_true", "chitra", "adjudicate", based_on=seen.id)) == "unseen"
    read = desk.rule("c1", "half_true", "chitra", "adjudicate")
    assert desk.void(desk.act("approve", "c1", "dev", based_on=seen.id)) == "unseen"
    desk.act("approve", "c1", "dev", based_on=read.id)
    desk.act("publish", "c1", "dev", {"url": "u"})
    desk.act("update", "c1", "dev", reason="नई संख्या")
    assert desk.void(desk.act("correct", "c1", "asha", reason="भूल", based_on=read.id)) == "unseen"


def test_a_correction_to_a_label_that_wants_two_readers_goes_through_reopening(desk: Desk) -> None:
    desk.rule("c1", "true")
    desk.act("publish", "c1", after={"url": "u"})
    given = {"label": "false", **FULL, "second": True}
    assert desk.void(desk.act("correct", "c1", after=given, reason="भूल")) == "second_wanted"
    assert desk.state.stage_of("c1") == "published"


def test_two_who_say_the_same_without_having_seen_each_other_do_not_conflict(desk: Desk) -> None:
    desk.rule("c1", "false")
    desk.rule("c1", "false", "bina", based_on=None)
    assert desk.state.conflicts() == ()


def test_second_review_agrees_then_is_approved_and_published(desk: Desk) -> None:
    desk.rule("c1", "false", second=True)
    assert desk.state.stage_of("c1") == "reviewed"
    assert desk.void(desk.act("approve", "c1")) == "second_wanted"
    desk.act("review", "c1", "bina", {"label": "false"})
    assert desk.state.stage_of("c1") == "agreed"
    assert desk.state.double_reviews() == (("false", "false"),)
    desk.act("approve", "c1", "bina")
    desk.act("publish", "c1", after={"url": "https://p.example/1"})
    assert desk.state.stage_of("c1") == "published"
    assert desk.state.thread("c1").publications[0].url == "https://p.example/1"


def test_disagreement_is_settled_by_a_third_person(desk: Desk) -> None:
    desk.rule("c1", "false", second=True)
    desk.rule("c1", "true", "bina")
    assert desk.state.stage_of("c1") == "disagreed"
    assert desk.void(desk.rule("c1", "true", "bina", "adjudicate")) == "own_review"
    assert desk.void(desk.act("adjudicate", "c1", "chitra", {})) == "no_label"
    desk.rule("c1", "misleading", "chitra", "adjudicate")
    assert desk.state.stage_of("c1") == "adjudicated"
    assert desk.state.verdict_of("c1").verdict.label == "misleading"
    assert [r.verdict.label for r in desk.state.thread("c1").reviews] == ["false", "true"]
    desk.act("approve", "c1", "asha")
    assert desk.state.stage_of("c1") == "approved"


def test_a_changed_mind_after_the_second_review_leaves_the_blind_pair(desk: Desk) -> None:
    desk.rule("c1", "false", second=True)
    desk.rule("c1", "true", "bina")
    desk.rule("c1", "false", "bina")
    assert desk.state.stage_of("c1") == "agreed"
    assert desk.state.double_reviews() == (("false", "true"),)


def test_a_second_readers_draft_does_not_count(desk: Desk) -> None:
    desk.act("verdict", "c1", after={"label": "false", "second": True})
    assert desk.state.stage_of("c1") == "draft"
    desk.rule("c1", "false")
    desk.act("verdict", "c1", "bina", {"label": "true"})
    assert desk.state.stage_of("c1") == "reviewed"


def test_published_is_superseded_never_undone(desk: Desk) -> None:
    verdict = desk.rule("c1", "false")
    published = desk.act("publish", "c1", after={"url": "u"})
    assert desk.undo() is None
    for target in (verdict, published):
        assert desk.void(desk.act("undo", "c1", after={"event": target.id})) == "published"
    assert desk.void(desk.rule("c1", "true")) == "published"
    assert desk.void(desk.act("publish", "c1")) == "published"
    assert desk.void(desk.act("approve", "c1")) == "nothing_to_approve"
    assert desk.void(desk.rule("c1", "true", action="correct")) == "no_reason"
    assert desk.void(desk.act("correct", "c1", after={"label": "true"}, reason="भूल")) == "incomplete"
    desk.act("correct", "c1", after={"label": "true", **FULL}, reason="भूल")
    desk.act("update", "c1", after={"label": "mostly_true", **FULL}, reason="नई संख्या")
    thread = desk.state.thread("c1")
    assert [(p.kind, p.verdict.label, p.url) for p in thread.publications] == [
        ("publish", "false", "u"), ("correct", "true", "u"), ("update", "mostly_true", "u")]  # fmt: skip
    assert thread.stage == "updated" and thread.ruling.verdict.label == "mostly_true"
    desk.act("withdraw", "c1", reason="हटाया")
    assert desk.state.stage_of("c1") == "withdrawn"
    assert desk.void(desk.rule("c1", "true")) == "published"


def test_a_correction_where_two_must_read_goes_through_reopening(desk: Desk) -> None:
    desk.rule("c1", "false", second=True)
    desk.act("review", "c1", "bina", {"label": "false"})
    desk.act("approve", "c1")
    desk.act("publish", "c1")
    assert desk.void(desk.act("correct", "c1", after={"label": "true", **FULL}, reason="भूल")) == "second_wanted"
    assert desk.void(desk.act("reopen", "c1")) == "no_reason"
    desk.act("reopen", "c1", reason="नया सबूत")
    assert desk.state.stage_of("c1") == "reopened" and desk.state.verdict_of("c1") is None
    assert desk.void(desk.act("reopen", "c1", reason="फिर")) == "not_closed"
    desk.rule("c1", "true")
    assert desk.void(desk.act("publish", "c1")) == "supersede"
    desk.act("correct", "c1", reason="भूल")
    assert [(p.kind, p.verdict.label) for p in desk.state.thread("c1").publications] == [
        ("publish", "false"),
        ("correct", "true"),
    ]


def test_what_was_never_published_cannot_be_corrected(desk: Desk) -> None:
    desk.rule("c1", "false")
    assert desk.void(desk.act("withdraw", "c1", reason="r")) == "not_published"
    assert desk.void(desk.act("adjudicate", "c1", "bina", {"label": "true"})) == "nothing_to_settle"
    assert desk.void(desk.act("approve", "c2")) == "nothing_to_approve"


def test_a_fact_covers_what_was_accepted_and_offers_the_rest(desk: Desk) -> None:
    desk.rule("c1", "false", covers=["c1", "c2"])
    assert desk.state.thread("c1").covers == ("c1", "c2")
    assert desk.state.verdict_of("c2").verdict.label == "false"
    assert desk.state.offered(["c1", "c2", "c3"]) == ("c3",)
    assert desk.state.offered(["c8", "c9"]) == ()
    desk.act("fact.join", "c1", after={"claim": "c3"})
    assert desk.state.verdict_of("c3") is not None
    assert desk.void(desk.act("fact.join", "c1", after={})) == "no_claim"


def test_a_claim_moves_between_facts_and_back(desk: Desk) -> None:
    desk.rule("c1", "false", covers=["c2"])
    desk.rule("c5", "true")
    desk.act("fact.join", "c5", after={"claim": "c2"})
    assert desk.state.verdict_of("c2").verdict.label == "true"
    desk.undo()
    assert desk.state.verdict_of("c2").verdict.label == "false"
    desk.act("fact.leave", "c1", after={"claim": "c2"})
    assert desk.state.verdict_of("c2") is None
    desk.act("fact.leave", "c5", after={"claim": "c5"})
    assert desk.state.thread("c5").covers == ()
    desk.rule("c2", "disputed")
    assert desk.state.verdict_of("c2").verdict.label == "disputed"


def test_a_claims_own_later_verdict_goes_before_that_of_the_fact_it_joined(desk: Desk) -> None:
    desk.rule("f1", "false", covers=["c2"])
    desk.rule("c2", "true")
    assert desk.state.verdict_of("c2").verdict.label == "true"
    assert desk.state.thread("f1").covers == ("c2",)


def test_decisions_of_each_kind(desk: Desk) -> None:
    desk.act("link", "c1~c2", after={"relation": "conflict"})
    desk.act("link", "c1~c3", after={"relation": None})
    desk.act("date", "c1@5", after={"first": "2025-10-31"})
    desk.act("fact.wording", "c1", after={"text": "दावा"})
    desk.act("assign", "c1", after={"to": "bina"})
    desk.act("claim.skip", "c9", after={"skip": True})
    assert desk.state.links() == {("c1", "c2"): "conflict", ("c1", "c3"): "unrelated"}
    assert desk.state.decision("c1@5", "date").value["first"] == "2025-10-31"
    assert desk.state.wording("c1") == "दावा" and desk.state.wording("c2") is None
    assert desk.state.assigned("c1") == "bina" and desk.state.assigned("c2") is None
    assert [key for key, _ in desk.state.decisions("claim.skip")] == ["c9"]
    assert desk.void(desk.act("link", "c1~c4")) == "no_value"
    desk.undo()
    assert [key for key, _ in desk.state.decisions("claim.skip")] == []
    desk.act("assign", "c2", after={"to": ["asha", "bina"]})
    assert desk.state.assignees("c2") == ("asha", "bina") and desk.state.assigned("c2") == "asha, bina"
    desk.act("assign", "c2", after={"to": ""})
    assert desk.state.assignees("c2") == () and desk.state.assigned("c2") is None


def test_decisions_that_had_not_seen_each_other_are_flagged(desk: Desk) -> None:
    first = desk.act("link", "c1~c2", after={"relation": "agree"})
    desk.act("link", "c1~c2", "bina", {"relation": "conflict"}, based_on=None)
    assert desk.state.decision("c1~c2", "link").rivals == (first.id,)
    assert [t.id for t in desk.state.conflicts()] == ["c1~c2"]
    desk.act("link", "c1~c2", "chitra", {"relation": "conflict"})
    assert desk.state.conflicts() == ()


def test_undo_and_redo_go_back_and_forth_through_ones_own_acts(desk: Desk) -> None:
    desk.rule("c1", "false")
    desk.rule("c2", "true", "bina")
    desk.rule("c1", "true")
    desk.undo()
    assert desk.state.verdict_of("c1").verdict.label == "false"
    desk.undo()
    assert desk.state.verdict_of("c1") is None and desk.state.stage_of("c1") == "open"
    assert desk.undo() is None, "the act of another is not mine to undo"
    desk.redo()
    desk.redo()
    assert desk.redo() is None
    assert desk.state.verdict_of("c1").verdict.label == "true"
    desk.undo()
    desk.act("assign", "c4", after={"to": "asha"})
    assert desk.state.redo_target("asha") is None, "an act ends the chance to redo"


def test_undo_that_may_not_be_done_is_void(desk: Desk) -> None:
    verdict = desk.rule("c1", "false")
    assert desk.void(desk.act("undo", "c1", "bina", {"event": verdict.id})) == "not_yours"
    assert desk.void(desk.act("redo", "c1", after={"event": verdict.id})) == "nothing_to_undo"
    assert desk.void(desk.act("undo", "c1", after={"event": "e0"})) == "nothing_to_undo"
    assert desk.void(desk.act("undo", "c1")) == "nothing_to_undo"
    undone = desk.undo()
    assert desk.void(desk.act("undo", "c1", after={"event": undone.id})) == "nothing_to_undo"
    assert desk.void(desk.act("undo", "c1", after={"event": verdict.id})) == "nothing_to_undo"


def test_an_undone_verdict_takes_its_approval_with_it_and_redo_brings_both_back(desk: Desk) -> None:
    desk.rule("c1", "false", second=True)
    desk.act("review", "c1", "bina", {"label": "false"})
    desk.act("approve", "c1", "chitra")
    desk.undo("bina")
    assert desk.state.stage_of("c1") == "reviewed"
    assert desk.state.thread("c1").void[desk.events[2].id] == "second_wanted"
    desk.redo("bina")
    assert desk.state.stage_of("c1") == "approved"


def test_what_never_had_an_effect_gains_none_by_an_undo(desk: Desk) -> None:
    draft = desk.act("verdict", "c1", after={"label": "false"})
    complete = desk.rule("c1", "false")
    desk.act("undo", "c1", after={"event": complete.id})
    early = desk.act("approve", "c1")
    desk.act("redo", "c1", after={"event": complete.id})
    assert desk.void(early) == "incomplete" and desk.state.stage_of("c1") == "approved"
    assert desk.state.thread("c1").in_force(draft.id) and not desk.state.thread("c1").in_force(early.id)


def test_two_users_of_the_machine_under_one_name_are_reported(desk: Desk) -> None:
    desk.act("assign", "c1", after={"to": "x"}, os_user="u1")
    assert desk.state.shared_names() == {}
    desk.act("assign", "c2", after={"to": "x"}, os_user="u2")
    assert desk.state.shared_names() == {"asha": ("u1", "u2")}


def test_stages_are_counted_and_folding_again_gives_the_same(desk: Desk) -> None:
    desk.rule("c1", "false")
    desk.act("verdict", "c2", after={"label": "true"})
    desk.rule("c3", "false")
    desk.undo()
    assert desk.state.stages() == {"draft": 1, "approved": 1}
    assert [t.id for t in desk.state.ruled()] == ["c1", "c2"]
    again = fold(desk.events)
    assert again.threads == desk.state.threads and again.hands == desk.state.hands


def test_labels_on_record(desk: Desk) -> None:
    desk.rule("c1", "false")
    desk.act("publish", "c1")
    desk.rule("c1", "satire", action="correct")
    desk.act("correct", "c1", after={"label": "satire", **FULL}, reason="भूल")
    desk.rule("c2", "true")
    desk.undo()
    assert desk.state.labels_used() == {"false", "satire"}


def test_time_plays_no_part(desk: Desk) -> None:
    from dataclasses import replace

    desk.rule("c1", "false")
    desk.rule("c1", "true")
    back = [replace(event, time=f"20{30 - event.sequence}-01-01T00:00:00Z") for event in desk.events]
    assert fold(back).verdict_of("c1").verdict.label == "true"


def test_a_map_over_a_base_and_a_long_row() -> None:
    over = Map({"a": 1, "b": 2}).set("b", 3).set("c", 4)
    assert dict(over) == {"a": 1, "b": 3, "c": 4} and len(over) == 3 and 5 not in over
    assert over.changed("b") and not over.changed("a") and over.base["b"] == 2
    row = Row(range(2000))
    for item in range(2000, 3000):
        row = row.push(item)
    assert list(row) == list(range(3000)) and row[1500] == 1500 and row[-1] == 2999 and row[1:3] == (1, 2)
    assert list(row.without(2999)) == list(range(2999)) and row.without(5000) is row
    assert 7 not in row.without(7) and row == Row(range(3000)) and row != 5
    with pytest.raises(IndexError):
        row[3000]
    assert "Row" in repr(Row([1])) and "Map" in repr(Map())

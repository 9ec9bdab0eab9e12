"""Any sequence of acts, undos and redos: replay equals what was built step by step, and undo undoes."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from factcheck.model.event import Action
from factcheck.review import State, fold
from factcheck.review.persistent import Map
from factcheck.review.state import tags
from tests.review.events import FULL, Desk

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

ACTORS = st.sampled_from(["asha", "bina", "chitra"])
CLAIMS = st.sampled_from(["c1", "c2", "c3", "f1"])
LABELS = st.sampled_from(["true", "false", "disputed"])


def view(desk: Desk) -> dict[str, object]:
    """What a person sees of every object: all but the events themselves."""
    seen = {}
    for object_id, t in desk.state.threads.items():
        seen[object_id] = (
            t.stage, t.reviews, t.contested, t.decision, t.approved_by, t.publications, t.members, t.left, dict(t.decisions),
        )  # fmt: skip
    return {key: value for key, value in seen.items() if value[0] != "open" or value[6] or value[7] or value[8]}


def owning(state: State) -> dict[str, tuple[str, ...]]:
    """Who took a claim in; a claim that was let go again leaves no trace."""
    return {claim: threads for claim, threads in state.owners.items() if threads}


class Reviewing(RuleBasedStateMachine):
    """Three reviewers at four objects."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()

    @rule(
        claim=CLAIMS,
        label=LABELS,
        actor=ACTORS,
        full=st.booleans(),
        second=st.booleans(),
        fresh=st.booleans(),
        covers=st.lists(CLAIMS, max_size=2),
    )
    def verdict(
        self, claim: str, label: str, actor: str, full: bool, second: bool, fresh: bool, covers: list[str]
    ) -> None:
        after = {"label": label, "second": second, "covers": covers, **(FULL if full else {})}
        self.desk.act("verdict", claim, actor, after, based_on="seen" if fresh else None)

    @rule(
        claim=CLAIMS,
        actor=ACTORS,
        action=st.sampled_from(["approve", "publish", "correct", "withdraw", "reopen", "adjudicate", "review"]),
        reason=st.sampled_from(["", "r"]),
        label=LABELS,
    )
    def workflow(self, claim: str, actor: str, action: str, reason: str, label: str) -> None:
        after = {"label": label, **FULL} if action in ("correct", "adjudicate", "review") else {}
        self.desk.act(action, claim, actor, after, reason)

    @rule(claim=CLAIMS, member=CLAIMS, actor=ACTORS, action=st.sampled_from(["fact.join", "fact.leave"]))
    def member(self, claim: str, member: str, actor: str, action: str) -> None:
        self.desk.act(action, claim, actor, {"claim": member})

    @rule(
        claim=CLAIMS,
        actor=ACTORS,
        value=LABELS,
        fresh=st.booleans(),
        action=st.sampled_from(["link", "assign", "claim.edit"]),
    )
    def decide(self, claim: str, actor: str, value: str, fresh: bool, action: str) -> None:
        self.desk.act(action, claim, actor, {"value": value}, based_on="seen" if fresh else None)

    @rule(actor=ACTORS)
    def undo(self, actor: str) -> None:
        event = self.desk.undo(actor)
        if event is not None:
            assert self.desk.void(event) is None

    @rule(actor=ACTORS)
    def redo(self, actor: str) -> None:
        event = self.desk.redo(actor)
        if event is not None:
            assert self.desk.void(event) is None

    @precondition(lambda self: self.desk.events)
    @rule(data=st.data(), actor=ACTORS, action=st.sampled_from(["undo", "redo"]))
    def turn_any(self, data: st.DataObject, actor: str, action: str) -> None:
        target = data.draw(st.sampled_from(self.desk.events))
        self.desk.act(action, target.object, actor, {"event": target.id})

    @rule(claim=CLAIMS, label=LABELS, actor=ACTORS)
    def act_and_undo_is_nothing(self, claim: str, label: str, actor: str) -> None:
        before = view(self.desk)
        event = self.desk.act("verdict", claim, actor, {"label": label, **FULL})
        if self.desk.void(event) is None:
            self.desk.undo(actor)
            assert view(self.desk) == before
            self.desk.redo(actor)
            self.desk.undo(actor)
        assert view(self.desk) == before

    @invariant()
    def replay_is_the_same(self) -> None:
        again = fold(self.desk.events)
        assert dict(again.threads) == dict(self.desk.state.threads)
        assert owning(again) == owning(self.desk.state)
        assert all(again.tagged(tag) == self.desk.state.tagged(tag) for tag in {*again.groups, *self.desk.state.groups})
        assert dict(again.hands) == dict(self.desk.state.hands)

    @invariant()
    def nothing_is_lost(self) -> None:
        state = self.desk.state
        assert sorted(e.sequence for t in state.threads.values() for e in t.events) == [
            e.sequence for e in self.desk.events
        ]
        published = [e for e in self.desk.events if e.action == "publish" and self.desk.void(e) is None]
        for event in published:
            assert any(p.event == event.id for p in state.thread(event.object).publications)

    @invariant()
    def groups_hold_what_carries_the_tag(self) -> None:
        state = self.desk.state
        for tag in {tag for t in state.threads.values() for tag in tags(t)} | set(state.groups):
            assert state.tagged(tag) == sorted(t.id for t in state.threads.values() if tag in tags(t))

    @invariant()
    def approved_has_evidence_and_two_readers_where_wanted(self) -> None:
        for thread in self.desk.state.threads.values():
            if thread.stage in ("approved", "published"):
                assert thread.ruling is not None and thread.ruling.complete
                assert not thread.second or len({r.actor for r in thread.reviews}) >= 2

    @invariant()
    def nobody_sees_anothers_first_review(self) -> None:
        for viewer in ("asha", "bina", ""):
            seen = self.desk.state.visible_to(viewer)
            for thread in self.desk.state.threads.values():
                if thread.second and not thread.opened:
                    shown = seen.thread(thread.id)
                    assert all(r.actor == viewer for r in shown.reviews)
                    assert all(
                        e.actor == viewer
                        for e in shown.events
                        if e.sequence > thread.since and e.action in ("verdict", "review")
                    )
            for tag in state_tags(seen.groups):
                assert (
                    seen.tagged(tag) == sorted(i for i in seen.threads if tag in tags(seen.threads[i]))
                    or tag == "hidden"
                )


def state_tags(groups: Map[Map[bool]]) -> list[str]:
    return sorted(groups)


Reviewing.TestCase.settings = settings(max_examples=24, stateful_step_count=30, deadline=None)
TestReviewing = Reviewing.TestCase


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
KEYS = ["label", "note", "evidence", "covers", "second", "source", "event", "claim", "url", "to", "text", "relation"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_fold_is_total(data: st.DataObject) -> None:
    """Whatever an event carries, folding it ends in a state, and so do the questions put to it."""
    desk = Desk()
    for _ in range(data.draw(st.integers(1, 12))):
        action = data.draw(st.sampled_from([*get_args(Action), "levitate"]))
        after = data.draw(st.none() | st.dictionaries(st.sampled_from(KEYS), JSON | LABELS | CLAIMS, max_size=5))
        desk.act(
            action,
            data.draw(CLAIMS | st.just("c1~c2")),
            data.draw(ACTORS),
            after,
            data.draw(st.sampled_from(["", "r"])),
        )
    state = desk.state
    for seen in (state, state.visible_to("bina")):
        for claim in ("c1", "f1", "c1~c2"):
            seen.verdict_of(claim), seen.wording(claim), seen.assigned(claim), seen.thread(claim).covers
        seen.links(), seen.conflicts(), seen.stages(), seen.double_reviews(), seen.labels_used()
    assert state.undo_target("asha") is None or state.undo_target("asha")[1] in state.threads

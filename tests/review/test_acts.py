"""Acts are refused before they are written, with a reason in the reader's language."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import regex

from factcheck.lang import render
from factcheck.lang.packs import pack
from factcheck.review import STAGES, Policy, RefusedError, may, prepare, publishing, redo, steps, undo
from factcheck.review.policy import SECONDS, wants_second
from tests.review.events import FULL, Desk


def test_a_prepared_act_has_the_effect_it_was_tried_for() -> None:
    desk = Desk()
    first = desk.do(prepare(desk.state, "verdict", "c1", actor="asha", after={"label": "false", **FULL}))
    act = prepare(desk.state, "publish", "c1", actor="asha", after={"url": "u"})
    assert act.based_on == first.id
    assert act.before == {"label": "false", "stage": "approved", "event": first.id}
    assert act.rest["after"] == {"url": "u"}
    desk.do(act)
    assert desk.state.stage_of("c1") == "published"


def test_before_is_what_a_decision_replaces() -> None:
    desk = Desk()
    assert prepare(desk.state, "date", "c1@3", actor="asha", after={"first": "2025-11-04"}).before is None
    desk.act("date", "c1@3", after={"first": "2025-11-04"})
    assert prepare(desk.state, "date", "c1@3", actor="asha", after={"first": "x"}).before == {"first": "2025-11-04"}
    desk.rule("c1", "false")
    assert prepare(desk.state, "assign", "c1", actor="asha", after={"to": "b"}).before is None


@pytest.mark.parametrize("action", ["fact.join", "fact.wording", "assign"])
def test_no_visible_act_tells_the_label_of_a_hidden_review(action: str) -> None:
    desk = Desk()
    desk.rule("c1", "fabricated", second=True)
    after = {"claim": "c2", "text": "t", "to": "bina"}
    event = desk.act(action, "c1", after=after)
    assert prepare(desk.state, action, "c1", actor="asha", after={**after, "claim": "c3"}).before in (None, after)
    assert prepare(desk.state, "undo", "c1", actor="asha", after={"event": event.id}).before is None
    shown = [e for e in desk.events if desk.state.visible_to("bina").shows(e)]
    assert shown == [event] and "fabricated" not in repr(shown)


def test_undo_of_the_last_and_of_any_act() -> None:
    desk = Desk()
    first = desk.rule("c1", "false")
    desk.rule("c2", "true")
    act = undo(desk.state, "asha", first.id)
    assert act.object == "c1" and act.after == {"event": first.id}
    desk.do(act)
    assert desk.state.verdict_of("c1") is None
    desk.do(redo(desk.state, "asha"))
    assert desk.state.verdict_of("c1") is not None
    with pytest.raises(RefusedError) as refused:
        undo(desk.state, "bina", first.id)
    assert refused.value.reason.rule == "review.not_yours"
    for turn in (
        lambda: redo(desk.state, "asha"),
        lambda: undo(desk.state, "nobody"),
        lambda: undo(desk.state, "asha", "e0"),
    ):
        with pytest.raises(RefusedError, match="nothing_to_undo"):
            turn()


def _literals(value: ast.expr) -> list[ast.Constant]:
    parts = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
    return [part for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]


@pytest.mark.parametrize("lang", ["en", "hi"])
def test_every_refusal_has_words_in_both_languages(lang: str) -> None:
    trees = [ast.parse(Path(module.__file__).read_text(encoding="utf-8")) for module in (steps, publishing)]
    nodes = (node for tree in trees for node in ast.walk(tree))
    returned = [node.value for node in nodes if isinstance(node, ast.Return) and node.value is not None]
    rules = {part.value for value in returned for part in _literals(value)} - set(STAGES) | {"published", "unknown_act"}
    assert {"incomplete", "nothing_to_undo", "not_approved", "second_wanted", "published_words"} <= rules
    phrases = pack(lang, "phrases-review")["phrases"]
    assert rules <= set(phrases)
    if lang == "hi":
        assert not any(regex.search("[A-Za-z]", text) for text in phrases.values())
    assert set(pack("hi", "phrases-review")["phrases"]) == set(pack("en", "phrases-review")["phrases"])


def test_a_refusal_is_a_sentence() -> None:
    with pytest.raises(RefusedError) as refused:
        prepare(Desk().state, "publish", "c1", actor="asha")
    assert render(refused.value.reason, "en") == "Only an approved verdict is published."


def test_what_is_open_now() -> None:
    desk = Desk()
    desk.rule("c1", "false")
    assert may(desk.state, "publish", "c1", "asha") and may(desk.state, "verdict", "c1", "bina")
    assert may(desk.state, "fact.join", "c1", "asha") and not may(desk.state, "adjudicate", "c1", "bina")
    desk.act("publish", "c1")
    assert not may(desk.state, "verdict", "c1", "asha") and may(desk.state, "correct", "c1", "asha")


def test_the_policy_marks_the_verdict() -> None:
    desk = Desk()
    act = prepare(desk.state, "verdict", "c1", actor="asha", after={"label": "false", **FULL}, policy=Policy("labels"))
    assert act.after["second"] is True
    desk.do(act)
    assert desk.state.stage_of("c1") == "reviewed"
    act = prepare(desk.state, "verdict", "c2", actor="asha", after={"label": "true"}, policy=Policy("labels", mixed=0))
    assert "second" not in act.after


def test_who_needs_a_second_reader() -> None:
    found = {second: wants_second(Policy(second, mixed=0), "c1", "true", conflict=True) for second in SECONDS}
    assert found | {"random": None} == {"none": False, "all": True, "conflicts": True, "labels": False, "random": None}
    assert not wants_second(Policy("conflicts"), "c1", "true")
    drawn = sum(wants_second(Policy("random", share=0.25), f"c{i}", "true") for i in range(4000))
    assert 900 < drawn < 1100
    assert not wants_second(Policy("random", share=0.0), "c1", "true") and wants_second(
        Policy("random", share=1.0), "c1", "true"
    )


def test_an_act_of_another_does_not_tell_the_hidden_label_it_stands_beside() -> None:
    desk = Desk()
    desk.rule("c1", "false", second=True)
    act = prepare(desk.state, "verdict", "c1", actor="bina", after={"label": "true"})
    assert act.before is None
    assert prepare(desk.state, "verdict", "c1", actor="asha", after={"label": "true"}).before["label"] == "false"


def test_an_act_on_an_older_state_is_tried_as_such() -> None:
    desk = Desk()
    seen = desk.rule("c1", "false").id
    desk.rule("c1", "true")
    with pytest.raises(RefusedError, match="unseen"):
        prepare(desk.state, "publish", "c1", actor="bina", after={"url": "u"}, seen=seen)
    assert prepare(desk.state, "publish", "c1", actor="bina", after={"url": "u"}).based_on == desk.state.seen("c1")

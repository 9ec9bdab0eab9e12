"""Blind second review: nothing of the first shows until the second is saved."""

from __future__ import annotations

from factcheck.review import Policy, prepare, wants_second
from factcheck.review.state import tags
from tests.review.events import FULL, Desk


def desk_with_first_review() -> Desk:
    desk = Desk()
    desk.act("assign", "c1", "asha", {"to": "bina"})
    desk.rule("c1", "fabricated", second=True, covers=["c2"])
    return desk


def test_the_second_reader_sees_an_open_fact() -> None:
    desk = desk_with_first_review()
    seen = desk.state.visible_to("bina")
    assert seen.stage_of("c1") == "open" and seen.verdict_of("c1") is None and seen.verdict_of("c2") is None
    assert seen.stages() == {} and seen.ruled() == () and seen.conflicts() == ()
    assert seen.assigned("c1") == "bina", "what is no review stays visible"
    assert seen.thread("c1").awaiting
    assert [e.action for e in desk.events if seen.shows(e)] == ["assign"]
    assert desk.state.visible_to("").verdict_of("c1") is None, "and so does an export made for nobody"
    assert len(seen.threads) == 1 and list(seen.threads) == ["c1"]


def test_the_first_reader_sees_their_own() -> None:
    desk = desk_with_first_review()
    assert desk.state.visible_to("asha").stages() == {"reviewed": 1}
    desk.act("verdict", "c1", "bina", {"label": "true"})
    assert len(desk.state.visible_to("asha").thread("c1").reviews) == 1, "a second reader's draft is theirs"
    assert desk.state.visible_to("bina").stage_of("c1") == "draft"


def test_once_the_second_is_saved_both_see_both() -> None:
    desk = desk_with_first_review()
    desk.act("review", "c1", "bina", {"label": "true"})
    for viewer in ("asha", "bina", "chitra", ""):
        seen = desk.state.visible_to(viewer)
        assert seen.stages() == {"disagreed": 1} and len(seen.thread("c1").reviews) == 2
        assert not seen.thread("c1").awaiting


def test_an_undone_first_review_stays_hidden_with_its_undoing() -> None:
    desk = desk_with_first_review()
    desk.undo()
    desk.rule("c1", "false", second=True)
    shown = desk.state.visible_to("bina").thread("c1").events
    assert [e.action for e in shown] == ["assign"]


def test_a_first_review_taken_back_stays_hidden_before_it_is_given_anew() -> None:
    desk = desk_with_first_review()
    desk.undo()
    seen = desk.state.visible_to("bina")
    assert [e.action for e in seen.thread("c1").events] == ["assign"]
    assert [e.action for e in desk.events if seen.shows(e)] == ["assign"]
    assert not seen.thread("c1").awaiting, "nobody waits for a second reading of nothing"
    assert len(desk.state.visible_to("asha").thread("c1").events) == 3, "who gave it sees it"


def test_a_view_counts_a_fact_by_what_its_viewer_sees() -> None:
    desk = Desk()
    desk.act("verdict", "c1", "bina", {"label": "true"})
    desk.rule("c1", "false", second=True)
    assert desk.state.stages() == {"reviewed": 1}
    assert desk.state.visible_to("bina").stages() == {"draft": 1}
    assert desk.state.visible_to("bina").thread("c1").ruling.verdict.note == ""
    assert FULL["note"] == desk.state.visible_to("asha").verdict_of("c1").verdict.note


def test_a_view_finds_by_what_its_viewer_sees_when_no_second_reader_is_asked_for_any_more() -> None:
    desk = Desk()
    desk.rule("c1", "false", second=True)
    desk.rule("c1", "true")
    for viewer in ("asha", "bina", ""):
        seen = desk.state.visible_to(viewer)
        for tag in set(seen.groups) - {"hidden"}:
            assert seen.tagged(tag) == [i for i, thread in seen.threads.items() if tag in tags(thread)], (viewer, tag)


def test_what_was_seen_stays_seen_and_counts_as_first_given() -> None:
    desk = desk_with_first_review()
    desk.act("review", "c1", "bina", {"label": "true"})
    desk.undo("bina")
    assert desk.state.stage_of("c1") == "reviewed"
    assert desk.state.visible_to("bina").verdict_of("c1").verdict.label == "fabricated"
    desk.act("review", "c1", "bina", {"label": "fabricated"})
    assert desk.state.stage_of("c1") == "agreed"
    assert desk.state.double_reviews() == (("fabricated", "true"),), "not the label given after having seen"


def test_a_second_review_of_what_was_in_the_open_is_no_blind_pair() -> None:
    desk = Desk()
    desk.rule("c1", "false")
    desk.rule("c1", "true", "bina", second=True)
    assert desk.state.stage_of("c1") == "disagreed" and desk.state.double_reviews() == ()
    assert len(desk.state.visible_to("chitra").thread("c1").reviews) == 2


def test_reopening_does_not_show_a_hidden_review() -> None:
    desk = desk_with_first_review()
    assert desk.void(desk.act("reopen", "c1", "bina", reason="?")) == "second_wanted"
    desk.act("review", "c1", "bina", {"label": "true"})
    desk.act("reopen", "c1", "bina", reason="नया सबूत")
    desk.rule("c1", "false", second=True)
    assert desk.state.visible_to("bina").verdict_of("c1") is None, "the second round is blind again"
    desk.act("review", "c1", "bina", {"label": "false"})
    assert desk.state.double_reviews() == (("fabricated", "true"), ("false", "false"))


def test_being_asked_for_a_second_reading_tells_no_label() -> None:
    """Some facts are read twice whatever their label: to all others a hidden one is like the other."""
    policy = Policy("labels", mixed=0.25)
    drawn = [f"c{i}" for i in range(4000) if wants_second(policy, f"c{i}", "true")]
    assert 900 < len(drawn) < 1100 and all(wants_second(policy, one, "false") for one in drawn)
    views = []
    for label in ("fabricated", "true"):
        desk = Desk()
        given = {"label": label, "note": f"{label}!", "evidence": [f"https://{label}.example"]}
        desk.do(prepare(desk.state, "verdict", drawn[0], actor="asha", after=given, policy=policy))
        assert desk.state.stage_of(drawn[0]) == "reviewed"
        views.append([desk.state.visible_to(viewer) for viewer in ("bina", "")])
    for one, other in zip(*views, strict=True):
        assert dict(one.threads) == dict(other.threads) and one.stages() == other.stages()
        assert all(one.tagged(tag) == other.tagged(tag) for tag in {*one.groups, *other.groups} - {"hidden"})

"""Reviewers against each other: blind until both are saved, then settled by a person, both readings kept."""

import pytest

from factcheck.desk.contests import contests
from factcheck.desk.queues import queues
from factcheck.model import Evidence
from factcheck.review import Policy
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room

PROOF = (Evidence(url="https://proof.example/one", quote="गुप्त उद्धरण"),)
SECRET = ("False", "5?", "5✓", "गुप्त", "proof.example", "asha-first", "second review", "reviewed")


def opened(folder, who, second="none"):
    desk = laid_desk(folder, reviewer=who)
    desk.policy = Policy(second)
    return desk


def target(desk):
    return next(c.id for c in desk.claims.values() if c.text.startswith("सुपौल"))


def contested(folder):
    """Two verdicts, the second given without having seen the first."""
    asha, ravi = opened(folder, "asha"), opened(folder, "ravi")
    claim = target(asha)
    old = ravi.state.seen(claim)
    asha.mark(claim, "false", note="डीएम का बयान", evidence=PROOF)
    after = {"label": "true", "note": "रिपोर्ट", "evidence": ["https://r.example"], "covers": [claim]}
    ravi.log.append("verdict", claim, after=after, actor="ravi", based_on=old)
    ravi.refresh()
    return opened(folder, "meera"), claim


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_verdict_on_an_older_state_is_shown_as_such_and_settled(tmp_path, size):
    desk, claim = contested(tmp_path)
    async with open_room(desk, size=size) as room:
        await room.press("n", "F")
        assert "2 reviews stand against each other" in room.text
        await room.press("B")
        for shown in ("asha", "ravi", "based on an older", "Decision"):
            assert shown in room.text
        await room.press("S")
        assert "Decide first" in room.text
        await room.press("left", "S")
        assert desk.verdict_of(claim).verdict.label == "false"
        assert "Nothing to settle here." in room.text
    thread = desk.state.thread(claim)
    assert {r.actor: r.verdict.label for r in thread.reviews} == {"asha": "false", "ravi": "true"}
    assert thread.decision.actor == "meera"
    assert contests(desk) == []


async def test_a_decision_may_be_neither(tmp_path):
    desk, claim = contested(tmp_path)
    async with open_room(desk) as room:
        await room.press("n", "F", "B", "right", "8", "enter")
        assert room.app.screen.NAME == "Verdict"
        await room.press("S", "S")
        given = desk.verdict_of(claim).verdict
        assert (given.label, given.note) == ("disputed", "रिपोर्ट")


async def test_what_happened_meanwhile_is_looked_at_first(tmp_path):
    desk, claim = contested(tmp_path)
    other = opened(tmp_path, "tara")
    async with open_room(desk) as room:
        await room.press("n", "F", "B", "left")
        other.act("assign", claim, {"to": "tara"})
        desk.refresh()
        await room.press("S")
        assert "Somebody acted on this meanwhile" in room.text
        assert desk.state.thread(claim).decision is None


async def test_what_another_says_while_one_writes_is_never_overwritten(tmp_path):
    desk, other = opened(tmp_path, "asha"), opened(tmp_path, "ravi")
    claim = target(desk)
    async with open_room(desk) as room:
        await room.press("n", "v", "5")
        other.mark(claim, "true", note="रिपोर्ट", evidence=PROOF)
        assert desk.refresh()  # the room has taken it in; the form was opened before
        await room.press("S")
        assert desk.state.stage_of(claim) == "disagreed"
        await room.press("F")
        assert "2 reviews stand against each other" in room.text
    assert {r.actor for r in desk.state.thread(claim).reviews} == {"asha", "ravi"}


async def test_a_step_begun_before_another_acted_is_looked_at_again(tmp_path):
    desk, other = opened(tmp_path, "asha"), opened(tmp_path, "ravi")
    claim = target(desk)
    desk.mark(claim, "false", note="n", evidence=PROOF)
    other.refresh()
    async with open_room(desk) as room:
        await room.press("n", "F", "b", *"https://desk.example/1")
        other.act("reopen", claim, reason="new proof")
        desk.refresh()
        await room.press("enter")
        assert "Somebody acted on this meanwhile" in room.text
        assert desk.state.stage_of(claim) == "reopened"


async def test_two_relations_of_one_match_are_settled_too(tmp_path):
    asha, ravi = opened(tmp_path, "asha"), opened(tmp_path, "ravi")
    claim = target(asha)
    link = asha.links_of[claim][0]
    asha.decide_link(link.a, link.b, "agree", "same night")
    name = "~".join(sorted((link.a, link.b)))
    ravi.log.append("link", name, after={"relation": "conflict"}, actor="ravi", based_on=None)
    desk = opened(tmp_path, "meera")
    assert [c.action for c in contests(desk, claim)] == ["link"]
    async with open_room(desk) as room:
        await room.press("n", "F", "B")
        assert "same night" in room.text
        await room.press("left")
        assert desk.state.decision(name, "link").value["relation"] == "agree"
        assert desk.state.decision(name, "link").reason == "same night"
        assert "Nothing to settle here." in room.text


DOORS = {
    "review": (),
    "card": ("n",),
    "verdict": ("n", "v"),
    "fact": ("n", "F"),
    "history": ("n", "H"),
    "story": ("n", "s"),
    "story, its fact": ("n", "s", "F"),
    "desk": ("d",),
    "news": ("d", "news"),
    "settle": ("n", "F", "B"),
    "copy": ("n", "Y"),
    "next step": ("n", "P"),
    "search": ("f3", *"सुपौल"),
}


@pytest.mark.parametrize("keys", DOORS.values(), ids=DOORS)
async def test_the_first_reading_is_hidden_on_every_screen_until_the_second_is_saved(tmp_path, keys):
    first = opened(tmp_path, "asha-first", "all")
    claim = target(first)
    opened(tmp_path, "meera", "all").mark(next(c for c in first.claims if c != claim), "true")
    first.refresh()
    first.mark(claim, "false", note="गुप्त नोट", evidence=PROOF)
    draft = list(first.claims)[-1]
    first.mark(draft, "false")  # a draft of a first reading is hidden too
    desk = opened(tmp_path, "meera", "all")
    assert queues(desk)["drafts"] == [c for c in desk.claims if desk.verdict_of(c)]
    async with open_room(desk, size=(160, 50)) as room:
        room.app.last_seen = 1
        if keys == ("d", "news"):
            from factcheck.desk.overview import overview
            from factcheck.tui.screens.desk import NewsScreen

            room.app.push_screen(NewsScreen(overview(desk, since=1).news))
            await room.settle()
        else:
            await room.press(*keys)
        shown = room.text
        assert "2 drafts" not in shown
        for secret in SECRET:
            assert secret not in shown.replace("9 False", "").replace("5  False", ""), secret


async def test_the_second_reading_needs_a_key_only_and_opens_both(tmp_path):
    first = opened(tmp_path, "asha", "all")
    claim = target(first)
    first.mark(claim, "false", note="गुप्त नोट", evidence=PROOF)
    desk = opened(tmp_path, "meera", "all")
    async with open_room(desk) as room:
        await room.press("n", "F")
        assert "A second reading is wanted" in room.text
        await room.press("escape", "1")
        assert desk.state.stage_of(claim) == "disagreed"
        await room.press("F")
        assert "गुप्त नोट" in room.text
        await room.press("B", "left", "S")
        assert desk.state.thread(claim).decision is None  # neither of the two decides
    third = opened(tmp_path, "tara", "all")
    async with open_room(third) as room:
        await room.press("n", "F", "B", "left", "S")
        assert third.state.thread(claim).decision.actor == "tara"
        await room.press("escape", "A")
        assert third.state.stage_of(claim) == "approved"

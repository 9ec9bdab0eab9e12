"""The history of a claim is whole and says what became of each act; undo says what it takes back, first if it is old."""

from factcheck.model import Evidence
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room
from tests.tui.test_settle import contested, target

PROOF = [Evidence(url="https://e.example", quote="कथन", accessed="2025-11-06")]


async def test_every_act_about_a_claim_is_told_with_its_grounds(desk):
    claim = target(desk)
    link = desk.links_of[claim][0]
    other = next(c for c in desk.facts.of(claim).claims if c != claim)
    timex = desk.claims[claim].times[0]
    desk.mark(claim, "false", note="पहला\nदूसरा", evidence=PROOF)
    desk.facts.accept(other)
    desk.facts.word(claim, "तटबंध 31 को टूटा")
    desk.facts.date(claim, "शाम तक")
    desk.decide_link(link.a, link.b, "agree", "same night")
    desk.choose_date(claim, timex.start, "2025-10-30")
    desk.act("assign", claim, {"to": "ravi"})
    desk.act("publish", claim, {"url": "https://desk.example/1"})
    desk.act("correct", claim, {"label": "true", "note": "n", "evidence": ["https://f.example"]}, reason="misread")
    desk.skip(other, "opinion")
    async with open_room(desk, size=(110, 50)) as room:
        await room.press("n", "H")
        assert "9 acts" in room.text
        for shown in (
            "verdict  False", "पहला", "दूसरा", "https://e.example", "“कथन”", "seen on 6 Nov 2025", "put into the fact",
            "claim worded  तटबंध 31 को टूटा", "fact dated  शाम तक", "match decided  agrees", "same night",
            "date settled  30 Oct 2025", "assigned  ravi", "publication  https://desk.example/1", "correction  True",
            "misread", "(struck: superseded since)",
        ):  # fmt: skip
            assert shown in room.text, shown
        assert "opinion" not in room.text
        await room.press("escape", "tab")
    told = {event.action for event in desk.history(other)}
    assert {"verdict", "fact.join", "claim.skip"} <= told  # its fact's verdict covers it
    assert "date" not in told


async def test_what_was_undone_or_refused_or_blind_stays_and_says_so(tmp_path):
    desk, claim = contested(tmp_path)
    desk.log.append("publish", claim, after={"url": "https://x.example"}, actor="meera", based_on=None)
    desk.refresh()
    desk.act("assign", claim, {"to": "meera"})
    desk.undo()
    async with open_room(desk, size=(110, 40)) as room:
        await room.press("n", "H")
        assert "(undone)" in room.text
        assert "without effect: Only an approved verdict" in room.text
        assert "given on an older state: others had acted" in room.text


async def test_undo_names_what_it_takes_back_at_once_in_this_sitting(desk):
    async with open_room(desk, size=(160, 40)) as room:
        await room.press("n", "5")
        await room.press("u")
        assert "Undone: verdict False" in room.text
        await room.press("U")
        assert "Redone: verdict False" in room.text
        assert desk.verdict_of(room.place.claim.id).verdict.label == "false"


async def test_after_a_restart_undo_and_redo_say_what_and_when_first(tmp_path):
    desk = laid_desk(tmp_path)
    claim = target(desk)
    desk.mark(claim, "false")
    again = laid_desk(tmp_path)
    async with open_room(again) as room:
        await room.press("u")
        assert "Undo verdict False (" in room.text
        assert again.verdict_of(claim) is not None
        await room.press("2")
        assert again.verdict_of(claim) is not None
        await room.press("u", "1")
        assert again.verdict_of(claim) is None
    third = laid_desk(tmp_path)
    async with open_room(third) as room:
        await room.press("U")
        assert "Redo verdict False (" in room.text
        await room.press("1")
        assert third.verdict_of(claim).verdict.label == "false"

"""The desk: stories counted, lines selected and worked on many at a time, filters, who is here; and what it costs in keys."""

from dataclasses import replace
from itertools import pairwise

from factcheck.desk.triage import pile_of
from factcheck.store.presence import Present
from tests.tui.laid import Laid, document, laid_desk, link
from tests.tui.pilots import open_room


def sixty(folder, reviewer="asha"):
    made = [
        document(f"{n:02}.txt", f"पत्र {n}", "2025-11-05", f"शहर {n} में {n + 2} लोग घायल हुए। जांच जारी है।\n")
        for n in range(60)
    ]
    links = [link(a.claims[0], b.claims[0], "conflict", ("quantity",)) for a, b in pairwise(made)]
    return laid_desk(folder, made, Laid(links[::5], [], []), reviewer=reviewer)


async def test_sixty_unread_articles_are_sorted_in_a_hundred_and_twenty_keys(tmp_path):
    desk = sixty(tmp_path)
    pressed = 0
    async with open_room(desk) as room:

        async def press(*keys):
            nonlocal pressed
            pressed += len(keys)
            await room.press(*keys)

        await press("d", "tab", "enter")
        assert "Articles nobody has sorted" in room.text
        for n in range(60):  # each by itself: 1 check, 2 later, 3 leave
            await press("123"[n % 3])
        assert pressed <= 120
    piles = [pile_of(article, desk.state) for article in desk.documents]
    assert [piles.count(pile) for pile in ("check", "later", "leave")] == [20, 20, 20]
    assert all(pile_of(article, sixty(tmp_path).state) for article in desk.documents)


async def test_a_range_is_skipped_assigned_and_dated_together(desk):
    articles = list(desk.documents)
    async with open_room(desk) as room:
        await room.press("d", "tab", "tab", "enter", "v", "down", "down")
        assert room.text.count("●") == 2
        await room.press("a", "1")
        assert [desk.state.assigned(a) for a in articles] == ["asha", "asha", "asha", None]
        await room.press("home", "f8", "down", "D", *"2025-10-01", "enter")
        assert [desk.documents[a].article.published.value for a in articles[:3]] == [
            "2025-10-01",
            "2025-10-01",
            "2025-11-06",
        ]
        await room.press("home", "v", "down", "x", "6", *"old", "enter")
        assert [pile_of(a, desk.state) for a in articles] == ["leave", "leave", None, None]
        assert desk.state.decision(articles[0], "triage").reason == "old"
        await room.press("u")
        assert pile_of(articles[1], desk.state) is None


async def test_a_range_is_stretched_by_the_mouse(desk):
    async with open_room(desk) as room:
        await room.press("d", "tab", "tab", "enter", "v")
        await room.pilot.click("#body", offset=(10, 2))
        await room.settle()
        await room.press("2")
        assert [pile_of(article, desk.state) for article in desk.documents] == ["later", "later", "later", None]


async def test_claims_of_a_queue_are_skipped_together(desk):
    async with open_room(desk) as room:
        await room.press("d", "tab", "tab", "end", "enter")
        assert "Claims worth checking" in room.text
        before = sum(claim.checkable for claim in desk.claims.values())
        await room.press("v", "down", "down", "delete", "1")
        assert sum(claim.checkable for claim in desk.claims.values()) == before - 3


async def test_articles_of_one_agency_are_told_so(desk):
    async with open_room(desk) as room:
        await room.press("d", "tab", "tab", "enter", "c")
        assert "Select two articles or more." in str([n.message for n in room.app._notifications])
        await room.press("v", "down", "f7")
    one, two = list(desk.documents)[:2]
    assert desk.documents[two].article.copy_of == one


async def test_the_filter_is_completed_and_narrows_the_desk(desk):
    claim = next(iter(desk.claims))
    desk.mark(claim, "false")
    async with open_room(desk) as room:
        await room.press("d", "slash", *"sta", "enter", *"dr", "enter", "enter")
        assert "/ state:draft" in room.text
        assert "Articles in no story" not in room.text
        await room.press("f6", *["backspace"] * 13, "enter")
        assert "Articles in no story" in room.text


async def test_a_filter_is_taken_by_the_mouse(desk):
    async with open_room(desk) as room:
        await room.press("d", "f6")
        await room.pilot.click("#body", offset=(4, 2))
        await room.settle()
        assert "state:" in room.text


async def test_who_reads_what_is_shown_and_gone_when_they_leave(tmp_path, desk):
    desk.mark(next(iter(desk.claims)), "false")  # there is a log to sit beside
    other = list(desk.documents)[1]
    desk.log.presence.say(Present("meera", other, ""))
    async with open_room(desk) as room:
        await room.app._others()
        await room.press("d", "end")
        assert "Here now" in room.text
        assert "meera" in room.text
        assert desk.log.head().sequence == 1  # being here is no event
        await room.press("enter")
        assert room.place.side.article == other
        desk.log.presence.leave("meera")
        await room.app._others()
        await room.press("d")
        assert "Here now" not in room.text


async def test_what_is_new_since_the_last_look_is_counted(tmp_path, desk):
    async with open_room(desk) as room:
        await room.press("5", "q")
    ravi = laid_desk(tmp_path, reviewer="ravi")
    ravi.mark(next(iter(ravi.claims)), "true")
    async with open_room(laid_desk(tmp_path)) as room:
        await room.press("d")
        assert "•1" in room.text
        assert "1 act of others since you last looked" in room.text


async def test_the_desk_has_a_palette_of_its_own(desk):
    async with open_room(desk) as room:
        await room.press("d", "f4", *"later", "enter")
        assert {pile_of(a, desk.state) for a in desk.stories[0].articles} == {"later"}


async def test_a_story_that_came_to_nothing_is_no_fault(desk):
    async with open_room(desk) as room:
        await room.press("d")
        desk._laid = replace(desk._laid, stories=[])
        desk._matched = None
        await room.press("enter")
        assert len(room.app.screen_stack) == 1

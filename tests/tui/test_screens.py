"""The other screens: what they show, what they change, where they lead."""

import pytest

from factcheck.tui.widgets.article import ArticlePane
from tests.tui.laid import laid_desk
from tests.tui.pilots import open_room
from tests.tui.test_review import at


async def test_a_complete_verdict_takes_four_keys(desk):
    async with open_room(desk) as room:
        await room.press("n")
        claim = room.place.claim.id
        await room.press("5", "c", "2", "n")
        ruling = desk.verdict_of(claim)
        assert ruling.verdict.label == "false"
        assert "पटना डेस्क says otherwise (date)" in ruling.verdict.note
        assert ruling.verdict.evidence[0].claim == desk.links_of[claim][0].b
        assert desk.state.stage_of(claim) == "approved"
        assert at(room)[0] == 3
        assert "5✓" in room.text


async def test_the_whole_verdict_can_be_written_field_by_field(desk):
    async with open_room(desk) as room:
        await room.press("n", "v", "4")
        await room.press("down", "enter", *"because", "f2", "down", "enter", *"https://e.org/x", "f2")
        assert "Complete: it will be approved." in room.text
        await room.press("S")
        verdict = desk.verdict_of(room.place.claim.id).verdict
        assert (verdict.label, verdict.note, verdict.evidence[0].url) == ("misleading", "because", "https://e.org/x")
        await room.press("v", "escape")
        assert room.app.screen is room.app.screen_stack[0]


async def test_the_desk_leads_to_stories_articles_and_queues(desk):
    async with open_room(desk) as room:
        await room.press("]", "]", "d")
        assert "1 story" in room.text
        assert "Articles in no story" in room.text
        await room.press("enter")
        assert [desk.documents[side.article].article.path for side in room.place.sides] == ["one.txt", "two.txt"]
        await room.press("d", "tab", "enter")
        assert at(room)[1] == "four.txt"
        await room.press("d", "tab", "tab", "down", "enter")
        assert "Claims on which sources conflict" in room.text
        await room.press("escape")
        assert "Waiting for a person" in room.text
        await room.press("enter", "down", "enter")
        assert at(room) == (2, "two.txt")


async def test_the_story_shows_facts_by_source_and_leads_to_the_quote(desk):
    async with open_room(desk, size=(160, 40)) as room:
        await room.press("s")
        for shown in ("कोसी टाइम्स", "पटना डेस्क", "River Post", "3 facts", "Ladder"):
            assert shown in room.text
        await room.press("down", "enter")
        assert room.place.claim.id in {claim for fact in desk.stories[0].facts for claim in fact.claims}


async def test_an_ambiguous_date_is_settled_with_what_hangs_on_it(tmp_path):
    desk = laid_desk(tmp_path)
    async with open_room(desk) as room:
        await room.press("D")
        assert "Thursday, 6 November 2025 or Tuesday, 4 November 2025" in room.text
        await room.press("enter")
        assert "Type a date or a period" in room.text
        assert "«कल»  6 Nov 2025 or 4 Nov 2025  →  4 Nov 2025" in room.text
        await room.press("2")
        assert "Tuesday, 4 November 2025" in room.text
        assert "6 November 2025 or" not in room.text
        await room.press("q", "u")
    times = laid_desk(tmp_path).documents[next(iter(desk.documents))].times
    assert [t.status for t in times if t.text == "कल"] == ["ambiguous"]


async def test_resolved_dates_stand_in_the_text_on_a_key(desk):
    async with open_room(desk, size=(160, 40)) as room:
        assert "[31 Oct 2025]" not in room.text
        await room.press("i")
        assert "पिछले शुक्रवार [31 Oct 2025] को" in room.text


async def test_a_claim_is_made_of_a_sentence_and_taken_back(desk):
    async with open_room(desk) as room:
        before = len(desk.claims)
        await room.press("a")
        assert "यह भी पढ़ें" in room.text
        await room.press("1")
        assert len(desk.claims) == before + 1
        added = next(c for c in desk.claims.values() if c.origin == "person")
        assert added.text.startswith("यह भी पढ़ें")
        await room.press("u")
        assert len(desk.claims) == before


async def test_a_claim_is_made_of_a_selection_and_a_selection_is_copied_raw(desk):
    from textual.geometry import Offset
    from textual.selection import Selection

    async with open_room(desk) as room:
        pane = room.app.screen.query_one("#article0", ArticlePane)
        text = desk.documents[room.place.side.article].article.text
        start = text.index("14 लोगों")
        room.app.screen.selections = {pane: Selection(Offset(start, 0), Offset(start + 15, 1))}
        await room.press("y")
        assert room.app.clipboard == text[start : start + 15]
        await room.press("a")
        added = next(c for c in desk.claims.values() if c.origin == "person")
        assert added.text == text[start : start + 15].strip()


async def test_dragging_the_mouse_selects_the_words_of_the_source(desk):
    async with open_room(desk) as room:
        await room.pilot.mouse_down("#article0", offset=(6, 2))
        await room.pilot.hover("#article0", offset=(20, 2))
        await room.pilot.mouse_up("#article0", offset=(20, 2))
        await room.settle()
        pane = room.app.screen.query_one("#article0", ArticlePane)
        start, end = pane.selected()
        chosen = desk.documents[room.place.side.article].article.text[start:end]
        assert chosen.startswith("सुपौल: कोसी")
        picked = pane._look["pick"].bgcolor
        lit = "".join(s.text for s in room.segments if s.style and s.style.bgcolor == picked)
        assert lit == chosen


async def test_not_a_claim_needs_a_reason_and_survives(tmp_path):
    desk = laid_desk(tmp_path)
    async with open_room(desk) as room:
        await room.press("n")
        claim = room.place.claim.id
        await room.press("x", "1")
        assert not desk.claims[claim].checkable
        assert not desk.links_of.get(claim)
    assert not laid_desk(tmp_path).claims[claim].checkable
    assert desk.history(claim)[-1].reason == "It is an opinion."


async def test_a_claim_is_mended(desk):
    async with open_room(desk) as room:
        await room.press("e", "enter", *"Asha", "enter", "down", "enter", "2", "S")
        claim = room.place.claim
        assert claim.attribution.speaker == "Asha"
        assert claim.polarity == "-"
        assert "made by a person" in room.text


async def test_a_match_is_rejected_by_a_person(desk):
    async with open_room(desk) as room:
        await room.press("n")
        link = room.place.link
        await room.press("r", "5", "enter")
        assert desk.state.links()[(min(link.a, link.b), max(link.a, link.b))] in ("None", "unrelated", None)


async def test_the_history_says_who_did_what(desk):
    async with open_room(desk) as room:
        await room.press("5")
        await room.press("3", "H")
        assert "2 acts" in room.text
        assert "Half true" in room.text
        assert "asha" in room.text


async def test_commands_are_found_by_their_words_and_run(desk):
    async with open_room(desk) as room:
        await room.press("f4", *"desk stor")
        assert "The desk: stories and queues" in room.text
        await room.press("enter")
        assert "Waiting for a person" in room.text


async def test_settings_act_at_once_and_are_kept(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CONFIG", str(tmp_path / "config.toml"))
    async with open_room(desk) as room:
        await room.press("comma", "enter", "2")
        assert "सेटिंग" in room.text
        await room.press("down", "enter", "2")
        assert room.app.theme == "light"
        await room.press("q")
        assert "दावा 1 / 6" in room.text
    kept = (tmp_path / "config.toml").read_text()
    assert '"hi"' in kept
    assert '"light"' in kept


@pytest.mark.parametrize("name", ["quote", "card", "why"])
async def test_copies_carry_source_and_date(desk, name):
    number = {"quote": "1", "card": "2", "why": "4"}[name]
    async with open_room(desk) as room:
        await room.press("n", "Y", number)
        copied = room.app.clipboard
        assert ("कोसी टाइम्स" in copied) == (name != "why")
        if name == "card":
            assert "«पिछले शुक्रवार» → Friday, 31 October 2025" in copied


async def test_one_resumes_where_one_stopped(tmp_path):
    desk = laid_desk(tmp_path)
    async with open_room(desk) as room:
        await room.press("5", "]", "n", "q")
    async with open_room(laid_desk(tmp_path)) as room:
        assert at(room) == (2, "three.txt")


async def test_keys_can_be_given_to_other_actions(desk):
    async with open_room(desk, keys={"next_claim": "b"}) as room:
        await room.press("n")
        assert at(room)[0] == 1
        await room.press("b")
        assert at(room)[0] == 2

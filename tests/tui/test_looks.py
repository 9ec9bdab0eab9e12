"""Ways of looking: how many articles, a glance at the other, letters to jump by, the cursor, the header."""

import pytest
from textual import events
from textual._compositor import LayoutUpdate

from tests.tui.laid import Laid, document, laid_desk
from tests.tui.pilots import open_room
from tests.tui.test_review import at


async def test_a_narrow_terminal_shows_one_article_and_a_glance_at_the_one_that_matches(desk):
    async with open_room(desk, size=(80, 24)) as room:
        await room.press("n")
        own, other = (room.app.screen.query_one(f"#article{n}") for n in (0, 1))
        assert (own.size.width, other.size.width) == (80, 80)
        assert own.size.height > other.size.height == 4
        assert other.current == room.place.matched.id
        assert "तटबंध गुरुवार रात टूटा" in room.text
        await room.press("tab")
        assert own.size.height == 4 < other.size.height


async def test_two_to_four_articles_stand_side_by_side_and_follow_the_claim(desk):
    async with open_room(desk, size=(200, 50)) as room:
        await room.press("n", "Z")
        panes = [room.app.screen.query_one(f"#article{n}") for n in range(4)]
        assert [pane.size.width > 40 for pane in panes] == [True, True, True, False]
        assert room.desk.claims[panes[1].current].text.startswith("पटना")
        assert room.desk.claims[panes[2].current].text.startswith("The eastern embankment")
        await room.press("Z")
        assert all(pane.size.width > 40 for pane in panes)
        await room.press("w", "w")
        assert room.place.active == 2
        await room.press("f16")
        assert [room.desk.documents[side.article].article.path for side in room.place.sides] == ["one.txt", "three.txt"]
        assert room.place.active == 1


async def test_more_articles_than_fit_are_refused(desk):
    async with open_room(desk, size=(100, 30)) as room:
        await room.press("Z")
        assert "No room for another article here." in room.text


async def test_one_resumes_with_all_articles_that_stood_open(tmp_path):
    async with open_room(laid_desk(tmp_path), size=(200, 50)) as room:
        await room.press("5", "Z", "q")
    async with open_room(laid_desk(tmp_path), size=(200, 50)) as room:
        assert len(room.place.sides) == 3


@pytest.mark.parametrize(("key", "letter"), [("f", "d"), ("ctrl+end", "d"), ("ि", "्")])
async def test_a_letter_typed_goes_to_the_claim_that_shows_it(desk, key, letter):
    async with open_room(desk) as room:
        await room.press(key)
        segments = [text for text, style, _ in room.segments if style and style.meta.get("mark", ("",))[0] == "claim"]
        assert "d " in "".join(segments)
        await room.press(letter)
        assert at(room) == (3, "one.txt")


async def test_letters_reach_the_other_side_and_any_other_key_takes_them_away(desk):
    async with open_room(desk) as room:
        await room.press("f", "g")
        assert at(room)[1] == "two.txt"
        await room.press("f", "escape")
        assert at(room)[1] == "two.txt"
        await room.press("n")
        assert at(room)[0] == 3


async def test_the_cursor_of_the_terminal_stands_on_the_claim(desk):
    async with open_room(desk) as room:
        for key in ("n", "n", "tab", "z"):
            await room.press(key)
            x, y = room.app.cursor_position
            assert room.strips[y].crop(x, x + 8).text[:3] == room.place.claim.text[:3]


async def test_a_header_is_one_dim_row_under_its_title(tmp_path):
    text = "title: बांध टूटा\npublished: 2025-11-05\nlang: hi\n\nनदी का बांध टूट गया।"
    one = document("one.txt", "स्रोत", "2025-11-05", text)
    async with open_room(laid_desk(tmp_path, [one], Laid([], [], []))) as room:
        pane = room.app.screen.query_one("#article0")
        rows = ["".join(piece.text for piece in pane.pieces(row))[6:] for row in range(pane.row_count())]
        assert rows == ["बांध टूटा", "published: 2025-11-05 lang: hi", "", "नदी का बांध टूट गया।"]


async def test_where_claims_outnumber_letters_each_has_two(tmp_path):
    many = document("many.txt", "स्रोत", "2025-11-05", " ".join(f"{n} लोग आए।" for n in range(100, 190)))
    async with open_room(laid_desk(tmp_path, [many], Laid([], [], []))) as room:
        assert len(room.app.screen.pane(0).seen()) > 52
        await room.press("f")
        assert "aa0 लोग" in room.text
        await room.press("s")
        assert "a52 लोग" in room.text  # of those that begin with s, the second letter is left
        assert "aa0" not in room.text
        await room.press("d")
        assert room.place.claim.text == "154 लोग आए।"
        await room.press("f", "s", "escape")
        assert "a52 लोग" not in room.text
        assert room.place.claim.text == "154 लोग आए।"


@pytest.mark.parametrize("keys", [(), ("f1",), ("f3",), ("f6",)], ids=str)
async def test_a_window_made_small_and_large_again_before_the_room_looked_is_drawn_whole(desk, monkeypatch, keys):
    async with open_room(desk) as room:
        await room.press(*keys)
        drawn = []
        monkeypatch.setattr(room.app, "_display", lambda _screen, what: drawn.append(what))
        room.app.post_message(events.Resize.from_dimensions((120, 40), None))  # all the room is told of it
        await room.until(
            lambda: any(isinstance(what, LayoutUpdate) and what.region.size == (120, 40) for what in drawn)
        )

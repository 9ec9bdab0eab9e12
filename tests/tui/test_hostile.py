"""Every screen, drawn with an article that tries everything: no control byte, no action, no foreign link."""

import unicodedata
from dataclasses import replace

import pytest

from factcheck.model import Fact, Story
from factcheck.tui.keys.actions import every_act
from tests.tui.laid import Laid, document, laid_desk, link
from tests.tui.pilots import open_room

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

PAYLOADS = (
    "\x1b]52;c;ZmFjdA==\x07",
    "\x1b]0;owned\x07",
    "\x1b[2J\x1b[31m",
    "\x9b31m\x9d0;owned\x9c",
    "[@click=app.simulate_key('1')]दबाएं[/]",
    "[/]",
    "[PTI]",
    "[link=https://evil.example]यहां[/link]",
    "\x1b]8;;https://evil.example\x1b\\x\x1b]8;;\x1b\\",
    "\u202egnp.exe\u202c",
    "क्\u200dष \u200b\u2066",
    "\ud800",
    "\r\x08\x7f",
)
TEXT = "".join(f"हमला {n} {payload} को हुआ।\n" for n, payload in enumerate(PAYLOADS))
SCREENS = {
    "review": (),
    "review, last claim": ("end",),
    "review, other side": ("tab", "down"),
    "review, dates in the text": ("i",),
    "review, marked": ("5",),
    "one article": ("f11",),
    "more articles": ("f16",),
    "letters": ("f",),
    "bounds": ("b",),
    "split": ("B", "right"),
    "no address": ("O",),
    "help": ("f1",),
    "commands": ("f4",),
    "search": ("f3", *"हमला"),
    "verdict": ("enter",),
    "verdict, cited": ("enter", "c", "1"),
    "verdict, written": ("enter", "down", "enter"),
    "verdict, explained": ("enter", "c", "1", "down", "enter"),
    "cite": ("c",),
    "desk": ("f6",),
    "queue": ("f6", "end", "enter"),
    "story": ("f5",),
    "story, times": ("f5", "f2"),
    "fact": ("f23",),
    "fact, worded": ("f23", "f2"),
    "fact, with a verdict": ("5", "f23", "end"),
    "fact, another claim": ("f23", "insert"),
    "next step": ("f24",),
    "settle, nothing": ("f23", "f18"),
    "dates": ("f2",),
    "dates, another anchor": ("f2", "home", "enter"),
    "dates, choose": ("f2", "enter"),
    "history": ("5", "H"),
    "mend": ("e",),
    "mend, speaker": ("e", "enter"),
    "relate": ("r",),
    "not a claim": ("x",),
    "add a claim": ("a",),
    "copy": ("y",),
    "copy menu": ("Y",),
    "settings": ("comma",),
}
SCROLLBAR = {
    ("@mouse.down", "grab"),
    ("@mouse.down", "scroll_up"),
    ("@mouse.down", "scroll_down"),
}  # of the scrollbar widget, never of a text


def hostile_desk(folder, ui="en"):
    one = document(
        "a\x1b]0;p\x07.txt", "स्रोत\x1b[31m[bold]x[/]", "2025-11-05", TEXT, (("हमला 1", "2025-11-05", "2025-11-04"),)
    )
    two = document("[red]b.txt", "[@click=app.quit]दो", "2025-11-06", TEXT + "\x1b]0;x\x07 और।")
    one = replace(one, article=replace(one.article, title=PAYLOADS[0] + PAYLOADS[4]))
    links = [
        link(a, b, relation)
        for a, b, relation in zip(one.claims, two.claims, ["agree", "conflict", "update", "related"] * 4)
    ]
    facts = [Fact(f"f{n}", tuple(sorted((k.a, k.b)))) for n, k in enumerate(links)]
    story = Story("s1", (one.article.id, two.article.id), tuple(facts))
    return laid_desk(folder, [one, two], Laid(links, facts, [story]), reviewer="रि\x1b]0;r\x07[b]व्यू", ui=ui)


def assert_harmless(segments):
    acts = {act.name for act in every_act()}
    for text, style, control in segments:
        assert not control
        for char in text:
            assert unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}, (text, char)
            assert unicodedata.bidirectional(char) not in {"LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"}
        if style is not None:
            assert style.link is None
            actions = {key: value for key, value in style.meta.items() if key.startswith("@")}
            assert set(actions.items()) <= SCROLLBAR
            kind, value = style.meta.get("mark", ("", ""))
            assert kind != "act" or value in acts


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("size", [(80, 24), (200, 50)], ids=str)
async def test_nothing_of_a_hostile_article_acts(tmp_path, keys, size):
    desk = hostile_desk(tmp_path)
    async with open_room(desk, size=size) as room:
        await room.press(*keys)
        assert_harmless(room.segments)
        assert len(desk.documents) == 2
        assert len([e for e in desk.log.events() if e.action == "verdict"]) == (1 if "5" in keys else 0)


async def test_the_text_is_shown_whole(tmp_path):
    async with open_room(hostile_desk(tmp_path), size=(200, 60)) as room:
        for shown in (
            "[PTI]",
            "[/]",
            "[@click=app.simulate_key('1')]दबाएं[/]",
            "␛]52;c;ZmFjdA==␇",
            "␛]0;owned␇",
            "�31m",
        ):
            assert shown in room.text, shown


async def test_an_error_that_quotes_the_article_is_plain_text(tmp_path):
    from factcheck.desk import DeskError

    def refuse():
        raise DeskError("[@click=app.quit]\x1b]0;x\x07[/]")

    async with open_room(hostile_desk(tmp_path)) as room:
        room.app.act(refuse)
        await room.settle()
        assert "[@click=app.quit]␛]0;x␇[/]" in room.text
        assert_harmless(room.segments)

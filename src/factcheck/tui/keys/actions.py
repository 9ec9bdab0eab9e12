"""Every action with its keys: the bindings, the help and the key hints are all made from this table.

`keys` are Latin keys, read by position when a Hindi layout is on; `free` are keys no layout changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.tui.words import N_

if TYPE_CHECKING:
    from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Act:
    """One action: the name of its method (with arguments), its keys, and what it does in words."""

    name: str
    keys: tuple[str, ...]
    free: tuple[str, ...]
    text: str
    short: str = ""

    @property
    def id(self) -> str:
        """The name under which a reviewer may give it other keys: `verdict_5`, `page_on`, `page_back`."""
        return self.name.replace("(1)", "_on").replace("(-1)", "_back").replace("('", "_").removesuffix("')")

    def binding(self, *, first: bool = False) -> Binding:
        """Return the binding Textual is given; `first`, it acts before a field sees the key."""
        from textual.binding import Binding  # the doctor reads this table without Textual

        keys = ",".join((*self.keys, *self.free, *(other_name(key) for key in self.free if other_name(key) != key)))
        return Binding(keys, self.name, self.text, show=False, id=self.id, priority=first)


HELP = Act("help", ("question_mark",), ("f1",), N_("Help: every key of this screen"), N_("Help"))
PALETTE = Act("palette", ("colon",), ("f4",), N_("All commands, found by their words"))
QUIT = Act("quit", ("q",), ("f10",), N_("Quit; nothing is lost"), N_("Quit"))
STOP = Act("stop", ("X",), ("f22",), N_("Stop reading and comparing, or go on with it"))
BACK = (Act("back", ("q",), ("escape", "f10"), N_("Go back"), N_("Back")), HELP)
TYPING = (
    Act("back", (), ("escape", "f10"), N_("Go back"), N_("Back")),
    Act("accept", (), ("enter", "f2"), N_("Take what is written"), N_("Done")),
    Act("help", (), ("f1",), N_("Help: every key of this screen"), N_("Help")),
)
WRITING = (TYPING[0], Act("accept", (), ("f2",), N_("Take what is written"), N_("Done")), TYPING[2])
LIST = (
    Act("down", ("n", "j"), ("down",), N_("Next line"), N_("Next")),
    Act("up", ("p", "k"), ("up",), N_("Previous line"), N_("Previous")),
    Act("page(1)", (), ("pagedown",), N_("Page down")),
    Act("page(-1)", (), ("pageup",), N_("Page up")),
    Act("first", ("g",), ("home",), N_("First line")),
    Act("last", ("G",), ("end",), N_("Last line")),
    Act("choose", ("o",), ("enter",), N_("Open this line"), N_("Open")),
)
MOVES = (
    Act("next_claim", ("n", "j"), ("down",), N_("Next claim"), N_("Next")),
    Act("previous_claim", ("p", "k"), ("up",), N_("Previous claim"), N_("Previous")),
    Act("next_match", ("m", "l"), ("right",), N_("Next match, shown on the other side"), N_("Match")),
    Act("previous_match", ("M", "h"), ("left",), N_("Previous match of this claim")),
    Act("other_side", ("w",), ("tab",), N_("Go to the other article"), N_("Side")),
    Act("previous_article", ("left_square_bracket",), ("f7",), N_("Previous article on this side")),
    Act("next_article", ("right_square_bracket",), ("f8",), N_("Next article on this side"), N_("Article")),
    Act("scroll(1)", (), ("pagedown",), N_("Page down")),
    Act("scroll(-1)", (), ("pageup",), N_("Page up")),
    Act("cards", ("K",), ("ctrl+pagedown",), N_("Read on in the cards below; at their end from the top")),
    Act("first_claim", ("g",), ("home",), N_("First claim of the article")),
    Act("last_claim", ("G",), ("end",), N_("Last claim of the article")),
)
VERDICTS = tuple(Act(f"verdict('{n}')", (str(n),), (), N_("Verdict: {label}")) for n in range(1, 10))
ACTS = (
    *VERDICTS,
    Act("full_verdict", ("v",), ("enter",), N_("Verdict with explanation, evidence and confidence"), N_("Verdict")),
    Act("cite", ("c",), ("space",), N_("Cite the match as evidence and explain the verdict"), N_("Cite")),
    Act("undo", ("u",), ("f9",), N_("Undo my last act"), N_("Undo")),
    Act("redo", ("U",), ("f12",), N_("Redo what I undid")),
    Act("add_claim", ("a",), ("insert",), N_("Make a claim of the selected text or of a sentence")),
    Act("not_claim", ("x",), ("delete",), N_("Not a claim, with a reason")),
    Act("mend", ("e",), ("f13",), N_("Mend the claim: speaker, polarity, number, bounds")),
    Act("bounds", ("b",), ("ctrl+right",), N_("Extend or shrink the claim, word by word")),
    Act("split", ("B",), ("ctrl+down",), N_("Split the claim in two")),
    Act("merge", ("J",), ("ctrl+up",), N_("Merge the claim with the next one")),
    Act("relate", ("r",), ("f14",), N_("Confirm, change or reject the match")),
    Act("link", ("L",), ("ctrl+left",), N_("Match the claim with another one by hand")),
    Act("copy", ("y",), ("f20",), N_("Copy the selection, or the claim as it stands in the source")),
    Act("copy_menu", ("Y",), ("f21",), N_("Copy as: quote with source, card, note, reason")),
    Act("open_source", ("O",), ("ctrl+home",), N_("Open the article's page in a browser")),
)
DOORS = (
    Act("search", ("slash",), ("f3",), N_("Search all articles"), N_("Search")),
    Act("dates", ("D", "t"), ("f2",), N_("Dates of this article: settle, choose, type"), N_("Dates")),
    Act("story", ("s",), ("f5",), N_("The story: facts by source, and how numbers moved"), N_("Story")),
    Act("desk", ("d",), ("f6",), N_("The desk: stories and queues"), N_("Desk")),
    Act("fact", ("F",), ("f23",), N_("The fact: its wording, its appearances, what comes next"), N_("Fact")),
    Act("next_step", ("P",), ("f24",), N_("What comes next: approve, publish, correct …")),
    Act("history", ("H",), ("f17",), N_("History of this claim")),
    Act("labels", ("i",), ("f18",), N_("Show or hide resolved dates in the text")),
    Act("one_article", ("z",), ("f11",), N_("One article with a glance at the other, or all")),
    Act("more_articles", ("Z",), ("f16",), N_("One article more side by side, up to four")),
    Act("jump", ("f",), ("ctrl+end",), N_("Show a letter on every claim; typing it goes there"), N_("Jump")),
    Act("settings", ("comma",), ("f19",), N_("Settings: language, colours, keyboard")),
    PALETTE,
    HELP,
    STOP,
    QUIT,
)
REVIEW = (*MOVES, *ACTS, *DOORS)
UNDO = Act("undo", ("u",), ("f9",), N_("Undo my last act"), N_("Undo"))
STORY = (
    Act("source(1)", ("l",), ("right",), N_("Next source"), N_("Source")),
    Act("source(-1)", ("h",), ("left",), N_("Previous source")),
    Act("roll(1)", ("J",), ("f8",), N_("Scroll what stands below the table down"), N_("Down")),
    Act("roll(-1)", ("K",), ("f7",), N_("Scroll what stands below the table up")),
    Act("times", ("t",), ("f2",), N_("The ladder of the fact, or the times of the story on a line"), N_("Times")),
    Act("fact", ("F",), ("f5",), N_("The fact: its wording, its appearances, what comes next"), N_("Fact")),
)
FACT = (
    Act("word", ("w",), ("f2",), N_("Word the claim of the fact for readers"), N_("Word")),
    Act("as_of", ("t",), ("f3",), N_("Say for what time the fact holds"), N_("As of")),
    Act(
        "accept",
        ("a", "plus"),
        ("insert",),
        N_("Accept what is offered, or add another claim"),
        N_("Add"),
    ),
    Act("leave", ("x", "minus"), ("delete",), N_("Take the claim out, or decline what is offered")),
    Act("move", ("m",), ("f8",), N_("Move the claim into another fact"), N_("Move")),
    Act("give_verdict", ("v",), ("f7",), N_("Verdict with explanation, evidence and confidence"), N_("Verdict")),
    Act("next_step", ("P",), ("f6",), N_("What comes next: approve, publish, correct …"), N_("Next step")),
)
STEPS = (
    Act("approve", ("A",), ("f5",), N_("Approve the verdict")),
    Act("publish", ("b",), ("f11",), N_("Published: say where")),
    Act("correct", ("C",), ("f13",), N_("Correction: we were wrong")),
    Act("moved", ("U",), ("f14",), N_("Update: the facts moved")),
    Act("withdraw", ("W",), ("f21",), N_("Withdraw what is published")),
    Act("reopen", ("R",), ("f16",), N_("Open again, with a reason")),
    Act("assign", ("T",), ("f17",), N_("Assign it to somebody")),
    Act("settle", ("B",), ("f18",), N_("Settle what reviewers disagree on: both side by side")),
    Act("public_note", ("y",), ("f20",), N_("Copy the note that tells readers what changed")),
)
SETTLE = (
    Act("take('a')", ("a",), ("left",), N_("Take what stands on the left"), N_("Take A")),
    Act("take('b')", ("b",), ("right",), N_("Take what stands on the right"), N_("Take B")),
    Act("other", ("m",), ("tab", "f3"), N_("Show another reading on the right")),
    Act("write", ("v",), ("enter",), N_("Write the decision out: explanation, evidence"), N_("Write")),
    Act("save", ("S",), ("f2",), N_("Save the decision"), N_("Save")),
)
FORM = (
    Act("save", ("S",), ("f2",), N_("Save"), N_("Save")),
    Act("cite", ("c",), ("space",), N_("Cite the match as evidence")),
    Act("more_evidence", ("e", "plus"), ("insert",), N_("Another piece of evidence"), N_("Evidence")),
)


PILES = (
    Act("put('check')", ("1",), (), N_("These articles: worth checking"), N_("Check")),
    Act("put('later')", ("2",), (), N_("These articles: later"), N_("Later")),
    Act("put('leave')", ("3",), (), N_("These articles: not worth it"), N_("Leave")),
)
MANY = (
    *PILES,
    Act("range", ("v",), ("f8",), N_("Select the lines from here on; again: only this line"), N_("Select")),
    Act("triage", ("t",), ("f2",), N_("Sort the articles of the selected lines: check, later, leave")),
    Act("not_worth", ("x",), ("delete",), N_("The selected lines are not worth it, with a reason"), N_("Skip")),
    Act("assign", ("a",), ("f3",), N_("Assign the selected lines to somebody"), N_("Assign")),
    Act("set_date", ("D",), ("f5",), N_("Say when the articles of the selected lines were published"), N_("Date")),
    Act("agency", ("c",), ("f7",), N_("The selected articles carry one agency's report")),
    Act(
        "filter",
        ("slash",),
        ("f6",),
        N_("Show only what passes a filter: state, relation, worth, source …"),
        N_("Filter"),
    ),
    Act("undo", ("u",), ("f9",), N_("Undo my last act")),
    Act("redo", ("U",), ("f12",), N_("Redo what I undid")),
    PALETTE,
    STOP,
)
DESK = (Act("section", ("w",), ("tab",), N_("Next part: stories, articles, what waits"), N_("Part")), *MANY)
# Shift+F3 is no key here: what xterm sends for it (CSI 1;2R) is also how a terminal tells where its cursor is.
BOUNDS = (
    Act("word(1)", ("l",), ("right",), N_("One word on"), N_("Word on")),
    Act("word(-1)", ("h",), ("left",), N_("One word back"), N_("Word back")),
    Act("edge", ("w",), ("tab",), N_("Move the other end"), N_("Other end")),
    Act("keep", ("S",), ("enter", "f2"), N_("Keep it so"), N_("Keep")),
)


def other_name(key: str) -> str:
    """Return what some terminals make of a key: Shift+F1 is F13 to one and shift+f1 to another.

    >>> other_name("f13"), other_name("f3")
    ('shift+f1', 'f3')
    """
    number = int(key[1:]) if key.startswith("f") and key[1:].isdigit() else 0
    return f"shift+f{number - 12}" if number > 12 else key


def bindings(*acts: tuple[Act, ...], first: bool = False) -> list[BindingType]:
    """Return the bindings of a screen from its tables of acts."""
    return [act.binding(first=first) for table in acts for act in table]


_NAMES = {
    "question_mark": "?", "slash": "/", "left_square_bracket": "[", "right_square_bracket": "]", "comma": ",",
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "Enter", "escape": "Esc", "tab": "Tab",
    "space": "Space", "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End", "insert": "Ins",
    "delete": "Del", "backspace": "Backspace", "colon": ":", "ctrl": "Ctrl", "shift": "Shift",
    "plus": "+", "minus": "-", "greater_than_sign": ">",
}  # fmt: skip


def key_name(key: str) -> str:
    """Return a key as it is printed on the keyboard.

    >>> key_name("question_mark"), key_name("f14"), key_name("n")
    ('?', 'Shift+F2', 'n')
    """
    if key in _NAMES:
        return _NAMES[key]
    if "+" in key:
        return "+".join(key_name(part) if len(part) > 1 else part for part in key.split("+"))
    if key.startswith("f") and key[1:].isdigit():
        number = int(key[1:])
        return f"F{number}" if number <= 12 else f"Shift+F{number - 12}"
    return key


# What keys act together, by the name of the screen; what asks for a line or a text is in the last two.
SCREENS: dict[str, tuple[Act, ...]] = {
    N_("Review"): REVIEW,
    N_("Desk"): (*LIST, *DESK, *BACK),
    N_("Story"): (*BACK, *LIST, *STORY, PALETTE),
    N_("Fact"): (*BACK, *LIST, *FACT, *STEPS, UNDO, PALETTE),
    N_("Dates"): (*BACK, *LIST, UNDO, PALETTE),
    N_("Verdict"): (*FORM, *BACK, *LIST, *VERDICTS, PALETTE),
    N_("Settle"): (*BACK, *SETTLE, *VERDICTS, PALETTE),
    N_("Bounds of the claim"): (*BOUNDS, *BACK),
    N_("Lists and questions"): (*BACK, *LIST),
    N_("Writing"): TYPING,
}


def every_act() -> list[Act]:
    """Return the acts of all screens."""
    return [act for acts in SCREENS.values() for act in acts]

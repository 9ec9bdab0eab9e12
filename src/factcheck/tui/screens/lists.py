"""Screens that are one list: pick a line, open it. And the two small questions: which of these, and what text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from factcheck.tui import safe
from factcheck.tui.keys.actions import BACK, LIST, TYPING, WRITING, Act, bindings
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.base import Room
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.listing import Item, Listing
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _


class ListRoom(Room):
    """A screen that is one list under a bar. `items` gives its lines."""

    ACTS: ClassVar[tuple[Act, ...]] = (*BACK, *LIST)
    BINDINGS = bindings(BACK, LIST)

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield Listing(self.items, id="body")
        yield Bar(id="keys")

    def items(self, width: int) -> Iterable[Item]:
        """Return the lines of the list."""
        raise AssertionError

    def heading(self) -> str:
        """Return what stands beside the name of the screen in its top bar."""
        return ""

    def draw(self) -> None:
        super().draw()
        name, rest = Piece(f" {_(self.NAME)} ", "bar-active"), Piece(f"  {self.heading()}", "bar")
        self.query_one("#top", Bar).show([name, rest], self.filtered())
        self.listing.remake()

    def filtered(self) -> list[Piece]:
        """Return what stands at the right of the top bar."""
        return []

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_one(Listing)

    def action_down(self) -> None:
        self.listing.move(1)

    def action_up(self) -> None:
        self.listing.move(-1)

    def action_page(self, by: int) -> None:
        self.listing.move(by * max(1, self.listing.size.height - 2))

    def action_first(self) -> None:
        self.listing.move(-(10**9))

    def action_last(self) -> None:
        self.listing.move(10**9)

    def action_choose(self) -> None:
        item = self.listing.item
        if item:
            self.opened(item)

    def pressed(self, kind: str, value: str, sheet: Sheet) -> None:
        if kind == "line":
            self.listing.pick(int(value))
            self.action_choose()

    def opened(self, item: Item) -> None:
        """Close with the id of the opened line."""
        self.dismiss(item.id)


class Choose(ListRoom):
    """Which of these? Digits, arrows and Enter, or the mouse; closes with the id or None. `about`: what is asked of."""

    NUMBERS = tuple(Act(f"number({n})", (str(n),), (), N_("Choose line {n}")) for n in range(1, 10))
    ACTS: ClassVar[tuple[Act, ...]] = (*BACK, *LIST, *NUMBERS)
    BINDINGS = bindings(BACK, LIST, NUMBERS)
    NAME = N_("Choose")

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], about: Sequence[Piece] = ()) -> None:
        super().__init__()
        self._question = title
        self._choices = choices
        self._about = about

    def heading(self) -> str:
        return self._question

    def items(self, width: int) -> Iterable[Item]:
        for n, (id_, text) in enumerate(self._choices, 1):
            head = Piece(f" {n if n < 10 else ' '}  ", "key")
            first, *rest = flow([Piece(text)], max(20, width - 5))
            yield Item(id_, (head, *first))
            yield from (Item("", (Piece(" " * cells(head.text)), *line)) for line in rest)
            yield from (Item("", (Piece("      "), *line)) for line in self.under(id_, width - 8))
        if self._about:
            yield Item("", ())
            yield from (Item("", (Piece("    "), *line)) for line in flow(self._about, width - 8))

    def under(self, choice: str, width: int) -> Iterable[Sequence[Piece]]:
        """Return lines that stand under a choice."""
        return ()

    def action_number(self, n: int) -> None:
        if n <= len(self._choices):
            self.dismiss(self._choices[n - 1][0])


class Ask(Room):
    """What text? Enter closes with it, Esc with None."""

    ACTS: ClassVar[tuple[Act, ...]] = TYPING
    BINDINGS = bindings(TYPING, first=True)
    NAME = N_("Write")
    AUTO_FOCUS: ClassVar[str | None] = "Input"

    def __init__(self, title: str, value: str = "", hint: str = "", count: int = 0) -> None:
        super().__init__()
        self._question = title
        self._value = value
        self._hint = hint
        self._count = count  # characters a reader sees of it; 0 where that is no matter

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield safe.field(self._value, hint=self._hint, name="answer")
        yield Bar(id="keys")

    def draw(self) -> None:
        super().draw()
        self._tell(len(self._value))

    def _tell(self, length: int) -> None:
        tone = "bar-active" if length > self._count else "bar-dim"
        counted = [Piece(f" {length}/{self._count} ", tone)] if self._count else []
        self.query_one("#top", Bar).show([Piece(f" {self._question} ", "bar-active")], counted)

    @on(Input.Changed)
    def counted(self, message: Input.Changed) -> None:
        """Show how long the text is by now."""
        self._tell(len(message.value))

    def action_accept(self) -> None:
        self.dismiss(self.query_one(Input).value.strip())


class Write(Room):
    """What text of several lines? F2 closes with it, Esc with None; Enter begins a new line."""

    ACTS: ClassVar[tuple[Act, ...]] = WRITING
    BINDINGS = bindings(WRITING, first=True)
    NAME = N_("Write")
    AUTO_FOCUS: ClassVar[str | None] = "#answer"

    def __init__(self, title: str, value: str = "") -> None:
        super().__init__()
        self._question = title
        self._value = value

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        self._area = safe.area(self._value, name="answer")
        yield self._area
        yield Bar(id="keys")

    def draw(self) -> None:
        super().draw()
        self.query_one("#top", Bar).show([Piece(f" {self._question} ", "bar-active")])

    def action_accept(self) -> None:
        self.dismiss(self._area.text.strip())


class Finder(ListRoom):
    """A field over a list that narrows as one types. Only keys that no layout changes act here."""

    ACTS: ClassVar[tuple[Act, ...]] = (
        *TYPING,
        *(
            Act(act.name, (), act.free, act.text, act.short)
            for act in LIST
            if act.name not in {"first", "last", "choose"}
        ),
    )
    BINDINGS = bindings(ACTS, first=True)
    AUTO_FOCUS: ClassVar[str | None] = "Input"
    HINT = ""

    def __init__(self) -> None:
        super().__init__()
        self.typed = ""

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield safe.field(hint=_(self.HINT), name="query")
        yield Listing(self.items, id="body")
        yield Bar(id="keys")

    @on(Input.Changed)
    def changed(self, message: Input.Changed) -> None:
        """Narrow the list to the text typed so far."""
        self._narrow(message.value.strip())

    def _narrow(self, typed: str) -> None:
        if typed != self.typed:
            self.typed = typed
            self.find()
            self.draw()

    def find(self) -> None:
        """Look up what `typed` asks for."""

    def action_accept(self) -> None:
        self._narrow(self.query_one(Input).value.strip())  # the field may be ahead of what it last told
        self.take()

    def take(self) -> None:
        """Open the picked line."""
        self.action_choose()

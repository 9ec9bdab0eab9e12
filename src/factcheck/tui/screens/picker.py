"""Choose a verdict with arrows and Enter: the way that needs no digit and no letter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from factcheck.tui import verdicts
from factcheck.tui.keys.actions import BACK, LIST, Act, bindings
from factcheck.tui.safe import Piece
from factcheck.tui.screens.base import Room
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.listing import Item, Listing
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.words import N_, _


class ListRoom(Room):
    """A screen that is one list under a bar."""

    ACTS: ClassVar[tuple[Act, ...]] = (*BACK, *LIST)
    BINDINGS = bindings(BACK, LIST)

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield Listing(self.items, id="body")
        yield Bar(id="keys")

    def items(self, width: int) -> Iterable[Item]:
        """Return the lines of the list."""
        raise AssertionError

    def draw(self) -> None:
        super().draw()
        self.query_one("#top", Bar).show([Piece(f" {_(self.NAME)} ", "bar-active")])
        self.listing.remake()

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
        self.listing.choose()

    def pressed(self, kind: str, value: str, sheet: Sheet) -> None:
        if kind == "line":
            self.listing.pick(int(value))
            self.listing.choose()

    @on(Listing.Chosen)
    def chosen(self, message: Listing.Chosen) -> None:
        """Close with the id of the chosen line."""
        self.dismiss(message.item.id)


class VerdictPicker(ListRoom):
    """The nine verdicts."""

    NAME = N_("Verdict")

    def items(self, width: int) -> Iterable[Item]:
        for label in verdicts.scale():
            name = Piece(verdicts.name(label.key))
            yield Item(label.key, (Piece(f" {label.digit or ' '}  ", "sign-verdict"), name))

"""What is shown until the first article is read: the frame of the room, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from factcheck.tui.keys.actions import QUIT, STOP, Act, bindings
from factcheck.tui.safe import Piece
from factcheck.tui.screens.base import Room
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.sheet import Lines
from factcheck.tui.words import N_, _


class _Waiting(Lines):
    """One line in the middle."""

    def make(self, width: int) -> Sequence[Sequence[Piece]]:
        above = [()] * max(0, self.size.height // 2 - 1)
        return [*above, (Piece(f"   {_('The articles are being opened …')}", "dim"),)]


class OpeningScreen(Room):
    """The room before there is a desk in it."""

    ACTS: ClassVar[tuple[Act, ...]] = (STOP, QUIT)
    BINDINGS = bindings((STOP, QUIT))
    NAME = N_("Review")

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield _Waiting(id="body")
        yield Bar(id="keys")

    def draw(self) -> None:
        super().draw()
        self.query_one("#top", Bar).show([Piece(" factcheck ", "bar-active")], self.room.progress)
        self.query_one(_Waiting).remake()

    async def action_quit(self) -> None:
        await self.room.action_quit()

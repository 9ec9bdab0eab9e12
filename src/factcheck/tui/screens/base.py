"""What every screen has: its table of acts, the key hints, clicks on hints, help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.screen import Screen

from factcheck.desk import Desk
from factcheck.tui.keys.actions import Act
from factcheck.tui.widgets.bar import Bar, hints
from factcheck.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from factcheck.tui.app import ReviewApp


class Room(Screen[Any]):
    """Base of the screens. `ACTS` is the table its keys, its hints and its help are made from."""

    ACTS: ClassVar[tuple[Act, ...]] = ()
    AUTO_FOCUS: ClassVar[str | None] = None
    NAME: ClassVar[str] = ""

    @property
    def room(self) -> ReviewApp:
        """The application, by its own type."""
        from factcheck.tui.app import ReviewApp

        assert isinstance(self.app, ReviewApp)
        return self.app

    @property
    def desk(self) -> Desk:
        """The session this screen shows."""
        return self.room.desk

    def on_mount(self) -> None:
        self.draw()

    def draw(self) -> None:
        """Show everything anew: state, language or size has changed."""
        for bar in self.query(Bar):
            if bar.id == "keys":
                bar.show(hints(self.ACTS))

    @on(Sheet.Pressed)
    async def press(self, message: Sheet.Pressed) -> None:
        """Do what a clicked mark means."""
        kind, value = message.mark
        if kind == "act":
            await self.run_action(value)
        else:
            self.pressed(kind, value, message.sheet)

    def pressed(self, kind: str, value: str, sheet: Sheet) -> None:
        """Answer a click on a mark of this screen's own."""

    def action_back(self) -> None:
        self.dismiss(None)

    def action_help(self) -> None:
        from factcheck.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))

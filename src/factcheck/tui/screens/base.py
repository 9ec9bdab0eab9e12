"""What every screen has: its table of acts, the key hints, clicks on hints, help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.screen import Screen

from factcheck.tui import safe
from factcheck.tui.keys.actions import Act
from factcheck.tui.messages import Acted, Others, Refused
from factcheck.tui.widgets.bar import Bar, hints
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.words import _

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.tui.app import ReviewApp


ENDS = {"help", "quit", "back"}  # hints that always have room, at the right


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
    def ready(self) -> bool:
        """Whether keys reach this screen: it is mounted, and its field, if it has one, has the focus."""
        return self.is_mounted and (self.AUTO_FOCUS is None or self.focused is not None)

    @property
    def desk(self) -> Desk:
        """The session this screen shows."""
        return self.room.desk

    def on_mount(self) -> None:
        self.draw()

    def on_resize(self, event: events.Resize) -> None:
        # Also to the size it had: a window made small and large again before we looked has lost what stood in it.
        self.refresh()

    def draw(self) -> None:
        """Show everything anew: state, language or size has changed."""
        for bar in self.query(Bar):
            if bar.id == "keys":
                ends = [act for act in self.ACTS if act.name in ENDS]
                bar.show(hints(act for act in self.ACTS if act.name not in ENDS), hints(ends))

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

    @on(Acted)
    def acted(self, message: Acted) -> None:
        """An act is durable: show it, on whichever screen it was done."""
        safe.calm(self.app)
        self.room.changed(self._worded(message))
        if self is not self.room.screen_stack[0]:
            self.draw()

    def _worded(self, message: Acted) -> str:
        if message.event is None:
            return _("Nothing to do.")
        if message.event.action in ("undo", "redo"):
            from factcheck.tui.screens.undoing import turned

            return turned(self.desk, message.event)
        return message.said

    @on(Others)
    def others(self) -> None:
        """Other reviewers acted: show it, beside what was said to this one."""
        self.room.changed("")
        self.room.root.say_beside(_("Others have worked here; shown."))
        if self is not self.room.screen_stack[0]:
            self.draw()

    @on(Refused)
    def refused(self, message: Refused) -> None:
        """An act was not done: say why."""
        safe.toast(self.app, message.why, "error" if message.grave else "warning")

    def takes(self, key: str) -> bool:
        """Return whether this screen did something of its own with a key; else the bindings decide."""
        return False

    def action_stop(self) -> None:
        self.room.stop()

    def action_back(self) -> None:
        self.dismiss(None)

    def action_palette(self) -> None:
        """All acts of this screen, found by their words."""
        from factcheck.tui.screens.palette import Palette

        async def take(name: str | None) -> None:
            if name:
                await self.run_action(name)

        self.app.push_screen(Palette(self.ACTS), take)

    def action_help(self) -> None:
        from factcheck.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))

"""Undo and redo of one's own acts: what and when is said first where the act is not of this sitting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.model import Event
from factcheck.tui import safe
from factcheck.tui.clock import moment
from factcheck.tui.phrases import ACTIONS, said_value, term
from factcheck.tui.screens.base import Room
from factcheck.tui.screens.lists import Choose
from factcheck.tui.words import _

if TYPE_CHECKING:
    from factcheck.desk import Desk

YES = "yes"
CARRIED = 48  # cells of what an act carried: enough to know it by


class Undoing(Room):
    """The two acts. An act done since the room was opened is taken back at once, and named."""

    def action_undo(self) -> None:
        """Take back my last act."""
        self._take_back(undoing=True)

    def action_redo(self) -> None:
        """Do again what I took back last."""
        self._take_back(undoing=False)

    def _take_back(self, *, undoing: bool) -> None:
        event = target(self.desk, undoing=undoing)
        if event is None or event.sequence > self.room.began:
            self.room.act(self._doing(undoing, None))
            return
        question = (_("Undo {what}?") if undoing else _("Redo {what}?")).format(what=told(event))

        def take(answer: str | None) -> None:
            if answer == YES:
                self.room.act(self._doing(undoing, event.id))

        self.app.push_screen(Choose(question, [(YES, _("Yes")), ("no", _("No, leave it as it is"))]), take)

    def _doing(self, undoing: bool, named: str | None) -> Callable[[], Event | None]:
        """Return the act. Acts typed ahead may have changed what is last: an old one is never taken back unnamed."""

        def do() -> Event | None:
            from factcheck.desk import DeskError

            event = target(self.desk, undoing=undoing)
            if event and event.id != named and (named or event.sequence <= self.room.began):
                raise DeskError(
                    _("Something else comes next now: {what}. Press the key again.").format(what=told(event))
                )
            return self.desk.undo() if undoing else self.desk.redo()

        return do


def target(desk: Desk, *, undoing: bool) -> Event | None:
    """Return the reviewer's own act that undo, or redo, would take next."""
    found = (desk.state.undo_target if undoing else desk.state.redo_target)(desk.reviewer)
    events = desk.state.thread(found[1]).events if found else ()
    return next((event for event in events if found and event.id == found[0]), None)


def turned(desk: Desk, turn: Event) -> str:
    """Return what an undo or a redo took back or did again, in words; empty for any other act."""
    named = (turn.after or {}).get("event")
    event = next((event for event in desk.state.thread(turn.object).events if event.id == named), None)
    if event is None:
        return ""
    words = {"undo": _("Undone: {what}"), "redo": _("Redone: {what}")}.get(turn.action, "")
    return words.format(what=told(event))


def told(event: Event) -> str:
    """Return an act in words: what it was, what it carried, when."""
    carried = safe.clip(" ".join(said_value(event).split()), CARRIED)
    words = " ".join(filter(None, (term(ACTIONS, event.action), carried)))
    return f"{words} ({moment(event.time)})"

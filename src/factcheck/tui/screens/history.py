"""What was done about a claim: when, by whom, what, and why."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Event
from factcheck.tui.phrases import ACTIONS, day, said_value, term
from factcheck.tui.safe import Piece
from factcheck.tui.screens.lists import ListRoom
from factcheck.tui.widgets.listing import Item
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

__all__ = ["ACTIONS", "HistoryScreen", "detail"]


class HistoryScreen(ListRoom):
    """The events about one claim, newest first."""

    NAME = N_("History")

    def __init__(self, claim: str) -> None:
        super().__init__()
        self._claim = claim

    def heading(self) -> str:
        return many("{n} act", "{n} acts", len(self.desk.history(self._claim)))

    def items(self, width: int) -> Iterable[Item]:
        for event in reversed(self.desk.history(self._claim)):
            when = Piece(f" {day(event.time[:16], short=True)} UTC  ", "dim")
            what = Piece(term(ACTIONS, event.action))
            yield Item(event.id, (when, Piece(f"{event.actor}  ", "key"), what, Piece(f"  {detail(event)}", "strong")))
            after = event.after or {}
            words = " · ".join(str(part) for part in (after.get("note"), event.reason) if part)
            for line in flow([Piece(words, "dim")], max(20, width - 6)) if words else ():
                yield Item("", (Piece("    "), *line))
        if not self.desk.history(self._claim):
            yield Item("", (Piece(f" {_('Nobody has worked on this claim yet.')}", "dim"),))


def detail(event: Event) -> str:
    """Return what an event carries, in few words."""
    return said_value(event)

"""What was done about a claim: when, by whom, what, and why."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Event
from factcheck.tui import verdicts
from factcheck.tui.phrases import day, term
from factcheck.tui.safe import Piece
from factcheck.tui.screens.lists import ListRoom
from factcheck.tui.widgets.listing import Item
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

ACTIONS = {
    "verdict": N_("verdict"),
    "review": N_("second review"),
    "adjudicate": N_("adjudication"),
    "approve": N_("approval"),
    "publish": N_("publication"),
    "correct": N_("correction"),
    "update": N_("update"),
    "withdraw": N_("withdrawal"),
    "reopen": N_("reopened"),
    "undo": N_("undo"),
    "redo": N_("redo"),
    "link": N_("match decided"),
    "date": N_("date settled"),
    "claim.add": N_("claim added"),
    "claim.edit": N_("claim mended"),
    "claim.skip": N_("not a claim"),
    "assign": N_("assigned"),
    "import": N_("imported"),
}


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
    after = event.after or {}
    if "label" in after:
        return verdicts.name(str(after["label"]))
    for name in ("relation", "edtf", "to", "speaker", "polarity"):
        if after.get(name):
            return str(after[name])
    return ""

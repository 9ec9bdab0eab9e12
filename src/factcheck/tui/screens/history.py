"""What was done about a claim: when, by whom, what, and why; also what was taken back, corrected, or had no effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from factcheck.desk.histories import Deed, deeds
from factcheck.model import Event, Reason
from factcheck.review import verdict_from
from factcheck.tui.clock import moment
from factcheck.tui.keys.actions import BACK, LIST, Act
from factcheck.tui.phrases import ACTIONS, evidence_words, said_value, term, why
from factcheck.tui.safe import Piece
from factcheck.tui.screens.lists import ListRoom
from factcheck.tui.widgets.listing import Item
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _, many

__all__ = ["ACTIONS", "HistoryScreen", "detail"]


class HistoryScreen(ListRoom):
    """The events about one claim, newest first."""

    NAME = N_("History")
    ACTS: ClassVar[tuple[Act, ...]] = (*BACK, *LIST[:-1])  # there is nothing to open

    def __init__(self, claim: str) -> None:
        super().__init__()
        self._claim = claim
        self._deeds: list[Deed] = []

    def draw(self) -> None:
        self._deeds = deeds(self.desk, self._claim)
        super().draw()

    def heading(self) -> str:
        return many("{n} act", "{n} acts", len(self._deeds))

    def items(self, width: int) -> Iterable[Item]:
        for deed in reversed(self._deeds):
            yield from self._deed(deed, max(30, width))
        if not self._deeds:
            yield Item("", (Piece(f" {_('Nobody has worked on this claim yet.')}", "dim"),))

    def opened(self, item: Item) -> None:
        """Stay: the line tells all there is."""

    def _deed(self, deed: Deed, width: int) -> Iterator[Item]:
        event = deed.event
        stands = not (deed.undone or deed.void or deed.struck)
        head = [
            Piece(f"{moment(event.time)}  ", "dim"),
            Piece(f"{event.actor}  ", "key"),
            Piece(f"{term(ACTIONS, event.action)}  "),
            Piece(detail(event), "strong" if stands else "dim"),
            *became(deed),
        ]
        first, *rest = flow(head, width - 3, 4)
        yield Item(event.id, (Piece(" "), *first))
        under = [line for part in grounds(event) for line in flow([part], width - 7)]
        yield from (Item("", (Piece("     "), *line)) for line in (*rest, *under))


def became(deed: Deed) -> Iterator[Piece]:
    """Yield what became of an act, in words: nothing is said by colour or by a line through it."""
    if deed.undone:
        yield Piece(f"  ({_('undone')})", "warn")
    if deed.void:
        yield Piece(f"  ({_('without effect')}: {why(Reason(f'review.{deed.void}'))})", "warn")
    if deed.struck:
        yield Piece(f"  ({_('struck: superseded since')})", "warn")
    if deed.blind:
        yield Piece(f"  ({_('given on an older state: others had acted')})", "warn")


def grounds(event: Event) -> Iterator[Piece]:
    """Yield why an act was done: its reason, its explanation, its evidence."""
    if event.reason:
        yield Piece(event.reason)
    given = verdict_from(event.after or {})
    if given is None:
        return
    yield from (Piece(line, "dim") for line in given.note.splitlines())
    yield from (Piece(f"· {evidence_words(found)}", "dim") for found in given.evidence if evidence_words(found))


def detail(event: Event) -> str:
    """Return what an event carries, in few words."""
    return said_value(event)

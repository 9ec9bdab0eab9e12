"""Search: what is typed, folded over Hindi spellings and Roman letters; Enter goes to the claim."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.tui import safe
from factcheck.tui.phrases import outlet
from factcheck.tui.safe import Piece
from factcheck.tui.screens.lists import Finder
from factcheck.tui.widgets.listing import Item
from factcheck.tui.words import N_, many

MOST = 500  # lines shown; the bar says how many there are


class SearchScreen(Finder):
    """A field and the claims that hold what it says."""

    NAME = N_("Search")
    HINT = N_("words, names, places, numbers; date:2025-11 source:… state:draft relation:conflict")

    def __init__(self) -> None:
        super().__init__()
        self._found: list[str] = []

    def find(self) -> None:
        self._found = self.desk.search(self.typed) if self.typed else []

    def heading(self) -> str:
        return many("{n} claim", "{n} claims", len(self._found)) if self.typed else ""

    def items(self, width: int) -> Iterable[Item]:
        for claim_id in self._found[:MOST]:
            claim = self.desk.claims[claim_id]
            source = outlet(self.desk.documents[claim.article].article)
            yield Item(claim_id, (Piece(f" {safe.clip(source, 20)}  ", "key"), Piece(claim.text)))

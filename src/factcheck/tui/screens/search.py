"""Search: what is typed, folded over Hindi spellings and Roman letters; Enter goes to the claim."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from textual import on
from textual.message import Message

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

    class Found(Message):
        """A worker found the claims that hold what was typed."""

        def __init__(self, typed: str, claims: list[str]) -> None:
            super().__init__()
            self.typed = typed
            self.claims = claims

    def __init__(self) -> None:
        super().__init__()
        self._found: list[str] = []
        self._sought = ""  # what `_found` answers
        self._seeking = False
        self._wanted: str | None = None  # what Enter was pressed on before its answer

    def find(self) -> None:
        """Search beside the screen's thread, one text at a time: no letter waits, and the last text is answered."""
        if not self._seeking:
            self._seeking = True
            self.run_worker(self._seek(), group="counts", exit_on_error=False)

    async def _seek(self) -> None:
        answered, found = None, []
        try:
            while answered != self.typed:
                answered = self.typed
                found = await asyncio.to_thread(self.desk.search, answered) if answered else []
        finally:
            self._seeking = False
        self.post_message(self.Found(self.typed, found))

    @on(Found)
    def found(self, message: Found) -> None:
        """Show the answer, unless something else was typed since; open its first line where Enter waited for it."""
        if message.typed == self.typed:
            self._found, self._sought = message.claims, message.typed
            self.draw()
            if message.typed == self._wanted:
                self.action_choose()

    def take(self) -> None:
        self._wanted = self.typed
        if self._wanted == self._sought:
            self.action_choose()

    def heading(self) -> str:
        return many("{n} claim", "{n} claims", len(self._found)) if self.typed else ""

    def items(self, width: int) -> Iterable[Item]:
        for claim_id in self._found[:MOST]:
            claim = self.desk.claims[claim_id]
            source = outlet(self.desk.documents[claim.article].article)
            yield Item(claim_id, (Piece(f" {safe.clip(source, 20)}  ", "key"), Piece(claim.text)))

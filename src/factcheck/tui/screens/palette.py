"""The command palette: every act of the screen it was called from, found by its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.lang import fold
from factcheck.tui.keys.actions import Act, key_name
from factcheck.tui.keys.own import keys_of
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.help import described
from factcheck.tui.screens.lists import Finder
from factcheck.tui.widgets.listing import Item
from factcheck.tui.words import N_


class Palette(Finder):
    """All acts, narrowed by what is typed; closes with the name of the chosen one."""

    NAME = N_("Commands")
    HINT = N_("what to do")

    def __init__(self, acts: Sequence[Act]) -> None:
        super().__init__()
        self._acts = [act for act in acts if act.name != "palette"]

    def items(self, width: int) -> Iterable[Item]:
        wanted = [fold(word) for word in self.typed.split()]
        for act in self._acts:
            words = described(act)
            folded = " ".join(fold(word) for word in words.split())
            if all(word in folded for word in wanted):
                keys = "  ".join(map(key_name, chain(*keys_of(act))))
                yield Item(act.name, (Piece(f" {keys}" + " " * max(1, 24 - cells(keys)), "key"), Piece(words)))

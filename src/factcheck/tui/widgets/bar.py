"""One-row bars: the top line, the head of an article, the key hints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.tui.keys.actions import Act, key_name
from factcheck.tui.keys.own import keys_of
from factcheck.tui.safe import Piece, cells, clip
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.words import _


class Bar(Sheet):
    """A row of pieces on the left, cut to the room the pieces on the right leave."""

    FILL = "bar"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._left: Sequence[Piece] = ()
        self._right: Sequence[Piece] = ()
        self.active = False

    def show(self, left: Iterable[Piece], right: Iterable[Piece] = (), *, active: bool = False) -> None:
        """Draw the bar anew if it differs from what it shows."""
        new = (list(left), list(right), active)
        if new != (self._left, self._right, self.active):
            self._left, self._right, self.active = new
            self.set_class(active, "-active")
            self.forget()

    def row_count(self) -> int:
        return 1

    def fill(self, row: int) -> str:
        return "bar-active" if self.active else "bar"

    def pieces(self, row: int) -> Iterable[Piece]:
        room = self.size.width - sum(cells(piece.text) for piece in self._right)
        if room < 0:
            room, right = self.size.width, []
        else:
            right = list(self._right)
        used = 0
        for number, piece in enumerate(self._left):
            hint = [cells(part.text) for part in self._left[number:] if piece.mark and part.mark == piece.mark]
            if used + sum(hint) > room:  # a key is not shown without its words
                break
            shown = piece if used + cells(piece.text) <= room else piece._replace(text=clip(piece.text, room - used))
            used += cells(shown.text)
            yield shown
            if shown is not piece:
                break
        yield Piece(" " * (room - used), self.fill(row))
        yield from right


def hints(acts: Iterable[Act]) -> list[Piece]:
    """Return the key hints of a screen: each act that has a short name, clickable."""
    pieces: list[Piece] = []
    for act in acts:
        if act.short:
            mark = ("act", act.name)
            shown = next(chain(*keys_of(act)))
            pieces += [
                Piece(f" {key_name(shown)}", "bar", mark),
                Piece(f" {_(act.short)} ", "bar-dim", mark),
            ]
    return pieces

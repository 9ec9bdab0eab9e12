"""A list one line of which is picked: results, queues, choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.tui.safe import Piece
from factcheck.tui.widgets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list: what choosing it means, and its pieces. A line without `id` is passed over."""

    id: str
    pieces: tuple[Piece, ...]


class Listing(Sheet):
    """Lines with a cursor. `show` replaces them and keeps the cursor on the same id where it can."""

    def __init__(self, make: Callable[[int], Iterable[Item]], *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._make = make
        self._items: Sequence[Item] = ()
        self._sought = ""
        self.at = 0

    @property
    def item(self) -> Item | None:
        """The picked line."""
        return self._items[self.at] if 0 <= self.at < len(self._items) and self._items[self.at].id else None

    def rewrap(self, width: int) -> None:
        wanted = self.item.id if self.item else self._sought
        self._items = list(self._make(width))
        ids = [item.id for item in self._items]
        if wanted and wanted in ids:
            self.at = ids.index(wanted)
        else:
            self.at = min(self.at, max(0, len(ids) - 1))
            self.at = next((n for n in [*range(self.at, len(ids)), *range(len(ids))] if ids[n]), 0)

    def row_count(self) -> int:
        return len(self._items)

    def pieces(self, row: int) -> Iterable[Piece]:
        item = self._items[row]
        picked = row == self.at and bool(item.id)
        yield Piece("▌" if picked else " ", "pick" if picked else "")
        for piece in item.pieces:
            mark = piece.mark or (("line", str(row)) if item.id else None)
            yield piece._replace(style=self._tone(piece.style) if picked else piece.style, mark=mark)

    def _tone(self, style: str) -> str:
        return {"dim": "pick-dim", "bar-active": "bar-active"}.get(style, "pick")

    def fill(self, row: int) -> str:
        return "pick" if row == self.at and self.item else ""

    def move(self, by: int) -> None:
        """Move the cursor by `by` lines, over lines that cannot be picked."""
        picks = [n for n, item in enumerate(self._items) if item.id]
        if picks:
            at = picks.index(self.at) if self.at in picks else 0
            self.pick(picks[min(max(at + by, 0), len(picks) - 1)])

    def seek(self, id_: str) -> None:
        """Put the cursor on the line with this id; before the list is laid out, once it is."""
        self._sought = id_
        row = next((n for n, item in enumerate(self._items) if item.id == id_), None)
        if row is not None:
            self.pick(row)

    def pick(self, row: int) -> None:
        """Put the cursor on `row`."""
        before, self.at = self.at, row
        self.forget((before, row))
        self.reveal(row, row, context=2)

"""A list one line of which is picked: results, queues, choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from textual.geometry import Offset

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
        self._begun: str | None = None
        self.at = 0

    @property
    def item(self) -> Item | None:
        """The picked line."""
        return self._items[self.at] if 0 <= self.at < len(self._items) and self._items[self.at].id else None

    @property
    def chosen(self) -> list[Item]:
        """The lines from where a range was begun to the picked one; the picked one alone where none was."""
        first, last = self._reach()
        return [item for item in self._items[first : last + 1] if item.id]

    @property
    def ranging(self) -> bool:
        """Whether a range was begun."""
        return self._begun is not None

    def range(self, *, on: bool) -> None:
        """Begin a range at the picked line, or end it."""
        self._begun = self.item.id if on and self.item else None
        self.forget()

    def _reach(self) -> tuple[int, int]:
        """The first and the last row of the range; a range whose first line is gone is one line again."""
        begun = next((n for n, item in enumerate(self._items) if item.id and item.id == self._begun), self.at)
        return min(begun, self.at), max(begun, self.at)

    def rewrap(self, width: int) -> None:
        wanted = self.item.id if self.item else self._sought
        self._items = list(self._make(width - 1))  # the cursor's cell
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
        picked = self._picked(row)
        yield Piece("▌" if row == self.at and picked else "●" if picked else " ", "pick" if picked else "")
        for piece in item.pieces:
            mark = piece.mark or (("line", str(row)) if item.id else None)
            yield piece._replace(style=self._tone(piece.style) if picked else piece.style, mark=mark)

    def _tone(self, style: str) -> str:
        return {"dim": "pick-dim", "bar-active": "bar-active"}.get(style, "pick")

    def fill(self, row: int) -> str:
        return "pick" if self._picked(row) else ""

    def _picked(self, row: int) -> bool:
        if row >= len(self._items) or not self._items[row].id:
            return False
        first, last = self._reach() if self._begun else (self.at, self.at)
        return first <= row <= last

    def move(self, by: int) -> None:
        """Move the cursor by `by` lines, over lines that cannot be picked."""
        picks = [n for n, item in enumerate(self._items) if item.id]
        if picks:
            at = picks.index(self.at) if self.at in picks else 0
            self.pick(picks[min(max(at + by, 0), len(picks) - 1)])

    def leap(self) -> None:
        """Put the cursor on the first line of the next part, around in a circle: parts begin below lines of no id."""
        ids = [item.id for item in self._items]
        begins = [n for n, id_ in enumerate(ids) if id_ and (n == 0 or not ids[n - 1])]
        if begins:
            self.pick(next((n for n in begins if n > self.at), begins[0]))

    def seek(self, id_: str) -> None:
        """Put the cursor on the line with this id; before the list is laid out, once it is."""
        self._sought = id_
        row = next((n for n, item in enumerate(self._items) if item.id == id_), None)
        if row is not None:
            self.pick(row)

    def pick(self, row: int) -> None:
        """Put the cursor on `row`."""
        before, self.at = self.at, row
        self.forget(None if self._begun else (before, row))
        self.reveal(row, row, context=2)
        self.set_cursor()

    def set_cursor(self) -> None:
        """Put the terminal's own cursor on the picked line, for Braille displays and screen readers."""
        y = self.at - self.scroll_offset.y
        if self.size.width and 0 <= y < self.size.height and self.screen.is_current and self.screen.focused is None:
            self.app.cursor_position = Offset(self.content_region.x + 1, self.content_region.y + y)

    def remake(self) -> None:
        super().remake()
        self.set_cursor()

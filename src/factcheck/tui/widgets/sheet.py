"""A sheet: rows of pieces drawn one line at a time, so that a key costs what it changes.

Every text of the application is on a sheet (Textual's Line API: nothing is laid out that is not
seen). A subclass makes rows; the sheet caches their strips, scrolls, and says what was clicked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from factcheck.tui import safe
from factcheck.tui.safe import Piece

RELATIONS = ("agree", "conflict", "update", "related")
_STYLES = (
    "text", "dim", "strong", "title", "bar", "bar-active", "bar-dim", "key", "date", "warn", "good", "pick", "pick-dim",
    "jump", "claim", "claim-current", "claim-match", "sign-agree", "sign-conflict", "sign-update", "sign-related",
    "sign-verdict", *RELATIONS, *(f"{relation}-current" for relation in RELATIONS),
    *(f"{relation}-match" for relation in RELATIONS),
)  # fmt: skip


class _Styles(dict[str, Style]):
    """Style name → Rich style of the sheet's theme, looked up once."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet

    def __missing__(self, name: str) -> Style:
        style = self[name] = self._sheet.get_component_rich_style(f"sheet--{name or 'text'}")
        return style


class Sheet(ScrollView, can_focus=False):
    """Base of everything that shows text. Subclasses give `row_count()` and `pieces(row)`."""

    COMPONENT_CLASSES = {f"sheet--{name}" for name in _STYLES}
    DEFAULT_CSS = "Sheet { overflow-x: hidden; scrollbar-size-vertical: 1; }"
    FILL = ""
    BLOCK = 1
    """Rows the scrolled height is a multiple of: a new height costs a layout of the whole screen."""

    class Pressed(Message):
        """A mark was clicked: its kind and what it names (`("claim", "c0ffee…")`)."""

        def __init__(self, sheet: Sheet, mark: tuple[str, str]) -> None:
            super().__init__()
            self.sheet = sheet
            self.mark = mark

        @property
        def control(self) -> Sheet:
            return self.sheet

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._strips: dict[int, Strip] = {}
        self._look = _Styles(self)

    # What a subclass gives.

    def row_count(self) -> int:
        """Return how many rows there are at the present width."""
        raise AssertionError

    def pieces(self, row: int) -> Iterable[Piece]:
        """Return what stands on `row`."""
        raise AssertionError

    def fill(self, row: int) -> str:
        """Return the style of what is left of `row`."""
        return self.FILL

    def rewrap(self, width: int) -> None:
        """Make the rows anew for `width` cells."""

    # What the sheet does.

    @property
    def columns(self) -> int:
        """Cells of a row, the scrollbar not counted."""
        return max(2, self.scrollable_content_region.width)

    def forget(self, rows: Iterable[int] | None = None) -> None:
        """Draw `rows` (all by default) anew."""
        if rows is None:
            self._strips.clear()
            self.refresh()
            return
        top = self.scroll_offset.y
        for row in rows:
            self._strips.pop(row, None)
            self.refresh(Region(0, row - top, self.size.width, 1))

    def remake(self) -> None:
        """Make and draw all rows anew: the content or the width has changed."""
        if not self.size.width:
            return
        self.rewrap(self.columns)
        blocks = -(-max(1, self.row_count()) // self.BLOCK)
        self.virtual_size = Size(self.columns, blocks * self.BLOCK)
        self.forget()

    def reveal(self, first: int, last: int, *, context: int = 3) -> None:
        """Scroll so that rows `first` to `last` are seen with some rows around them; at once."""
        height = self.size.height
        top = self.scroll_offset.y
        context = min(context, max(0, (height - 1 - (last - first)) // 2))
        if first - context >= top and last + context < top + height:
            return
        wanted = first - max(context, (height - (last - first)) // 3)
        self.scroll_to(y=max(0, wanted), animate=False, force=True, immediate=True)

    def roll(self, by: int) -> None:
        """Scroll by rows, at once; stops at the ends."""
        to = min(max(self.scroll_offset.y + by, 0), max(0, self.virtual_size.height - self.size.height))
        self.scroll_to(y=to, animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        kept = self._strips.get(row)
        if kept is None:
            width = self.size.width
            if row < self.row_count():
                kept = safe.strip(self.pieces(row), width, self._look, row, self.fill(row))
            else:
                kept = safe.strip((), width, self._look)
            if len(self._strips) > 4096:
                self._strips.clear()
            self._strips[row] = kept
        return kept

    def notify_style_update(self) -> None:
        self._look.clear()
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        self.remake()

    def on_click(self, event: events.Click) -> None:
        mark = event.style.meta.get("mark")
        if mark:
            self.post_message(self.Pressed(self, mark))


class Lines(Sheet):
    """A sheet of lines given at once: cards, bars, tables. `make(width)` is asked again on resize."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._lines: Sequence[Sequence[Piece]] = ()

    def make(self, width: int) -> Sequence[Sequence[Piece]]:
        """Return the lines for `width` cells."""
        del width
        return ()

    def row_count(self) -> int:
        return len(self._lines)

    def pieces(self, row: int) -> Iterable[Piece]:
        return self._lines[row]

    def rewrap(self, width: int) -> None:
        self._lines = self.make(width)

    def change(self) -> None:
        """Make the lines anew and draw only those that differ: the content has changed, not the width."""
        before = self._lines
        if not self.size.width:
            return
        self.rewrap(self.columns)
        if -(-max(1, len(self._lines)) // self.BLOCK) * self.BLOCK != self.virtual_size.height:
            self.remake()
            return
        pairs = zip_longest(before, self._lines)
        self.forget(row for row, (old, new) in enumerate(pairs) if old != new)

"""The article pane: a text with its claims, in a measure made for reading."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import regex
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection

from factcheck.extraction.structure import Field, header
from factcheck.model import Claim, Document
from factcheck.tui.safe import Piece, cells
from factcheck.tui.widgets.cover import Cover
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.widgets.wrap import Row, folded, rows

_CLUSTER = regex.compile(r"\X")
MEASURE = 72
GUTTER = 6
_DIMMED = frozenset({"boilerplate", "teaser", "credit", "caption", "dateline"})
SIGNS = {"agree": "=", "conflict": "≠", "update": "↑", "related": "~"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a claim is marked: the relation of its strongest link, its verdict's number and state.

    `stage` is ✓ for an approved verdict, ? for a draft, ! where reviewers disagree, × when skipped.
    """

    relation: str | None = None
    number: str = ""
    stage: str = ""


def _picked(piece: Piece, start: int, end: int) -> Iterable[Piece]:
    """Return `piece` in parts, the part between the offsets `start` and `end` shown as selected."""
    if piece.at is None:
        return (piece,)
    low = min(max(start - piece.at, 0), len(piece.text))
    high = min(max(end - piece.at, low), len(piece.text))
    parts = ((0, low, piece.style), (low, high, "pick"), (high, len(piece.text), piece.style))
    return (Piece(piece.text[a:b], style, piece.mark, piece.at + a) for a, b, style in parts if a < b)


def _first(text: str) -> str:
    """Return the first cluster of `text`."""
    found = _CLUSTER.match(text)
    return found.group() if found else ""


class ArticlePane(Sheet):
    """One article. Shows claims by state and relation; the current one is lifted and marked.

    `spacing` is the empty rows under each row, `jumps` the letters shown on claims to go to by one key.
    """

    class Laid(Message):
        """The rows were made anew: what stands where has changed."""

    def __init__(self, look: Callable[[str], Look], *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._look_of = look
        self._text = ""
        self._rows: list[Row] = []
        self._starts: list[int] = []
        self._row_of_start: list[int] = []
        self._claims: dict[str, Claim] = {}
        self._order: list[Claim] = []
        self._lit = Cover(())
        self._dim = Cover(())
        self._labels: Mapping[int, str] = {}
        self._header: Sequence[Field] = ()
        self.spacing = 0
        self.jumps: Mapping[str, str] = {}
        self.current: str | None = None
        self.role = "current"

    def show(self, document: Document | None, claims: Sequence[Claim], labels: Mapping[int, str] | None = None) -> None:
        """Show an article with `claims`, and the words `labels` after the offsets they name."""
        self._text = document.article.text if document else ""
        self._header = header(self._text)
        self._claims = {claim.id: claim for claim in claims}
        self._order = sorted(claims, key=lambda claim: (claim.start, claim.end))
        self._starts = [claim.start for claim in self._order]
        self._lit = Cover((claim.start, claim.end, claim.id) for claim in claims)
        sentences = document.sentences if document else ()
        self._dim = Cover((s.start, s.end, s.kind) for s in sentences if s.kind in _DIMMED)
        self._labels = labels or {}
        self.current = None
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.remake()

    def point(self, claim: str | None, role: str = "current") -> None:
        """Lift `claim` (None: no one) and scroll it into view. `role` is `current` or `match`."""
        before = self._extent(self.current)
        self.current, self.role = claim, role
        after = self._extent(claim)
        self.forget({*before, *after})
        if after:
            self.reveal(after.start, after.stop - 1)

    def redraw(self, claim: str) -> None:
        """Draw the rows of `claim` anew: its state has changed."""
        self.forget(self._extent(claim))

    def label(self, jumps: Mapping[str, str]) -> None:
        """Show the letters on each claim that `jumps` has some for; none at all when it is empty."""
        self.jumps = jumps
        self.forget()

    def claim_rows(self) -> range:
        """Return the rows of the current claim."""
        return self._extent(self.current)

    def seen(self) -> list[str]:
        """Return the claims that begin on a row which is on the screen, in reading order."""
        top = self.scroll_offset.y
        shown = range(top, top + self.size.height)
        return [claim.id for claim in self._order if self._rows and self.row_at(claim.start) in shown]

    def spot(self) -> Offset | None:
        """Return the cell of the screen where the current claim begins, None while it is not to be seen."""
        known = self._claims.get(self.current) if self.current else None
        if known is None or not self._rows or not self.size.width:
            return None
        row = self.row_at(known.start)
        before = [p for p in self._drawn(row) if p.at is None or p.at < known.start]
        column = sum(cells(piece.text) for piece in before)
        y = row - self.scroll_offset.y
        region = self.content_region
        return Offset(region.x + column, region.y + y) if 0 <= y < region.height else None

    def _extent(self, claim: str | None) -> range:
        known = self._claims.get(claim) if claim else None
        if known is None or not self._rows:
            return range(0)
        return range(self.row_at(known.start), self.row_at(max(known.start, known.end - 1)) + 1)

    def row_at(self, offset: int) -> int:
        """Return the row that holds the code point `offset`."""
        at = max(0, bisect_right(self._row_of_start, offset) - 1)
        while at and not self._rows[at]:
            at -= 1
        return at

    # Rows.

    def rewrap(self, width: int) -> None:
        width = min(MEASURE, width - GUTTER - 1)
        body = self._header[-1].end if self._header else 0
        told = rows(self._text, width, self._labels, start=body, spacing=self.spacing)
        self._rows = [*self._heading(width), *told]
        self._row_of_start = []
        last = 0
        for row in self._rows:
            last = row[0].start if row else last
            self._row_of_start.append(last)

    def _heading(self, width: int) -> Iterable[Row]:
        """Yield the header of a text: its title as it stands, its other lines folded to one dim row."""
        for titled, fields in groupby(self._header, lambda field: field.key == "title"):
            if titled:
                for field in fields:
                    title = self._text[: field.value_end]
                    yield from rows(title, width, self._labels, start=field.value_start, spacing=self.spacing)
            else:
                yield folded([(field.start, field.end) for field in fields], self._text, width)
        if self._header:
            yield ()

    def remake(self) -> None:
        super().remake()
        if extent := self._extent(self.current):
            self.reveal(extent.start, extent.stop - 1)
        self.post_message(self.Laid())

    def row_count(self) -> int:
        return len(self._rows)

    def pieces(self, row: int) -> Iterable[Piece]:
        span = self.selected()
        drawn = self._drawn(row)
        return drawn if span is None else (part for piece in drawn for part in _picked(piece, *span))

    def _drawn(self, row: int) -> Iterable[Piece]:
        runs = self._rows[row]
        if not runs:
            return
        yield from self._gutter(row, runs[0].start, runs[-1].end)
        for number, run in enumerate(runs):
            if number:
                yield Piece(" ")
            if run.label:
                yield Piece(run.label, "date")
            else:
                yield from self._stretch(run.start, run.end)

    def _stretch(self, start: int, end: int) -> Iterable[Piece]:
        at = start
        for low, high, claim in self._lit.within(start, end):
            yield from self._plain(at, low)
            letter = self.jumps.get(claim) if low == self._claims[claim].start else None
            if letter:
                first = low
                while first < high and cells(self._text[low:first]) < len(letter):
                    first += len(_first(self._text[first:high]))
                yield Piece(letter.ljust(cells(self._text[low:first])), "jump", ("claim", claim))
                low = first
            yield Piece(self._text[low:high], self._style(claim), ("claim", claim), low)
            at = high
        yield from self._plain(at, end)

    def _plain(self, start: int, end: int) -> Iterable[Piece]:
        at = start
        for low, high, _ in self._dim.within(start, end):
            if at < low:
                yield Piece(self._text[at:low], "", None, at)
            yield Piece(self._text[low:high], "dim", None, low)
            at = high
        if at < end:
            yield Piece(self._text[at:end], "", None, at)

    def _style(self, claim: str) -> str:
        relation = self._look_of(claim).relation or "claim"
        return f"{relation}-{self.role}" if claim == self.current else relation

    def _gutter(self, row: int, start: int, end: int) -> Iterable[Piece]:
        here = [c.id for c in self._order[bisect_left(self._starts, start) : bisect_left(self._starts, end)]]
        lifted = row in self._extent(self.current)
        yield Piece("▌" if lifted else " ", f"sign-{self._tone()}" if lifted else "")
        if not here:
            yield Piece(" " * (GUTTER - 1))
            return
        sign, ruled = self._marks(here)
        relation, mark = self._look_of(sign).relation, ("claim", sign)
        yield Piece(SIGNS.get(relation or "", "·"), f"sign-{relation}" if relation else "dim", mark)
        look = self._look_of(ruled)
        yield Piece(f"{look.number:1}{look.stage:1}", "sign-verdict", ("claim", ruled))
        yield Piece(" " * (GUTTER - 4))

    def _marks(self, here: list[str]) -> tuple[str, str]:
        """Return which of the claims that begin on a row gives its sign, and which its verdict.

        The current claim, if it is among them; else the gravest relation and the first verdict.
        """
        if self.current in here:
            return self.current, self.current
        gravity = ("conflict", "update", "agree", "related", None)
        sign = min(here, key=lambda claim: gravity.index(self._look_of(claim).relation))
        return sign, next((claim for claim in here if self._look_of(claim).number), here[0])

    def _tone(self) -> str:
        return self._look_of(self.current).relation or "verdict" if self.current else "verdict"

    # Selecting with the mouse: offsets are the raw text's, so what is copied is what the source said.

    def selected(self) -> tuple[int, int] | None:
        """Return the selected span of the article, None without a selection."""
        selection = self.text_selection
        if selection is None or not self._text:
            return None
        start = selection.start.x if selection.start else 0
        end = selection.end.x if selection.end else len(self._text)
        return (start, end) if start < end else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        span = self.selected()
        return (self._text[slice(*span)], "\n") if span else None

    def selection_updated(self, selection: Selection | None) -> None:
        self.forget()

"""Where a claim begins and ends, or where it is parted in two: moved word by word, shown in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

import regex
from textual.app import ComposeResult

from factcheck.model import Claim
from factcheck.tui.keys.actions import BACK, BOUNDS, Act, bindings
from factcheck.tui.safe import Piece
from factcheck.tui.screens.base import Room
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.sheet import Lines
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _

_WORD = regex.compile(r"\S+")
_AROUND = 1200  # code points shown on either side of the claim


class _Passage(Lines):
    """The claim among what stands around it."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        super().__init__(id="body")
        self.words = pieces

    def make(self, width: int) -> Sequence[Sequence[Piece]]:
        return [[], *([Piece("  "), *line] for line in flow(self.words, min(76, width - 4)))]


class _WordScreen(Room):
    """Base: a passage in words, and an edge that moves over them."""

    ACTS: ClassVar[tuple[Act, ...]] = (*BOUNDS, *BACK)

    def __init__(self, text: str, claim: Claim) -> None:
        super().__init__()
        self._text = text
        self.claim = claim
        begin = max(text.rfind("\n", 0, claim.start) + 1, claim.start - _AROUND)
        stop = text.find("\n", claim.end)
        stop = min(len(text) if stop < 0 else stop, claim.end + _AROUND)
        self.words = [(m.start(), m.end()) for m in _WORD.finditer(text, begin, stop)]

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield _Passage(())
        yield Bar(id="keys")

    def draw(self) -> None:
        super().draw()
        head = Piece(f" {_(self.NAME)} ", "bar-active")
        self.query_one("#top", Bar).show([head, Piece(f"  {self.edge_name()}", "bar")])
        passage = self.query_one(_Passage)
        passage.words = list(self.passage())
        passage.remake()

    def edge_name(self) -> str:
        """Return what the arrows move."""
        raise AssertionError

    def passage(self) -> Iterator[Piece]:
        """Yield the passage with the claim marked in it."""
        raise AssertionError

    def part(self, start: int, end: int, style: str) -> Iterator[Piece]:
        """Yield a stretch of the article in one style, on one line."""
        if start < end:
            yield Piece(" ".join(self._text[start:end].split("\n")), style)

    def action_word(self, by: int) -> None:
        """Move the edge by words."""
        raise AssertionError

    def _near(self, offset: int) -> int:
        """Return the number of the word that holds `offset`, or of the next."""
        return next((n for n, (_, end) in enumerate(self.words) if offset < end), len(self.words) - 1)


class BoundsScreen(_WordScreen):
    """Extend or shrink a claim. Closes with its new (start, end), None when left."""

    NAME = N_("Bounds of the claim")
    BINDINGS = bindings(BOUNDS, BACK)

    def __init__(self, text: str, claim: Claim) -> None:
        super().__init__(text, claim)
        self._first = self._near(claim.start)
        self._last = max(self._first, self._near(claim.end - 1))
        self._at_end = True

    def edge_name(self) -> str:
        return _("the arrows move the end") if self._at_end else _("the arrows move the beginning")

    def span(self) -> tuple[int, int]:
        """Return the bounds as they stand: the claim's own where they were not moved."""
        start, end = self.words[self._first][0], self.words[self._last][1]
        inside = start < self.claim.start < self.words[self._first][1]
        behind = self.words[self._last][0] < self.claim.end < end
        return (self.claim.start if inside else start, self.claim.end if behind else end)

    def passage(self) -> Iterator[Piece]:
        start, end = self.span()
        yield from self.part(self.words[0][0], start, "dim")
        yield Piece("" if self._at_end else "▸", "jump")
        yield from self.part(start, end, "claim-current")
        yield Piece("◂" if self._at_end else "", "jump")
        yield from self.part(end, self.words[-1][1], "dim")

    def action_word(self, by: int) -> None:
        if self._at_end:
            self._last = min(max(self._last + by, self._first), len(self.words) - 1)
        else:
            self._first = min(max(self._first + by, 0), self._last)
        self.draw()

    def action_edge(self) -> None:
        """Move the other edge from now on."""
        self._at_end = not self._at_end
        self.draw()

    def action_keep(self) -> None:
        span = self.span()
        self.dismiss(span if span != (self.claim.start, self.claim.end) else None)


class SplitScreen(_WordScreen):
    """Part a claim in two. Closes with the offset where the second begins, None when left."""

    NAME = N_("Split the claim")
    ACTS: ClassVar[tuple[Act, ...]] = (*(act for act in BOUNDS if act.name != "edge"), *BACK)
    BINDINGS = bindings(ACTS)

    def __init__(self, text: str, claim: Claim) -> None:
        super().__init__(text, claim)
        self._inside = [n for n, (start, _) in enumerate(self.words) if claim.start < start < claim.end]
        self._at = len(self._inside) // 2

    @property
    def cut(self) -> int | None:
        """Where the second claim begins; None in a claim of one word."""
        return self.words[self._inside[self._at]][0] if self._inside else None

    def edge_name(self) -> str:
        return _("the arrows move the cut") if self._inside else _("One word cannot be split.")

    def passage(self) -> Iterator[Piece]:
        cut = self.claim.end if self.cut is None else self.cut
        yield from self.part(self.words[0][0], self.claim.start, "dim")
        yield from self.part(self.claim.start, cut, "claim-current")
        yield Piece("▸", "jump")
        yield from self.part(cut, self.claim.end, "related-current")
        yield from self.part(self.claim.end, self.words[-1][1], "dim")

    def action_word(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), max(0, len(self._inside) - 1))
        self.draw()

    def action_keep(self) -> None:
        self.dismiss(self.cut)

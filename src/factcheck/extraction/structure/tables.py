"""Rows of a table: cells between bars or tabs, which are figures of their columns and no sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extraction.structure.lines import Line

_LONGEST_CELL = 12
_LEAST = 2


def row(line: Line) -> bool:
    """Tell a row of Markdown by its own marks: a bar before its first cell, and bars between two of them.

    >>> from factcheck.text.tokens import tokenise
    >>> [row(Line(tokens, 0, len(tokens))) for tokens in map(tokenise, ("| Sagar | 12 |", "| One cell |", "A | B"))]
    [True, False, False]
    """
    return "|" in line.marker and _short(line, _bars(line))


def rows(page: Sequence[Line], text: str) -> set[int]:
    """Return the numbers of the lines that are rows of a table.

    Without a bar in front, lines one below the other must agree in the number of their cells: two of
    three cells or more, or three of two. Bars that end sentences, as in a page that writes | for the
    danda, make no cells.
    """
    if "|" not in text and "\t" not in text:
        return set()
    found = {number for number, line in enumerate(page) if row(line)}
    cells = [0 if number in found else _cells(line, text) for number, line in enumerate(page)]
    for first, end in _runs(cells):
        if cells[first] > _LEAST or end - first > _LEAST:
            found.update(range(first, end))
    return found


def _runs(cells: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of two lines or more that have the same number of cells, more than one."""
    first = 0
    for at in range(1, len(cells) + 1):
        if at == len(cells) or cells[at] != cells[first]:
            if at - first >= _LEAST and cells[first] >= _LEAST:
                yield first, at
            first = at


def _cells(line: Line, text: str) -> int:
    """Return how many cells a line without a bar in front has, 0 where it is no row."""
    if line.tokens[line.end - 1].raw == "|":
        return 0
    bars = _bars(line)
    if not bars:
        return len(text[line.tokens[line.first].start : line.tokens[line.end - 1].end].split("\t"))
    return len(bars) + 1 if _short(line, bars) else 0


def _bars(line: Line) -> list[int]:
    return [k for k in range(line.first, line.end) if line.tokens[k].raw == "|" and line.tokens[k].spaced]


def _short(line: Line, bars: Sequence[int]) -> bool:
    """Tell that bars part the line, into pieces as short as cells are."""
    ends = [line.first - 1, *bars, line.end]
    inner = [k for k in bars if k + 1 < line.end]
    return bool(inner) and all(b - a - 1 <= _LONGEST_CELL for a, b in pairwise(ends))

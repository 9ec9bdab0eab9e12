"""Break text into rows on spaces and, inside a word too long for a row, between grapheme clusters.

Pure: offsets in, offsets out. Widths are asked of `safe.cells`, so they are the terminal's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import regex

from factcheck.tui.safe import Piece, cells

_WORD = regex.compile(r"(?:\s(?=[\p{M}\u200c\u200d]))?\S+")  # a mark after a space makes one cluster with it
_LINE = regex.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_CLUSTER = regex.compile(r"\X")
_LONGEST = 200  # code points; a "word" longer than this is taken apart before it is measured


class Run(NamedTuple):
    """A stretch of a row: `text[start:end]`, or the words `label` inserted after `start`."""

    start: int
    end: int
    label: str = ""


Row = tuple[Run, ...]


def rows(
    text: str,
    width: int,
    labels: Mapping[int, str] | None = None,
    *,
    gap: bool = True,
    start: int = 0,
    spacing: int = 0,
) -> list[Row]:
    """Return the rows of `text` at most `width` cells wide; an empty row stands between paragraphs.

    Args:
        text: raw; rows hold half-open code point offsets into it, trailing spaces left out.
        width: cells, at least 2.
        labels: words to insert after an offset, each kept on one row where it fits.
        gap: whether an empty row parts paragraphs (lines of the text).
        start: the code point to begin at.
        spacing: empty rows under every row, for a terminal that clips the marks below letters.

    >>> [[text[r.start:r.end] for r in row] for text in ["क्ष त्र ज्ञ"] for row in rows(text, 5)]
    [['क्ष त्र'], ['ज्ञ']]
    """
    wrapper = _Wrapper(text, width, labels or {})
    found: list[Row] = []
    before = 0
    for line in _LINE.finditer(text, start):
        wrapped = wrapper.rows(line.start(), line.end())
        if not wrapped:
            continue
        short = len(wrapped) == 1 == before  # lines of a header stay together unless the source parts them
        if found and gap and not (short and text.count("\n", found[-1][-1].end, line.start()) < 2):
            found.append(())
        found.extend(wrapped)
        before = len(wrapped)
    return [part for row in found for part in (row, *((),) * (spacing if row else 0))] if spacing else found


def folded(spans: Iterable[tuple[int, int]], text: str, width: int) -> Row:
    r"""Return several stretches of `text` on one row, as many as fit, the last of them cut.

    >>> text = "lang: hi\nsource: Nadi Samachar"
    >>> [text[run.start:run.end] for run in folded([(0, 8), (9, 30)], text, 20)]
    ['lang: hi', 'source: Nad']
    """
    row: list[Run] = []
    room = width
    for start, end in spans:
        stop = start
        for cluster in _CLUSTER.finditer(text, start, end):
            room -= cells(cluster.group())
            if room < 0:
                break
            stop = cluster.end()
        if stop > start:
            row.append(Run(start, stop))
        if room <= 1:
            break
        room -= 1
    return tuple(row)


class _Wrapper:
    """Wraps stretches of one text to one width."""

    def __init__(self, text: str, width: int, labels: Mapping[int, str]) -> None:
        self._text = text
        self._width = width
        self._labels = labels
        self._marks = sorted(labels)

    def rows(self, start: int, end: int) -> list[Row]:
        found: list[Row] = []
        row: list[Run] = []
        used = 0
        for run, size, spaced in self._words(start, end):
            space = 1 if spaced and row else 0
            if row and used + space + size > self._width:
                found.append(tuple(row))
                row, used, space = [], 0, 0
            if row and not run.label and not row[-1].label:
                row[-1] = Run(row[-1].start, run.end)
            else:
                row.append(run)
            used += space + size
        if row:
            found.append(tuple(row))
        return found

    def _words(self, start: int, end: int) -> Iterator[tuple[Run, int, bool]]:
        """Yield each word or label as a run, its cells, and whether white space (one cell) precedes it."""
        at = start
        marks = self._marks[bisect_right(self._marks, start) : bisect_right(self._marks, end)]
        for stop in [*marks, end]:
            previous = at
            for word in _WORD.finditer(self._text, at, stop):
                spaced = word.start() > previous
                size = cells(word.group()) if word.end() - word.start() <= _LONGEST else self._width + 1
                if size <= self._width:
                    # a run of spaces is drawn as it stands
                    yield Run(word.start(), word.end()), size + max(0, word.start() - previous - 1), spaced
                else:
                    yield from self._parts(word.start(), word.end(), spaced)
                previous = word.end()
            if stop in self._labels and stop > start:
                yield Run(stop, stop, self._labels[stop]), cells(self._labels[stop]), True
            at = stop

    def _parts(self, start: int, end: int, spaced: bool) -> Iterator[tuple[Run, int, bool]]:
        """Yield a word too long for a row in parts that fit, cut between clusters."""
        begin, used = start, 0
        for cluster in _CLUSTER.finditer(self._text, start, end):
            size = cells(cluster.group())
            if used + size > self._width:
                yield Run(begin, cluster.start()), used, spaced
                begin, used, spaced = cluster.start(), 0, False
            used += size
        yield Run(begin, end), used, spaced


def flow(pieces: Iterable[Piece], width: int, indent: int = 0) -> list[list[Piece]]:
    """Return `pieces` broken into lines of at most `width` cells; lines after the first are indented.

    >>> [[p.text for p in line] for line in flow([Piece("a bb "), Piece("ccc")], 5)]
    [['a bb'], ['ccc']]
    """
    given = list(pieces)
    text = "".join(piece.text for piece in given)
    lines: list[list[Piece]] = []
    first = rows(text, width, gap=False)[:1]
    if not first:
        return [[]]
    head_end = first[0][-1].end
    tail = rows(text[head_end:], width - indent, gap=False)
    spans = [(first[0][0].start, head_end)] + [(head_end + r[0].start, head_end + r[-1].end) for r in tail]
    for number, (start, end) in enumerate(spans):
        line = [Piece(" " * indent)] if number and indent else []
        line.extend(_between(given, start, end))
        lines.append(line)
    return lines


def _between(pieces: list[Piece], start: int, end: int) -> Iterator[Piece]:
    offset = 0
    for piece in pieces:
        low, high = max(start - offset, 0), min(end - offset, len(piece.text))
        if low < high:
            at = None if piece.at is None else piece.at + low
            yield Piece(piece.text[low:high], piece.style, piece.mark, at)
        offset += len(piece.text)

"""Text broken at a column: its line breaks are blanks, not ends of sentences."""

from __future__ import annotations

from itertools import pairwise

import regex

_LINE = regex.compile(r"([^\r\n]*+)(\r\n|\n|\r|$)")
_NARROWEST, _WIDEST = 40, 120
_FEWEST = 3
_FILLED = 0.85


def soft_breaks(text: str, start: int = 0) -> frozenset[int]:
    r"""Return where the line breaks of `text` begin that only a column made, from `start`; empty when none did.

    A text is wrapped when nearly every line of a paragraph is as full as the width allows: the first word
    of the next line would not have fitted. Lists, verses and pages of one line a paragraph fail that.

    >>> import textwrap
    >>> story = textwrap.fill("The river has risen since last night and the old bridge is shut. " * 4, 60)
    >>> len(soft_breaks(story)) == story.count("\n"), soft_breaks("One line.\nAnother.")
    (True, frozenset())
    """
    rows: list[tuple[int, str]] = []
    for match in _LINE.finditer(text, start):
        line = match[1].rstrip()
        if len(line) > _WIDEST:
            return frozenset()
        rows.append((match.end(1), line))
    width = max((len(line) for _, line in rows), default=0)
    if width < _NARROWEST:
        return frozenset()
    pairs = [(at, a, b) for (at, a), (_, b) in pairwise(rows) if a.strip() and b.strip()]
    full = [at for at, a, b in pairs if len(a) + 1 + len(b.split(maxsplit=1)[0]) > width]
    if len(pairs) < _FEWEST or len(full) < _FILLED * len(pairs):
        return frozenset()
    return frozenset(at for at, _, _ in pairs)

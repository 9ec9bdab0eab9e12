"""Lines of a page as slices of its tokens, with what rules ask about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.text.tokens import Token

STOPS = frozenset("।॥.?!؟۔|…")
_CLOSERS = frozenset("”’»)]\"'*_")
_TRAILING = frozenset("*_#~`")
_MARKER = 8
_BRACKET = 20
_BOLD = 30
_LEADING = frozenset("#>*•-–—~·▪◦●■►▶_`|")


class Line:
    """One line: tokens `first` to `end` of the page, half-open, white space and bullets left out.

    `bare` are its folded words, `signs` the punctuation marks in it.
    """

    __slots__ = ("bare", "end", "first", "marker", "signs", "stopped", "tokens")

    def __init__(self, tokens: Sequence[Token], first: int, end: int) -> None:
        while end - 1 > first and tokens[end - 1].raw in _TRAILING:
            end -= 1
        self.tokens = tokens
        self.end = end
        self.marker = ""
        while first < end and tokens[first].raw in _LEADING and not _opens_bold(tokens, first, end):
            if len(self.marker) < _MARKER:
                self.marker += tokens[first].raw
            first += 1
        self.first = first
        self.bare = [t.norm for t in tokens[first:end] if t.kind != "punct"]
        self.signs = {t.raw for t in tokens[first:end] if t.kind == "punct"}
        self.stopped = _stopped(tokens, first, end) or _stopped(tokens, first, _before_bracket(tokens, first, end))

    @property
    def ends_open(self) -> bool:
        """Tell that the line does not end in a piece in brackets, unless it is one."""
        return self.tokens[self.end - 1].raw not in ")]" or self.bracketed()

    def bracketed(self, first: int | None = None, end: int | None = None) -> bool:
        """Tell whether the line, or its tokens `first` to `end`, stand in one pair of brackets."""
        first = self.first if first is None else first
        end = self.end if end is None else end
        while end - 1 > first and self.tokens[end - 1].raw in STOPS:
            end -= 1
        return end - first > 2 and self.tokens[first].raw + self.tokens[end - 1].raw in ("()", "[]")


def _opens_bold(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Tell the mark of a chat that sets some words bold (`*सावधान* …`): it belongs to the sentence."""
    mark = tokens[first].raw
    double = mark in (tokens[first + 1].raw if first + 1 < end else "", tokens[first - 1].raw if first else "")
    if mark not in "*_" or double or first + 2 >= end or tokens[first + 1].spaced:
        return False
    return any(t.raw == mark and not t.spaced for t in tokens[first + 2 : first + _BOLD])


def _stopped(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Tell whether `tokens[first:end]` end in a full stop or its like, closing quotes aside."""
    while end - 1 > first and tokens[end - 1].raw in _CLOSERS:
        end -= 1
    return end > first and tokens[end - 1].raw in STOPS


def _before_bracket(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return the end of the line without the short piece in brackets it ends in."""
    if end > first and tokens[end - 1].raw in ")]":
        for at in range(end - 2, max(first, end - _BRACKET), -1):
            if tokens[at].raw in "([":
                return at
    return end


def lines(tokens: Sequence[Token]) -> Iterator[Line]:
    """Yield the lines that hold a word or a number."""
    first = 0
    for end in [*[at for at, token in enumerate(tokens) if token.kind == "newline"], len(tokens)]:
        line = Line(tokens, first, end) if end > first else None
        if line is not None and line.bare:
            yield line
        first = end + 1

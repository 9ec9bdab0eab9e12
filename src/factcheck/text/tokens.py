"""One tokenisation that feeds every recogniser.

Letters, digits and marks form atoms: `12वीं` is the number `12` and, with no space before it, the
word `वीं`; an English `'s` is a word of its own. Everything else is one token a grapheme cluster. White
space makes no token but sets `spaced` on the next; a line break makes one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import regex

from factcheck.lang.spelling import fold

Kind = Literal["word", "number", "punct", "newline"]
_Atom = tuple[int, int, str, str, Kind, bool]
_LONG = 40
"""Characters of what is hardly a word that comes again."""

_PLAIN = regex.compile(r"[\p{L}\p{M} ]+")
_ATOM = regex.compile(
    r"(?P<number>\p{Nd}+\p{M}*)"
    r"|(?P<word>\p{L}[\p{L}\p{M}\u200c\u200d]*(?:['’](?!s(?!\p{L}))\p{L}+)?|['’]s(?![\p{L}\p{M}]))"
    r"|(?P<newline>\r\n|[\n\r\u2028\u2029\x0b\x0c\x85])"
    r"|(?P<space>[\s\u200b\ufeff]+?)"
    r"|(?P<punct>[\U0001F1E6-\U0001F1FF]{2}|\X)",  # pairs of flag letters: \X counts back through all of them
)


class Token:
    """A span of the text with its folded form. `start`, `end`: code points, half-open.

    `norm` is `fold(raw)`, the only thing packs are matched on; `spaced` says white space, or the
    start of the text, comes right before.
    """

    __slots__ = ("end", "kind", "norm", "raw", "spaced", "start")

    def __init__(self, start: int, end: int, raw: str, norm: str, kind: Kind, spaced: bool) -> None:
        self.start = start
        self.end = end
        self.raw = raw
        self.norm = norm
        self.kind = kind
        self.spaced = spaced

    def __repr__(self) -> str:
        return f"Token({self.start}, {self.end}, {self.raw!r}, {self.kind})"


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`, in order, offsets into the whole of `text`.

    >>> [(t.norm, t.kind, t.spaced) for t in tokenise("12वीं बैठक, ५.५%")]  # doctest: +NORMALIZE_WHITESPACE
    [('12', 'number', True), ('वीं', 'word', False), ('बैठक', 'word', True), (',', 'punct', False),
     ('5', 'number', True), ('.', 'punct', False), ('5', 'number', False), ('%', 'punct', False)]
    """
    tokens: list[Token] = []
    append = tokens.append
    at = start
    for chunk in (text[start:end] if start or end is not None else text).split(" "):
        size = len(chunk)
        for first, after, raw, norm, kind, spaced in _known(chunk) if size <= _LONG else _atoms(chunk):
            append(Token(at + first, at + after, raw, norm, kind, spaced))
        at += size + 1
    return tokens


def norms(text: str) -> list[str]:
    """Return the folded forms of the tokens of `text`, for who looks whether a word is there before asking where.

    >>> norms("12वीं बैठक")
    ['12', 'वीं', 'बैठक']
    """
    chunks = (_known(chunk) if len(chunk) <= _LONG else _atoms(chunk) for chunk in text.split(" "))
    return [norm for chunk in chunks for _, _, _, norm, _, _ in chunk]


def norms_of(phrase: str) -> tuple[str, ...]:
    """Return the folded tokens of a phrase of a pack, which is met but once.

    >>> norms_of("के अनुसार")
    ('के', 'अनुसार')
    """
    if _PLAIN.fullmatch(phrase):  # what the tokeniser would give, at a tenth of the cost
        return tuple(map(fold, phrase.split()))
    return tuple(norms(phrase))


def _atoms(chunk: str) -> list[_Atom]:
    """Return the tokens of what stands between two blanks, counted from its start."""
    found: list[_Atom] = []
    spaced = True
    for match in _ATOM.finditer(chunk):
        kind = match.lastgroup
        if kind == "space":
            spaced = True
            continue
        raw = match.group()
        found.append((match.start(), match.end(), raw, fold(raw), kind, spaced))
        spaced = kind == "newline"
    return found


_known = lru_cache(maxsize=32768)(_atoms)  # news is made of few words: of fifty, one is met for the first time

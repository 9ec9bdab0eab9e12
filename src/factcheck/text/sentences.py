"""Where sentences end, in Hindi and English, `।` and `.`, on the tokens every recogniser shares.

A line break always ends a sentence. A full stop does when what stands before it is no title, initial
or abbreviation, and what follows begins something new; the words are in `sentences.toml`. Closing
quotes and brackets stay with their sentence. A run of hundreds of tokens without an end is cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.lang import fold, languages, pack, topics
from factcheck.text.tokens import Token, tokenise

_ENDS = frozenset("।॥?!؟۔.…|॰")
_ALWAYS = frozenset("।॥۔")
_CLOSERS = frozenset("”’»)]}›\"'*_")
_GOES_ON = frozenset(",;:—–-،/")
_LOWER = tuple("abcdefghijklmnopqrstuvwxyz")
# No sentence has as many tokens; cutting a run that has keeps every layer's cost linear on hostile text.
_LONG, _LONGEST = 400, 500
_TABLES = (
    "titles",
    "letters",
    "letters_or_words",
    "roles",
    "capitals",
    "numbered",
    "abbreviations",
    "starters",
    "finite",
)


class _Words:
    """The folded tables of one language, with English beside it for Latin words in any text."""

    def __init__(self, lang: str) -> None:
        codes = [code for code in dict.fromkeys((lang, "en")) if _has_pack(code)]
        packs = [pack(code, "sentences") for code in codes]
        tables = {name: frozenset(fold(w) for p in packs for w in p[name]) for name in _TABLES}
        self.titles = tables["titles"]
        self.letters = tables["letters"]
        self.letters_or_words = tables["letters_or_words"]
        self.roles = tables["roles"]
        self.capitals = tables["capitals"]
        self.numbered = tables["numbered"]
        self.abbreviations = tables["abbreviations"]
        self.starters = tables["starters"]
        self.finite = tables["finite"]
        self.endings = tuple(fold(e) for p in packs for e in p["finite_endings"])
        barred = [
            code for code in dict.fromkeys((lang, "en")) if _has_pack(code) and pack(code, "sentences")["bar_ends"]
        ]
        self.before_bar = self.finite.union(*map(_told, barred)) if barred else None

    def verb(self, norm: str) -> bool:
        return norm in self.finite or norm.endswith(self.endings)


_words = cache(_Words)


def _told(lang: str) -> set[str]:
    """Return the past forms of a language: a bar typed for the danda stands after any of them, a cell's after none."""
    return set(map(fold, pack(lang, "verbs")["finite"]["events"])) if "verbs" in topics(lang) else set()


def _has_pack(lang: str) -> bool:
    return lang in languages() and "sentences" in topics(lang)


def split(text: str, lang: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of the sentences of `text[start:end]`, code points, half-open, in order.

    White space between sentences belongs to none. A language without a pack is split as English.

    >>> text = "डॉ. राव आए. बैठक 5.5 घंटे चली।"
    >>> [text[a:b] for a, b in split(text, "hi")]
    ['डॉ. राव आए.', 'बैठक 5.5 घंटे चली।']
    """
    tokens = tokenise(text, start, end)
    return [(tokens[i].start, tokens[j - 1].end) for i, j in cut(tokens, lang)]


def cut(tokens: Sequence[Token], lang: str) -> list[tuple[int, int]]:
    """Return the sentences of `tokens` as index pairs, half-open; newline tokens belong to none.

    >>> cut(tokenise("It rained. We left."), "en")
    [(0, 3), (3, 6)]
    """
    words = _words(lang)
    spans: list[tuple[int, int]] = []
    first, at, size = 0, 0, len(tokens)
    while at < size:
        token = tokens[at]
        if token.kind == "newline":
            if at > first:
                spans.append((first, at))
            at += 1
            first = at
        elif token.raw in _ENDS and at >= first and token.kind == "punct":
            stop = _end_of_run(tokens, at, size)
            if _ends(tokens, first, at, stop, words):
                spans.append((first, stop))
                first = stop
            at = stop
        else:
            if at - first >= _LONG and (token.spaced or at - first >= _LONGEST):
                spans.append((first, at))
                first = at
            at += 1
    if first < size:
        spans.append((first, size))
    return spans


def _end_of_run(tokens: Sequence[Token], at: int, size: int) -> int:
    """Return the index after the terminators at `at` and the quotes and brackets that close on them."""
    stop = at + 1
    while stop < size and not tokens[stop].spaced and (tokens[stop].raw in _ENDS or tokens[stop].raw in _CLOSERS):
        stop += 1
    return stop


def _ends(tokens: Sequence[Token], first: int, at: int, stop: int, words: _Words) -> bool:
    """Tell whether the terminators `tokens[at:stop]` end the sentence that began at `first`."""
    size = len(tokens)
    if stop >= size or tokens[stop].kind == "newline":
        return True
    mark, following = tokens[at], tokens[stop]
    before = tokens[at - 1] if at > first else None
    if before is None or following.raw in _GOES_ON:
        return False
    if mark.raw in _ALWAYS:
        return True
    if following.raw.startswith(_LOWER) and following.kind == "word" and not _glued_verb(before, words):
        return False
    if mark.raw in "?!؟":
        return following.spaced
    if mark.raw == "|":
        return words.before_bar is not None and (before.norm in words.before_bar or words.verb(before.norm))
    if mark.raw == "…" or (stop - at > 1 and tokens[at + 1].raw in "…."):
        return words.verb(before.norm) or following.raw[:1].isupper()
    if mark.raw == "॰":
        return False
    return _full_stop(tokens, first, at, stop, words)


def _glued_verb(before: Token, words: _Words) -> bool:
    return not before.norm.isascii() and words.verb(before.norm)


def _full_stop(tokens: Sequence[Token], first: int, at: int, stop: int, words: _Words) -> bool:
    before, following = tokens[at - 1], tokens[stop]
    if not following.spaced:
        return _ends_without_space(tokens, at, stop, words)
    if before.kind == "number":
        return at - 1 > first
    if before.kind != "word":
        return True
    norm = before.norm
    if not before.spaced and at - 2 >= first and tokens[at - 2].kind == "number":
        return True
    if norm in words.capitals and before.raw.islower():
        return True
    if norm in words.titles:
        return False
    if norm in words.numbered and following.kind == "number":
        return False
    if norm in words.abbreviations or _dotted(tokens, first, at):
        return following.norm in words.starters
    if _initial(tokens, first, at, words):
        label = at - 1 == first  # Q. What should be done?
        return not label and before.raw.isascii() and following.norm in words.starters and before.raw != "I"
    return True


def _dotted(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell U.S., p.m., कि.मी.: letters joined by stops without spaces."""
    if at - 3 < first or tokens[at - 2].raw != "." or tokens[at - 1].spaced:
        return False
    return tokens[at - 3].kind == "word" and len(tokens[at - 3].raw) <= 3


def _initial(tokens: Sequence[Token], first: int, at: int, words: _Words) -> bool:
    """Tell J. and एम.: one letter, or the name of one; some are words too (जी), and need a neighbour."""
    before = tokens[at - 1]
    if len(before.raw) == 1 and before.raw.isalpha():
        return before.raw.isupper() or not before.raw.isascii()
    if before.norm not in words.letters:
        return False
    if before.norm not in words.letters_or_words:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    earlier = tokens[at - 2] if at - 2 >= first else None
    if earlier is None or earlier.norm in words.roles:
        return True
    chained = at - 3 >= first and earlier.raw == "." and tokens[at - 3].norm in words.letters
    return chained or (after is not None and after.norm in words.letters and after.norm not in words.finite)


def _ends_without_space(tokens: Sequence[Token], at: int, stop: int, words: _Words) -> bool:
    """Tell "है.बैठक" and "signed.The" from "एम.रड", "5.5" and "example.com"."""
    before, following = tokens[at - 1], tokens[stop]
    if before.kind != "word" or (following.kind == "number" and before.raw.isascii()):
        return False
    if not before.raw.isascii():
        return words.verb(before.norm) and not (following.kind == "word" and following.raw.isascii())
    return len(before.raw) > 2 and before.raw.islower() and following.raw.istitle() and following.norm in words.starters

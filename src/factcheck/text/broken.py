"""Words that a scan or a copy from a PDF has torn: a sign or half a conjunct stands behind a blank.

`मुख् यमंत्री` and `लोगो ं` are one word each; the raw text keeps its blank, the token spans it and reads as the word.
"""

from __future__ import annotations

from functools import cache

import regex

from factcheck.lang import fold, languages, pack, topics
from factcheck.text.tokens import Token

_VIRAMA = "्"
_SIGNS = "ािीुूृेैोौॉंँ़्"  # no visarga: नाम ः राव has it for a colon
_TORN = regex.compile(f" [{_SIGNS}]")
_CONSONANT = regex.compile(r"[\u0915-\u0939\u0958-\u095f]")


def torn(text: str) -> bool:
    """Tell whether any word of `text` may be torn: two plain searches, whatever its length.

    >>> torn("मुख् यमंत्री आए।"), torn("मुख्यमंत्री आए।")
    (True, False)
    """
    return f"{_VIRAMA} " in text or _TORN.search(text) is not None


def rejoined(tokens: list[Token]) -> list[Token]:
    """Return `tokens` with the parts of torn words as one token, its norm that of the whole word.

    A word that may end in a virama (पश्चात्) keeps its blank.

    >>> from factcheck.text.tokens import tokenise
    >>> [(t.raw, t.norm) for t in rejoined(tokenise("राज् य के लोगो ं"))]
    [('राज् य', 'राज्य'), ('के', 'के'), ('लोगो ं', 'लोगों')]
    """
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if before is not None and before.kind == "word" and token.start - before.end <= 1 and _goes_on(before, token):
            gap = " " if token.start > before.end else ""
            raw = f"{before.raw}{gap}{token.raw}"
            norm = fold(raw.replace(" ", ""))
            found[-1] = Token(before.start, token.end, raw, norm, "word", before.spaced)
        else:
            found.append(token)
    return found


def _goes_on(before: Token, token: Token) -> bool:
    """Tell that `token` is the rest of the word before it."""
    if token.raw[0] in _SIGNS:
        return True
    if not token.spaced:
        return token.kind == "word" and " " in before.raw
    half = before.raw.endswith(_VIRAMA) and before.norm not in _whole()
    return half and token.kind == "word" and _CONSONANT.match(token.raw) is not None


@cache
def _whole() -> frozenset[str]:
    """Return the words that end in a virama of their own, in every language."""
    packs = [pack(lang, "sentences") for lang in languages() if "sentences" in topics(lang)]
    return frozenset(fold(word) for data in packs for word in data["ends_in_virama"])

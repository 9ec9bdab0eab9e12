"""One spelling for matching: what differs only in how a word is typed becomes equal.

Never shown, never stored: quotes always come from the raw text. The fold keeps vowel length and
aspiration (पिता ≠ पीता), so it may be used for equality, unlike a stripped-diacritics key.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_VIRAMA = "\u094d"
_ANUSVARA = "\u0902"
_DROPPED = dict.fromkeys(
    [0x093C, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x00AD, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F]
)
_DEVANAGARI_DIGITS = {0x0966 + n: ord("0") + n for n in range(10)}
_CHANDRABINDU = {0x0901: 0x0902}
_TABLE = {**_DROPPED, **_DEVANAGARI_DIGITS, **_CHANDRABINDU, 0x2019: ord("'"), 0x2018: ord("'")}
_NASALS = "ङञणनम"
_CLASSES = ("कखगघङ", "चछजझञ", "टठडढण", "तथदधन", "पफबभम")
_HOMORGANIC = {
    nasal + _VIRAMA + letter: _ANUSVARA + letter
    for nasal, row in zip(_NASALS, _CLASSES, strict=True)
    for letter in row[:4]
}
_ACCENTS = dict.fromkeys(range(0x0300, 0x0370))
_GLIDES = {"ये": "ए", "यी": "ई"}


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return the matching form of `word`: same for every way of typing it.

    Folds nukta, chandrabindu/anusvara, homorganic nasal + virama, joiners, Devanagari digits, a final
    ये/ए and यी/ई (गये/गए), Latin case and accents. Length may change: for offsets use `factcheck.text.folding.Folded`.

    >>> fold("सम्बन्ध") == fold("संबंध"), fold("पाँच") == fold("पांच"), fold("१५"), fold("Été")
    (True, True, '15', 'ete')
    >>> fold("पिता") == fold("पीता")
    False
    """
    if word.isascii():
        return word.lower()
    text = _glided(_typed(word))
    return _lowered(text) if text and min(text) < "\u0370" else text


def fold_text(text: str) -> str:
    """Return what `fold` does, of a text of many words: each is folded once, however many texts have it.

    >>> fold_text("पाँच Été गये") == fold("पाँच Été गये") == "पांच ete गए"
    True
    """
    *before, last = text.split(" ")
    if not before:
        return fold(last)
    return " ".join([*map(_within, before), _lowered(_glided(_typed(last)))])


@lru_cache(maxsize=65536)
def _within(word: str) -> str:
    """Return a word of a text as `fold` leaves it there: only the end of the text is the end of a word to it."""
    return word.lower() if word.isascii() else _lowered(_typed(word))


def _typed(word: str) -> str:
    text = unicodedata.normalize("NFKD", word).translate(_TABLE)
    if _VIRAMA in text:
        for typed, plain in _HOMORGANIC.items():
            if typed in text:
                text = text.replace(typed, plain)
    return text


def _glided(text: str) -> str:
    return text[:-2] + _GLIDES[text[-2:]] if len(text) > 2 and text[-2:] in _GLIDES else text


def _lowered(text: str) -> str:
    return text.lower().translate(_ACCENTS)

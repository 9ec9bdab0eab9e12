"""Hindi keyboard layouts, folded back to the Latin key that sits in the same place.

With a Hindi layout on, a terminal delivers ल where `n` was pressed. Outside text fields a key means
its position, so each letter stands for the key it is printed on. Sources: the keyboard descriptions of
the X Window System (`in(deva)` for InScript, `in(bolnagri)` for phonetic) and the Remington chart of
the Government of India's typing tool. Phonetic layouts keep Latin digits and punctuation.
"""

from __future__ import annotations

import os
from typing import Literal, get_args

Layout = Literal["auto", "inscript", "remington", "phonetic"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)

_INSCRIPT = {
    "q": "ौऔ", "w": "ैऐ", "e": "ाआ", "r": "ीई", "t": "ूऊ", "y": "बभ", "u": "हङ", "i": "गघ", "o": "दध", "p": "जझ",
    "[": "डढ", "]": "़ञ", "\\": "ॉऑ", "a": "ोओ", "s": "ेए", "d": "्अ", "f": "िइ", "g": "ुउ", "h": "पफ", "j": "रऱ",
    "k": "कख", "l": "तथ", ";": "चछ", "'": "टठ", "z": "ॆऎ", "x": "ंँ", "c": "मण", "v": "नऩ", "b": "वऴ", "n": "लळ",
    "m": "सश", ",": " ष", ".": " ।", "/": "य\u095f", "=": "ृऋ", "`": "ॊऒ", "-": " ः", "1": " ऍ", "2": " ॅ",
}  # fmt: skip
_REMINGTON = {
    "q": "ुफ", "w": "ू ", "e": "म ", "r": "त ", "t": "ज ", "y": "ल ", "u": "न ", "i": "प ", "o": "व ", "p": "च ",
    "[": "ख ", "a": "ं।", "s": "ेै", "d": "क ", "f": "िथ", "g": "हळ", "h": "ीभ", "j": "र ", "k": "ा ", "l": "स ",
    ";": "य ", "'": "श ष", "z": "् ", "x": "ग ", "c": "ब ", "v": "अट", "b": "इठ", "n": "दछ", "m": "उड", ",": "एढ",
    ".": "णझ", "/": "धघ",
}  # fmt: skip
_PHONETIC = {
    "w": "वॐ", "e": "ेै", "r": "रृ", "t": "तथ", "y": "यञ", "u": "ुू", "i": "िी", "o": "ोौ", "p": "पफ", "a": "ाआ",
    "s": "सष", "d": "दध", "f": "टठ", "g": "गघ", "h": "हः", "j": "जझ", "k": "कख", "l": "लळ", "z": "शॅ", "x": "्ॉ",
    "c": "चछ", "v": "डढ", "b": "बभ", "n": "नण", "m": "मङ", "`": "ंँ", "\\": "।॥",
}  # fmt: skip
_SHIFTED = str.maketrans("[]\\;',./=`-12", '{}|:"<>?+~_!@')
_DIGITS = {chr(0x0966 + n): str(n) for n in range(10)}


def _table(chart: dict[str, str]) -> dict[str, str]:
    """Return letter → key from a chart of key → the letter on it, then the letter with Shift."""
    letters: dict[str, str] = dict(_DIGITS)
    for key, printed in chart.items():
        plain, shifted = printed[0], printed[1:]
        for letter in shifted:
            letters.setdefault(letter, key.upper() if key.isalpha() else key.translate(_SHIFTED))
        letters[plain] = key
    letters.pop(" ", None)
    return letters


_TABLES = {"inscript": _table(_INSCRIPT), "remington": _table(_REMINGTON), "phonetic": _table(_PHONETIC)}


def detect(environment: dict[str, str] | None = None) -> Layout:
    """Return the layout `auto` means: what the session says of its keyboard, else InScript.

    >>> detect({"XKB_DEFAULT_VARIANT": "bolnagri"}), detect({})
    ('phonetic', 'inscript')
    """
    known = (os.environ if environment is None else environment).get("XKB_DEFAULT_VARIANT", "").lower()
    return "phonetic" if any(name in known for name in ("bolnagri", "kagapa", "wx", "phonetic")) else "inscript"


def is_devanagari(character: str | None) -> bool:
    """Return whether a key delivered a Devanagari character.

    >>> is_devanagari("ल"), is_devanagari("n"), is_devanagari(None)
    (True, False, False)
    """
    return bool(character) and "\u0900" <= character[0] <= "\u097f"  # type: ignore[index]  # not empty


def fold_key(character: str, layout: Layout = "auto") -> str | None:
    """Return the Latin character on the key that gave `character`, None where the layout has none.

    >>> fold_key("ल"), fold_key("श"), fold_key("५"), fold_key("द", "remington"), fold_key("न", "phonetic")
    ('n', 'M', '5', 'n', 'n')
    >>> fold_key("ॲ") is None
    True
    """
    return _TABLES[detect() if layout == "auto" else layout].get(character)

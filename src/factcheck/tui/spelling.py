"""How the interface spells Hindi: हिंदी or हिन्दी, ज़्यादा or ज्यादा. Only its own words; never an article's."""

from __future__ import annotations

from functools import lru_cache

import regex

STYLES = {"dot": "हिंदी · ज़्यादा", "nasal": "हिन्दी · ज़्यादा", "dot-plain": "हिंदी · ज्यादा", "nasal-plain": "हिन्दी · ज्यादा"}
"""Each style by its name in the settings, shown by what it does to two words."""

_NASALS = (("तथदधन", "न्"), ("पफबभम", "म्"), ("टठडढण", "ण्"))  # before क and च the dot is what everybody writes
_BORROWED = regex.compile(r"([कखगजफ])़")  # the nukta of ड़ and ढ़ is a letter of its own
_WORD = regex.compile(r"\{\w*\}|[^{}]+")


@lru_cache(maxsize=4096)
def spelled(text: str, style: str) -> str:
    """Return `text` in a style; fields in braces stay as they are.

    >>> spelled("संबंध, ज़्यादा, में, संख्या", "nasal-plain"), spelled("बढ़ा {अंत}", "nasal-plain")
    ('सम्बन्ध, ज्यादा, में, संख्या', 'बढ़ा {अंत}')
    """
    if style not in STYLES or style == "dot":
        return text
    return "".join(part if part.startswith("{") else _word(part, style) for part in _WORD.findall(text))


def _word(text: str, style: str) -> str:
    if style.startswith("nasal"):
        for letters, nasal in _NASALS:
            text = regex.sub(f"ं(?=[{letters}])", nasal, text)
    return _BORROWED.sub(r"\1", text) if style.endswith("plain") else text

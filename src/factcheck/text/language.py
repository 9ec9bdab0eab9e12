"""Which language a text is in, from its letters and its most frequent words; no model, no guess of more."""

from __future__ import annotations

from functools import cache

import regex

from factcheck.lang import fold, languages, pack, topics

_SAMPLE = 6_000
_WORD = regex.compile(r"[\p{L}\p{M}]+")


def detect(text: str) -> str:
    """Return the code of the language, of those with a page pack, that `text` is most likely in.

    The script of most letters decides; between languages of one script their frequent words do.
    Text without letters, or in a script no pack has, is `en`.

    >>> detect("नदी का पानी उतर गया।"), detect("The river fell."), detect("2025")
    ('hi', 'en', 'en')
    """
    sample = text[:_SAMPLE]
    best, score = "en", 0
    words: list[str] | None = None
    for lang, (script, common) in sorted(_profiles().items()):
        letters = len(script.findall(sample))
        if not letters:
            continue
        if words is None:
            words = [fold(w) for w in _WORD.findall(sample)]
        points = letters * 2 + sum(w in common for w in words)
        if points > score:
            best, score = lang, points
    return best


@cache
def _profiles() -> dict[str, tuple[regex.Pattern[str], frozenset[str]]]:
    found = {}
    for lang in languages():
        if "page" in topics(lang):
            data = pack(lang, "page")
            letters = regex.compile(rf"\p{{Script={data['script']}}}")
            found[lang] = (letters, frozenset(fold(w) for w in data["common"]))
    return found

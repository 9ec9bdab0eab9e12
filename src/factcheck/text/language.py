"""Which language a text is in, from its letters and its most frequent words; no model, no guess of more."""

from __future__ import annotations

from functools import cache

import regex

from factcheck.lang import fold, languages, pack, topics

_SAMPLE = 6_000
_BEGINNING, _LEAST, _SHARE = 1_500, 3, 5
_WORD = regex.compile(r"[\p{L}\p{M}]+")


def detect(text: str) -> str:
    """Return the code of the language, of those with a page pack, that `text` is most likely in.

    The script of most letters decides; between languages of one script their frequent words do.
    Text without letters, or in a script no pack has, is `en`. A language a chat writes in Latin letters is
    told by its small words and has a tag of its own.

    >>> detect("नदी का पानी उतर गया।"), detect("The river fell."), detect("2025")
    ('hi', 'en', 'en')
    >>> detect("Nadi ka pani utar gaya hai.")
    'hi-Latn'
    """
    sample = text[:_SAMPLE]
    profiles = {lang: profile for lang, profile in sorted(_profiles().items()) if profile[0].search(sample)}
    likely = list(profiles)
    if len(likely) < 2:
        return _romanised(sample, likely[0]) if likely == ["en"] else likely[0] if likely else "en"
    words = [fold(w) for w in _WORD.findall(sample)]
    points = {
        lang: 2 * sum(map(len, script.findall(sample))) + sum(w in common for w in words)
        for lang, (script, common) in profiles.items()
    }
    best = max(points, key=lambda lang: points[lang])
    return _romanised(sample, best) if best == "en" else best


def _romanised(sample: str, otherwise: str) -> str:
    """Return the tag of the language whose small words make up a good part of a text in Latin letters."""
    words = _WORD.findall(sample[:_BEGINNING].lower())
    for tag, markers in _markers().items():
        met = [word for word in words if word in markers]
        if len(set(met)) >= _LEAST and len(met) * _SHARE >= len(words):
            return tag
    return otherwise


@cache
def _markers() -> dict[str, frozenset[str]]:
    packs = [pack(lang, "roman") for lang in languages() if "roman" in topics(lang)]
    return {data["tag"]: frozenset(data["markers"]) for data in packs}


@cache
def _profiles() -> dict[str, tuple[regex.Pattern[str], frozenset[str]]]:
    found = {}
    for lang in languages():
        if "page" in topics(lang):
            data = pack(lang, "page")
            letters = regex.compile(rf"\p{{Script={data['script']}}}+")
            found[lang] = (letters, frozenset(fold(w) for w in data["common"]))
    return found

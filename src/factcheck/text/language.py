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
    letters = {lang: sum(map(len, script.findall(sample))) for lang, (script, _) in sorted(_profiles().items())}
    likely = [lang for lang, count in letters.items() if count]
    if len(likely) < 2:
        return likely[0] if likely else "en"
    words = [fold(w) for w in _WORD.findall(sample)]
    points = {lang: letters[lang] * 2 + sum(w in _profiles()[lang][1] for w in words) for lang in likely}
    return max(points, key=lambda lang: points[lang])


@cache
def _profiles() -> dict[str, tuple[regex.Pattern[str], frozenset[str]]]:
    found = {}
    for lang in languages():
        if "page" in topics(lang):
            data = pack(lang, "page")
            letters = regex.compile(rf"\p{{Script={data['script']}}}+")
            found[lang] = (letters, frozenset(fold(w) for w in data["common"]))
    return found

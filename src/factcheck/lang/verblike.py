"""Words that end like a verb and are none: नेगी is no future, जयंती no habit, पटना no infinitive."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lang.packs import pack, topics
from factcheck.lang.spelling import fold


class Verblike(NamedTuple):
    """The words of a language's `verblike.toml`, folded; empty for a language without it."""

    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()

    def ends(self, norm: str, endings: tuple[str, ...]) -> bool:
        """Tell whether a folded word has one of the `endings` of verbs and is no noun of that look.

        >>> [verblike("hi").ends(word, ("ेगी", "ोगी")) for word in ("करेगी", "नेगी", "सहयोगी")]
        [True, False, False]
        """
        return norm.endswith(endings) and norm not in self.words and not norm.endswith(self.endings)


@cache
def verblike(lang: str) -> Verblike:
    """Return the words of `lang` that only look like verbs."""
    if "verblike" not in topics(lang):
        return Verblike()
    data = pack(lang, "verblike")
    words = [w for name in ("future", "habit", "infinitive", "request") for w in data[name]]
    return Verblike(frozenset(map(fold, words)), tuple(map(fold, data["endings"])))

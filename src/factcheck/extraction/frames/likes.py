"""The words of all languages that tell a thing from its like, compiled once from the `likes` packs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

from factcheck.lang import languages, pack, topics


@dataclass(frozen=True, slots=True)
class Likes:
    """`label` finds a labelled number, its sort by the word in `labels`; `teams` are those beside a country's first.

    The rest are the pack's words, as they stand there.
    """

    labels: dict[str, str]
    label: regex.Pattern[str]
    teams: dict[str, regex.Pattern[str]]
    grades: frozenset[str]
    before: frozenset[str]
    beside: frozenset[str]
    town_endings: tuple[str, ...]
    no_towns: frozenset[str]
    bodies: frozenset[str]
    quarters: dict[str, str]


@cache
def likes() -> Likes:
    """Return the words of every language that has a `likes` pack.

    >>> likes().labels["वार्ड"], "phase" in likes().grades
    ('ward', True)
    """
    packs = [pack(lang, "likes") for lang in languages() if "likes" in topics(lang)]

    def every(name: str) -> list[str]:
        return [word for data in packs for word in data[name]]

    second = _any(every("second"))
    labels = {word: sort for data in packs for sort, words in data["labels"].items() for word in words}
    return Likes(
        labels=labels,
        label=regex.compile(rf"\b({_any(labels)})(?: (?:{_any(every('numbering'))}))?[ -](\d+)\b"),
        teams={
            # After a name: one with a capital where there are capitals, any word where there are none.
            "a": regex.compile(
                rf"\p{{Lu}}\p{{Ll}}+ (?:{second})\b(?! \p{{Lu}})|(?<=[\p{{Lo}}\p{{M}}]) (?:{second})(?=[ ,।])"
            ),
            "young": regex.compile(rf"\b(?:{_any(every('under'))})-?\p{{Nd}}{{2}}\b", regex.IGNORECASE),
        },
        grades=frozenset(every("grades")),
        before=frozenset(every("before")),
        beside=frozenset(every("beside")),
        town_endings=tuple(every("town_endings")),
        no_towns=frozenset(every("no_towns")),
        bodies=frozenset(every("bodies")),
        quarters={word: side for data in packs for side, words in data["quarters"].items() for word in words},
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))

"""The times a story speaks of: resolved ones in their order, those without a day set apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from factcheck.model import Article, Document, Timex

_APART = frozenset({"ambiguous", "vague", "anaphoric"})
_FAR = 30  # days


@dataclass(frozen=True, slots=True)
class Mention:
    """A time expression with the article it stands in."""

    article: Article
    timex: Timex


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a period, ISO and inclusive, either end None where open, and what names it."""

    first: str | None
    last: str | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`moments` in order; `apart`, the expressions that have no value, or several."""

    moments: tuple[Moment, ...]
    apart: tuple[Mention, ...]

    def places(self, width: int) -> list[int]:
        """Return where each moment's beginning stands on a line of `width` places, from 0, in proportion.

        What lies far from the middle moment (an old year) stands at an end, and does not crush the rest.

        >>> Timeline((), ()).places(10)
        []
        """
        days = sorted(_day(moment) for moment in self.moments)
        if not days:
            return []
        middle = days[len(days) // 2]
        begin, end = max(days[0], middle - _FAR), min(days[-1], middle + _FAR)
        return [(min(max(day, begin), end) - begin) * (width - 1) // max(1, end - begin) for day in days]


def timeline(documents: Iterable[Document]) -> Timeline:
    """Return the times the claims of `documents` speak of; a period once, with everything that names it."""
    gathered: dict[tuple[str | None, str | None], list[Mention]] = {}
    apart: list[Mention] = []
    for document in documents:
        used = {t.start: t for claim in document.claims for t in claim.times}
        for timex in (used[start] for start in sorted(used)):
            mention = Mention(document.article, timex)
            if timex.status in _APART:
                apart.append(mention)
            elif timex.status == "resolved" and (timex.first or timex.last):
                gathered.setdefault((_date(timex.first), _date(timex.last)), []).append(mention)
    found = (Moment(*days, tuple(mentions)) for days, mentions in gathered.items())
    moments = [moment for moment in found if _known(moment)]
    moments.sort(key=lambda m: (_day(m), m.last or "9"))
    return Timeline(tuple(moments), tuple(apart))


def _day(moment: Moment) -> int:
    return date.fromisoformat(moment.first or moment.last or "").toordinal()


def _date(moment: str | None) -> str | None:
    return moment[:10] if moment else None


def _known(moment: Moment) -> bool:
    """Tell days a calendar holds from years before it (-0500)."""
    try:
        return bool(_day(moment))
    except ValueError:
        return False

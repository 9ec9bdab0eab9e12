"""The time a claim speaks for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.extraction.attribution import Said
from factcheck.extraction.clauses import verbs
from factcheck.model import Article, Timex

_DAY = len("2025-11-05")


def published(article: Article) -> str | None:
    """Return the publish day or minute; None without one, or where only a time of receipt is known."""
    if article.published is None or article.published.anchor.kind == "received":
        return None
    anchor = article.published.anchor
    if anchor.minute is None:
        return anchor.day.isoformat()
    return f"{anchor.day.isoformat()}T{anchor.minute // 60:02}:{anchor.minute % 60:02}"


def written(published: str | None, moment: tuple[date | None, int] | None) -> str | None:
    """Return the instant an entry of a live page was written at, `published` where that is not known.

    `moment` is its day, None for that of the page, and its minute. An hour later than the page, on no day it
    names, may be of the day before or added since: it tells nothing.

    >>> written("2025-11-05", (None, 850)), written("2025-11-05T09:00", (None, 850)), written(None, (None, 850))
    ('2025-11-05T14:10', '2025-11-05T09:00', None)
    """
    if moment is None or (moment[0] is None and published is None):
        return published
    day, minute = moment
    told = f"{day.isoformat() if day else (published or '')[:10]}T{minute // 60:02}:{minute % 60:02}"
    late = published is not None and told > published and len(published) > _DAY and day is None
    return published if late else told


def as_of(
    norms: list[str],
    lang: str,
    times: Sequence[tuple[Timex, tuple[int, int]]],
    said: Said | None,
    published: str | None,
    *,
    planned: bool,
) -> str | None:
    """Return the time a sentence speaks for: what it says itself, else the publish time.

    It says so with a bound (रविवार शाम तक, as of Sunday), a count that stood at a time, or the day of the
    quoted statement (अगस्त में कहा था कि). No claim speaks for a time after it was published: a bound
    beyond that is a deadline, and so is one of a `planned` thing. The publish day itself says less than the
    publish minute. `times` come with the range of their tokens.
    """
    if not times:
        return published
    table = verbs(lang)
    for time, (first, end) in times:
        if time.status != "resolved" or time.last is None:
            continue
        if published is None or time.last[:10] > published[:10]:
            continue
        bound = not planned and (
            not table.until_after.isdisjoint(norms[end - 1 : end + 1])
            or not table.until_before.isdisjoint(norms[max(0, first - 1) : first + 1])
            or any(words.issubset(norms) for words in table.stood)
        )
        if bound or (said and said.content and not said.content[0] <= first < said.content[1]):
            return published if time.last == published[:10] else time.last
    return published

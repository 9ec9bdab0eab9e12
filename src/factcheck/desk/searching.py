"""Find claims by their words, folded over spellings and scripts, with filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extraction.romanise import key
from factcheck.model import Claim
from factcheck.text.tokens import tokenise

if TYPE_CHECKING:
    from factcheck.desk.session import Desk

FILTERS = ("date", "source", "state", "lang", "relation", "reviewer", "worth")


def search(desk: Desk, query: str) -> list[str]:
    """Return the ids of the claims that hold every word of `query` and pass its filters, in reading order.

    A word matches by its beginning (मौत finds मौतों) in any spelling; a Roman word also by sound
    (rajnath finds राजनाथ); a number only as a whole, in either digits. Filters are `name:value`.
    """
    filters, words = _parts(query)
    return [claim.id for claim in desk.claims.values() if _passes(desk, claim, filters) and _holds(claim.text, words)]


def _parts(query: str) -> tuple[dict[str, str], str]:
    filters: dict[str, str] = {}
    words: list[str] = []
    for part in query.split():
        name, colon, value = part.partition(":")
        if colon and name in FILTERS and value:
            filters[name] = value
        else:
            words.append(part)
    return filters, " ".join(words)


def _holds(text: str, words: str) -> bool:
    wanted = [t for t in tokenise(words) if t.kind in ("word", "number")]
    if not wanted:
        return True
    tokens = [t for t in tokenise(text) if t.kind in ("word", "number")]
    numbers = {t.norm for t in tokens if t.kind == "number"}
    norms = [t.norm for t in tokens if t.kind == "word"]
    keys: list[str] | None = None
    for word in wanted:
        if word.kind == "number":
            if word.norm not in numbers:
                return False
            continue
        if any(norm.startswith(word.norm) for norm in norms):
            continue
        keys = keys if keys is not None else [key(t.raw) for t in tokens if t.kind == "word"]
        sound = key(word.raw)
        if len(sound) < 3 or not any(k.startswith(sound) for k in keys):
            return False
    return True


def _share(value: str) -> float:
    """Read `0.5`; what is no number lets nothing through."""
    try:
        return float(value)
    except ValueError:
        return 2.0


def _passes(desk: Desk, claim: Claim, filters: dict[str, str]) -> bool:
    article = desk.documents[claim.article].article
    for name, value in filters.items():
        folded = value.casefold()
        if name == "date":
            ok = any(
                (t.first and t.first.startswith(value)) or (t.last and t.last.startswith(value)) for t in claim.times
            )
        elif name == "source":
            ok = folded in article.source.casefold() or folded in article.path.casefold()
        elif name == "lang":
            ok = article.lang == value
        elif name == "state":
            ok = desk.state.visible_to(desk.reviewer).stage_of(claim.id) == value
        elif name == "worth":
            ok = claim.worth >= _share(value)
        elif name == "reviewer":
            review = desk.verdict_of(claim.id)
            ok = review is not None and review.actor.casefold() == folded
        else:
            ok = any(link.relation == value for link in desk.links_of.get(claim.id, ()))
        if not ok:
            return False
    return True

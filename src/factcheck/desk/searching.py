"""Find claims by their words, folded over spellings and scripts, with filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extraction import places
from factcheck.extraction.entities.lexicon import organisations
from factcheck.extraction.romanise import key
from factcheck.model import Claim
from factcheck.text.tokens import Token, tokenise

if TYPE_CHECKING:
    from factcheck.desk.session import Desk

_BORROWED = str.maketrans("ऑॉऍॅ", "आाएे")

FILTERS = ("date", "source", "state", "lang", "relation", "reviewer", "worth", "assigned")


def search(desk: Desk, query: str) -> list[str]:
    """Return the ids of the claims that hold every word of `query` and pass its filters, in reading order.

    A word matches by its beginning (मौत finds मौतों) in any spelling; a Roman word also by sound
    (rajnath finds राजनाथ); a known name by all its names (US finds अमरीका and अमेरिकी); a number only as a
    whole, in either digits. Filters are `name:value`.
    """
    filters, words = _parts(query)
    wanted = [_Word(t) for t in tokenise(words) if t.kind in ("word", "number")]
    whole = _known(" ".join(word.norm for word in wanted))
    return [
        claim.id
        for claim in desk.claims.values()
        if _passes(desk, claim, filters) and (_named(claim, whole) or _holds(claim, wanted))
    ]


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


class _Word:
    """A word looked for: as typed, by its sound, and as a name."""

    def __init__(self, token: Token) -> None:
        self.norm = token.norm
        self.number = token.kind == "number"
        self.loose = _loose(token.norm)
        self.sound = key(token.raw)
        self.known = _known(token.norm)


def _holds(claim: Claim, wanted: list[_Word]) -> bool:
    if not wanted:
        return True
    tokens = [t for t in tokenise(claim.text) if t.kind in ("word", "number")]
    numbers = {t.norm for t in tokens if t.kind == "number"}
    norms = [_loose(t.norm) for t in tokens if t.kind == "word"]
    keys: list[str] | None = None
    for word in wanted:
        if word.number:
            if word.norm not in numbers:
                return False
            continue
        if any(norm.startswith(word.loose) for norm in norms) or _named(claim, word.known):
            continue
        keys = keys if keys is not None else [key(t.raw) for t in tokens if t.kind == "word"]
        if len(word.sound) < 3 or not any(k.startswith(word.sound) for k in keys):
            return False
    return True


def _named(claim: Claim, known: frozenset[str]) -> bool:
    return bool(known) and any(entity.key in known for entity in claim.entities)


def _known(name: str) -> frozenset[str]:
    """Return the keys that a name stands for, in any spelling and language: a place, a demonym, a body, a full name."""
    found = {places.names().get(name), places.demonyms().get(name)}
    if " " in name:
        found.add(f"person:{key(name)}")
    body = organisations().at(tokenise(name), 0) if name else None
    if body and body[1] == len(tokenise(name)):
        found.add(body[0])
    return frozenset(key for key in found if key)


def _loose(norm: str) -> str:
    """Fold what typists mix up in borrowed words: ऑफिस and आफिस."""
    return norm.translate(_BORROWED)


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
        elif name == "assigned":
            thread = desk.state.thread_of(claim.id).id
            ok = folded in (one.casefold() for one in desk.state.assignees(thread))
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

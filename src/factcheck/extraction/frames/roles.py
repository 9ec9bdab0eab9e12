"""Who did it to whom, and where: roles of the names of one claim, by postposition, order and passive."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from factcheck.extraction.places import names
from factcheck.lang import fold
from factcheck.model import Entity
from factcheck.text.tokens import Token

_AGENT, _TARGET, _GENITIVE = frozenset({"ने"}), frozenset({"को"}), frozenset({"का", "की", "के", "'s"})
_PLACE_AFTER = frozenset({"में", "पर"})
_PLACE_BEFORE = frozenset({"in", "at", "near", "from", "across", "outside", "inside", "off"})
_AGAINST = frozenset({"against", "over", "to"})
_WITH = frozenset({"with", "between"})
_BETWEEN = frozenset({"बीच", "साथ"})
_HANDS = frozenset({"हाथों"})
_DOING = frozenset({"agent", "hands"})
_TITLE = 24
_SEAT = 3
_FEW = 5
_START, _END = attrgetter("start"), attrgetter("end")
_JOIN = frozenset({"और", "व", "एवं", "तथा", ",", "and", "&"})
_BE = frozenset({"was", "were", "is", "are", "been", "be", "being", "got"})


@dataclass(slots=True)
class Roles:
    """Entity keys by role, each in reading order without repeats."""

    actors: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)


def assign(
    entities: Iterable[Entity], tokens: list[Token], verb: tuple[int, int] | None, *, swap: bool, teams: bool
) -> Roles:
    """Return the roles of `entities` among `tokens` around the predicate at code points `verb`.

    `swap` says the predicate is told from the loser (हार गया, lost to), `teams` that towns may act (Mumbai
    beat Delhi); else a town is only ever a place.
    """
    roles = Roles()
    ordered = sorted(entities, key=lambda e: (e.start, -e.end))
    found = [(entity, _role(entity, tokens, verb)) for entity in ordered]
    for i in range(len(found) - 2, -1, -1):  # भारत और अमेरिका ने: what joins shares the role of what follows
        entity, role = found[i]
        if role == "bare" and _joined(entity, found[i + 1][0], tokens):
            found[i] = (entity, found[i + 1][1])
    if swap and any(role == "hands" for _, role in found):  # दिल्ली को मुंबई के हाथों हार मिली names both
        swap = False
        found = [(entity, "target" if role in ("bare", "agent") else role) for entity, role in found]
    for entity, role in found:
        if entity.demonym:
            _add(roles.parties, entity.key)
            continue
        if role == "genitive" and entity.key.startswith("country:") and _of_person(entity, ordered):
            _add(roles.parties, entity.key)
            continue
        if entity.type == "place" and not entity.key.startswith("country:") and role not in _DOING and not teams:
            _add(roles.places, entity.key)
            continue
        _place(roles, entity, role)
        if entity.type == "organisation":
            _seat(roles, entity)
    if swap:
        roles.actors, roles.targets = roles.targets, roles.actors
    return roles


def _of_person(country: Entity, entities: list[Entity]) -> bool:
    """Whether a country only says whose president somebody is: रूस के राष्ट्रपति पुतिन."""
    return any(e.type == "person" and 0 < e.start - country.end < _TITLE for e in entities)


def whence(roles: Roles) -> None:
    """Take countries for where something came from, not whom it was done to: नेपाल से लाए गए."""
    lands = [key for key in roles.targets if key.startswith("country:")]
    roles.targets = [key for key in roles.targets if key not in lands]
    for land in lands:
        _add(roles.places, land)


def _seat(roles: Roles, entity: Entity) -> None:
    """A body named after a place works there: पटना पुलिस, Delhi High Court, पश्चिम बंगाल सरकार."""
    words = fold(entity.text).split()
    found = (names().get(" ".join(words[:stop])) for stop in range(min(_SEAT, len(words) - 1), 0, -1))
    key = next(filter(None, found), None)
    if key and not key.startswith("country:"):
        _add(roles.places, key)


def _place(roles: Roles, entity: Entity, role: str) -> None:
    if role == "place" or (entity.type == "place" and role in ("genitive", "bare-after")):
        _add(roles.places, entity.key)
        if entity.type != "place":
            _add(roles.parties, entity.key)
        return
    _add(roles.parties, entity.key)
    if role in ("target", "against"):
        _add(roles.targets, entity.key)
    elif role == "genitive":
        return
    else:
        _add(roles.actors, entity.key)


def _role(entity: Entity, tokens: list[Token], verb: tuple[int, int] | None) -> str:
    before, after, second = _neighbours(entity, tokens)
    if not entity.text.isascii():
        if after == "पर" and entity.key.startswith("country:"):
            return "target"
        return _hindi_role(after, second)
    if before in _PLACE_BEFORE and entity.type != "person":
        return "place"
    if after == "'s":
        return "genitive"
    if before in _WITH:
        return "agent"
    if before == "by":
        return "agent"
    if verb is None:
        return "bare"
    passive = _passive(tokens, verb)
    if entity.start > verb[0]:
        if passive or before == "of":
            return "bare-after" if entity.type == "place" else "target"
        return "against" if before in _AGAINST or entity.start - verb[1] < 24 else "bare-after"
    if passive:
        return "target"
    return "bare"


def _hindi_role(first: str, second: str) -> str:
    if first in _AGENT or (first in _GENITIVE and second in _BETWEEN):
        return "agent"
    if first in _GENITIVE and second in _HANDS:
        return "hands"
    if first in _TARGET or first == "से":
        return "target"
    if first in _PLACE_AFTER:
        return "place"
    return "genitive" if first in _GENITIVE else "bare"


def _neighbours(entity: Entity, tokens: list[Token]) -> tuple[str, str, str]:
    """Return the word before a name, articles passed over, and the two after it."""
    before, after = bisect_right(tokens, entity.start, key=_END), bisect_left(tokens, entity.end, key=_START)
    while before and tokens[before - 1].norm == "the":
        before -= 1
    first = tokens[after].norm if after < len(tokens) else ""
    second = tokens[after + 1].norm if after + 1 < len(tokens) else ""
    return tokens[before - 1].norm if before else "", first, second


def _joined(entity: Entity, following: Entity, tokens: list[Token]) -> bool:
    first, end = bisect_left(tokens, entity.end, key=_START), bisect_right(tokens, following.start, key=_END)
    return 0 < end - first <= _FEW and tokens[first].norm in _JOIN


def _passive(tokens: list[Token], verb: tuple[int, int]) -> bool:
    end = bisect_right(tokens, verb[0], key=_END)
    return any(token.norm in _BE for token in tokens[max(0, end - 3) : end])


def _add(keys: list[str], key: str) -> None:
    if key not in keys:
        keys.append(key)

"""Two things of one sort, each with a name of its own: the Sone river and the Ken, one bill and another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from rapidfuzz import fuzz

from factcheck.extraction.frames.lexicon import scan, stop
from factcheck.extraction.frames.stem import stem
from factcheck.extraction.romanise import key
from factcheck.lang import fold, languages, pack, topics
from factcheck.matching.glosses import meant
from factcheck.matching.profile import Profile, once
from factcheck.model import Claim
from factcheck.text.tokens import Token, norms, tokenise

_REACH = 3
"""Words before a head that may be its name: Coastal Shipping Safety Bill."""
_TITLE = 8
_QUOTES = frozenset("'\"‘’“”«»")
_ALIKE = 75
_SHORT = 2
_SPELT_OUT = frozenset({"exam", "bill", "scheme", "insurance", "vaccine", "index", "commission", "line"})
"""Sorts whose names are words of a language, not sounds: what another script calls them cannot be told."""
_PLACED = frozenset({"port", "tunnel", "river", "express", "dam", "lake", "glacier", "volcano"})
"""Sorts that bear the names of places: what lies there is another where the place is another."""

Names = dict[str, tuple[frozenset[str], ...]]
"""Sort → the words of each name, by stem, sound and what the packs call them."""


@cache
def _words() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[str]]:
    packs = [pack(lang, "heads") for lang in languages() if "heads" in topics(lang)]
    after, before = (
        {fold(word): sort for data in packs for sort, words in data[side].items() for word in words}
        for side in ("after", "before")
    )
    plain, quoted = (frozenset(fold(word) for data in packs for word in data[side]) for side in ("plain", "quoted"))
    return after, before, plain, quoted


@once
def of(side: Profile) -> Names:
    """Return the `named` things of a claim made ready, worked out when first asked for."""
    return named(side.claim)


def names_one(side: Profile) -> bool:
    """Return whether a claim names a thing with a name of its own."""
    return bool(of(side))


def named(claim: Claim) -> Names:
    """Return the names that stand beside the words for what they name, by sort; none for a thing without a name."""
    after, before, *_ = _words()
    if not any(map(_heading, claim.text.split(" "))):
        return {}
    tokens = tokenise(claim.text)
    placed = {
        i
        for e in claim.entities
        if e.type == "place"
        for i, t in enumerate(tokens)
        if e.start - claim.start <= t.start < e.end - claim.start
    }
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for i, token in enumerate(tokens):
        sort = after.get(token.norm)
        words = list(_leading(tokens, i)) if sort else []
        if token.norm in before and (followers := _following(tokens, i)):
            sort, words = before[token.norm], followers
        if sort not in _PLACED:
            words = [x for x in words if x not in placed]
        if sort and words:
            found[sort].append(_faces([tokens[x] for x in words]))
    return {sort: tuple(names) for sort, names in found.items()}


@lru_cache(maxsize=16384)
def _heading(chunk: str) -> bool:
    """Whether there is a word for what is named in what stands between two blanks."""
    after, before, *_ = _words()
    return any(norm in after or norm in before for norm in norms(chunk))


def _leading(tokens: Sequence[Token], head: int) -> Iterator[int]:
    """Yield the positions of the words of a name before its head, as far as nothing cuts it off."""
    empty, plain = stop(), _words()[2]
    for i in range(head - 1, max(-1, head - 1 - _REACH), -1):
        word = tokens[i]
        measured = i > 1 and tokens[i - 1].raw == "-" and tokens[i - 2].kind == "number"  # the 182-km line
        if word.kind != "word" or word.norm in empty or measured:
            return
        if word.norm not in plain:
            yield i


def _following(tokens: Sequence[Token], head: int) -> list[int]:
    """Return the positions of the name after its sort: what is quoted, or the next word, with a capital if it can."""
    at = head + 1
    if at >= len(tokens):
        return []
    if tokens[at].norm in _QUOTES:
        end = next((i for i in range(at + 1, len(tokens)) if tokens[i].norm in _QUOTES), at)
        return list(range(at + 1, end)) if end - at <= _TITLE else []
    if tokens[at].kind != "word" or tokens[at].norm in stop() | _words()[2] or tokens[head].norm in _words()[3]:
        return []
    raw = tokens[at].raw
    told = raw[0].isupper() if raw.isascii() else not scan([tokens[at]])
    return [at] if told else []


def _faces(words: list[Token]) -> frozenset[str]:
    """Return all that may tell the words of a name from others: their stems, sounds and concepts."""
    stems = {"=" + stem(word.norm) for word in words}
    spelt = [word.raw if word.norm.isascii() else stem(word.norm) for word in words]
    sounds = {"~" + key(text).replace(" ", "") for text in (*spelt, *(word.raw for word in words))}
    told = {mark.value for mark in scan(words) if mark.kind in ("noun", "group")}
    return frozenset(stems | sounds | told).union(*(meant(root[1:]) for root in stems))


def apart(a: Profile, b: Profile) -> bool:
    """Return whether the claims name two things of one sort, and none in common."""
    one, two = of(a), of(b)
    if not one or not two:
        return False
    foreign = a.claim.text.isascii() != b.claim.text.isascii()
    both = [sort for sort in one if sort in two]
    met = [sort for sort in both if any(_same(x, y) for x in one[sort] for y in two[sort])]
    return not met and any(not (foreign and sort in _SPELT_OUT) or _other_words(one[sort], two[sort]) for sort in both)


def _other_words(one: Sequence[frozenset[str]], two: Sequence[frozenset[str]]) -> bool:
    """Whether every name of a sort has a word the packs know in both languages, and no two share one: seeds, data."""
    mine, yours = ([set(filter(_known, name)) for name in names] for names in (one, two))
    return all((*mine, *yours)) and not any(x & y for x in mine for y in yours)


def _known(face: str) -> bool:
    return face[0] not in "=~"


def _same(x: frozenset[str], y: frozenset[str]) -> bool:
    if not x.isdisjoint(y):
        return True
    mine, yours = ([face for face in names if face[0] == "~" and len(face) > _SHORT] for names in (x, y))
    return any(fuzz.ratio(p, q) >= _ALIKE for p in mine for q in yours)

"""How a claim names its places: where it was, whence, whither, whose home. Two sources contradict in one of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from factcheck.extraction.places import parent
from factcheck.extraction.romanise import key
from factcheck.lang import fold, languages, pack, topics
from factcheck.matching.names import kind, place_sound
from factcheck.matching.places import at_sea, holds
from factcheck.matching.profile import Profile, once
from factcheck.model import Claim, Entity

Sites = tuple[tuple[str, str], ...]
"""Pairs of how and which: ("at", "place:patna"), ("from", "place:dubai"), ("home", "place:kasaragod")."""

_WORD, _CASELESS = regex.compile(r"[\p{L}\p{M}]+"), regex.compile(r"[\p{Lo}\p{M}]+")
_CHAIN = regex.compile(r"^(?:['’]s|,)? ?$")
_LED = 60
_LONG = 40
"""Characters of what is hardly a word that comes again."""
_NAMED = 8
"""Characters between a home and whose it is: कासरगोड के अब्दुल रहमान."""
_SHORT, _SAME = 2, 3
_STRANGE = regex.compile(r" (?:का|की|के) ([\p{Lo}\p{M}]+) ([\p{Lo}\p{M}]+) (?:ने|को|से)(?![\p{L}\p{M}])")
_OWNING = regex.compile(r"^(?:['’]s| (?:का|की|के)) $")


@dataclass(frozen=True, slots=True)
class _Words:
    """The packs' words, ready to be found: before a name, behind it, and both of a word no list knows."""

    led: regex.Pattern[str]
    followed: regex.Pattern[str]
    unlisted: regex.Pattern[str]
    home: regex.Pattern[str]
    owner: regex.Pattern[str]
    resident: regex.Pattern[str]
    ways: dict[str, str]


@cache
def _words() -> _Words:
    packs = [pack(lang, "sites") for lang in languages() if "sites" in topics(lang)]
    ways = {
        word: "from" if way == "out" else way
        for data in packs
        for side in ("before", "after")
        for way, words in data[side].items()
        for word in words
    }

    def every(*names: str) -> str:
        words = {word for data in packs for name in names for word in data[name]}
        return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))

    def beside(side: str) -> str:
        words = {word for data in packs for words in data[side].values() for word in words}
        return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))

    before, after, kinds = beside("before"), beside("after"), every("kinds")
    return _Words(
        led=regex.compile(rf"(?:^|\W)({before})(?: (?:{every('between')}))* $", regex.IGNORECASE),
        followed=regex.compile(
            rf"^(?: (?:{kinds}))?(?: (?:{every('owner')})(?: (?:{every('between')}))* (?:{kinds}))?"
            rf" ({after})(?![\p{{L}}\p{{M}}])"
        ),
        unlisted=regex.compile(rf"( (?:{kinds}))? ({after})(?![\p{{L}}\p{{M}}])"),
        home=regex.compile(rf" (?:{every('home')}) $"),
        owner=regex.compile(rf"^ (?:{every('owner')}) "),
        resident=regex.compile(rf"^ ?(?:{every('resident')})(?![\p{{L}}\p{{M}}])"),
        ways=ways,
    )


@once
def of(side: Profile) -> Sites:
    """Return the places that a claim names itself by how it names them, in reading order.

    A word in no list counts too, where it stands as a place does (होसुर में).
    """
    claim = side.claim
    found = [e for e in claim.entities if kind(e.key) == "place" and e.key in claim.frame.places and not e.demonym]
    people = [e for e in claim.entities if e.type == "person"]
    told: list[tuple[int, str, str]] = []
    led: dict[int, str] = {}
    for entity in found:
        before, after = _end_of(claim.text[: entity.start - claim.start]), claim.text[entity.end - claim.start :]
        way = "home" if _home(entity, people, before, after) else _way(before, after) or _chained(entity, led, claim)
        if way:
            led[entity.end] = way
            told.append((entity.start - claim.start, way, entity.key))
    told.extend(_unlisted(side))
    return tuple(dict.fromkeys((way, place) for _, way, place in sorted(told)))


@once
def of_somebody(side: Profile) -> bool:
    """Return whether all that a claim names as places tells whose somebody is: जापान की हिना हायाता को हराया."""
    claim = side.claim
    people = [e.start for e in claim.entities if e.type == "person"]
    places = [e for e in claim.entities if e.key in side.places and e.type == "place"]

    def owned(end: int) -> bool:
        if any(_OWNING.match(claim.text[end - claim.start : start - claim.start]) for start in people if start > end):
            return True
        strange = _STRANGE.match(claim.text, end - claim.start)  # जापान की हिना हायाता, whom no list knows
        told = strange.groups() if strange else ()
        return bool(told) and all(any(key(word).startswith(x[1:]) for x in side.sounds) for word in told)

    return bool(places) and "places" not in side.borrowed and all(e.demonym or owned(e.end) for e in places)


def _end_of(before: str) -> str:
    """Return the last words of a text, from a blank on; nothing that a place is led by is longer."""
    return before[max(0, before.rfind(" ", 0, max(0, len(before) - _LED))) :]


def _chained(entity: Entity, led: dict[int, str], claim: Claim) -> str:
    """Return how a place is named that goes on with the one before it: in Meerut's Kankarkheda."""
    between = ((end, way) for end, way in led.items() if end <= entity.start)
    return next(
        (way for end, way in between if _CHAIN.match(claim.text[end - claim.start : entity.start - claim.start])), ""
    )


def _way(before: str, after: str) -> str:
    words = _words()
    if before.endswith(" ") and (led := words.led.search(before)):
        return words.ways[led[1].lower()]
    followed = words.followed.match(after)
    return words.ways[followed[1]] if followed else ""


def _home(entity: Entity, people: Iterable[Entity], before: str, after: str) -> bool:
    words = _words()
    if words.resident.match(after):
        return True
    if before.endswith(" ") and words.home.search(before) and any(0 < entity.start - p.end <= _NAMED for p in people):
        return True
    return bool(words.owner.match(after)) and any(0 < p.start - entity.end <= _NAMED for p in people)


def _unlisted(side: Profile) -> Iterator[tuple[int, str, str]]:
    claim, words = side.claim, _words()
    if not side.sounds:
        return
    plain = side.glosses
    past = at = 0
    for chunk in claim.text.split(" "):
        for first, after, sound in (_heard if len(chunk) <= _LONG else _heard.__wrapped__)(chunk):
            start, end = at + first, at + after
            if sound not in side.sounds or sound in plain or start < past:
                continue
            if behind := words.unlisted.match(claim.text, end):
                past = behind.end()
                if not any(e.start - claim.start < end and start < e.end - claim.start for e in claim.entities):
                    yield start, words.ways[behind[2]], "place:" + sound[1:]
        at += len(chunk) + 1


@lru_cache(maxsize=32768)
def _heard(chunk: str) -> list[tuple[int, int, str]]:
    """Return where words stand between two blanks, and how they sound; only those long enough, of no capitals."""
    words = [(found.start(), found.end(), "~" + key(fold(found[0]))) for found in _WORD.finditer(chunk)]
    return [
        (start, end, sound)
        for start, end, sound in words
        if len(sound) > _SHORT + 1 and _CASELESS.fullmatch(chunk, start, end)
    ]


def apart(a: Profile, b: Profile, *, whence: bool = False) -> tuple[str, str] | None:
    """Return the two places that both name the same way and that cannot be one, None where there are none.

    `whence` lets "from" stand for "at": arrested from Goa. What the other claim names in any way is no difference.
    """
    one, two = of(a), of(b)
    if turned := _turned(one, two):
        return turned
    for way in ("at", "from", "to", "home"):
        ways: set[str] = {way, "from"} if whence and way == "at" else {way}
        here = [place for told, place in one if told in ways and not _named(place, b, two, ways)]
        there = [place for told, place in two if told in ways and not _named(place, a, one, ways)]
        listed = [[x for x in side if parent(x) is not None] for side in (here, there)]
        if here and there and not any(map(at_sea, (*here, *there))):
            return (listed[0] or here)[0], (listed[1] or there)[0]
    return None


def _turned(one: Sites, two: Sites) -> tuple[str, str] | None:
    """Return whence both say it went, where whence the one says is whither in the other: from Surat, to Surat."""
    starts = [[place for way, place in told if way == "from"] for told in (one, two)]
    if not all(starts) or any(_same(x, y) for x in starts[0] for y in starts[1]):
        return None
    ends = [[place for way, place in told if way == "to"] for told in (one, two)]
    turned = any(_same(x, y) for here, there in ((0, 1), (1, 0)) for x in starts[here] for y in ends[there])
    return (starts[0][0], starts[1][0]) if turned else None


def _same(x: str, y: str) -> bool:
    return holds(x, y) == _SAME or place_sound(x) == place_sound(y)


def _named(place: str, side: Profile, told: Sites, ways: set[str]) -> bool:
    """Whether a claim names a place, or names in the same way what it lies in or holds, or has it among its words."""
    if any(holds(place, other) == _SAME for other in (*side.places, *(where for _, where in told))):
        return True
    if any(holds(place, other) for way, other in told if way in ways):
        return True
    return "~" + place.partition(":")[2] in side.sounds or place_sound(place) in side.sounds

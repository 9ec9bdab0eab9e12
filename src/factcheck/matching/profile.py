"""A claim made ready for comparison: every slot worked out once, however often it is compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache, wraps
from typing import Any, Literal, TypeVar

from factcheck.extraction.frames import own_times
from factcheck.extraction.frames.lexicon import classes
from factcheck.extraction.romanise import loan
from factcheck.matching.glosses import Glosses, glosses
from factcheck.matching.intervals import Span, When, minutes, of_days
from factcheck.matching.kinds import Kinds, kinds
from factcheck.matching.measured import Measured, measured
from factcheck.matching.moments import Mood, lasting, mood, planned, spans_of, time_of, to_come_first
from factcheck.matching.names import kind, last_sound
from factcheck.matching.places import at_sea, grounds, lowest
from factcheck.model import Claim, Frame, Timex

_T = TypeVar("_T")
_BONES = 3
"""Consonants from which a sound is hardly another word's too."""
_FOR = {"exam": frozenset({"admit-card", "result-out", "apply", "answer-key", "admission"})}
"""What is given out, or done, for something else: who tells of admit cards does not tell of the exam."""
_ONCE = frozenset(
    {"born", "kill", "murder", "found", "release", "direct", "write", "sign", "inaugurate", "resign"}
    | {"appoint", "oath", "elect", "graduate", "discover", "award", "marry", "launch", "pass-bill"}
    | {"introduce", "convict", "charge", "divorce", "retire", "join", "build", "land", "demolish", "nominate"}
    | {"merge", "rate", "unchanged", "bail", "verdict", "sentence"}
)


@dataclass(slots=True, eq=False)
class Profile:
    """The slots of one claim. `times` are its own, `lent` the days of its article's main event.

    `speechless` says that its act has no class or a weak one, `surnames` are the last sounds of its `names`, `spoke` is
    the minute it speaks for (`as_of`), `sounds` are of words that have no other key, `spoken` what English common words
    would be among them, `told` the acts a claim can be told by, `keys` what it measures, `counted` the words of that,
    `called` the sounds of its places, one of them perhaps `at_sea`, `glosses` and `meanings` what its plain words mean.
    `anchors` has a bit each for names, places and times, `kept` holds what `once` works out. Two profiles are equal
    only where they are one.
    """

    claim: Claim
    article: str
    polarity: Literal["+", "-"]
    predicate: str | None
    nature: str
    parties: str
    once: bool
    speechless: bool
    sign: Literal["+", "-"]
    mood: Mood
    names: frozenset[str]
    surnames: tuple[str, ...]
    countries: frozenset[str]
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    places: tuple[str, ...]
    events: tuple[str, ...]
    times: tuple[When, ...]
    lent: tuple[Span, ...]
    measured: tuple[Measured, ...]
    sounds: frozenset[str]
    concepts: frozenset[str]
    words: frozenset[str]
    speaker: str | None
    as_of: str | None
    spoke: int | None
    cues: frozenset[str]
    acts: tuple[tuple[str, str, When | None], ...]
    persons: frozenset[str]
    bodies: frozenset[str]
    content: frozenset[str]
    counted: frozenset[str]
    ground: frozenset[str]
    heads: frozenset[str]
    borrowed: frozenset[str]
    kinds: Kinds
    spoken: frozenset[str]
    told: frozenset[str]
    keys: frozenset[str]
    called: frozenset[str]
    at_sea: bool
    glosses: Glosses
    meanings: frozenset[str]
    anchors: int
    kept: dict[object, Any] = field(repr=False)
    turned: dict[str, Profile | None] = field(repr=False)


def once(work: Callable[[Profile], _T]) -> Callable[[Profile], _T]:
    """Return `work`, which looks at nothing but the claim itself, done once for a claim."""

    def kept(side: Profile) -> _T:
        try:
            found: _T = side.kept[work]
        except KeyError:
            found = side.kept[work] = work(side)
        return found

    return wraps(work)(kept)


def profile(claim: Claim) -> Profile:
    """Return the slots of `claim`, in forms that compare without another look at its words."""
    frame = claim.frame
    names, persons, bodies, countries = _everybody((*frame.actors, *frame.targets, *frame.parties))
    own = own_times(claim)
    numbers = tuple(measured(claim, own))
    dated = spans_of(claim, [time for time in own if not _a_length(time, numbers)])
    told = mood(claim, dated)
    times = lasting(claim, dated) or dated
    sounds, words, concepts = _sorts(frame.terms)
    heads, ground, called = grounds(frame.places)
    return Profile(
        claim=claim,
        article=claim.article,
        polarity=claim.polarity,
        predicate=frame.predicate,
        nature=frame.nature,
        parties=known.parties if (known := classes().get(frame.predicate or "")) else "agent",
        once=frame.predicate in _ONCE,
        speechless=known is None or known.tier == "weak",
        sign="+" if claim.polarity == frame.polarity else "-",
        mood=told,
        names=names,
        surnames=tuple(map(last_sound, names)),
        countries=countries,
        actors=frame.actors,
        targets=frame.targets,
        places=lowest(frame.places),
        events=frame.events,
        times=tuple(planned(to_come_first(t, claim), told, frame.predicate) for t in times),
        lent=tuple(of_days(*days) for days in frame.days),
        measured=numbers,
        sounds=sounds,
        concepts=concepts,
        words=words,
        speaker=claim.attribution.key or claim.attribution.speaker if claim.attribution else None,
        as_of=claim.as_of,
        spoke=minutes(claim.as_of) if claim.as_of else None,
        cues=_set(frame.cues),
        persons=persons,
        bodies=bodies,
        content=_content(frame, numbers),
        counted=_things(numbers) & concepts,
        heads=heads,
        ground=ground,
        acts=tuple((key, sign, time_of(claim, key, at, times)) for key, sign, at in frame.acts),
        borrowed=_set(frame.borrowed),
        kinds=kinds(claim, own),
        spoken=_set(tuple(_spoken(words))),
        told=_set(tuple([key for key, _, _ in frame.acts if _tells(key) and frame.predicate not in _FOR.get(key, ())])),
        keys=_set(tuple([m.key for m in numbers])),
        called=called,
        at_sea=any(map(at_sea, lowest(frame.places))),
        glosses=(told_by := glosses(claim)),
        meanings=frozenset[str]().union(*told_by.values()),
        anchors=bool(names or countries) | bool(frame.places) << 1 | bool(times) << 2,
        kept={},
        turned={},
    )


def _a_length(time: Timex, numbers: tuple[Measured, ...]) -> bool:
    """Whether a time is told as how long something takes: done in 60 days."""
    return any(m.key == "duration" and time.start < m.quantity.end and m.quantity.start < time.end for m in numbers)


@lru_cache(maxsize=16384)
def _set(members: tuple[str, ...]) -> frozenset[str]:
    """Return a set, one and the same for the same members: most claims share theirs, and an empty one is 200 bytes."""
    return frozenset(members)


@lru_cache(maxsize=16384)
def _everybody(named: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return of all who are named the people and bodies, the people, the bodies, and the countries."""
    kinds = (("person", "org", "organisation"), ("person",), ("org", "organisation"), ("country",))
    return tuple(_set(tuple([key for key in named if kind(key) in those])) for those in kinds)


def _sorts(terms: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return of the terms of a claim those with a sound only, the plain words, and the packs' concepts."""
    sorts: dict[str, list[str]] = {"~": [], "=": [], "": []}
    for term in terms:
        sorts[term[0] if term[0] in "~=" else ""].append(term)
    told = [frozenset(found) if found else _set(()) for found in sorts.values()]
    return told[0], told[1], told[2]


def _spoken(words: Iterable[str]) -> Iterable[str]:
    """Return the sounds of English common words, for Hindi borrows them: championship, चैंपियनशिप."""
    for word in words:
        if len(sound := loan(word[1:])) >= _BONES:
            yield "~" + sound


def _tells(act: str) -> bool:
    """Whether a claim can be told by an act: not by what it happened in, unless that lasts (called off the strike)."""
    known = classes()[act]
    return known.tier != "setting" or known.nature == "state"


def refocus(side: Profile, key: str) -> Profile | None:
    """Return `side` told by another of its acts, with the time nearest to that act; None where it has no such act.

    Worked out once for each act: of two articles on one story a claim meets every other that tells it.
    """
    if key not in side.turned:
        side.turned[key] = _refocused(side, key)
    return side.turned[key]


def _refocused(side: Profile, key: str) -> Profile | None:
    for name, sign, time in side.acts:
        if name == key:
            known = classes()[key]
            signed: Literal["+", "-"] = "+" if side.claim.polarity == sign else "-"
            if key == side.predicate:
                signed = side.sign  # a rise or fall beside it is told already
            return replace(
                side,
                predicate=key,
                nature=known.nature,
                parties=known.parties,
                once=key in _ONCE,
                speechless=known.tier == "weak",
                sign=signed,
                times=(time,) if time and not _held(side) else side.times,
                turned={},
            )
    return None


def _held(side: Profile) -> bool:
    """Whether the time of a claim is worked out from the day of what lasts: the fourth day of a strike."""
    return any(time.timex is None for time in side.times)


def _content(frame: Frame, measured: tuple[Measured, ...]) -> frozenset[str]:
    """Return the pack and plain words of a claim that its predicate, setting and numbers do not already tell."""
    told = {frame.predicate, *frame.events, "percent"} | _things(measured)
    return frozenset(term for term in frame.terms if term[0] != "~" and term not in told)


def _things(measured: tuple[Measured, ...]) -> frozenset[str]:
    """Return what numbers count or measure: the crossing of six crossings."""
    return frozenset(m.key.partition(":")[0].partition("/")[0] for m in measured)

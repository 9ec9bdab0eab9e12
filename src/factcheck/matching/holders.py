"""Who got it, who did it: of two people or bodies named for what only one can have or have done, one is wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.extraction.frames.lexicon import phrase, scan
from factcheck.extraction.romanise import key
from factcheck.matching import names, slots
from factcheck.matching.profile import Profile, once
from factcheck.matching.seen import Seen, shared
from factcheck.matching.topics import heard, matches, spoken_place
from factcheck.model import Link

SOLE = frozenset({"best-player", "winning-goal", "top", "chief-guest"})
"""What one person a match, an exam or a feast can have done or been."""
ROLES: frozenset[str] = frozenset({"owner", "headed"})
"""Words for the one person who has a thing or leads it."""
_JUDGED = frozenset({"verdict", "decision"})
_NAMED_TO = frozenset({"appoint", "oath"})
_NE, _NAMES = "ने", 2
_POSTS = frozenset({"appoint", "elect", "captain", "inaugurate", "oath"})
_TEAMS = frozenset({"captain"})
"""Posts that are their own act."""
_DIGNITARIES = frozenset({"inaugurate", "foundation", "inaugural-run", "consecrate", "commission", "flag-off"})
"""What one dignitary does to one thing."""
_HONOURS = _DIGNITARIES | {"chief-guest"}
"""Acts that one dignitary does."""
FORCES = frozenset({"army", "navy", "air-force"})
_FIRST = frozenset({"win", "top"})
"""How one comes first."""
_HEADS = frozenset({"chief", "head"})
"""Words for whoever heads a body, beside the name of the post: its chief, its chairman."""
_PRIZES = frozenset({"award", "win"})
_CAST = frozenset({"actor", "director", "singer", "player"})
"""What an award is for, where it has no name of its own."""
_RACES = frozenset({"grand-prix", "race", "marathon"})
_TITLES = frozenset({"tournament", "trophy", "title", "series", "cup"}) | _RACES
_HANDS = frozenset({"arrest", "detain", "shoot-down", "build", "launch", "discover", "found"})
"""What one body does to one person or thing."""

_HELD = SOLE | _POSTS | _PRIZES | _DIGNITARIES | _HANDS | _FIRST


_Holders = dict[tuple[str, str, str], set[str]]
"""Who did or got something, by article, act and office."""
_ANY = frozenset({""})


def contested(a: Profile, b: Profile) -> bool:
    """Whether `rivals` may find two holders at all, of claims that nobody held for each other's nearest."""
    return a.predicate in _HELD or b.predicate in _HELD or not ROLES.isdisjoint(a.concepts & b.concepts)


def rivals(seen: Seen) -> tuple[str, str] | None:
    """Return the two holders that two claims name for what has but one; None where both may be right."""
    a, b = seen.a, seen.b
    if held := _benches(seen) or _roles(seen):
        return held
    one = seen.gate.topic == "predicate" or {a.predicate, b.predicate} == _FIRST
    if not one or a.sign != b.sign or {a.mood, b.mood} & {"if", "opinion"}:
        return None
    return _people(seen) or _bodies(seen)


def _people(seen: Seen) -> tuple[str, str] | None:
    a, b = seen.a, seen.b
    one, two = a.persons or _agent(a), b.persons or _agent(b)
    if not (a.persons or b.persons) or not len(one) == len(two) == 1 or matches(one, two):
        return None
    if heard(a, b) + heard(b, a):
        return None
    if a.kinds.get("sex") != b.kinds.get("sex"):
        return None  # the fastest of the women is not the fastest
    known = not SOLE.isdisjoint((a.predicate, b.predicate)) or (a.predicate in _POSTS and _one_post(a, b))
    known = known or (a.predicate in _PRIZES and _one_prize(seen))
    known = known or (a.predicate in _DIGNITARIES and _one_thing(seen))
    raced = a.predicate == "win" and not _RACES.isdisjoint(a.concepts & b.concepts)  # each drives for a team
    other = any(not matches(x.bodies, y.bodies) for x, y in ((a, b), (b, a)) if x.bodies)
    if not known or (other and not raced):
        return None
    return next(iter(one)), next(iter(two))


def _roles(seen: Seen) -> tuple[str, str] | None:
    """Return the two people whom two claims of a story call owner, or head, of one thing."""
    a, b = seen.a, seen.b
    one = ROLES & a.concepts & b.concepts and (a.content & b.content) - ROLES
    if not (seen.gate.kin and one) or not len(a.persons) == len(b.persons) == 1 or matches(a.persons, b.persons):
        return None
    if "-" in (a.claim.polarity, b.claim.polarity) or a.mood != b.mood or heard(a, b) + heard(b, a):
        return None
    return next(iter(a.persons)), next(iter(b.persons))


def _benches(seen: Seen) -> tuple[str, str] | None:
    """Return one judge of each of two benches to which two nearest sentences give one verdict."""
    a, b = seen.a, seen.b
    judged = all("bench" in side.concepts and not _JUDGED.isdisjoint({*side.concepts, *side.told}) for side in (a, b))
    nearest = seen.gate.aligned or seen.gate.asked
    if not judged or not nearest or not (a.persons and b.persons) or a.claim.polarity != b.claim.polarity:
        return None
    return None if matches(a.persons, b.persons) or heard(a, b) + heard(b, a) else (min(a.persons), min(b.persons))


@once
def _agent(side: Profile) -> frozenset[str]:
    """Return the key of somebody no list knows who did it: the two strange words before ने (लैंडो नॉरिस ने)."""
    words = side.claim.text.split()
    at = words.index(_NE) if _NE in words else 0
    name = [key(word) for word in words[max(0, at - _NAMES) : at]]
    known = len(name) == _NAMES and all("~" + word in side.sounds for word in name)
    return frozenset(("person:" + " ".join(name),)) if known else frozenset()


def posts(seen: Seen) -> tuple[str, str] | None:
    """Return the two offices to which two claims say that one person was appointed."""
    a, b = seen.a, seen.b
    named = seen.gate.topic == "predicate" and a.predicate in _NAMED_TO and a.sign == b.sign == "+"
    if not named or a.mood != b.mood or not len(a.persons) == len(b.persons) == 1 or not matches(a.persons, b.persons):
        return None
    one, two = _post(a), _post(b)
    apart = one and two and one[0] != two[0] and not (one[0] in b.concepts or two[0] in a.concepts)
    return (f"office:{one[1]}", f"office:{two[1]}") if one and two and apart else None


@once
def _post(side: Profile) -> tuple[str, str] | None:
    """Return the one office that is told behind a person's name, with its words; a title before it is none."""
    words = phrase(side.claim.text)
    end = max((e.end for e in side.claim.entities if e.type == "person"), default=0) - side.claim.start
    told = [m for m in scan(words) if m.kind == "noun" and m.value in slots.OFFICES and words[m.start].start >= end]
    if len(told) != 1:
        return None
    return told[0].value, side.claim.text[words[told[0].start].start : words[told[0].end - 1].end]


def _one_post(a: Profile, b: Profile) -> bool:
    one, two = a.concepts & slots.OFFICES, b.concepts & slots.OFFICES
    if a.predicate in _TEAMS and not a.countries.isdisjoint(b.countries):
        return True
    if not one.isdisjoint(two):
        return True
    return bool(one and two and (one | two) & _HEADS) and matches(a.bodies, b.bodies) > 0


def _one_prize(seen: Seen) -> bool:
    """Whether both claims name one award or title, and nobody who lost it."""
    a, b = seen.a, seen.b
    if a.predicate == "award":
        placed = any(side.places and "places" not in side.borrowed for side in (a, b))  # of another festival
        cast = not placed and not _CAST.isdisjoint(a.concepts & b.concepts)  # the best actress is one
        return cast or bool(a.sounds & b.sounds) or matches(a.bodies, b.bodies) > 0
    told = _TITLES & a.concepts & b.concepts
    tied = shared(seen) + (not _RACES.isdisjoint(told) and "date" in seen.gate.agrees)
    return bool(told) and not (a.targets or b.targets) and tied > 1


def _bodies(seen: Seen) -> tuple[str, str] | None:
    a, b = seen.a, seen.b
    if a.predicate not in _HANDS or "quantity" in seen.differs:
        return None
    one, two = _acting(a), _acting(b)
    if len(one) != 1 or len(two) != 1:
        return None
    if not names.apart(one[0], two[0]) or one[0].split()[-1] == two[0].split()[-1]:
        return None  # the police of a state and of its city
    if not matches(a.persons, b.persons) and not _one_thing(seen):
        return None
    return one[0], two[0]


def _one_thing(seen: Seen) -> bool:
    """Whether both claims tell of one thing, one place or day: the bridge, opened on Friday."""
    a, b = seen.a, seen.b
    placed = not {"place", "date"}.isdisjoint(seen.gate.agrees) or spoken_place(a, b) or spoken_place(b, a)
    named = shared(seen) > 0 or not {m.key for m in a.measured}.isdisjoint(m.key for m in b.measured)
    return placed and named and not slots.other_objects(a, b)


def _acting(side: Profile) -> list[str]:
    named = [key for key in side.actors if key in side.bodies and key != side.speaker]
    return named or [f"org:{force}" for force in sorted(FORCES & side.concepts)]


def offices(seen: Seen) -> tuple[str, str] | None:
    """Return the two offices to whose holders two nearest sentences give one act of one day or thing."""
    a, b = seen.a, seen.b
    acted = seen.gate.topic == "predicate" and a.predicate in _HONOURS and a.mood == b.mood
    if not acted:
        return None
    one, two = a.concepts & slots.OFFICES, b.concepts & slots.OFFICES
    known = seen.gate.kin or shared(seen) > 0
    apart = len(one) == len(two) == 1 and one != two and not seen.gate.parties
    return (_office(a), _office(b)) if known and apart else None


def _office(side: Profile) -> str:
    """Return the office a claim names, as a key that holds the words of its article."""
    words = phrase(side.claim.text)
    found = next(m for m in scan(words) if m.kind == "noun" and m.value in slots.OFFICES)
    return "office:" + side.claim.text[words[found.start].start : words[found.end - 1].end]


def without(links: Sequence[Link], ready: Sequence[Profile]) -> list[Link]:
    """Return `links` but the conflicts over a holder where one of the articles names both: two of three winners."""
    by_id = {side.claim.id: side for side in ready}
    told: _Holders = defaultdict(set)
    for side in ready:
        for act in {side.predicate or "", *side.told}:
            beaten = set(side.targets) if act == "win" else set()
            for post in _told_posts(side, act):
                told[side.claim.article, act, post] |= (side.persons | frozenset(_acting(side))) - beaten

    def shared_out(x: Link) -> bool:
        if x.relation != "conflict" or x.internal or x.differs != ("actor",):
            return False
        a, b = by_id[x.a], by_id[x.b]
        return any(_named(x, y, told) for x, y in ((a, b), (b, a)))

    return [x for x in links if not shared_out(x)]


def _told_posts(side: Profile, act: str) -> frozenset[str]:
    """Return the offices a claim names where an act is of one office: who is made one is no rival of who is another."""
    return side.concepts & slots.OFFICES or _ANY if act in _NAMED_TO else _ANY


def _named(side: Profile, other: Profile, told: _Holders) -> bool:
    """Whether the article of `side` tells the same act of whoever `other` names in the place of its own."""
    acts = [(act, post) for act in side.told & other.told for post in _told_posts(side, act)]
    there = frozenset().union(*(told[side.claim.article, act, post] for act, post in acts))
    rivals = [x for x in other.persons or _acting(other) if not matches(frozenset((x,)), side.names)]
    return bool(rivals) and all(matches(frozenset((x,)), there) for x in rivals)

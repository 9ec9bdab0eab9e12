"""Whether two claims are of two things, acts or bodies that are alike and told apart by a word."""

from __future__ import annotations

from itertools import pairwise

from factcheck.matching import contrasts, excluded, heads, kinds, names, owners
from factcheck.matching.places import holds
from factcheck.matching.profile import Profile, once

_FIRST = frozenset({"convict", "ban", "fine", "bail", "suspend-person", "sanction", "dismiss", "expel", "stay"})
"""What a court or body decides first, and another upholds."""
_PARTS = ("sex", "area", "sector")
_KINDS, _HEADS, _OWNED, _LISTED, _CAUSE, _UPHELD, _PART = (1 << bit for bit in range(7))
_BOTH, _EITHER = _KINDS | _HEADS | _OWNED | _LISTED, _CAUSE | _UPHELD | _PART
_AND = frozenset({"and", "&", "और", "व", "एवं", "तथा"})
_WHERE = frozenset({"in", "at", "near", "across", "from", "में", "पर", "से"})


def apart(a: Profile, b: Profile) -> bool:
    """Return whether something both tell is of two: retail and wholesale, two rivers, a part and the whole."""
    one, two = _signs(a), _signs(b)
    if not one & two & _BOTH and not (one | two) & _EITHER:
        return False  # of most claims nothing could tell
    if kinds.apart(a.kinds, b.kinds) or heads.apart(a, b) or owners.apart(a, b) or excluded.apart(a, b):
        return True
    if contrasts.of_two(a, b):
        return True
    return _of_a_part(a, b) or _upheld(a, b) or _upheld(b, a) or _of_others(a, b)


@once
def _signs(side: Profile) -> int:
    """Return what could set a claim apart, a bit for each: some only beside the same in the other."""
    found = _KINDS * bool(side.kinds) | _HEADS * bool(heads.of(side)) | _OWNED * owners.owns(side)
    found |= _LISTED * bool(_listed(side)) | _CAUSE * excluded.rules_out(side) | _UPHELD * ("upheld" in side.cues)
    return found | _PART * any(part in side.kinds for part in _PARTS)


def _upheld(a: Profile, b: Profile) -> bool:
    """Whether one court upheld what the other claim tells of the first: sentenced in May, upheld in July."""
    if "upheld" not in a.cues or not {"upheld", "overturned"}.isdisjoint(b.cues) or b.predicate not in _FIRST:
        return False
    return not any(names.same(x, y) or x.startswith(y) or y.startswith(x) for x in a.bodies for y in b.bodies)


def _of_others(a: Profile, b: Profile) -> bool:
    """Whether both list places as parties, none of which they share: Bihar and Jharkhand, Goa and Karnataka."""
    one, two = _listed(a), _listed(b)
    return bool(one and two) and not any(holds(x, y) for x in one for y in two)


@once
def _listed(side: Profile) -> tuple[str, ...]:
    """Return the places that a claim joins by "and" where somebody acts, not where something is."""
    claim = side.claim
    places = [e for e in claim.entities if e.type == "place" and not e.demonym]
    found: list[str] = []
    for x, y in pairwise(places):
        between = claim.text[x.end - claim.start : y.start - claim.start].strip()
        before = claim.text[: x.start - claim.start].split()[-1:]
        after = claim.text[y.end - claim.start :].split()[:1]
        if between in _AND and _WHERE.isdisjoint(word.lower() for word in (*before, *after)):
            found += [x.key, y.key]
    return tuple(found)


def _of_a_part(a: Profile, b: Profile) -> bool:
    """Whether one rate is of the girls, or of the towns, and the other of all."""
    if not (a.measured or b.measured):
        return False
    rates = any(m.amount.unit == "%" or m.key in ("pass-rate", "turnout") for m in (*a.measured, *b.measured))
    return rates and any((part in a.kinds) != (part in b.kinds) for part in _PARTS)

"""Whether two claims are of two things, acts or bodies that are alike and told apart by a word."""

from __future__ import annotations

from factcheck.matching import heads, kinds, owners
from factcheck.matching.profile import Profile


def apart(a: Profile, b: Profile) -> bool:
    """Return whether something both tell is of two: retail and wholesale, two rivers, a part and the whole."""
    return kinds.apart(a.kinds, b.kinds) or heads.apart(a, b) or owners.apart(a, b) or _of_a_part(a, b)


def _of_a_part(a: Profile, b: Profile) -> bool:
    """Whether one rate is of the girls, or of the towns, and the other of all."""
    if not (a.measured or b.measured):
        return False
    rates = any(m.amount.unit == "%" or m.key in ("pass-rate", "turnout") for m in (*a.measured, *b.measured))
    return rates and any((part in a.kinds) != (part in b.kinds) for part in ("sex", "area", "sector"))

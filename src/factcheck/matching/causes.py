"""What brought it about: of a short circuit and a gas leak that two sources give one fire, one is wrong."""

from __future__ import annotations

from functools import cache

from factcheck.lang import pack
from factcheck.matching.contrasts import Phrases, Told, differing
from factcheck.matching.profile import Profile, once
from factcheck.matching.spelt import spoken


@cache
def _phrases() -> Phrases:
    return Phrases(pack("_all", "causes")["domains"])


@once
def causes(side: Profile) -> Told:
    """Return the causes a claim tells, by domain."""
    return _phrases().told(spoken(side))


def apart(a: Profile, b: Profile) -> tuple[str, str] | None:
    """Return the words for two causes of one domain that share none, None where there are none."""
    return next(((one, two) for _, one, two in differing(causes(a), causes(b))), None)

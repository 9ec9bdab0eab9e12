"""A pair of claims while it is decided, and the acts too common to tell one event by."""

from __future__ import annotations

from factcheck.matching import wording
from factcheck.matching.compared import Compared
from factcheck.matching.gate import Gate
from factcheck.matching.profile import Profile
from factcheck.model.link import Slot

THIN = frozenset(
    {"change", "hold", "continue", "begin", "form", "announce", "warn", "record", "result", "deny", "budget"}
)
ABSTRACT = THIN | {"sign", "deal", "summit", "talks", "inquiry"}
SPARE = 1
"""Names and words the sparer of two claims may have for itself, and still be what the other denies."""


class Seen:
    """What is known of a pair while it is decided; `turned` says that a claim is told by an act besides its own.

    `apart` says that a rule saw two events in what differs, `brief` that what is only related needs no reason yet.
    """

    __slots__ = ("a", "agrees", "apart", "b", "brief", "differs", "gate", "numbers", "turned")

    def __init__(self, a: Profile, b: Profile, gate: Gate, *, brief: bool = False) -> None:
        self.a, self.b, self.gate, self.brief = a, b, gate, brief
        self.numbers: list[Compared] = []
        self.differs: set[Slot] = set()
        self.agrees: set[Slot] = set()
        self.turned = self.apart = False


def shared(seen: Seen) -> int:
    """Return how many words of content both claims have; of two nearest sentences, those of one meaning too."""
    words = wording.words(seen.a, seen.b)
    return words + wording.meant(seen.a, seen.b) if seen.gate.aligned else words

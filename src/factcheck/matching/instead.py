"""What one claim denies by a name and puts another in its place: in Sector 42, not Sector 24; मदुरा नहीं, बाली."""

from __future__ import annotations

import regex

from factcheck.extraction.frames.lexicon import phrase, scan
from factcheck.extraction.romanise import key
from factcheck.lang import fold
from factcheck.matching import slots
from factcheck.matching.profile import Profile, once
from factcheck.model.link import Slot

_NOT = regex.compile(
    r", (?:and )?not (?:in |at |on |off )?(?:the )?(?P<no>[\p{L}\p{M}-]+(?: [\p{Lu}\p{N}][\p{L}\p{N}-]*| minister)*)"
    r"|(?:^|[ ,])(?P<no>[\p{L}\p{M}]+(?: [\p{N}]+)?)(?: में| पर| ने| को| से)? नहीं(?:,| बल्कि) "
)
_YES = regex.compile(r"([\p{Lu}\p{N}][\p{L}\p{N}-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}-]*)*)$")
_SHORT = 3


@once
def _denied(side: Profile) -> tuple[str, str] | None:
    """Return what a claim says it was not, and the name that stands before it or after it."""
    text = side.claim.text
    found = _NOT.search(text) if "not " in text or "नहीं" in text else None
    if found is None:
        return None
    before, after = text[: found.start()], text[found.end() :].split()
    led = _YES.search(before)
    return found["no"], led[1] if led else after[0] if after else found["no"]


@once
def _told(side: Profile) -> frozenset[str]:
    """Return the words of a claim by how they sound, its numbers as they are, and its concepts."""
    words = regex.findall(r"[\p{L}\p{M}]+|\p{N}+", side.claim.text)
    return frozenset(w if w.isdigit() else key(fold(w)) for w in words) | side.concepts


def _faces(text: str) -> frozenset[str]:
    concepts = {m.value for m in scan(phrase(text)) if m.kind in ("noun", "group")}
    if concepts & slots.OFFICES:
        return frozenset(concepts)
    words = regex.findall(r"[\p{L}\p{M}]+|\p{N}+", text)
    digits = frozenset(word for word in words if word.isdigit())
    return digits or frozenset(sound for sound in (key(fold(word)) for word in words) if len(sound) >= _SHORT)


def apart(a: Profile, b: Profile) -> tuple[Slot, str, str] | None:
    """Return the slot in which one claim denies by name what the other tells, with what either says; else None."""
    for one, two, turned in ((a, b, False), (b, a, True)):
        told = _denied(one)
        if told is None or _denied(two) is not None:
            continue
        no, yes = told
        faces = _faces(no)
        if faces and faces <= _told(two) and not _faces(yes) <= _told(two):
            slot: Slot = "actor" if faces & slots.OFFICES else "place"
            return (slot, no, yes) if turned else (slot, yes, no)
    return None

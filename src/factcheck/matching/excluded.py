"""A cause that is ruled out: no poison was found in the dead tigress, and dead she is."""

from __future__ import annotations

from factcheck.extraction.frames.lexicon import scan, stop
from factcheck.extraction.frames.stem import stem
from factcheck.extraction.romanise import key
from factcheck.matching.profile import Profile, once
from factcheck.text.tokens import Token, tokenise

_CUE = "cue:ruled-out"
_REACH = 3
_WORD = frozenset("=~")
_INFINITIVE = ("ने", "ना")
_OF = frozenset({"का", "की", "के", "of"})


def apart(a: Profile, b: Profile) -> bool:
    """Return whether only one rules something out, of which the other says nothing."""
    if a.claim.polarity == b.claim.polarity:
        return False
    one, other = (a, b) if a.claim.polarity == "-" else (b, a)
    told = _cause(one)
    known = {face for face in told if face[0] not in _WORD}
    if not told or (not known and one.claim.text.isascii() != other.claim.text.isascii()):
        return False  # a word without a sense the packs know may be any word of another script
    said = other.concepts | other.words | other.sounds | other.told | {other.predicate}
    said |= set() if "events" in other.borrowed else set(other.events)
    return told.isdisjoint(said)


def rules_out(side: Profile) -> bool:
    """Return whether a claim denies a cause at all."""
    return side.claim.polarity == "-" and bool(_cause(side))


@once
def _cause(side: Profile) -> frozenset[str]:
    """Return the stems, sounds and pack senses of what is ruled out: behind the word in English, before it in Hindi."""
    claim = side.claim
    tokens = [token for token in tokenise(claim.text) if token.kind in ("word", "number")]
    cue = next((mark for mark in scan(tokens) if mark.kind == _CUE), None)
    if cue is None:
        return frozenset()
    latin = claim.text.isascii()
    words = _first(tokens[cue.end :] if latin else tokens[: cue.start][::-1])
    if not latin:
        if words and words[0].norm.endswith(_INFINITIVE):
            return frozenset()  # to refuse to do it is no cause
        words.reverse()
    faces = {"=" + stem(word.norm) for word in words}
    faces |= {"~" + key(stem(word.norm) if not word.norm.isascii() else word.raw) for word in words}
    return frozenset(faces | {mark.value for mark in scan(words)})


def _first(tokens: list[Token]) -> list[Token]:
    """Return the first words of content, up to where others begin."""
    empty = stop()
    found: list[Token] = []
    for token in tokens[: _REACH + 2]:
        if token.norm in _OF:
            continue
        if token.norm not in empty:
            found.append(token)
        elif found:
            break
    return found[:_REACH]

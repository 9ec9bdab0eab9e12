"""Whose age a number tells: Suresh Rao (45), Suresh Rao was 45, 45 वर्षीय सुरेश राव."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from factcheck.model import Claim, Entity, Quantity

_OLDEST = 120
_LETTERS = r"[\p{L}\p{M}]"
_COMMA = regex.compile(r"^(?:,|\()(?: aged)? ?$|^ \($")
_CLOSED = regex.compile(r"^(?: (?:years?|वर्ष|साल))? ?[,)]")
_CALLED = regex.compile(r"\p{Lu}\p{L}*(?:,| ?\() ?$")
_BEING = regex.compile(rf"^ (?:is|was|turned|turns|की (?:उम्र|आयु)(?: {_LETTERS}+)?) $")
_STOPS = regex.compile(rf"^ ?(?:[,;.।)]|$)|^ (?:when|at|and|on|old|years old|थी|थे|है|हैं|साल|वर्ष)(?!{_LETTERS})")
_OF_YEARS = regex.compile(rf"^ (?:के|की|का) (?:थे|थी|था|थीं|है|हैं|हो)(?!{_LETTERS})")
_AHEAD = regex.compile(rf"^(?: (?:के|की|का))?(?:[- ]old)?((?: {_LETTERS}+){{0,3}}) $")
_LINKS = frozenset(
    {"of", "in", "for", "by", "with", "from", "to", "on", "at"}
    | {"में", "से", "को", "ने", "पर", "का", "की", "के", "बाद", "लिए", "और", "तक", "वाले", "वाली"}
)
"""Words across which no age is told of whoever follows: ten years in office for Rao."""


def owners(claim: Claim) -> dict[int, Entity | None]:
    """Return by position the quantities of `claim` that are an age, with whose; None for a name no list knows."""
    people = [e for e in claim.entities if e.type == "person"]
    found: dict[int, Entity | None] = {}
    for i, quantity in enumerate(claim.quantities):
        if quantity.unit in (None, "year") and not quantity.ordinal and 0 < (quantity.value or 0) <= _OLDEST:
            whose = _whose(quantity, people, claim)
            if whose or _named(quantity, people, claim):
                found[i] = whose
    return found


def _whose(quantity: Quantity, people: Sequence[Entity], claim: Claim) -> Entity | None:
    """Return the person whose age a number is: told right behind the name, of it, or before it."""
    text, at = claim.text, claim.start
    after = text[quantity.end - at :]
    before = next((e for e in reversed(people) if e.end <= quantity.start), None)
    if before is not None:
        gap = text[before.end - at : quantity.start - at]
        if _COMMA.match(gap) and _CLOSED.match(after):
            return before
        if _BEING.match(gap) and _STOPS.match(after):
            return before
        if gap == " " and _OF_YEARS.match(after):
            return before
    ahead = next((e for e in people if e.start >= quantity.end), None)
    if ahead is None or quantity.unit is None:
        return None
    told = _AHEAD.match(text[quantity.end - at : ahead.start - at])
    return ahead if told and _LINKS.isdisjoint(told[1].split()) else None


def _named(quantity: Quantity, people: Sequence[Entity], claim: Claim) -> bool:
    """Whether a number stands like an age behind a word with a capital: Ravi, 11, drowned."""
    before, after = claim.text[: quantity.start - claim.start], claim.text[quantity.end - claim.start :]
    other = any(0 <= quantity.start - e.end <= len(", ") for e in claim.entities if e not in people)
    return not other and bool(_CALLED.search(before) and _CLOSED.match(after))

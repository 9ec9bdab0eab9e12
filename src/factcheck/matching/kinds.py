"""What sets two things of one kind apart: retail and wholesale, the third match and the second, Varsha-1 and -2."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from factcheck.extraction.frames.lexicon import exclusive
from factcheck.extraction.frames.likes import likes
from factcheck.extraction.romanise import key
from factcheck.model import Claim, Timex

_NEAR = 12
_SCHOOLED = frozenset({"exam", "pass-exam", "result-out", "sit-exam", "student", "school", "top"})
"""What tells that the twelfth is a class of school."""
_CODE = regex.compile(r"^(~\D+)(\d+)$")
_SPORTS = frozenset({"win", "match", "score", "draw", "final-score", "innings"})
_VESSELS = frozenset({"org:ins", "organisation:ins", "org:icgs", "org:uss", "org:hms"})
_IN_ANOTHER = {"round.final": ("round.semi", "round.quarter"), "run.full": ("run.half",)}  # semi final holds final
_FORCES = {"org:indian_army": "army", "org:indian_navy": "navy", "org:indian_air_force": "air-force"}
MANY = frozenset({"nth", "flow", "ledger", "harm", "edge", "contest"})
"""Dimensions in which one article tells of several: what is grown, sold abroad and kept."""

Kinds = dict[str, frozenset[str]]


def kinds(claim: Claim, dated: Sequence[Timex]) -> Kinds:
    """Return what tells the thing of `claim` from its like, values by dimension.

    Dimensions are those of the packs' cues (`trade`, `round`) and of their exclusive things (`goods`),
    `nth` for a lone ordinal outside its own times, `dated`, and a name by its number (`~agni` → 5).
    """
    found: dict[str, set[str]] = defaultdict(set)
    cues = set(claim.frame.cues)
    for cue in cues:
        dimension, dot, value = cue.partition(".")
        if dimension == "phase" and claim.frame.nature == "state":
            continue  # a strike that begins and ends is one strike
        if dot and cues.isdisjoint(_IN_ANOTHER.get(cue, ())):
            found[dimension].add(value)
    told_by = dict(zip(claim.quantities, claim.frame.measures, strict=False))
    ranks = {
        str(q.value)
        for q in claim.quantities
        if q.ordinal and not told_by.get(q) and not any(t.start <= q.start < t.end for t in dated)
    }
    if len(ranks) == 1:
        found["nth"] = ranks
    words = likes()
    for q in claim.quantities:
        before = claim.text[max(0, q.start - claim.start - _NEAR) : q.start - claim.start].lower().split()
        after = claim.text[q.end - claim.start : q.end - claim.start + _NEAR].split()
        if q.value is not None and (
            (before and before[-1] in words.grades) or (q.ordinal and after and after[0] in words.grades)
        ):
            found["grade"].add(str(int(q.value)))
            found.pop("nth", None)
    found["ship"].update(_ships(claim))
    told = {claim.frame.predicate, *(_head(measure) for measure in claim.frame.measures if measure)}
    exclude = _exclusive()
    for concept in (*claim.frame.terms, *_forces(claim)):
        for kind, only in exclude.get(concept, ()):
            if not only or not only.isdisjoint(told):
                found[kind].add(concept)
    if told & _SPORTS and claim.frame.parties:
        teams = (name for name, pattern in words.teams.items() if pattern.search(claim.text))
        found["team"].add(next(teams, "first"))
    for label, number in words.label.findall(claim.text.lower()):
        found[words.labels[label]].add(str(int(number)))
    if (
        "nth" in found
        and "day" not in claim.frame.terms
        and not _SCHOOLED.isdisjoint({claim.frame.predicate, *claim.frame.terms})
    ):
        found["grade"] |= found.pop("nth")  # 12वीं का परिणाम
    found["quarter"].update(_quarters(claim))
    for term in claim.frame.terms:
        code = _CODE.match(term)
        if code:
            found[code[1]].add(code[2])
    return {dimension: frozenset(values) for dimension, values in found.items() if values}


@cache
def _exclusive() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Return by concept the kinds it excludes others in, and the acts and measures beside which it does, if any."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for kind, (concepts, only) in exclusive().items():
        for concept in concepts:
            found[concept].append((kind, only))
    return dict(found)


def _forces(claim: Claim) -> Iterator[str]:
    """Return as concepts the forces that a claim names: the Indian Navy is a navy."""
    for entity in claim.entities:
        if entity.key in _FORCES:
            yield _FORCES[entity.key]


def _head(measure: str) -> str:
    return measure.partition("+")[0].partition(":")[0].partition("/")[0]


def _quarters(claim: Claim) -> Iterator[str]:
    """Return which parts of places a claim names: Bengaluru West, पूर्वी दिल्ली."""
    sides = likes().quarters
    for entity in claim.entities:
        if entity.type == "place" and not entity.demonym:
            before = claim.text[: entity.start - claim.start].split(" ")[-2:]
            after = claim.text[entity.end - claim.start :].split(" ", 2)
            beside = (*before[:-1], *after[1:2]) if before[-1:] == [""] else after[1:2]
            yield from (sides[word.strip(".,।").lower()] for word in beside if word.strip(".,।").lower() in sides)


def _ships(claim: Claim) -> Iterator[str]:
    """Return the names of ships, which all begin alike: INS Vikrant, आईएनएस विक्रांत."""
    for entity in claim.entities:
        if entity.key in _VESSELS:
            following = claim.text[entity.end - claim.start :].split(maxsplit=1)
            if following and following[0][0].isalpha():
                yield key(following[0])


def apart(a: Kinds, b: Kinds) -> bool:
    """Return whether the two name different values of one dimension.

    >>> apart({"trade": frozenset({"retail"})}, {"trade": frozenset({"wholesale"})})
    True
    >>> apart({"trade": frozenset({"retail"})}, {})
    False
    """
    return bool(a and b) and any(dimension in b and a[dimension].isdisjoint(b[dimension]) for dimension in a)

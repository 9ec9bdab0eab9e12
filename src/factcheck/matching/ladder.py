"""How a value moved: a fact's claims in the order of the times they speak for, and a story's table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.extraction.frames.lexicon import listed
from factcheck.matching import reasons
from factcheck.matching.measured import Measured
from factcheck.matching.profile import profile
from factcheck.model import Claim, Document, Fact, Link, Reason, Story

Kind = Literal["first", "same", "update", "conflict", "correction"]


@dataclass(frozen=True, slots=True)
class Rung:
    """One row of a ladder: when, which source, what value, who said it, and how it stands to what was before.

    `as_of` is an ISO day or minute or None; `value` a Reason to render, None where the claim has no
    number; `independent` is False for copies and versions of a source that already spoke.
    """

    as_of: str | None
    source: str
    claim: str
    value: Reason | None
    speaker: str | None
    kind: Kind
    independent: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """One value of a fact: how many independent sources give it, and the source and time that gave it first."""

    value: Reason
    backing: int
    source: str
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of a story's table: the value of each source, and what most independent sources give.

    `values` maps a source to (claim id, value); `leading` is the value most independent sources give
    and how many do, None where no claim has a number; `first` the source and time that gave it first.
    `tallies` tells that of every value, in the order they came up.
    """

    fact: str
    values: tuple[tuple[str, str, Reason | None], ...]
    leading: Reason | None
    backing: int
    sources: int
    first: tuple[str, str | None] | None
    tallies: tuple[Tally, ...] = ()


def ladder(fact: Fact, documents: Iterable[Document], links: Sequence[Link] = ()) -> list[Rung]:
    """Return the rungs of `fact`, earliest first; claims in conflict with its own are among them.

    Copies of an agency report and versions of an article stand once, the first of them independent.
    """
    book = _Book(documents)
    inside = set(fact.claims)
    rivals = {
        y
        for link in links
        if link.relation == "conflict"
        for x, y in ((link.a, link.b), (link.b, link.a))
        if x in inside
    }
    ids = sorted((i for i in inside | rivals if i in book.claims), key=lambda i: (book.claims[i].as_of or "9", i))
    between = {frozenset((x.a, x.b)): x for x in links}
    rungs: list[Rung] = []
    heard: set[str] = set()
    for at, identity in enumerate(ids):
        claim = book.claims[identity]
        origin = book.origin(claim.article)
        kind = _kind(claim, [book.claims[i] for i in ids[:at]], between)
        rungs.append(
            Rung(claim.as_of, book.source(claim), identity, _value(claim), _speaker(claim), kind, origin not in heard)
        )
        heard.add(origin)
    return rungs


def table(story: Story, documents: Iterable[Document]) -> list[Row]:
    """Return a row a fact of `story`: sources side by side, the value most independent sources give.

    Allegations (reported without a named source) corroborate nothing, nor do copies and versions.
    """
    book = _Book(documents)
    return [_row(fact, book) for fact in story.facts]


class _Book:
    """Claims and articles by id, and which article each copy or version goes back to."""

    def __init__(self, documents: Iterable[Document]) -> None:
        kept = list(documents)
        self.articles = {d.article.id: d.article for d in kept}
        self.claims: Mapping[str, Claim] = {c.id: c for d in kept for c in d.claims}

    def origin(self, article: str) -> str:
        """Return the source an article counts as: the oldest of its versions, the report it copies."""
        seen = {article}
        while True:
            found = self.articles[article]
            parent = found.version_of or found.copy_of
            if parent is None or parent not in self.articles or parent in seen:
                return found.source or article
            seen.add(parent)
            article = parent

    def source(self, claim: Claim) -> str:
        """Return the name to show for a claim's source."""
        article = self.articles[claim.article]
        return article.source or article.path


def _row(fact: Fact, book: _Book) -> Row:
    claims = sorted((book.claims[i] for i in fact.claims if i in book.claims), key=lambda c: (c.as_of or "9", c.id))
    backed: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, Reason] = {}
    first: dict[str, tuple[str, str | None]] = {}
    for claim in claims:
        lead = _lead(claim)
        if lead is None:
            continue
        key = f"{lead.amount.value}|{lead.amount.low}|{lead.amount.high}"
        shown.setdefault(key, reasons.number(lead.quantity))
        first.setdefault(key, (book.source(claim), claim.as_of))
        if not (claim.modality == "reported" and _speaker(claim) is None):
            backed[key].add(book.origin(claim.article))
    counts = Counter({key: len(origins) for key, origins in backed.items()})
    best = min(counts, key=lambda key: (-counts[key], key)) if counts else None
    return Row(
        fact.id,
        tuple((book.source(c), c.id, _value(c)) for c in claims),
        shown[best] if best else None,
        counts[best] if best else 0,
        len({book.origin(c.article) for c in claims}),
        first[best] if best else None,
        tuple(Tally(reason, counts.get(key, 0), *first[key]) for key, reason in shown.items()),
    )


def _kind(claim: Claim, before: Sequence[Claim], links: Mapping[frozenset[str], Link]) -> Kind:
    """Return how a claim stands to those before it: the nearest that it is linked with decides."""
    if not before:
        return "first"
    found = [links[pair] for earlier in reversed(before) if (pair := frozenset((earlier.id, claim.id))) in links]
    if any(link.relation == "conflict" for link in found):
        return "conflict"
    if any(link.relation == "update" for link in found):
        return "correction" if "revised" in claim.frame.cues else "update"
    return "same"


def _lead(claim: Claim) -> Measured | None:
    """Return the number a claim is about: a running count first, then any that measures a thing."""
    measured = profile(claim).measured
    running = listed("running")
    ranked = sorted(
        measured, key=lambda m: (m.key.partition("+")[0] not in running, "/" in m.key or m.key == "duration")
    )
    return ranked[0] if ranked else None


def _value(claim: Claim) -> Reason | None:
    lead = _lead(claim)
    return reasons.number(lead.quantity) if lead else None


def _speaker(claim: Claim) -> str | None:
    return claim.attribution.speaker if claim.attribution else None

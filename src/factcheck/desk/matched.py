"""What matching gave, ready to look up: links by claim, strongest first; facts by claim; stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.matching import Settings, match
from factcheck.model import Document, Fact, Link, Story
from factcheck.model.link import Relation

_STRENGTH = {"conflict": 0, "update": 1, "agree": 2}
_RELATIONS: tuple[Relation, ...] = ("agree", "conflict", "update", "related")


@dataclass(frozen=True, slots=True)
class Matched:
    """Links, stories, and both looked up by claim id."""

    links: tuple[Link, ...]
    stories: tuple[Story, ...]
    links_of: dict[str, list[Link]]
    fact_of: dict[str, Fact]


def matched(
    documents: Sequence[Document], settings: Settings, decisions: Mapping[tuple[str, str], str], workers: int = 1
) -> Matched:
    """Match the claims of `documents`, with what people decided about pairs of them; `workers` change no answer."""
    found = match(documents, settings=settings, decisions=decisions, workers=workers)
    fact_of = {claim: fact for fact in found.facts for claim in fact.claims}
    return Matched(tuple(found.links), tuple(found.stories), _by_claim(found.links), fact_of)


def _by_claim(found: Sequence[Link]) -> dict[str, list[Link]]:
    by_claim: defaultdict[str, list[Link]] = defaultdict(list)
    for link in found:
        by_claim[link.a].append(link)
        by_claim[link.b].append(link)
    for links in by_claim.values():
        links.sort(key=lambda link: (_STRENGTH.get(link.relation, 3), -link.score, link.a, link.b))
    return dict(by_claim)


def nothing() -> Matched:
    """Return what stands before anything was matched."""
    return Matched((), (), {}, {})


def still(matched: Matched, stands: Callable[[str], bool], decisions: Mapping[tuple[str, str], str]) -> Matched:
    """Return what was `matched` before, without the claims that no longer stand and with what people decided since.

    What follows from either (other links, facts, stories) waits until it is matched anew.
    """
    kept = [link for link in matched.links if stands(link.a) and stands(link.b)]
    told = [_told(link, decisions.get((min(link.a, link.b), max(link.a, link.b)))) for link in kept]
    links = tuple(link for link in told if link is not None)
    if links == matched.links and all(map(stands, matched.fact_of)):
        return matched
    fact_of = {claim: fact for claim, fact in matched.fact_of.items() if stands(claim)}
    return Matched(links, matched.stories, _by_claim(links), fact_of)


def _told(link: Link, decided: str | None) -> Link | None:
    if decided is None or decided == link.relation:
        return link
    named = next((one for one in _RELATIONS if one == decided), None)
    return replace(link, relation=named, newer=None, decided_by="person") if named else None

"""What matching gave, ready to look up: links by claim, strongest first; facts by claim; stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.matching import Settings, match
from factcheck.model import Document, Fact, Link, Story

_STRENGTH = {"conflict": 0, "update": 1, "agree": 2}


@dataclass(frozen=True, slots=True)
class Matched:
    """Links, stories, and both looked up by claim id."""

    links: tuple[Link, ...]
    stories: tuple[Story, ...]
    links_of: dict[str, list[Link]]
    fact_of: dict[str, Fact]


def matched(documents: Sequence[Document], settings: Settings, decisions: Mapping[tuple[str, str], str]) -> Matched:
    """Match the claims of `documents`, with what people decided about pairs of them."""
    found = match(documents, settings=settings, decisions=decisions)
    by_claim: defaultdict[str, list[Link]] = defaultdict(list)
    for link in found.links:
        by_claim[link.a].append(link)
        by_claim[link.b].append(link)
    for links in by_claim.values():
        links.sort(key=lambda link: (_STRENGTH.get(link.relation, 3), -link.score, link.a, link.b))
    fact_of = {claim: fact for fact in found.facts for claim in fact.claims}
    return Matched(tuple(found.links), tuple(found.stories), dict(by_claim), fact_of)

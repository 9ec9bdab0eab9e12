"""Claims that say one thing become a fact, articles on one event a story."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.model import Document, Fact, Link, Story

_GATHERS = frozenset({"agree", "update"})
_TIES = frozenset({"agree", "update", "conflict"})


class Groups:
    """Sets that merge; each is named by its smallest member."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {member: member for member in members}

    def root(self, member: str) -> str:
        """Return the smallest member of the set `member` is in."""
        parent = self._parent
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    def merge(self, a: str, b: str) -> None:
        """Make one set of two."""
        x, y = sorted((self.root(a), self.root(b)))
        self._parent[y] = x

    def sets(self) -> list[tuple[str, ...]]:
        """Return every set, sorted, by its smallest member."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in sorted(self._parent):
            found[self.root(member)].append(member)
        return [tuple(found[root]) for root in sorted(found)]


def gather(claims: Iterable[str], links: Sequence[Link], confirm: int) -> list[Fact]:
    """Return the facts among `claims`, a lone claim as a fact of one.

    Claims join through links that agree or update with a score of `confirm` or more, or that a person
    decided; never by a chain of agreements across a conflict.
    """
    groups = Groups(claims)
    against: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.relation == "conflict":
            against[link.a].add(link.b)
            against[link.b].add(link.a)
    joining = [x for x in links if x.relation in _GATHERS and (x.score >= confirm or x.decided_by)]
    members: dict[str, set[str]] = defaultdict(set)
    for link in sorted(joining, key=lambda x: (x.decided_by is None, -x.score, x.a, x.b)):
        a, b = groups.root(link.a), groups.root(link.b)
        if a == b:
            continue
        left, right = members.pop(a, {a}), members.pop(b, {b})
        if (
            link.relation == "agree"
            and link.decided_by is None
            and any(against[x] & right for x in left if x in against)
        ):
            members[a], members[b] = left, right
            continue
        groups.merge(a, b)
        members[groups.root(a)] = left | right
    return [Fact(identity("f", group[0]), group) for group in groups.sets()]


def stories(documents: Sequence[Document], links: Sequence[Link], facts: Sequence[Fact]) -> list[Story]:
    """Return the stories of two articles or more that agree, differ or update each other across sources.

    A story's facts are those of its articles that more than one claim speaks to, conflicts included.
    """
    article_of = {claim.id: d.article.id for d in documents for claim in d.claims}
    groups = Groups(d.article.id for d in documents)
    known = {d.article.id for d in documents}
    for document in documents:
        for kin in (document.article.version_of, document.article.copy_of):
            if kin in known:
                groups.merge(document.article.id, kin)
    spoken: set[str] = set()
    for link in links:
        if link.relation in _TIES:
            spoken |= {link.a, link.b}
            groups.merge(article_of[link.a], article_of[link.b])
    found = []
    by_story: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if spoken & set(fact.claims):
            by_story[groups.root(article_of[fact.claims[0]])].append(fact)
    for group in groups.sets():
        if len(group) > 1:
            found.append(Story(identity("s", group[0]), group, tuple(by_story[group[0]])))
    return found


def identity(letter: str, smallest: str) -> str:
    """Return the id of a group from its smallest member.

    >>> identity("f", "c000000000000")
    'fd560fc183c57'
    """
    return letter + hashlib.sha256(smallest.encode()).hexdigest()[:12]

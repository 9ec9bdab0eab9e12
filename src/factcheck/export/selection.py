"""Choose what of a workspace goes out, and put it in an order that does not depend on how it came."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from factcheck.export.bundle import APPROVED, Bundle
from factcheck.model import Document, Fact, Link, Story


def select(
    bundle: Bundle,
    *,
    states: Collection[str] = APPROVED,
    claims: Collection[str] = (),
    stories: Collection[str] = (),
    changed_since: str | None = None,
    conflicts: bool = False,
) -> Bundle:
    """Return the part of `bundle` that is asked for, everything in it sorted by id.

    A fact goes out whole when its review is in one of `states`, was changed at or after
    `changed_since` (an ISO date or UTC instant), and it holds one of `claims` or belongs to one of
    `stories`, where those are given. With `bundle.suggestions`, facts without a review go out too.
    Links stay when a person decided them, or suggestions are wanted; a link that a person decided brings
    the claim on its other side with it, for the quote, without its fact. With `conflicts` so does every conflict
    of a fact that goes out, decided or not: for reports, which say of each who found it.

    >>> select(Bundle()).documents
    ()
    """
    judged = {review.fact for review in bundle.reviews}
    wanted = {
        review.fact
        for review in bundle.reviews
        if review.state in states and (changed_since is None or (review.changed or review.time) >= changed_since)
    }
    told = _claims_of(bundle, stories)
    facts = [
        fact
        for fact in sorted(bundle.facts, key=lambda fact: fact.id)
        if (fact.id in wanted or (bundle.suggestions and fact.id not in judged and changed_since is None))
        and (not claims or fact.id in claims or not set(claims).isdisjoint(fact.claims))
        and (not stories or not told.isdisjoint(fact.claims))
    ]
    return _restrict(bundle, facts, conflicts=conflicts)


def _claims_of(bundle: Bundle, stories: Collection[str]) -> set[str]:
    """The claims of the articles of these stories."""
    articles = {article for story in bundle.stories if story.id in stories for article in story.articles}
    return {claim.id for d in bundle.documents if d.article.id in articles for claim in d.claims}


def _restrict(bundle: Bundle, facts: list[Fact], *, conflicts: bool) -> Bundle:
    kept = {claim for fact in facts for claim in fact.claims}
    ids = {fact.id for fact in facts}
    known = {claim.id for document in bundle.documents for claim in document.claims}
    stays = (link for link in bundle.links if _stays(link, kept, known, bundle, conflicts=conflicts))
    links = sorted(stays, key=lambda link: (link.a, link.b))
    shown = kept.union(*((link.a, link.b) for link in links))
    documents = tuple(_sorted_documents(bundle.documents, shown))
    articles = {document.article.id for document in documents}
    return replace(
        bundle,
        documents=documents,
        facts=tuple(facts),
        links=tuple(links),
        stories=tuple(sorted(filter(None, (_story(s, kept, articles) for s in bundle.stories)), key=lambda s: s.id)),
        joined=tuple(one for one in bundle.joined if one.claim in kept),
        reviews=tuple(sorted((r for r in bundle.reviews if r.fact in ids), key=lambda r: r.fact)),
    )


def _stays(link: Link, kept: set[str], known: set[str], bundle: Bundle, *, conflicts: bool) -> bool:
    sides = {link.a, link.b}
    if link.decided_by or (conflicts and link.relation == "conflict"):
        return not sides.isdisjoint(kept) and sides <= known
    return bundle.suggestions and sides <= kept


def _sorted_documents(documents: tuple[Document, ...], kept: set[str]) -> list[Document]:
    found = []
    for document in sorted(documents, key=lambda d: (d.article.id, d.article.path)):
        claims = tuple(sorted((c for c in document.claims if c.id in kept), key=lambda c: (c.start, c.end, c.id)))
        if claims:
            found.append(replace(document, claims=claims))
    return found


def _story(story: Story, claims: set[str], articles: set[str]) -> Story | None:
    facts = sorted((Fact(f.id, tuple(c for c in f.claims if c in claims)) for f in story.facts), key=lambda f: f.id)
    kept = tuple(fact for fact in facts if fact.claims)
    return Story(story.id, tuple(a for a in sorted(story.articles) if a in articles), kept) if kept else None

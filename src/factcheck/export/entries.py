"""A Bundle as a person reads it: each fact with its verdict, its quotes, and what speaks for and against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from factcheck.export.bundle import Bundle, Joined, Label, Review
from factcheck.model import Article, Claim, Document, Link, Timex


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim with the article it stands in, and the person who put it into its fact, if one did."""

    claim: Claim
    article: Article
    joined: Joined | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A link with the quotes on both its sides."""

    link: Link
    a: Quote
    b: Quote


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact: its quotes in order of publication, its review, and the links that touch it.

    `review` is None for a suggestion nobody has judged.
    """

    fact: str
    quotes: tuple[Quote, ...]
    review: Review | None
    pairs: tuple[Pair, ...]

    @property
    def wording(self) -> str:
        """The claim as the desk words it, else the words of its first quote."""
        return (self.review.wording if self.review else None) or self.quotes[0].claim.text

    @property
    def lang(self) -> str:
        """The language of the wording."""
        worded = self.review.wording_lang if self.review and self.review.wording else None
        return worded or self.quotes[0].article.lang


def quotes_by_claim(documents: Iterable[Document]) -> dict[str, Quote]:
    """Return every claim of `documents` with its article, by claim id."""
    return {claim.id: Quote(claim, document.article) for document in documents for claim in document.claims}


def pairs_of(links: Iterable[Link], quotes: dict[str, Quote]) -> list[Pair]:
    """Return the links whose two claims are both at hand, in their order."""
    return [Pair(link, quotes[link.a], quotes[link.b]) for link in links if link.a in quotes and link.b in quotes]


def entries(bundle: Bundle) -> list[Entry]:
    """Return the facts of `bundle` that have a quote, judged or suggested, by fact id."""
    joined = {one.claim: one for one in bundle.joined}
    quotes = {key: replace(quote, joined=joined.get(key)) for key, quote in quotes_by_claim(bundle.documents).items()}
    reviews = {review.fact: review for review in bundle.reviews}
    touching: dict[str, list[Pair]] = {}
    for pair in sorted(pairs_of(bundle.links, quotes), key=lambda p: (p.link.a, p.link.b)):
        for side in {pair.link.a, pair.link.b}:
            touching.setdefault(side, []).append(pair)
    found = []
    for fact in sorted(bundle.facts, key=lambda f: f.id):
        mine = sorted((quotes[c] for c in fact.claims if c in quotes), key=_by_publication)
        if mine:
            pairs = {(p.link.a, p.link.b): p for c in fact.claims for p in touching.get(c, ())}
            found.append(Entry(fact.id, tuple(mine), reviews.get(fact.id), tuple(pairs[k] for k in sorted(pairs))))
    return found


def unsettled_times(documents: Iterable[Document]) -> Iterator[tuple[Article, Timex]]:
    """Yield the time expressions whose value rests on a rule: relative and ambiguous ones, in reading order."""
    for document in documents:
        for time in document.times:
            if time.relative or time.status == "ambiguous":
                yield document.article, time


def published(article: Article) -> str:
    """Return the publish date of `article` as ISO, empty when it has none."""
    return article.published.value if article.published else ""


def outlet(article: Article) -> str:
    """Return what to call the article's source: its outlet, else the name of its file."""
    return article.source or article.path.rpartition("/")[2]


def label_name(scale: Iterable[Label], key: str | None, lang: str) -> str:
    """Return the label's words in `lang`, else in English, else its key; empty for no label.

    >>> label_name((Label("false", (("en", "False"), ("hi", "गलत"))),), "false", "hi")
    'गलत'
    """
    names = next((dict(label.names) for label in scale if label.key == key), {})
    return names.get(lang) or names.get("en") or next(iter(names.values()), key or "")


def _by_publication(quote: Quote) -> tuple[str, str]:
    return published(quote.article) or "~", quote.claim.id

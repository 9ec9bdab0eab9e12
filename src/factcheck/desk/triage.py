"""Articles sorted by a person: worth checking now, later, or not at all; and those that carry one agency's report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, get_args

from factcheck.model import Document, Event
from factcheck.review import State

if TYPE_CHECKING:
    from factcheck.desk.session import Desk

Pile = Literal["check", "later", "leave"]
PILES: tuple[Pile, ...] = get_args(Pile)


def pile_of(article: str, state: State) -> str | None:
    """Return the pile a person put an article on, None where nobody did."""
    made = state.decision(article, "triage")
    return str(made.value.get("as")) if made and made.value.get("as") in PILES else None


def put(desk: Desk, article: str, pile: Pile, reason: str = "") -> Event:
    """Put an article on a pile."""
    return desk.act("triage", article, {"as": pile}, reason=reason)


def same_agency(desk: Desk, articles: Sequence[str]) -> list[Event]:
    """Say that these articles carry one agency's report: the first published stands for all of them."""
    told = sorted(articles, key=lambda a: (_published(desk, a), a))
    return [desk.act("agency", article, {"of": told[0]}) for article in told[1:]]


def _published(desk: Desk, article: str) -> str:
    published = desk.documents[article].article.published
    return published.value if published else "9999"


def carrying(document: Document, state: State) -> Document:
    """Return `document` as a copy of the agency report a person said it carries."""
    made = state.decision(document.article.id, "agency")
    if made is None or made.value.get("of") == document.article.copy_of:
        return document
    of = made.value.get("of")
    return replace(document, article=replace(document.article, copy_of=str(of) if of else None))

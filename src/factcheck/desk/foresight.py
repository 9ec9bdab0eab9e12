"""What an act would change, told before it is done: times, and how claims then stand to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.desk.anchors import anchor_object, anchor_value
from factcheck.desk.decisions import chosen_reading, decided, skipped
from factcheck.desk.matched import matched
from factcheck.desk.standing import standings
from factcheck.model import Document, Event, Link, Timex
from factcheck.model.event import Action
from factcheck.review import State, apply

if TYPE_CHECKING:
    from factcheck.desk.session import Desk

_TOLD = ("conflict", "update", "agree")


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would change: `times` as (now, then), `links` likewise with None for one that is not there.

    Links of kind `related` are left out: they come and go without a word.
    """

    times: tuple[tuple[Timex, Timex], ...]
    links: tuple[tuple[Link | None, Link | None], ...]


def foresee_anchor(desk: Desk, article: str, value: str, kind: str = "published") -> Foreseen:
    """Return what seeing `article` from another date would change.

    Raises:
        ValueError: `value` is no date.
    """
    return _foresee(desk, article, "date", anchor_object(article), anchor_value(value, kind))


def foresee_date(desk: Desk, article: str, owner: str, start: int, choice: int | str) -> Foreseen:
    """Return what settling the time expression at `start` would change in `article` and around it.

    `owner` is the claim it stands in, or the article, as `Desk.choose_date` is given it.

    Raises:
        ValueError: there is no such alternative, or the typed value is none.
    """
    timex = next(t for t in desk.documents[article].times if t.start == start)
    reading = chosen_reading(timex, choice)
    after = {"edtf": reading.edtf, "timex": reading.timex, "first": reading.first, "last": reading.last}
    return _foresee(desk, article, "date", f"{owner}@{start}", after)


def _foresee(desk: Desk, article: str, action: Action, object_id: str, after: Mapping[str, Any]) -> Foreseen:
    now = desk.state
    seen = now.seen(object_id)
    trial = Event(
        now.sequence + 1, "", desk.reviewer, action, object_id, None, after, "", "", "", "", "trial", "", seen
    )
    then = apply(now, trial)
    before, later = desk.documents[article], decided(desk.found[article], then, standings(then, desk.found.values()))
    around = [desk.documents[other] for other in _around(desk, article)]
    links = _changed(_links(desk, [*around, before], now), _links(desk, [*around, later], then))
    return Foreseen(tuple(_moved(before.times, later.times)), tuple(links))


def _around(desk: Desk, article: str) -> list[str]:
    """Return the other articles of its stories; every other one where it is in none."""
    told = {other for story in desk.stories if article in story.articles for other in story.articles}
    return [other for other in desk.documents if other != article and (other in told or len(told) < 2)]


def _links(desk: Desk, documents: Sequence[Document], state: State) -> dict[tuple[str, str], Link]:
    kept = [replace(d, claims=tuple(c for c in d.claims if not skipped(c.id, state))) for d in documents]
    found = matched(kept, desk.settings, state.links()).links
    return {(link.a, link.b): link for link in found if link.relation in _TOLD}


def _changed(
    before: Mapping[tuple[str, str], Link], later: Mapping[tuple[str, str], Link]
) -> list[tuple[Link | None, Link | None]]:
    pairs = [(before.get(pair), later.get(pair)) for pair in sorted({*before, *later})]
    return [(old, new) for old, new in pairs if _said(old) != _said(new)]


def _said(link: Link | None) -> object:
    return link and (link.relation, link.newer, link.differs)


def _moved(before: Sequence[Timex], later: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    known = {(t.start, t.end): t for t in later}
    pairs = [(t, known[t.start, t.end]) for t in before if (t.start, t.end) in known]
    return [(old, new) for old, new in pairs if _means(old) != _means(new)]


def _means(timex: Timex) -> object:
    return timex.status, timex.first, timex.last, timex.timex, timex.alternatives

"""Claims that people worked on stand where they stood, though the machine no longer finds them or their text moved.

An act on a claim carries where the claim stood. A newer machine may draw the bounds of a claim elsewhere, or the
article may come again with other bytes: what a person did is then shown on a claim made from that place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from factcheck.extraction.claims import claim_id
from factcheck.model import Article, Claim, Document
from factcheck.review import State, reattach

_DECIDED = ("claim.add", "claim.edit", "date", "link")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a claim stands: code points of its article, half-open; `by` is how far that is from where it stood.

    `firm`: it is shown even where the machine finds a claim of about the same place.
    """

    claim: str
    start: int
    end: int
    by: int = 0
    firm: bool = True


Standings = Mapping[str, list[Standing]]


def place(claim: Claim, article: Article) -> dict[str, Any]:
    """Return what an act on a claim says of where it stood."""
    bounds = {"start": claim.start, "end": claim.end, "text": claim.text}
    return {"claim": claim.id, "article": article.id, "path": article.path, **bounds}


def standings(state: State, documents: Iterable[Document]) -> Standings:
    """Return where claims that people worked on stand, by the id of the article they stand in."""
    articles = {document.article.id: document.article for document in documents}
    by_path = {article.path: article for article in articles.values()}
    found: defaultdict[str, dict[str, Standing]] = defaultdict(dict)
    for told, firm in _places(state, {*articles, *by_path}):
        same = articles.get(str(told.get("article")))
        article = same or by_path.get(str(told.get("path")))
        at = _at(article, told) if article else None
        if article and at:
            start, end = at
            one = Standing(str(told["claim"]), start, end, start - int(told["start"]), firm)
            found[article.id].setdefault(one.claim, one)
    return {article: list(places.values()) for article, places in found.items()}


def _places(state: State, known: set[str]) -> Iterator[tuple[Mapping[str, Any], bool]]:
    """Yield what acts in force say of where their claims stood; those of people's own decisions first.

    Of verdicts only those on what is `known`: the ids and paths of articles.
    """
    for action in _DECIDED:
        for name, made in state.decisions(action):
            if action == "claim.add":
                yield {**made.value, "claim": name}, True
            elif action != "link" or made.value.get("relation"):
                yield from ((told, True) for told in made.value.get("on", ()))
    for thread in map(state.thread, state.tagged("gathered")):
        events = {event.sequence: event for event in thread.events}
        acts = (events[at].after or {} for _claim, at in thread.members if at in events)
        yield from ((told, True) for after in acts for told in after.get("on", ()))
    resting = (
        tag for source, tag in state.sources() if not known.isdisjoint({str(source["article"]), str(source["path"])})
    )
    for thread in map(state.thread, sorted(name for tag in resting for name in state.tagged(tag))):
        ruling = thread.ruling
        if ruling and ruling.source and ruling.covers:
            yield {**ruling.source, "text": ruling.source.get("quote"), "claim": ruling.covers[0]}, False


def _at(article: Article, told: Mapping[str, Any]) -> tuple[int, int] | None:
    """Return where the words stand in the article; None where they stand there no longer, but for their spelling."""
    start, end, text = told.get("start"), told.get("end"), told.get("text")
    if not isinstance(start, int) or not isinstance(end, int) or not isinstance(text, str):
        return None
    at = reattach(article.text, text, start, end)
    return (at.start, at.end) if at and at.how != "changed" else None


def came_from(claim: Claim, state: State) -> str:
    """Return the words of the claim that a person mended into this one; empty where nobody did."""
    made = state.decision(claim.id, "claim.edit")
    told = made.value.get("on", ()) if made else ()
    return next((str(before["text"]) for before in told if before.get("claim") == claim.id), "")


def unfound(claim: Claim, document: Document, state: State) -> bool:
    """Whether a claim stands only because people worked on it: nobody made it, and the machine finds it no longer."""
    if state.decision(claim.id, "claim.add") or any(found.id == claim.id for found in document.claims):
        return False
    edits = (made.value for _name, made in state.decisions("claim.edit"))
    parts = (claim_id(claim.article, *part) for value in edits for part in value.get("parts", ()))
    return claim.id not in parts


def missing(places: Iterable[Standing], found: Iterable[Claim]) -> list[Standing]:
    """Return the places no claim of `found` stands for."""
    claims = list(found)
    known = {claim.id for claim in claims}
    return [p for p in places if p.claim not in known and (p.firm or not any(_shares(c, p) for c in claims))]


def _shares(claim: Claim, told: Standing) -> bool:
    """Whether a claim stands where at least half of the place is."""
    return 2 * (min(claim.end, told.end) - max(claim.start, told.start)) >= told.end - told.start


def shifted(value: Mapping[str, Any], by: int) -> Mapping[str, Any]:
    """Return the corrections of a claim whose text stands `by` code points further on."""
    if not by:
        return value
    moved = dict(value)
    for name in {"start", "end"} & moved.keys():
        moved[name] = int(moved[name]) + by
    if "parts" in moved:
        moved["parts"] = [[start + by, end + by] for start, end in moved["parts"]]
    if "quantity" in moved:
        moved["quantity"] = shifted(moved["quantity"], by)
    if "quantities" in moved:
        moved["quantities"] = [shifted(one, by) for one in moved["quantities"]]
    return moved

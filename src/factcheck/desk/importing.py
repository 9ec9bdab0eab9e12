"""Carry verdicts of a claim set over to the claims of this workspace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.export.imports import Imported
from factcheck.lang import fold
from factcheck.model import Event
from factcheck.review import Thread, fact_id, verdict_to

if TYPE_CHECKING:
    from factcheck.desk.session import Desk


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """The events made, the quotes no claim here says, and the claims whose verdict, given here, stays."""

    events: tuple[Event, ...]
    lost: tuple[str, ...]
    kept: tuple[str, ...] = ()


def carry_over(desk: Desk, rulings: Iterable[Imported]) -> CarriedOver:
    """Record each ruling on the claim it belongs to; a ruling that is in force already is passed over.

    What a person here decided is never replaced by what comes in: such claims are told, for a person to settle.
    """
    by_quote = {_plain(claim.text): claim.id for claim in desk.claims.values()}
    events: list[Event] = []
    lost: list[str] = []
    kept: list[str] = []
    for ruling in rulings:
        found = [claim for claim in ruling.claims if claim in desk.claims]
        found = found or [by_quote[q] for q in map(_plain, ruling.quotes) if q in by_quote]
        if not found:
            lost.extend(ruling.quotes[:1])
            continue
        known = desk.state.visible_to(desk.reviewer).verdict_of(found[0])
        if known and known.verdict == ruling.verdict:
            continue
        own = next((claim for claim in found if _decided_here(desk.state.thread_of(claim))), None)
        if own:
            kept.append(own)
            continue
        thread = desk.state.thread(_object(desk, found, ruling))
        events.append(desk.act("import", thread.id, _brought(desk, found, ruling, thread)))
    return CarriedOver(tuple(events), tuple(lost), tuple(kept))


def _brought(desk: Desk, found: list[str], ruling: Imported, thread: Thread) -> dict[str, Any]:
    """What is recorded of a ruling: how far it had come where it was given, and whether this desk wants two readers."""
    read_twice = bool(((ruling.origin or {}).get("review") or {}).get("second_reviewer"))
    said = {"wording": ruling.wording, "wording_lang": ruling.lang, "url": ruling.url}
    return {
        **verdict_to(ruling.verdict),
        "covers": sorted(set(found)),
        "source": desk.source_of(desk.claim(found[0])),
        "by": ruling.reviewer,
        "state": ruling.state,
        "second": not read_twice and desk.wants_second(thread, ruling.verdict.label, *found),
        **({"origin": dict(ruling.origin)} if ruling.origin and sorted(found) == sorted(ruling.claims) else {}),
        **{name: value for name, value in said.items() if value},
    }


def _decided_here(thread: Thread) -> bool:
    """Whether a person of this desk had a hand in the verdict: anything but imports of it."""
    return thread.ruling is not None and any(
        event.action != "import" for event in thread.events if thread.in_force(event.id)
    )


def _object(desk: Desk, found: list[str], ruling: Imported) -> str:
    """What the ruling is given on: the fact of its first claim, so that a fact nobody touched here keeps its id."""
    thread = desk.state.thread_of(found[0])
    fact = str(((ruling.origin or {}).get("review") or {}).get("fact", ""))
    if thread.events or not fact:
        return thread.id
    return next((claim for claim in found if fact_id(claim) == fact), fact)


def _plain(quote: str) -> str:
    return " ".join(fold(word) for word in quote.split())

"""What a sentence leaves unsaid because its article has said it: the event, its place, its day, its parties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from factcheck.extraction.frames.lexicon import classes, near
from factcheck.model import Claim, Frame, Timex

_OPENING = 4
_BESIDE = 5
_LATE = 9
_THAT = (" that", " कि")
_CUE = 4
_IT = frozenset({"it", "यह", "ये", "इसका", "इसकी"})
_MEMORY = 20
_ANSWERS = frozenset({"resolved", "ambiguous"})
_PARTIED = frozenset({"sign", "talks", "alliance", "ceasefire", "meet"})
Days = tuple[tuple[str | None, str | None], ...]


@dataclass(frozen=True, slots=True)
class MainEvent:
    """What an article is about, as its headline and first sentences tell; `since` is where it names its place."""

    events: tuple[str, ...] = ()
    predicate: str | None = None
    places: tuple[str, ...] = ()
    days: Days = ()
    parties: tuple[str, ...] = ()
    since: int = 0


def speaking(claim: Claim) -> list[tuple[int, int]]:
    """Return the spans of the speaker and of the words of saying in `claim`, at most two."""
    said = claim.attribution
    if said is None or (claim.polarity == "-" and len(said.cue.split()) > _CUE):
        return []  # the cue of a denial may hold what is denied
    dated = any(said.start <= t.start < said.end for t in claim.times)
    that = said.cue.endswith(_THAT)
    if not (dated or that) and any(0 <= q.start - said.end <= 1 for q in claim.quantities):
        return []  # has claimed 47 lives: no saying at all
    cue = len(said.cue)
    text = claim.text[said.start - claim.start : said.end - claim.start]
    if said.speaker is None:
        return [(said.start, said.end)]
    if text.startswith(said.speaker):
        return [(said.start, said.start + len(said.speaker)), (said.end - cue, said.end)]
    return [(said.start, said.start + cue), (said.end - len(said.speaker), said.end)]


def own_times(claim: Claim) -> list[Timex]:
    """Return the dated expressions of `claim` that date what it says, not when somebody said it."""
    dated = [t for t in claim.times if t.status in _ANSWERS and (t.first or t.last)]
    if not dated:
        return dated
    aside = speaking(claim)
    return [t for t in dated if not any(_of_saying(t, span, claim) for span in aside)]


def _of_saying(timex: Timex, span: tuple[int, int], claim: Claim) -> bool:
    """Whether a time stands in, or right beside, the words of saying: said on Tuesday, गुरुवार को बताया."""
    if span[0] <= timex.start < span[1]:
        return True
    said = claim.attribution
    assert said is not None
    if said.start <= timex.start < said.end:
        return abs(span[0] - timex.end) <= _BESIDE
    return said.start > claim.start and _closes(timex, said.end, claim)


def _closes(timex: Timex, said: int, claim: Claim) -> bool:
    """Whether a sentence ends with the time of its saying: …, officials said late on Wednesday."""
    if not 0 <= timex.start - said <= _LATE:
        return False
    between, rest = (
        claim.text[a - claim.start : b - claim.start] for a, b in ((said, timex.start), (timex.end, claim.end))
    )
    return "," not in between and not any(c.isalnum() for c in rest)


def main_event(claims: Sequence[Claim], days: Mapping[str, Days]) -> MainEvent:
    """Return the main event of an article from its framed claims, in reading order; `days` are theirs by id."""
    opening = [c for c in claims if c.kind in ("headline", "standfirst", "body")][:_OPENING]
    opening = [c for c in opening if not _bygone(c, days[c.id])] or opening
    leads = [c for c in opening if c.frame.events] or [c for c in opening if c.frame.predicate]
    if not leads:
        return MainEvent()
    lead = leads[0].frame
    same = [c for c in opening if _of_one(c.frame, lead)]
    placed = next((c for c in (*same, *opening) if c.frame.places), None)
    return MainEvent(
        events=lead.events,
        predicate=lead.predicate,
        places=placed.frame.places if placed else (),
        since=placed.start if placed else 0,
        days=next((days[c.id] for c in same if days[c.id]), ()),
        parties=next((c.frame.parties for c in same if c.frame.parties), ()),
    )


def _of_one(frame: Frame, lead: Frame) -> bool:
    if lead.events:
        return frame.events == lead.events
    acts, leading = {key for key, _, _ in frame.acts}, {key for key, _, _ in lead.acts}
    return bool(acts & leading) or frame.predicate == lead.predicate or (frame.predicate, lead.predicate) in near()


def fill(claims: Sequence[Claim], dated: Sequence[list[Timex]]) -> list[Claim]:
    """Return `claims` with the empty slots lent by the main event, or by the sentence just before.

    `dated` are the own times of each.
    """
    days = {c.id: tuple([(t.first, t.last) for t in times]) for c, times in zip(claims, dated, strict=True)}
    main = main_event(claims, days)
    filled: list[Claim] = []
    lender = main
    for i, claim in enumerate(claims):
        claim = _it(claim, claims[i - 1]) if i else claim
        claim = _fill_one(claim, lender if _continues(claim, lender) else main, days[claim.id])
        filled.append(claim)
        if _bygone(claim, days[claim.id]):
            lender = main
        elif claim.frame.events and claim.frame.places and "places" not in claim.frame.borrowed:
            lender = MainEvent(
                claim.frame.events, claim.frame.predicate, claim.frame.places, days[claim.id], claim.frame.parties
            )
    return filled


def _it(claim: Claim, before: Claim) -> Claim:
    """Return a claim that tells a number of "it" as a measure of what the sentence before measured (it was 3.6%)."""
    frame, told = claim.frame, before.frame
    if frame.predicate or told.nature != "measure" or _IT.isdisjoint(claim.text.lower().split()):
        return claim
    levels = {q.unit: key for q, key in zip(before.quantities, told.measures, strict=False) if key and "/" not in key}
    keys = tuple(
        levels.get(q.unit, key) if key and key.startswith("unit:") else key
        for q, key in zip(claim.quantities, frame.measures, strict=False)
    )
    if keys == frame.measures:
        return claim
    return claim.framed(replace(frame, predicate=told.predicate, nature=told.nature, measures=keys))


def _bygone(claim: Claim, days: Days) -> bool:
    """Whether a claim looks back at another event: last year's accident on the same road."""
    if not days or not claim.as_of:
        return False
    since = _remembered(claim.as_of[:10])
    return all(last is not None and last[:10] < since for _, last in days)


@lru_cache(maxsize=1024)
def _remembered(day: str) -> str:
    """Return the first day that what is told on `day` does not look back at."""
    return (date.fromisoformat(day) - timedelta(_MEMORY)).isoformat()


def _continues(claim: Claim, lender: MainEvent) -> bool:
    """A claim with no place of its own goes on with the event of the sentence before, if it can."""
    return not claim.frame.places and (not claim.frame.events or _related(claim.frame.events, lender.events))


def _related(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    pairs = near()
    return any(x == y or (x, y) in pairs for x in a for y in b)


def _fill_one(claim: Claim, main: MainEvent, days: Days) -> Claim:
    frame = claim.frame
    table = classes()
    depends = frame.predicate in table and table[frame.predicate].depends
    if frame.predicate in _PARTIED and len(frame.parties) > 1 and not set(frame.parties) <= {*main.parties}:
        return claim  # India and Seychelles, where the article is on India and Mauritius
    if frame.events and main.events and not _related(frame.events, main.events):
        return claim
    if not (depends or (frame.events and main.events) or (frame.predicate and frame.predicate == main.predicate)):
        return claim
    if frame.places and main.places and not set(frame.places) & set(main.places) and not frame.events:
        return claim
    lent: dict[str, object] = {}
    if not frame.events and main.events:
        lent["events"] = main.events
    if not frame.places and main.places and (claim.start > main.since or claim.kind == "headline"):
        lent["places"] = main.places
    told = main.events or frame.predicate == main.predicate
    if not days and main.days and told and table[frame.predicate or "kill"].nature not in ("state", "schedule"):
        lent["days"] = main.days
    if frame.predicate in _PARTIED and main.parties:
        lent["parties"] = tuple(dict.fromkeys((*frame.parties, *main.parties)))
    return claim.framed(replace(frame, **lent, borrowed=tuple(sorted(lent)))) if lent else claim  # type: ignore[arg-type]

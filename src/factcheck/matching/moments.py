"""When what a claim tells is: its own times as spans, those of its acts, and whether it is done or ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from factcheck.matching.intervals import Span, When, minutes, names_it, when
from factcheck.model import Claim, Timex

Mood = Literal["done", "ahead", "if", "opinion", "open"]

_DAY = 24 * 60
_PUT = frozenset({"postpone", "extend", "prepone", "schedule"})
_BEGUN = frozenset({"take-effect", "begin"})
_LONGEST = 60
"""Days a strike is counted by; a hundredth day is a mark of its own."""
_MOODS: dict[str, Mood] = {
    "asserted": "done",
    "reported": "done",
    "planned": "ahead",
    "expected": "ahead",
    "conditional": "if",
    "opinion": "opinion",
}


def spans_of(claim: Claim, own: Sequence[Timex]) -> list[When]:
    """Return the times of a claim, `own`, as spans, but for the day that only names what is put off or extended."""
    moved = claim.frame.predicate in _PUT
    return [when(time) for time in own if not (moved and names_it(time, claim))]


def mood(claim: Claim, dated: Sequence[When]) -> Mood:
    """Return whether a claim tells what is done or ahead, by its words and by its own times, `dated`."""
    said = _MOODS[claim.modality]
    if said != "done":
        return said
    if claim.tense == "future" or _to_come(claim, dated):
        return "ahead"
    return "open" if claim.tense is None else said


def _to_come(claim: Claim, dated: Sequence[When]) -> bool:
    """Whether every day named lies after the time a claim speaks for: the next hearing is on October 28."""
    if claim.as_of is None:
        return False
    spoken = minutes(claim.as_of[:10], end=True)
    spans = [span for time in dated for span in time.spans]
    starts = [span.end if span.start is None else span.start for span in spans]  # until September 10
    return bool(starts) and all(start is not None and start >= spoken for start in starts)


def lasting(claim: Claim, dated: Sequence[When]) -> list[When]:
    """Return since when a state holds that is told by its day: the strike is on its fourth day on Thursday."""
    if claim.frame.nature != "state" or "day" not in claim.frame.terms or not claim.as_of:
        return []
    ranks = [q.value for q in claim.quantities if q.ordinal and q.value is not None and 1 < q.value <= _LONGEST]
    if len(ranks) != 1:
        return []
    named = [span.start for time in dated for span in time.spans if span.exact and span.start is not None]
    today = named[0] if named else minutes(claim.as_of[:10])
    return [When((Span(today - (int(ranks[0]) - 1) * _DAY, None),))]


def to_come_first(time: When, claim: Claim) -> When:
    """Return the readings of a date that lie ahead, where a claim puts something off or plans it: put off to 23 May."""
    if len(time.spans) < 2 or not claim.as_of or not (claim.frame.predicate in _PUT or claim.tense == "future"):
        return time
    spoken = minutes(claim.as_of[:10])
    ahead = tuple(span for span in time.spans if span.end is None or span.end > spoken)
    return replace(time, spans=ahead) if ahead else time


def planned(time: When, mood: Mood, predicate: str | None) -> When:
    """Return the time of a plan, or of what begins: from a day on is on that day (27 अगस्त से लागू होगा)."""
    if mood != "ahead" and predicate not in _BEGUN:
        return time
    return replace(time, spans=tuple(map(_to_be_done, time.spans)))


def _to_be_done(span: Span) -> Span:
    """Return when a plan is carried out: from a day on is on that day, by a year is a deadline."""
    if span.start is not None and span.end is None:
        return replace(span, end=span.start + _DAY, bound=None)
    return replace(span, deadline=True) if span.start is None and span.bound == "before" else span


def time_of(claim: Claim, key: str, at: int | None, times: list[When]) -> When | None:
    """Return the time of an act; a life span gives birth its first day and death (-1 - index) its last."""
    if at is None:
        return None
    timex = claim.times[at if at >= 0 else -1 - at]
    if at < 0:
        return when(replace(timex, first=timex.last))
    if key in _PUT and names_it(timex, claim):
        return None
    spanned = key == "born" and timex.first and any(dash in timex.text for dash in "-–—−")
    if spanned:
        return when(replace(timex, last=timex.first))
    return next((time for time in times if time.timex is timex), None) or when(timex)

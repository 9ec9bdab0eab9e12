"""Lay what people decided over what the machine found: claims added, mended or skipped, dates chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.desk.anchors import anchored
from factcheck.desk.standing import Standing, Standings, missing, shifted
from factcheck.extraction import claims as claim_builder
from factcheck.extraction import frames
from factcheck.extraction.roman import in_script
from factcheck.model import Anchor, Attribution, Claim, Document, Quantity, Reading, Reason, Timex
from factcheck.review import State
from factcheck.temporal import find as find_times
from factcheck.text.passage import Passage
from factcheck.text.tokens import tokenise


def decided(document: Document, state: State, places: Standings) -> Document:
    """Return `document` as people left it. Skipped claims stay, but are no longer checkable; merged ones are gone.

    `places` are those of all claims people worked on: one the machine no longer finds is made anew there.
    """
    own = places.get(document.article.id, ())
    moved = {told.claim: told.by for told in own if told.by}
    document = _with_dates(anchored(document, state), state, own)
    found = list(document.claims)
    found += _parts(found, (), document, state, moved)
    lost = [_made(told, document) for told in missing(own, found)]
    replaced = {(claim.start, claim.end) for claim in lost}
    found = [claim for claim in found if (claim.start, claim.end) not in replaced] + lost
    found += _parts(lost, found, document, state, moved)
    taken = {other for claim in found for other in _edit(claim.id, state).get("absorbs", ())}
    claims = [_mended(claim, document, state, moved) for claim in found if claim.id not in taken]
    claims.sort(key=lambda c: (c.start, c.end))
    return replace(document, claims=tuple(claims))


def _made(told: Standing, document: Document) -> Claim:
    return replace(build_claim(document, told.start, told.end), id=told.claim)


def skipped(claim: str, state: State) -> bool:
    """Return whether a person said this is not a claim."""
    made = state.decision(claim, "claim.skip")
    return bool(made and made.value.get("skip", True))


def _with_dates(document: Document, state: State, places: Iterable[Standing]) -> Document:
    chosen = dict(_chosen(document, state, places))
    if not chosen:
        return document
    times = tuple(chosen.get(t.start, t) for t in document.times)
    times = tuple(_restated(_following(t, chosen), document, chosen) for t in times)
    by_start = {t.start: t for t in times}
    claims = tuple(replace(c, times=tuple(by_start.get(t.start, t) for t in c.times)) for c in document.claims)
    return replace(document, times=times, claims=claims)


def _chosen(document: Document, state: State, places: Iterable[Standing]) -> Iterable[tuple[int, Timex]]:
    """Yield the time expressions a person gave a value to. One choice holds for the whole article."""
    owned = [(claim.id, 0, timex) for claim in document.claims for timex in claim.times]
    owned += [(p.claim, p.by, timex) for p in places for timex in document.times if p.start <= timex.start < p.end]
    for owner, by, timex in (*((document.article.id, 0, timex) for timex in document.times), *owned):
        made = state.decision(f"{owner}@{timex.start - by}", "date")
        if made:
            yield timex.start, settled(timex, _reading(made.value), made.actor)


def _reading(value: Mapping[str, Any]) -> Reading:
    return Reading(*(value.get(key) for key in ("edtf", "timex", "first", "last")))


def chosen_reading(timex: Timex, choice: int | str) -> Reading:
    """Return the alternative with this number from 0, or the value a reviewer typed.

    Raises:
        ValueError: there is no such alternative, or the value is none.
    """
    if isinstance(choice, str):
        from factcheck.temporal.value import parse

        return parse(choice)
    if not 0 <= choice < len(timex.alternatives):
        raise ValueError(f"«{timex.text}» has {len(timex.alternatives)} alternatives; choose one by its number")
    return timex.alternatives[choice]


def settled(timex: Timex, reading: Reading, actor: str) -> Timex:
    """Return `timex` with the value a person gave it, and that person as the reason."""
    return replace(
        timex,
        status="resolved",
        edtf=reading.edtf,
        timex=reading.timex,
        first=reading.first,
        last=reading.last,
        alternatives=(),
        rule="time.chosen",
        reason=Reason("desk.date-chosen", (("actor", actor), ("value", reading.edtf or reading.timex or ""))),
    )


def _following(timex: Timex, chosen: Mapping[int, Timex]) -> Timex:
    """Settle an expression that points back to one a person settled: the same day (उसी दिन), or after it (इसके बाद)."""
    if timex.antecedent is None or timex.antecedent[0] not in chosen or timex.start in chosen:
        return timex
    source = chosen[timex.antecedent[0]]
    if timex.rule == "time.anaphor.same":
        reading = Reading(source.edtf, source.timex, source.first, source.last)
    elif timex.rule == "time.anaphor.after" and source.last:
        day = source.last[:10]
        reading = Reading(f"{day}/..", None, day, None)
    else:
        return timex
    reason = Reason("desk.date-follows", (("text", source.text), ("value", source.edtf or "")))
    return replace(settled(timex, reading, ""), rule="time.followed", reason=reason)


def _restated(timex: Timex, document: Document, chosen: Mapping[int, Timex]) -> Timex:
    """Resolve anew what stands inside an older statement, where a person settled when that was made."""
    if timex.rule != "time.statement" or timex.start in chosen:
        return timex
    place = next((s for s in document.sentences if s.start <= timex.start < s.end), None)
    said = [c for c in chosen.values() if place and place.start <= c.start < place.end and c.last]
    if place is None or not said or said[0].last is None:
        return timex
    text = document.article.text
    tokens, lang = in_script(tokenise(text, place.start, place.end), document.article.lang)
    passage = Passage(text, place.start, place.end, place.kind, tokens)
    anchor = Anchor(date.fromisoformat(said[0].last[:10]), kind="statement")
    again = (t for t in find_times([passage], anchor, lang) if t.start == timex.start)
    return next(again, timex)


def _edit(claim: str, state: State) -> Mapping[str, Any]:
    made = state.decision(claim, "claim.edit")
    return made.value if made else {}


def _parts(
    claims: Iterable[Claim], beside: Iterable[Claim], document: Document, state: State, moved: Mapping[str, int]
) -> Iterable[Claim]:
    """Yield the claims people split off from others; a part may have been split again. `beside` are there already."""
    waiting = list(claims)
    known = {claim.id for claim in (*waiting, *beside)}
    while waiting:
        whole = waiting.pop().id
        for start, end in shifted(_edit(whole, state), moved.get(whole, 0)).get("parts", ()):
            part = build_claim(document, int(start), int(end))
            if part.id not in known:
                known.add(part.id)
                waiting.append(part)
                yield part


def build_claim(document: Document, start: int, end: int) -> Claim:
    """Return the claim a person marked: `start`, `end` are code points into the article, half-open.

    Raises:
        ValueError: the span is empty or leaves the article.
    """
    article = document.article
    if not 0 <= start < end <= len(article.text) or not article.text[start:end].strip():
        raise ValueError(f"{start}–{end} is no text of {article.path}")
    passage = Passage(article.text, start, end, "body", tokenise(article.text, start, end))
    inside = [[m for m in mentions if start <= m.start and m.end <= end] for mentions in _mentions(document)]
    found = claim_builder.build(article, [passage], *inside)
    whole = max(found, key=lambda c: c.end - c.start)
    claim_id = claim_builder.claim_id(article.id, start, end)
    whole = replace(whole, id=claim_id, start=start, end=end, text=article.text[start:end])
    [framed] = frames.assign(article, [passage], [replace(whole, checkable=True, origin="person")])
    return framed


def _mentions(document: Document) -> tuple[tuple[Any, ...], ...]:
    return document.times, document.quantities, document.entities


def _mended(claim: Claim, document: Document, state: State, moved: Mapping[str, int]) -> Claim:
    changes = shifted(_edit(claim.id, state), moved.get(claim.id, 0))
    if changes:
        claim = _edited(_rebounded(claim, document, changes), changes)
    if skipped(claim.id, state):
        claim = replace(claim, checkable=False)
    return claim


def _rebounded(claim: Claim, document: Document, changes: Mapping[str, Any]) -> Claim:
    """Read the claim anew where its bounds were moved; it keeps its id, so verdicts stay with it."""
    if "start" not in changes or (changes["start"], changes["end"]) == (claim.start, claim.end):
        return claim
    return replace(build_claim(document, changes["start"], changes["end"]), id=claim.id)


def _edited(claim: Claim, changes: Mapping[str, Any]) -> Claim:
    plain = {key: changes[key] for key in ("polarity", "modality", "checkable", "as_of") if key in changes}
    claim = replace(claim, **plain, origin="person")
    if "speaker" in changes:
        claim = replace(claim, attribution=_spoken(claim, changes["speaker"]))
    for change in amendments(changes):
        claim = replace(claim, quantities=tuple(_amended(q, change) for q in claim.quantities))
    return claim


def amendments(changes: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the corrected numbers of a mended claim, each named by its `start`; one alone is `quantity`."""
    return [*changes.get("quantities", ()), *([changes["quantity"]] if "quantity" in changes else ())]


def _spoken(claim: Claim, speaker: str | None) -> Attribution | None:
    if not speaker:
        return None
    if claim.attribution:
        return replace(claim.attribution, speaker=speaker, key=None)
    return Attribution(speaker, "", claim.start, claim.end)


def _amended(quantity: Quantity, change: Mapping[str, Any]) -> Quantity:
    if quantity.start != change.get("start"):
        return quantity
    if "value" in change:
        quantity = replace(quantity, value=Decimal(str(change["value"])), low=None, high=None, comparator="=")
    for key in ("unit", "counted"):
        if key in change:
            quantity = replace(quantity, **{key: change[key]})
    return quantity

"""Find every time expression of an article: recognise, resolve, explain, in one pass over its passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from factcheck.model import Anchor, Reading, Reason, Timex
from factcheck.temporal.calendar import Extent
from factcheck.temporal.lexicon import Lexicon, lexicon
from factcheck.temporal.notation import one_of, reading
from factcheck.temporal.plans import Plan, plan_at
from factcheck.temporal.recognise import Expression, recognise
from factcheck.temporal.resolve import resolve
from factcheck.temporal.scene import Answer, of_day
from factcheck.temporal.statement import Told, anchors
from factcheck.temporal.tense import When, tense_at
from factcheck.text.passage import Passage
from factcheck.text.tokens import Token


def find(passages: Sequence[Passage], anchor: Anchor | None, lang: str) -> list[Timex]:
    """Return the time expressions of `passages` in reading order, resolved against `anchor`.

    Spans are code points into the article, half-open. Without an anchor relative expressions are found
    but stay vague and dateless; from a received message they are ambiguous, its day the latest possible.
    Inside an older statement that the text dates they count from that date. Pure: no clock, no locale.

    >>> from datetime import date
    >>> from factcheck.text.passage import Passage
    >>> from factcheck.text.tokens import tokenise
    >>> text = "ये समझौता पिछले शुक्रवार को किया गया है."
    >>> [found] = find([Passage(text, 0, len(text), "body", tokenise(text))], Anchor(date(2025, 11, 5)), "hi")
    >>> found.text, found.edtf, found.status
    ('पिछले शुक्रवार', '2025-10-31', 'resolved')
    """
    words = lexicon(lang)
    found: list[Timex] = []
    latest: Timex | None = None
    for passage in passages:
        expressions = recognise(passage.tokens, words)
        said = expressions and not words.tense.said.isdisjoint(passage.norms)
        told = anchors(passage.tokens, expressions, anchor, words) if said else {}
        for expression in expressions:
            timex = _timex(passage, expression, anchor, told.get(expression.i), words)
            if timex.status == "anaphoric" and latest is not None:
                timex = replace(timex, antecedent=(latest.start, latest.end))
            elif timex.first or timex.last:
                latest = timex
            found.append(timex)
    return found


def _timex(passage: Passage, expression: Expression, anchor: Anchor | None, told: Told | None, words: Lexicon) -> Timex:
    tokens = passage.tokens
    start, end = tokens[expression.i].start, tokens[expression.j - 1].end
    text = passage.text[start:end]
    day, minute = (anchor.day, anchor.minute) if anchor else (None, None)
    if told is not None and told.day is not None:
        day, minute = told.day, None
    answer = _resolved(expression, tokens, day, minute, words)
    if told is not None and answer.relative and answer.readings:
        answer = told.judge(answer)
    elif anchor is not None and anchor.kind == "received" and answer.relative and answer.readings:
        answer = _received(answer, anchor)
    return _written(start, end, text, answer)


def _resolved(
    expression: Expression, tokens: list[Token], day: date | None, minute: int | None, words: Lexicon
) -> Answer:
    def tense() -> When:
        return tense_at(tokens, expression.i, expression.j, words.tense)

    def plan() -> Plan:
        return plan_at(tokens, expression.i, expression.j, words)

    return resolve(expression.node, day, minute, tense, looks_ahead=not words.tense.verb_after, plan_of=plan)


def _received(answer: Answer, anchor: Anchor) -> Answer:
    """A forwarded message may be older than the day it came: that day's reading, or any before it.

    What has no end (कल से) may then have begun at any time.
    """
    older = Extent(None, answer.first.last, answer.first.grain, None)
    args = (("anchor", of_day(anchor.day)), ("of", Reason(f"time.{answer.rule}", answer.args)))
    return replace(answer, readings=[*answer.readings, older], status="ambiguous", rule="anchor.received", args=args)


def _written(start: int, end: int, text: str, answer: Answer) -> Timex:
    readings: list[Reading] = [reading(extent) for extent in answer.readings]
    ambiguous = answer.status == "ambiguous" and len(readings) > 1
    status = answer.status if ambiguous or answer.status != "ambiguous" else "resolved"
    best = readings[0] if readings else Reading(answer.edtf, answer.timex, None, None)
    first = answer.readings[0] if answer.readings else None
    bound: Literal["before", "after"] | None = None
    if first is not None and (first.first is None) != (first.last is None):
        bound = "before" if first.first is None else "after"
    return Timex(
        start=start,
        end=end,
        text=text,
        status=status,
        edtf=one_of(answer.readings) if ambiguous else best.edtf,
        timex=best.timex,
        first=best.first,
        last=best.last,
        grain=first.grain if first else None,
        alternatives=tuple(readings) if ambiguous else (),
        rule=f"time.{answer.rule}",
        reason=Reason(
            "time.says", (("words", _said(text, answer)), ("of", Reason(f"time.{answer.rule}", answer.args)))
        ),
        open_bound=bound,
        approximate=bool(first and first.approx),
        relative=answer.relative,
    )


def _said(text: str, answer: Answer) -> str:
    """Return the words as the reason repeats them: joined by plus signs where their parts were weighed."""
    return " + ".join(text.split()) if answer.relative else " ".join(text.split())

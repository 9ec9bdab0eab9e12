"""Older statements inside a text: what is quoted from August counts its days from August.

A clause that dates an act of saying (अगस्त में कहा था कि …, told reporters on Monday that …) lends its
date to the relative expressions after it in the sentence. A remote act without a date lends only doubt.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from factcheck.model import Anchor
from factcheck.model.reason import Reason
from factcheck.temporal.calendar import Extent
from factcheck.temporal.lexicon import Lexicon
from factcheck.temporal.recognise import Expression
from factcheck.temporal.resolve import resolve
from factcheck.temporal.scene import Answer, of_day
from factcheck.temporal.tense import When, cue, ends_clause, tense_at
from factcheck.text.tokens import Token

_REACH, _NEAR = 30, 8
_QUOTES = frozenset("\"“”'‘’«»")
_GRAINS = {"minute": 0, "hour": 0, "part": 1, "day": 1, "week": 2, "month": 3, "quarter": 4, "year": 5}


@dataclass(frozen=True, slots=True)
class Told:
    """The statement an expression stands in. `day` None: its date is unknown. `grain` how well it is known."""

    day: date | None
    grain: str

    def judge(self, answer: Answer) -> Answer:
        """Return the answer as sure as the statement's own date lets it be."""
        if self.day is None:
            unknown = Extent(None, None, answer.first.grain, None)
            return replace(
                answer, readings=[*answer.readings, unknown], status="ambiguous", rule="statement.undated", args=()
            )
        rule, args = "statement", (("anchor", of_day(self.day)), ("of", Reason(f"time.{answer.rule}", answer.args)))
        if _GRAINS.get(answer.first.grain, 1) < _GRAINS.get(self.grain, 5):
            return Answer([], "statement.coarse", (), "vague", relative=True)
        return replace(answer, rule=rule, args=args)


def anchors(
    tokens: list[Token], expressions: list[Expression], anchor: Anchor | None, words: Lexicon
) -> dict[int, Told]:
    """Return, by the token an expression begins at, the statement it is quoted from; none for most."""
    told: dict[int, Told] = {}
    split = _quote_begins(tokens, words)
    if split is not None:
        said, remote, begins = split
        inner = [e for e in expressions if e.i >= begins]
        outer = [e for e in expressions if e.j <= begins]
    else:
        ends = _quote_ends(tokens, words)
        said, remote = True, False
        inner = [e for e in expressions if e.j <= ends]
        outer = [e for e in expressions if e.i >= ends]
    if not inner:
        return told
    dated = _dated(outer, tokens, anchor, words) if said else None
    if dated is None and not remote:
        return told
    for expression in inner:
        told[expression.i] = dated or Told(None, "day")
    return told


def _quote_begins(tokens: list[Token], words: Lexicon) -> tuple[bool, bool, int] | None:
    """Return whether something is said, whether remotely, and the token the quoted part begins at."""
    said = remote = False
    for k, token in enumerate(tokens):
        norm = token.norm
        if norm in words.tense.said:
            said = True
        elif said and norm in words.tense.remote:
            remote = True
        elif said and (norm in words.tense.quoting or norm in _QUOTES):
            return said, remote or _remote_before(tokens, k, words), k + 1
    return None


def _quote_ends(tokens: list[Token], words: Lexicon) -> int:
    """Return the token that closes an opening quotation which somebody says after it, else 0."""
    if not tokens or tokens[0].norm not in _QUOTES:
        return 0
    closing = max((k for k in range(1, len(tokens)) if tokens[k].norm in _QUOTES), default=0)
    return closing if any(token.norm in words.tense.said for token in tokens[closing:]) else 0


def _remote_before(tokens: list[Token], k: int, words: Lexicon) -> bool:
    return not words.tense.verb_after and any(t.norm in words.tense.remote for t in tokens[max(0, k - 6) : k])


def _dated(outer: list[Expression], tokens: list[Token], anchor: Anchor | None, words: Lexicon) -> Told | None:
    for expression in reversed(outer):
        if not _says_then(expression, tokens, words):
            continue

        def tense(e: Expression = expression) -> When:
            return tense_at(tokens, e.i, e.j, words.tense)

        answer = resolve(expression.node, anchor.day if anchor else None, None, tense)
        best = answer.readings[0] if answer.readings and answer.status == "resolved" else None
        if best is not None and best.first and best.last and best.grain in _GRAINS:
            ahead = anchor is not None and best.first > anchor.day
            return None if ahead else Told(best.first, best.grain)
    return None


def _says_then(expression: Expression, tokens: list[Token], words: Lexicon) -> bool:
    """Tell whether the expression dates the saying: no clause ends and no other verb stands between the two."""
    after = range(expression.j, min(len(tokens), expression.j + _REACH))
    before = range(expression.i - 1, max(-1, expression.i - _NEAR), -1)
    for side in (after, before):
        for k in side:
            if tokens[k].norm in words.tense.said:
                return True
            helper = tokens[k].norm in words.tense.remote
            if ends_clause(tokens[k], words.tense) or (not helper and cue(tokens, k, words.tense)[0] is not None):
                break
    return False

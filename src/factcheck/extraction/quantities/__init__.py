"""Numbers with their units, comparators and what they count, as exact decimals."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.quantities import grammar
from factcheck.extraction.quantities.digits import digits, telephone
from factcheck.extraction.quantities.lexicon import Lexicon, lexicon
from factcheck.extraction.quantities.mentions import SCORE, Mention, mention
from factcheck.model import Quantity, Timex
from factcheck.model.mention import Role
from factcheck.text.passage import Passage
from factcheck.text.tokens import Token

__all__ = ["find"]

_PERSON = "person"
_LISTED = 4


def find(passages: Sequence[Passage], lang: str, times: Sequence[Timex] = ()) -> list[Quantity]:
    """Return the quantities of `passages` in reading order; spans are code points into the text.

    A number inside one of `times` belongs to the time, unless that is a duration (दस वर्षीय). A number
    that names a thing (धारा 370, जी-20) is none.

    >>> from factcheck.text.tokens import tokenise
    >>> text = "बाढ़ में अब तक करीब साढ़े तीन सौ लोगों की मौत हो चुकी है"
    >>> [q] = find([Passage(text, 0, len(text), "body", tokenise(text))], "hi")
    >>> q.text, int(q.value), q.unit, q.counted, q.comparator, q.running
    ('साढ़े तीन सौ', 350, 'person', 'death', '~', True)
    """
    lex = lexicon(lang)
    taken = _Taken(times)
    found: list[Quantity] = []
    for passage in passages:
        likely = _likely(passage.tokens, lex)
        if likely:
            found.extend(_passage(passage, likely, lex, taken))
    return found


class _Taken:
    """The spans of dated times, asked in reading order."""

    def __init__(self, times: Sequence[Timex]) -> None:
        spans = sorted((t.start, t.end) for t in times if t.status != "duration")
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def over(self, position: int) -> tuple[int, int] | None:
        """The span of the time over `position`."""
        at = bisect_right(self._starts, position) - 1
        return (self._starts[at], self._ends[at]) if at >= 0 and position < self._ends[at] else None


def _likely(tokens: list[Token], lex: Lexicon) -> list[int]:
    """Return where a quantity may begin: at digits, at words and signs of numbers, at a mark right before digits."""
    some = lex.likely
    return [
        i for i, token in enumerate(tokens) if (token.kind != "word" or token.norm in some) and _may_be(tokens, i, lex)
    ]


def _may_be(tokens: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether a quantity may begin at a token: a word after "a" may make a number of it (an hour and a half)."""
    token = tokens[i]
    if token.kind == "number" or token.norm in lex.begins:
        return True
    if i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    if token.kind == "punct" and after.kind == "number":
        return True
    opens = after.norm in lex.unit_after or after.norm in lex.scales or after.norm in lex.fractions
    return opens and token.norm in lex.words["indefinite"]


def _passage(passage: Passage, likely: list[int], lex: Lexicon, taken: _Taken) -> list[Quantity]:
    tokens = passage.tokens
    mentions, vague = _mentions(tokens, likely, lex, taken)
    if not mentions and not vague:
        return []
    parts: list[Role] = [grammar.role(tokens, mentions, k, lex) for k in range(len(mentions))]
    counts = [grammar.counted(tokens, mentions, k, lex) for k in range(len(mentions))]
    keys = grammar.share_counted([(m, key, part) for m, (key, _), part in zip(mentions, counts, parts, strict=True)])
    running = any(suffered for _, suffered in counts) and grammar.is_running(tokens, lex)
    found = [quantity for first, stop in vague if (quantity := _vague(passage, first, stop, lex))]
    for k, one in enumerate(mentions):
        share = "total" in (parts[k - 1 : k] + parts[k + 1 : k + 2])  # तीन में से एक, one of the three
        if share or not _is_article(tokens, one, lex) or _counts(tokens, one, keys[k], lex, suffered=counts[k][1]):
            found.extend(_quantities(passage, one, keys[k], parts[k], running and counts[k][1] and not one.more))
            if one.unit is None and keys[k] in lex.people_keys:
                found[-1] = replace(found[-1], unit=_PERSON)
    return sorted(found, key=lambda quantity: quantity.start)


def _mentions(
    tokens: list[Token], likely: list[int], lex: Lexicon, taken: _Taken
) -> tuple[list[Mention], list[tuple[int, int]]]:
    mentions: list[Mention] = []
    vague: list[tuple[int, int]] = []
    after = last = _list_number(tokens)
    for i in likely:
        if i < after:
            continue
        dialled = telephone(tokens, i)
        if dialled:
            after = dialled
            continue
        inexact = lex.vague.at(tokens, i)
        if inexact:
            vague.append((i, inexact[1]))
            after = inexact[1]
            continue
        one = mention(tokens, i, lex, last)
        if one is None or _of_a_time(tokens, one, lex, taken):
            written = digits(tokens, i)  # a number that names a thing is passed over whole
            after = written[1] if written else i + 1
            continue
        mentions.append(one)
        after = last = max(one.stop, one.tail, i + 1)
    return mentions, vague


def _list_number(tokens: list[Token]) -> int:
    """Return where the item of a list begins behind its number: `3. …`, `2) …`; 0 for none."""
    if len(tokens) < _LISTED or tokens[0].kind != "number" or len(tokens[0].norm) > 2:
        return 0
    return 2 if tokens[1].raw in ".)" and not tokens[1].spaced and tokens[2].spaced else 0


def _of_a_time(tokens: list[Token], one: Mention, lex: Lexicon, taken: _Taken) -> bool:
    """Whether the number belongs to a date: not if it reaches past it, or is all of it and counts a thing.

    रात 6.1 तीव्रता is no hour, 2014 सीटें no year; nobody spells out a lone year in words.
    """
    start, end = tokens[one.core].start, tokens[one.tail - 1].end
    time = taken.over(start)
    if time is None or end > time[1]:
        return False
    spelt_alone = one.core == 0 and one.tail == len(tokens) and not one.numeral.literal
    return time != (start, end) or not (spelt_alone or one.unit or lex.nouns.at(tokens, one.stop))


def _is_article(tokens: list[Token], one: Mention, lex: Lexicon) -> bool:
    return one.tail - one.core == 1 and one.low is None and lex.is_("articles", tokens[one.core].norm)


def _counts(tokens: list[Token], one: Mention, counted: str | None, lex: Lexicon, *, suffered: bool) -> bool:
    """Whether एक, one, is a number here and no article: of what is tallied, measured, or alone."""
    alone = one.core == 0 and one.tail == len(tokens)
    measured = one.unit not in (None, _PERSON) or one.comparator != "="
    sole = one.core > 0 and lex.is_("sole", tokens[one.core - 1].norm)
    return alone or suffered or measured or sole or counted in lex.tallied_keys


def _vague(passage: Passage, first: int, stop: int, lex: Lexicon) -> Quantity | None:
    tokens = passage.tokens
    unit = lex.unit_after.at(tokens, stop)
    start, end = tokens[first].start, tokens[stop - 1].end
    return Quantity(start, end, passage.text[start:end], None, unit[0] if unit else None, vague=True)


def _quantities(passage: Passage, one: Mention, counted: str | None, part: Role, running: bool) -> list[Quantity]:
    tokens = passage.tokens
    if one.score and one.low is not None and one.high is not None:
        return _score(passage, one)
    start = _start(tokens, one)
    end = tokens[_end(one) - 1].end
    value = None if one.low is not None else _plain(one.numeral.value)
    return [
        Quantity(
            start,
            end,
            passage.text[start:end],
            value,
            one.unit,
            counted,
            "range" if one.low is not None else one.comparator,
            None if one.low is None else _plain(one.low),
            None if one.high is None else _plain(one.high),
            running,
            one.numeral.kind == "ordinal",
            role=part,
        )
    ]


def _plain(value: Decimal) -> Decimal:
    """The same number without trailing zeros or an exponent: 250000, not 250000.0 or 2.5E+5."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _score(passage: Passage, one: Mention) -> list[Quantity]:
    """3-1 से हराया: two quantities, so that each side is compared with its own."""
    first, second = passage.tokens[one.core], passage.tokens[one.tail - 1]
    sides: tuple[tuple[Token, Decimal | None, Role], ...] = ((first, one.low, "for"), (second, one.high, "against"))
    return [
        Quantity(t.start, t.end, passage.text[t.start : t.end], value, SCORE, role=side) for t, value, side in sides
    ]


def _start(tokens: list[Token], one: Mention) -> int:
    """The currency before the number is part of its text, a comparator is not."""
    return tokens[one.core if one.money is None else one.money].start


def _end(one: Mention) -> int:
    if one.unit in (None, _PERSON) or one.comparator in (">", "<", ">=", "<=", "~"):
        return one.tail
    return max(one.tail, one.stop)

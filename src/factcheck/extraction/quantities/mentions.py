"""From a numeral to a mention: its range, unit and comparator, and how far each reaches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extraction.quantities.compounds import clocked, compound, of_one
from factcheck.extraction.quantities.lexicon import Lexicon
from factcheck.extraction.quantities.numerals import read
from factcheck.extraction.quantities.reader import Numeral
from factcheck.extraction.quantities.units import GLUE, is_currency, unit_at, unit_of
from factcheck.model.mention import Comparator
from factcheck.text.tokens import Token

_RANGE_MARKS = frozenset("-‐‑–—")
_HIGHEST_SCORE = 30
_PERSON = "person"
_CLAUSES = frozenset(",;।.:")
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute"})
SCORE = "score"
TIMES_SIGNS = frozenset({"x", "×", "गुणा", "गुना"})
"""What stands between two numbers of a relay, a room or a game: 4x400, चार गुणा 400."""


@dataclass(slots=True)
class Mention:
    """A number in its phrase. Token indices: the phrase is `first:stop`, the numeral itself `core:tail`.

    `first` takes in a comparator and a currency sign before it, `stop` unit and comparator after it.
    """

    first: int
    stop: int
    core: int
    tail: int
    numeral: Numeral
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    comparator: Comparator = "="
    score: bool = False
    more: bool = False  # comes on top of a count
    money: int | None = None  # where a currency before the number begins


def mention(tokens: list[Token], i: int, lex: Lexicon, last: int) -> Mention | None:
    """Return the mention whose numeral begins at token `i`, or None; `last` is where the one before ends."""
    raced = clocked(tokens, i)
    if raced is not None:
        return Mention(i, raced.stop, i, raced.stop, raced, unit="second")
    if _is_label(tokens, i, lex) or (tokens[i].kind == "number" and _in_chain(tokens, i)):
        return None
    frost = _below_zero(tokens, i, lex)
    if frost is not None:
        return frost
    one = of_one(tokens, i, lex)
    if one:
        found = Mention(i, one[2], i, one[0].stop, one[0], unit=one[1])
        _compare(tokens, found, lex, last)
        return found
    numeral = read(tokens, i, lex) or _added_alone(tokens, i, lex)
    if numeral is None or not _stands(tokens, numeral, lex) or _is_factor(tokens, numeral.stop, lex):
        return None
    found = Mention(numeral.first, numeral.stop, numeral.first, numeral.stop, numeral)
    _range(tokens, found, lex)
    _unit(tokens, found, lex, last)
    _compare(tokens, found, lex, last)
    _more(tokens, found, lex)
    return found


def _is_factor(tokens: list[Token], stop: int, lex: Lexicon) -> bool:
    """Whether a number only says how many times the next one is taken: 4x400 metres, चार गुणा 400 मीटर."""
    if stop + 1 >= len(tokens) or tokens[stop].norm not in TIMES_SIGNS:
        return False
    return tokens[stop + 1].kind == "number" or tokens[stop + 1].norm in lex.starts


def _added_alone(tokens: list[Token], i: int, lex: Lexicon) -> Numeral | None:
    """Read सवा घंटे, पौने घंटे: one and a quarter, three quarters of an hour."""
    if tokens[i].norm not in lex.added or not lex.unit_after.at(tokens, i + 1):
        return None
    return Numeral(i, i + 1, 1 + lex.added[tokens[i].norm], "fraction")


def _below_zero(tokens: list[Token], i: int, lex: Lexicon) -> Mention | None:
    """Read शून्य से पांच डिग्री नीचे as -5."""
    zero = lex.below_zero.at(tokens, i)
    if zero is None:
        return None
    numeral = read(tokens, zero[1], lex) if zero[1] < len(tokens) else None
    unit = unit_at(tokens, numeral.stop, lex) if numeral else None
    if numeral is None or unit is None or unit[1] >= len(tokens) or not lex.is_("below", tokens[unit[1]].norm):
        return None
    return Mention(i, unit[1], i, numeral.stop, replace(numeral, value=-numeral.value), unit=unit[0])


def _is_label(tokens: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether the number names a thing or is part of a clock: धारा 370, G20, जी-20, कोविड-19, 05:30."""
    if tokens[i].kind == "number" and (_clock(tokens, i) or _clock(tokens, i - 2)):
        return True
    if i == 0:
        return False
    before = tokens[i - 1]
    if not tokens[i].spaced and tokens[i].kind == "number":
        if before.kind == "word" and before.norm not in lex.unit_before:
            return True
        if before.raw in GLUE and not before.spaced and i > 1 and tokens[i - 2].kind == "word":
            return not (_is_number_word(tokens, i - 2, lex) or tokens[i - 2].norm in lex.unit_before)
    return lex.labels.before(tokens, i) is not None


def _clock(tokens: list[Token], i: int) -> bool:
    """Whether tokens `i` to `i + 2` are digits, a colon and digits with nothing between."""
    if not 0 <= i < len(tokens) - 2 or tokens[i + 1].raw != ":" or tokens[i + 1].spaced or tokens[i + 2].spaced:
        return False
    return tokens[i].kind == "number" and tokens[i + 2].kind == "number"


def _in_chain(tokens: list[Token], i: int) -> bool:
    """Whether the number is one of three or more joined by hyphens: a telephone number, an ISO date."""
    links = 0
    for step in (-1, 1):
        j = i
        while 0 <= j + 2 * step < len(tokens) and links < 2 and _linked(tokens, min(j, j + 2 * step)):
            j += 2 * step
            links += 1
    return links >= 2


def _linked(tokens: list[Token], i: int) -> bool:
    first, mark, second = tokens[i], tokens[i + 1], tokens[i + 2]
    glued = not mark.spaced and not second.spaced and mark.raw in GLUE
    return glued and first.kind == "number" and second.kind == "number"


def _is_number_word(tokens: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether token `i` is a number word, so that a hyphen after it makes a range: दस-12."""
    return tokens[i].norm in lex.starts


def _stands(tokens: list[Token], numeral: Numeral, lex: Lexicon) -> bool:
    following = tokens[numeral.stop] if numeral.stop < len(tokens) else None
    if numeral.kind == "ordinal":
        return following is None or not lex.is_("ordinal_not_before", following.norm)
    glued = following is not None and numeral.literal and not following.spaced and following.kind == "word"
    if glued and following is not None:
        return (
            lex.unit_after.at(tokens, numeral.stop) is not None
            or following.norm in lex.scales
            or following.raw[0] in "'’"
        )
    return True


def _range(tokens: list[Token], found: Mention, lex: Lexicon) -> None:
    j = found.tail
    if found.numeral.kind not in ("cardinal", "fraction") or j + 1 >= len(tokens):
        return
    hyphen = tokens[j].raw in _RANGE_MARKS and tokens[j].spaced == tokens[j + 1].spaced
    to = lex.is_("to", tokens[j].norm)
    between = found.core > 0 and lex.is_("between", tokens[found.core - 1].norm)
    paired = between and lex.is_("between_and", tokens[j].norm)
    bare = not found.numeral.literal and tokens[j].norm in lex.cardinals and tokens[j].kind == "word"
    if not (hyphen or to or paired or bare) or (to and between and tokens[found.core - 1].norm == "from"):
        return
    high = read(tokens, j if bare else j + 1, lex)
    if high is None or high.kind not in ("cardinal", "fraction"):
        return
    low = found.numeral.value
    if found.numeral.scale == 1 and high.scale > 1 and low < high.value / high.scale:
        low *= high.scale
    if bare and (high.literal or found.numeral.scale > 1 or high.value > 3 * low + 2):
        return
    if _of_each(tokens, found, high, lex, hyphen=hyphen):
        found.numeral, found.tail, found.stop = high, high.stop, high.stop
        return
    rising = low < high.value
    pair = hyphen and found.numeral.literal and high.literal and low != high.value
    if pair and _is_score(low, high.value) and (not rising or lex.roles["score_after"].at(tokens, high.stop)):
        found.score = True
    elif not rising:
        return
    found.low, found.high, found.tail, found.stop = low, high.value, high.stop, high.stop


def _of_each(tokens: list[Token], found: Mention, high: Numeral, lex: Lexicon, *, hyphen: bool) -> bool:
    """Whether a number is told twice for so many on each side: चार-चार लाख, 205-205 कैदी; 1-1 से बराबर is a score."""
    value = found.numeral.value
    if high.scale > 1 and value * high.scale == high.value:
        return True
    if not hyphen or value != high.value or lex.roles["score_after"].at(tokens, high.stop):
        return False
    noun, unit = lex.nouns.at(tokens, high.stop), lex.unit_after.at(tokens, high.stop)
    if noun and noun[0] in lex.tallied_keys and noun[0] not in lex.people_keys:
        return False  # दो-दो गोल: how it stands
    if noun or unit or value > _HIGHEST_SCORE:
        return True
    following = tokens[high.stop] if high.stop < len(tokens) else None
    if following is None or following.kind != "word" or lex.is_("noun_breaks", following.norm):
        return value > 1 and not found.numeral.literal
    return value > 1 and not following.norm.isascii()  # 5-5 उम्मीदवार, but a 3-3 thriller


def _is_score(first: Decimal, second: Decimal) -> bool:
    """Whether two numbers may be a score: small and whole. 3-1 is one by itself, 1-3 before "defeat"."""
    return max(first, second) <= _HIGHEST_SCORE and first == int(first) and second == int(second)


def _unit(tokens: list[Token], found: Mention, lex: Lexicon, last: int) -> None:
    hyphen = found.first > 1 and tokens[found.first - 1].raw in GLUE and not tokens[found.first].spaced
    before = lex.unit_before.before(tokens, found.first - hyphen)
    if before and before[1] >= last:
        found.unit, found.first = before
        if is_currency(found.unit):
            found.money = found.first
            _money_scale(tokens, found, lex)
    if found.numeral.kind in ("ordinal", "collective"):
        return
    after = unit_of(tokens, found.numeral, found.stop, lex)
    if after and (found.unit is None or after[0] == found.unit):
        found.unit, found.stop = after
        if found.low is None and found.money is None:
            found.numeral, found.unit, found.stop = compound(tokens, found.numeral, *after, lex)
            found.tail = found.numeral.stop
    if found.unit is None and found.numeral.kind == "multiple":
        found.unit = "times"
    if found.low is None and found.unit not in (None, _PERSON):
        _range_after_unit(tokens, found, lex)


def _money_scale(tokens: list[Token], found: Mention, lex: Lexicon) -> None:
    """Read the m of $5m as million."""
    j = found.stop
    if j < len(tokens) and not tokens[j].spaced and tokens[j].norm in lex.money_scales and found.low is None:
        scale = lex.money_scales[tokens[j].norm]
        found.numeral = replace(found.numeral, value=found.numeral.value * scale, scale=scale)
        found.stop = found.tail = j + 1


def _range_after_unit(tokens: list[Token], found: Mention, lex: Lexicon) -> None:
    """Take "5 रुपये से 10 रुपये" as one range when the second number has the same unit."""
    j = found.stop
    if j + 1 >= len(tokens) or not (tokens[j].raw in _RANGE_MARKS or lex.is_("to", tokens[j].norm)):
        return
    if found.core > 0 and tokens[found.core - 1].norm == "from":
        return
    high = read(tokens, j + 1, lex)
    if high is None or high.kind != "cardinal" or high.value <= found.numeral.value:
        return
    unit = unit_at(tokens, high.stop, lex)
    if unit and unit[0] == found.unit:
        found.low, found.high, found.tail, found.stop = found.numeral.value, high.value, high.stop, unit[1]


def _more(tokens: list[Token], found: Mention, lex: Lexicon) -> None:
    """Mark what comes on top of a count: nine more bodies, तीन और लोगों; not तीन और चार."""
    if found.numeral.kind != "cardinal" or found.unit not in (None, _PERSON):
        return
    begin = lex.roles["more_begin"].before(tokens, found.first)
    begins = begin is not None and (begin[1] == 0 or tokens[begin[1] - 1].raw in _CLAUSES)
    found.more = begins or lex.roles["more_before"].before(tokens, found.first) is not None
    more = lex.roles["more_after"].at(tokens, found.stop)
    if more is None or found.unit is not None:
        return
    unit = lex.unit_after.at(tokens, more[1])
    if (unit and unit[0] == _PERSON) or lex.nouns.at(tokens, more[1]):
        found.more, found.stop = True, more[1]
        if unit and unit[0] == _PERSON:
            found.unit, found.stop = unit


def _during(tokens: list[Token], start: int, stop: int, lex: Lexicon, *, timed: bool) -> bool:
    """Whether the comparator `start:stop` means during or across: rose 4% over five years, spread over 40 acres."""
    if stop - start != 1 or not lex.is_("span", tokens[start].norm):
        return False
    before = tokens[start - 1].norm if start else ""
    return lex.is_("span_after", before) or (timed and not lex.is_("span_not_after", before))


def _compare(tokens: list[Token], found: Mention, lex: Lexicon, last: int) -> None:
    before = lex.compared_before.before(tokens, found.first)
    timed = found.unit in _TIMES
    if before and before[1] >= last and not _during(tokens, *before[1:], found.first, lex, timed=timed):
        found.comparator, found.first = before  # type: ignore[assignment]
    if found.stop < len(tokens) and tokens[found.stop].raw == "+" and not tokens[found.stop].spaced:
        found.comparator, found.stop = ">=", found.stop + 1
    after = lex.compared_after.at(tokens, found.stop)
    if after:
        found.comparator, found.stop = after  # type: ignore[assignment]
        if found.unit is None:
            unit = unit_at(tokens, found.stop, lex)
            if unit:
                found.unit, found.stop = unit

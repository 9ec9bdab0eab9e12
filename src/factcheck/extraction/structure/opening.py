"""What stands glued in front of a line's first sentence: a stamp, a label with its date, city and agency."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.structure.lines import Line
from factcheck.extraction.structure.stamps import Stamp, read
from factcheck.extraction.structure.vocabulary import vocabulary
from factcheck.lang import gazetteers

_ENDS = frozenset(":।—–-|.：")
_BETWEEN = frozenset(",|;/-–—•·:")
_FURTHEST = 40
_TOWN, _TOWN_ENDS = 3, frozenset(":：।—–")


def opening(line: Line) -> int:
    """Return the index of the first token after the dateline glued to `line`, `line.first` when there is none."""
    return _forwarded(line) or _stamped(line) or _filed(line) or _placed(line) or line.first


def _stamped(line: Line) -> int:
    """Step over `date 2025-11-05`, `प्रकाशित: 5 नवंबर 2025 |`, a bare ISO date; the story must follow."""
    vocab, at, after = vocabulary(), line.first, 0
    limit = min(line.end, line.first + _FURTHEST)
    while at < limit:
        label = max(
            t.match(line.tokens, at, limit) for t in (vocab.glued, vocab.published, vocab.updated, vocab.received)
        )
        begin = at + label
        while begin < limit and label and line.tokens[begin].raw in _BETWEEN:
            begin += 1
        stamp = read(line.tokens, begin, limit)
        if stamp is None or not (label or _bare(line, stamp)):
            break
        after = at = stamp.end
        while at < limit and line.tokens[at].raw in _BETWEEN:
            at += 1
            after = at
    return after if after < line.end else 0


def _bare(line: Line, stamp: Stamp) -> bool:
    """Tell a stamp without a label: a whole ISO date, and no postposition that makes it part of a sentence."""
    if stamp.numeric != "ymd" or stamp.first != line.first or stamp.end >= line.end:
        return False
    return line.tokens[stamp.end].norm not in _CASES


_CASES = frozenset({"को", "से", "तक", "के", "की", "का", "में", "पर", "was", "is", "to", "and", "और"})


def _filed(line: Line) -> int:
    """Step over `नई दिल्ली, 5 नवंबर (भाषा)`, `NEW DELHI:`, `एजेंसी, पटना।`: city, day and agency, then a mark."""
    vocab, tokens, at = vocabulary(), line.tokens, line.first
    limit = min(line.end, line.first + _FURTHEST)
    named = credited = dated = False
    while at < limit:
        token = tokens[at]
        if token.raw in "([":
            close = next((k for k in range(at + 1, min(limit, at + 10)) if tokens[k].raw in ")]"), 0)
            inner = [t for t in tokens[at + 1 : close] if t.kind != "punct"]
            if inner and (dated or vocab.agencies.match(inner, 0, len(inner))):
                at, credited = close + 1, True
            break
        place = vocab.places.match(tokens, at, limit)
        agency = vocab.agencies.match(tokens, at, limit)
        if place or agency:
            at, named = at + max(place, agency), True
        elif token.raw in ",/" and named:
            at += 1
        elif named and (day := _month_day(line, at, limit)):
            at, dated = day, True
        else:
            break
    if at == line.first or at >= line.end:
        return 0
    marked = tokens[at].raw in _ENDS
    while at < line.end and tokens[at].raw in _ENDS:
        at += 1
    return at if at < line.end and (credited or (named and marked)) else 0


def _placed(line: Line) -> int:
    """Step over `शिवपुर, 4 नवंबर।`, `Shivpur, November 4:`, and `सागर।`, `Jalgaon:` before the first sentence."""
    tokens, at = line.tokens, line.first
    while at < min(line.end, line.first + _TOWN) and tokens[at].kind == "word":
        at += 1
    if at == line.first or at + 1 >= line.end:
        return 0
    if tokens[at].raw == ",":
        named = not tokens[line.first].raw[:1].islower()
        return _past_day(line, _month_day(line, at + 1, min(line.end, at + _FURTHEST))) if named else 0
    if tokens[at].raw not in _TOWN_ENDS or not line.stopped:
        return 0
    town = " ".join(token.norm for token in tokens[line.first : at])
    return _past_mark(line, at) if town in _towns() else 0


def _past_day(line: Line, at: int) -> int:
    """Step over `(भाषा)` and the mark after a day that ended before `at`, 0 where neither stands."""
    if not at or at >= line.end or line.tokens[at].raw not in "([":
        return _past_mark(line, at) if at else 0
    close = next((k for k in range(at + 1, min(line.end - 1, at + 10)) if line.tokens[k].raw in ")]"), 0)
    return _past_mark(line, close + 1) or close + 1 if close else 0


def _past_mark(line: Line, at: int) -> int:
    """Return where the sentence begins after the mark that ends a dateline, 0 where none ends it."""
    marked = at < line.end and line.tokens[at].raw in _ENDS
    while at < line.end and line.tokens[at].raw in _ENDS:
        at += 1
    return at if marked and at < line.end else 0


@cache
def _towns() -> frozenset[str]:
    return frozenset(name for _, _, names in gazetteers.cities() for name in names)


def _month_day(line: Line, at: int, limit: int) -> int:
    """Step over `5 नवंबर`, `Nov 5`, `5 November 2025`; return 0 where none stands."""
    stamp = read(line.tokens, at, limit)
    if stamp:
        return stamp.end
    months = vocabulary().months
    pair = [t.norm for t in line.tokens[at : min(at + 2, limit)]]
    if len(pair) == 2 and any(w in months for w in pair) and any(w.isdigit() and len(w) <= 2 for w in pair):
        return at + 2
    return 0


def _forwarded(line: Line) -> int:
    """Step over what a chat export puts before a message: `[05/11/25, 9:14 pm] Name:`, `05/11/25, 21:14 - Name:`."""
    tokens, at = line.tokens, line.first
    bracket = tokens[at].raw == "["
    stamp = read(tokens, at + bracket, min(line.end, at + _FURTHEST))
    if stamp is None or stamp.minute is None or stamp.numeric is None or stamp.end >= line.end:
        return 0
    at = stamp.end
    if tokens[at].raw not in ("]" if bracket else "-–"):
        return 0
    for k in range(at + 1, min(line.end - 1, at + 12)):
        if tokens[k].raw == ":":
            return k + 1
    return at + 1 if at + 1 < line.end else 0

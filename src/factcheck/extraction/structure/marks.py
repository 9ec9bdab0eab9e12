"""What a line is by the phrases it holds: credit, teaser, boilerplate, caption."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Literal, get_args

from factcheck.extraction.structure.lines import Line
from factcheck.extraction.structure.stamps import find, read
from factcheck.extraction.structure.vocabulary import Phrases, phrase, vocabulary
from factcheck.model.article import SentenceKind
from factcheck.text.tokens import Token

Mark = Literal["boilerplate", "credit", "caption", "teaser"]
_COLONS = frozenset(":|-–—：")
_LONG = 120
_SHORT = 8
_CREDIT = 14
_BYLINE = 5
_TEASED = 14
_CRUMBS = frozenset("/>»›")
_IMPRINT, _OTHERS, _PARTED = 40, 8, 20
_NAME = 6
_BARS = frozenset("|·•/")
_MENU = 2
_SIGNATURE, _DASHES, _CLOSING, _STOPPED = 10, frozenset("-–—"), frozenset("\"”’'»"), frozenset("।.,")


@cache
def _table(kind: Mark, place: str) -> tuple[str, ...]:
    """Return the phrases of `kind` that stand at `place`, each between blanks."""
    entries = [e for mark in vocabulary().marks if mark["kind"] == kind for e in mark[place]]
    return tuple(sorted({f" {' '.join(phrase(e))} " for e in entries}))


@cache
def _labels(kind: Mark) -> Phrases:
    return Phrases(e for e in _table(kind, "labels"))


@cache
def _words(places: tuple[str, ...], at: int) -> frozenset[str]:
    """Return the first (`at` 0) or last (-1) words of the phrases of all kinds that stand at one of `places`."""
    return frozenset(e.split()[at] for kind in get_args(Mark) for place in places for e in _table(kind, place))


def mark(line: Line) -> Mark | None:
    """Return what kind of furniture `line` is as a whole, or None for a line of the story."""
    bare = line.bare
    if not bare or len(bare) > _LONG:
        return None
    if (  # no phrase can stand in most lines
        bare[0] not in _words(("whole", "starts", "short", "labels"), 0)
        and bare[-1] not in _words(("ends", "short_ends"), -1)
        and _words(("contains",), 0).isdisjoint(bare)
    ):
        return None
    return next((kind for kind in get_args(Mark) if _is(line, kind)), None)


def _is(line: Line, kind: Mark) -> bool:
    words = f" {' '.join(line.bare)} "
    if words in _table(kind, "whole") or words.startswith(_table(kind, "starts")):
        return True
    if any(p in words for p in _table(kind, "contains")):
        return True
    if not line.stopped and words.endswith(_table(kind, "ends")) and line.ends_open:
        return True
    if not line.stopped and len(line.bare) <= _SHORT and words.startswith(_table(kind, "short")):
        return True
    if not line.stopped and len(line.bare) <= _BYLINE and words.endswith(_table(kind, "short_ends")):
        return True
    if kind == "teaser" and line.stopped and len(line.bare) > _TEASED:
        return False
    count = _labels(kind).match(line.tokens, line.first, line.end)
    after = line.first + count
    if not count or after >= line.end or line.tokens[after].raw not in _COLONS:
        return False
    return kind != "credit" or (len(line.bare) <= _SHORT and not line.stopped)


def credited(line: Line) -> bool:
    """Tell a caption by the picture's credit behind its last bar: `Boats on the river. | Photo Credit: ANI`."""
    tokens = line.tokens
    if line.signs.isdisjoint(_BARS):
        return False
    bar = next((k for k in range(line.end - 1, line.first, -1) if tokens[k].raw in _BARS and tokens[k].spaced), 0)
    label = _labels("credit").match(tokens, bar + 1, line.end) if bar else 0
    return bool(label) and bar + label + 1 < line.end and tokens[bar + 1 + label].raw in _COLONS


def signature(line: Line, before: Line, after: Line | None) -> bool:
    """Tell the name under a pull quote: a dash and a few words below a line that ends its quotation.

    A dash that begins the next line too makes a list.
    """
    last = before.tokens[before.end - 1].raw
    if last in _STOPPED and before.end - 1 > before.first:
        last = before.tokens[before.end - 2].raw
    if line.stopped or last not in _CLOSING or not _DASHES & set(line.marker) or len(line.bare) > _SIGNATURE:
        return False
    if not line.tokens[line.first].raw[0].isalpha() or (after and _DASHES & set(after.marker)):
        return False
    return all(t.kind == "word" or t.raw in ",.()-" for t in line.tokens[line.first : line.end])


def in_brackets(tokens: list[Token]) -> SentenceKind | None:
    """Return the kind of a piece in brackets: a credit, a picture's credit (`caption`), a teaser, or None."""
    inner = [t for t in tokens if t.kind != "punct"]
    words = f" {' '.join(t.norm for t in inner)} "
    if len(inner) > _CREDIT:
        return None
    kinds: tuple[Mark, ...] = ("caption", "credit", "teaser", "boilerplate")
    for kind in kinds:
        if any(p in words for p in _table(kind, "bracketed")):
            return kind
    return "credit" if inner and _only_agencies(inner) else None


def _only_agencies(tokens: list[Token]) -> bool:
    at, agencies = 0, vocabulary().agencies
    while at < len(tokens):
        count = agencies.match(tokens, at, len(tokens))
        if not count:
            return False
        at += count
    return True


def imprint(line: Line) -> Literal["dateline", "credit", "boilerplate"] | None:
    """Return the kind of a line that holds only labels, dates, agencies and places, or None.

    With a date or a place it is the dateline, with an agency alone the credit, a bare label boilerplate.
    A few other words (a name, an edition) may stand beside a date that a label announces, or that has a
    part of the line to itself: `By Our Correspondent | 5 November 2025`.
    """
    if len(line.bare) > _IMPRINT:
        return None
    if not line.stopped and len(line.bare) <= _PARTED and (_dated_part(line) or _dated_byline(line)):
        return "dateline"
    vocab, at, others = vocabulary(), line.first, 0
    met: set[str] = set()
    label = False
    while at < line.end:
        stamp = read(line.tokens, at, line.end)
        if stamp:
            at = stamp.end
            met |= {"date", "announced"} if label else {"date"}
            continue
        if line.tokens[at].kind == "punct" or ("date" in met and line.tokens[at].norm in vocab.weekdays):
            at += 1
            continue
        for name, table in vocab.imprint:
            count = table.match(line.tokens, at, line.end)
            if count:
                met.add(name)
                break
        else:
            name, count, others = "other", 1, others + 1
            if others > _OTHERS or line.stopped:
                return None
        at += count
        label = name == "label" and at < line.end and line.tokens[at].kind == "punct"
    if others:
        return "dateline" if "announced" in met else None
    if "date" in met or ("place" in met and ("agency" in met or (not line.stopped and len(line.bare) <= 3))):
        return "dateline"
    return "credit" if "agency" in met else "boilerplate"


def _dated_part(line: Line) -> bool:
    """Tell a line whose bars set a date apart, with nothing but its label and its zone beside it."""
    if line.signs.isdisjoint(_BARS):
        return False
    bars = [k for k in range(line.first, line.end) if line.tokens[k].raw in _BARS and line.tokens[k].spaced]
    ends = [line.first - 1, *bars, line.end]
    return len(ends) > 2 and any(_only_dated(line, a + 1, b) for a, b in pairwise(ends))


def _dated_byline(line: Line) -> bool:
    """Tell `by Team Desk   November 4, 2025   in Business`: a byline, a name, and a whole date behind it."""
    label = _labels("credit").match(line.tokens, line.first, line.end)
    stamp = next(find(line.tokens, line.first + label, line.end), None) if label else None
    return stamp is not None and line.first + label < stamp.first <= line.first + label + _NAME


def _only_dated(line: Line, at: int, end: int) -> bool:
    vocab, dated = vocabulary(), False
    labels = [table for name, table in vocab.imprint if name in ("label", "zone")]
    while at < end:
        stamp = read(line.tokens, at, end)
        if stamp:
            at, dated = stamp.end, True
        elif line.tokens[at].kind == "punct" or line.tokens[at].norm in vocab.weekdays:
            at += 1
        else:
            count = max(table.match(line.tokens, at, end) for table in labels)
            if not count:
                return False
            at += count
    return dated


def crumbs(line: Line) -> bool:
    """Tell the path of a page in its site, `News / Goa / Bridge shut`, or its menu: `Home | India | World`."""
    if line.signs.isdisjoint(_CRUMBS | {"|"}):
        return False
    marks = [t for t in line.tokens[line.first : line.end] if t.raw in _CRUMBS and t.spaced]
    bars = [t for t in line.tokens[line.first : line.end] if t.raw == "|" and t.spaced]
    menu = len(bars) > _MENU and len(line.bare) <= 2 * len(bars) + 2
    return (len(marks) > 1 or menu) and not line.stopped and len(line.bare) <= _IMPRINT

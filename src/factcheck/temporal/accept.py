"""Which recognised stretches are really times: the checks that look at the words around."""

from __future__ import annotations

from factcheck.temporal.lexicon import Lexicon
from factcheck.temporal.nodes import (
    Approx,
    Bare,
    Calendar,
    Clock,
    Impossible,
    Known,
    Node,
    Nth,
    Open,
    PartOf,
    Period,
    Range,
    Recurring,
    Season,
    Vague,
    YearPart,
)
from factcheck.text.tokens import Token

_PLAUSIBLE = range(1700, 2101)
_PREPOSITIONS = frozenset(
    ("on", "of", "since", "until", "before", "after", "from", "edge_prefix", "in", "clock_at", "the", "year_mark", "to")
)


def accept(node: Node, i: int, j: int, tokens: list[Token], words: Lexicon) -> Node | None:
    """Return the node if the tokens `i:j` are a time where they stand, else None."""
    if isinstance(node, Approx) and isinstance(node.of, Bare | Nth):
        return None if accept(node.of, i, j, tokens, words) is None else node
    if tokens[i].kind == "number" and _in_code(i, j, tokens):
        return None
    if isinstance(node, Open) and isinstance(node.of, Season | Nth):
        return None if accept(node.of, i, j, tokens, words) is None else node
    if isinstance(node, Bare):
        if isinstance(node.of, Period) and node.of.unit == "fiscal":
            return Season("FYXXXX")
        weekend = isinstance(node.of, Period) and node.of.unit == "weekend"
        return Period("weekend", 0, bare=True) if weekend else None
    if isinstance(node, Range) and isinstance(node.low, Calendar) and only_year(node.low):
        return None if _norm(tokens, j) in words.counted or _labelled(i, tokens, words) else node
    if isinstance(node, Range) and isinstance(node.low, Clock) and node.low.of is None and node.low.bare:
        return None if isinstance(node.high, Clock) and node.high.bare else node
    if isinstance(node, Nth) and node.of is None:
        unit = node.unit
        if node.number == -1 and unit is not None and node.count == 1 and not words.tense.verb_after:
            return Period(unit, -1)
        spoken = "half" if words.tense.verb_after else "quarter"
        if node.number > 0 and unit in ("quarter", spoken):
            return YearPart("quarter" if unit == "quarter" else "half", node.number)
        return None
    if isinstance(node, Recurring | Vague) and j - i == 1 and _in_name(i, tokens):
        return None
    if isinstance(node, PartOf) and node.of is None and words.single.get(tokens[i].norm, {}).get("part_weak"):
        return None
    if isinstance(node, YearPart) and node.year is None and node.unit == "half":
        return node if tokens[i].raw.isupper() else None
    if isinstance(node, Clock):
        return None if node.bare and node.of is None else node
    if isinstance(node, Known):
        return node if tokens[i].kind == "number" else None
    if isinstance(node, Season):
        weak = words.single.get(tokens[i].norm, {}).get("season_weak")
        return None if weak and node.direction is None else node
    if isinstance(node, Calendar):
        return _calendar(node, i, j, tokens, words)
    if isinstance(node, Open) and isinstance(node.of, Calendar) and only_year(node.of):
        return node if _year_bound(node.of, i, j, tokens, words) else None
    if isinstance(node, Impossible | Range):
        return node
    return node


def _in_name(i: int, tokens: list[Token]) -> bool:
    """Tell whether a capital in mid-sentence makes the word part of a name: Ledger Daily."""
    return i > 0 and tokens[i].raw[:1].isupper() and tokens[i - 1].kind == "word" and tokens[i - 1].raw[:1].isupper()


def _in_code(i: int, j: int, tokens: list[Token]) -> bool:
    """Tell whether the figures are part of a longer code: a telephone or file number."""
    before = i > 1 and not tokens[i].spaced and not tokens[i - 1].spaced
    if before and tokens[i - 1].norm in ("-", "+", "/") and tokens[i - 2].kind == "number":
        return True
    after = j + 1 < len(tokens) and not tokens[j].spaced and not tokens[j + 1].spaced
    return after and tokens[j].norm in ("-", "/") and tokens[j + 1].kind == "number" and tokens[j - 1].kind == "number"


def only_year(node: Calendar) -> bool:
    """Tell whether nothing but a year was said."""
    return node.year is not None and node.month is None and node.day is None


def _norm(tokens: list[Token], k: int) -> str:
    return tokens[k].norm if 0 <= k < len(tokens) else ""


def _labelled(i: int, tokens: list[Token], words: Lexicon) -> bool:
    """Tell whether a label stands before the number: धारा 144, Rs 2000, ₹."""
    return _norm(tokens, i - 1) in words.labels or (
        _norm(tokens, i - 1) in (".", "-", "/", ",", "+", "(")
        and i > 0
        and not tokens[i].spaced
        and (
            _norm(tokens, i - 2) in words.labels
            or (i > 1 and tokens[i - 2].kind == "number" and not tokens[i - 1].spaced)
        )
    )


def _year_bound(node: Calendar, i: int, j: int, tokens: list[Token], words: Lexicon) -> bool:
    """Tell whether the number in `2019 के बाद`, `since 2019` is a year."""
    assert node.year is not None
    if _labelled(i, tokens, words) or _norm(tokens, j) in words.counted:
        return False
    return node.year in _PLAUSIBLE or any(words.single.get(t.norm, {}).get("year_mark") for t in tokens[i:j])


def _calendar(node: Calendar, i: int, j: int, tokens: list[Token], words: Lexicon) -> Node | None:
    if only_year(node):
        return node if _is_year(node, i, j, tokens, words) else None
    figures = tokens[i].kind == "number" and _norm(tokens, i + 1) == "/" and j - i == 3
    if figures and node.year is None and node.day is not None and node.month is not None:
        return node if _slashed(i, j, tokens, words) else None
    if node.month is not None and node.day is None and node.year is None and node.direction is None and j - i == 1:
        return node if _is_month(i, tokens, words) else None
    if tokens[i].kind == "number" and _labelled(i, tokens, words) and node.month is None:
        return None
    return node


def _is_year(node: Calendar, i: int, j: int, tokens: list[Token], words: Lexicon) -> bool:
    assert node.year is not None
    if j - i > 1:
        return True
    if _labelled(i, tokens, words) or _norm(tokens, j) in words.counted or _norm(tokens, j) in ("%", ":"):
        return False
    before, after = words.single.get(_norm(tokens, i - 1), {}), words.single.get(_norm(tokens, j), {})
    if words.tense.verb_after:
        if "of" in after and _norm(tokens, j + 1) in words.counted:
            return False
        if "span_in" in after and _norm(tokens, j + 1) != "से":
            return True
        return node.year in _PLAUSIBLE and (
            "of" in after or "from" in after or "until" in after or _alone(i, j, tokens)
        )
    if not _PREPOSITIONS.isdisjoint(before) or _norm(tokens, j) == "'s":
        return node.year in _PLAUSIBLE or "in" in before
    return node.year in _PLAUSIBLE and _alone(i, j, tokens)


def _alone(i: int, j: int, tokens: list[Token]) -> bool:
    """Tell whether the number stands between brackets, or ends or is the whole of its line."""
    before, after = _norm(tokens, i - 1), _norm(tokens, j)
    closed = before in ("(", "=", "") or (i > 0 and tokens[i - 1].kind == "newline")
    return closed and (after in (")", ",", "", ":") or (j < len(tokens) and tokens[j].kind == "newline"))


def _slashed(i: int, j: int, tokens: list[Token], words: Lexicon) -> bool:
    """Tell whether 5/12 is a date: a word of time or a zero before a figure speaks for it."""
    if _labelled(i, tokens, words) or _norm(tokens, j) in words.counted or _norm(tokens, j) in ("/", "."):
        return False
    if tokens[i].norm.startswith("0") or tokens[i + 2].norm.startswith("0"):
        return True
    if _norm(tokens, j) == "," and _norm(tokens, j + 2) == "/":
        return True
    before, after = words.single.get(_norm(tokens, i - 1), {}), words.single.get(_norm(tokens, j), {})
    if words.tense.verb_after:
        return ("on" in after and _norm(tokens, j) == "को") or "or" in after or "or" in before
    return any(category in before for category in ("on", "until", "before", "after", "since", "or"))


def _is_month(i: int, tokens: list[Token], words: Lexicon) -> bool:
    """Tell whether a lone month word is the month: May and मार्च are verbs and marches too."""
    meaning = words.single.get(tokens[i].norm, {})
    if "month_weak" not in meaning:
        return True
    before = words.single.get(_norm(tokens, i - 1), {})
    capital = tokens[i].raw[:1].isupper()
    return capital and any(
        c in before for c in ("on", "of", "since", "until", "before", "after", "from", "to", "and", "in")
    )

"""What each number of a claim measures: deaths, seats, a rate or its change."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from factcheck.extraction.frames import beside, conditions
from factcheck.extraction.frames.counting import (
    OWNED,
    count_class,
    following,
    loose,
    nearest,
    of_which_the_number,
    those_numbered,
)
from factcheck.extraction.frames.lexicon import Mark, classes, counts
from factcheck.extraction.frames.likes import likes
from factcheck.extraction.quantities.units import is_currency
from factcheck.model import Quantity
from factcheck.text.tokens import Token

_WITH_VERB = frozenset(
    {
        *("collapse", "damage", "destroy", "cancel", "divert", "delay", "demolish", "seize", "sell"),
        *("buy", "build", "deploy", "swept", "launch", "test-fire", "shoot-down", "close-down", "kill"),
    }
)
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})
_PART = {"change": "change", "from": "from", "total": "of", "part": "part", "for": "for", "against": "against"}
_SPAN = frozenset(
    {"age", "sentence", "term", "loan", "custody", "travel-time", "delay", "life", "validity", "runtime", "extension"}
)
_AMOUNTS = frozenset(
    {
        *("demand", "seize", "allot", "loan", "buy", "invest", "compensate", "steal", "fundraise", "gross", "donate"),
        *("aid", "cheat", "bribe", "waive", "fine", "sell", "prize"),
    }
)
_SCORED = frozenset({"win", "draw", "match", "score", "qualify"})
_WEIGHTS = frozenset({"g", "kg", "tonne", "quintal"})
_BY_UNIT = {"celsius": "temperature", "mm": "rainfall", "km/h": "speed"}
_THAN = frozenset({"below", "above", "less", "more", "lower", "higher", "fewer", "कम", "ज्यादा", "अधिक"})
_SEATS = {"councillor": "ward", "corporator": "ward", "mla": "seat", "mp": "seat"}
"""Those who are elected, by what each of them wins."""
_IS_CHANGE = frozenset({"growth"})
_MONEY = frozenset({"cost", "price", "revenue", "profit", "fine", "compensate", "budget", "salary"})
_EXTENTS = frozenset({"length", "height", "depth", "width", "distance"})
_LENGTHS = frozenset({"km", "m", "cm", "mm", "ft", "mile"})
_LONG = frozenset(
    {*("tunnel", "road", "highway", "bridge", "flyover", "expressway", "corridor", "pipeline", "canal", "underpass")}
)
"""What is told by its length where nothing else is said: the 4.1-km tunnel."""
_SIZES = frozenset({"bed"})
_RATES = frozenset({"rate", "deposit-rate", "lending-rate"})
_ONE = "एक"
_UP, _FROM = "ऊपर", "से"
_BE = frozenset({"थे", "थी", "था", "थीं", "है", "हैं"})
_AGED = frozenset({"पुराना", "पुरानी", "पुराने"})
_ABOVE = frozenset({"water-level", "depth", "height"})
"""What is told by how far it stands above or below a mark: 40 cm above is no rise of 40."""
_BEASTS = frozenset(
    {"animal", "bird", "buffalo", "cheetah", "chicken", "cow", "dog", "elephant", "fish", "goat", "horse", "leopard"}
    | {"lion", "pig", "sheep", "tiger", "duck", "deer", "rhino", "bear", "wolf"}
)
_POINTS, _IN_PLAY = frozenset({"marks", "rating", "point", "unit:point"}), "play-points"
_BARE = {"all-out": "run", "score": "run", "index": "index", "currency": "exchange"}
"""What a bare number is beside an act: bowled out for 186, closed at 48,210, fell to 158."""
_FEWEST_RUNS = 10
_BESIDE_ACT = {("voting", "unit:%"): "turnout", ("layoff", "job"): "laid-off"}
_YEARS = (1800, 2100)
_START, _END = attrgetter("start"), attrgetter("end")
_NEAR = 3


def name(
    quantities: Sequence[Quantity], words: list[Token], marks: list[Mark], predicate: str | None
) -> list[str | None]:
    """Return the key of what each of `quantities` measures, None where nothing tells.

    `words` and `marks` are those of the claim. A key is a thing (`seat`), a class's count (`death`), or
    either with what sets it apart: `death+child`, `house:collapse`, `rate/change`, `seat/of`.
    """
    if not quantities:
        return []
    found: list[str | None] = []
    for quantity in quantities:
        meant = conditions.bound(quantity, words, marks, *_place(quantity, words))
        if meant:
            found.append(meant)
            continue
        base = _base(quantity, words, marks, predicate)
        part = _part(quantity, words, marks) if base not in _IS_CHANGE else None
        if part == "part" and base in _happened(predicate):
            part = None  # twelve of them were admitted: twelve admitted in all
        base = "marks" if base == "unit:point" else base
        if predicate == "index" and base in ("marks", "point"):
            base = "index"
        if predicate == "pollution" and base == "index":
            base = "pollution"
        if base in _POINTS and any(m.value == "match" for m in marks):
            base = _IN_PLAY
        if predicate in ("elect", "win"):
            base = _SEATS.get(base or "", base)  # 44 councillors elected, 44 wards won
        base = _BESIDE_ACT.get((predicate or "", base or ""), base)
        if base == "unit:%" and _of_people(quantity, words, marks):
            base = next(iter(_happened(predicate)), base)  # 25 per cent of the workers were laid off
        if base == "gdp" and part == "change":
            base, part = "growth", None
        if base is None and quantity.unit is None and not quantity.ordinal and not _is_year(quantity):
            base = _BARE.get(predicate or "") if (quantity.value or 0) >= _FEWEST_RUNS else None
        found.append(f"{base}/{part}" if base and part and base not in _ABOVE else base)
    beside.wholes(quantities, found, words)
    beside.falls(quantities, found, words)
    beside.joined(quantities, found, words)
    beside.ranks(quantities, found, words, marks)
    if predicate in _SCORED:
        beside.scores(quantities, found)
    return found


def _of_people(quantity: Quantity, words: list[Token], marks: list[Mark]) -> bool:
    """Whether a share is of people: 25 per cent of (the) workers, 25 प्रतिशत कर्मचारियों."""
    start, end = _place(quantity, words)
    end += [w.norm for w in words[end : end + 1]] == ["of"]
    return any(following(marks, kind, words, start, end) is not None for kind in ("person", "group"))


def _happened(predicate: str | None) -> frozenset[str]:
    known = classes().get(predicate or "")
    return frozenset({known.counts}) if known and known.counts and known.counts != "death" else frozenset()


def _is_year(quantity: Quantity) -> bool:
    """A bare 2016 is a year, or part of a title."""
    value = quantity.value
    plain = quantity.unit is None and quantity.counted is None and quantity.comparator == "="
    return plain and value is not None and _YEARS[0] <= value <= _YEARS[1] and quantity.text.isdigit()


def _part(quantity: Quantity, words: list[Token], marks: list[Mark]) -> str | None:
    start, end = _place(quantity, words)
    if quantity.role in _PART and [w.norm for w in words[max(0, start - 2) : start]] != ["total", "of"]:
        return _PART[quantity.role]
    lead = [w.norm for w in words[max(0, start - 3) : start]]
    before = lead[-1] if lead else ""
    if before == "by" or lead[-2:] == ["margin", "of"] or (before == "and" and "innings" in lead):
        return "change"
    after = [w.norm for w in words[end : end + 3]]
    behind = [m for m in marks if end <= m.start <= end + 3]
    if any(m.kind == "cue:by" and m.value == "by" and words[m.start].norm != "by" for m in behind):
        return "change"
    if quantity.unit == "%" and after[:1] and after[0] in _THAN:
        return "change"  # two per cent below the average
    if quantity.unit == "%" and any(m.value == "change" and m.start == end for m in behind):
        return "change"  # वेतन में 12 प्रतिशत बढ़ोतरी
    wins = any(m.value == "win" for m in behind)
    return "change" if wins and "से" in after and quantity.unit not in _LENGTHS else None


def _base(quantity: Quantity, words: list[Token], marks: list[Mark], predicate: str | None) -> str | None:
    if quantity.ordinal or _is_year(quantity):
        return None
    start, end = _place(quantity, words)
    if start and quantity.unit is None and words[start - 1].norm in likes().grades:
        return None
    if [w.norm for w in words[max(0, start - 2) : start]] == ["crowd", "of"]:
        return "attended"
    unit = quantity.unit
    if unit in ("magnitude", "score"):
        return unit
    if unit in _TIMES:
        spans = [m for m in marks if m.kind == "measure" and m.value in _SPAN]
        near = nearest(spans, start, end)
        return near.value if near else "age" if _aged(words, marks, end) else "duration"
    group = following(marks, "group", words, start, end)
    if unit in (None, "person"):
        noun = following(marks, "noun", words, start, end) or of_which_the_number(words, marks, start)
        if noun and noun.value == "body":
            return "body"  # bodies found so far are fewer than the dead
        if noun and noun.value in _BEASTS:
            return _with_verb(noun.value, marks, noun.start, noun.end)  # 23 animals killed are no toll
        if noun and noun.start == end and noun.value in _SIZES:
            return noun.value  # a 500-bed hospital has beds, 500 of them
        if quantity.counted:
            return _counted(quantity.counted, group, marks, start, end)
        thing = _thing(words, marks, start, end, group)
        thing = thing or those_numbered(words, marks, start)
        if thing:
            return thing
    measures = [m for m in marks if m.kind == "measure" and _measured(m.value, unit, predicate)]
    measure = nearest([m for m in measures if m.value != "gdp"] or measures, start, end)
    if unit in _LENGTHS and [w.norm for w in words[end : end + 1]] == [_UP] and words[start - 1].norm != _FROM:
        return "height"  # धरती से 475 किलोमीटर ऊपर चक्कर, no water above a mark
    if unit in _LENGTHS and (measure is None or not _beside(measure, start, end)):
        ahead = following(marks, "noun", words, start, end)
        if ahead and all(w.norm in OWNED for w in words[end : ahead.start]) and ahead.value in _LONG:
            return "length"  # the 4.1-km tunnel
    if measure is not None and (unit not in (None, "person") or _beside(measure, start, end)):
        return measure.value
    if quantity.counted:
        return quantity.counted
    if unit not in (None, "person"):
        known = classes().get(predicate or "")
        told = known and (known.nature == "measure" or predicate in _AMOUNTS)
        told = told and not (unit in _LENGTHS and predicate in _MONEY | _AMOUNTS)
        if unit in _WEIGHTS and "-" in quantity.text:
            return "weight"  # the 2,300-gram stone
        if is_currency(unit) and (predicate == "award" or any(m.value == "winner" for m in marks)):
            return "prize"
        return _BY_UNIT.get(unit or "") or (predicate if told else f"unit:{unit}")
    return loose(words, marks, end)


def _measured(measure: str, unit: str | None, predicate: str | None) -> bool:
    """Whether a word of measuring goes with a unit: no price is in metres, the points of a rate are no marks."""
    if unit == "%" and measure in _EXTENTS:
        return False  # two per cent below the long period average
    return not (unit in _LENGTHS and measure in _MONEY) and not (measure == "marks" and predicate in _RATES)


def _aged(words: list[Token], marks: list[Mark], end: int) -> bool:
    """Whether years tell an age in Hindi: दो साल की एक बच्ची, 85 वर्ष के थे, 500 साल पुराना."""
    if any(w.norm in _AGED for w in words[end : end + 2]):
        return True
    if end + 1 >= len(words) or words[end].norm not in OWNED:
        return False
    at = end + 1 + (words[end + 1].norm == _ONE)
    return words[end + 1].norm in _BE or any(m.kind in ("person", "group") and m.start == at for m in marks)


def _counted(key: str, group: Mark | None, marks: list[Mark], start: int, end: int) -> str:
    if group:
        return f"{key}+{group.value}"
    return _with_verb(key, marks, start, end) if key not in counts() else key


def _with_verb(key: str, marks: list[Mark], start: int, end: int) -> str:
    """300 houses that fell are not 300 houses that were damaged."""
    verb = nearest([m for m in marks if m.kind in "+-" and m.value in _WITH_VERB], start, end)
    return f"{key}:{verb.value}" if verb else key


def _thing(words: list[Token], marks: list[Mark], start: int, end: int, group: Mark | None) -> str | None:
    """Return the key of the noun counted right after the number, people by what happened to them."""
    people = group or following(marks, "person", words, start, end)
    noun = following(marks, "noun", words, start, end)
    if people and (noun is None or people.start <= noun.start):
        counted = count_class(marks, people.start, people.end)
        if group:
            return f"{counted or 'person'}+{group.value}"
        return counted or (noun.value if noun and noun.start == people.start else "person")  # 40 teachers, no doctors
    return _with_verb(noun.value, marks, noun.start, noun.end) if noun else None


def _beside(mark: Mark, start: int, end: int) -> bool:
    return mark.start - end <= _NEAR and start - mark.end <= _NEAR


def _place(quantity: Quantity, words: list[Token]) -> tuple[int, int]:
    """Return the positions among `words` that `quantity` covers, half-open."""
    return bisect_right(words, quantity.start, key=_END), bisect_left(words, quantity.end, key=_START)

"""Years and what is counted in them: eras, decades, centuries, fiscal years, numbered weeks and quarters."""

from __future__ import annotations

from factcheck.temporal.nodes import (
    Calendar,
    Century,
    Decade,
    Era,
    FiscalYear,
    Range,
    WeekNumber,
    YearPair,
    YearPart,
)
from factcheck.temporal.reader import Found, Reader


def year_at(r: Reader, k: int, *, low: int = 1000) -> tuple[int, int] | None:
    """Read a year number after optional comma, 'of' and the word for year; return it and the end."""
    at = r.skip_punct(k, ",")
    at = r.skip(at, "of")
    at = r.skip(at, "year_mark")
    number = r.whole(at, low, 2200)
    if number is None or (low >= 1000 and len(r.digits(at)) not in (0, 4)):
        return None
    if r.items[at].m.get("words") and not r.get(at, "year") and number < 1000:
        return None
    if r.counts(at + 1) or r.punct(at + 1) == ":" or r.get(at + 1, "oclock") or r.get(at + 1, "meridiem"):
        return None
    unit = r.get(at + 1, "unit")
    if unit and not r.get(at + 1, "year_mark") and unit not in ("quarter", "half", "fiscal"):
        return None
    return number, at + 1


def year(r: Reader, k: int) -> Found:
    """Read a year: marked by its word or era, or bare four figures (the context decides later)."""
    marked = r.get(k, "year_mark") is not None
    at = k + 1 if marked else k
    number = r.whole(at, 1, 2200)
    if number is None or r.counts(at + 1):
        return None
    if not marked and not (number >= 1000 and (len(r.digits(at)) == 4 or r.get(at, "year"))):
        return None
    if marked and number < 100:
        return None
    if r.get(at + 1, "unit") or r.get(at + 1, "oclock") or r.get(at + 1, "meridiem") or r.get(at + 1, "long"):
        return None
    after = at + 1
    era = r.get(after, "era")
    if era:
        return Era(era, number), after + 1
    if r.punct(after) == "-" and (two := r.digits(after + 1)) and len(two) == 2 and r.items[after].glued:
        return (YearPair(number), after + 2) if int(two) == (number + 1) % 100 else None
    return Calendar(number), after


def era(r: Reader, k: int) -> Found:
    """Read `विक्रम संवत 2082`, `300 ईसा पूर्व`, `11 कार्तिक 1947 शक संवत`."""
    name = r.get(k, "era")
    if name is not None:
        number = r.whole(k + 1, 1, 9999)
        return (Era(name, number), k + 2) if number else None
    number = r.whole(k, 1, 9999)
    if number is None:
        return None
    name = r.get(k + 1, "era")
    if name is not None:
        return Era(name, number), k + 2
    month = r.get(k + 1, "era_month")
    if month is not None and number <= 31:
        at = r.skip_punct(k + 2, ",")
        at = at + 1 if r.get(at, "era") else at
        counted = r.whole(at, 1000, 3000)
        named = r.get(at + 1, "era") or r.get(at - 1, "era")
        if counted and named == "shaka":
            return Era("shaka", counted, month, number), at + (2 if r.get(at + 1, "era") else 1)
    return None


def decade(r: Reader, k: int) -> Found:
    """Read `1990 के दशक`, `90 के दशक`, `the 1990s`."""
    number = r.whole(k, 10, 2190)
    if number is None or number % 10:
        return None
    at = k + 1
    if r.get(at, "decade_suffix") and r.items[at].glued:
        at += 1
    else:
        at = r.skip(at, "of")
        if r.get(at, "unit") != "decade":
            return None
        at += 1
    if 100 <= number < 1000:
        return None
    if number % 100 == 0 and r.get(at - 1, "decade_suffix"):
        return Range(Calendar(number), Calendar(number + 99)), at
    return (Decade(1900 + number), at) if number < 100 else (Decade(number), at)


def century(r: Reader, k: int) -> Found:
    """Read `21वीं सदी`, `15th century`, `बीसवीं सदी`."""
    number = r.get(k, "ordinal") or r.whole(k, 1, 30)
    at = k + 1
    if number and r.get(k, "ordinal") is None:
        if not r.get(at, "ordinal_suffix"):
            return None
        at += 1
    if not number or r.get(at, "unit") != "century":
        return None
    return Century(number), at + 1


def fiscal(r: Reader, k: int) -> Found:
    """Read `वित्त वर्ष 2025-26`, `fiscal year 2008`, `FY26`, `2024-25 fiscal year`."""
    label = r.get(k, "fiscal_label")
    unit = r.get(k, "unit")
    if label is not None:
        number = r.whole(k + 1, 1, 2200)
        if number is None:
            return None
        pair = year(r, k + 1)
        if pair is not None and isinstance(pair[0], YearPair):
            return FiscalYear(pair[0].year), pair[1]
        number = number + 2000 if number < 100 else number
        return (Calendar(number) if label == "calendar" else FiscalYear(number, True, label == "school")), k + 2
    if unit not in ("fiscal", "school"):
        pair = year(r, k)
        if pair and isinstance(pair[0], YearPair) and r.get(pair[1], "unit") in ("fiscal", "school"):
            return FiscalYear(pair[0].year), pair[1] + 1
        return None
    at = r.skip(k + 1, "of")
    found = year(r, at) if r.whole(at, 1000, 2200) else None
    if found is None:
        short = r.whole(at, 10, 99) if unit == "fiscal" and len(r.digits(at)) == 2 and at == k + 1 else None
        return (FiscalYear(2000 + short, named=True), at + 1) if short else None
    node, after = found
    if isinstance(node, YearPair):
        return FiscalYear(node.year, school=unit == "school"), after
    if isinstance(node, Calendar) and node.year:
        return FiscalYear(node.year, True, unit == "school"), after
    return None


def numbered(r: Reader, k: int) -> Found:
    """Read `सप्ताह 10`, `week 31`, `Q3 2025`, `H2-2019`."""
    if r.get(k, "unit") == "week" and (number := r.whole(k + 1, 1, 53)) and r.digits(k + 1):
        return None if r.get(k + 2, "ordinal_suffix") else (WeekNumber(number), k + 2)
    label = r.get(k, "yearly_label")
    if label is None:
        return None
    unit, number_text = label.split("-")
    node = YearPart(unit, int(number_text))
    at = r.skip_punct(k + 1, "-")
    found = year_at(r, at)
    if found is not None:
        node.year = found[0]
        return node, found[1]
    return node, k + 1

"""Numbers written in digits, of any script and grouping."""

from __future__ import annotations

from decimal import Decimal

from factcheck.text.tokens import Token

_MOST = 9  # groups of digits
_DIALLED = 10  # digits of a number with its area
_LONGEST = 24  # digits: more is a serial number, and beyond what Decimal keeps exact


def digits(tokens: list[Token], i: int) -> tuple[Decimal, int] | None:
    """Return (value, index after it) of a number written in digits at token `i`: 1,00,000, .5, 12.75."""
    token = tokens[i]
    if token.raw == "." and i + 1 < len(tokens) and tokens[i + 1].kind == "number" and not tokens[i + 1].spaced:
        if i and (tokens[i - 1].kind != "punct" and not token.spaced):
            return None
        return _decimal("0." + tokens[i + 1].norm, i + 2)
    if token.kind != "number":
        return None
    text, j = _grouped(tokens, i)
    if _follows(tokens, j, ".") and not _follows(tokens, j + 2, ".") and not _after_dot(tokens, i):
        return _decimal(f"{text}.{tokens[j + 1].norm}", j + 2)
    return _decimal(text, j)


def telephone(tokens: list[Token], i: int) -> int:
    """Return the index after a telephone number at token `i`: 0755-2701222, +91 98260 00000; 0 for none."""
    abroad = tokens[i].raw == "+"
    j, groups = i + abroad, [""]
    while j < min(len(tokens), i + _DIALLED) and tokens[j].kind == "number" and tokens[j].norm.isdecimal():
        groups.append(tokens[j].norm)
        j += 1
        if j + 1 < len(tokens) and tokens[j].raw == "-" and not tokens[j].spaced and not tokens[j + 1].spaced:
            j += 1
        elif not abroad:
            break
    said = "".join(groups)
    if not _DIALLED <= len(said) <= _DIALLED + 3:
        return 0
    return j if abroad or (said[0] == "0" and len(groups) > 2) else 0


def _after_dot(tokens: list[Token], i: int) -> bool:
    """Whether the number goes on a dotted run, 192.168.1.2, where no dot is a decimal point."""
    return i > 1 and _follows(tokens, i - 1, ".") and tokens[i - 2].kind == "number"


def _grouped(tokens: list[Token], i: int) -> tuple[str, int]:
    """Join comma groups of two or three digits that end in three, or blank groups of three."""
    parts, j = [tokens[i].norm], i + 1
    while len(parts) < _MOST and _follows(tokens, j, ",") and len(tokens[j + 1].norm) in (2, 3):
        parts.append(tokens[j + 1].norm)
        j += 2
    if len(parts) > 1 and len(parts[-1]) == 3 and len(parts[0]) <= 3:
        return "".join(parts), j
    j, parts = i + 1, parts[:1]
    while (
        len(parts) < _MOST
        and j < len(tokens)
        and tokens[j].kind == "number"
        and len(tokens[j].norm) == 3
        and tokens[j].start == tokens[j - 1].end + 1
    ):
        parts.append(tokens[j].norm)
        j += 1
    if len(parts) > 2 and len(parts[0]) <= 3:
        return "".join(parts), j
    return tokens[i].norm, i + 1


def _follows(tokens: list[Token], j: int, mark: str) -> bool:
    return (
        j + 1 < len(tokens)
        and tokens[j].raw == mark
        and not tokens[j].spaced
        and tokens[j + 1].kind == "number"
        and not tokens[j + 1].spaced
    )


def _decimal(text: str, stop: int) -> tuple[Decimal, int] | None:
    if len(text) > _LONGEST or not text.replace(".", "", 1).isdecimal():
        return None
    return Decimal(text), stop

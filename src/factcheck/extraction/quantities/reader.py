"""Add up one run of number words and digits: सौ…खरब, लाख करोड़, साढ़े तीन, twenty-five."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.extraction.quantities.digits import digits
from factcheck.extraction.quantities.lexicon import Lexicon
from factcheck.text.tokens import Token

Kind = Literal["cardinal", "ordinal", "collective", "multiple", "fraction"]

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_ALONE = frozenset({_HUNDRED, Decimal(1000), Decimal(12)})  # scales that stand for one of themselves
_HIGHEST = Decimal(10) ** 20


@dataclass(slots=True)
class Numeral:
    """A number read from `tokens[first:stop]`. `scale` is its last big unit (लाख), 1 without one."""

    first: int
    stop: int
    value: Decimal
    kind: Kind = "cardinal"
    scale: Decimal = _ONE
    literal: bool = False


def share(tokens: list[Token], i: int, lex: Lexicon) -> tuple[Decimal, int] | None:
    """Return (value, index after it) of "and a half" at token `i`, with hyphens (-and-a-half) or without."""
    if i >= len(tokens) or not (tokens[i].raw == "-" or lex.is_("and_", tokens[i].norm)):
        return None
    at = [k for k in range(i, min(len(tokens), i + 6)) if tokens[k].raw != "-"][:3]
    if len(at) < 3 or not (lex.is_("and_", tokens[at[0]].norm) and lex.is_("indefinite", tokens[at[1]].norm)):
        return None
    norm, stop = tokens[at[2]].norm, at[2] + 1
    if norm in lex.fixed:
        return lex.fixed[norm], stop
    return (1 / lex.fractions[norm], stop) if norm in lex.fractions and norm not in lex.ordinals else None


def _hundreds(value: Decimal) -> bool:
    """Return whether a value is so many whole hundreds; a Decimal has no rest of a division beyond its precision.

    >>> _hundreds(Decimal(300)), _hundreds(Decimal("1.5")), _hundreds(Decimal("1" + "0" * 40))
    (True, False, True)
    """
    return value == value.to_integral_value() and int(value) % 100 == 0


class Reader:
    """Adds up one run of number words and digits, left to right."""

    __slots__ = (
        "begun",
        "current",
        "first",
        "groups",
        "j",
        "joins",
        "lex",
        "literal",
        "ordinal",
        "plus",
        "scale",
        "tens",
        "tokens",
    )

    def __init__(self, tokens: list[Token], i: int, lex: Lexicon, *, joins: bool = True) -> None:
        self.joins = joins  # whether "and" may take in more
        self.tokens, self.lex, self.first, self.j = tokens, lex, i, i
        self.begun = i  # where the words of `current` begin
        self.groups: list[tuple[Decimal, Decimal]] = []  # (value, scale), scales falling
        self.current: Decimal | None = None
        self.plus: Decimal | None = None
        self.scale = _ONE
        self.tens = self.literal = self.ordinal = False

    def read(self) -> Numeral | None:
        while self.j < len(self.tokens) and not self.ordinal and self._step():
            pass
        if self.plus is not None or (self.current is None and not self.groups):
            return None
        total = sum([value for value, _ in self.groups], self.current or Decimal(0))
        if abs(total) >= _HIGHEST:
            return None
        kind: Kind = "ordinal" if self.ordinal else "cardinal"
        return Numeral(self.first, self.j, total, kind, self.scale, self.literal)

    def _step(self) -> bool:
        token, lex = self.tokens[self.j], self.lex
        written = digits(self.tokens, self.j)
        if written is not None:
            return self._digits(*written)
        norm = token.norm
        if norm in lex.derived:
            norm, self.ordinal = lex.derived[norm], True
        if norm in lex.ordinals and not self._has_value(norm):
            return self._last(lex.ordinals[norm])
        taken = False
        if lex.is_("indefinite", norm):
            return self._indefinite()
        if norm in lex.cardinals:
            taken = self._word(lex.cardinals[norm])
        elif norm in lex.scales:
            taken = self._scale(lex.scales[norm])
        elif norm in lex.fixed and self.current is None and not self.groups:
            before = self.tokens[self.j - 1].norm if self.j else ""
            taken = not lex.is_("fixed_not_after", before)
            self.current = lex.fixed[norm] if taken else None
        elif norm in lex.added and self.current is None and not self.groups and self.plus is None:
            self.plus, taken = lex.added[norm], True
        elif lex.is_("point", norm):
            return self._point()
        elif lex.is_("and_", norm):
            return self._and()
        elif token.raw == "-" and self._half():
            return True
        elif token.raw == "-" and self._scaled():
            self.j += 1
            return True
        elif token.raw == "-" and self.tens:
            return self._hyphen()
        self.ordinal = self.ordinal and taken
        self.j += taken
        return taken

    def _scaled(self) -> bool:
        """Whether a hyphen ties a scale to its number: Rs 12,618-crore."""
        glued = self.tokens[self.j : self.j + 2]
        return (
            (self.current is not None or bool(self.groups))
            and len(glued) > 1
            and not any(t.spaced for t in glued)
            and glued[1].norm in self.lex.scales
        )

    def _has_value(self, norm: str) -> bool:
        return norm in self.lex.cardinals or norm in self.lex.scales

    def _digits(self, value: Decimal, stop: int) -> bool:
        if self.current is not None or (self.groups and value >= self.groups[-1][1]):
            return False
        self.begun = self.j
        self.current, self.j, self.literal = value + (self.plus or 0), stop, not self.groups
        self.plus, self.tens = None, False
        if (
            stop < len(self.tokens)
            and not self.tokens[stop].spaced
            and self.lex.is_("ordinal_suffixes", self.tokens[stop].norm)
        ):
            self.ordinal = True
            self.j += 1
        return True

    def _word(self, value: Decimal) -> bool:
        if self.current is None:
            if self.groups and value >= self.groups[-1][1]:
                return False
            self.begun = self.j
            self.current, self.plus = value + (self.plus or 0), None
        elif (self.tens and value < 10) or (self.current and _hundreds(self.current) and self._after_scale()):
            self.current += value
        else:
            return False
        self.tens = 20 <= value < 100 and value % 10 == 0 and self.tokens[self.j].norm.isascii()
        return True

    def _indefinite(self) -> bool:
        """Take a, as in a hundred and half a million, only before a scale."""
        following = self.tokens[self.j + 1].norm if self.j + 1 < len(self.tokens) else ""
        halved = self.current is not None and self.tokens[self.j - 1].norm in self.lex.fixed
        if following not in self.lex.scales or not (halved or self.j == self.first):
            return False
        self.current = self.current if halved else Decimal(1)
        self.j += 1
        return True

    def _after_scale(self) -> bool:
        return self.lex.scales.get(self.tokens[self.j - 1].norm) == _HUNDRED

    def _scale(self, scale: Decimal) -> bool:
        value = self.current
        if self.plus is not None:
            value, self.plus = 1 + self.plus, None
        self.tens = False
        if value is None and not self.groups:
            if scale not in _ALONE or not self.tokens[self.j].spaced or len(self.tokens[self.j].norm) == 1:
                return False
            value = Decimal(1)
        if scale == _HUNDRED:
            if (value is None and self._follows_scale() is None) or (
                value is not None and self.current and self._after_scale()
            ):
                return False
            self.current = (value if value is not None else Decimal(1)) * scale
            self.scale = scale
            return True
        return self._group(value, scale)

    def _follows_scale(self) -> Decimal | None:
        return self.lex.scales.get(self.tokens[self.j - 1].norm)

    def _group(self, value: Decimal | None, scale: Decimal) -> bool:
        """Close a group: everything smaller before it counts that many (लाख करोड़)."""
        if value is None and not (self.groups and self.groups[-1][1] < scale):
            return False
        if self.groups and self.groups[-1][1] == scale:  # एक लाख दो लाख: two numbers
            self.current, self.j = None, self.begun
            return False
        amount = value or Decimal(0)
        while self.groups and self.groups[-1][1] < scale:
            amount += self.groups.pop()[0]
        self.groups.append((amount * scale, scale))
        self.current, self.scale = None, scale
        return amount * scale < _HIGHEST

    def _point(self) -> bool:
        if self.current is None or self.j + 1 >= len(self.tokens) or self.current != int(self.current):
            return False
        fraction, j = "", self.j + 1
        while j < len(self.tokens) and len(fraction) < 6 and self.tokens[j].norm in self.lex.cardinals:
            fraction += str(self.lex.cardinals[self.tokens[j].norm])
            j += 1
        if not fraction:
            return False
        self.current, self.j, self.tens = Decimal(f"{int(self.current)}.{fraction}"), j, False
        return True

    def _and(self) -> bool:
        """Take "दो हज़ार और दो सौ" as one number: what follows is smaller than the last scale."""
        if self._half():
            return True
        last = self.j + 1 >= len(self.tokens) or self.j == self.first
        if not self.joins or last or self.tokens[self.j - 1].norm not in self.lex.scales:
            return False
        if self.tokens[self.j].norm.isascii():
            return self._and_below_hundred()
        rest = Reader(self.tokens, self.j + 1, self.lex, joins=False).read()
        if rest is None or rest.kind != "cardinal" or rest.value != int(rest.value) or rest.value >= self.scale:
            return False
        if rest.stop < len(self.tokens) and self.tokens[rest.stop].norm in self.lex.fractions:
            return False  # सौ और तीन चौथाई: three quarters more, not 103 of them
        self.current, self.j = (self.current or 0) + rest.value, rest.stop
        return False

    def _half(self) -> bool:
        """Add the share of two and a half, of a million and a half; a scale may follow."""
        part = share(self.tokens, self.j, self.lex)
        told = self.current if self.current is not None else self.groups[-1][0] if self.groups else None
        if part is None or told is None or told != int(told):
            return False
        each = self.groups[-1][1] if self.current is None else 1
        self.current, self.j, self.tens = (self.current or 0) + part[0] * each, part[1], False
        return True

    def _and_below_hundred(self) -> bool:
        """Go on with "hundred and five", which may itself count thousands."""
        value = self.lex.cardinals.get(self.tokens[self.j + 1].norm)
        if value is None or value >= self.scale or self.plus is not None:
            return False
        if self.current is None:
            self.begun = self.j  # three million and five million: back to "and", not to the first number
        self.current = (self.current or 0) + value
        self.tens = 20 <= value < 100 and value % 10 == 0
        self.j += 2
        return True

    def _hyphen(self) -> bool:
        following = self.tokens[self.j + 1] if self.j + 1 < len(self.tokens) else None
        if following is None or following.spaced:
            return False
        value = self.lex.cardinals.get(following.norm)
        rank = self.lex.ordinals.get(following.norm)
        for found, ordinal in ((value, False), (rank, True)):
            if found is not None and found < 10:
                self.current = (self.current or 0) + found
                self.j, self.tens, self.ordinal = self.j + 2, False, ordinal
                return not ordinal
        return False

    def _last(self, rank: Decimal) -> bool:
        """An ordinal word ends the number: twenty first, पहला."""
        if self.current is None and not self.groups and self.plus is None:
            self.current = rank
        elif self.current is not None and (
            (self.tens and rank < 10) or (_hundreds(self.current) and rank < _HUNDRED and self._after_scale())
        ):
            self.current += rank
        else:
            return False
        self.ordinal = True
        self.j += 1
        return False

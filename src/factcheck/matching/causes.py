"""What brought it about: of a short circuit and a gas leak that two sources give one fire, one is wrong."""

from __future__ import annotations

from functools import cache

import regex

from factcheck.lang import fold, pack
from factcheck.matching.profile import Profile, once

Told = dict[str, dict[str, str]]
"""Domain → cause → the words that tell it."""


@cache
def _phrases() -> tuple[regex.Pattern[str], dict[str, tuple[str, str]]]:
    table: dict[str, tuple[str, str]] = {}
    for domain, causes in pack("_all", "causes")["domains"].items():
        for cause, phrases in causes.items():
            table.update((fold(phrase), (domain, cause)) for phrase in phrases.split("|"))
    longest = sorted(table, key=len, reverse=True)
    one = "|".join(map(regex.escape, longest))
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{one})(?![\p{{L}}\p{{M}}])"), table


@once
def causes(side: Profile) -> Told:
    """Return the causes a claim tells, by domain."""
    pattern, table = _phrases()
    found: Told = {}
    for match in pattern.finditer(fold(side.claim.text)):
        domain, cause = table[match[0]]
        found.setdefault(domain, {})[cause] = match[0]
    return found


def apart(a: Profile, b: Profile) -> tuple[str, str] | None:
    """Return the words for two causes of one domain that share none, None where there are none."""
    one, two = causes(a), causes(b)
    for domain in sorted(one.keys() & two.keys()):
        mine, yours = one[domain], two[domain]
        if mine.keys().isdisjoint(yours):
            return min(mine.values()), min(yours.values())
    return None

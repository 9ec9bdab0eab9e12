"""How long somebody has, or something takes: within eight weeks, छह घंटे में. Read as a time, it is a length too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import regex

from factcheck.extraction.quantities import find
from factcheck.model import Claim, Quantity
from factcheck.text.passage import Passage
from factcheck.text.tokens import tokenise

_RULES = frozenset({"time.within", "time.offset.after"})
_LENGTH = regex.compile(r"^(?:in|within)\b|(?: में| के भीतर| के अंदर)$", regex.IGNORECASE)
_UNITS = frozenset({"year", "month", "week", "day", "hour", "minute"})


def limits(claim: Claim) -> Iterator[Quantity]:
    """Yield the lengths of time in which something is to be done, or takes place, as quantities of a claim."""
    for timex in claim.times:
        if timex.rule in _RULES and _LENGTH.search(timex.text):
            found = _read(timex.text)
            if found is not None and found.unit in _UNITS:
                yield replace(found, start=found.start + timex.start, end=found.end + timex.start)


@lru_cache(maxsize=4096)
def _read(text: str) -> Quantity | None:
    """Return the one number in the words of a time, None for none or several."""
    passage = Passage(text, 0, len(text), "body", tokenise(text))
    found = find([passage], "en" if text.isascii() else "hi")
    return found[0] if len(found) == 1 else None

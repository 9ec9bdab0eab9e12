"""Generated lists of places. `generate.py` writes them; README.md names sources and licences."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def territories(lang: str) -> tuple[tuple[str, str], ...]:
    """Return (ISO code in lower case, name) of CLDR's territories in `lang`; empty where there is no list.

    >>> ("np", "नेपाल") in territories("hi")
    True
    """
    source = FOLDER / f"territories-{lang}.tsv"
    if not source.is_file():
        return ()
    rows = (line.split("\t") for line in source.read_text(encoding="utf-8").splitlines())
    return tuple((code, name) for code, name in rows)


@cache
def cities() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return (key without `place:`, key of what it lies in, folded names) of GeoNames' larger cities.

    >>> [parent for key, parent, names in cities() if key == "varanasi"]
    ['place:uttar pradesh']
    """
    rows = (line.split("\t") for line in (FOLDER / "cities.tsv").read_text(encoding="utf-8").splitlines())
    return tuple((key, parent, tuple(names.split("|"))) for key, parent, names in rows)

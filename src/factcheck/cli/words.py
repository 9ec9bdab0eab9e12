"""The command line's own words, in the language the user reads."""

from __future__ import annotations

from factcheck.lang import pack


def word(key: str, ui: str) -> str:
    """Return the phrase `key` of the `phrases-cli` pack in `ui`, English where `ui` has no pack.

    >>> word("no-times", "en")
    'No time expression found.'
    """
    try:
        phrases = pack(ui, "phrases-cli")
    except FileNotFoundError:
        phrases = pack("en", "phrases-cli")
    text: str = phrases["phrases"][key]
    return text

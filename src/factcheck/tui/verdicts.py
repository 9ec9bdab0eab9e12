"""The verdict scale by the digit of its key, in the interface's words. The scale itself is `review`'s."""

from __future__ import annotations

from functools import cache

from factcheck.review import Label, load_scale
from factcheck.tui import words


@cache
def scale() -> tuple[Label, ...]:
    """Return the labels in the order of their keys."""
    return load_scale()


def key_of(digit: str) -> str | None:
    """Return the label the key `digit` marks.

    >>> key_of("5")
    'false'
    """
    return next((label.key for label in scale() if label.digit == digit), None)


def digit(label: str) -> str:
    """Return the key that marks `label`, empty for a label without one."""
    return next((known.digit or "" for known in scale() if known.key == label), "")


def name(label: str, lang: str = "") -> str:
    """Return `label` in words of `lang`, by default the interface's."""
    found = next((known for known in scale() if known.key == label), None)
    if found is None:
        return label
    return found.name(lang) if lang else words.own(found.name(words.language()))

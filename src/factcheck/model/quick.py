"""Values that are made by the hundred thousand: frozen, and still quick to make."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

_V = TypeVar("_V")


def quick(cls: type[_V]) -> type[_V]:
    """Give a frozen dataclass with slots an `__init__` that fills each slot by its descriptor.

    The one `dataclass` writes goes through `object.__setattr__`, which looks every name up again: twice the time.

    >>> from dataclasses import dataclass
    >>> @quick
    ... @dataclass(frozen=True, slots=True)
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1), Point(y=2, x=1)
    (Point(x=1, y=0), Point(x=1, y=2))
    """
    given: list[str] = []
    known: dict[str, Any] = {}
    parts = fields(cls)  # type: ignore[arg-type]
    for field in parts:
        known[f"set_{field.name}"] = vars(cls)[field.name].__set__
        known[f"default_{field.name}"] = field.default
        given.append(field.name if field.default is MISSING else f"{field.name}=default_{field.name}")
    lines = [f"def __init__(self, {', '.join(given)}):", *(f" set_{part.name}(self, {part.name})" for part in parts)]
    exec("\n".join(lines), known)  # noqa: S102 - as dataclasses do: of names in our own source
    setattr(cls, "__init__", known["__init__"])  # noqa: B010 - what a type checker takes for a method
    return cls

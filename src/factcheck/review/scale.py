"""The verdict scale: `verdicts.toml`, read once and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

AVERITEC: Final = ("Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking")
_SOURCE: Final = Path(__file__).with_name("verdicts.toml")


@dataclass(frozen=True, slots=True)
class Label:
    """One verdict: id, the key that marks it, names by language, AVeriTeC's label, Google's 1–5."""

    id: str
    key: str | None
    names: Mapping[str, str]
    averitec: str
    rating: int | None
    extra: bool

    def name(self, lang: str) -> str:
        """Return the label in `lang`, in English where there is no such name."""
        return self.names.get(lang, self.names["en"])


class Scale(Mapping[str, Label]):
    """The labels by id, in the order of the scale; the extras that are off are not in it.

    >>> [label.key for label in scale().values()]
    ['1', '2', '3', '4', '5', '6', '7', '8', '9']
    """

    def __init__(self, labels: Iterable[Label]) -> None:
        self._labels = {label.id: label for label in labels}

    def __getitem__(self, label: str) -> Label:
        return self._labels[label]

    def __iter__(self) -> Any:
        return iter(self._labels)

    def __len__(self) -> int:
        return len(self._labels)

    def by_key(self, key: str) -> Label | None:
        """Return the label a key marks.

        >>> scale().by_key("5").id
        'false'
        """
        return next((label for label in self.values() if label.key == key), None)

    def refuse_removed(self, used: Iterable[str]) -> None:
        """Raise ValueError where `used`, labels of verdicts on record, are no longer in the scale."""
        gone = sorted(set(used) - set(self))
        if gone:
            raise ValueError(f"the verdict scale lacks {', '.join(gone)}, which verdicts on record use")


@cache
def scale(on: tuple[str, ...] = ()) -> Scale:
    """Return the scale with these extra labels switched on.

    Raises:
        ValueError: no such extra label, or the file breaks its rules; the message names the field.
    """
    labels = read(_SOURCE.read_text(encoding="utf-8"))
    unknown = sorted(set(on) - set(extras()))
    if unknown:
        raise ValueError(f"no such extra verdict: {', '.join(unknown)}; there are {', '.join(extras())}")
    return Scale(label for label in labels if not label.extra or label.id in on)


@cache
def extras() -> tuple[str, ...]:
    """Return the ids of the extra labels that may be switched on.

    >>> extras()
    ('missing_context', 'altered', 'old', 'satire')
    """
    return tuple(label.id for label in read(_SOURCE.read_text(encoding="utf-8")) if label.extra)


def read(text: str) -> tuple[Label, ...]:
    """Read and check a verdict scale in TOML.

    Raises:
        ValueError: naming the label and field that is wrong.
    """
    labels: list[Label] = []
    for at, entry in enumerate(tomllib.loads(text).get("label", []), 1):
        labels.append(_label(at, entry))
    for field in ("id", "key"):
        values = [v for v in (getattr(label, field) for label in labels) if v is not None]
        double = sorted({v for v in values if values.count(v) > 1})
        if double:
            raise ValueError(f"verdicts.toml: {field} {double[0]!r} is used twice")
    if not labels:
        raise ValueError("verdicts.toml: there is no label")
    return tuple(labels)


def _label(at: int, entry: Mapping[str, Any]) -> Label:
    name = entry.get("id", f"number {at}")
    unknown = sorted(set(entry) - {"id", "key", "hi", "en", "averitec", "rating", "extra"})
    if unknown:
        raise ValueError(f"verdicts.toml: label {name}: unknown field {unknown[0]}")
    for field in ("id", "hi", "en", "averitec"):
        if not isinstance(entry.get(field), str) or not entry[field].strip():
            raise ValueError(f"verdicts.toml: label {name}: {field} is missing")
    if entry["averitec"] not in AVERITEC:
        raise ValueError(f"verdicts.toml: label {name}: averitec must be one of {', '.join(AVERITEC)}")
    rating = entry.get("rating")
    if rating is not None and rating not in range(1, 6):
        raise ValueError(f"verdicts.toml: label {name}: rating must be 1 to 5")
    names = {"hi": entry["hi"], "en": entry["en"]}
    return Label(entry["id"], entry.get("key"), names, entry["averitec"], rating, bool(entry.get("extra", False)))

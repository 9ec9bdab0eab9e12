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
_FIELDS: Final = frozenset({"key", "digit", "labels", "averitec", "rating", "publishable", "extra"})


@dataclass(frozen=True, slots=True)
class Label:
    """One step of the scale.

    `key` is what events and exports carry (`false`), `digit` the key that marks it, `labels` its words
    by language, `rating` Google's 1–5 or None. One that is not `publishable` never becomes a ClaimReview.
    """

    key: str
    digit: str | None
    labels: Mapping[str, str]
    averitec: str
    rating: int | None
    publishable: bool
    extra: bool

    def name(self, lang: str) -> str:
        """Return the label's words in `lang`, in English where there are none.

        >>> load_scale()[4].name("hi")
        'गलत'
        """
        return self.labels.get(lang, self.labels["en"])


@cache
def load_scale(extras: tuple[str, ...] = ()) -> tuple[Label, ...]:
    """Return the scale in its order, with these extra labels switched on.

    >>> [(label.digit, label.key) for label in load_scale()][:3]
    [('1', 'true'), ('2', 'mostly_true'), ('3', 'half_true')]

    Raises:
        ValueError: no such extra label, or the file breaks its rules; the message names the field.
    """
    whole = read(_SOURCE.read_text(encoding="utf-8"))
    known = [label.key for label in whole if label.extra]
    unknown = sorted(set(extras) - set(known))
    if unknown:
        raise ValueError(f"no such extra verdict: {', '.join(unknown)}; there are {', '.join(known)}")
    return tuple(label for label in whole if not label.extra or label.key in extras)


@cache
def extra_keys() -> tuple[str, ...]:
    """Return the keys of the extra labels that may be switched on.

    >>> extra_keys()
    ('missing_context', 'altered', 'old', 'satire')
    """
    return tuple(label.key for label in read(_SOURCE.read_text(encoding="utf-8")) if label.extra)


def refuse_removed(scale: Iterable[Label], used: Iterable[str]) -> None:
    """Raise ValueError where `used`, keys of verdicts on record, are not in `scale`."""
    gone = sorted(set(used) - {label.key for label in scale})
    if gone:
        raise ValueError(
            f"the verdict scale lacks {', '.join(gone)}, which verdicts on record use; put it back into policy.extras"
        )


def read(text: str) -> tuple[Label, ...]:
    """Read and check a verdict scale in TOML.

    Raises:
        ValueError: naming the label and field that is wrong.
    """
    labels = [_label(at, entry) for at, entry in enumerate(tomllib.loads(text).get("label", []), 1)]
    if not labels:
        raise ValueError("verdicts.toml: there is no label")
    for field in ("key", "digit"):
        values = [value for value in (getattr(label, field) for label in labels) if value is not None]
        double = sorted({value for value in values if values.count(value) > 1})
        if double:
            raise ValueError(f"verdicts.toml: {field} {double[0]} is used twice")
    return tuple(labels)


def _label(at: int, entry: Mapping[str, Any]) -> Label:
    name = f"verdicts.toml: label {entry.get('key', f'number {at}')}"
    unknown = sorted(set(entry) - _FIELDS)
    if unknown:
        raise ValueError(f"{name}: unknown field {unknown[0]}")
    if not isinstance(entry.get("key"), str) or not entry["key"]:
        raise ValueError(f"{name}: key is missing")
    words = entry.get("labels")
    if not isinstance(words, dict) or not all(words.get(lang) for lang in ("hi", "en")):
        raise ValueError(f"{name}: labels must name it in hi and en")
    if entry.get("averitec") not in AVERITEC:
        raise ValueError(f"{name}: averitec must be one of {', '.join(AVERITEC)}")
    rating = entry.get("rating")
    if rating is not None and rating not in range(1, 6):
        raise ValueError(f"{name}: rating must be 1 to 5")
    return Label(
        key=entry["key"],
        digit=entry.get("digit"),
        labels=words,
        averitec=entry["averitec"],
        rating=rating,
        publishable=bool(entry.get("publishable", True)),
        extra=bool(entry.get("extra", False)),
    )

"""Between the frozen values of the model and JSON, losslessly, both ways.

A dataclass is an object without the fields that hold their default, so a set written before a field
existed reads, and writes again, as it was. Amounts are strings of decimals, days ISO strings, tuples
lists. Reading checks every type and names the place that is wrong.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

_T = TypeVar("_T")
_DEEPEST = 40


def to_record(value: Any) -> Any:
    """Return `value` as JSON's own types.

    >>> from factcheck.model import Evidence
    >>> to_record(Evidence(url="https://example.org"))
    {'url': 'https://example.org'}
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {
            f.name: to_record(getattr(value, f.name)) for f in fields(value) if getattr(value, f.name) != _default(f)
        }
    if isinstance(value, tuple | list):
        return [to_record(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def from_record(kind: type[_T], record: Any, place: str = "") -> _T:
    """Return the value of type `kind` that `record` describes.

    Raises:
        ValueError: the record does not fit; the message names the place, as in `times.0.first`.

    >>> from factcheck.model import Evidence
    >>> from_record(Evidence, {"url": "https://example.org"}).url
    'https://example.org'
    """
    found: _T = _read(kind, record, place, 0)
    return found


def _default(field: Field[Any]) -> Any:
    return field.default


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, record: Any, place: str, depth: int) -> Any:
    if depth > _DEEPEST:
        raise _wrong(place, "is nested too deeply")
    origin = get_origin(kind)
    if is_dataclass(kind):
        return _read_dataclass(kind, record, place, depth)
    if origin in (Union, types.UnionType):
        return _read_union(kind, record, place, depth)
    if origin is Literal:
        if record in get_args(kind) and not isinstance(record, bool):
            return record
        raise _wrong(place, f"is {record!r:.40}, not one of {', '.join(map(str, get_args(kind)))}")
    if origin is tuple:
        return _read_tuple(kind, record, place, depth)
    return _read_scalar(kind, record, place)


def _read_dataclass(kind: Any, record: Any, place: str, depth: int) -> Any:
    if not isinstance(record, dict):
        raise _wrong(place, "is not an object")
    known = {f.name: f for f in fields(kind)}
    strange = sorted(record.keys() - known.keys())
    if strange:
        raise _wrong(place, f"holds {strange[0]!r}, which this version does not know")
    missing = [name for name, f in known.items() if f.default is MISSING and name not in record]
    if missing:
        raise _wrong(place, f"lacks {missing[0]!r}")
    hints = _hints(kind)
    return kind(**{n: _read(hints[n], v, f"{place}.{n}".lstrip("."), depth + 1) for n, v in record.items()})


def _read_union(kind: Any, record: Any, place: str, depth: int) -> Any:
    options = get_args(kind)
    if record is None and type(None) in options:
        return None
    last = _wrong(place, "has no meaning here")
    for option in options:
        if option is type(None):
            continue
        try:
            return _read(option, record, place, depth + 1)
        except ValueError as error:
            last = error
    raise last


def _read_tuple(kind: Any, record: Any, place: str, depth: int) -> Any:
    if not isinstance(record, list):
        raise _wrong(place, "is not a list")
    inner = get_args(kind)
    if len(inner) == 2 and inner[1] is Ellipsis:
        return tuple(_read(inner[0], item, f"{place}.{i}", depth + 1) for i, item in enumerate(record))
    if len(inner) != len(record):
        raise _wrong(place, f"holds {len(record)} items, not {len(inner)}")
    return tuple(
        _read(part, item, f"{place}.{i}", depth + 1) for i, (part, item) in enumerate(zip(inner, record, strict=True))
    )


def _read_scalar(kind: Any, record: Any, place: str) -> Any:
    try:
        if kind is Decimal and isinstance(record, str):
            return Decimal(record)
        if kind is date and isinstance(record, str):
            return date.fromisoformat(record)
    except (ValueError, InvalidOperation) as error:
        raise _wrong(place, f"is {record!r:.40}, no {kind.__name__.lower()}") from error
    if type(record) is kind or (kind is float and type(record) is int):  # 1 stays 1: it is written as it came
        return record
    raise _wrong(place, f"is {record!r:.40}, not {getattr(kind, '__name__', kind)}")


def _wrong(place: str, problem: str) -> ValueError:
    return ValueError(f"{place or 'the record'} {problem}")

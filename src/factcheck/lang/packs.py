"""Load language packs: TOML checked once against its schema, kept as JSON in the user's cache.

A pack lives at `languages/<lang>/<topic>.toml`, its schema at `schema/<topic>.py` (a pydantic model
named `Pack`). Parsing TOML and importing pydantic costs more than a whole `factcheck dates`, so
the checked data is cached by file name, size and time of change; a cache that cannot be read or
written only costs time.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = Path(__file__).parent / "languages"
_FORMAT = 1


def languages() -> tuple[str, ...]:
    """Return the codes of the languages there are packs for, sorted.

    >>> {"en", "hi"} <= set(languages())
    True
    """
    return tuple(sorted(p.name for p in LANGUAGES.iterdir() if p.is_dir() and not p.name.startswith(("_", "."))))


def topics(lang: str) -> tuple[str, ...]:
    """Return the topics `lang` has a pack for, sorted."""
    return tuple(sorted(p.stem for p in (LANGUAGES / lang).glob("*.toml")))


@cache
def pack(lang: str, topic: str) -> dict[str, Any]:
    """Return the checked data of one topic of one language as plain dicts, lists and strings.

    The caller must not change what it gets: it is shared.

    Raises:
        FileNotFoundError: there is no such language or topic.
        ValueError: the file breaks its schema; the message names file and field.
    """
    source = LANGUAGES / lang / f"{topic}.toml"
    stat = source.stat()
    schema = Path(__file__).parent / "schema" / f"{_schema(topic)}.py"
    stamp = f"{_FORMAT}|{source}|{stat.st_size}|{stat.st_mtime_ns}|{schema.stat().st_mtime_ns}"
    cached = _cache_folder() / f"{lang}-{topic}-{hashlib.sha256(stamp.encode()).hexdigest()[:16]}.json"
    try:
        data: dict[str, Any] = json.loads(cached.read_bytes())
    except (OSError, ValueError):
        data = _compile(source, topic)
        _keep(cached, data)
    return data


def _compile(source: Path, topic: str) -> dict[str, Any]:
    import tomllib

    schema = importlib.import_module(f"factcheck.lang.schema.{_schema(topic)}")
    try:
        raw = tomllib.loads(source.read_text(encoding="utf-8"))
        checked: dict[str, Any] = schema.Pack.model_validate(raw).model_dump(mode="json")
    except ValueError as error:
        raise ValueError(f"{source.parent.name}/{source.name}: {error}") from error
    return checked


def _schema(topic: str) -> str:
    """All `phrases-<room>` topics obey one schema, so do all topics that share the part before `-`."""
    return topic.partition("-")[0]


def _cache_folder() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(home) / "factcheck" / "packs"


def _keep(target: Path, data: dict[str, Any]) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, delete=False) as out:
            json.dump(data, out, ensure_ascii=False)
        os.replace(out.name, target)
    except OSError:
        return

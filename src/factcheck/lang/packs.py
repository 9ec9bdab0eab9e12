"""Load language packs: TOML checked once against its schema, kept as JSON in the user's cache.

A pack lives at `languages/<lang>/<topic>.toml`, its schema at `schema/<topic>.py` (a pydantic model
named `Pack`). Parsing TOML and importing pydantic costs more than a whole `factcheck dates`, so
the checked data is cached by file name, size and time of change; a cache that cannot be read or
written only costs time.

A desk adds its own words in files of the same place and form below `user_folder()`: tables are merged,
lists are added to, single values are replaced.
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
VARIABLE = "FACTCHECK_PACKS"
_FORMAT = 2


class PackError(ValueError):
    """A pack that breaks its schema: one line that names file and field."""


def user_folder() -> Path:
    """Return where a desk keeps words of its own: FACTCHECK_PACKS, else `factcheck/packs` in the config folder."""
    given = os.environ.get(VARIABLE)
    if given:
        return Path(given)
    return _home("XDG_CONFIG_HOME", ".config") / "factcheck" / "packs"


def _home(variable: str, below: str) -> Path:
    """Return a folder of the user's; for a user without a home one where nothing is found or kept."""
    given = os.environ.get(variable)
    try:
        return Path(given) if given else Path.home() / below
    except RuntimeError:
        return Path(os.devnull)


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
        PackError: the file breaks its schema; the message names file and field.
    """
    source = LANGUAGES / lang / f"{topic}.toml"
    own = user_folder() / lang / f"{topic}.toml"
    sources = [source, own] if own.is_file() else [source]
    schema = Path(__file__).parent / "schema" / f"{_schema(topic)}.py"
    marks = [(str(path), path.stat()) for path in (*sources, schema)]
    stamp = "|".join([str(_FORMAT), *(f"{name}:{stat.st_size}:{stat.st_mtime_ns}" for name, stat in marks)])
    cached = _cache_folder() / f"{lang}-{topic}-{hashlib.sha256(stamp.encode()).hexdigest()[:16]}.json"
    try:
        data: dict[str, Any] = json.loads(cached.read_bytes())
    except (OSError, ValueError):
        data = _compile(sources, topic)
        _keep(cached, data)
    return data


def _compile(sources: list[Path], topic: str) -> dict[str, Any]:
    import tomllib

    schema = importlib.import_module(f"factcheck.lang.schema.{_schema(topic)}")
    raw: dict[str, Any] = {}
    for source in sources:
        try:
            raw = _merged(raw, tomllib.loads(source.read_text(encoding="utf-8")))
            checked: dict[str, Any] = schema.Pack.model_validate(raw).model_dump(mode="json")
        except (ValueError, OSError) as error:
            raise PackError(f"{source}: {_first(error)}") from error
    return checked


def _merged(base: Any, added: Any) -> Any:
    """Return `base` with what a desk added: tables merged, lists added to, single values replaced."""
    if isinstance(base, dict) and isinstance(added, dict):
        return {**base, **{key: _merged(base[key], value) if key in base else value for key, value in added.items()}}
    if isinstance(base, list) and isinstance(added, list):
        return [*base, *added]
    return added


def _first(error: Exception) -> str:
    """Return what is wrong on one line: of a schema's error the place and the first complaint."""
    from pydantic import ValidationError

    if isinstance(error, ValidationError):
        detail = error.errors()[0]
        return f"{'.'.join(map(str, detail['loc']))}: {detail['msg']}"
    return " ".join(str(error).split())


def _schema(topic: str) -> str:
    """All `phrases-<room>` topics obey one schema, so do all topics that share the part before `-`."""
    return topic.partition("-")[0]


def _cache_folder() -> Path:
    return _home("XDG_CACHE_HOME", ".cache") / "factcheck" / "packs"


def _keep(target: Path, data: dict[str, Any]) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, delete=False) as out:
            json.dump(data, out, ensure_ascii=False)
        Path(out.name).replace(target)
    except OSError:
        return

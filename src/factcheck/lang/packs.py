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
from collections.abc import Callable, Iterable
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


@cache
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
    sources = _sources(lang, topic)
    cached = _cache_folder() / f"{lang}-{topic}-{_stamp([*sources, _schema_file(topic)])}.json"
    data: dict[str, Any] = _kept(cached, lambda: _compile(sources, topic))
    return data


def compiled(name: str, parts: Iterable[tuple[str, str]], code: Iterable[str], build: Callable[[], Any]) -> Any:
    """Return what `build` makes of the packs `parts` (language, topic), made anew when one of them changes.

    It is kept as JSON in the user's cache like the packs, so `build` gives dicts, lists and strings. `code`
    names the Python files `build` depends on: a change in one makes it anew too.
    """
    files = [path for lang, topic in parts for path in (*_sources(lang, topic), _schema_file(topic))]
    return _kept(_cache_folder() / f"{name}-{_stamp([*files, *map(Path, code)])}.json", build)


def _sources(lang: str, topic: str) -> list[Path]:
    """Return the files of a topic: the shipped one, and the desk's own where there is one."""
    own = user_folder() / lang / f"{topic}.toml"
    shipped = LANGUAGES / lang / f"{topic}.toml"
    return [shipped, own] if own.is_file() else [shipped]


def _schema_file(topic: str) -> Path:
    return Path(__file__).parent / "schema" / f"{_schema(topic)}.py"


def _stamp(files: Iterable[Path]) -> str:
    """Return a short digest of names, sizes and times of change."""
    marks = [(str(path), path.stat()) for path in files]
    stamp = "|".join([str(_FORMAT), *(f"{name}:{stat.st_size}:{stat.st_mtime_ns}" for name, stat in marks)])
    return hashlib.sha256(stamp.encode()).hexdigest()[:16]


def _kept(cached: Path, build: Callable[[], Any]) -> Any:
    """Return what the cache holds, else what `build` gives, kept for the next time."""
    try:
        return json.loads(cached.read_bytes())
    except (OSError, ValueError):
        data = build()
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


def _keep(target: Path, data: Any) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, delete=False) as out:
            json.dump(data, out, ensure_ascii=False)
        Path(out.name).replace(target)
    except OSError:
        return

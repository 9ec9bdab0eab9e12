"""Read, check and change the configuration file."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from factcheck.config.fields import BY_NAME, FIELDS
from factcheck.config.settings import Config, from_values

VARIABLE: Final = "FACTCHECK_CONFIG"


class ConfigError(ValueError):
    """A configuration that cannot be used: one line that names the file and the field."""


def path(given: str | os.PathLike[str] | None = None) -> Path:
    """Return where the configuration is: `given`, else FACTCHECK_CONFIG, else the platform's folder."""
    if given is not None:
        return Path(given)
    if os.environ.get(VARIABLE):
        return Path(os.environ[VARIABLE])
    import platformdirs

    return Path(platformdirs.user_config_dir("factcheck", appauthor=False)) / "config.toml"


def load(given: str | os.PathLike[str] | None = None) -> Config:
    """Return the checked configuration; the defaults where there is no file in the platform's folder.

    Raises:
        ConfigError: a file that was named is missing, or a field is wrong.
    """
    where = path(given)
    return from_values(_values(_read(where, wanted=given is not None or VARIABLE in os.environ), where))


def get(name: str, given: str | os.PathLike[str] | None = None) -> Any:
    """Return one setting by its dotted name (`policy.second`, `keys.bind.quit`; None where that key is not bound).

    Raises:
        ConfigError: there is no such setting, or the file is wrong.
    """
    where = path(given)
    field = _known(name, where)
    value = _values(_read(where), where)[field]
    return value if field == name else value.get(name[len(field) + 1 :])


def set_(name: str, value: Any, given: str | os.PathLike[str] | None = None) -> Path:
    """Change one setting and leave every other byte of the file as it was; return the file's path.

    `value` is the value itself, or its text as a person types it (`0.2`, `hi`, `["true"]`). A part of a
    table is named like `keys.bind.quit`.

    Raises:
        ConfigError: no such setting, a value it may not have, or a file that cannot be written.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    where = path(given)
    field = _known(name, where)
    typed = _typed(value, BY_NAME[field].default if field == name else "")
    try:
        text = where.read_text(encoding="utf-8") if where.exists() else default_toml()
        document = tomlkit.parse(text)
        spot: Any = document
        *tables, last = [*field.split("."), name[len(field) + 1 :]] if field != name else name.split(".")
        for part in tables:
            if part not in spot:
                spot[part] = tomlkit.table()
            spot = spot[part]
        spot[last] = typed
        _values(tomllib.loads(tomlkit.dumps(document)), where)
        _replace(where, tomlkit.dumps(document))
    except (OSError, UnicodeDecodeError, TOMLKitError, TypeError, AttributeError) as error:
        raise ConfigError(f"{where}: {_first_line(error)}") from error
    return where


def default_toml() -> str:
    """Return a configuration file that says in comments what there is, every value its default."""
    lines: list[str] = []
    table = ""
    for field in sorted(FIELDS, key=lambda f: "." in f.name):
        head, _, last = field.name.rpartition(".")
        if head != table:
            lines.append(f"\n[{head}]")
            table = head
        value = "{}" if field.default == {} else json.dumps(field.default, ensure_ascii=False)
        lines += [f"# {field.about}", f"{last} = {value}"]
    return "\n".join(lines).lstrip("\n") + "\n"


def _read(where: Path, *, wanted: bool = False) -> dict[str, Any]:
    try:
        return tomllib.loads(where.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        if wanted:
            raise ConfigError(f"{where}: there is no such file; leave --config and {VARIABLE} out") from None
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{where}: {_first_line(error)}") from error


def _values(data: Mapping[str, Any], where: Path) -> dict[str, Any]:
    values = {field.name: field.default for field in FIELDS}
    for name, value in _named(data, "", where):
        wrong = BY_NAME[name].check(value)
        if wrong:
            raise ConfigError(f"{where}: {name} = {value!r}: {wrong}")
        values[name] = value
    return values


def _named(data: Mapping[str, Any], prefix: str, where: Path) -> Iterator[tuple[str, Any]]:
    for key, value in data.items():
        name = prefix + key
        if name in BY_NAME:
            yield name, value
        elif isinstance(value, dict) and any(field.startswith(f"{name}.") for field in BY_NAME):
            yield from _named(value, f"{name}.", where)
        elif any(field.startswith(f"{name}.") for field in BY_NAME):
            raise ConfigError(f"{where}: {name} = {value!r}: give a table")
        else:
            _known(name, where)


def _known(name: str, where: Path) -> str:
    """Return the field `name` is, or is a part of."""
    if name in BY_NAME:
        return name
    for field in FIELDS:
        if field.default == {} and name.startswith(f"{field.name}."):
            return field.name
    from difflib import get_close_matches

    near = get_close_matches(name, BY_NAME, 1, 0.5)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise ConfigError(f"{where}: there is no setting {name}{hint}")


def _typed(value: Any, like: Any) -> Any:
    """Read a value typed as text the way its setting wants it."""
    if not isinstance(value, str) or isinstance(like, str):
        return value
    try:
        return tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(like, list) else value


def _replace(where: Path, text: str) -> None:
    target = Path(os.path.realpath(where))  # a configuration kept elsewhere and linked here stays linked
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".config-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        if target.exists():
            Path(name).chmod(target.stat().st_mode & 0o777)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _first_line(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(text.split())

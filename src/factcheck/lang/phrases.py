"""Turn a Reason into a sentence of the user's language. The words are in `phrases-*.toml` packs.

A rule `time.weekday.last` is the entry `weekday.last` of `languages/<ui>/phrases-time.toml`. Phrases
are `str.format` templates with named fields only; a field may name a lookup table of the same file:
`{weekday:names}` prints the table `names` at the argument's value.
"""

from __future__ import annotations

from string import Formatter
from typing import Any

from factcheck.lang.packs import pack
from factcheck.model import Reason

_FORMATTER = Formatter()


def render(reason: Reason, ui: str = "en") -> str:
    """Return `reason` as one sentence in the language `ui`.

    Raises:
        KeyError: the pack has no such phrase, or the phrase names a missing argument.
    """
    room, _, name = reason.rule.partition(".")
    phrases: dict[str, Any] = pack(ui, f"phrases-{room}")
    values = {key: render(value, ui) if isinstance(value, Reason) else value for key, value in reason.args}
    parts = []
    for literal, field, table, _ in _FORMATTER.parse(phrases["phrases"][name]):
        parts.append(literal)
        if field is not None:
            value = str(values[field])
            parts.append(phrases["tables"][table][value] if table else value)
    return "".join(parts)

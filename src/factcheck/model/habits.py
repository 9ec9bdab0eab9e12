"""What a desk knows of its sources: their time zones, and what they call the fields of their JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Habits:
    """`zones`: time zones by outlet or host. `fields`: the names of JSON fields by ours, `text` → `data.body`."""

    zones: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)


NONE = Habits()

"""Keys a reviewer gave to actions in the configuration (`keys.bind`), checked, and shown wherever keys are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from factcheck.tui.keys.actions import SCREENS, Act, every_act
from factcheck.tui.words import _

_GIVEN: dict[str, tuple[str, ...]] = {}


def give(keys: Mapping[str, str]) -> dict[str, str]:
    """Use `keys` (`{"next_claim": "b,down"}`) from now on; return those whose action there is, for Textual."""
    known = {act.id for act in every_act()}
    _GIVEN.clear()
    for name, wanted in keys.items():
        split = tuple(key.strip() for key in wanted.split(",") if key.strip())
        if name in known and split:
            _GIVEN[name] = split
    return {name: ",".join(split) for name, split in _GIVEN.items()}


def keys_of(act: Act) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys of an action and those no layout changes; given ones stand for both."""
    given = _GIVEN.get(act.id)
    return (given, ()) if given else (act.keys, act.free)


def problems(keys: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the given keys, a line each: no such action, no key, a key that two actions have."""
    names = {act.id for act in every_act()}
    for name, wanted in keys.items():
        if name not in names:
            near = get_close_matches(name, names, 1, 0.5)
            hint = " " + _("Did you mean {name}?").format(name=near[0]) if near else ""
            yield _("keys.bind.{name}: there is no such action.").format(name=name) + hint
        elif not wanted.replace(",", " ").strip():
            yield _("keys.bind.{name}: no key is given.").format(name=name)
    yield from dict.fromkeys(clash for acts in SCREENS.values() for clash in _clashes(acts))


def _clashes(acts: Iterable[Act]) -> Iterator[str]:
    taken: dict[str, str] = {}
    for act in sorted(acts, key=lambda act: act.id in _GIVEN):
        for key in {key for part in keys_of(act) for key in part}:
            if act.id in _GIVEN and key in taken:
                both = _("keys.bind.{name}: {key} is also the key of {other}.")
                yield both.format(name=act.id, key=key, other=taken[key])
            taken.setdefault(key, act.id)

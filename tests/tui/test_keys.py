"""Every screen: each act has a method, each key one act, and each act a key that no layout changes or a digit."""

import importlib
import pkgutil
from pathlib import Path

import pytest

from factcheck.tui import screens
from factcheck.tui.keys.__main__ import page
from factcheck.tui.keys.actions import SCREENS, every_act
from factcheck.tui.screens.base import Room

DOCS = Path(__file__).parents[2] / "docs"


def rooms():
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    todo, found = [Room], []
    while todo:
        known = todo.pop()
        found.append(known)
        todo += known.__subclasses__()
    shown = {room for room in found if room.ACTS and not room.__name__.startswith("_")}  # bases begin with _
    return sorted((room for room in shown if room.__module__.startswith("factcheck.")), key=str)


@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.__name__)
def test_each_act_is_done_by_one_method_and_each_key_does_one_act(room):
    taken = {}
    for act in room.ACTS:
        name = act.name.partition("(")[0]
        assert callable(getattr(room, f"action_{name}", None)), act.name
        for key in (*act.keys, *act.free):
            assert taken.setdefault(key, act.name) == act.name, (key, act.name)
        assert act.free or all(key.isdigit() for key in act.keys), act.name
        assert act.text


@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.__name__)
def test_the_keys_of_each_screen_stand_in_the_table_of_screens(room):
    ids = {act.id for act in room.ACTS if not act.id.startswith("number")}
    assert any(ids <= {act.id for act in acts} for acts in SCREENS.values())


def test_ids_are_plain_names():
    assert all(act.id.isidentifier() for act in every_act())
    assert {"page_on", "page_back", "verdict_9", "take_a"} <= {act.id for act in every_act()}


def test_the_page_of_keys_is_made_from_the_table():
    assert (DOCS / "keys.md").read_text(encoding="utf-8") == page()

"""Reading and comparing in many processes gives the bytes that one gives."""

from __future__ import annotations

import pytest

from factcheck.desk import reading
from factcheck.matching import matches


@pytest.mark.parametrize("form", ["json", "text"])
def test_any_number_of_workers_gives_the_same_bytes(flood, monkeypatch, form):
    monkeypatch.setattr(matches, "BLOCK", 2)
    monkeypatch.setattr(reading, "_HANDFUL", 1)
    serial = flood("check", "articles", "--format", form)
    assert serial.code == 0
    assert flood("check", "articles", "--format", form, "--workers", "3") == serial


def test_no_workers_at_all_is_refused(flood):
    ran = flood("check", "articles", "--workers", "0")
    assert (ran.code, ran.out) == (2, "")
    assert "--workers 0" in ran.err

"""The list of third-party rows we hold to be wrong: reasons, no repeats, no sentences."""

from __future__ import annotations

import tomllib

from tests.temporal.reading import DATA


def test_every_dispute_has_a_reason_and_no_row_stands_twice():
    disputes = tomllib.loads((DATA / "third_party_disputes.toml").read_text(encoding="utf-8"))
    rows = [row for group in disputes.values() for row in group["rows"]]
    assert len(rows) == len(set(rows))
    assert all(len(group["why"]) > 20 and set(group) == {"why", "rows"} for group in disputes.values())
    assert all(row.startswith(("rt-hi-", "rt-en-", "dp-hi-", "dk-hi-")) for row in rows)

"""Choosing a reading of an ambiguous date settles every claim that waits for it."""

from __future__ import annotations

import pytest

from factcheck.desk import Desk
from factcheck.lang import render

FIRST = "published: 2026-07-08\n\nकलेक्टर सुषमा राव कल रामपुर अस्पताल का उद्घाटन।\n"
SECOND = "published: 2026-07-08\n\nCollector Sushma Rao will inaugurate the Rampur hospital on July 9.\n"
THIRD = "published: 2026-07-08\n\nCollector Sushma Rao inaugurated the Rampur hospital on July 7.\n"


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("a", FIRST), ("b", SECOND), ("c", THIRD)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    found = Desk.open(tmp_path, [folder], reviewer="asha")
    yield found
    found.log.close()


def waiting(desk):
    [claim] = [c for c in desk.claims.values() if "कल" in c.text]
    return claim


def relations(desk):
    """Return what the claim that waits is to the two others, by a word of theirs."""
    claim = waiting(desk)
    found = {}
    for link in desk.links_of.get(claim.id, []):
        other = desk.claims[link.b if link.a == claim.id else link.a]
        found["9" if "July 9" in other.text else "7"] = (link.relation, link.differs)
    return found


def test_a_date_of_two_readings_counts_for_neither_side(desk):
    assert relations(desk) == {"9": ("related", ()), "7": ("related", ())}
    claim = waiting(desk)
    for link in desk.links_of[claim.id]:
        said = render(link.reason, "en")
        assert "7 July 2026" in said
        assert "9 July 2026" in said


@pytest.mark.parametrize(("reading", "agrees", "differs"), [(0, "7", "9"), (1, "9", "7")])
def test_the_reading_chosen_settles_every_link(desk, reading, agrees, differs):
    claim = waiting(desk)
    desk.choose_date(claim.id, claim.times[0].start, reading)
    found = relations(desk)
    assert found[agrees] == ("agree", ())
    assert found[differs][0] == "conflict"
    assert "date" in found[differs][1]


def test_undone_the_links_wait_again(desk):
    before = relations(desk)
    claim = waiting(desk)
    desk.choose_date(claim.id, claim.times[0].start, 1)
    assert relations(desk) != before
    desk.undo()
    assert relations(desk) == before

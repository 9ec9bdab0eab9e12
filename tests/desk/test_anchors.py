"""An article seen from another date: read anew, told before it is done, undone, and there after a restart."""

import pytest

from factcheck.desk import DeskError
from factcheck.desk.foresight import foresee_anchor, foresee_date


def article(desk, name="a.txt"):
    return next(d for d in desk.documents.values() if d.article.path.endswith(name))


def dates(desk, name="a.txt"):
    return {t.text: t.first for t in article(desk, name).times if t.relative or t.antecedent}


def test_relative_dates_follow_the_date_a_person_gives(desk, open_desk):
    first = article(desk)
    before = dates(desk)
    assert before["शनिवार"] == "2025-08-09"
    desk.date_article(first.article.id, "17 अगस्त 2025")
    assert dates(desk)["शनिवार"] == "2025-08-16"
    assert [c.id for c in article(desk).claims] == [c.id for c in first.claims]
    assert dates(open_desk("ravi"))["शनिवार"] == "2025-08-16"
    desk.undo()
    assert dates(desk) == before


def test_the_day_a_message_came_is_only_the_latest_it_can_be(desk):
    desk.date_article(article(desk).article.id, "2025-08-17", "received")
    [saturday] = [t for t in article(desk).times if t.text == "शनिवार"]
    assert saturday.status == "ambiguous"
    assert article(desk).article.published.anchor.kind == "received"


def test_what_would_change_is_told_and_nothing_is_done(desk, find):
    one = find(desk, "37")
    before = {(k.a, k.b): k.relation for k in desk.links if k.relation != "related"}
    told = foresee_anchor(desk, one.article, "2025-12-17")
    moved = {old.text: (old.first, new.first) for old, new in told.times}
    assert moved["शनिवार"] == ("2025-08-09", "2025-12-13")
    assert told.links
    assert not list(desk.log.events())
    assert dates(desk)["शनिवार"] == "2025-08-09"
    assert {(old.a, old.b): old.relation for old, _ in told.links if old}.items() <= before.items()
    desk.date_article(one.article, "2025-12-17")
    after = {(k.a, k.b): k.relation for k in desk.links}
    assert {(new.a, new.b): new.relation for _, new in told.links if new}.items() <= after.items()


def test_the_same_date_changes_nothing(desk):
    told = foresee_anchor(desk, article(desk).article.id, "2025-08-10T09:00+05:30")
    assert (told.times, told.links) == ((), ())


def test_choosing_a_date_tells_what_hangs_on_it(desk):
    document = article(desk)
    claim = next(c for c in document.claims if any(t.text == "कल" for t in c.times))
    [tomorrow] = [t for t in claim.times if t.text == "कल"]
    told = foresee_date(desk, document.article.id, claim.id, tomorrow.start, "2025-08-12")
    assert {old.text for old, _ in told.times} >= {"कल", "उसी दिन"}
    assert {new.first for _, new in told.times} == {"2025-08-12"}


def test_what_is_no_date_or_no_article_is_refused(desk):
    known = article(desk).article.id
    for wrong in (("nowhere", "2025-08-17"), (known, "soon"), (known, "2025-08-17", "guessed")):
        with pytest.raises(DeskError):
            desk.date_article(*wrong)
    with pytest.raises(ValueError, match="no date"):
        foresee_anchor(desk, known, "soon")
    assert not list(desk.log.events())

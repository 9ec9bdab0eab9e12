"""The times of a story: resolved ones on a line, the others apart; what lies far does not crush the line."""

from dataclasses import replace

from factcheck import annotate
from factcheck.export.html_timeline import timeline_section
from factcheck.export.story_view import columns
from factcheck.export.timeline import Timeline, timeline
from factcheck.ingest import from_text
from tests.export.readers import html_text


def documents():
    one = annotate("पुल सोमवार को टूटा। 2016 में यह पुल बना था। कुछ दिन बाद जांच हुई।", published="2025-11-05")
    two = annotate("The bridge fell on Monday. It will reopen by Friday.", published="2025-11-05")
    return [one, two]


def test_one_period_stands_once_with_all_that_name_it():
    line = timeline(documents())
    shown = [((m.first, m.last), [x.timex.text for x in m.mentions]) for m in line.moments]
    assert shown[0][0] == ("2016-01-01", "2016-12-31")
    assert (("2025-11-03", "2025-11-03"), ["सोमवार", "Monday"]) in shown
    assert [m.timex.status for m in line.apart] == ["vague"]


def test_an_old_year_stands_at_the_end_of_the_line():
    line = timeline(documents())
    places = line.places(101)
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == 100
    assert places[1] < 100
    assert Timeline(line.moments[:1], ()).places(50) == [0]


def test_years_before_the_calendar_are_left_out_and_nothing_draws_nothing():
    [one, _] = documents()
    claims = tuple(
        replace(c, times=tuple(replace(t, first="-0500", last="-0400") for t in c.times)) for c in one.claims
    )
    assert not timeline([replace(one, claims=claims)]).moments
    assert timeline_section(Timeline((), ()), "en") == ""


def test_the_page_says_in_words_what_the_line_draws():
    page = timeline_section(timeline(documents()), "hi")
    assert page.count("<circle") == len(timeline(documents()).moments)
    assert "कब क्या हुआ" in html_text(page.encode())
    assert "«कुछ दिन बाद»" in page


def test_copies_and_versions_share_the_column_of_what_they_go_back_to():
    root, copy, newer, other = (from_text(f"खबर {n}।", source=f"s{n}") for n in range(4))
    copy, newer = replace(copy, copy_of=root.id), replace(newer, version_of=copy.id)
    found = columns([copy, root, newer, other])
    assert [(c.article.id, [a.id for a in c.copies]) for c in found] == [(root.id, [copy.id, newer.id]), (other.id, [])]

"""The desk as a whole: stories by their newest change, what is new, what waits; articles sorted and told as one agency's."""

from factcheck.desk.overview import overview
from factcheck.desk.queues import queues
from factcheck.desk.triage import pile_of, put, same_agency


def test_a_story_counts_its_conflicts_drafts_and_lone_claims(desk, find):
    [line] = overview(desk).stories
    assert line.relations["conflict"] == 1
    assert line.drafts == 0
    desk.mark(find(desk, "37").id, "false")
    [marked] = overview(desk).stories
    assert marked.drafts == 1
    assert marked.changed > line.changed == "2025-08-10T03:30:00Z"
    assert marked.lone <= line.lone


def test_what_is_new_are_articles_that_came_and_acts_of_others(desk, open_desk, find, folder):
    ravi = open_desk("ravi")
    ravi.mark(find(ravi, "41").id, "false")
    desk.refresh()
    known, since = list(desk.documents), desk.state.sequence
    assert overview(desk).stories[0].new == 0  # the first look: nothing is new
    ravi.mark(find(ravi, "37").id, "false")
    desk.refresh()
    assert overview(desk, known=known, since=since).stories[0].new == 1
    assert overview(ravi, known=known, since=since).stories[0].new == 0  # one's own acts are no news
    assert overview(desk, known=known[:1], since=since + 1).stories[0].new == 1


def test_the_newest_change_stands_on_top(folder, open_desk, find):
    for name, day in (("c", "2025-08-12"), ("d", "2025-08-12")):
        toll = {"c": 3, "d": 5}[name]
        text = f"published: {day}\nsource: {name}\n\nरामगढ़ में मंगलवार को बस पलटने से {toll} लोगों की मौत हो गई।\n"
        (folder / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    desk = open_desk()
    first, second = overview(desk).stories
    assert find(desk, "रामगढ़ में मंगलवार को बस पलटने से 3").article in first.articles
    desk.mark(find(desk, "37").id, "true")
    assert overview(desk).stories[0].id == second.id


def test_a_filter_narrows_stories_and_queues(desk, find):
    desk.mark(find(desk, "37").id, "false")
    only = overview(desk, wanted="state:draft")
    assert only.queues["drafts"] == [find(desk, "37").id]
    assert only.queues["open"] == []
    assert len(only.stories) == 1
    nothing = overview(desk, wanted="worth:2 source:nobody")
    assert (nothing.stories, nothing.alone) == ((), ())
    assert not any(nothing.queues.values())
    assert overview(desk, wanted="worth:no").stories == ()


def test_an_article_goes_on_a_pile_and_comes_back_by_undo(desk, open_desk):
    article = next(iter(desk.documents))
    assert article in queues(desk)["untriaged"]
    put(desk, article, "leave", "पुरानी खबर")
    assert pile_of(article, open_desk().state) == "leave"
    assert article not in queues(desk)["untriaged"]
    desk.undo()
    assert pile_of(article, desk.state) is None


def test_many_acts_are_shown_once_and_each_is_durable(desk, open_desk):
    before = desk.turn
    with desk.together():
        for article in desk.documents:
            desk.date_article(article, "2025-08-11")
        assert desk.turn == before
    assert desk.turn == before + 1
    assert {d.article.published.value for d in open_desk().documents.values()} == {"2025-08-11"}


def test_articles_of_one_agency_count_as_one_source(desk, open_desk):
    first, second = desk.documents
    [event] = same_agency(desk, [second, first])
    assert event.object == max(first, second)
    carried = open_desk().documents[event.object].article
    assert carried.copy_of == min(first, second)
    desk.undo()
    assert desk.documents[event.object].article.copy_of is None


def test_a_second_reading_waits_for_somebody_else(open_desk, find):
    from factcheck.model import Evidence
    from factcheck.review import Policy

    asha = open_desk(policy=Policy("all"))
    claim = find(asha, "37").id
    asha.mark(claim, "false", note="n", evidence=[Evidence(url="https://e.example")])
    assert queues(asha)["second"] == []
    meera = open_desk("meera", policy=Policy("all"))
    assert queues(meera)["second"] == [claim]
    meera.mark(claim, "false", note="n", evidence=[Evidence(url="https://f.example")], action="review")
    assert queues(meera)["approvals"] == [claim]

"""What `check --format html` writes: one self-contained page, printable, without a script."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.export.check_json import Matched
from factcheck.export.check_text import summary
from factcheck.export.entries import outlet, pairs_of, published, quotes_by_claim, unsettled_times
from factcheck.export.html_story import dates_table, pair_list, story_section
from factcheck.export.markup import page, table, tag
from factcheck.export.story_view import story_views
from factcheck.export.wording import day, say
from factcheck.model import Document


def check_html(documents: Sequence[Document], matches: Matched, ui: str = "en") -> str:
    """Return the page: counts, articles, stories with facts and ladders, links with both quotes, dates with reasons."""
    views = story_views(documents, matches.links, matches.stories)
    told = {(p.link.a, p.link.b) for view in views for p in view.pairs}
    rest = [p for p in pairs_of(matches.links, quotes_by_claim(documents)) if (p.link.a, p.link.b) not in told]
    return page(
        say("report", ui),
        ui,
        tag("h1", say("report", ui)),
        tag("p", summary(documents, matches, ui)),
        _articles(documents, ui),
        *(story_section(view, number, ui) for number, view in enumerate(views, 1)),
        pair_list(rest, ui),
        dates_table(unsettled_times(documents), ui),
    )


def _articles(documents: Sequence[Document], ui: str) -> str:
    rows = (
        tag(
            "tr",
            tag("td", outlet(d.article)),
            tag("td", day(published(d.article)) or say("no-date", ui)),
            tag("td", d.article.title),
            tag("td", d.article.path),
        )
        for d in documents
    )
    head = [say(name, ui) for name in ("source", "time", "title", "file-column")]
    return tag("section", tag("h2", say("articles", ui)), table(head, rows))

"""The times of a story on a line: resolved days in proportion, those without a day set apart."""

from __future__ import annotations

from factcheck.export.entries import outlet
from factcheck.export.markup import Html, join, table, tag
from factcheck.export.timeline import Mention, Moment, Timeline
from factcheck.export.wording import say, why

WIDTH, HEIGHT, EDGE = 1000, 40, 12


def timeline_section(line: Timeline, ui: str) -> Html:
    """Return the line and its list; nothing where no time is spoken of."""
    if not line.moments and not line.apart:
        return Html("")
    parts = [tag("h3", say("timeline", ui))]
    if line.moments:
        parts += [_drawn(line, ui), _listed(line, ui)]
    if line.apart:
        items = (tag("li", f"«{m.timex.text}» ", tag("span", _source(m, ui), class_="small")) for m in line.apart)
        parts += [tag("h4", say("times-apart", ui)), tag("ul", *items, class_="steps")]
    return join(parts)


def _drawn(line: Timeline, ui: str) -> Html:
    """Return the line as a picture in the page: a mark for each moment; the list below says the same in words."""
    middle = str(HEIGHT // 2)
    places = [EDGE + place for place in line.places(WIDTH - 2 * EDGE)]
    rule = tag("line", x1="0", x2=str(WIDTH), y1=middle, y2=middle, stroke="currentColor")
    marks = (
        tag("circle", tag("title", _days(moment, ui)), cx=str(at), cy=middle, r="7", fill="currentColor")
        for at, moment in zip(places, line.moments, strict=True)
    )
    box = f"0 0 {WIDTH} {HEIGHT}"
    return tag(
        "svg", rule, *marks, viewBox=box, width="100%", role="img", aria_label=say("timeline", ui), class_="line"
    )


def _listed(line: Timeline, ui: str) -> Html:
    rows = []
    for moment in line.moments:
        said = [tag("div", f"«{m.timex.text}» ", tag("span", _source(m, ui), class_="small")) for m in moment.mentions]
        rows.append(tag("tr", tag("td", _days(moment, ui), class_="label"), tag("td", *said)))
    return table([say("time", ui), say("quote", ui)], rows)


def _days(moment: Moment, ui: str) -> str:
    if moment.first == moment.last and moment.first:
        return moment.first
    if moment.first and moment.last:
        return f"{moment.first} – {moment.last}"
    if moment.first:
        return say("from-day", ui, day=moment.first)
    return say("until-day", ui, day=moment.last or "")


def _source(mention: Mention, ui: str) -> str:
    return f"{outlet(mention.article)}: {why(mention.timex.reason, ui)}"

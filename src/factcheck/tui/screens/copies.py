"""Copy from the review screen, and open where an article stands."""

from __future__ import annotations

from factcheck.tui import browser, clipboard, notes, safe, verdicts
from factcheck.tui.phrases import why
from factcheck.tui.screens.lists import Choose
from factcheck.tui.screens.mending import Mending
from factcheck.tui.widgets.article import ArticlePane
from factcheck.tui.words import _

PAGER = "pager"


class Copies(Mending):
    """The copies: what is taken out of the room, always as the source wrote it."""

    def action_copy(self) -> None:
        text = self._raw()
        if text:
            clipboard.offer(self.room, text)

    def _raw(self) -> str:
        """Return the selected text, else the claim, code point for code point."""
        claim, side = self.place.claim, self.place.side
        span = self.query_one(f"#article{self.place.active}", ArticlePane).selected() if side else None
        if side and span:
            return self.desk.documents[side.article].article.text[slice(*span)]
        return claim.text if claim else ""

    def action_copy_menu(self) -> None:
        claim, link, matched = self.place.claim, self.place.link, self.place.matched
        if claim is None:
            return
        article = self.desk.documents[claim.article].article
        ruling = self.desk.verdict_of(claim.id)
        verdict = ruling.verdict if ruling else None
        label = verdicts.name(verdict.label) if verdict else ""
        offered = {
            _("Quote with source"): notes.quote(claim, article),
            _("Claim card"): notes.card(claim, article, label),
            _("Note in Hindi"): notes.hindi(claim, article, verdict, link),
        }
        if verdict and verdict.note:
            offered[_("Explanation")] = f"{label}: {verdict.note}"
        if link and matched:
            offered[_("Why the match")] = why(link.reason)
            source = self.desk.documents[matched.article].article
            both = "\n\n".join((notes.quote(claim, article), notes.quote(matched, source), why(link.reason)))
            offered[_("Both quotes and why")] = both
        pager = clipboard.pager()
        choices = [(name, name) for name in offered]
        if pager:
            choices.append((PAGER, _("All of this in {pager}").format(pager=pager[0])))

        async def take(name: str | None) -> None:
            if name == PAGER:
                whole = "\n\n".join(f"{title}\n{text}" for title, text in offered.items())
                await clipboard.page(self.room, f"{claim.text}\n\n{whole}\n")
            elif name:
                clipboard.offer(self.room, offered[name])

        self.app.push_screen(Choose(_("Copy"), choices), take)

    def action_open_source(self) -> None:
        """Open the article's address in a browser; where there is none to open it in, copy it and say so."""
        side = self.place.side
        url = self.desk.documents[side.article].article.url if side else None
        if not url:
            self.say(_("This article has no address."))
        elif not browser.is_web(url):
            safe.toast(self.app, _("Not opened, it is no web address: {url}").format(url=url), "warning")
        elif browser.at_hand(self.app.is_web, remote=self.room.surroundings.remote):
            self.say(_("Opening {url}").format(url=url))
            browser.open_page(self.room, url)
        else:
            clipboard.offer(self.room, url)
            self.say(_("No browser here; the address is copied."))

"""Ways from the review screen to the others, and what they bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.tui.keys.actions import REVIEW
from factcheck.tui.screens.acts import Acts
from factcheck.tui.words import _, many

if TYPE_CHECKING:
    from factcheck.desk.filling import Told


class Doors(Acts):
    """The doors. A screen that closes with a claim or an article is gone to."""

    def moved(self) -> None:
        """Show the place anew."""
        raise AssertionError

    def let_go(self) -> None:
        """Close the sides of articles that are no longer there, and sort the claims anew."""
        place = self.place
        place.sides = [side for side in place.sides if side.article in self.desk.documents]
        place.active = min(place.active, max(0, len(place.sides) - 1))
        place.reload()

    def grown(self, told: Told) -> None:
        """Show what the background brought. A reviewer who has not moved yet is taken to where to begin."""
        place, room = self.place, self.room
        self.let_go()
        wanted = [*room.mark.articles]
        if not room.settled or len(place.sides) < 2:
            kept = [] if not room.settled else [side.article for side in place.sides]
            fresh = place.begin(self.desk, articles=kept or wanted or None)
            place.sides, place.active, place.match = fresh.sides, fresh.active, fresh.match
            place.go(room.mark.claim)
        known = all(article in self.desk.documents for article in wanted)
        room.settled = room.settled or (known if wanted else bool(self.desk.stories)) or told.step == "done"
        self.draw()
        if told.step == "done" and self.desk.problems:
            unread = many("{n} file unreadable", "{n} files unreadable", len(self.desk.problems))
            self.say(_("{unread}; the desk (d) says which.").format(unread=unread))

    def _go(self, found: str | None) -> None:
        """Go to a claim or an article another screen brought back."""
        if found in self.desk.claims:
            self.place.go(found)
        elif found in self.desk.documents:
            self.place.open([found])
        else:
            return
        self.moved()

    def action_search(self) -> None:
        from factcheck.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(), self._go)

    def action_palette(self) -> None:
        from factcheck.tui.screens.palette import Palette

        async def take(name: str | None) -> None:
            if name:
                await self.run_action(name)

        self.app.push_screen(Palette(REVIEW), take)

    def action_desk(self) -> None:
        from factcheck.tui.screens.desk import DeskScreen

        self.app.push_screen(DeskScreen(), self._from_desk)

    def _from_desk(self, chosen: str | None) -> None:
        kind, _colon, name = (chosen or "").partition(":")
        story = next((story for story in self.desk.stories if story.id == name), None)
        if kind == "story" and story:
            self.place.open(list(story.articles))
            self.moved()
        else:
            self._go(chosen)

    def action_story(self) -> None:
        from factcheck.tui.screens.story import StoryScreen

        side = self.place.side
        story = next((s for s in self.desk.stories if side and side.article in s.articles), None)
        if story:
            self.app.push_screen(StoryScreen(story), self._go)
        else:
            self.say(_("This article is in no story."))

    def action_dates(self) -> None:
        from factcheck.tui.screens.dates import DatesScreen

        if self.place.side:
            self.app.push_screen(DatesScreen(self.place.side.article), self._go)

    def action_history(self) -> None:
        from factcheck.tui.screens.history import HistoryScreen

        if self.place.claim:
            self.app.push_screen(HistoryScreen(self.place.claim.id))

    def action_settings(self) -> None:
        from factcheck.tui.screens.settings import SettingsScreen

        room = self.room
        self.app.push_screen(SettingsScreen(room.theme, room.layout, room.width_setting, room.spacing))

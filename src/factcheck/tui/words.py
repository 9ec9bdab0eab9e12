"""The interface's own words, in the language the reviewer chose. Switchable while running."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.locale import LANGUAGES, catalogue
from factcheck.tui.spelling import spelled


class _Voice:
    """The one language the interface speaks at a time."""

    ui = "en"
    spelling = "dot"


def speak(ui: str) -> None:
    """Use the interface language `ui` from now on; English where it is not known."""
    _Voice.ui = ui if ui in LANGUAGES else "en"


def spell(style: str) -> None:
    """Spell Hindi in one of `spelling.STYLES` from now on."""
    _Voice.spelling = style


def spelling() -> str:
    """Return the style Hindi is spelled in."""
    return _Voice.spelling


def own(text: str) -> str:
    """Return a text of the interface's own in the style reviewers chose; never an article's, nor what quotes one."""
    return spelled(text, _Voice.spelling) if _Voice.ui == "hi" else text


def language() -> str:
    """Return the interface language in use."""
    return _Voice.ui


@contextmanager
def speaking(ui: str) -> Iterator[None]:
    """Speak `ui` for a while: for texts that are made in one language whatever the screen speaks."""
    before = _Voice.ui
    speak(ui)
    try:
        yield
    finally:
        _Voice.ui = before


def _(text: str) -> str:
    """Return `text` in the interface language.

    >>> speak("hi"); word = _("Undo"); speak("en"); word, _("Undo")
    ('वापस लें', 'Undo')
    """
    return own(catalogue(_Voice.ui).gettext(text))


def many(one: str, other: str, count: int) -> str:
    """Return the form of a counted phrase that fits `count`, with `{n}` filled in."""
    return own(catalogue(_Voice.ui).ngettext(one, other, count)).format(n=count)


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for a marked string
    """Mark `text` for translation where it is defined; translate it with `_` where it is shown."""
    return text

"""What the terminal is and can: lines for a person, without importing Textual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.text.visible import visible
from factcheck.tui import words
from factcheck.tui.keys import own
from factcheck.tui.keys.layouts import Layout, detect
from factcheck.tui.terminal import environment, probe
from factcheck.tui.terminal.environment import Surroundings
from factcheck.tui.words import N_, _

SAMPLES = ("क्ष", "ज्ञ", "र्क", "श्र", "कि", "ढ़")
_CLIPBOARD = {
    "yes": N_("takes copied text (OSC 52)"),
    "no": N_("does not take copied text; a copy goes to a file"),
    "ask": N_("may take copied text (OSC 52), if its settings allow it"),
}
KEYBOARDS = {
    "auto": N_("as the system says"),
    "inscript": N_("InScript"),
    "remington": N_("Remington"),
    "phonetic": N_("phonetic"),
}
WIDTHS = {
    "auto": N_("ask the terminal"),
    "codepoint": N_("codepoint – each sign for itself"),
    "cluster": N_("cluster – what is drawn together, together"),
    "rich": N_("rich – as older terminals count"),
}


def report(
    ui: str = "en", *, width: str = "auto", layout: Layout = "auto", keys: Mapping[str, str] | None = None
) -> list[str]:
    """Return the report on this terminal, a line an entry, in the language `ui`; `keys` are the reviewer's own."""
    before = words.language()
    words.speak(ui)
    try:
        answer = probe.ask()
        own.give(keys or {})
        wrong = [f"! {line}" for line in own.problems(keys or {})]
        return [*wrong, *lines(environment.look(), answer, probe.choose(width, answer), layout)]
    finally:
        words.speak(before)


def lines(here: Surroundings, answer: probe.Answer | None, mode: probe.Mode, layout: Layout) -> Iterator[str]:
    """Yield the lines of the report from what is known."""
    place = _("{name}, inside {inside}").format(name=here.name, inside=here.inside) if here.inside else here.name
    yield _("Terminal: {name}").format(name=visible(place))
    yield _("Letter widths: {mode} ({how})").format(mode=mode, how=_heard(answer))
    yield _("Clipboard: {what}").format(what=_(_CLIPBOARD[here.clipboard]))
    means = detect() if layout == "auto" else layout
    yield _("Hindi keyboard: letters are read as {layout} keys").format(layout=_(KEYBOARDS[means]))
    yield ""
    yield from ruler(mode)
    yield _("If the bars of the two lines stand under each other, columns will be straight.")
    yield ""
    yield from advice(here, answer)


def _heard(answer: probe.Answer | None) -> str:
    if answer is None:
        return _("no terminal to ask")
    if answer.widths is None:
        return _("the terminal did not answer")
    asked = ", ".join(map(str, answer.widths))
    return _("asked: का and क्षि take {widths} cells; {ms} ms").format(widths=asked, ms=round(answer.took * 1000))


def ruler(mode: probe.Mode) -> Iterator[str]:
    """Yield the sample letters between bars, and a ruler of the cells each takes in `mode`.

    >>> list(ruler("codepoint"))[1]
    '│12│12│12│12│12│1│'
    """
    from rich.cells import cell_len

    from factcheck.tui.terminal.widths import install

    install(mode)
    yield "│" + "│".join(SAMPLES) + "│"
    yield "│" + "│".join("1234"[: cell_len(sample)] for sample in SAMPLES) + "│"


def advice(here: Surroundings, answer: probe.Answer | None) -> Iterator[str]:
    """Yield what would make reading Hindi better here."""
    if not here.utf8:
        yield _("The locale is not UTF-8: set LANG=hi_IN.UTF-8 or C.UTF-8.")
    if here.shapes is False:
        yield _("This terminal does not join Devanagari letters; kitty, WezTerm, Ghostty, Konsole or VS Code do.")
    elif here.shapes is None:
        yield _("If क्ष shows as क and ष with a mark between them, try kitty, WezTerm, Ghostty, Konsole or VS Code.")
    yield _("A font that reads well: Noto Sans Mono with Noto Sans Devanagari; if marks are cut, add line spacing.")
    if here.inside == "tmux" and here.clipboard == "no":
        yield _("To copy from here: tmux set -g set-clipboard on")
    if answer is not None and answer.widths is not None and answer.mode is None:
        yield _("The terminal counts cells in its own way: try each width setting, codepoint, cluster and rich.")

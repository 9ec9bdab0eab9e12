"""Every setting there is: its name in the file, what it may be, its default, and a line that explains it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from factcheck.review import extra_keys, load_scale
from factcheck.review.policy import SECONDS


@dataclass(frozen=True, slots=True)
class Field:
    """One setting. `check` returns what is wrong with a value, None where it is right."""

    name: str
    default: Any
    check: Callable[[Any], str | None]
    about: str


def one_of(*choices: str) -> Callable[[Any], str | None]:
    """Accept one of these words."""
    return lambda value: None if value in choices else f"give one of {', '.join(choices)}"


def number(low: float, high: float, *, whole: bool = False) -> Callable[[Any], str | None]:
    """Accept a number from `low` to `high`, both included."""
    kinds = (int,) if whole else (int, float)

    def check(value: Any) -> str | None:
        fits = isinstance(value, kinds) and not isinstance(value, bool) and low <= value <= high
        return None if fits else f"give a {'whole ' if whole else ''}number from {low:g} to {high:g}"

    return check


def words(value: Any) -> str | None:
    """Accept one line of text without control characters, or nothing."""
    fits = isinstance(value, str) and len(value) <= 500 and value.isprintable()
    return None if fits else "give one line of text in quotes"


def web_address(value: Any) -> str | None:
    """Accept an http or https URL, or nothing."""
    if value == "":
        return None
    if not isinstance(value, str) or not value.isprintable():
        return "give a URL that begins with https://"
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    fits = parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in value
    return None if fits else "give a URL that begins with https://"


def store_address(value: Any) -> str | None:
    """Accept a PostgreSQL URL, or nothing for the workspace's own log."""
    fits = isinstance(value, str) and (value == "" or value.startswith(("postgresql://", "postgres://")))
    return None if fits else "give postgresql://USER@HOST/DATABASE, or nothing"


def each(check: Callable[[Any], str | None]) -> Callable[[Any], str | None]:
    """Accept a list whose items all pass `check`."""

    def checked(value: Any) -> str | None:
        if not isinstance(value, list):
            return "give a list"
        return next((wrong for wrong in map(check, value) if wrong), None)

    return checked


def table(check: Callable[[Any], str | None], keys: tuple[str, ...] = ()) -> Callable[[Any], str | None]:
    """Accept a table whose values all pass `check`, with no other `keys` where they are given."""

    def checked(value: Any) -> str | None:
        if not isinstance(value, dict):
            return "give a table"
        other = next((key for key in value if keys and key not in keys), None)
        if other is not None:
            return f"{other}: give one of {', '.join(keys)}"
        return next((f"{key}: {wrong}" for key, item in value.items() if (wrong := check(item))), None)

    return checked


def zone(value: Any) -> str | None:
    """Accept an IANA time zone."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(value)
    except (ValueError, TypeError, OSError, LookupError):
        return "give a time zone such as Asia/Kolkata"
    return None


def zone_or_none(value: Any) -> str | None:
    """Accept an IANA time zone, or nothing for the system's."""
    return None if value == "" else zone(value)


_LABELS: Final = one_of(*(label.key for label in load_scale()), *extra_keys())
_OURS: Final = ("text", "title", "published", "source", "author", "url", "lang", "received")
_EXTRAS: Final = one_of(*extra_keys())

FIELDS: Final = (
    Field("reviewer", "", words, "The name your verdicts stand under; empty: your user name."),
    Field("store", "", store_address, "Where the log is kept; empty: in the workspace."),
    Field("screen.language", "en", one_of("en", "hi"), "The language of the screen."),
    Field("screen.width", "codepoint", one_of("auto", "codepoint", "cluster", "rich"), "How cells are counted."),
    Field("screen.theme", "dark", one_of("dark", "light", "contrast"), "Colours."),
    Field("screen.zone", "", zone_or_none, "The time zone the screen tells times in; empty: the system's."),
    Field("screen.spacing", 0, number(0, 1, whole=True), "Empty rows between the lines of an article."),
    Field(
        "screen.spelling",
        "dot",
        one_of("dot", "nasal", "dot-plain", "nasal-plain"),
        "How the screen spells Hindi: हिंदी ज़्यादा, हिन्दी ज़्यादा, हिंदी ज्यादा, हिन्दी ज्यादा.",
    ),
    Field(
        "keys.layout",
        "auto",
        one_of("auto", "inscript", "remington", "phonetic"),
        "The Hindi keyboard layout you use.",
    ),
    Field("keys.bind", {}, table(words), "Your own keys, by the id of the binding."),
    Field("policy.second", "none", one_of(*SECONDS), "Whose verdict needs a second reader."),
    Field("policy.labels", ["false", "fabricated"], each(_LABELS), 'Which labels, where second is "labels".'),
    Field("policy.share", 0.1, number(0, 1), 'Which share, where second is "random".'),
    Field("policy.mixed", 0.25, number(0, 1), "Which share of all others then too: being asked tells no label."),
    Field("policy.extras", [], each(_EXTRAS), "Extra verdicts to switch on."),
    Field("thresholds.suggest", 50, number(0, 100, whole=True), "Links scored lower are not shown."),
    Field("thresholds.confirm", 80, number(0, 100, whole=True), "Links scored lower ask to be looked at."),
    Field("publisher.name", "", words, "Who publishes; for ClaimReview."),
    Field("publisher.url", "", web_address, "The publisher's page."),
    Field("publisher.base_url", "", web_address, "What addresses of published checks begin with."),
    Field("publisher.licence", "", words, "The licence exports are under."),
    Field("feeds", [], each(web_address), "Feeds to read."),
    Field("sources.zones", {}, table(zone), "Time zones of sources that are not in India, by outlet or host."),
    Field("sources.fields", {}, table(words, _OURS), 'What your JSON calls our fields: text = "data.body".'),
)
BY_NAME: Final = {field.name: field for field in FIELDS}

"""Who publishes: from the configuration, asked for once where a person can answer."""

from __future__ import annotations

import sys
from urllib.parse import urljoin

from factcheck.cli.configuration import load_config
from factcheck.cli.streams import CommandError
from factcheck.export.bundle import Publisher
from factcheck.export.wording import web_address

_QUESTIONS = (
    ("publisher.name", "Who publishes these verdicts? (empty: not now)"),
    ("publisher.url", "The publisher's page, https://… (empty: none)"),
    ("publisher.base_url", "What addresses of published checks begin with, https://… (empty: none)"),
    ("publisher.licence", "The licence exports are under (empty: none)"),
)


def publisher(*, asking: bool = False) -> Publisher | None:
    """Return who publishes; None until somebody has said it. With `asking`, a person at a terminal is asked."""
    said = load_config().publisher
    if not said.name and asking and sys.stdin.isatty() and sys.stderr.isatty():
        ask()
        said = load_config().publisher
    return Publisher(said.name, said.url or None, None, said.licence or None) if said.name else None


def ask() -> None:
    """Ask who publishes, and keep the answers in the configuration; an answer that cannot be is asked for again."""
    from factcheck import config

    for name, question in _QUESTIONS:
        while True:
            print(f"{question} ", end="", file=sys.stderr, flush=True)
            answer = sys.stdin.readline().strip()
            if not answer:
                break
            try:
                config.set_(name, answer)
            except config.ConfigError as error:
                print(f"factcheck: {error}", file=sys.stderr)
            else:
                break
        if name == "publisher.name" and not answer:
            return


def page(given: str) -> str:
    """Return the address of a published page: as given, or what is given after the publisher's base address.

    Raises:
        CommandError: it is no web address.
    """
    base = load_config().publisher.base_url
    url = (
        urljoin(base if base.endswith("/") else f"{base}/", given.lstrip("/")) if base and "://" not in given else given
    )
    if not web_address(url):
        raise CommandError(f"--url {given}: give an address that begins with https://, or set publisher.base_url")
    return url

"""Interface strings: gettext catalogues, one folder a language. Compiled by `python -m factcheck.locale`."""

from __future__ import annotations

import gettext
from functools import cache
from importlib import resources

LANGUAGES = ("en", "hi")


@cache
def catalogue(ui: str) -> gettext.NullTranslations:
    """Return the catalogue of the interface language `ui`; msgids unchanged where there is none.

    >>> catalogue("hi").gettext("Undo")
    'वापस लें'
    """
    source = resources.files(__package__) / ui / "factcheck.mo"
    if not source.is_file():
        return gettext.NullTranslations()
    with source.open("rb") as file:
        return gettext.GNUTranslations(file)

"""Check news: claims with dates resolved on the publish date, compared across sources slot by slot.

    from factcheck import annotate, check, compare, resolve

    document = annotate("समझौता पिछले शुक्रवार हुआ।", published="2025-11-05")
    document.claims[0].times[0].edtf                     # '2025-10-31'
    resolve("समझौता पिछले शुक्रवार हुआ।", published="2025-11-05")[0].first
    compare("बाढ़ में 37 लोगों की मौत हुई।", "बाढ़ में 41 लोगों की मौत हुई।", published="2025-11-05").relation
    matches = check(["seeds/"]).links

Everything returned is a frozen value of `factcheck.model`. Nothing here asks a clock or a network.
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING, Any

from factcheck import version as _version

if TYPE_CHECKING:
    from factcheck.desk import Checked
    from factcheck.model import Comparison, Document, Timex

__version__ = _version.VERSION

__all__ = ["__version__", "annotate", "check", "compare", "resolve"]


def annotate(text: str, *, published: str | None = None, lang: str | None = None) -> Document:
    """Return sentences, times, quantities, names and claims of one article's text.

    Args:
        text: the article, unchanged; every span is code points into it, half-open.
        published: ISO date or datetime of publication; None leaves relative dates unresolved.
        lang: language code; None to find out.

    Raises:
        ValueError: `published` is no ISO date.

    >>> [t.edtf for t in annotate("समझौता पिछले शुक्रवार हुआ।", published="2025-11-05").times]
    ['2025-10-31']
    """
    from factcheck.extraction.pipeline import annotate as run
    from factcheck.ingest import from_text

    return run(from_text(text, published=published, lang=lang))


def resolve(text: str, *, published: str | None, lang: str | None = None) -> tuple[Timex, ...]:
    """Return the time expressions of `text` with their values, seen from `published`.

    >>> [t.first for t in resolve("The deal was signed last Friday.", published="2025-11-05")]
    ['2025-10-31']
    """
    return annotate(text, published=published, lang=lang).times


def compare(a: str, b: str, *, published: str | None = None) -> Comparison:
    """Return how two short texts relate: the strongest relation among their claims.

    >>> compare("37 people died in the flood.", "41 people died in the flood.").relation
    'conflict'
    """
    from factcheck.matching.texts import compare_texts

    return compare_texts(annotate(a, published=published), annotate(b, published=published))


def check(paths: Iterable[str | PathLike[str]], *, published: str | None = None) -> Checked:
    """Read articles and return their documents, links, facts and stories, and what was unreadable."""
    from factcheck.desk import check_paths

    return check_paths([str(path) for path in paths], published=published)


def __getattr__(name: str) -> Any:
    """Offer the model's names (`factcheck.Claim`) without loading them before they are used."""
    from importlib import import_module

    model = import_module("factcheck.model")  # "from factcheck import model" would ask this function again
    if name in model.__all__:
        return getattr(model, name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")

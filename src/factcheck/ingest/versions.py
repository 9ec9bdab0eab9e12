"""Which articles are one: newer versions of a page, and near-copies of one agency report.

The same address, or the same outlet with a near-same body, is a newer version of one article. A
near-same body at another outlet is a copy: one source, however often it is printed. Candidates come
from MinHash bands over word shingles, so the cost grows with the articles, not their pairs; rapidfuzz
decides on the bodies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from operator import eq
from urllib.parse import urlsplit

import regex

from factcheck.extraction.structure import passages
from factcheck.lang import fold
from factcheck.model import Article

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_STORY = frozenset({"headline", "standfirst", "body"})
_SHINGLE = 3
_HASHES, _ROWS = 64, 2
_SHARED = 12  # hashes in common: about a fifth of the runs of words
_SAME = 0.8
_PART, _PART_OF = 0.9, 0.5
_FEWEST = 25
_MOST = 4000
_BUCKET = 50
_DAYS = 7


def relate(articles: Sequence[Article]) -> list[Article]:
    """Return `articles` in the same order with `version_of` and `copy_of` set.

    The older of two versions is the one published earlier, then the one read earlier; a version points
    at the one right before it, a copy at the first of its report. Messages are no versions of pages.
    """
    if len(articles) < 2:
        return list(articles)
    order = sorted(range(len(articles)), key=lambda n: (_when(articles[n]), n))
    near = _near([articles[n] for n in order])
    versions: dict[int, int] = {}
    copies: dict[int, int] = {}
    latest: dict[str, int] = {}
    chains: dict[int, int] = {}  # from a version to the first of its chain
    newest: dict[int, int] = {}  # from the first to the last so far
    for at, n in enumerate(order):
        article, address = articles[n], _address(articles[n])
        alike = [order[m] for m in near.get(at, ())]
        older = next((m for m in alike if _same_outlet(articles[m], article)), latest.get(address))
        if older is not None:
            chain = chains[n] = chains.get(older, older)
            versions[n] = newest.get(chain, chain)
            newest[chain] = n
        elif alike:
            copies[n] = copies.get(alike[0], alike[0])
        if address:
            latest[address] = n
    return [
        replace(
            article,
            version_of=articles[versions[n]].id if n in versions else article.version_of,
            copy_of=articles[copies[n]].id if n in copies else article.copy_of,
        )
        for n, article in enumerate(articles)
    ]


def _when(article: Article) -> str:
    """Return what sorts articles by publication: the day or the UTC minute, undated ones last."""
    if article.published is None:
        return "~"
    value = article.published.value
    return value if len(value) == len("2025-11-05") else datetime.fromisoformat(value).astimezone(UTC).isoformat()


def _address(article: Article) -> str:
    """Return the address without scheme, `www.`, fragment and trackers, "" without one."""
    if not article.url:
        return ""
    try:
        parts = urlsplit(article.url.strip())
    except ValueError:
        return ""
    query = "&".join(q for q in parts.query.split("&") if q and not q.startswith(("utm_", "fbclid", "gclid", "ref=")))
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    path = parts.path.rstrip("/").removesuffix("/amp")
    return f"{host}{path}?{query}" if host and (path or query) else ""


def _outlet(article: Article) -> str:
    return fold("".join(_WORD.findall(article.source)))


def _same_outlet(a: Article, b: Article) -> bool:
    """Tell that two near-same texts are versions: of one outlet, of one form, days apart at most."""
    if not _outlet(a) or _outlet(a) != _outlet(b) or a.form != b.form:
        return False
    if a.published is None or b.published is None:
        return True
    return abs((a.published.anchor.day - b.published.anchor.day).days) <= _DAYS


def _story(article: Article) -> list[str]:
    """Return the folded words of the story itself: shared furniture makes no two articles alike."""
    page = passages(article.text[: _MOST * 12], article.lang)
    return [t.norm for p in page if p.kind in _STORY for t in p.tokens if t.kind in ("word", "number")][:_MOST]


def _near(articles: Sequence[Article]) -> dict[int, list[int]]:
    """Return for the index of each article those of earlier ones whose story nearly equals its own."""
    near: dict[int, list[int]] = {}
    buckets: dict[tuple[int, ...], list[int]] = defaultdict(list)
    words = [_story(article) for article in articles]
    sketches: dict[int, list[int]] = {}
    for n, mine in enumerate(words):
        if len(mine) < _FEWEST:
            continue
        sketch = sketches[n] = _sketch(mine)
        bands = [(at, *sketch[at : at + _ROWS]) for at in range(0, _HASHES, _ROWS)]
        met = sorted({m for key in bands for m in buckets[key] if sum(map(eq, sketches[m], sketch)) >= _SHARED})
        alike = [m for m in met if _alike(words[m], mine)]
        if alike:
            near[n] = alike
        for key in bands:
            if len(buckets[key]) < _BUCKET:
                buckets[key].append(n)
    return near


def _alike(a: list[str], b: list[str]) -> bool:
    """Tell near-same word lists, or a shortened print: nearly all of at least half of the longer one."""
    from rapidfuzz.distance import LCSseq

    shorter, longer = sorted((len(a), len(b)))
    enough = _SAME * (shorter + longer) / 2
    if shorter >= _PART_OF * longer:
        enough = min(enough, _PART * shorter)
    return LCSseq.similarity(a, b) >= enough


def _sketch(words: list[str]) -> list[int]:
    """Return the MinHash of a story by its runs of three words."""
    from rensa import RMinHash

    sketch = RMinHash(num_perm=_HASHES, seed=1)
    sketch.update(list(map(" ".join, zip(*(words[k:] for k in range(_SHINGLE)), strict=False))))
    return list(sketch.digest())

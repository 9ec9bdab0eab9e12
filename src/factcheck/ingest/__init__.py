"""Files, pages, feeds and messages to articles, each with where its publish date was found."""

from factcheck.ingest.article import from_text
from factcheck.ingest.changes import Change, changes
from factcheck.ingest.fetching import Fetched, fetch
from factcheck.ingest.formats import read_bytes
from factcheck.ingest.reading import read
from factcheck.ingest.versions import relate

__all__ = ["Change", "Fetched", "changes", "fetch", "from_text", "read", "read_bytes", "relate"]

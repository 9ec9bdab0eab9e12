"""Language packs: words and their meaning as data, one folder a language, one file a topic."""

from factcheck.lang.packs import PackError, languages, pack, topics
from factcheck.lang.phrases import render
from factcheck.lang.spelling import fold

__all__ = ["PackError", "fold", "languages", "pack", "render", "topics"]

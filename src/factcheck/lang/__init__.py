"""Language packs: words and their meaning as data, one folder a language, one file a topic."""

from factcheck.lang.packs import PackError, compiled, languages, pack, topics
from factcheck.lang.phrases import render
from factcheck.lang.spelling import fold

__all__ = ["PackError", "compiled", "fold", "languages", "pack", "render", "topics"]

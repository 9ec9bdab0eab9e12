"""Language packs: words and their meaning as data, one folder a language, one file a topic."""

from factcheck.lang.packs import PackError, compiled, languages, pack, topics
from factcheck.lang.phrases import render
from factcheck.lang.spelling import fold, fold_text
from factcheck.lang.verblike import Verblike, verblike

__all__ = [
    "PackError",
    "Verblike",
    "compiled",
    "fold",
    "fold_text",
    "languages",
    "pack",
    "render",
    "topics",
    "verblike",
]

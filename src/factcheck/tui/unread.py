"""Why a file could not be read, in the interface's words: reading says it in English, line by line."""

from __future__ import annotations

import regex

from factcheck.model import Unreadable
from factcheck.tui.words import N_, _

_SAID = (
    N_("empty"),
    N_("put the article's text in it"),
    N_("no articles in this folder"),
    N_("put txt, md, html, json or jsonl files in it"),
    N_("no such file or folder"),
    N_("check the path"),
    N_("not a regular file"),
    N_("give a file or a folder"),
    N_("check the path and its permissions"),
    N_("Permission denied"),
    N_("larger than {n} MB"),
    N_("split it, or give only the article's text"),
    N_("longer than {n} characters"),
    N_("split it"),
    N_("a page without text"),
    N_("save the article's text as a .txt file"),
    N_("not JSON"),
    N_("not JSON in line {n}"),
    N_("not JSON in record {n}"),
    N_("mend it"),
    N_("check that the file is whole"),
    N_("no article text"),
    N_("no article text in line {n}"),
    N_("no article text in record {n}"),
    N_("give each record a field {n}"),
    N_("a feed whose entries hold no text"),
    N_("a feed without entries"),
    N_("give the articles' addresses instead"),
    N_("binary data, not text"),
    N_("a PDF, not text"),
    N_("zero bytes in the text"),
    N_("{n}, not text"),
    N_("give the text of the article, saved as UTF-8"),
    N_("not UTF-8 (byte {n})"),
    N_("save it again as UTF-8"),
    N_("Hindi in a font of before Unicode (Chanakya or alike)"),
    N_("Hindi in a font of before Unicode (Kruti Dev or alike)"),
    N_("convert it to Unicode with a converter for that font, and save it as UTF-8"),
    N_("garbled text (mojibake) that cannot be put right for certain"),
    N_("get the article again from its source"),
)
_FORMS = [(said, regex.compile(regex.escape(said).replace(r"\{n\}", "(.+)"))) for said in _SAID]


def told(problem: Unreadable) -> tuple[str, str]:
    """Return what is wrong with a file and what to do, in the interface's language; as it came where that is new.

    >>> from factcheck.tui import words
    >>> words.speak("hi"); said = told(Unreadable("a.txt", "larger than 20 MB", "split it")); words.speak("en"); said
    ('20 एमबी से बड़ी', 'इसे बांटें')
    """
    return _worded(problem.problem), _worded(problem.remedy)


def _worded(text: str) -> str:
    for said, form in _FORMS:
        found = form.fullmatch(text)
        if found:
            return _(said).format(n=found[1] if form.groups else "")
    return text

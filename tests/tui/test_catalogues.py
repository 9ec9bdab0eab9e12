"""Every string of the interface is in both languages, and the compiled catalogues are what the sources say."""

import io
import string

import pytest
import regex
from babel.messages.pofile import read_po

from factcheck.locale import LANGUAGES, catalogue
from factcheck.locale.__main__ import HERE, compiled, extract, untranslated, updated


def source(language):
    return read_po(io.BytesIO((HERE / language / "factcheck.po").read_bytes()), locale=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_untranslated(language):
    assert untranslated(updated(language, extract())) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_made_from_the_source(language):
    fresh = catalogue(language)
    for message in source(language):
        if message.id and not isinstance(message.id, tuple):
            assert fresh.gettext(message.id) == message.string
    assert compiled(source(language))[:4] == (HERE / language / "factcheck.mo").read_bytes()[:4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_their_fields(language):
    def fields(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for message in source(language):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        for translated in strings:
            assert fields(translated) == fields(ids[-1]), message.id


def test_hindi_is_hindi():
    """Latin letters stand only where a key, a program or a format is named."""
    allowed = {
        "Enter", "F", "UTF", "LANG", "hi", "IN", "C", "c", "OSC", "tmux", "set", "g", "clipboard", "on", "kitty", "WezTerm",
        "Ghostty", "Konsole", "VS", "Code", "Noto", "Sans", "Mono", "Devanagari", "codepoint", "cluster", "rich", "date",
        "source", "state", "draft", "relation", "conflict", "worth", "reviewer", "https", "keys", "bind", "d", "Asia", "Kolkata", "txt", "md", "html", "json", "jsonl", "or", "JSON",
    }  # fmt: skip
    for message in filter(lambda known: known.id, source("hi")):
        for text in message.string if isinstance(message.string, tuple) else (message.string,):
            words = set(regex.findall(r"[A-Za-z]+", regex.sub(r"\{\w+(:,)?\}", "", text)))
            assert words <= allowed, text


def test_a_counted_phrase_agrees_with_its_count():
    from factcheck.tui import words

    words.speak("hi")
    assert [words.many("{n} claim", "{n} claims", n) for n in (1, 3)] == ["1 दावा", "3 दावे"]
    words.speak("xx")
    assert words.language() == "en"


def test_one_thing_has_one_name_in_hindi():
    """What the room says and what exports, refusals and explanations say is the same word for the same thing."""
    gone = ("कहानी", "कहानियां", "स्वीकृत", "साक्ष्य", "कच्चा", "कच्चे", "मेज़")
    packs = HERE.parent / "lang" / "languages" / "hi"
    written = [path.read_text(encoding="utf-8") for path in packs.glob("phrases-*.toml")]
    written += [str(message.string) for message in source("hi")]
    for word in gone:
        assert not [text for text in written if word in text], word

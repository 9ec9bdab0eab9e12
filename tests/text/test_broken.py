"""Torn words: parts that a scan or a PDF set apart are one token again, and whole words stay whole."""

from __future__ import annotations

import pytest

from factcheck import annotate
from factcheck.text.broken import rejoined, torn
from factcheck.text.tokens import tokenise
from tests.growth import assert_grows_with_length


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("मुख् यमंत्री आए", ["मुख्यमंत्री", "आए"]),
        ("राज ्य के लोगो ं ने", ["राज्य", "के", "लोगों", "ने"]),
        ("मुआवज ़ा दिया", ["मुआवजा", "दिया"]),
        ("प् रधानमंत्री नरेंद् र", ["प्रधानमंत्री", "नरेंद्र"]),
        ("घटना के पश्चात् यातायात", ["घटना", "के", "पश्चात्", "यातायात"]),
        ("सन् 1974 में", ["सन्", "1974", "में"]),
        ("नाम ः राव", ["नाम", "ः", "राव"]),
        ("पुल बंद है", ["पुल", "बंद", "है"]),
        ("The bridge is shut", ["the", "bridge", "is", "shut"]),
    ],
)
def test_words(text, words):
    tokens = rejoined(tokenise(text))
    assert [t.norm for t in tokens] == words
    assert all(text[t.start : t.end] == t.raw for t in tokens)


def test_only_a_gap_before_a_sign_or_behind_a_virama_is_torn():
    assert torn("लोगो ं ने")
    assert not torn("लोगों ने कहा कि पुल बंद है।")
    assert not torn("नाम ः राव")


def test_a_scan_is_read_as_its_page():
    scan = "मुख् यमंत्री ने कहा कि राज् य में 12 लोगो ं की मौत हुई है| पुलिस ने बताया कि 30 घायल है ं|"
    page = "मुख्यमंत्री ने कहा कि राज्य में 12 लोगों की मौत हुई है। पुलिस ने बताया कि 30 घायल हैं।"

    def told(text):
        claims = annotate(text).claims
        return [
            (c.frame and c.frame.predicate, [q.counted for q in c.quantities], c.attribution is not None)
            for c in claims
        ]

    assert told(scan) == told(page)


def test_long_scans_stay_linear():
    def work(length):
        tokens = tokenise("राज् य के लोगो ं ने क ् ् ् कहा " * length)
        return lambda: rejoined(tokens)

    assert_grows_with_length(work, 60)

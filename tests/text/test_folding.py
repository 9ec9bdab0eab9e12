import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.folding import Folded


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("यह सम्बन्ध है", "संबंध", ["सम्बन्ध"]),
        ("वह पढ़ता है", "पढ़ता", ["पढ़ता"]),
        ("लोग गये थे", "गए", ["गये"]),
        ("लोग गए थे", "गये थे", ["गए थे"]),
        ("नवम्बर 2025 में", "नवंबर २०२५", ["नवम्बर 2025"]),
        ("उसने कहा “चलो”", 'कहा "चलो"', ["कहा “चलो”"]),
        ("a  b\n c", "A B C", ["a  b\n c"]),
        ("café – open", "cafe - open", ["café – open"]),
        ("क\u200dख क\u200cख", "कख", ["क\u200dख", "क\u200cख"]),
        ("37 और 137", "37", ["37", "37"]),
        ("नदी", "पुल", []),
        ("नदी", "  ", []),
        ("नदी", "", []),
        ("आगे… बढ़ो", "आगे... बढ़ो", ["आगे… बढ़ो"]),
        ("पुल\u202e बंद", "पुल बंद", ["पुल\u202e बंद"]),
        ("पिता", "पीता", []),
    ],
)
def test_find(text, quote, found):
    assert [text[a:b] for a, b in Folded(text).find(quote)] == found


def test_whole_words_only():
    assert Folded("37, 137 और ३७").find("37", whole=True) == [(0, 2), (11, 13)]
    assert Folded("निकली कल").find("कल", whole=True) == [(6, 8)]


WORDS = st.lists(
    st.sampled_from(
        [
            "सम्बन्ध",
            "गये",
            "पाँच",
            "क्ष",
            "ज़",
            "ढ़",
            "a",
            "É",
            "5",
            "५",
            " ",
            "\n",
            "“",
            "…",
            "\u200d",
            "\u093f",
            "हिन्दी",
            "ﬁ",
        ]
    ),
    max_size=12,
)


@given(WORDS)
def test_a_text_finds_every_part_of_itself(parts):
    text = "".join(parts)
    folded = Folded(text)
    for part in parts:
        spans = folded.find(part)
        assert all(0 <= a < b <= len(text) for a, b in spans)
    whole = folded.find(text)
    if folded.folded.strip():
        assert len(whole) == 1
        a, b = whole[0]
        assert Folded(text[a:b]).folded.strip() == folded.folded.strip()

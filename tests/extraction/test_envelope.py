"""What stands above a forwarded message: never its claims, and never taken for one in an article."""

import pytest

from factcheck.extraction.structure import forwarded, passages
from factcheck.ingest import from_text

EN = "Petrol will cost Rs 50 from tomorrow."
HI = "कल से पेट्रोल 50 रुपये हो जाएगा।"


@pytest.mark.parametrize(
    ("above", "said"),
    [
        ("Channel: Ward 12 group\nNote: came from my uncle, is this true?", EN),
        ("Channel: Ward 12 group\n\nNote: came from my uncle, is this true?\n", EN),
        ("WhatsApp group: Ward 12\nSender's note: please check\nReceived: 5 Nov 2025\n", EN),
        ("*Forwarded many times*\nNote: pls verify", EN),
        ("WhatsApp, Ward 12 group, 5 Nov 2025 9:14 pm\nNote: pls verify", EN),
        ("Received: 5 November 2025\nNote: my neighbour wants to know", EN),
        ("चैनल: वार्ड 12 ग्रुप\nनोट: चाचा जी ने भेजा है, क्या यह सच है?\n", HI),
        ("Telegram channel: सच की आवाज\nनोट: जांचें", HI),
        ("ग्रुप: हमारा वार्ड\nभेजने वाले की टिप्पणी: क्या यह सही है", HI),
        ("व्हाट्सएप ग्रुप 'हमारा वार्ड' से\nप्राप्त 5 नवंबर 2025, रात 9:14 बजे\nनोट: पड़ोसी ने भेजा", HI),
    ],
)
def test_the_message_alone_is_read(above, said):
    article = from_text(f"{above}\n{said}")
    assert article.form == "message"
    assert article.title == said
    story = [p for p in passages(article.text, article.lang) if p.kind in ("headline", "standfirst", "body")]
    assert [article.text[p.start : p.end] for p in story] == [said]


def test_the_room_says_when_the_message_came():
    article = from_text(f"WhatsApp, Ward 12 group, 5 Nov 2025 9:14 pm\nNote: pls verify\n{EN}")
    assert article.published.anchor.kind == "received"
    assert article.published.value == "2025-11-05T21:14+05:30"


@pytest.mark.parametrize(
    "text",
    [
        "WhatsApp group: Admin is not liable, says court\nThe court gave its order on Monday.",
        "WhatsApp group admin arrested in Pune\nNote: names were changed.\n\nThe police arrested him on Monday.",
        "व्हाट्सएप ग्रुप के एडमिन गिरफ्तार\nपुलिस ने सोमवार को यह जानकारी दी।",
        "Note: the bridge stays shut.\nIt rained all night.",
        "WhatsApp channel launched on 5 November 2025\nThe company said it in a post.",
    ],
)
def test_an_article_about_chats_is_no_message(text):
    article = from_text(text)
    assert article.form == "article"
    assert not forwarded(text)
    assert {p.kind for p in passages(text, article.lang)} <= {"headline", "standfirst", "body"}

"""Text, pages, JSON and feeds to articles."""

import json

import pytest

from factcheck.ingest import from_text, read_bytes
from factcheck.ingest.formats import kind_of
from factcheck.ingest.html import charset, read_page, strip_tags
from factcheck.ingest.jsonld import article as jsonld
from factcheck.model import Unreadable
from factcheck.model.habits import Habits

STORY = "नदी का पानी रात से बढ़ रहा है। पुल पर आवाजाही बंद है। लोग नाव से आ जा रहे हैं। "
PAGE = f"""<!doctype html><html lang="hi-IN"><head><meta charset="utf-8"><title>पुल बंद | दैनिक नगर</title>
<link rel="canonical" href="https://nagar.example/pul"><meta property="og:site_name" content="दैनिक &amp; नगर">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebPage", "datePublished": "2001-01-01"}},
{{"@type": ["NewsArticle"], "headline": "पुल बंद", "datePublished": "2025-11-04T20:10:00Z", "dateModified": "2025-11-05T04:00+05:30",
"author": [{{"name": "आशा"}}], "publisher": {{"name": "दैनिक नगर"}}}}]}}</script></head>
<body><nav>होम | देश | खेल</nav><article><h1>पुल बंद</h1><p>{STORY * 3}</p><p>{STORY * 2}</p></article>
<div>अपडेटेड: 5 नवंबर 2025, 04:30 AM IST</div><footer>© 2025</footer></body></html>"""


def test_a_page():
    (article,) = read_bytes(PAGE.encode(), name="a.html")
    assert (article.title, article.source, article.author, article.lang) == ("पुल बंद", "दैनिक नगर", "आशा", "hi")
    assert article.url == "https://nagar.example/pul"
    assert article.published.value == "2025-11-05T01:40+05:30"
    assert [c.where for c in article.published.candidates][:2] == ["json-ld", "json-ld-updated"]
    assert any(c.where == "updated" for c in article.published.candidates)
    assert article.text.startswith("पुल बंद\n")
    assert "होम" not in article.text
    assert "©" not in article.text


def test_a_page_by_its_looks_and_without_metadata():
    (article,) = read_bytes(f"<html><title>पुल बंद - दैनिक</title><body><h1>पुल बंद है</h1><p>{STORY * 4}".encode(), name="-")
    assert (article.title, article.published, article.source) == ("पुल बंद है", None, "")


def test_a_page_too_small_for_the_finder_is_read_plainly():
    page = read_page(b"<title>Bridge shut - Daily</title><p>Shut &amp; barred.<p>Now.")
    assert (page.title, page.text) == ("Bridge shut", "Bridge shut\nBridge shut - Daily\nShut & barred.\nNow.")
    page = read_page(b"<head><title>Bridge shut</title></head><h1>Bridge shut</h1><p>Barred.")
    assert page.text == "Bridge shut\nBarred."


@pytest.mark.parametrize(
    "tag",
    [
        '<meta property="article:published_time" content="2025-11-05T01:40:00+05:30">',
        '<meta itemprop="datePublished" content="2025-11-05T01:40:00+05:30">',
        '<time itemprop="datePublished" datetime="2025-11-05T01:40:00+05:30">x</time>',
        '<time datetime="2025-11-05T01:40:00+05:30">today</time>',
        '<time pubdate datetime="2025-11-04T20:10:00Z">x</time>',
    ],
)
def test_dates_of_metadata(tag):
    (article,) = read_bytes(f"<html>{tag}<body><p>{STORY * 4}</p>".encode(), name="a.html")
    assert article.published.value == "2025-11-05T01:40+05:30"


def test_charsets():
    assert charset(b'<?xml version="1.0" encoding="iso-8859-1"?><html>') == "iso-8859-1"
    assert charset(b"<p>") is None
    (article,) = read_bytes(
        b"<meta charset='windows-1252'><p>" + "“Shut,” he said – café. ".encode("cp1252") * 9, name="a.html"
    )
    assert "“Shut,” he said – café." in article.text


def test_tags_are_stripped_in_blocks():
    assert strip_tags("<style>x</style><p>a<b>b</b></p><!-- c --><ul><li>d</li></ul>5 < 6") == "ab\nd\n5 < 6"


def test_jsonld():
    assert jsonld(["{broken", "[" * 5000, '{"@type": "Person"}']) == {}
    assert jsonld(['{"@type": "Article", "author": {"@id": "x"}, "headline": 5}']) == {"author": "x"}


def test_json_one_many_and_mapped():
    one = list(
        read_bytes(
            json.dumps({"body": STORY, "headline": "पुल", "date": "2025-11-05", "source": {"name": "दैनिक"}}).encode(),
            name="a.json",
        )
    )
    assert [(a.title, a.source, a.published.value, a.path) for a in one] == [("पुल", "दैनिक", "2025-11-05", "a.json#1")]
    many = list(
        read_bytes(json.dumps({"articles": [{"text": STORY}, {"text": ["a", "b"]}, {"no": 1}]}).encode(), name="a.json")
    )
    assert [a.text for a in many[:2]] == [STORY, "a\nb"]
    assert many[2] == Unreadable(
        "a.json", "no article text in record 3", "give each record a field text, body or content"
    )
    mapped = list(
        read_bytes(
            json.dumps({"d": {"x": STORY, "w": "2025-11-05"}}).encode(),
            name="a.json",
            habits=Habits(fields={"text": "d.x", "published": "d.w"}),
        )
    )
    assert mapped[0].published.value == "2025-11-05"
    (refused,) = read_bytes(b'{"text": "a"}', name="a.json", habits=Habits(fields={"text": "d.x"}))
    assert refused.remedy == "give each record a field d.x"


def test_json_lines_say_which_lines_failed():
    found = list(read_bytes(b'{"text": "The bridge is shut."}\n{broken\n{"x": 1}\n' + b"[]\n" * 7, name="a.jsonl"))
    assert [(u.problem) for u in found[1:]] == [
        "not JSON in line 2",
        "no article text in line 3, 4, 5, 6, 7 and 3 more",
    ]
    assert found[0].path == "a.jsonl#1"


def test_json_text_with_tags_and_a_received_time():
    (article,) = read_bytes(
        json.dumps({"text": f"<p>{STORY}</p>", "received": "2025-11-05T18:00"}).encode(), name="a.json"
    )
    assert (article.text, article.form, article.published.anchor.kind) == (STORY.strip(), "message", "received")


FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>दैनिक नगर</title>
<item><title>पुल बंद</title><link>https://nagar.example/pul</link><description>&lt;p&gt;{STORY}&lt;/p&gt;</description>
<pubDate>Wed, 05 Nov 2025 09:14:00 +0530</pubDate></item><item></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>दैनिक</title><entry><title>पुल</title><updated>2025-11-05T09:14:00Z</updated>
<content type="text">{STORY}</content></entry></feed>"""


def test_feeds():
    (rss,) = read_bytes(FEED.encode(), name="-")
    assert (rss.title, rss.source, rss.url) == ("पुल बंद", "दैनिक नगर", "https://nagar.example/pul")
    assert (rss.published.value, rss.text) == ("2025-11-05T09:14+05:30", f"पुल बंद\n{STORY.strip()}")
    (atom,) = read_bytes(ATOM.encode(), name="a.atom")
    assert (atom.published.value, atom.published.reason.rule) == ("2025-11-05T14:44+05:30", "ingest.meta-updated")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"<rss><channel></channel></rss>", "a feed without entries"),
        (b"<rss><channel><item></item></channel></rss>", "a feed whose entries hold no text"),
        (b'<!DOCTYPE r [<!ENTITY a "b">]><rss><channel/></rss>', "a feed that defines entities of its own"),
    ],
)
def test_feeds_that_are_refused(data, problem):
    assert [u.problem for u in read_bytes(data, name="a.rss")] == [problem]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [("a.TXT", b"<html>", "text"), ("a.md", b"{}", "text"), ("a.htm", b"", "page"), ("a.ndjson", b"", "jsonl"), ("a", b"  <!DOCTYPE html>", "page"),
     ("-", b"<feed xmlns=''>", "feed"), ("-", b"title: x", "text"), ("-", b"<!-- x --><html>", "page")],
)  # fmt: skip
def test_kinds(name, data, kind):
    assert kind_of(data, name) == kind


def test_a_page_without_text():
    assert [u.problem for u in read_bytes(b"<html><script>x</script></html>", name="a.html")] == ["a page without text"]


def test_what_a_header_says():
    article = from_text(
        "title: Bridge\nsource: Daily\nauthor: Asha\nurl: https://www.d.example/x\nlang: EN\n\nनदी का पानी।"
    )
    assert (article.title, article.source, article.author, article.lang) == ("Bridge", "Daily", "Asha", "en")
    assert from_text("title: Bridge\nurl: https://www.d.example/x\n\nShut.").source == "d.example"
    assert from_text("title: Bridge\nurl: http://[::1\n\nShut.").source == ""
    assert from_text("कई बार फॉरवर्ड किया गया\nकल पुल टूटा").form == "message"
    assert from_text("form: message\nnote: is it true?\n\nShut.").form == "message"


def test_titles():
    assert from_text("पुल बंद\nनदी का पानी बढ़ा। पुल बंद है।").title == "पुल बंद"
    assert from_text("पुल बंद है। नाव चली।").title == "पुल बंद है।"
    assert from_text("शब्द " * 60).title.endswith(" …")
    assert from_text("***").title == ""


def test_an_article_too_long_does_not_stop_the_others():
    lines = [json.dumps({"text": "a" * 2_000_001}), json.dumps({"text": "The bridge is shut."})]
    found = list(read_bytes("\n".join(lines).encode(), name="a.jsonl"))
    assert found[0] == Unreadable("a.jsonl#1", "longer than 2,000,000 characters", "split it")
    assert found[1].text == "The bridge is shut."


def test_times_without_a_zone_are_in_that_of_their_outlet_or_host():
    text = "published: 2025-11-05T09:00\nsource: The {}\nurl: https://www.{}.example/1\n\nThe bridge is shut."
    zones = {"the globe": "America/Toronto", "post.example": "Asia/Kathmandu"}
    values = []
    for name in ("Globe", "Post", "Herald"):
        (article,) = read_bytes(text.format(name, name.lower()).encode(), name="a.txt", habits=Habits(zones))
        values.append(article.published.value[16:])
    assert values == ["-05:00", "+05:45", "+05:30"]

"""Fetching: only http(s), only public addresses, small, soon, and every redirect checked. No network is used."""

import httpx
import pytest

from factcheck.ingest import Fetched, fetch, read_bytes
from factcheck.ingest.html import mark_saved
from factcheck.model import Unreadable

PUBLIC, PRIVATE = "93.184.216.34", "10.0.0.8"
HOSTS = {
    "daily.example": [PUBLIC],
    "inside.example": [PRIVATE],
    "both.example": [PUBLIC, PRIVATE],
    "six.example": ["2606:2800:220:1::1"],
    "mapped.example": ["::ffff:127.0.0.1"],
}
SAVED = b'<!-- saved from url=(0030)https://daily.example/page?x=1 -->\n<meta charset="utf-8">\n'
FEED = """<rss version="2.0"><channel><title>Daily</title>
<item><title>Short</title><link>/short</link><description>Only a summary.</description></item>
<item><title>Gone</title><link>/gone</link><description>Only a summary.</description><pubDate>Wed, 05 Nov 2025 09:14:00 +0530</pubDate></item>
<item><title>Empty</title><link>/gone</link></item>
<item><title>Whole</title><description>{}</description></item></channel></rss>""".format("The bridge is shut. " * 60)


def resolve(host):
    if host not in HOSTS:
        raise OSError(host)
    return HOSTS[host]


def reply(content, kind="text/html"):
    return httpx.Response(200, stream=httpx.ByteStream(content), headers={"content-type": kind})


def answer(request):
    path = request.url.path
    if path == "/loop":
        return httpx.Response(302, headers={"location": "/loop"})
    if path == "/inward":
        return httpx.Response(302, headers={"location": "http://inside.example/secret"})
    if path == "/file":
        return httpx.Response(301, headers={"location": "file:///etc/passwd"})
    if path == "/moved":
        return httpx.Response(301, headers={"location": "/page?x=1"})
    if path == "/huge":
        return reply(b"a" * (9 << 20))
    if path == "/slow":
        raise httpx.ReadTimeout("slow")
    if path == "/broken":
        raise httpx.ConnectError("refused")
    if path == "/feed":
        return reply(FEED.encode(), "application/rss+xml")
    if path == "/laughs":
        return reply(b'<!DOCTYPE r [<!ENTITY a "b">]><rss></rss>')
    if path == "/gone":
        return httpx.Response(404)
    return reply(b"<p>The bridge is shut.", "text/html; charset=utf-8")


def get(address, **options):
    return list(fetch(address, transport=httpx.MockTransport(answer), resolve=resolve, **options))


def test_a_page_and_a_redirect():
    assert get("https://daily.example/moved") == [
        Fetched(
            SAVED + b"<p>The bridge is shut.", "daily-example-page-x-1.html", "utf-8", "https://daily.example/page?x=1"
        )
    ]
    assert isinstance(get("https://six.example/")[0], Fetched)


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("https://inside.example/", "private network"),
        ("https://both.example/", "private network"),
        ("https://mapped.example/", "private network"),
        ("https://daily.example/inward", "private network"),
        ("https://daily.example/file", "only http"),
        ("https://daily.example/loop", "more than 5 redirects"),
        ("https://daily.example/huge", "larger than 8 MB"),
        ("https://daily.example/slow", "no answer within"),
        ("https://daily.example/broken", "cannot be fetched (refused)"),
        ("https://daily.example/gone", "answered 404"),
        ("https://daily.example/laughs", "entities of its own"),
        ("https://unknown.example/", "is not known"),
        ("ftp://daily.example/", "only http"),
        ("http:///x", "not an address"),
        ("http://[::1", "not an address"),
        ("https://daily.example:99999/", "not an address"),
    ],
)
def test_refusals_name_the_address(address, problem):
    (refused,) = get(address)
    assert isinstance(refused, Unreadable)
    assert refused.path == address
    assert problem in refused.problem
    assert refused.remedy


def test_private_addresses_when_asked():
    assert isinstance(get("http://inside.example/", allow_private=True)[0], Fetched)


def test_a_feed_gives_each_entry_its_page_or_its_own_text():
    short, gone, empty, whole = get("https://daily.example/feed")
    assert short.name == "daily-example-short.html"
    assert (
        gone.data
        == b"title: Gone\npublished: Wed, 05 Nov 2025 09:14:00 +0530\nsource: Daily\nurl: https://daily.example/gone\n\nOnly a summary.\n"
    )
    assert isinstance(empty, Unreadable)
    assert whole.name == "Whole.txt" or whole.data.startswith(b"title: Whole")


def test_a_saved_page_keeps_its_address_and_the_charset_only_the_server_told():
    page = mark_saved(b"<p>caf\xe9 " + b"and more of it " * 20, "https://d.example/a--b", "iso-8859-1")
    (article,) = read_bytes(page, name="a.html")
    assert article.url == "https://d.example/a%2D%2Db"
    assert article.text.startswith("café")
    assert mark_saved(page, "https://other.example", None) == page
    assert mark_saved("<p>x".encode("utf-16"), "https://d.example", None) == "<p>x".encode("utf-16")

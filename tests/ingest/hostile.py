"""Hostile and broken inputs, made by code: (name of the case, file name, bytes)."""

import gzip
import io
import json
import zipfile
import zlib

HI = "नदी का पानी रात से बढ़ रहा है। पुल पर आवाजाही बंद है। "
EN = "The river has risen since last night. The bridge is shut. "
CONTROLS = {
    "nul": "\0", "bell": "\x07", "esc": "\x1b", "csi": "\x9b31m", "osc52": "\x1b]52;c;aGk=\x07", "del": "\x7f", "nel": "\x85",
    "ls": "\u2028", "ps": "\u2029", "vt": "\x0b", "ff": "\x0c", "bom": "\ufeff", "lone-tag": "\U000e0041", "replacement": "\ufffd",
    "noncharacter": "\uffff", "private": "\ue000", "hangul-filler": "\u3164", "soft-hyphen": "\u00ad", "cgj": "\u034f",
    "rlo": "\u202e", "lri": "\u2066", "pdi": "\u2069", "alm": "\u061c", "zwj": "\u200d", "zwnj": "\u200c", "zwsp": "\u200b",
    "word-joiner": "\u2060", "virama": "\u094d", "nukta": "\u093c", "sign-i": "\u093f", "acute": "\u0301", "zalgo": "\u0300\u0323\u0489",
    "enclosing": "\u20dd", "emoji-zwj": "👨\u200d👩\u200d👧", "flag": "🇮🇳", "keycap": "5\ufe0f\u20e3", "ideographic-space": "\u3000",
}  # fmt: skip
LONG = {
    "digits": "1", "deva-digits": "५", "spaces": " ", "nbsp": "\xa0", "tabs": "\t", "questions": "?", "stops": ".", "dandas": "।", "quotes": '"',
    "open-quotes": "“", "open-brackets": "(", "close-brackets": ")", "pairs": "()", "stars": "*", "hashes": "#", "dashes": "-", "colons": ":",
    "bars": "|", "word": "नदी ", "letters": "क", "latin": "a", "dates": "2025-11-05 ", "half-dates": "5 नवंबर ", "months": "नवंबर ", "labels": "प्रकाशित: ",
    "times": "11:14 ", "initials": "A. ", "hindi-initials": "एम. ", "places": "नई दिल्ली, ", "agencies": "(भाषा) ", "numbers": "1,00,000 ",
    "lakhs": "लाख ", "negations": "नहीं ", "names": "राजनाथ सिंह ", "newlines": "\n", "crlf": "\r\n", "keys": "title: x\n", "fences": "---\n",
    "teasers": "और पढ़ें\n", "stamps": "05 नवंबर, 2025, 09:30 अपराह्न IST\n", "mojibake": "à¤¨", "bold": "*नदी* ", "links": "[a](b) ",
    "apostrophes": "'s", "slashes": "/", "backslashes": "\\", "percent": "% ", "ampersands": "&amp;", "tags": "<b>", "entities": "&#2344;",
}  # fmt: skip


def cases():
    """Yield every case; more than 200."""
    yield from _encodings()
    yield from _controls()
    yield from _long()
    yield from _archives()
    yield from _pages()
    yield from _records()
    yield from _feeds()


def _encodings():
    for codec in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7"):
        for name, text in (("hi", HI), ("en", EN)):
            data = (text * 3).encode(codec)
            yield f"{codec}-{name}", "a.txt", data
            yield f"{codec}-{name}-cut", "a.txt", data[:-1]
            yield f"{codec}-{name}-middle-cut", "a.txt", data[: len(data) // 2 + 1] + data[len(data) // 2 + 2 :]
    for codec in ("latin-1", "cp1252", "sloppy", "cp1251", "mac-roman"):
        text = HI * 3
        yield f"mojibake-{codec}", "a.txt", _garble(text, codec).encode()
        yield f"mojibake-{codec}-twice", "a.txt", _garble(_garble(text, codec), codec).encode()
        yield f"mojibake-{codec}-part", "a.txt", (text + _garble(HI, codec)).encode()
        yield f"mojibake-{codec}-lossy", "a.txt", _garble(text, codec).replace("¤", "?").encode()
    yield "cp1252-quotes", "a.txt", "“Shut,” he said – café.".encode("cp1252")
    yield (
        "cp1252-declared",
        "a.html",
        b"<meta charset=windows-1252><p>" + "“Shut,” he said – café. ".encode("cp1252") * 20,
    )
    yield "charset-lies", "a.html", b"<meta charset=utf-16><p>" + (HI * 5).encode()
    yield "charset-unknown", "a.html", b"<meta charset=klingon><p>caf\xe9"
    yield "charset-codec-trick", "a.html", b"<meta charset=unicode_escape><p>caf\xe9"
    yield "charset-base64", "a.html", b"<meta charset=base64><p>caf\xe9"
    yield (
        "kruti-dev",
        "a.txt",
        b"Hkkjr ljdkj us dgk gS fd og bl ckjs esa fopkj dj jgh gS vkSj dy rd QSlyk gks x;k gksxk " * 5,
    )
    yield "overlong", "a.txt", b"\xc0\xaf" * 20
    yield "surrogates", "a.txt", b"\xed\xa0\x80\xed\xb0\x80" * 20
    yield "out-of-range", "a.txt", b"\xf4\x90\x80\x80" * 20
    yield "continuations", "a.txt", b"\x80" * 100
    yield "utf16-lone-surrogate", "a.txt", b"\xff\xfe" + b"\x00\xd8" * 20
    yield "utf16-odd", "a.txt", b"\xff\xfea"
    yield "only-bom", "a.txt", b"\xef\xbb\xbf"
    yield "only-bom-16", "a.txt", b"\xff\xfe"
    yield "all-bytes", "a.txt", bytes(range(256))
    yield "empty", "a.txt", b""
    yield "blank", "a.txt", b" \r\n\t\n"


def _garble(text, codec):
    if codec == "sloppy":
        return "".join(_sloppy(b) for b in text.encode())
    return text.encode().decode(codec, errors="ignore" if codec in ("cp1252", "cp1251") else "strict")


def _sloppy(byte):
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _controls():
    for name, mark in CONTROLS.items():
        yield f"inside-{name}", "a.txt", mark.join(HI).encode("utf-8", "surrogatepass")
        yield f"flood-{name}", "a.txt", (HI + mark * 6_000 + EN).encode("utf-8", "surrogatepass")


def _long():
    for name, unit in LONG.items():
        yield f"long-{name}", "a.txt", (unit * (60_000 // len(unit))).encode()


def _archives():
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", HI * 1000)
    yield "zip", "a.txt", zipped.getvalue()
    yield "docx", "a.json", zipped.getvalue()
    yield "gzip", "a.txt", gzip.compress(b"0" * 1_000_000)
    yield "zlib", "a.txt", zlib.compress(b"0" * 1_000_000)
    yield "pdf", "a.txt", b"%PDF-1.7\n" + bytes(range(256)) * 20
    yield "png", "a.md", b"\x89PNG\r\n\x1a\n" + bytes(1000)
    yield "elf", "a.html", b"\x7fELF" + bytes(1000)
    yield "rtf", "a.txt", b"{\\rtf1\\ansi " + EN.encode() + b"}"
    yield "too-large", "a.txt", b"a" * (8 * 1024 * 1024 + 1)


def _pages():
    page = f"<html><head><title>पुल</title></head><body><article><h1>पुल</h1><p>{HI * 5}</p><p>{HI * 4}</p></article></body></html>"
    for cut in range(5, 100, 10):
        yield f"page-cut-{cut}", "a.html", page.encode()[: len(page.encode()) * cut // 100]
    for tag in ("div", "p", "b", "table", "ul", "blockquote", "section", "span", "a", "svg", "font"):
        yield f"deep-{tag}", "a.html", (f"<{tag}>" * 1000 + HI * 5 + f"</{tag}>" * 1000).encode()
        yield f"unclosed-{tag}", "a.html", (f"<{tag} " * 3000 + HI).encode()
    yield "deeper", "a.html", ("<div>" * 50_000 + HI).encode()
    yield "script-open", "a.html", (f"<p>{HI * 5}</p><script>" + "x" * 100_000).encode()
    yield "comment-open", "a.html", (f"<p>{HI * 5}</p><!--" + "-" * 100_000).encode()
    yield "scripts-open", "a.html", ("<script>" * 20_000).encode()
    yield "comments-open", "a.html", ("<!--" * 50_000).encode()
    yield "heads-open", "a.html", ("<head>" * 20_000 + HI).encode()
    yield "lt", "a.html", ("<" * 200_000).encode()
    yield "attributes", "a.html", ("<p " + "a=1 " * 15_000 + f">{HI}").encode()
    yield "entities-flood", "a.html", ("<p>" + "&lt;&amp;#x1b;" * 10_000).encode()
    yield "entity-nul", "a.html", b"<p>" + b"&#0;&#xD800;&#x110000;&#27;" * 100 + EN.encode()
    yield "no-body", "a.html", b"<html><head><title>x</title></head><body></body></html>"
    yield "only-script", "a.html", b"<html><script>alert(1)</script></html>"
    yield "javascript", "a.html", f"<a href='javascript:alert(1)'>{HI * 3}</a>".encode()
    yield (
        "jsonld-deep",
        "a.html",
        ('<script type="application/ld+json">' + "[" * 5000 + "</script>" + f"<p>{HI * 5}").encode(),
    )
    yield (
        "jsonld-types",
        "a.html",
        (
            '<script type="application/ld+json">'
            + json.dumps(
                {
                    "@type": ["NewsArticle"],
                    "headline": {"a": [1]},
                    "datePublished": 5,
                    "author": [[["x"]]],
                    "publisher": None,
                }
            )
            + f"</script><p>{HI * 5}"
        ).encode(),
    )
    yield "meta-date-junk", "a.html", (f'<meta name="date" content="{"9" * 5000}"><p>{HI * 5}').encode()
    yield "title-long", "a.html", (f"<title>{'a | ' * 20_000}</title><p>{HI * 5}").encode()
    yield "canonical-junk", "a.html", (f'<link rel="canonical" href="http://[::1"><p>{HI * 5}').encode()
    yield "plain-in-page", "a.html", HI.encode()
    yield "page-in-plain", "a.txt", page.encode()


def _records():
    yield "json-deep", "a.json", b"[" * 100_000
    yield "json-deep-closed", "a.json", b"[" * 1000 + b"]" * 1000
    yield "json-objects-deep", "a.json", b'{"text":' * 5000
    yield "json-cut", "a.json", json.dumps({"text": HI}).encode()[:-3]
    yield "json-number", "a.json", b"1e999999"
    yield "json-huge-number", "a.json", b"9" * 100_000
    yield "json-nan", "a.json", b'{"text": NaN}'
    yield "json-null", "a.json", b"null"
    yield "json-empty-list", "a.json", b"[]"
    yield "json-lone-surrogate", "a.json", b'{"text": "\\ud800 the bridge is shut"}'
    yield "json-lone-surrogate-lines", "a.jsonl", b'{"text": "\\udfff the bridge is shut"}\n' * 3
    yield "json-nul", "a.json", b'{"text": "the \\u0000 bridge"}'
    yield (
        "json-esc",
        "a.json",
        b'{"text": "\\u001b]52;c;aGk=\\u0007 shut", "title": "\\u001b[2J", "published": "\\u202e2025"}',
    )
    yield (
        "json-wrong-types",
        "a.json",
        json.dumps({"text": HI, "title": 5, "published": {"a": 1}, "url": ["x"], "lang": None}).encode(),
    )
    yield "json-not-text", "a.json", b'{"text": {"a": 1}}'
    yield "json-duplicate-keys", "a.json", b'{"text": "a", "text": "b"}'
    yield "json-list-mixed", "a.json", json.dumps([1, None, {"text": HI}, {"x": 1}, "s", [{"text": EN}]]).encode()
    yield "jsonl-mixed", "a.jsonl", b'{"text": "The bridge is shut."}\n{broken\n\n[]\n{"body": "The road is open."}\n'
    yield "jsonl-blank", "a.jsonl", b"\n\n"
    yield "jsonl-one-huge", "a.jsonl", json.dumps({"text": EN * 4_000}).encode()
    yield "jsonl-many", "a.jsonl", b"".join(json.dumps({"text": f"{EN}{n}"}).encode() + b"\n" for n in range(300))
    yield "json-utf16", "a.json", json.dumps({"text": HI}, ensure_ascii=False).encode("utf-16")
    yield "json-html-text", "a.json", json.dumps({"text": f"<p>{HI}</p><script>x</script>"}).encode()


def _feeds():
    item = f"<item><title>पुल</title><description>{HI}</description><pubDate>Wed, 05 Nov 2025 09:14:00 +0530</pubDate></item>"
    head = '<?xml version="1.0" encoding="utf-8"?>'
    yield "rss", "a.xml", f"{head}<rss version='2.0'><channel><title>दैनिक</title>{item * 3}</channel></rss>".encode()
    yield "rss-cut", "a.xml", f"{head}<rss version='2.0'><channel>{item * 3}".encode()[:-20]
    yield "rss-empty", "a.xml", f"{head}<rss version='2.0'><channel></channel></rss>".encode()
    yield "rss-deep", "a.xml", f"{head}<rss><channel>{'<item>' * 5000}".encode()
    lol = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    yield (
        "rss-laughs",
        "a.xml",
        f'{head}<!DOCTYPE r [<!ENTITY l0 "ha">{lol}]><rss><channel><item><title>&l9;</title></item></channel></rss>'.encode(),
    )
    yield (
        "rss-external",
        "a.xml",
        f'{head}<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>'.encode(),
    )
    yield "rss-no-xml", "a.xml", HI.encode()
    yield (
        "rss-junk-date",
        "a.xml",
        f"<rss><channel>{item.replace('Wed, 05 Nov 2025', '99 Foo 20x5')}</channel></rss>".encode(),
    )
    yield (
        "rss-script",
        "a.xml",
        f"<rss><channel><item><title>&lt;script&gt;x&lt;/script&gt;पुल</title><description>{HI}</description></item></channel></rss>".encode(),
    )

"""Strings that try to get out of a text: markup, scripts, formulas, control bytes, bidi, paths, encodings."""

import random

WRITTEN = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "'\"><iframe src=javascript:alert(1)>", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>1</script>",
    'https://ok.example/"onmouseover=alert(1)', "https://ok.example/<script>", "https://ok.example/ y", "http://a\u202eb.example",
    "https://ok.example/fine", "</style><b>", "</title>", "<!--", "-->", "]]>", "<![CDATA[", "&lt;b&gt;", "&#x3c;b&#x3e;", "&amp;",
    "<a href='//evil.example'>x</a>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "<style>*{}</style>",
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\ufeff=1", "\u200b=1", "＝1", "＋1", "－1", "＠1",
    '=HYPERLINK("http://evil.example")', "=cmd|' /C calc'!A0", '"=1"', 'a,b;c"d', "a\r\nb", '"', "'", "';--",
    "\x00", "a\x00b", "\x07", "\x08", "\x1b[31m", "\x1b]52;c;aGk=\x07", "\x1b]0;t\x1b\\", "\x9b31m", "\x9d0;t\x9c", "\x7f", "\x85",
    "\u2028", "\u2029", "\u202eabc", "\u2066x\u2069", "\u200f", "\u061c", "\U000e0041", "\ufffe", "\U0010ffff", "\ufdd0",
    "../../etc/passwd", "..\\..\\x", "/etc/passwd", "C:\\x", "nul", "con.txt", ".", "..", "~/x", "%2e%2e%2f", "file:///etc/passwd",
    "[x](javascript:alert(1))", "![x](http://evil.example/i.png)", "<http://evil.example>", "http://evil.example", "www.evil.example",
    "a@evil.example", "# x", "## x", "- x", "* x", "+ x", "1. x", "1) x", "> x", "```", "~~~", "---", "===", "***", "| a | b |",
    "`x`", "**x**", "__x__", "~~x~~", "$x$", "\\", "\\\\<b>", "[^1]: x", "[x]: http://evil.example", "{{x}}", "{% x %}", "${x}",
    '"digest":"' + "0" * 64 + '"', "0" * 64, '{"digest":1}', "\\u0000", '\\"', "{name}", "{0}", "%s", "%(x)s", "{relation:relation}",
    "[@click=app.quit]x[/]", "[/]", "[PTI]", "[bold]", "क्\u200dष", "र्\u200dय", "क\u093c", "ढ़", "é", "e\u0301" * 50, "हिन्दी " * 40,
    "x" * 5000, "<" * 500, "(" * 200, "[" * 200, "*" * 200, "_" * 200, "\u0300" * 300,
]  # fmt: skip
_PIECES = [
    *"<>&\"'`=+-@#*_[](){}|\\/:;,.!$%^~?\t\r\n\x00\x1b\x07\x9b\u2028\u202e\u200b\ufeff\u00a0", "script", "href", "on", "कल", "ढ़", "१४",
    "javascript:", "http://", "</", "<!--", "\u200d", "＝", "]]>",
]  # fmt: skip


def strings(count=500, seed=7):
    """`count` different hostile strings: those written here, then mixtures of what is dangerous."""
    chance = random.Random(seed)
    found = dict.fromkeys(WRITTEN)
    while len(found) < count:
        found["".join(chance.choices(_PIECES, k=chance.randint(1, 12)))] = None
    return list(found)[:count]

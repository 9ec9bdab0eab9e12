"""Read an export as its users do, and tell what it would do: its shape, its links, its cells."""

import csv
import io
import json

from lxml import html
from markdown_it import MarkdownIt

_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def html_shape(data):
    """Every element with its attribute names, in order; anything that acts is an error."""
    text = data.decode("utf-8")
    assert "\x00" not in text
    tree = html.document_fromstring(text)
    shape = []
    for node in tree.iter():
        assert isinstance(node.tag, str), "a comment or an instruction"
        assert node.tag not in {"iframe", "object", "embed", "form", "base", "img", "svg", "input", "button"}
        if node.tag == "script":
            assert node.get("type") == "application/ld+json"
            json.loads(node.text)
        for name, value in node.attrib.items():
            assert not name.startswith("on")
            assert name not in {"src", "srcdoc", "style", "action", "formaction"}
            assert name != "href" or value.startswith(("https://", "http://"))
        shape.append((node.tag, tuple(sorted(node.attrib))))
    return shape


def without_links(shape):
    return [node for node in shape if node[0] != "a"]


def html_text(data):
    return html.document_fromstring(data.decode("utf-8")).text_content()


def markdown_shape(data):
    """The block structure; markup written in HTML is an error, and so is a link that is not plain web."""
    shape = []
    for token in _MARKDOWN.parse(data.decode("utf-8")):
        assert token.type not in {"html_block", "code_block", "fence"}
        shape.append((token.type, token.tag))
        for inner in token.children or ():
            assert inner.type not in {"html_inline", "image", "code_inline"}
            if inner.type == "link_open":
                assert inner.attrs["href"].startswith(("https://", "http://"))
    return shape


def csv_rows(data):
    """The cells as a spreadsheet reads them; a cell that would be calculated is an error."""
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    for row in rows[1:]:
        assert not any(cell.startswith(FORMULA) for cell in row)
    return rows


def json_strings(value):
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from json_strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from json_strings(inner)


def addresses(value):
    """Every value of a `url` or `citation`, and every `source` that has a scheme."""
    if isinstance(value, list):
        for inner in value:
            yield from addresses(inner)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "citation":
                yield from inner
            elif key == "url" or (key == "source" and ":" in inner and not inner.startswith("urn:")):
                yield inner
            else:
                yield from addresses(inner)

"""500 hostile strings as text, title, reviewer, note, evidence and file name, through every export."""

import json
from collections import Counter

import pytest

from factcheck.export import (
    check_html,
    check_json,
    check_text,
    claimreview,
    claimset,
    csv_table,
    html_report,
    markdown,
    webannotation,
)
from factcheck.export.annotation_json import annotation
from factcheck.export.json_text import dumps
from factcheck.export.markup import escape
from factcheck.export.selection import select
from factcheck.export.writing import safe_name, write_into
from factcheck.text.visible import visible
from tests.export.hostile import strings
from tests.export.readers import addresses, csv_rows, html_shape, html_text, json_strings, markdown_shape, without_links
from tests.export.sample import build

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

STRINGS = strings()
CHUNKS = [STRINGS[i::10] for i in range(10)]


@pytest.fixture(scope="module")
def plain(build_module):
    return build_module("x")


@pytest.fixture(scope="module")
def build_module():

    return lambda word: select(build(word, name=word, reviewer=word, note=word, suggestions=True))


def test_there_are_500_different():
    assert len(set(STRINGS)) == 500


@pytest.mark.parametrize("words", CHUNKS, ids=range(10))
def test_html_keeps_its_shape_and_shows_all(words, build_module, plain):
    for fragment in (False, True):
        expected = Counter(without_links(html_shape(html_report.write(plain, fragment=fragment).data)))
        for word in words:
            data = html_report.write(build_module(word), fragment=fragment).data
            assert Counter(without_links(html_shape(data))) == expected, repr(word)
            assert not any(c in data.decode() for c in "\x1b\x07\x9b\u202e\u2066\u200b")
            seen = visible(word, keep_newlines=True).replace("\u200d", "")
            assert seen in html_text(data).replace("\u200d", ""), repr(word)


@pytest.mark.parametrize("words", CHUNKS, ids=range(10))
def test_markdown_keeps_its_shape(words, build_module, plain):
    expected = markdown_shape(markdown.write(plain).data)
    for word in words:
        shape = markdown_shape(markdown.write(build_module(word)).data)
        assert shape == expected or not visible(word).strip(), repr(word)


@pytest.mark.parametrize("words", CHUNKS, ids=range(10))
def test_csv_calculates_nothing(words, build_module, plain):
    expected = len(csv_rows(csv_table.write(plain).data))
    for word in words:
        rows = csv_rows(csv_table.write(build_module(word)).data)
        assert len(rows) == expected
        assert {len(row) for row in rows} == {len(csv_table.COLUMNS)}


@pytest.mark.parametrize("words", CHUNKS, ids=range(10))
def test_json_forms_hold_the_string_whole(words, build_module):
    for word in words:
        bundle = build_module(word)
        for form in (webannotation, claimreview):
            found = json.loads(form.write(bundle).data)
            assert any(word in s for s in json_strings(found)), repr(word)
            assert all(url.startswith(("https://", "http://")) for url in addresses(found)), repr(word)
        rows = claimset.write(bundle).data.split(b"\n")[:-1]
        assert any(word in s for row in rows for s in json_strings(json.loads(row)))
        again = claimset.write(claimset.read(claimset.write(bundle).data)).data
        assert again == claimset.write(bundle).data
        for found in (annotation(bundle.documents[0], "hi"), check_json.check(bundle.documents, bundle, "hi")):
            assert json.loads(dumps(found)) == found


@pytest.mark.parametrize("words", CHUNKS, ids=range(10))
def test_check_report_and_page(words, build_module, plain):
    expected = Counter(html_shape(check_html.check_html(plain.documents, plain, "hi").encode()))
    lines = check_text.check_text(plain.documents, plain, "hi").count("\n")
    for word in words:
        bundle = build_module(word)
        assert Counter(html_shape(check_html.check_html(bundle.documents, bundle, "hi").encode())) == expected
        text = check_text.check_text(bundle.documents, bundle, "hi")
        assert text.count("\n") == lines, repr(word)
        assert visible(text, keep_newlines=True) == text


@pytest.mark.parametrize("words", CHUNKS, ids=range(10))
def test_file_names_stay_in_the_folder(words, tmp_path):
    for word in words:
        name = safe_name(word)
        assert name not in {"", ".", ".."}
        assert not {"/", "\\", "\x00", ":"} & set(name)
        written = write_into(tmp_path / "out", word, b"x")
        assert written.parent == tmp_path / "out"
        assert written.read_bytes() == b"x"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_lone_surrogates_are_kept_or_shown(build_module):
    bundle = build_module("a\ud800b")
    assert claimset.write(claimset.read(claimset.write(bundle).data)).data == claimset.write(bundle).data
    assert "\ud800" in json.loads(dumps(annotation(bundle.documents[0])))["claims"][0]["text"]
    for form in (claimreview, webannotation):
        assert any("a\ud800b" in s for s in json_strings(json.loads(form.write(bundle).data)))
    for form in (html_report, markdown, csv_table):
        assert "a\ufffdb" in form.write(bundle).data.decode()


def test_escape_is_done_once():
    assert escape(escape("<")) == "&lt;"

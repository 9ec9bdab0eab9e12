"""CSV, Markdown and HTML say what a reader needs: verdict, quotes, evidence, conflicts, dates, corrections."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.export import csv_table, html_report, markdown
from factcheck.export.bundle import Bundle
from factcheck.export.csv_table import safe_cell
from factcheck.export.markup import escape, join, link, page, tag
from factcheck.export.selection import select
from factcheck.export.wording import web_address
from factcheck.model import Evidence
from tests.export.readers import FORMULA, csv_rows, html_shape, html_text, markdown_shape
from tests.export.sample import build


@pytest.fixture
def full():
    review = replace(
        build().reviews[0],
        url="https://desk.example/1",
        second_reviewer="विजय",
        wording="बाढ़ में 14 मरे",
        wording_lang="hi",
    )
    return select(build(reviews=(review,), suggestions=True))


def test_csv_has_a_row_a_quote_and_names_columns(full):
    head, *rows = csv_rows(csv_table.write(full).data)
    assert head == list(csv_table.COLUMNS)
    found = [dict(zip(head, row, strict=True)) for row in rows]
    judged = next(r for r in found if r["state"])
    assert (judged["verdict"], judged["label"], judged["state"]) == ("false", "गलत", "approved")
    assert judged["quote"].startswith("नीलगढ़ में मंगलवार")
    assert judged["page"] == "https://desk.example/1"
    assert "भूल सुधार" in judged["corrections"]
    assert [r["suggestion"] for r in found if not r["state"]] == ["औज़ार का सुझाव"] * 2


def test_csv_without_verdicts_is_its_head():
    assert csv_rows(csv_table.write(Bundle()).data) == [list(csv_table.COLUMNS)]


@given(text=st.text(max_size=20))
def test_no_cell_begins_a_formula(text):
    assert not safe_cell(text).startswith(FORMULA)
    assert not safe_cell(text).lstrip().startswith(FORMULA)


def test_the_page_tells_everything(full):
    text = html_text(html_report.write(full).data)
    for words in (
        "बाढ़ में 14 मरे", "गलत", "मंज़ूर", "अब तक", "साक्ष्य देखा", "आशा", "विजय", "भूल सुधार", "सही", "सहेजी गई प्रति",
        "टकराव: संख्या (एक ही लेख के भीतर)", "ताज़ा जानकारी: संख्या", "आशा का फैसला", "औज़ार का सुझाव", "संख्या कैसे बदली", "Nine people died in the flood.",
        "तारीखें और उनका आधार", "CC BY 4.0", "abababababab", "लोक संवाद", "Deccan Courier", "2025-08-13 08:30 +05:30", "प्रकाशन तारीख अज्ञात",
    ):  # fmt: skip
        assert words in text, words


def test_the_struck_label_is_struck(full):
    assert "<del>सही</del> → गलत" in html_report.write(full).data.decode()


def test_a_fragment_is_no_page_and_carries_its_json(full):
    export = html_report.write(full, fragment=True)
    text = export.data.decode()
    assert text.startswith('<script type="application/ld+json">[{')
    assert "<html" not in text
    assert "<style" not in text
    assert [w.rule for w in export.warnings] == ["export.claimreview.unjudged"] * 2
    html_shape(export.data)


@pytest.mark.parametrize("ui", ["en", "hi"])
def test_nothing_to_show_is_said(ui):
    empty = Bundle(ui=ui)
    said = {"en": "No verdict to show.", "hi": "दिखाने को कोई निर्णय नहीं।"}[ui]
    assert said in html_text(html_report.write(empty).data)
    assert said in markdown.write(empty).data.decode()
    assert html_report.write(empty, fragment=True).data.decode().strip().endswith("[]</script>")


def test_the_dossier_tells_everything(full):
    text = markdown.write(full).data.decode()
    for words in (
        "## बाढ़ में 14 मरे", "**गलत** (मंज़ूर)", "स्थिति: अब तक", "साक्ष्य देखा", "<https://evidence.example/1>", "<https://archive.example/1>",
        "~~सही~~ → गलत", "> नीलगढ़ में मंगलवार", "### टकराव: संख्या (एक ही लेख के भीतर)", "(औज़ार का सुझाव)", "(आशा का फैसला)", "### तारीखें और उनका आधार",
        "# औज़ार के सुझाव", "विजय", "<https://desk.example/1>", "CC BY 4.0",
    ):  # fmt: skip
        assert words in text, words
    markdown_shape(text.encode())


def test_a_bare_verdict_has_no_empty_parts():
    review = replace(
        build().reviews[0], note="", evidence=(), history=(), as_of=None, wording=None, label=None, second_reviewer=None
    )
    bundle = select(build(reviews=(review,), publisher=None))
    bundle = replace(
        bundle, documents=tuple(replace(d, times=(), claims=tuple(replace(c, times=()) for c in d.claims)) for d in bundle.documents)
    )  # fmt: skip
    for form in (markdown, html_report):
        text = form.write(bundle).data.decode()
        assert "भूल सुधार" not in text
        assert "साक्ष्य" not in text
        assert "तारीखें" not in text
        assert "प्रकाशक" not in text
    changed = replace(
        review,
        history=(replace(build().reviews[0].history[1], before=None, after=None),),
    )
    bundle = replace(bundle, reviews=(changed,))
    assert "<del>" not in html_report.write(bundle).data.decode()
    assert "→" not in markdown.write(bundle).data.decode()


def test_evidence_of_every_kind_is_shown(full):
    every = (
        Evidence(claim="c0", file="scan.pdf", accessed="2025-08-13", quote="“चौदह”"),
        Evidence(url="ftp://old.example", archived="https://archive.example"),
    )
    bundle = replace(full, reviews=(replace(full.reviews[0], evidence=every),))
    page_text = html_text(html_report.write(bundle).data)
    dossier = markdown.write(bundle).data.decode()
    for words in ("दावा c0", "फ़ाइल scan.pdf", "2025-08-13 को देखा गया", "चौदह"):
        assert words in page_text
        assert words in dossier
    assert "ftp\\://old.example" in dossier
    assert "https://archive.example" in html_report.write(bundle).data.decode()


def test_english_reports_use_english_words(full):
    text = html_text(html_report.write(replace(full, ui="en")).data)
    for words in (
        "Verdicts",
        "False",
        "approved",
        "correction",
        "conflict: number (within one article)",
        "How the number moved",
    ):
        assert words in text


def test_a_page_fetches_and_runs_nothing():
    text = page("<t>", "hi", tag("p", "x"))
    assert "default-src 'none'" in text.replace("&#x27;", "'")
    assert "<title>&lt;t&gt;</title>" in text
    assert "url(" not in text
    assert "@import" not in text
    html_shape(text.encode())


def test_builder():
    assert tag("meta", charset="utf-8") == '<meta charset="utf-8">'
    assert tag("p", tag("b", "<"), class_=None) == "<p><b>&lt;</b></p>"
    assert join(["<", tag("br")], ", ") == "&lt;, <br>"
    assert link("https://a.example/?a=1&b=2", "x") == (
        '<a href="https://a.example/?a=1&amp;b=2" rel="noopener noreferrer nofollow">x</a>'
    )
    assert link(None, "<") == "&lt;"
    assert escape("क्\u200dष a\u200db") == "क्\u200dष ab"


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("https://a.example", True), ("HTTP://A.EXAMPLE/x?y=1#z", True), ("https://उदाहरण.भारत/", True), ("", False), (None, False),
        ("javascript:alert(1)", False), ("https://a b", False), ('https://a"b', False), ("https://a\u202eb", False),
        ("https://a\nb", False), (" https://a", False), ("//a.example", False), ("data:text/html,x", False), ("https://a`b", False),
    ],
)  # fmt: skip
def test_web_addresses(url, fits):
    assert (web_address(url) is not None) is fits

"""Tables in a page: their rows are no sentences, and what stands above and below them keeps its own."""

from __future__ import annotations

import pytest

from factcheck import annotate
from factcheck.extraction.structure import datelines, passages
from factcheck.ingest.html import read_page

TABLES = [
    "| जिला | मौतें | घायल |\n|---|---|---|\n| शिवपुर | 12 | 30 |\n| सागर | 4 | 11 |",
    "|जिला | मौतें|\n|:--|--:|\n|शिवपुर | 12|",
    "शहर | पेट्रोल | डीजल\nदिल्ली | 94.77 | 87.67",
    "दल | सीटें\nजनता दल | 43\nलोक दल | 12",
    "जिला\tमौतें\tघायल\nशिवपुर\t12\t30",
    "| Exam | Day |\n|---|---|\n| Physics | 10 December 2025 |",
]
NO_TABLES = [
    "हादसे में 12 लोग मरे | दमकल ने 30 लोगों को बचाया |\nराहत जारी है | नाव चल रही है |",
    "Police said | the road | is shut.",
    "The bridge is shut | Sagar News",
    "| The whole article stands in one cell of the page, and it is a sentence. |",
]


@pytest.mark.parametrize("table", TABLES)
def test_rows_claim_nothing(table):
    text = f"मौतों का आंकड़ा बढ़ा।\n\n{table}\n\nप्रशासन ने तीन शिविर खोले।"
    assert [c.text for c in annotate(text).claims] == ["मौतों का आंकड़ा बढ़ा।", "प्रशासन ने तीन शिविर खोले।"]


@pytest.mark.parametrize("line", NO_TABLES)
def test_a_bar_alone_makes_no_table(line):
    text = f"The river rose on Monday.\n{line}\nThe road is shut."
    found = [p for p in passages(text, "hi") if text.find(line) <= p.start < text.find(line) + len(line)]
    assert {p.kind for p in found} == {"body"}


def test_a_day_in_a_row_is_no_publish_date():
    assert datelines("Exam days\n| Physics | 10 December 2025 |\n") == []
    assert [d.stamp.value for d in datelines("Exam days\nBy Asha | 10 December 2025\n")] == ["2025-12-10"]


def test_a_number_alone_claims_nothing():
    text = "मौतों का आंकड़ा बढ़ा।\nशिवपुर\n12\nसागर\n4\n41 मरे"
    assert [c.text for c in annotate(text).claims if c.quantities] == ["41 मरे"]


def test_the_cells_of_a_short_page_run_into_no_paragraph():
    rows = "".join(f"<tr><td>{town}</td><td>{deaths}</td></tr>" for town, deaths in (("Sagar", 12), ("Jewar", 4)))
    page = f"""<html><body><article><h1>Rain toll</h1><p>The toll rose in two districts on Tuesday.</p>
    <table>{rows}</table><p>Camps were opened for three hundred people.</p>
    <ul><li>12 people died</li><li>30 were hurt</li></ul></article></body></html>"""
    lines = read_page(page.encode()).text.split("\n")
    assert [line for line in lines if "Sagar" in line or "12" in line] in (["- 12 people died"], ["12 people died"])
    assert "The toll rose in two districts on Tuesday." in lines
    assert "Camps were opened for three hundred people." in lines

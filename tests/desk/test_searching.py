"""Searching as people type: any spelling, either script, any name of a thing, whole numbers, filters."""

import pytest

from factcheck.desk import Desk

TEXT = """published: 2025-11-05
source: Pahad Times

इज़राइल के दल भारत आ गए हैं।
हिंदी ऑफिस में पाँच कर्मचारी हैं।
रक्षा मंत्री राजनाथ सिंह ने कहा कि 37 लोगों की मौतें हुई हैं।
सिंह ने 137 बसें भेजीं।
अमरीका ने मदद दी।
अमेरिकी दल कल आया।
"""


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return Desk.open(tmp_path, reviewer="asha")


@pytest.mark.parametrize(
    ("query", "starts"),
    [
        ("इस्राइल", ["इज़राइल"]),
        ("israel", ["इज़राइल"]),
        ("गये", ["इज़राइल"]),
        ("हिन्दी आफिस", ["हिंदी"]),
        ("पांच", ["हिंदी"]),
        ("मौत", ["रक्षा"]),
        ("rajnath", ["रक्षा"]),
        ("Rajnath Singh", ["रक्षा", "सिंह"]),
        ("37", ["रक्षा"]),
        ("३७", ["रक्षा"]),
        ("137", ["सिंह"]),
        ("US", ["अमरीका", "अमेरिकी"]),
        ("united states", ["अमरीका", "अमेरिकी"]),
        ("date:2025-11-04", ["अमेरिकी"]),
        ("source:pahad मदद", ["अमरीका"]),
        ("source:Xyzzy मदद", []),
        ("state:open मदद", ["अमरीका"]),
        ("नेपाल", []),
    ],
    ids=range(18),  # the folder of a test is called after it, and is searched as a source
)
def test_search(desk, query, starts):
    assert [desk.claims[found].text.split()[0] for found in desk.search(query)] == starts

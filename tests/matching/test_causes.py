"""What brought it about: two causes of one event, and causes that may both be told."""

from __future__ import annotations

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.lang import render
from factcheck.matching import causes, match
from tests.matching.build import side


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("The fire was caused by a short circuit.", "आग गैस सिलेंडर फटने से लगी।", True),
        ("The fire was caused by a short circuit.", "आग शॉर्ट सर्किट से लगी।", False),
        ("A short circuit or a gas leak caused the fire.", "आग शॉर्ट सर्किट से लगी।", False),
        ("The murder was over a property dispute.", "हत्या गोली मारकर की गई।", False),
        ("The car halted as its rope snapped.", "धुरी टूटने से गाड़ी रुकी।", True),
        ("The registrar lost her job over bribery.", "कुलसचिव को फर्जी डिग्री के कारण हटाया गया।", True),
        ("The flight was late due to fog.", "कोहरे के कारण उड़ान लेट हुई।", False),
        ("He was stabbed.", "उसकी गोली मारकर हत्या की गई।", True),
    ],
)
def test_two_causes(a, b, differ):
    assert (causes.apart(side(a), side(b)) is not None) == differ


def test_one_fire_of_two_causes():
    lead = "A fire at the Lakshya coaching centre in Kota killed nine students on Tuesday.\n\n"
    hindi = "कोटा के लक्ष्य कोचिंग सेंटर में मंगलवार को आग लगने से नौ छात्रों की मौत हो गई।\n\n"
    texts = (
        f"{lead}The blaze was caused by a short circuit, the fire department said.",
        f"{hindi}आग गैस सिलेंडर फटने से लगी, पुलिस ने बताया।",
    )
    docs = [annotate(from_text(f"published: 2026-03-1{i}\n\n{t}", path=f"{i}.txt")) for i, t in enumerate(texts, 1)]
    (found,) = [x for x in match(docs).links if x.relation == "conflict"]
    assert found.differs == ("actor",)
    assert "short circuit" in render(found.reason, "en")

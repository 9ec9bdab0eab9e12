import pytest

from factcheck.ingest import changes, from_text
from factcheck.ingest.difference import told
from factcheck.lang import render


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("37 लोग मरे। पुल बंद है।", "41 लोग मरे। पुल बंद है।", [("37", "41")]),
        ("पुल बंद है।", "पुल सोमवार से बंद है।", [("", "सोमवार से")]),
        ("पुल सोमवार से बंद है।", "पुल बंद है।", [("सोमवार से", "")]),
        ("पुल बंद है।", "पुल बंद है। नाव चली।", [("", "नाव चली।")]),
        ("लोग गये थे", "लोग गए  थे", []),
        ("a b c d", "a x c y", [("b", "x"), ("d", "y")]),
        ("", "x", [("", "x")]),
    ],
)
def test_changes(old, new, found):
    a, b = from_text(old), from_text(new)
    made = changes(a, b)
    assert [(c.old, c.new) for c in made] == found
    assert all(old[slice(*c.old_span)] == c.old and new[slice(*c.new_span)] == c.new for c in made)


def test_the_cost_is_bounded():
    assert len(changes(from_text("क " * 40_000), from_text("ख " * 40_000))) == 1


def test_a_version_that_names_no_later_time_says_so():
    old, new = (from_text(f"published: 2025-11-04\n\nबाढ़ में {n} लोग मरे।") for n in (37, 41))
    (change,) = changes(old, new)
    assert render(told(change, new, old)) == "changed «37» to «41» at a time the page does not name"
    assert render(told(change, new)) == "changed «37» to «41» at 4 November 2025"

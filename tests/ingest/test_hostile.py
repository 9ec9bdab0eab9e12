"""Hostile and broken input: never a crash, a hang or silent mojibake, and always a line that says what is wrong."""

import time

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.extraction.structure import passages
from factcheck.ingest import read_bytes
from factcheck.model import Article, Unreadable
from tests.growth import assert_grows_with_length
from tests.ingest.hostile import cases

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

CASES = list(cases())
SECONDS = 20.0  # of this process: other work on the machine does not count


def test_the_corpus_holds_at_least_two_hundred():
    assert len({name for name, _, _ in CASES}) == len(CASES) >= 200


@pytest.mark.parametrize(("file", "data"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_it_is_read_or_refused_in_time(file, data):
    start = time.process_time()
    found = list(read_bytes(data, name=file))
    assert found
    for each in found:
        if isinstance(each, Unreadable):
            assert each.problem
            assert each.remedy
            assert "\n" not in each.problem + each.remedy
            continue
        assert isinstance(each, Article)
        assert each.text.strip()
        assert "�" not in each.text or "�".encode() in data
        assert "à¤" not in each.text or each.text.count("à¤") < 3
        document = annotate(each)
        assert all(0 <= p.start < p.end <= len(each.text) for p in (*document.sentences, *document.claims))
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("unit", ["1", " ", "?", "नदी ", ". ", "(", "*", "2025-11-05 ", "title: x\n", "और पढ़ें\n"])
def test_cost_grows_with_length(unit):
    def work(size):
        text = unit * (size // len(unit))
        return lambda: passages(text, "hi")

    assert_grows_with_length(work, 10_000)

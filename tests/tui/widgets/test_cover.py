"""Spans lie over a text without overlap; what starts later lies on top."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.tui.widgets.cover import Cover

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 10), st.sampled_from("abcdef")).map(
        lambda s: (s[0], s[0] + s[1], s[2])
    )
)


def test_a_nested_span_lies_on_top_and_the_outer_goes_on_after_it():
    cover = Cover([(0, 100, "outer"), (20, 40, "inner")])
    assert cover.within(10, 50) == [(10, 20, "outer"), (20, 40, "inner"), (40, 50, "outer")]


@given(SPANS, st.integers(0, 20), st.integers(1, 25))
def test_stretches_are_ordered_disjoint_and_cover_exactly_the_spans(spans, start, length):
    end = start + length
    found = Cover(spans).within(start, end)
    covered = [at for low, high, _ in found for at in range(low, high)]
    assert covered == sorted({at for low, high, _ in spans for at in range(max(low, start), min(high, end))})
    for low, high, name in found:
        assert any(first <= low and high <= last and name == known for first, last, known in spans)

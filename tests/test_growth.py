"""The measure of growth finds what grows with the square, and lets pass what does not."""

import pytest

from tests.growth import assert_grows_with_length


def test_a_cost_that_grows_with_length_passes():
    assert_grows_with_length(lambda size: lambda: sum(range(size)), 20_000)


def test_a_cost_that_grows_with_the_square_fails():
    with pytest.raises(AssertionError, match="8 times the length cost"):
        assert_grows_with_length(lambda size: lambda: sum(range(size * size)), 400)

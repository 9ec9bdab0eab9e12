"""What the tests of this room share."""

import pytest

from tests.export.sample import build


@pytest.fixture
def bundle():
    return build()

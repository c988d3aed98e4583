"""What tests of the partnership share."""

import pytest
from web.lead.partnership.board import board  # noqa: F401  # a fixture
from web.lead.partnership.led import make_led
from web.plan.conftest import contexts  # noqa: F401  # answers know what their page was given


@pytest.fixture
def led(cast):
    """Fernshire as it is led."""
    return make_led(cast.fernshire)

"""What tests of Lead as a whole share."""

from web.lead.partnership.conftest import led  # noqa: F401  # a fixture

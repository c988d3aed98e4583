"""What tests of the community share."""

from web.lead.community.said import said  # noqa: F401  # a fixture

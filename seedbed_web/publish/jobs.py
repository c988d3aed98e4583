"""Jobs of Publish, where the worker looks for them."""

from seedbed_web.publish.fallen_jobs import take_up_fallen_jobs
from seedbed_web.publish.figures.refreshing import refresh_in_background
from seedbed_web.publish.publications.publishing import publish_in_background
from seedbed_web.publish.versions.jobs import make_version

__all__ = ["make_version", "publish_in_background", "refresh_in_background", "take_up_fallen_jobs"]

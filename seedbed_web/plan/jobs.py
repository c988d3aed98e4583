"""Jobs of Plan, where the worker looks for them."""

from seedbed_web.plan.bringing.expiring import forget_in_background

__all__ = ["forget_in_background"]

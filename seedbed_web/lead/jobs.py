"""Jobs of Lead, where the worker looks for them."""

from seedbed_web.lead.maturity.forgetting import forget_who_was_asked

__all__ = ["forget_who_was_asked"]

"""Nobody can be found in what we publish: the rule, exact suppression, and the attack that tests both."""

from seedbed.foundations.disclosure.rule import (
    ROUNDED_TO,
    SMALLEST_SHOWN,
    Policy,
    protect,
    protect_count,
    without_small_number,
)

__all__ = ["ROUNDED_TO", "SMALLEST_SHOWN", "Policy", "protect", "protect_count", "without_small_number"]

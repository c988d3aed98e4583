"""What every page of a consultation shows things with."""

from __future__ import annotations

from typing import Any, Final

from seedbed_web.lead.community.consultations.words import CHANNELS, KINDS, STATES
from seedbed_web.organisations.edited import said_in

WORDS: Final[dict[str, Any]] = {"kinds": KINDS, "states": STATES, "channels": CHANNELS, "said_in": said_in}

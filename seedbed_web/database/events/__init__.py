"""News that something has changed, from the transaction that changed it to every screen that shows it.

`announcing` says it in the transaction, `hub` hears it once for a process, `streaming` passes it on to
a browser. News carries a topic and a number and nothing else: whoever hears it asks for the page as always.
"""

from __future__ import annotations

from seedbed_web.database.events.announcing import announce
from seedbed_web.database.events.hub import HUB, MOST_FOR_ONE, Hub
from seedbed_web.database.events.streaming import stream

__all__ = ["HUB", "MOST_FOR_ONE", "Hub", "announce", "stream"]

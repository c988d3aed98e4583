"""Every way in which asking a service can fail, as one sentence: who, where, what, and what to do."""

from __future__ import annotations

from typing import Final

WAIT: Final = "nothing was changed; try again later"
REPORT: Final = "nothing was taken from it; the definition of the indicator needs to be looked at"
UNREACHABLE: Final = ("live-timeout", "live-refused", "live-busy", "live-server-error", "live-certificate")
"""Codes of faults of the service as a whole: its other addresses need not be tried."""


class LiveFault(Exception):  # noqa: N818  # an absence, which a refresh survives
    """A service did not give what was asked of it.

    Attributes:
        code: stable name of the kind of fault.
        service: its title.
        address: what was asked for.
        again: whether trying again may help.
        after: seconds the service asks us to wait, if it does.
    """

    def __init__(
        self,
        code: str,
        service: str,
        address: str,
        what: str,
        do: str = REPORT,
        *,
        again: bool = False,
        after: float | None = None,
    ) -> None:
        super().__init__(f"{service} at {address}: {what}; {do} [{code}]")
        self.code, self.service, self.address = code, service, address
        self.again, self.after = again, after

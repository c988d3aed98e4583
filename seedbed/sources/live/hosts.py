"""The services that may be asked, and nothing else: each has one host, reached over TLS."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode, urlsplit

from seedbed.foundations.faults import WrongUse

LOOPBACK: Final = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Service:
    """One service: the name definitions use, its title, its base address, and what identifies a series."""

    name: str
    title: str
    base: str
    key: str
    can_check_names: bool

    @property
    def variable(self) -> str:
        """Environment variable that puts a server on this machine in its place, for tests."""
        return f"SEEDBED_LIVE_{self.name.upper()}"

    def root(self) -> str:
        """Base address in force.

        Raises:
            WrongUse: the variable names anything but a server on this machine.
        """
        named = os.environ.get(self.variable)
        if not named:
            return self.base
        parts = urlsplit(named)
        if parts.scheme != "http" or parts.hostname != LOOPBACK:
            raise WrongUse(f"{self.variable}: only http://{LOOPBACK}:PORT is allowed, found {named!r}")
        return named.rstrip("/")

    def address(self, path: str, query: dict[str, str]) -> str:
        """The whole address of one question."""
        asked = f"?{urlencode(query, safe=',')}" if query else ""
        return f"{self.root()}/{path}{asked}"


SERVICES: Final = {
    service.name: service
    for service in (
        Service("fingertips", "Fingertips", "https://fingertips.phe.org.uk/api", "indicator_id", True),
        Service(
            "ees",
            "Explore Education Statistics",
            "https://api.education.gov.uk/statistics",
            "data_set_id",
            True,
        ),
        Service("nomis", "Nomis", "https://www.nomisweb.co.uk/api/v01", "dataset", False),
        Service("statswales", "StatsWales", "https://api.stats.gov.wales", "sw3_id", True),
    )
}

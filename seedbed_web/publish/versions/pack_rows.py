"""Versions and who agreed to them, as the area pack has it."""

from __future__ import annotations

from typing import Final

from seedbed.plan.strategy.assurance_tables import SIGN_OFFS, VERSIONS
from seedbed_web.organisations.pack_tables import Kept, WholeTable
from seedbed_web.publish.versions.models import SignOff, Version

KEPT: Final[tuple[Kept, ...]] = (WholeTable(VERSIONS, Version), WholeTable(SIGN_OFFS, SignOff))

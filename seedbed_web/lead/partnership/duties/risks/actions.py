"""Changing risks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed_web.evidence.keeping import add, change
from seedbed_web.lead.partnership.models import Risk


def add_risk(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> Risk:
    """Adds a risk after the others."""
    return add(Risk, partnership=partnership, by=by, title=values["title_en"], values=values)


def change_risk(*, risk: Risk, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes a risk, or says where it stands.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(risk, version=version, by=by, values=values)

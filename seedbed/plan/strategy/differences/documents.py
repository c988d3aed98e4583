"""A published strategy read again: any `strategy.json` of version 1, whichever minor version wrote it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from seedbed.foundations.faults import WrongUse

MAJOR: Final = 1
Document = Mapping[str, Any]


def read_document(content: bytes) -> dict[str, Any]:
    """A `strategy.json` as plain data.

    Raises:
        WrongUse: it is none, or a newer major version wrote it.
    """
    try:
        held = json.loads(content)
        version = str(held["schema_version"])
        major = int(version.partition(".")[0])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise WrongUse("the file is no strategy.json that Seedbed wrote") from error
    if major != MAJOR:
        raise WrongUse(f"the strategy is of version {version}; this Seedbed reads {MAJOR}.x")
    return dict(held)

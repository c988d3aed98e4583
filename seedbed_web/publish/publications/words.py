"""Words of publishing: its steps, its states, and the entries of the feed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed_web.publish.publications.making import BOUNDARIES, CHECKING

STEP_WORDS: Final[Mapping[str, str | Promise]] = {
    "": _("Waiting for its turn"),
    CHECKING: _("Checking the strategy"),
    BOUNDARIES: _("Reading boundaries"),
    "Drawing charts and maps": _("Drawing charts and maps"),
    "Writing pages": _("Writing pages"),
    "Setting the PDF": _("Setting the PDF"),
    "Putting the site in place": _("Putting it in place"),
}
"""The steps, as the library calls them."""

STATE_WORDS: Final[Mapping[str, str | Promise]] = {
    "waiting": _("Waiting"),
    "running": _("Under way"),
    "done": _("Published"),
    "failed": _("Not published"),
}

TROUBLE_WORDS: Final[Mapping[str, str | Promise]] = {
    "stood-still": _("It stood still for half an hour and was given up. Publish again."),
    "our-fault": _(
        "A fault of Seedbed’s own kept it from being published. Publish again."
        " If it happens twice, tell whoever runs the site."
    ),
    "version-differs": _(
        "What is kept of this version is not what was fixed: somebody has changed its files."
        " Fix a new version."
    ),
}
"""Troubles that no page of the strategy mends, in a sentence of their own."""


def step_words(step: str) -> str:
    """A step in words; one that nobody listed speaks for itself."""
    return str(STEP_WORDS.get(step, step))

"""What a person reads when a page cannot be given: what has happened, and what they can do now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

OUT_OF_DATE: Final = "out of date"
NO_KEY: Final = "no key"


@dataclass(frozen=True, slots=True)
class Refusal:
    """The heading of the page, and its sentences."""

    title: str | Promise
    sentences: tuple[str | Promise, ...]


_BACK: Final = _("Go back, open the page again and try once more.")
_LATER: Final = _("Nothing that you saved before is lost. Try again in a few minutes.")

REFUSALS: Final = {
    "400": Refusal(
        _("We cannot make sense of this request"),
        (_("The address or the form may have been cut short on its way."), _BACK),
    ),
    "403": Refusal(
        _("You may not see this page"),
        (
            _("Your role in this partnership does not allow it. The refusal has been recorded."),
            _("If you need it for your work, ask whoever looks after people in your partnership."),
        ),
    ),
    "404": Refusal(
        _("Page not found"),
        (
            _("If you typed the address, check that it is correct."),
            _("If you followed a link, the page may have been removed, or may not be open to you."),
        ),
    ),
    "405": Refusal(
        _("This address only takes forms"),
        (_("There is no page to show here. Go back to where you came from."),),
    ),
    "409": Refusal(
        _("Somebody has changed this since you opened it"),
        (_("Nothing has been saved, so that nothing of theirs is lost."), _BACK),
    ),
    "413": Refusal(
        _("What you sent is too large"),
        (_("Nothing has been saved. Choose a smaller file and send it again."),),
    ),
    "429": Refusal(
        _("Too many tries"),
        (_("To keep accounts safe, there is a limit. Wait a few minutes and try again."),),
    ),
    "500": Refusal(
        _("Sorry, there is a problem with Seedbed"),
        (_("The fault is ours, not yours, and has been written down."), _LATER),
    ),
    "503": Refusal(_("Sorry, Seedbed cannot be reached just now"), (_LATER,)),
    OUT_OF_DATE: Refusal(
        _("This form is out of date"),
        (
            _("It was open for too long, or you have signed in or out in another window."),
            _("Nothing has been saved. Go back, copy what you wrote, open the page again and send it there."),
        ),
    ),
    NO_KEY: Refusal(
        _("This form carries no key"),
        (
            _("Every form carries a key, so that what it asks for is done only once."),
            _BACK,
        ),
    ),
}
"""By the status of HTTP, or by a reason of its own."""


def refusal(reason: str) -> Refusal:
    """The words for a reason, or for a status nobody foresaw."""
    return REFUSALS.get(reason) or REFUSALS["400" if reason < "500" else "500"]

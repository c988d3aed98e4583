"""What states, steps and parts are called on the pages of duties."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from seedbed.lead.partnership import planning, responsibility

LIKELIHOOD: Final[dict[int, Promise]] = {
    1: _("rare"),
    2: _("unlikely"),
    3: _("possible"),
    4: _("likely"),
    5: _("almost certain"),
}
IMPACT: Final[dict[int, Promise]] = {
    1: _("slight"),
    2: _("minor"),
    3: pgettext_lazy("impact", "moderate"),
    4: _("major"),
    5: _("severe"),
}
BANDS: Final[dict[str, Promise]] = {
    "low": pgettext_lazy("risk", "low"),
    "moderate": pgettext_lazy("risk", "moderate"),
    "high": pgettext_lazy("risk", "high"),
    "very high": pgettext_lazy("risk", "very high"),
}
RISK_STATES: Final[dict[str, Promise]] = {
    "open": pgettext_lazy("risk", "Open: something is done about it"),
    "accepted": pgettext_lazy("risk", "Accepted: we live with it"),
    "closed": pgettext_lazy("risk", "Closed: it can no longer happen, or has happened"),
}
RISK_TAGS: Final[dict[str, Promise]] = {
    "open": pgettext_lazy("risk", "Open"),
    "accepted": pgettext_lazy("risk", "Accepted"),
    "closed": pgettext_lazy("risk", "Closed"),
}
SPONSORS: Final[dict[str, Promise]] = {
    "senior sponsor": _("Senior sponsor"),
    "political lead": _("Political lead"),
    "clinical lead": _("Clinical lead"),
    "community sponsor": _("Community sponsor"),
}
PARTS: Final[dict[str, Promise]] = {
    responsibility.ACCOUNTABLE: _("Accountable"),
    responsibility.RESPONSIBLE: _("Responsible"),
    responsibility.CONSULTED: _("Consulted"),
    responsibility.INFORMED: _("Informed"),
}
MEANINGS: Final[dict[str, Promise]] = {
    responsibility.ACCOUNTABLE: _("answers for it to the board; exactly one organisation"),
    responsibility.RESPONSIBLE: _("does the work"),
    responsibility.CONSULTED: _("is asked before something is decided"),
    responsibility.INFORMED: _("is told what was decided"),
}
GAPS: Final[dict[str, Promise]] = {
    responsibility.NOBODY_AT_ALL: _("Nobody has a part in it yet"),
    responsibility.NOBODY_ACCOUNTABLE: _("No one is accountable"),
    responsibility.SEVERAL_ACCOUNTABLE: _("More than one organisation is accountable: choose one"),
    responsibility.NOBODY_RESPONSIBLE: _("No one is responsible for the work"),
    responsibility.NO_COMMUNITY: _("Nobody is consulted from the community"),
}
WARNINGS: Final[dict[str, Promise]] = {
    planning.ENDED_UNWRITTEN: _("The money ended in %(month)s and nothing is written about what happens now"),
    planning.ENDED: _("The money ended in %(month)s"),
    planning.ENDS_UNWRITTEN: _("The money ends in %(month)s and nothing is written about what happens then"),
    planning.NO_FUNDER: _("Nobody is named who pays"),
    planning.NO_DAY: _("Nothing is written of how long it is paid for"),
}

"""What pages say of faults in files from a committee system, by the library's stable name of the fault."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FAULTS: Final[dict[str, Promise]] = {
    "column-missing": _("The file has no column of this name"),
    "column-twice": _("The file has two columns of this name"),
    "not-a-table": _("The file is not a table in the form CSV"),
    "too-long": _("The file has too many rows. Divide it"),
    "row-twice": _("This paper stands twice in the file"),
    "row-too-long": _(
        "The row has more cells than there are columns. Put text that has commas between quotation marks"
    ),
    "not-a-day": _("Write the day as 2026-03-05 or 05/03/2026"),
    "unknown-body": _("No board or group of this partnership has this name"),
    "not-a-place": _("Write the number of the item, such as 3"),
    "no-title": _("Say what the item is called, in at most 500 characters"),
    "not-https": _("Only addresses that begin with https:// are kept"),
    "no-meeting": _("The body has no meeting on this day. Add the meeting first, or bring the meetings in"),
    "two-meetings": _("The body has two meetings on this day. Add this paper by hand"),
    "not-a-calendar": _("The file is not a calendar (ICS)"),
    "too-many": _("The file has more than 2,000 meetings. Export fewer months"),
    "repeats": _("This meeting repeats by a rule. Export its meetings one by one"),
    "no-day": _("This meeting has no day"),
}
FIELDS: Final[dict[str, Promise]] = {
    "held_on": _("day"),
    "starts_at": _("start"),
    "ends_at": _("end"),
    "place": _("place"),
    "url": _("address"),
    "state": _("state"),
    "title": _("title"),
}

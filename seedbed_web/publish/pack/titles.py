"""What each table of a pack holds, so that it is said in Welsh too: the tables themselves are in English.

Nothing here is called: `make words` finds the titles, and the page of the pack shows them.
"""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop

TITLES: Final = (
    gettext_noop("Every figure used, with its source and the day it was read"),
    gettext_noop("Who published each figure, where, when and under which licence"),
    gettext_noop("The areas figures are set beside"),
    gettext_noop("Small areas and the wards they lie in"),
    gettext_noop("Who is part of the partnership"),
    gettext_noop("What the partnership has decided to put first"),
    gettext_noop("Who does what by when"),
    gettext_noop("Money by year and source"),
    gettext_noop("How we will know"),
    gettext_noop("What the figures suggest, until someone accepts or declines it"),
    gettext_noop("Evidence that is not a published figure: what families said, research, local work"),
    gettext_noop("What people judged in the readiness check, where no test can answer"),
    gettext_noop("Rounds of the self-assessment"),
    gettext_noop("What each person answered, alone; never published as it stands"),
    gettext_noop("What the partnership agreed on for each element, and why"),
    gettext_noop("Which actions are there to raise which element"),
)

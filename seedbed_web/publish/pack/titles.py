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
    gettext_noop(
        "Actions that were put forward for the strategy, until someone takes them up or declines them"
    ),
    gettext_noop(
        "What somebody from outside challenged, and what the partnership answered; both views stand"
    ),
    gettext_noop("What worked here, for others to learn from"),
    gettext_noop("Boards and groups that lead the partnership"),
    gettext_noop("Who sits on which body, in which role and for how long"),
    gettext_noop("Meetings of bodies"),
    gettext_noop("What each meeting was about"),
    gettext_noop("Who was at which meeting"),
    gettext_noop("What was decided, by whom, and on what evidence"),
    gettext_noop("Actions of the partnership: what meetings and workshops asked of whom"),
    gettext_noop("What could go wrong, how it is held, and when it is looked at again"),
    gettext_noop("Interests that members have declared"),
    gettext_noop("Who speaks for the early years at the top"),
    gettext_noop("The people who do the planning of the system, who pays for them and until when"),
    gettext_noop("Who is accountable, responsible, consulted and informed for each priority"),
    gettext_noop("Panels and groups of parents and carers"),
    gettext_noop("Who belongs to each group, as they describe themselves; never published as it stands"),
    gettext_noop("What families and others were asked"),
    gettext_noop("The questions of each consultation"),
    gettext_noop("Who answered, as far as they said; never published as it stands"),
    gettext_noop("What each person answered; never published as it stands"),
    gettext_noop("What people found in the words of the answers"),
    gettext_noop("Which answer speaks of which theme, as a person judged; never published as it stands"),
    gettext_noop("What was said, and what was done about it"),
    gettext_noop("What the community itself has and offers"),
    gettext_noop("Actions that residents propose, write together and own"),
    gettext_noop("Who decided on each priority, and any budget in the community's hands"),
    gettext_noop(
        "What a priority answers to and joins: parts of the system, findings, pathways, programmes, plans"
    ),
    gettext_noop("Which measures an action is meant to move"),
    gettext_noop(
        "Where a measure stood by the area's own count, for measures that no published figure follows"
    ),
    gettext_noop("Other plans that the strategy joins, the local maternity plan above all"),
    gettext_noop("What the strategy may do to whom: equality, and in Wales the further duties"),
    gettext_noop("The partnership's own criteria for its strategy, beside those everybody is held against"),
    gettext_noop("What was said about the draft, and what became of it"),
    gettext_noop("The versions that were fixed: each stands whole under versions/"),
    gettext_noop("Which partners agreed to which version, and on what condition"),
    gettext_noop("Sentences that people added to the report of a quarter"),
)

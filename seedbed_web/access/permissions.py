"""Everything that somebody may be allowed to do in a partnership. One list, so that nothing hides."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """One thing that a role allows."""

    SEE_PARTNERSHIP = "see the partnership, its organisations and what it plans"
    SEE_PEOPLE = "see who the members are"
    INVITE_PEOPLE = "invite people, and end a membership"
    EDIT_ORGANISATIONS = "change the organisations"
    EDIT_STRATEGY = "change the strategy and its priorities"
    EDIT_ACTIONS = "change actions and say where they stand"
    EDIT_FIGURES = "bring figures in, and take up newer ones"
    REMARK = "comment on the draft, and put other words forward"
    SIGN_OFF = "say whether their organisation agrees to a version of the strategy"
    ADOPT = "fix a version of the strategy, note who agreed to it, adopt it and publish"
    RUN_ASSESSMENT = "open, invite to and close a round of the self-assessment"
    AGREE_LEVELS = "lead a workshop, write down what is agreed, answer challenges and add examples"
    CHALLENGE_LEVELS = "challenge an agreed level from outside"
    EDIT_PARTNERSHIP = "change bodies, meetings, decisions, the partnership’s actions and risks"
    EDIT_COMMUNITY = "change groups, findings, assets and who decided on what"
    READ_ANSWERS = "run consultations, and read and sort what people answered"
    PROPOSE = "propose an action, write it together with others, and offer an asset"
    TAKE_OUT_PACK = "take the area pack out"
    TAKE_OUT_ANSWERS = "take the area pack out with what each person answered in it"
    BRING_IN_PACK = "bring an area pack in"
    SEE_RECORD = "see the record of who did and looked at what"

"""The models of Plan, gathered from its parts."""

from seedbed_web.plan.bringing.models import BroughtPlan
from seedbed_web.plan.chain.models import ActionMeasure, LinkedPlan, MeasureValue, PriorityLink
from seedbed_web.plan.needs.models import Figure, Source, Statement, Suggestion
from seedbed_web.plan.readiness.models import Criterion, Impact, Judgement
from seedbed_web.plan.review.models import Remark
from seedbed_web.plan.strategy.models import Action, Candidate, Measure, Money, Priority, Strategy
from seedbed_web.plan.tracking.models import QuarterNote
from seedbed_web.plan.writing.models import Narrative

__all__ = [
    "Action",
    "ActionMeasure",
    "BroughtPlan",
    "Candidate",
    "Criterion",
    "Figure",
    "Impact",
    "Judgement",
    "LinkedPlan",
    "Measure",
    "MeasureValue",
    "Money",
    "Narrative",
    "Priority",
    "PriorityLink",
    "QuarterNote",
    "Remark",
    "Source",
    "Statement",
    "Strategy",
    "Suggestion",
]

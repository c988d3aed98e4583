"""The tables of the area pack that Plan keeps as rows: parents before children."""

from __future__ import annotations

from typing import Final

from seedbed.plan.strategy import assurance_tables as assurance
from seedbed.plan.strategy import chain_tables as chain
from seedbed.plan.strategy import tables
from seedbed_web.organisations.pack_tables import Kept, WholeTable
from seedbed_web.plan.chain.models import ActionMeasure, LinkedPlan, MeasureValue, PriorityLink
from seedbed_web.plan.needs.models import Statement, Suggestion
from seedbed_web.plan.readiness.models import Criterion, Impact, Judgement
from seedbed_web.plan.review.models import Remark
from seedbed_web.plan.strategy.models import Candidate, Measure, Money
from seedbed_web.plan.tracking.models import QuarterNote

KEPT: Final[tuple[Kept, ...]] = (
    WholeTable(tables.CANDIDATES, Candidate),
    WholeTable(tables.MEASURES, Measure),
    WholeTable(tables.MONEY, Money),
    WholeTable(tables.EVIDENCE, Statement),
    WholeTable(tables.SUGGESTIONS, Suggestion),
    WholeTable(tables.JUDGEMENTS, Judgement),
    WholeTable(chain.PRIORITY_LINKS, PriorityLink),
    WholeTable(chain.ACTION_MEASURES, ActionMeasure),
    WholeTable(chain.MEASURE_VALUES, MeasureValue),
    WholeTable(chain.LINKED_PLANS, LinkedPlan),
    WholeTable(assurance.IMPACTS, Impact),
    WholeTable(assurance.CRITERIA, Criterion),
    WholeTable(assurance.REMARKS, Remark),
    WholeTable(assurance.QUARTER_NOTES, QuarterNote),
)

"""What Django must know of this part."""

from __future__ import annotations

from django.apps import AppConfig


class LeadConfig(AppConfig):
    """Lead: who decides, and how the system sees itself."""

    name = "seedbed_web.lead"
    label = "lead"

    def ready(self) -> None:
        """Lets the strategy show what Lead knows of a priority or an action, and cite what Lead knows."""
        from seedbed_web.lead import beside
        from seedbed_web.lead.cited_in_plan import list_cited_in_plan, way_from_plan
        from seedbed_web.lead.community.findings.beside import said_beside
        from seedbed_web.lead.community.participation.beside import decided_beside
        from seedbed_web.lead.offered_to_plan import offered_by_lead
        from seedbed_web.plan.chain import offered
        from seedbed_web.plan.strategy.beside import register
        from seedbed_web.plan.writing import further

        offered.register(offered_by_lead)
        register(beside.origins_beside)
        register(beside.elements_beside)
        register(beside.responsibilities_beside)
        register(decided_beside)
        register(said_beside)
        further.register(list_cited_in_plan, way_from_plan)

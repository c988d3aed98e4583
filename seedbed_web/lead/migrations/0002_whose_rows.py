from django.db import migrations

from seedbed_web.database.policies import history, role, tenant

EDITED = (
    "round", "level", "nextaction", "challenge", "practiceexample",
    "body", "member", "meeting", "agendaitem", "decision", "boardaction", "risk", "interest", "sponsor", "planningrole",
    "voicegroup", "consultation", "question", "theme", "finding", "asset", "proposal", "participation",
)  # fmt: skip
KEPT = (
    "respondent", "answer", "workshop", "attendance", "responsibility", "calendarlink",
    "heard", "response", "reply", "coding", "draft",
)  # fmt: skip

# Whoever holds a link belongs to no partnership, so that no policy would show them anything. Each of these functions,
# which work with the rights of the owner, answers one question about one link and nothing else.
FIND_RESPONDENT = f"""
CREATE FUNCTION find_respondent(digest text)
RETURNS TABLE (state text, respondent_id uuid, partnership_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s.state, CASE s.state WHEN 'open' THEN r.id END, CASE s.state WHEN 'open' THEN r.partnership_id END
    FROM public.lead_respondent r
    JOIN public.lead_round o ON o.id = r.round_id
    CROSS JOIN LATERAL (SELECT CASE
        WHEN o.closed_on IS NOT NULL THEN 'closed'
        WHEN r.expires_at <= pg_catalog.now() THEN 'expired'
        ELSE 'open' END AS state) s
    WHERE r.token_digest = digest
$$;
REVOKE ALL ON FUNCTION find_respondent(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_respondent(text) TO {role()};
"""
FIND_CONSULTATION = f"""
CREATE FUNCTION find_consultation(link text)
RETURNS TABLE (consultation_id uuid, partnership_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT c.id, c.partnership_id FROM public.lead_consultation c WHERE c.token = link
$$;
REVOKE ALL ON FUNCTION find_consultation(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_consultation(text) TO {role()};
"""
FIND_CALENDAR = f"""
CREATE FUNCTION find_calendar(digest text)
RETURNS TABLE (user_id uuid, partnership_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT c.user_id, c.partnership_id FROM public.lead_calendarlink c
    WHERE c.token_digest = digest AND EXISTS (
        SELECT FROM public.organisations_membership m
        WHERE m.user_id = c.user_id AND m.partnership_id = c.partnership_id
          AND (m.until IS NULL OR m.until > CURRENT_DATE))
$$;
REVOKE ALL ON FUNCTION find_calendar(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_calendar(text) TO {role()};
"""

# The job that forgets who was asked works for no partnership, so that no policy would show it a round. This function,
# which works with the rights of the owner, tells a worker which closed rounds still know somebody; nobody else.
FIND_ROUNDS_TO_FORGET = f"""
CREATE FUNCTION find_rounds_to_forget(closed_by date)
RETURNS TABLE (round_id uuid, partnership_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT o.id, o.partnership_id FROM public.lead_round o
    WHERE current_setting('seedbed.mode', true) = 'worker' AND o.closed_on <= closed_by AND EXISTS (
        SELECT FROM public.lead_respondent r
        WHERE r.round_id = o.id AND (r.name <> '' OR r.email <> '' OR r.token_digest IS NOT NULL))
$$;
REVOKE ALL ON FUNCTION find_rounds_to_forget(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_rounds_to_forget(date) TO {role()};
"""


class Migration(migrations.Migration):
    dependencies = [("lead", "0001_lead")]

    operations = [
        *(tenant(f"lead_{name}") for name in EDITED + KEPT),
        *(history(f"lead_{name}event") for name in EDITED),
        migrations.RunSQL(FIND_RESPONDENT, "DROP FUNCTION find_respondent(text)"),
        migrations.RunSQL(FIND_CONSULTATION, "DROP FUNCTION find_consultation(text)"),
        migrations.RunSQL(FIND_CALENDAR, "DROP FUNCTION find_calendar(text)"),
        migrations.RunSQL(FIND_ROUNDS_TO_FORGET, "DROP FUNCTION find_rounds_to_forget(date)"),
    ]

"""The site refuses to work through a role for which row-level security would not hold."""

import psycopg
import pytest
from django.db import connections

from seedbed.foundations.faults import WrongUse
from seedbed_web.config.environment import database
from seedbed_web.database import roles
from seedbed_web.database.roles import refuse_unsafe_role


@pytest.fixture
def connected(django_db_setup, django_db_blocker):
    """Another connection of the site, as whatever role an address names."""

    def connect(url):
        connections.settings["other"] = database("OTHER", {"OTHER": url})
        connections.configure_settings(connections.settings)
        return "other"

    with django_db_blocker.unblock():
        yield connect
        connections["other"].close()
        del connections["other"], connections.settings["other"]


def test_the_application_role_is_accepted(connected, postgres):
    using = connected(postgres.app_url)
    refuse_unsafe_role(using)
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("seedbed_app", False, False)


@pytest.mark.parametrize(
    ("url", "reason"),
    [("superuser_url", "is a superuser"), ("owner_url", "owns tables of the site")],
)
def test_superuser_and_owner_are_refused_and_the_way_out_is_named(connected, postgres, url, reason):
    with pytest.raises(WrongUse, match=reason) as refused:
        refuse_unsafe_role(connected(getattr(postgres, url)))
    assert "running-the-site.md" in str(refused.value)


@pytest.mark.parametrize(
    ("grant", "reason"),
    [("ALTER ROLE tried BYPASSRLS", "passes over"), ("GRANT seedbed_owner TO tried", "owns tables")],
)
def test_a_role_that_could_get_round_the_policies_is_refused(connected, postgres, grant, reason):
    with psycopg.connect(postgres.superuser_url, autocommit=True) as superuser:
        superuser.execute("CREATE ROLE tried LOGIN PASSWORD 'tried'")
        superuser.execute("GRANT CONNECT ON DATABASE seedbed TO tried")
        try:
            superuser.execute(grant)
            place = postgres.app_url.split("@")[1]
            with pytest.raises(WrongUse, match=reason):
                refuse_unsafe_role(connected(f"postgresql://tried:tried@{place}"))
        finally:
            connections["other"].close()
            superuser.execute("REVOKE CONNECT ON DATABASE seedbed FROM tried")
            superuser.execute("DROP ROLE tried")


def test_a_server_that_is_too_old_is_refused(connected, postgres, monkeypatch):
    monkeypatch.setattr(roles, "OLDEST", 990000)
    with pytest.raises(WrongUse, match="too old"):
        refuse_unsafe_role(connected(postgres.app_url))

"""Partnerships, people, memberships and invitations are ended, never removed, by the application."""

from django.db import migrations

from seedbed_web.database.policies import role

KEPT = ("organisations_partnership", "organisations_membership", "organisations_invitation", "accounts_user")


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0002_nation_of_an_organisation"),
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(f"REVOKE DELETE ON {table} FROM {role()}", f"GRANT DELETE ON {table} TO {role()}")
        for table in KEPT
    ]

"""What the tables of libraries are: whose rows they hold and what the application may do with them."""

from django.db import migrations

from seedbed_web.database.policies import (
    PARTNERSHIP,
    READ_AND_ADD,
    SIGNING_IN,
    WORKER,
    Protect,
    personal,
    role,
    system,
)

READ = "SELECT"
# A job belongs to the partnership that its arguments name; the worker hands jobs out and must see all.
OWN_JOB = f"(args ->> 'partnership')::uuid = {PARTNERSHIP} OR {WORKER}"
OF_OWN_JOB = "EXISTS (SELECT 1 FROM procrastinate_jobs j WHERE j.id = job_id)"
OF_OWN_ACCOUNT = "EXISTS (SELECT 1 FROM socialaccount_socialaccount a WHERE a.id = account_id)"
SEQUENCES = (
    "procrastinate_jobs",
    "procrastinate_events",
    "procrastinate_periodic_defers",
    "procrastinate_workers",
)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("sessions", "0001_initial"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [
        system("django_migrations", allow=READ),
        system("django_content_type", allow=READ),
        system("django_session"),
        system("auth_permission", allow=READ),
        system("auth_group", allow=READ),
        system("auth_group_permissions", allow=READ),
        system("pghistory_context", allow=READ_AND_ADD),
        system("socialaccount_socialapp", allow=READ),
        personal("account_emailaddress"),
        Protect("account_emailconfirmation", "personal", SIGNING_IN),
        personal("mfa_authenticator"),
        personal("socialaccount_socialaccount"),
        Protect("socialaccount_socialtoken", "personal", OF_OWN_ACCOUNT),
        Protect("procrastinate_jobs", "jobs", OWN_JOB),
        Protect("procrastinate_events", "jobs", OF_OWN_JOB),
        Protect("procrastinate_periodic_defers", "jobs", WORKER),
        Protect("procrastinate_workers", "jobs", WORKER),
        *(
            migrations.RunSQL(
                f"GRANT USAGE ON SEQUENCE {table}_id_seq TO {role()}",
                f"REVOKE USAGE ON SEQUENCE {table}_id_seq FROM {role()}",
            )
            for table in SEQUENCES
        ),
    ]

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from seedbed_web.database.policies import (
    PARTNERSHIP,
    USER,
    Protect,
    history,
    personal,
    public_when,
    role,
    tenant,
)

OWN_ROWS = f"partnership_id = {PARTNERSHIP}"
# Which partnerships a person belongs to is asked before one of them is chosen.
MY_ROLES = f"user_id = {USER}"
OWN = f"id = {PARTNERSHIP}"
PUBLISHED = (
    "published_at IS NOT NULL OR EXISTS (SELECT 1 FROM organisations_membership m"
    f" WHERE m.partnership_id = organisations_partnership.id AND m.user_id = {USER})"
)
# Names of colleagues stand beside what they own and changed.
COLLEAGUE = (
    "EXISTS (SELECT 1 FROM organisations_membership m"
    f" WHERE m.user_id = accounts_user.id AND m.partnership_id = {PARTNERSHIP})"
)
# Whoever holds a token belongs to no partnership yet, so that no policy would show them the invitation. This
# function, which works with the rights of the owner, answers one question about one token and nothing else: what
# became of it, and, only while it is open, which invitation it is.
FIND_INVITATION = f"""
CREATE FUNCTION find_invitation(digest text)
RETURNS TABLE (state text, invitation_id uuid, partnership_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT s.state, CASE s.state WHEN 'open' THEN i.id END, CASE s.state WHEN 'open' THEN i.partnership_id END
    FROM public.organisations_invitation i
    CROSS JOIN LATERAL (SELECT CASE
        WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn'
        WHEN i.accepted_at IS NOT NULL THEN 'used'
        WHEN i.expires_at <= pg_catalog.now() THEN 'expired'
        ELSE 'open' END AS state) s
    WHERE i.token_digest = digest
$$;
REVOKE ALL ON FUNCTION find_invitation(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_invitation(text) TO {role()};
"""
NO_INVITATION = "DROP FUNCTION find_invitation(text)"


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("identifier", models.SlugField(max_length=80)),
                ("name_en", models.CharField(max_length=200, verbose_name="name in English")),
                ("name_cy", models.CharField(blank=True, max_length=200, verbose_name="name in Welsh")),
                (
                    "sector",
                    models.CharField(
                        choices=[
                            ("council", "council"),
                            ("NHS", "NHS"),
                            ("voluntary", "voluntary"),
                            ("school or setting", "school or setting"),
                            ("parents", "parents"),
                            ("university", "university"),
                            ("other", "other"),
                        ],
                        max_length=30,
                        verbose_name="sector",
                    ),
                ),
                ("part_en", models.TextField(blank=True, verbose_name="its part, in English")),
                ("part_cy", models.TextField(blank=True, verbose_name="its part, in Welsh")),
                ("order", models.PositiveIntegerField(default=0)),
                ("extra", models.JSONField(blank=True, default=dict)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "ordering": ["order", "name_en"],
            },
        ),
        migrations.CreateModel(
            name="Partnership",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("slug", models.SlugField(max_length=60, unique=True)),
                ("name_en", models.CharField(max_length=200)),
                ("name_cy", models.CharField(blank=True, max_length=200)),
                (
                    "nation",
                    models.CharField(choices=[("England", "England"), ("Wales", "Wales")], max_length=10),
                ),
                ("is_demo", models.BooleanField(default=False)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("role", models.CharField(max_length=40)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="organisations.organisation",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OrganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("identifier", models.SlugField(db_index=False, max_length=80)),
                ("name_en", models.CharField(max_length=200, verbose_name="name in English")),
                ("name_cy", models.CharField(blank=True, max_length=200, verbose_name="name in Welsh")),
                (
                    "sector",
                    models.CharField(
                        choices=[
                            ("council", "council"),
                            ("NHS", "NHS"),
                            ("voluntary", "voluntary"),
                            ("school or setting", "school or setting"),
                            ("parents", "parents"),
                            ("university", "university"),
                            ("other", "other"),
                        ],
                        max_length=30,
                        verbose_name="sector",
                    ),
                ),
                ("part_en", models.TextField(blank=True, verbose_name="its part, in English")),
                ("part_cy", models.TextField(blank=True, verbose_name="its part, in Welsh")),
                ("order", models.PositiveIntegerField(default=0)),
                ("extra", models.JSONField(blank=True, default=dict)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organisations.partnership",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="organisation",
            name="partnership",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
            ),
        ),
        migrations.CreateModel(
            name="MembershipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("role", models.CharField(max_length=40)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="organisations.membership",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="organisations.partnership",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("email", models.EmailField(max_length=254)),
                ("name", models.CharField(max_length=150)),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("cy", "Cymraeg")], default="en", max_length=2
                    ),
                ),
                ("role", models.CharField(max_length=40)),
                ("token_digest", models.CharField(max_length=64, unique=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("accepted_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "invited_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="organisations.organisation",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Area",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("code", models.CharField(max_length=9)),
                ("name_en", models.CharField(max_length=200)),
                ("name_cy", models.CharField(blank=True, max_length=200)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.UniqueConstraint(
                fields=("partnership", "identifier"), name="organisation_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organisations_organisationevent" ("extra", "id", "identifier", "name_cy", "name_en", "order", "part_cy", "part_en", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "version") VALUES (NEW."extra", NEW."id", NEW."identifier", NEW."name_cy", NEW."name_en", NEW."order", NEW."part_cy", NEW."part_en", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."sector", NEW."version"); RETURN NULL;',
                    hash="5e8fdbbffadc4ff02616f07ea1bc756f2d675aa3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_040c9",
                    table="organisations_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organisations_organisationevent" ("extra", "id", "identifier", "name_cy", "name_en", "order", "part_cy", "part_en", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "version") VALUES (NEW."extra", NEW."id", NEW."identifier", NEW."name_cy", NEW."name_en", NEW."order", NEW."part_cy", NEW."part_en", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."sector", NEW."version"); RETURN NULL;',
                    hash="7ddd17bc34c8c3c2ba13c5e945506051503e6085",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0b99b",
                    table="organisations_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organisations_organisationevent" ("extra", "id", "identifier", "name_cy", "name_en", "order", "part_cy", "part_en", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "version") VALUES (OLD."extra", OLD."id", OLD."identifier", OLD."name_cy", OLD."name_en", OLD."order", OLD."part_cy", OLD."part_en", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."sector", OLD."version"); RETURN NULL;',
                    hash="ab06fe35cfb4aca2285ad34f6ee6c135bcda3d69",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57a4b",
                    table="organisations_organisation",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.UniqueConstraint(fields=("partnership", "user", "role"), name="role_once"),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="membership_ends_after_it_began",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organisations_membershipevent" ("id", "organisation_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") VALUES (NEW."id", NEW."organisation_id", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."role", NEW."since", NEW."until", NEW."user_id"); RETURN NULL;',
                    hash="ead80be9ba050b55a31ad0aba318adf1e3e8a724",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ea1f9",
                    table="organisations_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "organisations_membershipevent" ("id", "organisation_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") VALUES (NEW."id", NEW."organisation_id", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."role", NEW."since", NEW."until", NEW."user_id"); RETURN NULL;',
                    hash="5eabed734837ae03d4a8f4f086f82e1a32c35f1b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8973b",
                    table="organisations_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organisations_membershipevent" ("id", "organisation_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "since", "until", "user_id") VALUES (OLD."id", OLD."organisation_id", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."role", OLD."since", OLD."until", OLD."user_id"); RETURN NULL;',
                    hash="dfd81bcdedcc258c5a00f55f61f6ebed02b64e72",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b591d",
                    table="organisations_membership",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="area",
            constraint=models.UniqueConstraint(fields=("partnership", "code"), name="area_once"),
        ),
        public_when("organisations_partnership", PUBLISHED, rows=OWN),
        tenant("organisations_area"),
        tenant("organisations_organisation"),
        history("organisations_organisationevent"),
        Protect("organisations_membership", "tenant", OWN_ROWS, readable=MY_ROLES),
        history("organisations_membershipevent"),
        tenant("organisations_invitation"),
        migrations.RunSQL(FIND_INVITATION, NO_INVITATION),
        personal("accounts_user", "id", readable=COLLEAGUE),
    ]

import uuid

import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import seedbed_web.database.at_once


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0003_what_nobody_removes"),
        ("publish", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        seedbed_web.database.at_once.CreateModels(
            models=[
                migrations.CreateModel(
                    name="FigureEvent",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("refreshed", "refreshed"),
                                    ("brought", "brought"),
                                    ("undone", "undone"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("running", "running"),
                                    ("done", "done"),
                                    ("failed", "failed"),
                                ],
                                default="done",
                                max_length=20,
                            ),
                        ),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        ("title", models.TextField(blank=True)),
                        ("changes", models.JSONField(default=list)),
                        ("trouble", models.TextField(blank=True)),
                        ("before", models.JSONField(default=dict)),
                        ("undone", models.BooleanField(default=False)),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                        "ordering": ["-number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "number"), name="figure_event_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeptFile",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("path", models.CharField(max_length=300)),
                        ("content", models.BinaryField()),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="kept",
                                to="publish.figureevent",
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
                    name="Publication",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("version_name", models.TextField(blank=True)),
                        ("as_of", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("running", "running"),
                                    ("done", "done"),
                                    ("failed", "failed"),
                                ],
                                default="waiting",
                                max_length=20,
                            ),
                        ),
                        ("step", models.TextField(blank=True)),
                        ("steps_done", models.PositiveIntegerField(default=0)),
                        ("trouble", models.JSONField(default=list)),
                        ("folder", models.TextField(blank=True)),
                        ("digest", models.TextField(blank=True)),
                        ("asked_at", models.DateTimeField(auto_now_add=True)),
                        ("done_at", models.DateTimeField(blank=True, null=True)),
                        ("is_current", models.BooleanField(default=False)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                        "ordering": ["-number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "number"), name="publication_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_current", True)),
                                fields=("partnership",),
                                name="one_current_publication",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Version",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("identifier", models.SlugField(max_length=80)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("title_en", models.TextField(verbose_name="title in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="title in Welsh")),
                        ("fixed_on", models.DateField()),
                        ("adopted_on", models.DateField(blank=True, null=True)),
                        ("digest", models.TextField()),
                        (
                            "about_en",
                            models.TextField(blank=True, verbose_name="what is new in it, in English"),
                        ),
                        (
                            "about_cy",
                            models.TextField(blank=True, verbose_name="what is new in it, in Welsh"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="version_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "publish_versionevent" ("about_cy", "about_en", "adopted_on", "changed_at", "changed_by_id", "digest", "extra", "fixed_on", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."adopted_on", NEW."changed_at", NEW."changed_by_id", NEW."digest", NEW."extra", NEW."fixed_on", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="b5d7bb3bda9567a849bbb975e5aa855477c402e9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c6661",
                                    table="publish_version",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "publish_versionevent" ("about_cy", "about_en", "adopted_on", "changed_at", "changed_by_id", "digest", "extra", "fixed_on", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."adopted_on", NEW."changed_at", NEW."changed_by_id", NEW."digest", NEW."extra", NEW."fixed_on", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="12151328349c8145bc67508320c276de49fc329d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_12d49",
                                    table="publish_version",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "publish_versionevent" ("about_cy", "about_en", "adopted_on", "changed_at", "changed_by_id", "digest", "extra", "fixed_on", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (OLD."about_cy", OLD."about_en", OLD."adopted_on", OLD."changed_at", OLD."changed_by_id", OLD."digest", OLD."extra", OLD."fixed_on", OLD."id", OLD."identifier", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                                    hash="0c241d5c9cc8b2947fc8e9a283d10759d96a5d8d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_04d38",
                                    table="publish_version",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SignOff",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("asked", "asked"),
                                    ("agreed", "agreed"),
                                    ("agreed with a condition", "agreed with a condition"),
                                    ("not agreed", "not agreed"),
                                ],
                                max_length=30,
                                verbose_name="answer",
                            ),
                        ),
                        ("words", models.TextField(blank=True, verbose_name="condition or reason")),
                        ("by", models.TextField(blank=True, verbose_name="who")),
                        ("on", models.DateField(blank=True, null=True, verbose_name="the day")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "of",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sign_offs",
                                to="publish.version",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("of", "partner"), name="sign_off_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "publish_signoffevent" ("answer", "by", "changed_at", "changed_by_id", "extra", "id", "of_id", "on", "order", "partner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "words") VALUES (NEW."answer", NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."of_id", NEW."on", NEW."order", NEW."partner_id", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."version", NEW."words"); RETURN NULL;',
                                    hash="8b0836a0995909d4f81582bbb104a3e603cc2a3e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_86dbd",
                                    table="publish_signoff",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "publish_signoffevent" ("answer", "by", "changed_at", "changed_by_id", "extra", "id", "of_id", "on", "order", "partner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "words") VALUES (NEW."answer", NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."of_id", NEW."on", NEW."order", NEW."partner_id", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."version", NEW."words"); RETURN NULL;',
                                    hash="6222a517664994ceaac9635697086b2b235ed0c9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_68cbb",
                                    table="publish_signoff",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "publish_signoffevent" ("answer", "by", "changed_at", "changed_by_id", "extra", "id", "of_id", "on", "order", "partner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "words") VALUES (OLD."answer", OLD."by", OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."id", OLD."of_id", OLD."on", OLD."order", OLD."partner_id", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."version", OLD."words"); RETURN NULL;',
                                    hash="1e81b26d1fd13bc68ff3c3e4d70adb485243f488",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_032fd",
                                    table="publish_signoff",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SignOffEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("asked", "asked"),
                                    ("agreed", "agreed"),
                                    ("agreed with a condition", "agreed with a condition"),
                                    ("not agreed", "not agreed"),
                                ],
                                max_length=30,
                                verbose_name="answer",
                            ),
                        ),
                        ("words", models.TextField(blank=True, verbose_name="condition or reason")),
                        ("by", models.TextField(blank=True, verbose_name="who")),
                        ("on", models.DateField(blank=True, null=True, verbose_name="the day")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                db_constraint=False,
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="publish.signoff",
                            ),
                        ),
                        (
                            "of",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="publish.version",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VersionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("identifier", models.SlugField(db_index=False, max_length=80)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("title_en", models.TextField(verbose_name="title in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="title in Welsh")),
                        ("fixed_on", models.DateField()),
                        ("adopted_on", models.DateField(blank=True, null=True)),
                        ("digest", models.TextField()),
                        (
                            "about_en",
                            models.TextField(blank=True, verbose_name="what is new in it, in English"),
                        ),
                        (
                            "about_cy",
                            models.TextField(blank=True, verbose_name="what is new in it, in Welsh"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="publish.version",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="WaitingFigures",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("name", models.TextField()),
                        ("content", models.BinaryField()),
                        ("mapping", models.JSONField(default=dict)),
                        ("expires_at", models.DateTimeField()),
                        (
                            "brought_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
            ],
        ),
    ]

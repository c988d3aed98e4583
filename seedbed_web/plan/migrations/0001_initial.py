import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from seedbed_web.database.policies import history, tenant


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisations", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Action",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("identifier", models.SlugField(max_length=80)),
                ("title_en", models.CharField(max_length=300, verbose_name="what will be done, in English")),
                (
                    "title_cy",
                    models.CharField(blank=True, max_length=300, verbose_name="what will be done, in Welsh"),
                ),
                ("starts", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("ends", models.DateField(blank=True, null=True, verbose_name="done by")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not started", "not started"),
                            ("under way", "under way"),
                            ("behind", "behind"),
                            ("done", "done"),
                            ("stopped", "stopped"),
                        ],
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                ("order", models.PositiveIntegerField(default=0)),
                ("extra", models.JSONField(blank=True, default=dict)),
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
                    "owner",
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
                "ordering": ["order", "identifier"],
            },
        ),
        migrations.CreateModel(
            name="Priority",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("identifier", models.SlugField(max_length=80)),
                ("order", models.PositiveIntegerField(default=1, verbose_name="place")),
                ("title_en", models.CharField(max_length=200, verbose_name="title in English")),
                ("title_cy", models.CharField(blank=True, max_length=200, verbose_name="title in Welsh")),
                ("need_en", models.TextField(verbose_name="the need, in English")),
                ("need_cy", models.TextField(blank=True, verbose_name="the need, in Welsh")),
                ("gap_en", models.TextField(blank=True, verbose_name="the gap to close, in English")),
                ("gap_cy", models.TextField(blank=True, verbose_name="the gap to close, in Welsh")),
                (
                    "learning_en",
                    models.TextField(blank=True, verbose_name="what we want to learn, in English"),
                ),
                ("learning_cy", models.TextField(blank=True, verbose_name="what we want to learn, in Welsh")),
                ("extra", models.JSONField(blank=True, default=dict)),
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
            },
        ),
        migrations.CreateModel(
            name="ActionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("identifier", models.SlugField(db_index=False, max_length=80)),
                ("title_en", models.CharField(max_length=300, verbose_name="what will be done, in English")),
                (
                    "title_cy",
                    models.CharField(blank=True, max_length=300, verbose_name="what will be done, in Welsh"),
                ),
                ("starts", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("ends", models.DateField(blank=True, null=True, verbose_name="done by")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not started", "not started"),
                            ("under way", "under way"),
                            ("behind", "behind"),
                            ("done", "done"),
                            ("stopped", "stopped"),
                        ],
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                ("order", models.PositiveIntegerField(default=0)),
                ("extra", models.JSONField(blank=True, default=dict)),
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
                    "owner",
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="plan.action",
                    ),
                ),
                (
                    "priority",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="plan.priority",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="action",
            name="priority",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="actions", to="plan.priority"
            ),
        ),
        migrations.CreateModel(
            name="PriorityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("identifier", models.SlugField(db_index=False, max_length=80)),
                ("order", models.PositiveIntegerField(default=1, verbose_name="place")),
                ("title_en", models.CharField(max_length=200, verbose_name="title in English")),
                ("title_cy", models.CharField(blank=True, max_length=200, verbose_name="title in Welsh")),
                ("need_en", models.TextField(verbose_name="the need, in English")),
                ("need_cy", models.TextField(blank=True, verbose_name="the need, in Welsh")),
                ("gap_en", models.TextField(blank=True, verbose_name="the gap to close, in English")),
                ("gap_cy", models.TextField(blank=True, verbose_name="the gap to close, in Welsh")),
                (
                    "learning_en",
                    models.TextField(blank=True, verbose_name="what we want to learn, in English"),
                ),
                ("learning_cy", models.TextField(blank=True, verbose_name="what we want to learn, in Welsh")),
                ("extra", models.JSONField(blank=True, default=dict)),
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
                        to="plan.priority",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Strategy",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("title_en", models.CharField(max_length=200, verbose_name="title in English")),
                ("title_cy", models.CharField(blank=True, max_length=200, verbose_name="title in Welsh")),
                ("starts", models.PositiveSmallIntegerField(verbose_name="first year")),
                ("ends", models.PositiveSmallIntegerField(verbose_name="last year")),
                ("adopted_on", models.DateField(blank=True, null=True)),
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
        ),
        migrations.CreateModel(
            name="StrategyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("title_en", models.CharField(max_length=200, verbose_name="title in English")),
                ("title_cy", models.CharField(blank=True, max_length=200, verbose_name="title in Welsh")),
                ("starts", models.PositiveSmallIntegerField(verbose_name="first year")),
                ("ends", models.PositiveSmallIntegerField(verbose_name="last year")),
                ("adopted_on", models.DateField(blank=True, null=True)),
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
                        to="plan.strategy",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="priority",
            constraint=models.UniqueConstraint(fields=("partnership", "identifier"), name="priority_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priority",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_priorityevent" ("changed_at", "changed_by_id", "extra", "gap_cy", "gap_en", "id", "identifier", "learning_cy", "learning_en", "need_cy", "need_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."gap_cy", NEW."gap_en", NEW."id", NEW."identifier", NEW."learning_cy", NEW."learning_en", NEW."need_cy", NEW."need_en", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                    hash="b5b8a31f85be0bf533d44f0286baa5df895403d2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_01c0b",
                    table="plan_priority",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priority",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "plan_priorityevent" ("changed_at", "changed_by_id", "extra", "gap_cy", "gap_en", "id", "identifier", "learning_cy", "learning_en", "need_cy", "need_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."gap_cy", NEW."gap_en", NEW."id", NEW."identifier", NEW."learning_cy", NEW."learning_en", NEW."need_cy", NEW."need_en", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                    hash="d12b95af41e718355ea8b0b42b1b03c69c7c6087",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_37ea4",
                    table="plan_priority",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priority",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_priorityevent" ("changed_at", "changed_by_id", "extra", "gap_cy", "gap_en", "id", "identifier", "learning_cy", "learning_en", "need_cy", "need_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."gap_cy", OLD."gap_en", OLD."id", OLD."identifier", OLD."learning_cy", OLD."learning_en", OLD."need_cy", OLD."need_en", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                    hash="b2f3422abe01a8cbb7e89c2a016478ec1358a024",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_555e6",
                    table="plan_priority",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="action",
            constraint=models.UniqueConstraint(fields=("partnership", "identifier"), name="action_once"),
        ),
        migrations.AddConstraint(
            model_name="action",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("not started", "under way", "behind", "done", "stopped"))),
                name="action_state_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="action",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_actionevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "starts", "state", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."owner_id", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."priority_id", NEW."starts", NEW."state", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                    hash="e6360650e02d1d2650dbc7ea7af8f5df50ac391b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4a09e",
                    table="plan_action",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="action",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "plan_actionevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "starts", "state", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."owner_id", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."priority_id", NEW."starts", NEW."state", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                    hash="d7dca8fad23a5fc6bdeeb9a31064abdd026fbab2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c9a68",
                    table="plan_action",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="action",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_actionevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "starts", "state", "title_cy", "title_en", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."ends", OLD."extra", OLD."id", OLD."identifier", OLD."order", OLD."owner_id", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."priority_id", OLD."starts", OLD."state", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                    hash="6db173caa7139451b8be189ab2d8da4da9e60760",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7156d",
                    table="plan_action",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="strategy",
            constraint=models.UniqueConstraint(fields=("partnership",), name="one_strategy"),
        ),
        migrations.AddConstraint(
            model_name="strategy",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends__gte", models.F("starts"))), name="strategy_years"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="strategy",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_strategyevent" ("adopted_on", "changed_at", "changed_by_id", "ends", "id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "title_cy", "title_en", "version") VALUES (NEW."adopted_on", NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."id", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."starts", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                    hash="f874f26762c7c6366aa185e19e3a99b2d3e704dc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a6e4c",
                    table="plan_strategy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="strategy",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "plan_strategyevent" ("adopted_on", "changed_at", "changed_by_id", "ends", "id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "title_cy", "title_en", "version") VALUES (NEW."adopted_on", NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."id", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."starts", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                    hash="eca9a4ffd53faccb505ecdcadd4e6d8d7704fbc4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_72a27",
                    table="plan_strategy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="strategy",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_strategyevent" ("adopted_on", "changed_at", "changed_by_id", "ends", "id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "title_cy", "title_en", "version") VALUES (OLD."adopted_on", OLD."changed_at", OLD."changed_by_id", OLD."ends", OLD."id", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."starts", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                    hash="4437e85e802c21416dcb636c1084c2711eed0fbe",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fd25a",
                    table="plan_strategy",
                    when="AFTER",
                ),
            ),
        ),
        tenant("plan_strategy"),
        tenant("plan_priority"),
        tenant("plan_action"),
        history("plan_strategyevent"),
        history("plan_priorityevent"),
        history("plan_actionevent"),
    ]

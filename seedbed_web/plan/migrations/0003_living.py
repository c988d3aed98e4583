import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import seedbed_web.database.at_once


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0003_what_nobody_removes"),
        ("plan", "0002_candidates"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="measure",
            options={"ordering": ["order", "identifier"]},
        ),
        migrations.AlterModelOptions(
            name="statement",
            options={"ordering": ["order", "identifier"]},
        ),
        migrations.AddField(
            model_name="measure",
            name="changed_at",
            field=models.DateTimeField(auto_now=True),
        ),
        migrations.AddField(
            model_name="measure",
            name="changed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="measure",
            name="extra",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="measure",
            name="level",
            field=models.CharField(
                blank=True,
                choices=[("output", "output"), ("outcome", "outcome"), ("impact", "impact")],
                max_length=20,
                verbose_name="level",
            ),
        ),
        migrations.AddField(
            model_name="measure",
            name="unit",
            field=models.TextField(blank=True, verbose_name="unit"),
        ),
        migrations.AddField(
            model_name="measure",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="statement",
            name="changed_at",
            field=models.DateTimeField(auto_now=True),
        ),
        migrations.AddField(
            model_name="statement",
            name="changed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="statement",
            name="extra",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="statement",
            name="order",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="statement",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AlterField(
            model_name="measure",
            name="baseline",
            field=models.TextField(blank=True, verbose_name="baseline"),
        ),
        migrations.AlterField(
            model_name="measure",
            name="indicator",
            field=models.TextField(blank=True, verbose_name="indicator"),
        ),
        migrations.AlterField(
            model_name="measure",
            name="target",
            field=models.FloatField(blank=True, null=True, verbose_name="target"),
        ),
        migrations.AlterField(
            model_name="measure",
            name="target_on",
            field=models.DateField(blank=True, null=True, verbose_name="day by which"),
        ),
        migrations.AlterField(
            model_name="measure",
            name="title_cy",
            field=models.TextField(blank=True, verbose_name="what is measured, in Welsh"),
        ),
        migrations.AlterField(
            model_name="measure",
            name="title_en",
            field=models.TextField(verbose_name="what is measured, in English"),
        ),
        migrations.AlterField(
            model_name="statement",
            name="dated",
            field=models.DateField(verbose_name="the day it speaks of"),
        ),
        migrations.AlterField(
            model_name="statement",
            name="kind",
            field=models.TextField(verbose_name="kind"),
        ),
        migrations.AlterField(
            model_name="statement",
            name="source",
            field=models.TextField(verbose_name="who said it, or where it was published"),
        ),
        migrations.AlterField(
            model_name="statement",
            name="statement_cy",
            field=models.TextField(blank=True, verbose_name="what it says, in Welsh"),
        ),
        migrations.AlterField(
            model_name="statement",
            name="statement_en",
            field=models.TextField(verbose_name="what it says, in English"),
        ),
        migrations.AlterField(
            model_name="statement",
            name="url",
            field=models.TextField(blank=True, verbose_name="where it can be read"),
        ),
        seedbed_web.database.at_once.CreateModels(
            models=[
                migrations.CreateModel(
                    name="ActionMeasure",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        (
                            "action",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="moves",
                                to="plan.action",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="moved_by",
                                to="plan.measure",
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
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("action", "measure"), name="action_measure_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BroughtPlan",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("name", models.TextField()),
                        ("text", models.TextField()),
                        ("choices", models.JSONField(default=dict)),
                        ("brought_at", models.DateTimeField(auto_now_add=True)),
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
                migrations.CreateModel(
                    name="Criterion",
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
                        ("set", models.TextField()),
                        ("set_title_en", models.TextField(verbose_name="what the set is called, in English")),
                        (
                            "set_title_cy",
                            models.TextField(blank=True, verbose_name="what the set is called, in Welsh"),
                        ),
                        (
                            "factor",
                            models.CharField(
                                choices=[
                                    ("start", "start"),
                                    ("partnership", "partnership"),
                                    ("delivery", "delivery"),
                                    ("learning", "learning"),
                                ],
                                max_length=20,
                                verbose_name="success factor",
                            ),
                        ),
                        ("title_en", models.TextField(verbose_name="the criterion in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="the criterion in Welsh")),
                        ("meaning_en", models.TextField(verbose_name="what it means, in English")),
                        ("meaning_cy", models.TextField(blank=True, verbose_name="what it means, in Welsh")),
                        ("test", models.TextField(blank=True)),
                        ("source", models.TextField(verbose_name="where it comes from")),
                        ("url", models.TextField(blank=True, verbose_name="where that can be read")),
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
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="criterion_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_criterionevent" ("changed_at", "changed_by_id", "extra", "factor", "id", "identifier", "meaning_cy", "meaning_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set", "set_title_cy", "set_title_en", "source", "test", "title_cy", "title_en", "url", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."factor", NEW."id", NEW."identifier", NEW."meaning_cy", NEW."meaning_en", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."set", NEW."set_title_cy", NEW."set_title_en", NEW."source", NEW."test", NEW."title_cy", NEW."title_en", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="3f52c3d16034b5cdd09e4c93df27ff430b72d32b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_eba11",
                                    table="plan_criterion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_criterionevent" ("changed_at", "changed_by_id", "extra", "factor", "id", "identifier", "meaning_cy", "meaning_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set", "set_title_cy", "set_title_en", "source", "test", "title_cy", "title_en", "url", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."factor", NEW."id", NEW."identifier", NEW."meaning_cy", NEW."meaning_en", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."set", NEW."set_title_cy", NEW."set_title_en", NEW."source", NEW."test", NEW."title_cy", NEW."title_en", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="8c2699c170b212206dca353432e94d0aa95164b7",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8b6c4",
                                    table="plan_criterion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_criterionevent" ("changed_at", "changed_by_id", "extra", "factor", "id", "identifier", "meaning_cy", "meaning_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set", "set_title_cy", "set_title_en", "source", "test", "title_cy", "title_en", "url", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."factor", OLD."id", OLD."identifier", OLD."meaning_cy", OLD."meaning_en", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."set", OLD."set_title_cy", OLD."set_title_en", OLD."source", OLD."test", OLD."title_cy", OLD."title_en", OLD."url", OLD."version"); RETURN NULL;',
                                    hash="e392d1354cb3ccf99bc2493f61c6d178a99edd1b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6d70a",
                                    table="plan_criterion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CriterionEvent",
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
                        ("set", models.TextField()),
                        ("set_title_en", models.TextField(verbose_name="what the set is called, in English")),
                        (
                            "set_title_cy",
                            models.TextField(blank=True, verbose_name="what the set is called, in Welsh"),
                        ),
                        (
                            "factor",
                            models.CharField(
                                choices=[
                                    ("start", "start"),
                                    ("partnership", "partnership"),
                                    ("delivery", "delivery"),
                                    ("learning", "learning"),
                                ],
                                max_length=20,
                                verbose_name="success factor",
                            ),
                        ),
                        ("title_en", models.TextField(verbose_name="the criterion in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="the criterion in Welsh")),
                        ("meaning_en", models.TextField(verbose_name="what it means, in English")),
                        ("meaning_cy", models.TextField(blank=True, verbose_name="what it means, in Welsh")),
                        ("test", models.TextField(blank=True)),
                        ("source", models.TextField(verbose_name="where it comes from")),
                        ("url", models.TextField(blank=True, verbose_name="where that can be read")),
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
                                to="plan.criterion",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Impact",
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
                        (
                            "duty",
                            models.CharField(
                                choices=[
                                    ("equality", "equality"),
                                    ("socio-economic", "socio-economic"),
                                    ("children's rights", "children's rights"),
                                    ("welsh language", "welsh language"),
                                ],
                                max_length=30,
                                verbose_name="duty",
                            ),
                        ),
                        ("who", models.TextField(verbose_name="who or what it is about")),
                        (
                            "effect",
                            models.CharField(
                                choices=[
                                    ("positive", "positive"),
                                    ("neutral", "neutral"),
                                    ("negative", "negative"),
                                    ("mixed", "mixed"),
                                    ("not known", "not known"),
                                ],
                                max_length=20,
                                verbose_name="effect",
                            ),
                        ),
                        ("finding_en", models.TextField(verbose_name="what is expected, in English")),
                        (
                            "finding_cy",
                            models.TextField(blank=True, verbose_name="what is expected, in Welsh"),
                        ),
                        (
                            "response_en",
                            models.TextField(blank=True, verbose_name="what will be done, in English"),
                        ),
                        (
                            "response_cy",
                            models.TextField(blank=True, verbose_name="what will be done, in Welsh"),
                        ),
                        ("by", models.TextField(verbose_name="who judged")),
                        ("on", models.DateField(verbose_name="the day")),
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
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="impact_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_impactevent" ("by", "changed_at", "changed_by_id", "duty", "effect", "extra", "finding_cy", "finding_en", "id", "identifier", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "response_cy", "response_en", "version", "who") VALUES (NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."duty", NEW."effect", NEW."extra", NEW."finding_cy", NEW."finding_en", NEW."id", NEW."identifier", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."response_cy", NEW."response_en", NEW."version", NEW."who"); RETURN NULL;',
                                    hash="7654cfe7f995d8bc199849ae3602f6cfda440900",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_80273",
                                    table="plan_impact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_impactevent" ("by", "changed_at", "changed_by_id", "duty", "effect", "extra", "finding_cy", "finding_en", "id", "identifier", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "response_cy", "response_en", "version", "who") VALUES (NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."duty", NEW."effect", NEW."extra", NEW."finding_cy", NEW."finding_en", NEW."id", NEW."identifier", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."response_cy", NEW."response_en", NEW."version", NEW."who"); RETURN NULL;',
                                    hash="0d14cc14de6fcf6e4653b2cfa08ba2c20281abb4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c216f",
                                    table="plan_impact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_impactevent" ("by", "changed_at", "changed_by_id", "duty", "effect", "extra", "finding_cy", "finding_en", "id", "identifier", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "response_cy", "response_en", "version", "who") VALUES (OLD."by", OLD."changed_at", OLD."changed_by_id", OLD."duty", OLD."effect", OLD."extra", OLD."finding_cy", OLD."finding_en", OLD."id", OLD."identifier", OLD."on", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."response_cy", OLD."response_en", OLD."version", OLD."who"); RETURN NULL;',
                                    hash="b4b29ac62026af7e394da2f457c1eab0ec5dbff1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_38ef6",
                                    table="plan_impact",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactEvent",
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
                        (
                            "duty",
                            models.CharField(
                                choices=[
                                    ("equality", "equality"),
                                    ("socio-economic", "socio-economic"),
                                    ("children's rights", "children's rights"),
                                    ("welsh language", "welsh language"),
                                ],
                                max_length=30,
                                verbose_name="duty",
                            ),
                        ),
                        ("who", models.TextField(verbose_name="who or what it is about")),
                        (
                            "effect",
                            models.CharField(
                                choices=[
                                    ("positive", "positive"),
                                    ("neutral", "neutral"),
                                    ("negative", "negative"),
                                    ("mixed", "mixed"),
                                    ("not known", "not known"),
                                ],
                                max_length=20,
                                verbose_name="effect",
                            ),
                        ),
                        ("finding_en", models.TextField(verbose_name="what is expected, in English")),
                        (
                            "finding_cy",
                            models.TextField(blank=True, verbose_name="what is expected, in Welsh"),
                        ),
                        (
                            "response_en",
                            models.TextField(blank=True, verbose_name="what will be done, in English"),
                        ),
                        (
                            "response_cy",
                            models.TextField(blank=True, verbose_name="what will be done, in Welsh"),
                        ),
                        ("by", models.TextField(verbose_name="who judged")),
                        ("on", models.DateField(verbose_name="the day")),
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
                                to="plan.impact",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Judgement",
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
                        ("set", models.TextField()),
                        ("criterion", models.TextField()),
                        (
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("met", "met"),
                                    ("partly met", "partly met"),
                                    ("not met", "not met"),
                                ],
                                max_length=20,
                                verbose_name="answer",
                            ),
                        ),
                        ("by", models.TextField(verbose_name="who judged")),
                        ("on", models.DateField(verbose_name="the day")),
                        ("reason_en", models.TextField(verbose_name="why, in English")),
                        ("reason_cy", models.TextField(blank=True, verbose_name="why, in Welsh")),
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
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "set", "criterion"), name="judgement_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_judgementevent" ("by", "changed_at", "changed_by_id", "criterion", "extra", "id", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_cy", "reason_en", "set", "verdict", "version") VALUES (NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."criterion", NEW."extra", NEW."id", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."reason_cy", NEW."reason_en", NEW."set", NEW."verdict", NEW."version"); RETURN NULL;',
                                    hash="e6356a130c9c1042c6f8a80e74687b5c4976c907",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c78a9",
                                    table="plan_judgement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_judgementevent" ("by", "changed_at", "changed_by_id", "criterion", "extra", "id", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_cy", "reason_en", "set", "verdict", "version") VALUES (NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."criterion", NEW."extra", NEW."id", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."reason_cy", NEW."reason_en", NEW."set", NEW."verdict", NEW."version"); RETURN NULL;',
                                    hash="0fc00ca396438b34cd093f3130ec2e8a28c58762",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_213c7",
                                    table="plan_judgement",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_judgementevent" ("by", "changed_at", "changed_by_id", "criterion", "extra", "id", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_cy", "reason_en", "set", "verdict", "version") VALUES (OLD."by", OLD."changed_at", OLD."changed_by_id", OLD."criterion", OLD."extra", OLD."id", OLD."on", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."reason_cy", OLD."reason_en", OLD."set", OLD."verdict", OLD."version"); RETURN NULL;',
                                    hash="b204601fef135f3bd88fa301c352aed84a99f76c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_352d6",
                                    table="plan_judgement",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JudgementEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("set", models.TextField()),
                        ("criterion", models.TextField()),
                        (
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("met", "met"),
                                    ("partly met", "partly met"),
                                    ("not met", "not met"),
                                ],
                                max_length=20,
                                verbose_name="answer",
                            ),
                        ),
                        ("by", models.TextField(verbose_name="who judged")),
                        ("on", models.DateField(verbose_name="the day")),
                        ("reason_en", models.TextField(verbose_name="why, in English")),
                        ("reason_cy", models.TextField(blank=True, verbose_name="why, in Welsh")),
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
                                to="plan.judgement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LinkedPlan",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("maternity", "maternity"),
                                    ("neighbourhood health", "neighbourhood health"),
                                    ("family hubs", "family hubs"),
                                    ("health and wellbeing", "health and wellbeing"),
                                    ("flying start", "flying start"),
                                    ("well-being plan", "well-being plan"),
                                    ("other", "other"),
                                ],
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        ("title_en", models.TextField(verbose_name="title in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="title in Welsh")),
                        (
                            "covers_en",
                            models.TextField(blank=True, verbose_name="what it covers, in English"),
                        ),
                        ("covers_cy", models.TextField(blank=True, verbose_name="what it covers, in Welsh")),
                        ("url", models.TextField(blank=True, verbose_name="where it can be read")),
                        ("starts", models.DateField(blank=True, null=True, verbose_name="first day")),
                        ("ends", models.DateField(blank=True, null=True, verbose_name="last day")),
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
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="linked_plan_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_linkedplanevent" ("changed_at", "changed_by_id", "covers_cy", "covers_en", "ends", "extra", "id", "identifier", "kind", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "title_cy", "title_en", "url", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."covers_cy", NEW."covers_en", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."order", NEW."owner_id", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."starts", NEW."title_cy", NEW."title_en", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="2cdde61e3e1886af7bd2136d0efbf972ed8db4c6",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d873a",
                                    table="plan_linkedplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_linkedplanevent" ("changed_at", "changed_by_id", "covers_cy", "covers_en", "ends", "extra", "id", "identifier", "kind", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "title_cy", "title_en", "url", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."covers_cy", NEW."covers_en", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."order", NEW."owner_id", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."starts", NEW."title_cy", NEW."title_en", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="b8eab91a066168a86d89699f69805b1df4be93d3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_de58a",
                                    table="plan_linkedplan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_linkedplanevent" ("changed_at", "changed_by_id", "covers_cy", "covers_en", "ends", "extra", "id", "identifier", "kind", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "title_cy", "title_en", "url", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."covers_cy", OLD."covers_en", OLD."ends", OLD."extra", OLD."id", OLD."identifier", OLD."kind", OLD."order", OLD."owner_id", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."starts", OLD."title_cy", OLD."title_en", OLD."url", OLD."version"); RETURN NULL;',
                                    hash="492cb50ff57754edfcb2de6d3eafecbf5f2082ca",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d9af3",
                                    table="plan_linkedplan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LinkedPlanEvent",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("maternity", "maternity"),
                                    ("neighbourhood health", "neighbourhood health"),
                                    ("family hubs", "family hubs"),
                                    ("health and wellbeing", "health and wellbeing"),
                                    ("flying start", "flying start"),
                                    ("well-being plan", "well-being plan"),
                                    ("other", "other"),
                                ],
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        ("title_en", models.TextField(verbose_name="title in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="title in Welsh")),
                        (
                            "covers_en",
                            models.TextField(blank=True, verbose_name="what it covers, in English"),
                        ),
                        ("covers_cy", models.TextField(blank=True, verbose_name="what it covers, in Welsh")),
                        ("url", models.TextField(blank=True, verbose_name="where it can be read")),
                        ("starts", models.DateField(blank=True, null=True, verbose_name="first day")),
                        ("ends", models.DateField(blank=True, null=True, verbose_name="last day")),
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
                                to="plan.linkedplan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MeasureEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("identifier", models.TextField()),
                        ("title_en", models.TextField(verbose_name="what is measured, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="what is measured, in Welsh")),
                        ("indicator", models.TextField(blank=True, verbose_name="indicator")),
                        ("baseline", models.TextField(blank=True, verbose_name="baseline")),
                        ("target", models.FloatField(blank=True, null=True, verbose_name="target")),
                        ("target_on", models.DateField(blank=True, null=True, verbose_name="day by which")),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[("output", "output"), ("outcome", "outcome"), ("impact", "impact")],
                                max_length=20,
                                verbose_name="level",
                            ),
                        ),
                        ("unit", models.TextField(blank=True, verbose_name="unit")),
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
                                to="plan.measure",
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
                migrations.CreateModel(
                    name="MeasureValue",
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
                        ("on", models.DateField(verbose_name="the day it speaks of")),
                        ("value", models.FloatField(verbose_name="value")),
                        ("source", models.TextField(verbose_name="who counted it")),
                        ("note", models.TextField(blank=True, verbose_name="what a reader must know")),
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
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="values",
                                to="plan.measure",
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
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("measure", "on"), name="measure_value_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_measurevalueevent" ("changed_at", "changed_by_id", "extra", "id", "measure_id", "note", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."measure_id", NEW."note", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."source", NEW."value", NEW."version"); RETURN NULL;',
                                    hash="d1a98d2fa326dbf98324e29a54a5e7d16603abb0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6e53f",
                                    table="plan_measurevalue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_measurevalueevent" ("changed_at", "changed_by_id", "extra", "id", "measure_id", "note", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."measure_id", NEW."note", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."source", NEW."value", NEW."version"); RETURN NULL;',
                                    hash="cf08695cca415b087502721bb57882f49230b433",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a6e4f",
                                    table="plan_measurevalue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_measurevalueevent" ("changed_at", "changed_by_id", "extra", "id", "measure_id", "note", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."id", OLD."measure_id", OLD."note", OLD."on", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."source", OLD."value", OLD."version"); RETURN NULL;',
                                    hash="fb7ecb4ca5f48f684aefd741ddcba9b420608308",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_cbcec",
                                    table="plan_measurevalue",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureValueEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("on", models.DateField(verbose_name="the day it speaks of")),
                        ("value", models.FloatField(verbose_name="value")),
                        ("source", models.TextField(verbose_name="who counted it")),
                        ("note", models.TextField(blank=True, verbose_name="what a reader must know")),
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
                            "measure",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plan.measure",
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
                                to="plan.measurevalue",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Money",
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
                        ("identifier", models.TextField()),
                        (
                            "source_en",
                            models.TextField(verbose_name="where the money comes from, in English"),
                        ),
                        (
                            "source_cy",
                            models.TextField(blank=True, verbose_name="where the money comes from, in Welsh"),
                        ),
                        ("starts", models.DateField(verbose_name="first day")),
                        ("ends", models.DateField(verbose_name="last day it can be spent")),
                        ("pounds", models.FloatField(verbose_name="pounds")),
                        (
                            "spent",
                            models.FloatField(blank=True, null=True, verbose_name="pounds spent so far"),
                        ),
                        ("spent_on", models.DateField(blank=True, null=True, verbose_name="counted up to")),
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
                        (
                            "priority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="money",
                                to="plan.priority",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="money_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_moneyevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pounds", "priority_id", "source_cy", "source_en", "spent", "spent_on", "starts", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."owner_id", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."pounds", NEW."priority_id", NEW."source_cy", NEW."source_en", NEW."spent", NEW."spent_on", NEW."starts", NEW."version"); RETURN NULL;',
                                    hash="6fca2daf8e8f5b8946ec1b38219e1ca5e995f106",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e0b76",
                                    table="plan_money",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_moneyevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pounds", "priority_id", "source_cy", "source_en", "spent", "spent_on", "starts", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."owner_id", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."pounds", NEW."priority_id", NEW."source_cy", NEW."source_en", NEW."spent", NEW."spent_on", NEW."starts", NEW."version"); RETURN NULL;',
                                    hash="23657133091511022b4717e07fd6e06c8619d427",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_65355",
                                    table="plan_money",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_moneyevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pounds", "priority_id", "source_cy", "source_en", "spent", "spent_on", "starts", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."ends", OLD."extra", OLD."id", OLD."identifier", OLD."order", OLD."owner_id", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."pounds", OLD."priority_id", OLD."source_cy", OLD."source_en", OLD."spent", OLD."spent_on", OLD."starts", OLD."version"); RETURN NULL;',
                                    hash="f09558eb87395521f1698e13b4556051576ab05f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ac9cc",
                                    table="plan_money",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MoneyEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("identifier", models.TextField()),
                        (
                            "source_en",
                            models.TextField(verbose_name="where the money comes from, in English"),
                        ),
                        (
                            "source_cy",
                            models.TextField(blank=True, verbose_name="where the money comes from, in Welsh"),
                        ),
                        ("starts", models.DateField(verbose_name="first day")),
                        ("ends", models.DateField(verbose_name="last day it can be spent")),
                        ("pounds", models.FloatField(verbose_name="pounds")),
                        (
                            "spent",
                            models.FloatField(blank=True, null=True, verbose_name="pounds spent so far"),
                        ),
                        ("spent_on", models.DateField(blank=True, null=True, verbose_name="counted up to")),
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
                                to="plan.money",
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
                migrations.CreateModel(
                    name="Narrative",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("vision", "vision"),
                                    ("starting-point", "starting-point"),
                                    ("who-fares-worst", "who-fares-worst"),
                                    ("partnership", "partnership"),
                                    ("working-together", "working-together"),
                                    ("learning", "learning"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("language", models.CharField(choices=[("en", "en"), ("cy", "cy")], max_length=2)),
                        ("words", models.TextField(blank=True)),
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
                        "ordering": ["section", "language"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "section", "language"), name="narrative_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_narrativeevent" ("changed_at", "changed_by_id", "id", "language", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "version", "words") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."id", NEW."language", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."section", NEW."version", NEW."words"); RETURN NULL;',
                                    hash="e22cf6d2cfd8da5e9dd61889bb2fe6df88d65e3e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8ccd0",
                                    table="plan_narrative",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_narrativeevent" ("changed_at", "changed_by_id", "id", "language", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "version", "words") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."id", NEW."language", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."section", NEW."version", NEW."words"); RETURN NULL;',
                                    hash="bb81d3d02f31c983b2c6adb54e5e2a6bbb445504",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_796b4",
                                    table="plan_narrative",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_narrativeevent" ("changed_at", "changed_by_id", "id", "language", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "version", "words") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."id", OLD."language", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."section", OLD."version", OLD."words"); RETURN NULL;',
                                    hash="a8d9a33eb28d6e56fe460b1221ad7e88d2d32105",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2daaa",
                                    table="plan_narrative",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NarrativeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("vision", "vision"),
                                    ("starting-point", "starting-point"),
                                    ("who-fares-worst", "who-fares-worst"),
                                    ("partnership", "partnership"),
                                    ("working-together", "working-together"),
                                    ("learning", "learning"),
                                ],
                                max_length=40,
                            ),
                        ),
                        ("language", models.CharField(choices=[("en", "en"), ("cy", "cy")], max_length=2)),
                        ("words", models.TextField(blank=True)),
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
                                to="plan.narrative",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PriorityLink",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("element", "element"),
                                    ("finding", "finding"),
                                    ("pathway", "pathway"),
                                    ("programme", "programme"),
                                    ("plan", "plan"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("thing", models.TextField()),
                        ("title_en", models.TextField(blank=True)),
                        ("title_cy", models.TextField(blank=True)),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="joins",
                                to="plan.priority",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("priority", "kind", "thing"), name="priority_link_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuarterNote",
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
                        ("quarter", models.DateField(verbose_name="last day of the quarter")),
                        ("words_en", models.TextField(verbose_name="the sentence in English")),
                        ("words_cy", models.TextField(blank=True, verbose_name="the sentence in Welsh")),
                        ("by", models.TextField(verbose_name="who")),
                        ("on", models.DateField(verbose_name="the day")),
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
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="plan.priority",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="quarter_note_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_quarternoteevent" ("by", "changed_at", "changed_by_id", "extra", "id", "identifier", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "quarter", "version", "words_cy", "words_en") VALUES (NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."priority_id", NEW."quarter", NEW."version", NEW."words_cy", NEW."words_en"); RETURN NULL;',
                                    hash="172446889fe6a786618a73986a13bc371762079e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0063d",
                                    table="plan_quarternote",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_quarternoteevent" ("by", "changed_at", "changed_by_id", "extra", "id", "identifier", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "quarter", "version", "words_cy", "words_en") VALUES (NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."priority_id", NEW."quarter", NEW."version", NEW."words_cy", NEW."words_en"); RETURN NULL;',
                                    hash="c87276a187a513e0f5a9f947f30f2a8fb131b668",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d850f",
                                    table="plan_quarternote",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_quarternoteevent" ("by", "changed_at", "changed_by_id", "extra", "id", "identifier", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "quarter", "version", "words_cy", "words_en") VALUES (OLD."by", OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."id", OLD."identifier", OLD."on", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."priority_id", OLD."quarter", OLD."version", OLD."words_cy", OLD."words_en"); RETURN NULL;',
                                    hash="1d3ae109885aa50e11ec2c94becf86e7e82baa75",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_45561",
                                    table="plan_quarternote",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuarterNoteEvent",
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
                        ("quarter", models.DateField(verbose_name="last day of the quarter")),
                        ("words_en", models.TextField(verbose_name="the sentence in English")),
                        ("words_cy", models.TextField(blank=True, verbose_name="the sentence in Welsh")),
                        ("by", models.TextField(verbose_name="who")),
                        ("on", models.DateField(verbose_name="the day")),
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
                                to="plan.quarternote",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
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
                migrations.CreateModel(
                    name="Remark",
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
                        ("about", models.TextField()),
                        ("field", models.TextField(blank=True)),
                        ("language", models.CharField(blank=True, max_length=2)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("comment", "comment"), ("suggestion", "suggestion")], max_length=20
                            ),
                        ),
                        ("words", models.TextField(verbose_name="what you say")),
                        ("was", models.TextField(blank=True)),
                        ("proposed", models.TextField(blank=True, verbose_name="the words you put forward")),
                        ("by", models.TextField(verbose_name="who")),
                        ("on", models.DateField(verbose_name="the day")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("resolved", "resolved"),
                                    ("taken up", "taken up"),
                                    ("declined", "declined"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="answer")),
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
                        (
                            "reply_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="replies",
                                to="plan.remark",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="remark_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_remarkevent" ("about", "answer", "by", "changed_at", "changed_by_id", "extra", "field", "id", "identifier", "kind", "language", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "reply_to_id", "state", "version", "was", "words") VALUES (NEW."about", NEW."answer", NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."field", NEW."id", NEW."identifier", NEW."kind", NEW."language", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."proposed", NEW."reply_to_id", NEW."state", NEW."version", NEW."was", NEW."words"); RETURN NULL;',
                                    hash="b0351b4dd875584652898329e0fe9fb94039915a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_49b3a",
                                    table="plan_remark",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_remarkevent" ("about", "answer", "by", "changed_at", "changed_by_id", "extra", "field", "id", "identifier", "kind", "language", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "reply_to_id", "state", "version", "was", "words") VALUES (NEW."about", NEW."answer", NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."field", NEW."id", NEW."identifier", NEW."kind", NEW."language", NEW."on", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."proposed", NEW."reply_to_id", NEW."state", NEW."version", NEW."was", NEW."words"); RETURN NULL;',
                                    hash="b4b7b7025e7d7a7b651625990d52f2308925d7b5",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_28b18",
                                    table="plan_remark",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_remarkevent" ("about", "answer", "by", "changed_at", "changed_by_id", "extra", "field", "id", "identifier", "kind", "language", "on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "reply_to_id", "state", "version", "was", "words") VALUES (OLD."about", OLD."answer", OLD."by", OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."field", OLD."id", OLD."identifier", OLD."kind", OLD."language", OLD."on", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."proposed", OLD."reply_to_id", OLD."state", OLD."version", OLD."was", OLD."words"); RETURN NULL;',
                                    hash="6074c7ffd4a8c6f12157ca4eb66defe0ee869661",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5fd22",
                                    table="plan_remark",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RemarkEvent",
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
                        ("about", models.TextField()),
                        ("field", models.TextField(blank=True)),
                        ("language", models.CharField(blank=True, max_length=2)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("comment", "comment"), ("suggestion", "suggestion")], max_length=20
                            ),
                        ),
                        ("words", models.TextField(verbose_name="what you say")),
                        ("was", models.TextField(blank=True)),
                        ("proposed", models.TextField(blank=True, verbose_name="the words you put forward")),
                        ("by", models.TextField(verbose_name="who")),
                        ("on", models.DateField(verbose_name="the day")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("resolved", "resolved"),
                                    ("taken up", "taken up"),
                                    ("declined", "declined"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="answer")),
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
                                to="plan.remark",
                            ),
                        ),
                        (
                            "reply_to",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plan.remark",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StatementEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("identifier", models.TextField()),
                        ("kind", models.TextField(verbose_name="kind")),
                        ("statement_en", models.TextField(verbose_name="what it says, in English")),
                        ("statement_cy", models.TextField(blank=True, verbose_name="what it says, in Welsh")),
                        ("source", models.TextField(verbose_name="who said it, or where it was published")),
                        ("url", models.TextField(blank=True, verbose_name="where it can be read")),
                        ("dated", models.DateField(verbose_name="the day it speaks of")),
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
                                to="plan.statement",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Suggestion",
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
                        ("identifier", models.TextField()),
                        ("indicator", models.TextField()),
                        ("statement_en", models.TextField()),
                        ("statement_cy", models.TextField(blank=True)),
                        ("reason_en", models.TextField()),
                        ("reason_cy", models.TextField(blank=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("accepted", "accepted"),
                                    ("declined", "declined"),
                                ],
                                max_length=20,
                            ),
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
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="suggestions",
                                to="plan.priority",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="suggestion_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_suggestionevent" ("changed_at", "changed_by_id", "extra", "id", "identifier", "indicator", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "reason_cy", "reason_en", "state", "statement_cy", "statement_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."indicator", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."priority_id", NEW."reason_cy", NEW."reason_en", NEW."state", NEW."statement_cy", NEW."statement_en", NEW."version"); RETURN NULL;',
                                    hash="c9b8d6cac51fa43e3a4760cccf1bbbf57bd13414",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e6cb3",
                                    table="plan_suggestion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "plan_suggestionevent" ("changed_at", "changed_by_id", "extra", "id", "identifier", "indicator", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "reason_cy", "reason_en", "state", "statement_cy", "statement_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."indicator", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."priority_id", NEW."reason_cy", NEW."reason_en", NEW."state", NEW."statement_cy", NEW."statement_en", NEW."version"); RETURN NULL;',
                                    hash="f153063608804ffef63c4a4c28d7a33798d2f322",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_56109",
                                    table="plan_suggestion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "plan_suggestionevent" ("changed_at", "changed_by_id", "extra", "id", "identifier", "indicator", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "reason_cy", "reason_en", "state", "statement_cy", "statement_en", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."id", OLD."identifier", OLD."indicator", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."priority_id", OLD."reason_cy", OLD."reason_en", OLD."state", OLD."statement_cy", OLD."statement_en", OLD."version"); RETURN NULL;',
                                    hash="b3337d4665bc4af0db2ae684cbbc543d80694b63",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6199c",
                                    table="plan_suggestion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SuggestionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("identifier", models.TextField()),
                        ("indicator", models.TextField()),
                        ("statement_en", models.TextField()),
                        ("statement_cy", models.TextField(blank=True)),
                        ("reason_en", models.TextField()),
                        ("reason_cy", models.TextField(blank=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("accepted", "accepted"),
                                    ("declined", "declined"),
                                ],
                                max_length=20,
                            ),
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
                                to="plan.suggestion",
                            ),
                        ),
                        (
                            "priority",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
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
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_measureevent" ("baseline", "changed_at", "changed_by_id", "extra", "id", "identifier", "indicator", "level", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "target", "target_on", "title_cy", "title_en", "unit", "version") VALUES (NEW."baseline", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."indicator", NEW."level", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."priority_id", NEW."target", NEW."target_on", NEW."title_cy", NEW."title_en", NEW."unit", NEW."version"); RETURN NULL;',
                    hash="5063d3a250e756b178889d82b0a9e8929dcb3485",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_590ec",
                    table="plan_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "plan_measureevent" ("baseline", "changed_at", "changed_by_id", "extra", "id", "identifier", "indicator", "level", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "target", "target_on", "title_cy", "title_en", "unit", "version") VALUES (NEW."baseline", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."indicator", NEW."level", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."priority_id", NEW."target", NEW."target_on", NEW."title_cy", NEW."title_en", NEW."unit", NEW."version"); RETURN NULL;',
                    hash="2b7d3751f271c3a0f6b6a0d5f37225d1fd741089",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_792d7",
                    table="plan_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_measureevent" ("baseline", "changed_at", "changed_by_id", "extra", "id", "identifier", "indicator", "level", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "target", "target_on", "title_cy", "title_en", "unit", "version") VALUES (OLD."baseline", OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."id", OLD."identifier", OLD."indicator", OLD."level", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."priority_id", OLD."target", OLD."target_on", OLD."title_cy", OLD."title_en", OLD."unit", OLD."version"); RETURN NULL;',
                    hash="4a3e73387e241c90e32fe67afd0d9023ff09adb4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2aae6",
                    table="plan_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_statementevent" ("changed_at", "changed_by_id", "dated", "extra", "id", "identifier", "kind", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "statement_cy", "statement_en", "url", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."dated", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."source", NEW."statement_cy", NEW."statement_en", NEW."url", NEW."version"); RETURN NULL;',
                    hash="b2606dbc5dd52ab3e6ec1d9abe7e3317a1f4790e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_034a1",
                    table="plan_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "plan_statementevent" ("changed_at", "changed_by_id", "dated", "extra", "id", "identifier", "kind", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "statement_cy", "statement_en", "url", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."dated", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."source", NEW."statement_cy", NEW."statement_en", NEW."url", NEW."version"); RETURN NULL;',
                    hash="5d8898f555c772c58eb6aa108e989f401ed7537a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_59922",
                    table="plan_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "plan_statementevent" ("changed_at", "changed_by_id", "dated", "extra", "id", "identifier", "kind", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "statement_cy", "statement_en", "url", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."dated", OLD."extra", OLD."id", OLD."identifier", OLD."kind", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."source", OLD."statement_cy", OLD."statement_en", OLD."url", OLD."version"); RETURN NULL;',
                    hash="1d92eb22c92d4ab5d0c0444b9a7bed2a2473b7d5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ff1ca",
                    table="plan_statement",
                    when="AFTER",
                ),
            ),
        ),
    ]

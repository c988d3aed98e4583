import uuid

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from seedbed_web.database.at_once import CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisations", "0003_what_nobody_removes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="Body",
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
                                    ("board", "board"),
                                    ("steering group", "steering group"),
                                    ("working group", "working group"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("name_en", models.TextField(verbose_name="name in English")),
                        ("name_cy", models.TextField(blank=True, verbose_name="name in Welsh")),
                        (
                            "purpose_en",
                            models.TextField(blank=True, verbose_name="terms of reference, in English"),
                        ),
                        (
                            "purpose_cy",
                            models.TextField(blank=True, verbose_name="terms of reference, in Welsh"),
                        ),
                        (
                            "terms_url",
                            models.TextField(blank=True, verbose_name="address of its terms of reference"),
                        ),
                        ("quorum", models.PositiveIntegerField(blank=True, null=True, verbose_name="quorum")),
                        (
                            "meets_en",
                            models.TextField(blank=True, verbose_name="how often it meets, in English"),
                        ),
                        (
                            "meets_cy",
                            models.TextField(blank=True, verbose_name="how often it meets, in Welsh"),
                        ),
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
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "reports_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="lead.body",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="body_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_bodyevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "kind", "meets_cy", "meets_en", "name_cy", "name_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose_cy", "purpose_en", "quorum", "reports_to_id", "starts", "terms_url", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."meets_cy", NEW."meets_en", NEW."name_cy", NEW."name_en", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."purpose_cy", NEW."purpose_en", NEW."quorum", NEW."reports_to_id", NEW."starts", NEW."terms_url", NEW."version"); RETURN NULL;',
                                    hash="cfd32438686d0344a5c4abff517f3c889ca5aaf3",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d05d5",
                                    table="lead_body",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_bodyevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "kind", "meets_cy", "meets_en", "name_cy", "name_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose_cy", "purpose_en", "quorum", "reports_to_id", "starts", "terms_url", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."meets_cy", NEW."meets_en", NEW."name_cy", NEW."name_en", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."purpose_cy", NEW."purpose_en", NEW."quorum", NEW."reports_to_id", NEW."starts", NEW."terms_url", NEW."version"); RETURN NULL;',
                                    hash="105ca3d56306c111cc97475c0e7fbcaf42fb7e68",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_df715",
                                    table="lead_body",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_bodyevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "kind", "meets_cy", "meets_en", "name_cy", "name_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose_cy", "purpose_en", "quorum", "reports_to_id", "starts", "terms_url", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."ends", OLD."extra", OLD."id", OLD."identifier", OLD."kind", OLD."meets_cy", OLD."meets_en", OLD."name_cy", OLD."name_en", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."purpose_cy", OLD."purpose_en", OLD."quorum", OLD."reports_to_id", OLD."starts", OLD."terms_url", OLD."version"); RETURN NULL;',
                                    hash="0b059dae58481eb2c8216a58e444d9928ff7e869",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9ab38",
                                    table="lead_body",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Meeting",
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
                        ("held_on", models.DateField(verbose_name="day")),
                        ("starts_at", models.TextField(blank=True, verbose_name="starts at")),
                        ("ends_at", models.TextField(blank=True, verbose_name="ends at")),
                        ("place_en", models.TextField(blank=True, verbose_name="place, in English")),
                        ("place_cy", models.TextField(blank=True, verbose_name="place, in Welsh")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("held", "held"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=20,
                            ),
                        ),
                        (
                            "quorate",
                            models.CharField(
                                blank=True, choices=[("yes", "yes"), ("no", "no")], max_length=3
                            ),
                        ),
                        ("notes_en", models.TextField(blank=True, verbose_name="notes, in English")),
                        ("notes_cy", models.TextField(blank=True, verbose_name="notes, in Welsh")),
                        (
                            "url",
                            models.TextField(blank=True, verbose_name="address in the council’s own system"),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="meetings",
                                to="lead.body",
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
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["partnership", "held_on"], name="meetings_by_day")],
                        "constraints": [
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="meeting_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_meetingevent" ("body_id", "changed_at", "changed_by_id", "ends_at", "extra", "held_on", "id", "identifier", "notes_cy", "notes_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_cy", "place_en", "quorate", "starts_at", "state", "url", "version") VALUES (NEW."body_id", NEW."changed_at", NEW."changed_by_id", NEW."ends_at", NEW."extra", NEW."held_on", NEW."id", NEW."identifier", NEW."notes_cy", NEW."notes_en", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."place_cy", NEW."place_en", NEW."quorate", NEW."starts_at", NEW."state", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="0281cb3ea64fe2e04c3d9c72d7b871d6fce4053d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_48bb4",
                                    table="lead_meeting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_meetingevent" ("body_id", "changed_at", "changed_by_id", "ends_at", "extra", "held_on", "id", "identifier", "notes_cy", "notes_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_cy", "place_en", "quorate", "starts_at", "state", "url", "version") VALUES (NEW."body_id", NEW."changed_at", NEW."changed_by_id", NEW."ends_at", NEW."extra", NEW."held_on", NEW."id", NEW."identifier", NEW."notes_cy", NEW."notes_en", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."place_cy", NEW."place_en", NEW."quorate", NEW."starts_at", NEW."state", NEW."url", NEW."version"); RETURN NULL;',
                                    hash="eedc5dad9983f95c72d8ab23192bfc62d0dc5c76",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_53a46",
                                    table="lead_meeting",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_meetingevent" ("body_id", "changed_at", "changed_by_id", "ends_at", "extra", "held_on", "id", "identifier", "notes_cy", "notes_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_cy", "place_en", "quorate", "starts_at", "state", "url", "version") VALUES (OLD."body_id", OLD."changed_at", OLD."changed_by_id", OLD."ends_at", OLD."extra", OLD."held_on", OLD."id", OLD."identifier", OLD."notes_cy", OLD."notes_en", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."place_cy", OLD."place_en", OLD."quorate", OLD."starts_at", OLD."state", OLD."url", OLD."version"); RETURN NULL;',
                                    hash="2087605ece9687b7c72ed375def008d6b8a5b5d1",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bd485",
                                    table="lead_meeting",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItem",
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
                        ("place", models.PositiveIntegerField(default=1, verbose_name="place")),
                        ("title_en", models.TextField(verbose_name="item, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="item, in Welsh")),
                        ("led_by", models.TextField(blank=True, verbose_name="brought by")),
                        ("paper_url", models.TextField(blank=True, verbose_name="address of the paper")),
                        ("minutes_en", models.TextField(blank=True, verbose_name="minutes, in English")),
                        ("minutes_cy", models.TextField(blank=True, verbose_name="minutes, in Welsh")),
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="agenda",
                                to="lead.meeting",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["place", "order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="agenda_item_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_agendaitemevent" ("changed_at", "changed_by_id", "extra", "id", "identifier", "led_by", "meeting_id", "minutes_cy", "minutes_en", "order", "paper_url", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."led_by", NEW."meeting_id", NEW."minutes_cy", NEW."minutes_en", NEW."order", NEW."paper_url", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."place", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="0a558296f90062646567d688851ff67223425581",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_27fa1",
                                    table="lead_agendaitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_agendaitemevent" ("changed_at", "changed_by_id", "extra", "id", "identifier", "led_by", "meeting_id", "minutes_cy", "minutes_en", "order", "paper_url", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."led_by", NEW."meeting_id", NEW."minutes_cy", NEW."minutes_en", NEW."order", NEW."paper_url", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."place", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="7ab745b53d26be5aab6f1934487cca26bdb6126f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0b8d7",
                                    table="lead_agendaitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_agendaitemevent" ("changed_at", "changed_by_id", "extra", "id", "identifier", "led_by", "meeting_id", "minutes_cy", "minutes_en", "order", "paper_url", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title_cy", "title_en", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."id", OLD."identifier", OLD."led_by", OLD."meeting_id", OLD."minutes_cy", OLD."minutes_en", OLD."order", OLD."paper_url", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."place", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                                    hash="4740d50ff974a050bc59d6d64bd7d0ddf537b9b3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9be86",
                                    table="lead_agendaitem",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItemEvent",
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
                        ("place", models.PositiveIntegerField(default=1, verbose_name="place")),
                        ("title_en", models.TextField(verbose_name="item, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="item, in Welsh")),
                        ("led_by", models.TextField(blank=True, verbose_name="brought by")),
                        ("paper_url", models.TextField(blank=True, verbose_name="address of the paper")),
                        ("minutes_en", models.TextField(blank=True, verbose_name="minutes, in English")),
                        ("minutes_cy", models.TextField(blank=True, verbose_name="minutes, in Welsh")),
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
                                to="lead.agendaitem",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.meeting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Round",
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
                        ("title_en", models.CharField(max_length=200, verbose_name="title in English")),
                        (
                            "title_cy",
                            models.CharField(blank=True, max_length=200, verbose_name="title in Welsh"),
                        ),
                        ("opened_on", models.DateField(verbose_name="opens on")),
                        (
                            "answers_until",
                            models.DateField(blank=True, null=True, verbose_name="answers wanted by"),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        (
                            "variant",
                            models.CharField(
                                choices=[("England", "England"), ("Wales", "Wales")],
                                max_length=10,
                                verbose_name="wording",
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                blank=True,
                                choices=[("baseline", "baseline"), ("repeat", "repeat")],
                                max_length=10,
                                verbose_name="purpose",
                            ),
                        ),
                        ("elements", models.TextField(blank=True)),
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
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="round_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closed_on__isnull", True),
                                    ("closed_on__gte", models.F("opened_on")),
                                    _connector="OR",
                                ),
                                name="round_closes_after_it_opened",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_roundevent" ("answers_until", "changed_at", "changed_by_id", "closed_on", "elements", "extra", "id", "identifier", "opened_on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "title_cy", "title_en", "variant", "version") VALUES (NEW."answers_until", NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."elements", NEW."extra", NEW."id", NEW."identifier", NEW."opened_on", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."purpose", NEW."title_cy", NEW."title_en", NEW."variant", NEW."version"); RETURN NULL;',
                                    hash="724704e5962c0e48170737e5ab4ba158f3406820",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_faddf",
                                    table="lead_round",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_roundevent" ("answers_until", "changed_at", "changed_by_id", "closed_on", "elements", "extra", "id", "identifier", "opened_on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "title_cy", "title_en", "variant", "version") VALUES (NEW."answers_until", NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."elements", NEW."extra", NEW."id", NEW."identifier", NEW."opened_on", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."purpose", NEW."title_cy", NEW."title_en", NEW."variant", NEW."version"); RETURN NULL;',
                                    hash="5a3e7aab74cbc0cdcba533a6b086fabda26ab49f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4fbee",
                                    table="lead_round",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_roundevent" ("answers_until", "changed_at", "changed_by_id", "closed_on", "elements", "extra", "id", "identifier", "opened_on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "title_cy", "title_en", "variant", "version") VALUES (OLD."answers_until", OLD."changed_at", OLD."changed_by_id", OLD."closed_on", OLD."elements", OLD."extra", OLD."id", OLD."identifier", OLD."opened_on", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."purpose", OLD."title_cy", OLD."title_en", OLD."variant", OLD."version"); RETURN NULL;',
                                    hash="35f4bb30e27840041e431be65b48b23c6f28f8a9",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_873a1",
                                    table="lead_round",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Respondent",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("identifier", models.SlugField(max_length=80)),
                        ("name", models.CharField(blank=True, max_length=150, verbose_name="name")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="email")),
                        ("organisation_said", models.TextField(blank=True)),
                        ("sector", models.CharField(max_length=30, verbose_name="sector")),
                        (
                            "language",
                            models.CharField(
                                choices=[("en", "English"), ("cy", "Cymraeg")],
                                default="en",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        ("token_digest", models.CharField(max_length=64, null=True, unique=True)),
                        ("expires_at", models.DateTimeField(null=True)),
                        ("on_paper", models.BooleanField(default=False)),
                        ("may_name_organisation", models.BooleanField(null=True)),
                        ("invited_at", models.DateTimeField(null=True)),
                        ("reminded_at", models.DateTimeField(null=True)),
                        ("reminders", models.PositiveIntegerField(default=0)),
                        ("opened_at", models.DateTimeField(null=True)),
                        ("sent_at", models.DateTimeField(null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
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
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="respondents",
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["identifier"],
                        "constraints": [
                            models.UniqueConstraint(fields=("round", "identifier"), name="respondent_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Answer",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("element", models.CharField(max_length=40)),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not started", "not started"),
                                    ("basic", "basic"),
                                    ("early", "early"),
                                    ("substantial", "substantial"),
                                    ("mature", "mature"),
                                    ("don't know", "don't know"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("comment", models.TextField(blank=True)),
                        ("seen_in", models.TextField(blank=True)),
                        ("saved_at", models.DateTimeField(auto_now=True)),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "respondent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="lead.respondent",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("respondent", "element"), name="one_answer"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "answer__in",
                                        [
                                            "",
                                            "not started",
                                            "basic",
                                            "early",
                                            "substantial",
                                            "mature",
                                            "don't know",
                                        ],
                                    )
                                ),
                                name="answer_known",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Asset",
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
                                    ("place", "place"),
                                    ("group", "group"),
                                    ("service", "service"),
                                    ("skill", "skill"),
                                    ("money", "money"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("name_en", models.TextField(verbose_name="name in English")),
                        ("name_cy", models.TextField(blank=True, verbose_name="name in Welsh")),
                        ("about_en", models.TextField(blank=True, verbose_name="what it offers, in English")),
                        ("about_cy", models.TextField(blank=True, verbose_name="what it offers, in Welsh")),
                        ("ward", models.TextField(blank=True, verbose_name="ward")),
                        ("latitude", models.FloatField(blank=True, null=True, verbose_name="latitude")),
                        ("longitude", models.FloatField(blank=True, null=True, verbose_name="longitude")),
                        ("url", models.TextField(blank=True, verbose_name="address")),
                        ("offered_on", models.DateField(verbose_name="offered on")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("offered", "offered"),
                                    ("confirmed", "confirmed"),
                                    ("declined", "declined"),
                                    ("gone", "gone"),
                                ],
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        ("checked_on", models.DateField(blank=True, null=True, verbose_name="checked on")),
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
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="asset_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_assetevent" ("about_cy", "about_en", "changed_at", "changed_by_id", "checked_on", "extra", "id", "identifier", "kind", "latitude", "longitude", "name_cy", "name_en", "offered_on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "url", "version", "ward") VALUES (NEW."about_cy", NEW."about_en", NEW."changed_at", NEW."changed_by_id", NEW."checked_on", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."latitude", NEW."longitude", NEW."name_cy", NEW."name_en", NEW."offered_on", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."state", NEW."url", NEW."version", NEW."ward"); RETURN NULL;',
                                    hash="7c033a03f426cdf15eec28505785e741c7cbfe6a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ea769",
                                    table="lead_asset",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_assetevent" ("about_cy", "about_en", "changed_at", "changed_by_id", "checked_on", "extra", "id", "identifier", "kind", "latitude", "longitude", "name_cy", "name_en", "offered_on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "url", "version", "ward") VALUES (NEW."about_cy", NEW."about_en", NEW."changed_at", NEW."changed_by_id", NEW."checked_on", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."latitude", NEW."longitude", NEW."name_cy", NEW."name_en", NEW."offered_on", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."state", NEW."url", NEW."version", NEW."ward"); RETURN NULL;',
                                    hash="3b21b45c31460091b447c5c0ae9f1862e8f7bd03",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d3aab",
                                    table="lead_asset",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_assetevent" ("about_cy", "about_en", "changed_at", "changed_by_id", "checked_on", "extra", "id", "identifier", "kind", "latitude", "longitude", "name_cy", "name_en", "offered_on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "url", "version", "ward") VALUES (OLD."about_cy", OLD."about_en", OLD."changed_at", OLD."changed_by_id", OLD."checked_on", OLD."extra", OLD."id", OLD."identifier", OLD."kind", OLD."latitude", OLD."longitude", OLD."name_cy", OLD."name_en", OLD."offered_on", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."state", OLD."url", OLD."version", OLD."ward"); RETURN NULL;',
                                    hash="473a592ec6e7b019d9d4dd08e2ac26453aaba338",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ddd2d",
                                    table="lead_asset",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssetEvent",
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
                                    ("place", "place"),
                                    ("group", "group"),
                                    ("service", "service"),
                                    ("skill", "skill"),
                                    ("money", "money"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("name_en", models.TextField(verbose_name="name in English")),
                        ("name_cy", models.TextField(blank=True, verbose_name="name in Welsh")),
                        ("about_en", models.TextField(blank=True, verbose_name="what it offers, in English")),
                        ("about_cy", models.TextField(blank=True, verbose_name="what it offers, in Welsh")),
                        ("ward", models.TextField(blank=True, verbose_name="ward")),
                        ("latitude", models.FloatField(blank=True, null=True, verbose_name="latitude")),
                        ("longitude", models.FloatField(blank=True, null=True, verbose_name="longitude")),
                        ("url", models.TextField(blank=True, verbose_name="address")),
                        ("offered_on", models.DateField(verbose_name="offered on")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("offered", "offered"),
                                    ("confirmed", "confirmed"),
                                    ("declined", "declined"),
                                    ("gone", "gone"),
                                ],
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        ("checked_on", models.DateField(blank=True, null=True, verbose_name="checked on")),
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
                                to="lead.asset",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Member",
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
                        ("post_en", models.TextField(verbose_name="post, in English")),
                        ("post_cy", models.TextField(blank=True, verbose_name="post, in Welsh")),
                        ("person", models.TextField(blank=True, verbose_name="name")),
                        (
                            "seat",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("vice-chair", "vice-chair"),
                                    ("member", "member"),
                                    ("secretary", "secretary"),
                                    ("observer", "observer"),
                                ],
                                max_length=20,
                                verbose_name="role on the body",
                            ),
                        ),
                        (
                            "votes",
                            models.CharField(
                                choices=[("yes", "yes"), ("no", "no")], default="yes", max_length=3
                            ),
                        ),
                        (
                            "starts",
                            models.DateField(blank=True, null=True, verbose_name="first day of the term"),
                        ),
                        (
                            "ends",
                            models.DateField(blank=True, null=True, verbose_name="last day of the term"),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="members",
                                to="lead.body",
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
                            "partner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="organisations.organisation",
                                verbose_name="organisation",
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
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="member_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_memberevent" ("body_id", "changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "order", "partner_id", "partnership_id", "person", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_cy", "post_en", "seat", "starts", "version", "votes") VALUES (NEW."body_id", NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."partner_id", NEW."partnership_id", NEW."person", NOW(), \'insert\', NEW."id", NEW."post_cy", NEW."post_en", NEW."seat", NEW."starts", NEW."version", NEW."votes"); RETURN NULL;',
                                    hash="f3098cc4ed2b3a4dafebc6005ce13d2e1251ef8d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_44148",
                                    table="lead_member",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_memberevent" ("body_id", "changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "order", "partner_id", "partnership_id", "person", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_cy", "post_en", "seat", "starts", "version", "votes") VALUES (NEW."body_id", NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."partner_id", NEW."partnership_id", NEW."person", NOW(), \'update\', NEW."id", NEW."post_cy", NEW."post_en", NEW."seat", NEW."starts", NEW."version", NEW."votes"); RETURN NULL;',
                                    hash="a0a1ae5fbaed0f53f8c75c951074b150573f26bd",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1b5d1",
                                    table="lead_member",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_memberevent" ("body_id", "changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "order", "partner_id", "partnership_id", "person", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_cy", "post_en", "seat", "starts", "version", "votes") VALUES (OLD."body_id", OLD."changed_at", OLD."changed_by_id", OLD."ends", OLD."extra", OLD."id", OLD."identifier", OLD."order", OLD."partner_id", OLD."partnership_id", OLD."person", NOW(), \'delete\', OLD."id", OLD."post_cy", OLD."post_en", OLD."seat", OLD."starts", OLD."version", OLD."votes"); RETURN NULL;',
                                    hash="2091572b489b219a4c6fadda4b9d27b19e985a06",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c3129",
                                    table="lead_member",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attendance",
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
                            "attended",
                            models.CharField(
                                choices=[
                                    ("present", "present"),
                                    ("deputy", "deputy"),
                                    ("apologies", "apologies"),
                                    ("absent", "absent"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendance",
                                to="lead.meeting",
                            ),
                        ),
                        (
                            "member",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendance",
                                to="lead.member",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("meeting", "member"), name="attended_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
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
                        ("title_en", models.TextField(verbose_name="decision, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="decision, in Welsh")),
                        ("text_en", models.TextField(blank=True, verbose_name="in full, in English")),
                        ("text_cy", models.TextField(blank=True, verbose_name="in full, in Welsh")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("recommended", "recommended"),
                                    ("ratified", "ratified"),
                                    ("urgent", "urgent"),
                                    ("not quorate", "not quorate"),
                                    ("not ratified", "not ratified"),
                                ],
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        ("decided_on", models.DateField(verbose_name="day")),
                        ("decided_by", models.TextField(blank=True, verbose_name="decided by")),
                        ("reason_en", models.TextField(blank=True, verbose_name="why, in English")),
                        ("reason_cy", models.TextField(blank=True, verbose_name="why, in Welsh")),
                        ("evidence", models.TextField(blank=True, verbose_name="what it rests on")),
                        ("ratified_on", models.DateField(blank=True, null=True, verbose_name="ratified on")),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="decisions",
                                to="lead.body",
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
                            "ratified_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="ratified",
                                to="lead.body",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="decisions",
                                to="lead.meeting",
                            ),
                        ),
                        (
                            "ratified_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="ratified",
                                to="lead.meeting",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="decision_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_decisionevent" ("body_id", "changed_at", "changed_by_id", "decided_by", "decided_on", "evidence", "extra", "id", "identifier", "meeting_id", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ratified_at_id", "ratified_by_id", "ratified_on", "reason_cy", "reason_en", "state", "text_cy", "text_en", "title_cy", "title_en", "version") VALUES (NEW."body_id", NEW."changed_at", NEW."changed_by_id", NEW."decided_by", NEW."decided_on", NEW."evidence", NEW."extra", NEW."id", NEW."identifier", NEW."meeting_id", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."ratified_at_id", NEW."ratified_by_id", NEW."ratified_on", NEW."reason_cy", NEW."reason_en", NEW."state", NEW."text_cy", NEW."text_en", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="c77eff5f270903924b1f53b76b9ffd76ff8a4da5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f1e5e",
                                    table="lead_decision",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_decisionevent" ("body_id", "changed_at", "changed_by_id", "decided_by", "decided_on", "evidence", "extra", "id", "identifier", "meeting_id", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ratified_at_id", "ratified_by_id", "ratified_on", "reason_cy", "reason_en", "state", "text_cy", "text_en", "title_cy", "title_en", "version") VALUES (NEW."body_id", NEW."changed_at", NEW."changed_by_id", NEW."decided_by", NEW."decided_on", NEW."evidence", NEW."extra", NEW."id", NEW."identifier", NEW."meeting_id", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."ratified_at_id", NEW."ratified_by_id", NEW."ratified_on", NEW."reason_cy", NEW."reason_en", NEW."state", NEW."text_cy", NEW."text_en", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="130c7e0ffa97c1aa7b144910942b9be081d6ba29",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a016a",
                                    table="lead_decision",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_decisionevent" ("body_id", "changed_at", "changed_by_id", "decided_by", "decided_on", "evidence", "extra", "id", "identifier", "meeting_id", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ratified_at_id", "ratified_by_id", "ratified_on", "reason_cy", "reason_en", "state", "text_cy", "text_en", "title_cy", "title_en", "version") VALUES (OLD."body_id", OLD."changed_at", OLD."changed_by_id", OLD."decided_by", OLD."decided_on", OLD."evidence", OLD."extra", OLD."id", OLD."identifier", OLD."meeting_id", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."ratified_at_id", OLD."ratified_by_id", OLD."ratified_on", OLD."reason_cy", OLD."reason_en", OLD."state", OLD."text_cy", OLD."text_en", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                                    hash="a1df74628bba62558b8a893bc6b857d98485c8f3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bb360",
                                    table="lead_decision",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardAction",
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
                        ("title_en", models.TextField(verbose_name="what will be done, in English")),
                        (
                            "title_cy",
                            models.TextField(blank=True, verbose_name="what will be done, in Welsh"),
                        ),
                        ("owner_post", models.TextField(blank=True, verbose_name="post that sees to it")),
                        ("due", models.DateField(blank=True, null=True, verbose_name="done by")),
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
                        ("element", models.CharField(blank=True, max_length=40)),
                        ("note_en", models.TextField(blank=True, verbose_name="how it goes, in English")),
                        ("note_cy", models.TextField(blank=True, verbose_name="how it goes, in Welsh")),
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
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="actions",
                                to="lead.decision",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="actions",
                                to="lead.meeting",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="board_actions",
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["partnership", "due"], name="board_actions_by_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="board_action_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_boardactionevent" ("changed_at", "changed_by_id", "decision_id", "due", "element", "extra", "id", "identifier", "meeting_id", "note_cy", "note_en", "order", "owner_id", "owner_post", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "state", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."decision_id", NEW."due", NEW."element", NEW."extra", NEW."id", NEW."identifier", NEW."meeting_id", NEW."note_cy", NEW."note_en", NEW."order", NEW."owner_id", NEW."owner_post", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."round_id", NEW."state", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="33a6d39d021d0b4b3edb7be482437c5760a7cbb5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2f44c",
                                    table="lead_boardaction",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_boardactionevent" ("changed_at", "changed_by_id", "decision_id", "due", "element", "extra", "id", "identifier", "meeting_id", "note_cy", "note_en", "order", "owner_id", "owner_post", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "state", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."decision_id", NEW."due", NEW."element", NEW."extra", NEW."id", NEW."identifier", NEW."meeting_id", NEW."note_cy", NEW."note_en", NEW."order", NEW."owner_id", NEW."owner_post", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."round_id", NEW."state", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="bcc9360f00e11380b770aba3bbe4b9ae3e78fd08",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e7b76",
                                    table="lead_boardaction",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_boardactionevent" ("changed_at", "changed_by_id", "decision_id", "due", "element", "extra", "id", "identifier", "meeting_id", "note_cy", "note_en", "order", "owner_id", "owner_post", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "state", "title_cy", "title_en", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."decision_id", OLD."due", OLD."element", OLD."extra", OLD."id", OLD."identifier", OLD."meeting_id", OLD."note_cy", OLD."note_en", OLD."order", OLD."owner_id", OLD."owner_post", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."round_id", OLD."state", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                                    hash="14d7b4e4bdb101d4855f9e937e22a7341969d789",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f4b00",
                                    table="lead_boardaction",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BoardActionEvent",
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
                        ("title_en", models.TextField(verbose_name="what will be done, in English")),
                        (
                            "title_cy",
                            models.TextField(blank=True, verbose_name="what will be done, in Welsh"),
                        ),
                        ("owner_post", models.TextField(blank=True, verbose_name="post that sees to it")),
                        ("due", models.DateField(blank=True, null=True, verbose_name="done by")),
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
                        ("element", models.CharField(blank=True, max_length=40)),
                        ("note_en", models.TextField(blank=True, verbose_name="how it goes, in English")),
                        ("note_cy", models.TextField(blank=True, verbose_name="how it goes, in Welsh")),
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
                                verbose_name="organisation",
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
                                to="lead.boardaction",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.decision",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.meeting",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BodyEvent",
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
                                    ("board", "board"),
                                    ("steering group", "steering group"),
                                    ("working group", "working group"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("name_en", models.TextField(verbose_name="name in English")),
                        ("name_cy", models.TextField(blank=True, verbose_name="name in Welsh")),
                        (
                            "purpose_en",
                            models.TextField(blank=True, verbose_name="terms of reference, in English"),
                        ),
                        (
                            "purpose_cy",
                            models.TextField(blank=True, verbose_name="terms of reference, in Welsh"),
                        ),
                        (
                            "terms_url",
                            models.TextField(blank=True, verbose_name="address of its terms of reference"),
                        ),
                        ("quorum", models.PositiveIntegerField(blank=True, null=True, verbose_name="quorum")),
                        (
                            "meets_en",
                            models.TextField(blank=True, verbose_name="how often it meets, in English"),
                        ),
                        (
                            "meets_cy",
                            models.TextField(blank=True, verbose_name="how often it meets, in Welsh"),
                        ),
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
                                to="lead.body",
                            ),
                        ),
                        (
                            "reports_to",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.body",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CalendarLink",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("token_digest", models.CharField(max_length=64, unique=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("partnership", "user"), name="one_calendar_link")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Challenge",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("element", models.CharField(max_length=40)),
                        ("by", models.TextField(verbose_name="your role and organisation")),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("not started", "not started"),
                                    ("basic", "basic"),
                                    ("early", "early"),
                                    ("substantial", "substantial"),
                                    ("mature", "mature"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("reason_en", models.TextField()),
                        ("reason_cy", models.TextField(blank=True)),
                        ("challenged_on", models.DateField()),
                        ("answer_en", models.TextField(blank=True)),
                        ("answer_cy", models.TextField(blank=True)),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("level kept", "level kept"), ("level changed", "level changed")],
                                max_length=20,
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
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="challenges",
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "element"],
                        "constraints": [
                            models.UniqueConstraint(fields=("round", "element", "by"), name="one_challenge"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("level__in", ("not started", "basic", "early", "substantial", "mature"))
                                ),
                                name="challenge_level_known",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_challengeevent" ("answer_cy", "answer_en", "answered_on", "by", "challenged_on", "changed_at", "changed_by_id", "element", "extra", "id", "level", "order", "outcome", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_cy", "reason_en", "round_id", "version") VALUES (NEW."answer_cy", NEW."answer_en", NEW."answered_on", NEW."by", NEW."challenged_on", NEW."changed_at", NEW."changed_by_id", NEW."element", NEW."extra", NEW."id", NEW."level", NEW."order", NEW."outcome", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."reason_cy", NEW."reason_en", NEW."round_id", NEW."version"); RETURN NULL;',
                                    hash="b7e02fe1d14ce639558d2f8e814a4a2aee7e64b4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_36f59",
                                    table="lead_challenge",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_challengeevent" ("answer_cy", "answer_en", "answered_on", "by", "challenged_on", "changed_at", "changed_by_id", "element", "extra", "id", "level", "order", "outcome", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_cy", "reason_en", "round_id", "version") VALUES (NEW."answer_cy", NEW."answer_en", NEW."answered_on", NEW."by", NEW."challenged_on", NEW."changed_at", NEW."changed_by_id", NEW."element", NEW."extra", NEW."id", NEW."level", NEW."order", NEW."outcome", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."reason_cy", NEW."reason_en", NEW."round_id", NEW."version"); RETURN NULL;',
                                    hash="62128f953f358c7d4ea38b73850d610f2b7a18e9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c21c4",
                                    table="lead_challenge",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_challengeevent" ("answer_cy", "answer_en", "answered_on", "by", "challenged_on", "changed_at", "changed_by_id", "element", "extra", "id", "level", "order", "outcome", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_cy", "reason_en", "round_id", "version") VALUES (OLD."answer_cy", OLD."answer_en", OLD."answered_on", OLD."by", OLD."challenged_on", OLD."changed_at", OLD."changed_by_id", OLD."element", OLD."extra", OLD."id", OLD."level", OLD."order", OLD."outcome", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."reason_cy", OLD."reason_en", OLD."round_id", OLD."version"); RETURN NULL;',
                                    hash="9d83a086dbd558283f9780aafd24e9341040dade",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_29680",
                                    table="lead_challenge",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChallengeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("element", models.CharField(max_length=40)),
                        ("by", models.TextField(verbose_name="your role and organisation")),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("not started", "not started"),
                                    ("basic", "basic"),
                                    ("early", "early"),
                                    ("substantial", "substantial"),
                                    ("mature", "mature"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("reason_en", models.TextField()),
                        ("reason_cy", models.TextField(blank=True)),
                        ("challenged_on", models.DateField()),
                        ("answer_en", models.TextField(blank=True)),
                        ("answer_cy", models.TextField(blank=True)),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("level kept", "level kept"), ("level changed", "level changed")],
                                max_length=20,
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
                                to="lead.challenge",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VoiceGroup",
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
                                    ("parents' panel", "parents' panel"),
                                    ("parent-carer group", "parent-carer group"),
                                    ("maternity voices", "maternity voices"),
                                    ("fathers' group", "fathers' group"),
                                    ("other", "other"),
                                ],
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        ("name_en", models.TextField(verbose_name="name in English")),
                        ("name_cy", models.TextField(blank=True, verbose_name="name in Welsh")),
                        ("about_en", models.TextField(blank=True, verbose_name="who it is for, in English")),
                        ("about_cy", models.TextField(blank=True, verbose_name="who it is for, in Welsh")),
                        (
                            "meets_en",
                            models.TextField(
                                blank=True, verbose_name="where and how often it meets, in English"
                            ),
                        ),
                        (
                            "meets_cy",
                            models.TextField(
                                blank=True, verbose_name="where and how often it meets, in Welsh"
                            ),
                        ),
                        ("people", models.PositiveIntegerField(blank=True, null=True, verbose_name="people")),
                        ("counted_on", models.DateField(blank=True, null=True, verbose_name="counted on")),
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
                            "partner",
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
                                fields=("partnership", "identifier"), name="voice_group_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_voicegroupevent" ("about_cy", "about_en", "changed_at", "changed_by_id", "counted_on", "ends", "extra", "id", "identifier", "kind", "meets_cy", "meets_en", "name_cy", "name_en", "order", "partner_id", "partnership_id", "people", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."changed_at", NEW."changed_by_id", NEW."counted_on", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."meets_cy", NEW."meets_en", NEW."name_cy", NEW."name_en", NEW."order", NEW."partner_id", NEW."partnership_id", NEW."people", NOW(), \'insert\', NEW."id", NEW."starts", NEW."version"); RETURN NULL;',
                                    hash="a7598e738c211cd48eb6f2d7933a2d9221476996",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3c527",
                                    table="lead_voicegroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_voicegroupevent" ("about_cy", "about_en", "changed_at", "changed_by_id", "counted_on", "ends", "extra", "id", "identifier", "kind", "meets_cy", "meets_en", "name_cy", "name_en", "order", "partner_id", "partnership_id", "people", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."changed_at", NEW."changed_by_id", NEW."counted_on", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."meets_cy", NEW."meets_en", NEW."name_cy", NEW."name_en", NEW."order", NEW."partner_id", NEW."partnership_id", NEW."people", NOW(), \'update\', NEW."id", NEW."starts", NEW."version"); RETURN NULL;',
                                    hash="f8f353e04de02169ab85c3e82c7a885910d38201",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2b8b8",
                                    table="lead_voicegroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_voicegroupevent" ("about_cy", "about_en", "changed_at", "changed_by_id", "counted_on", "ends", "extra", "id", "identifier", "kind", "meets_cy", "meets_en", "name_cy", "name_en", "order", "partner_id", "partnership_id", "people", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "version") VALUES (OLD."about_cy", OLD."about_en", OLD."changed_at", OLD."changed_by_id", OLD."counted_on", OLD."ends", OLD."extra", OLD."id", OLD."identifier", OLD."kind", OLD."meets_cy", OLD."meets_en", OLD."name_cy", OLD."name_en", OLD."order", OLD."partner_id", OLD."partnership_id", OLD."people", NOW(), \'delete\', OLD."id", OLD."starts", OLD."version"); RETURN NULL;',
                                    hash="49e7b4576f7a077aba3dff8ed32ca1840b089734",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d456c",
                                    table="lead_voicegroup",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Consultation",
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
                        ("about_en", models.TextField(blank=True, verbose_name="what it is for, in English")),
                        ("about_cy", models.TextField(blank=True, verbose_name="what it is for, in Welsh")),
                        ("opened_on", models.DateField(verbose_name="opens on")),
                        (
                            "answers_until",
                            models.DateField(blank=True, null=True, verbose_name="answers wanted by"),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        ("token", models.CharField(max_length=43, null=True, unique=True)),
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
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="lead.voicegroup",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="consultation_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_consultationevent" ("about_cy", "about_en", "answers_until", "changed_at", "changed_by_id", "closed_on", "extra", "group_id", "id", "identifier", "opened_on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "token", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."answers_until", NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."extra", NEW."group_id", NEW."id", NEW."identifier", NEW."opened_on", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."title_cy", NEW."title_en", NEW."token", NEW."version"); RETURN NULL;',
                                    hash="fc25a40f01df0f2a7eaf0c758ee449c87fd9e0b5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_cb28a",
                                    table="lead_consultation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_consultationevent" ("about_cy", "about_en", "answers_until", "changed_at", "changed_by_id", "closed_on", "extra", "group_id", "id", "identifier", "opened_on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "token", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."answers_until", NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."extra", NEW."group_id", NEW."id", NEW."identifier", NEW."opened_on", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."title_cy", NEW."title_en", NEW."token", NEW."version"); RETURN NULL;',
                                    hash="7286fc5d85ae411a26e51e8c177d5d1da61fe60c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3e625",
                                    table="lead_consultation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_consultationevent" ("about_cy", "about_en", "answers_until", "changed_at", "changed_by_id", "closed_on", "extra", "group_id", "id", "identifier", "opened_on", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "token", "version") VALUES (OLD."about_cy", OLD."about_en", OLD."answers_until", OLD."changed_at", OLD."changed_by_id", OLD."closed_on", OLD."extra", OLD."group_id", OLD."id", OLD."identifier", OLD."opened_on", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."title_cy", OLD."title_en", OLD."token", OLD."version"); RETURN NULL;',
                                    hash="292c631902d39ffe154a2c5ac175dea81827e9b0",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e981d",
                                    table="lead_consultation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
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
                        ("place", models.PositiveIntegerField(default=1, verbose_name="place")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("one", "one"),
                                    ("several", "several"),
                                    ("scale", "scale"),
                                    ("text", "text"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("text_en", models.TextField(verbose_name="question, in English")),
                        ("text_cy", models.TextField(blank=True, verbose_name="question, in Welsh")),
                        ("options_en", models.TextField(blank=True, verbose_name="options, in English")),
                        ("options_cy", models.TextField(blank=True, verbose_name="options, in Welsh")),
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
                            "consultation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="lead.consultation",
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
                        "ordering": ["place", "order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="question_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_questionevent" ("changed_at", "changed_by_id", "consultation_id", "extra", "id", "identifier", "kind", "options_cy", "options_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "text_cy", "text_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."consultation_id", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."options_cy", NEW."options_en", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."place", NEW."text_cy", NEW."text_en", NEW."version"); RETURN NULL;',
                                    hash="46a4eb9952264cbc599879b6fe722c707bc7e58b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4ec4b",
                                    table="lead_question",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_questionevent" ("changed_at", "changed_by_id", "consultation_id", "extra", "id", "identifier", "kind", "options_cy", "options_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "text_cy", "text_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."consultation_id", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."options_cy", NEW."options_en", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."place", NEW."text_cy", NEW."text_en", NEW."version"); RETURN NULL;',
                                    hash="28979811eb15a2ca20dc3007eded489fe3e3b3c0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fdff7",
                                    table="lead_question",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_questionevent" ("changed_at", "changed_by_id", "consultation_id", "extra", "id", "identifier", "kind", "options_cy", "options_en", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "text_cy", "text_en", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."consultation_id", OLD."extra", OLD."id", OLD."identifier", OLD."kind", OLD."options_cy", OLD."options_en", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."place", OLD."text_cy", OLD."text_en", OLD."version"); RETURN NULL;',
                                    hash="5e2a20c405569cf25da4e88f7c7bedc203807978",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1ae58",
                                    table="lead_question",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Response",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("respondent", models.SlugField(max_length=80)),
                        (
                            "channel",
                            models.CharField(
                                choices=[("online", "online"), ("paper", "paper"), ("event", "event")],
                                max_length=10,
                            ),
                        ),
                        ("received_on", models.DateField()),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                choices=[("en", "en"), ("cy", "cy"), ("other", "other")],
                                max_length=5,
                            ),
                        ),
                        ("ethnicity", models.TextField(blank=True)),
                        ("ward", models.TextField(blank=True)),
                        ("once", models.UUIDField(null=True)),
                        (
                            "consultation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="responses",
                                to="lead.consultation",
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
                                fields=("consultation", "respondent"), name="response_once"
                            ),
                            models.UniqueConstraint(fields=("consultation", "once"), name="form_once"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reply",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("answer", models.TextField(blank=True)),
                        ("is_read", models.BooleanField(default=False)),
                        ("is_blacked_out", models.BooleanField(default=False)),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="replies",
                                to="lead.question",
                            ),
                        ),
                        (
                            "response",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="replies",
                                to="lead.response",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("response", "question"), name="reply_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Theme",
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
                        ("title_en", models.TextField(verbose_name="theme, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="theme, in Welsh")),
                        (
                            "about_en",
                            models.TextField(blank=True, verbose_name="what belongs to it, in English"),
                        ),
                        (
                            "about_cy",
                            models.TextField(blank=True, verbose_name="what belongs to it, in Welsh"),
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
                            "consultation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="themes",
                                to="lead.consultation",
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
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="theme_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_themeevent" ("about_cy", "about_en", "changed_at", "changed_by_id", "consultation_id", "extra", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."changed_at", NEW."changed_by_id", NEW."consultation_id", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="463f2a3742a9a774324dd07679ed8e0395f2b784",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1b06b",
                                    table="lead_theme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_themeevent" ("about_cy", "about_en", "changed_at", "changed_by_id", "consultation_id", "extra", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."changed_at", NEW."changed_by_id", NEW."consultation_id", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="f619101c51ad0f52c3ddb17721daa37c4cbce5fb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a6801",
                                    table="lead_theme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_themeevent" ("about_cy", "about_en", "changed_at", "changed_by_id", "consultation_id", "extra", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (OLD."about_cy", OLD."about_en", OLD."changed_at", OLD."changed_by_id", OLD."consultation_id", OLD."extra", OLD."id", OLD."identifier", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                                    hash="0e75ee55ee8a3d5b60396585597da535dc0d89dc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_eba7c",
                                    table="lead_theme",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Coding",
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
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "reply",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="codings",
                                to="lead.reply",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="codings",
                                to="lead.theme",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("reply", "theme"), name="coding_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConsultationEvent",
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
                        ("about_en", models.TextField(blank=True, verbose_name="what it is for, in English")),
                        ("about_cy", models.TextField(blank=True, verbose_name="what it is for, in Welsh")),
                        ("opened_on", models.DateField(verbose_name="opens on")),
                        (
                            "answers_until",
                            models.DateField(blank=True, null=True, verbose_name="answers wanted by"),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        ("token", models.CharField(max_length=43, null=True)),
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
                                to="lead.consultation",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.voicegroup",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DecisionEvent",
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
                        ("title_en", models.TextField(verbose_name="decision, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="decision, in Welsh")),
                        ("text_en", models.TextField(blank=True, verbose_name="in full, in English")),
                        ("text_cy", models.TextField(blank=True, verbose_name="in full, in Welsh")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("recommended", "recommended"),
                                    ("ratified", "ratified"),
                                    ("urgent", "urgent"),
                                    ("not quorate", "not quorate"),
                                    ("not ratified", "not ratified"),
                                ],
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        ("decided_on", models.DateField(verbose_name="day")),
                        ("decided_by", models.TextField(blank=True, verbose_name="decided by")),
                        ("reason_en", models.TextField(blank=True, verbose_name="why, in English")),
                        ("reason_cy", models.TextField(blank=True, verbose_name="why, in Welsh")),
                        ("evidence", models.TextField(blank=True, verbose_name="what it rests on")),
                        ("ratified_on", models.DateField(blank=True, null=True, verbose_name="ratified on")),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.body",
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
                                to="lead.decision",
                            ),
                        ),
                        (
                            "ratified_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.body",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.meeting",
                            ),
                        ),
                        (
                            "ratified_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.meeting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Proposal",
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
                        ("title_en", models.TextField(verbose_name="what should be done, in English")),
                        (
                            "title_cy",
                            models.TextField(blank=True, verbose_name="what should be done, in Welsh"),
                        ),
                        ("why_en", models.TextField(blank=True, verbose_name="why, in English")),
                        ("why_cy", models.TextField(blank=True, verbose_name="why, in Welsh")),
                        ("proposed_on", models.DateField(verbose_name="proposed on")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("being written", "being written"),
                                    ("taken up", "taken up"),
                                    ("declined", "declined"),
                                ],
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        ("answer_en", models.TextField(blank=True, verbose_name="our answer, in English")),
                        ("answer_cy", models.TextField(blank=True, verbose_name="our answer, in Welsh")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="answered on")),
                        (
                            "action",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="proposed_in",
                                to="lead.boardaction",
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
                            "proposed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="lead.voicegroup",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="proposal_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_proposalevent" ("action_id", "answer_cy", "answer_en", "answered_on", "changed_at", "changed_by_id", "extra", "group_id", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_on", "state", "title_cy", "title_en", "version", "why_cy", "why_en") VALUES (NEW."action_id", NEW."answer_cy", NEW."answer_en", NEW."answered_on", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."group_id", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."proposed_by_id", NEW."proposed_on", NEW."state", NEW."title_cy", NEW."title_en", NEW."version", NEW."why_cy", NEW."why_en"); RETURN NULL;',
                                    hash="e022791f3da9f3029044c19ee47f6acd2a51af35",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6263b",
                                    table="lead_proposal",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_proposalevent" ("action_id", "answer_cy", "answer_en", "answered_on", "changed_at", "changed_by_id", "extra", "group_id", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_on", "state", "title_cy", "title_en", "version", "why_cy", "why_en") VALUES (NEW."action_id", NEW."answer_cy", NEW."answer_en", NEW."answered_on", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."group_id", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."proposed_by_id", NEW."proposed_on", NEW."state", NEW."title_cy", NEW."title_en", NEW."version", NEW."why_cy", NEW."why_en"); RETURN NULL;',
                                    hash="14d52e3ae59232ff84ed1b48e3453515f229f6f6",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ca509",
                                    table="lead_proposal",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_proposalevent" ("action_id", "answer_cy", "answer_en", "answered_on", "changed_at", "changed_by_id", "extra", "group_id", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_on", "state", "title_cy", "title_en", "version", "why_cy", "why_en") VALUES (OLD."action_id", OLD."answer_cy", OLD."answer_en", OLD."answered_on", OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."group_id", OLD."id", OLD."identifier", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."proposed_by_id", OLD."proposed_on", OLD."state", OLD."title_cy", OLD."title_en", OLD."version", OLD."why_cy", OLD."why_en"); RETURN NULL;',
                                    hash="281bc3abc716585e7d0cfbc38bcfdddd86f806f0",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_467b2",
                                    table="lead_proposal",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Draft",
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
                            "kind",
                            models.CharField(
                                choices=[("comment", "comment"), ("wording", "wording")],
                                default="comment",
                                max_length=10,
                            ),
                        ),
                        ("words", models.TextField(verbose_name="your wording, or what you think")),
                        (
                            "language",
                            models.CharField(
                                choices=[("en", "en"), ("cy", "cy")], default="en", max_length=2
                            ),
                        ),
                        ("taken_at", models.DateTimeField(null=True)),
                        ("written_at", models.DateTimeField(auto_now_add=True)),
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
                            "proposal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="drafts",
                                to="lead.proposal",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["written_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Finding",
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
                        ("said_en", models.TextField(verbose_name="you said, in English")),
                        ("said_cy", models.TextField(blank=True, verbose_name="you said, in Welsh")),
                        ("found_on", models.DateField(verbose_name="day")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("to answer", "to answer"),
                                    ("done", "done"),
                                    ("decided", "decided"),
                                    ("not yet", "not yet"),
                                ],
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        ("answer_en", models.TextField(blank=True, verbose_name="our answer, in English")),
                        ("answer_cy", models.TextField(blank=True, verbose_name="our answer, in Welsh")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="answered on")),
                        ("action", models.SlugField(blank=True, max_length=80)),
                        (
                            "published",
                            models.CharField(
                                choices=[("yes", "yes"), ("no", "no")], default="no", max_length=3
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
                            "consultation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="findings",
                                to="lead.consultation",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="findings",
                                to="lead.decision",
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="lead.theme",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="lead.voicegroup",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="finding_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_findingevent" ("action", "answer_cy", "answer_en", "answered_on", "changed_at", "changed_by_id", "consultation_id", "decision_id", "extra", "found_on", "group_id", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "said_cy", "said_en", "state", "theme_id", "version") VALUES (NEW."action", NEW."answer_cy", NEW."answer_en", NEW."answered_on", NEW."changed_at", NEW."changed_by_id", NEW."consultation_id", NEW."decision_id", NEW."extra", NEW."found_on", NEW."group_id", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."published", NEW."said_cy", NEW."said_en", NEW."state", NEW."theme_id", NEW."version"); RETURN NULL;',
                                    hash="eae31fb3b22f0a15afa32c3f59c8502cbbacb6e7",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_21958",
                                    table="lead_finding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_findingevent" ("action", "answer_cy", "answer_en", "answered_on", "changed_at", "changed_by_id", "consultation_id", "decision_id", "extra", "found_on", "group_id", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "said_cy", "said_en", "state", "theme_id", "version") VALUES (NEW."action", NEW."answer_cy", NEW."answer_en", NEW."answered_on", NEW."changed_at", NEW."changed_by_id", NEW."consultation_id", NEW."decision_id", NEW."extra", NEW."found_on", NEW."group_id", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."published", NEW."said_cy", NEW."said_en", NEW."state", NEW."theme_id", NEW."version"); RETURN NULL;',
                                    hash="4ff23c3682f1732440b077c19d915df5c886d443",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c720d",
                                    table="lead_finding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_findingevent" ("action", "answer_cy", "answer_en", "answered_on", "changed_at", "changed_by_id", "consultation_id", "decision_id", "extra", "found_on", "group_id", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "said_cy", "said_en", "state", "theme_id", "version") VALUES (OLD."action", OLD."answer_cy", OLD."answer_en", OLD."answered_on", OLD."changed_at", OLD."changed_by_id", OLD."consultation_id", OLD."decision_id", OLD."extra", OLD."found_on", OLD."group_id", OLD."id", OLD."identifier", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."published", OLD."said_cy", OLD."said_en", OLD."state", OLD."theme_id", OLD."version"); RETURN NULL;',
                                    hash="0c4fd6d8b8a2611987fecf52254f261f5f7af120",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c7459",
                                    table="lead_finding",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FindingEvent",
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
                        ("said_en", models.TextField(verbose_name="you said, in English")),
                        ("said_cy", models.TextField(blank=True, verbose_name="you said, in Welsh")),
                        ("found_on", models.DateField(verbose_name="day")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("to answer", "to answer"),
                                    ("done", "done"),
                                    ("decided", "decided"),
                                    ("not yet", "not yet"),
                                ],
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        ("answer_en", models.TextField(blank=True, verbose_name="our answer, in English")),
                        ("answer_cy", models.TextField(blank=True, verbose_name="our answer, in Welsh")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="answered on")),
                        ("action", models.SlugField(blank=True, db_index=False, max_length=80)),
                        (
                            "published",
                            models.CharField(
                                choices=[("yes", "yes"), ("no", "no")], default="no", max_length=3
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
                            "consultation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.consultation",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.decision",
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
                                to="lead.finding",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.theme",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.voicegroup",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Heard",
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
                            "characteristic",
                            models.CharField(
                                choices=[
                                    ("ethnicity", "ethnicity"),
                                    ("deprivation", "deprivation"),
                                    ("place", "place"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("category", models.TextField()),
                        ("people", models.PositiveIntegerField()),
                        (
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="heard",
                                to="lead.voicegroup",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("group", "characteristic", "category"), name="heard_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Interest",
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
                        ("interest_en", models.TextField(verbose_name="interest, in English")),
                        ("interest_cy", models.TextField(blank=True, verbose_name="interest, in Welsh")),
                        ("declared_on", models.DateField(verbose_name="declared on")),
                        ("ends", models.DateField(blank=True, null=True, verbose_name="ended on")),
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
                            "member",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="interests",
                                to="lead.member",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "identifier"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "identifier"), name="interest_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_interestevent" ("changed_at", "changed_by_id", "declared_on", "ends", "extra", "id", "identifier", "interest_cy", "interest_en", "member_id", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."declared_on", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."interest_cy", NEW."interest_en", NEW."member_id", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                                    hash="8585ace639978935f5927fb1e8a69e6c06ebcdd4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4b657",
                                    table="lead_interest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_interestevent" ("changed_at", "changed_by_id", "declared_on", "ends", "extra", "id", "identifier", "interest_cy", "interest_en", "member_id", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."declared_on", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."interest_cy", NEW."interest_en", NEW."member_id", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                                    hash="9d45da5fe929171bd8bb4605605b7bf83007a5d9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_15805",
                                    table="lead_interest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_interestevent" ("changed_at", "changed_by_id", "declared_on", "ends", "extra", "id", "identifier", "interest_cy", "interest_en", "member_id", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."declared_on", OLD."ends", OLD."extra", OLD."id", OLD."identifier", OLD."interest_cy", OLD."interest_en", OLD."member_id", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                                    hash="95b43095dc7a8f72b514f39d578a689971d2fdb3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8e500",
                                    table="lead_interest",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InterestEvent",
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
                        ("interest_en", models.TextField(verbose_name="interest, in English")),
                        ("interest_cy", models.TextField(blank=True, verbose_name="interest, in Welsh")),
                        ("declared_on", models.DateField(verbose_name="declared on")),
                        ("ends", models.DateField(blank=True, null=True, verbose_name="ended on")),
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
                                to="lead.interest",
                            ),
                        ),
                        (
                            "member",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.member",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Level",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("element", models.CharField(max_length=40)),
                        (
                            "agreed",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not started", "not started"),
                                    ("basic", "basic"),
                                    ("early", "early"),
                                    ("substantial", "substantial"),
                                    ("mature", "mature"),
                                    ("still divided", "still divided"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("rationale_en", models.TextField(blank=True)),
                        ("rationale_cy", models.TextField(blank=True)),
                        ("evidence", models.TextField(blank=True)),
                        ("barriers_en", models.TextField(blank=True)),
                        ("barriers_cy", models.TextField(blank=True)),
                        ("agreed_on", models.DateField(blank=True, null=True)),
                        ("agreed_by", models.TextField(blank=True)),
                        ("next_steps", models.JSONField(blank=True, default=list)),
                        ("restored", models.PositiveIntegerField(blank=True, null=True)),
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
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="levels",
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "element"],
                        "constraints": [
                            models.UniqueConstraint(fields=("round", "element"), name="one_level"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "agreed__in",
                                        [
                                            "",
                                            "not started",
                                            "basic",
                                            "early",
                                            "substantial",
                                            "mature",
                                            "still divided",
                                        ],
                                    )
                                ),
                                name="agreed_known",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_levelevent" ("agreed", "agreed_by", "agreed_on", "barriers_cy", "barriers_en", "changed_at", "changed_by_id", "element", "evidence", "extra", "id", "next_steps", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale_cy", "rationale_en", "restored", "round_id", "version") VALUES (NEW."agreed", NEW."agreed_by", NEW."agreed_on", NEW."barriers_cy", NEW."barriers_en", NEW."changed_at", NEW."changed_by_id", NEW."element", NEW."evidence", NEW."extra", NEW."id", NEW."next_steps", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."rationale_cy", NEW."rationale_en", NEW."restored", NEW."round_id", NEW."version"); RETURN NULL;',
                                    hash="eec2819603b0523ff90c7a035989dcc1b34845f9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a681f",
                                    table="lead_level",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_levelevent" ("agreed", "agreed_by", "agreed_on", "barriers_cy", "barriers_en", "changed_at", "changed_by_id", "element", "evidence", "extra", "id", "next_steps", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale_cy", "rationale_en", "restored", "round_id", "version") VALUES (NEW."agreed", NEW."agreed_by", NEW."agreed_on", NEW."barriers_cy", NEW."barriers_en", NEW."changed_at", NEW."changed_by_id", NEW."element", NEW."evidence", NEW."extra", NEW."id", NEW."next_steps", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."rationale_cy", NEW."rationale_en", NEW."restored", NEW."round_id", NEW."version"); RETURN NULL;',
                                    hash="a6e80c741dd03af4b9e7fa79024c50fbcd9b3194",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_68ddb",
                                    table="lead_level",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_levelevent" ("agreed", "agreed_by", "agreed_on", "barriers_cy", "barriers_en", "changed_at", "changed_by_id", "element", "evidence", "extra", "id", "next_steps", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rationale_cy", "rationale_en", "restored", "round_id", "version") VALUES (OLD."agreed", OLD."agreed_by", OLD."agreed_on", OLD."barriers_cy", OLD."barriers_en", OLD."changed_at", OLD."changed_by_id", OLD."element", OLD."evidence", OLD."extra", OLD."id", OLD."next_steps", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."rationale_cy", OLD."rationale_en", OLD."restored", OLD."round_id", OLD."version"); RETURN NULL;',
                                    hash="9791212ff963576ab6b1b531e10fb6b949319c41",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d583c",
                                    table="lead_level",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LevelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("element", models.CharField(max_length=40)),
                        (
                            "agreed",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not started", "not started"),
                                    ("basic", "basic"),
                                    ("early", "early"),
                                    ("substantial", "substantial"),
                                    ("mature", "mature"),
                                    ("still divided", "still divided"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("rationale_en", models.TextField(blank=True)),
                        ("rationale_cy", models.TextField(blank=True)),
                        ("evidence", models.TextField(blank=True)),
                        ("barriers_en", models.TextField(blank=True)),
                        ("barriers_cy", models.TextField(blank=True)),
                        ("agreed_on", models.DateField(blank=True, null=True)),
                        ("agreed_by", models.TextField(blank=True)),
                        ("next_steps", models.JSONField(blank=True, default=list)),
                        ("restored", models.PositiveIntegerField(blank=True, null=True)),
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
                                to="lead.level",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MeetingEvent",
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
                        ("held_on", models.DateField(verbose_name="day")),
                        ("starts_at", models.TextField(blank=True, verbose_name="starts at")),
                        ("ends_at", models.TextField(blank=True, verbose_name="ends at")),
                        ("place_en", models.TextField(blank=True, verbose_name="place, in English")),
                        ("place_cy", models.TextField(blank=True, verbose_name="place, in Welsh")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("held", "held"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="planned",
                                max_length=20,
                            ),
                        ),
                        (
                            "quorate",
                            models.CharField(
                                blank=True, choices=[("yes", "yes"), ("no", "no")], max_length=3
                            ),
                        ),
                        ("notes_en", models.TextField(blank=True, verbose_name="notes, in English")),
                        ("notes_cy", models.TextField(blank=True, verbose_name="notes, in Welsh")),
                        (
                            "url",
                            models.TextField(blank=True, verbose_name="address in the council’s own system"),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.body",
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
                                to="lead.meeting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MemberEvent",
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
                        ("post_en", models.TextField(verbose_name="post, in English")),
                        ("post_cy", models.TextField(blank=True, verbose_name="post, in Welsh")),
                        ("person", models.TextField(blank=True, verbose_name="name")),
                        (
                            "seat",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("vice-chair", "vice-chair"),
                                    ("member", "member"),
                                    ("secretary", "secretary"),
                                    ("observer", "observer"),
                                ],
                                max_length=20,
                                verbose_name="role on the body",
                            ),
                        ),
                        (
                            "votes",
                            models.CharField(
                                choices=[("yes", "yes"), ("no", "no")], default="yes", max_length=3
                            ),
                        ),
                        (
                            "starts",
                            models.DateField(blank=True, null=True, verbose_name="first day of the term"),
                        ),
                        (
                            "ends",
                            models.DateField(blank=True, null=True, verbose_name="last day of the term"),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.body",
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
                            "partner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
                                verbose_name="organisation",
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
                                to="lead.member",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="NextAction",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("element", models.CharField(max_length=40)),
                        ("words", models.TextField(blank=True)),
                        (
                            "language",
                            models.CharField(
                                choices=[("en", "English"), ("cy", "Cymraeg")], default="en", max_length=2
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        (
                            "board_action",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="asked_for_by",
                                to="lead.boardaction",
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
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="next_actions",
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order", "id"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_nextactionevent" ("board_action_id", "changed_at", "changed_by_id", "due", "element", "id", "language", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version", "words") VALUES (NEW."board_action_id", NEW."changed_at", NEW."changed_by_id", NEW."due", NEW."element", NEW."id", NEW."language", NEW."order", NEW."owner_id", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."round_id", NEW."version", NEW."words"); RETURN NULL;',
                                    hash="ab9824587bfebc8ca47f56270046558aa985e39e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_63fa4",
                                    table="lead_nextaction",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_nextactionevent" ("board_action_id", "changed_at", "changed_by_id", "due", "element", "id", "language", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version", "words") VALUES (NEW."board_action_id", NEW."changed_at", NEW."changed_by_id", NEW."due", NEW."element", NEW."id", NEW."language", NEW."order", NEW."owner_id", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."round_id", NEW."version", NEW."words"); RETURN NULL;',
                                    hash="e54c3732a6113e2f29aa27db7388b185ff5ee29d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_813d2",
                                    table="lead_nextaction",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_nextactionevent" ("board_action_id", "changed_at", "changed_by_id", "due", "element", "id", "language", "order", "owner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version", "words") VALUES (OLD."board_action_id", OLD."changed_at", OLD."changed_by_id", OLD."due", OLD."element", OLD."id", OLD."language", OLD."order", OLD."owner_id", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."round_id", OLD."version", OLD."words"); RETURN NULL;',
                                    hash="238a121d7a07cc1679e71207fd357ad1dd17a764",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_73dae",
                                    table="lead_nextaction",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NextActionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("element", models.CharField(max_length=40)),
                        ("words", models.TextField(blank=True)),
                        (
                            "language",
                            models.CharField(
                                choices=[("en", "English"), ("cy", "Cymraeg")], default="en", max_length=2
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        (
                            "board_action",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.boardaction",
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
                                to="lead.nextaction",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Participation",
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
                        ("priority", models.SlugField(max_length=80)),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("informed", "informed"),
                                    ("consulted", "consulted"),
                                    ("co-produced", "co-produced"),
                                    ("community-led", "community-led"),
                                ],
                                max_length=20,
                                verbose_name="who decided",
                            ),
                        ),
                        ("how_en", models.TextField(blank=True, verbose_name="how, in English")),
                        ("how_cy", models.TextField(blank=True, verbose_name="how, in Welsh")),
                        (
                            "budget",
                            models.FloatField(
                                blank=True, null=True, verbose_name="pounds that the community decides on"
                            ),
                        ),
                        (
                            "held_by_en",
                            models.TextField(blank=True, verbose_name="who decides on it, in English"),
                        ),
                        (
                            "held_by_cy",
                            models.TextField(blank=True, verbose_name="who decides on it, in Welsh"),
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
                        "ordering": ["order", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("partnership", "priority"), name="one_participation"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_participationevent" ("budget", "changed_at", "changed_by_id", "extra", "held_by_cy", "held_by_en", "how_cy", "how_en", "id", "mode", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "version") VALUES (NEW."budget", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."held_by_cy", NEW."held_by_en", NEW."how_cy", NEW."how_en", NEW."id", NEW."mode", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."priority", NEW."version"); RETURN NULL;',
                                    hash="368cc069bca78971509565317487f2473bd08bac",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_87485",
                                    table="lead_participation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_participationevent" ("budget", "changed_at", "changed_by_id", "extra", "held_by_cy", "held_by_en", "how_cy", "how_en", "id", "mode", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "version") VALUES (NEW."budget", NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."held_by_cy", NEW."held_by_en", NEW."how_cy", NEW."how_en", NEW."id", NEW."mode", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."priority", NEW."version"); RETURN NULL;',
                                    hash="a374be01aed16cdcc8b73de81347bc353cad8721",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_80165",
                                    table="lead_participation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_participationevent" ("budget", "changed_at", "changed_by_id", "extra", "held_by_cy", "held_by_en", "how_cy", "how_en", "id", "mode", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "version") VALUES (OLD."budget", OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."held_by_cy", OLD."held_by_en", OLD."how_cy", OLD."how_en", OLD."id", OLD."mode", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."priority", OLD."version"); RETURN NULL;',
                                    hash="bbc18046abd85c9ab0722074fc4af96ef9e095dc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_20234",
                                    table="lead_participation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParticipationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("priority", models.SlugField(db_index=False, max_length=80)),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("informed", "informed"),
                                    ("consulted", "consulted"),
                                    ("co-produced", "co-produced"),
                                    ("community-led", "community-led"),
                                ],
                                max_length=20,
                                verbose_name="who decided",
                            ),
                        ),
                        ("how_en", models.TextField(blank=True, verbose_name="how, in English")),
                        ("how_cy", models.TextField(blank=True, verbose_name="how, in Welsh")),
                        (
                            "budget",
                            models.FloatField(
                                blank=True, null=True, verbose_name="pounds that the community decides on"
                            ),
                        ),
                        (
                            "held_by_en",
                            models.TextField(blank=True, verbose_name="who decides on it, in English"),
                        ),
                        (
                            "held_by_cy",
                            models.TextField(blank=True, verbose_name="who decides on it, in Welsh"),
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
                                to="lead.participation",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlanningRole",
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
                        ("title_en", models.TextField(verbose_name="role, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="role, in Welsh")),
                        (
                            "wte",
                            models.FloatField(
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="whole-time equivalent",
                            ),
                        ),
                        ("funder_en", models.TextField(blank=True, verbose_name="who pays, in English")),
                        ("funder_cy", models.TextField(blank=True, verbose_name="who pays, in Welsh")),
                        (
                            "funded_until",
                            models.DateField(blank=True, null=True, verbose_name="paid for until"),
                        ),
                        (
                            "succession_en",
                            models.TextField(blank=True, verbose_name="what happens then, in English"),
                        ),
                        (
                            "succession_cy",
                            models.TextField(blank=True, verbose_name="what happens then, in Welsh"),
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
                            "partner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="organisations.organisation",
                                verbose_name="organisation",
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
                                fields=("partnership", "identifier"), name="planning_role_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_planningroleevent" ("changed_at", "changed_by_id", "extra", "funded_until", "funder_cy", "funder_en", "id", "identifier", "order", "partner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "succession_cy", "succession_en", "title_cy", "title_en", "version", "wte") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."funded_until", NEW."funder_cy", NEW."funder_en", NEW."id", NEW."identifier", NEW."order", NEW."partner_id", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."succession_cy", NEW."succession_en", NEW."title_cy", NEW."title_en", NEW."version", NEW."wte"); RETURN NULL;',
                                    hash="c0f51b5b597143193e5f897fdd59a4575b669d9a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b0b16",
                                    table="lead_planningrole",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_planningroleevent" ("changed_at", "changed_by_id", "extra", "funded_until", "funder_cy", "funder_en", "id", "identifier", "order", "partner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "succession_cy", "succession_en", "title_cy", "title_en", "version", "wte") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."funded_until", NEW."funder_cy", NEW."funder_en", NEW."id", NEW."identifier", NEW."order", NEW."partner_id", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."succession_cy", NEW."succession_en", NEW."title_cy", NEW."title_en", NEW."version", NEW."wte"); RETURN NULL;',
                                    hash="a57e7f7afdaef46019e4987cbabd7c43992d98b4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9da0b",
                                    table="lead_planningrole",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_planningroleevent" ("changed_at", "changed_by_id", "extra", "funded_until", "funder_cy", "funder_en", "id", "identifier", "order", "partner_id", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "succession_cy", "succession_en", "title_cy", "title_en", "version", "wte") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."funded_until", OLD."funder_cy", OLD."funder_en", OLD."id", OLD."identifier", OLD."order", OLD."partner_id", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."succession_cy", OLD."succession_en", OLD."title_cy", OLD."title_en", OLD."version", OLD."wte"); RETURN NULL;',
                                    hash="25a2b37ec70527a0d3f9db76021d89aa65170f7e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8ef71",
                                    table="lead_planningrole",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanningRoleEvent",
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
                        ("title_en", models.TextField(verbose_name="role, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="role, in Welsh")),
                        (
                            "wte",
                            models.FloatField(
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="whole-time equivalent",
                            ),
                        ),
                        ("funder_en", models.TextField(blank=True, verbose_name="who pays, in English")),
                        ("funder_cy", models.TextField(blank=True, verbose_name="who pays, in Welsh")),
                        (
                            "funded_until",
                            models.DateField(blank=True, null=True, verbose_name="paid for until"),
                        ),
                        (
                            "succession_en",
                            models.TextField(blank=True, verbose_name="what happens then, in English"),
                        ),
                        (
                            "succession_cy",
                            models.TextField(blank=True, verbose_name="what happens then, in Welsh"),
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
                            "partner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
                                verbose_name="organisation",
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
                                to="lead.planningrole",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PracticeExample",
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
                        ("element", models.CharField(max_length=40)),
                        ("place_en", models.TextField(verbose_name="where, in English")),
                        ("place_cy", models.TextField(blank=True, verbose_name="where, in Welsh")),
                        ("summary_en", models.TextField(verbose_name="what was done, in English")),
                        ("summary_cy", models.TextField(blank=True, verbose_name="what was done, in Welsh")),
                        (
                            "reported_en",
                            models.TextField(blank=True, verbose_name="what came of it, in English"),
                        ),
                        (
                            "reported_cy",
                            models.TextField(blank=True, verbose_name="what came of it, in Welsh"),
                        ),
                        ("year", models.TextField(blank=True, verbose_name="when")),
                        ("url", models.TextField(blank=True, verbose_name="address")),
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
                                fields=("partnership", "identifier"), name="practice_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_practiceexampleevent" ("changed_at", "changed_by_id", "element", "extra", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_cy", "place_en", "reported_cy", "reported_en", "summary_cy", "summary_en", "url", "version", "year") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."element", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."place_cy", NEW."place_en", NEW."reported_cy", NEW."reported_en", NEW."summary_cy", NEW."summary_en", NEW."url", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="833c096cb73e5a23480685c7c622ca3de06e26f9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_67ee2",
                                    table="lead_practiceexample",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_practiceexampleevent" ("changed_at", "changed_by_id", "element", "extra", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_cy", "place_en", "reported_cy", "reported_en", "summary_cy", "summary_en", "url", "version", "year") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."element", NEW."extra", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."place_cy", NEW."place_en", NEW."reported_cy", NEW."reported_en", NEW."summary_cy", NEW."summary_en", NEW."url", NEW."version", NEW."year"); RETURN NULL;',
                                    hash="c64710b071d69fc9537f3ad1f46dfc4179942060",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_cee31",
                                    table="lead_practiceexample",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_practiceexampleevent" ("changed_at", "changed_by_id", "element", "extra", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_cy", "place_en", "reported_cy", "reported_en", "summary_cy", "summary_en", "url", "version", "year") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."element", OLD."extra", OLD."id", OLD."identifier", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."place_cy", OLD."place_en", OLD."reported_cy", OLD."reported_en", OLD."summary_cy", OLD."summary_en", OLD."url", OLD."version", OLD."year"); RETURN NULL;',
                                    hash="b909e0bd9e881cb8aafbb5fe76c422a1938a001b",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_463d6",
                                    table="lead_practiceexample",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PracticeExampleEvent",
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
                        ("element", models.CharField(max_length=40)),
                        ("place_en", models.TextField(verbose_name="where, in English")),
                        ("place_cy", models.TextField(blank=True, verbose_name="where, in Welsh")),
                        ("summary_en", models.TextField(verbose_name="what was done, in English")),
                        ("summary_cy", models.TextField(blank=True, verbose_name="what was done, in Welsh")),
                        (
                            "reported_en",
                            models.TextField(blank=True, verbose_name="what came of it, in English"),
                        ),
                        (
                            "reported_cy",
                            models.TextField(blank=True, verbose_name="what came of it, in Welsh"),
                        ),
                        ("year", models.TextField(blank=True, verbose_name="when")),
                        ("url", models.TextField(blank=True, verbose_name="address")),
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
                                to="lead.practiceexample",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProposalEvent",
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
                        ("title_en", models.TextField(verbose_name="what should be done, in English")),
                        (
                            "title_cy",
                            models.TextField(blank=True, verbose_name="what should be done, in Welsh"),
                        ),
                        ("why_en", models.TextField(blank=True, verbose_name="why, in English")),
                        ("why_cy", models.TextField(blank=True, verbose_name="why, in Welsh")),
                        ("proposed_on", models.DateField(verbose_name="proposed on")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("being written", "being written"),
                                    ("taken up", "taken up"),
                                    ("declined", "declined"),
                                ],
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        ("answer_en", models.TextField(blank=True, verbose_name="our answer, in English")),
                        ("answer_cy", models.TextField(blank=True, verbose_name="our answer, in Welsh")),
                        ("answered_on", models.DateField(blank=True, null=True, verbose_name="answered on")),
                        (
                            "action",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.boardaction",
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
                                to="lead.proposal",
                            ),
                        ),
                        (
                            "proposed_by",
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
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.voicegroup",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="QuestionEvent",
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
                        ("place", models.PositiveIntegerField(default=1, verbose_name="place")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("one", "one"),
                                    ("several", "several"),
                                    ("scale", "scale"),
                                    ("text", "text"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("text_en", models.TextField(verbose_name="question, in English")),
                        ("text_cy", models.TextField(blank=True, verbose_name="question, in Welsh")),
                        ("options_en", models.TextField(blank=True, verbose_name="options, in English")),
                        ("options_cy", models.TextField(blank=True, verbose_name="options, in Welsh")),
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
                            "consultation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.consultation",
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
                                to="lead.question",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Responsibility",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("order", models.PositiveIntegerField(default=0)),
                        ("extra", models.JSONField(blank=True, default=dict)),
                        ("priority", models.SlugField(max_length=80)),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("accountable", "accountable"),
                                    ("responsible", "responsible"),
                                    ("consulted", "consulted"),
                                    ("informed", "informed"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "partner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, to="organisations.organisation"
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
                                fields=("partnership", "priority", "partner"), name="one_responsibility"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Risk",
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
                        ("title_en", models.TextField(verbose_name="risk, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="risk, in Welsh")),
                        (
                            "likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="likelihood",
                            ),
                        ),
                        (
                            "impact",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="impact",
                            ),
                        ),
                        (
                            "response_en",
                            models.TextField(blank=True, verbose_name="what is done about it, in English"),
                        ),
                        (
                            "response_cy",
                            models.TextField(blank=True, verbose_name="what is done about it, in Welsh"),
                        ),
                        ("owner_post", models.TextField(blank=True, verbose_name="post that watches it")),
                        (
                            "review_on",
                            models.DateField(blank=True, null=True, verbose_name="looked at again on"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "open"), ("accepted", "accepted"), ("closed", "closed")],
                                max_length=20,
                                verbose_name="state",
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
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="organisations.organisation",
                                verbose_name="organisation",
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
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="risk_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_riskevent" ("changed_at", "changed_by_id", "extra", "id", "identifier", "impact", "likelihood", "order", "owner_id", "owner_post", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "response_cy", "response_en", "review_on", "state", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."impact", NEW."likelihood", NEW."order", NEW."owner_id", NEW."owner_post", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."response_cy", NEW."response_en", NEW."review_on", NEW."state", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="a52eda9668616f3fcc03158a27874a13f4b69108",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ca1ef",
                                    table="lead_risk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_riskevent" ("changed_at", "changed_by_id", "extra", "id", "identifier", "impact", "likelihood", "order", "owner_id", "owner_post", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "response_cy", "response_en", "review_on", "state", "title_cy", "title_en", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."extra", NEW."id", NEW."identifier", NEW."impact", NEW."likelihood", NEW."order", NEW."owner_id", NEW."owner_post", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."response_cy", NEW."response_en", NEW."review_on", NEW."state", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                                    hash="57ddd2ae880f0344793d7a6e05a314292d6c24fe",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c789f",
                                    table="lead_risk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_riskevent" ("changed_at", "changed_by_id", "extra", "id", "identifier", "impact", "likelihood", "order", "owner_id", "owner_post", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "response_cy", "response_en", "review_on", "state", "title_cy", "title_en", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."extra", OLD."id", OLD."identifier", OLD."impact", OLD."likelihood", OLD."order", OLD."owner_id", OLD."owner_post", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."response_cy", OLD."response_en", OLD."review_on", OLD."state", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                                    hash="847413efd83e2e8499ff437caf57c257e28a62e7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c3476",
                                    table="lead_risk",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiskEvent",
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
                        ("title_en", models.TextField(verbose_name="risk, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="risk, in Welsh")),
                        (
                            "likelihood",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="likelihood",
                            ),
                        ),
                        (
                            "impact",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="impact",
                            ),
                        ),
                        (
                            "response_en",
                            models.TextField(blank=True, verbose_name="what is done about it, in English"),
                        ),
                        (
                            "response_cy",
                            models.TextField(blank=True, verbose_name="what is done about it, in Welsh"),
                        ),
                        ("owner_post", models.TextField(blank=True, verbose_name="post that watches it")),
                        (
                            "review_on",
                            models.DateField(blank=True, null=True, verbose_name="looked at again on"),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "open"), ("accepted", "accepted"), ("closed", "closed")],
                                max_length=20,
                                verbose_name="state",
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
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
                                verbose_name="organisation",
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
                                to="lead.risk",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RoundEvent",
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
                        ("title_en", models.CharField(max_length=200, verbose_name="title in English")),
                        (
                            "title_cy",
                            models.CharField(blank=True, max_length=200, verbose_name="title in Welsh"),
                        ),
                        ("opened_on", models.DateField(verbose_name="opens on")),
                        (
                            "answers_until",
                            models.DateField(blank=True, null=True, verbose_name="answers wanted by"),
                        ),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        (
                            "variant",
                            models.CharField(
                                choices=[("England", "England"), ("Wales", "Wales")],
                                max_length=10,
                                verbose_name="wording",
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                blank=True,
                                choices=[("baseline", "baseline"), ("repeat", "repeat")],
                                max_length=10,
                                verbose_name="purpose",
                            ),
                        ),
                        ("elements", models.TextField(blank=True)),
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
                                to="lead.round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Sponsor",
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
                                    ("senior sponsor", "senior sponsor"),
                                    ("political lead", "political lead"),
                                    ("clinical lead", "clinical lead"),
                                    ("community sponsor", "community sponsor"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("post_en", models.TextField(verbose_name="post, in English")),
                        ("post_cy", models.TextField(blank=True, verbose_name="post, in Welsh")),
                        ("person", models.TextField(blank=True, verbose_name="name")),
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
                            "partner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="organisations.organisation",
                                verbose_name="organisation",
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
                            models.UniqueConstraint(fields=("partnership", "identifier"), name="sponsor_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_sponsorevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "kind", "order", "partner_id", "partnership_id", "person", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_cy", "post_en", "starts", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."order", NEW."partner_id", NEW."partnership_id", NEW."person", NOW(), \'insert\', NEW."id", NEW."post_cy", NEW."post_en", NEW."starts", NEW."version"); RETURN NULL;',
                                    hash="f76e6abc91e12db16036a0d2e7ca3e4e4a62a4e4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_20ad3",
                                    table="lead_sponsor",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "lead_sponsorevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "kind", "order", "partner_id", "partnership_id", "person", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_cy", "post_en", "starts", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."ends", NEW."extra", NEW."id", NEW."identifier", NEW."kind", NEW."order", NEW."partner_id", NEW."partnership_id", NEW."person", NOW(), \'update\', NEW."id", NEW."post_cy", NEW."post_en", NEW."starts", NEW."version"); RETURN NULL;',
                                    hash="a8ef88eae80e65f9c718547fdcd0da9f0935e968",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4c460",
                                    table="lead_sponsor",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "lead_sponsorevent" ("changed_at", "changed_by_id", "ends", "extra", "id", "identifier", "kind", "order", "partner_id", "partnership_id", "person", "pgh_created_at", "pgh_label", "pgh_obj_id", "post_cy", "post_en", "starts", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."ends", OLD."extra", OLD."id", OLD."identifier", OLD."kind", OLD."order", OLD."partner_id", OLD."partnership_id", OLD."person", NOW(), \'delete\', OLD."id", OLD."post_cy", OLD."post_en", OLD."starts", OLD."version"); RETURN NULL;',
                                    hash="8233ddbd73d48705054bc06ef95df1048c9ebe21",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a45ec",
                                    table="lead_sponsor",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SponsorEvent",
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
                                    ("senior sponsor", "senior sponsor"),
                                    ("political lead", "political lead"),
                                    ("clinical lead", "clinical lead"),
                                    ("community sponsor", "community sponsor"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("post_en", models.TextField(verbose_name="post, in English")),
                        ("post_cy", models.TextField(blank=True, verbose_name="post, in Welsh")),
                        ("person", models.TextField(blank=True, verbose_name="name")),
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
                            "partner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
                                verbose_name="organisation",
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
                                to="lead.sponsor",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ThemeEvent",
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
                        ("title_en", models.TextField(verbose_name="theme, in English")),
                        ("title_cy", models.TextField(blank=True, verbose_name="theme, in Welsh")),
                        (
                            "about_en",
                            models.TextField(blank=True, verbose_name="what belongs to it, in English"),
                        ),
                        (
                            "about_cy",
                            models.TextField(blank=True, verbose_name="what belongs to it, in Welsh"),
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
                            "consultation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="lead.consultation",
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
                                to="lead.theme",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VoiceGroupEvent",
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
                                    ("parents' panel", "parents' panel"),
                                    ("parent-carer group", "parent-carer group"),
                                    ("maternity voices", "maternity voices"),
                                    ("fathers' group", "fathers' group"),
                                    ("other", "other"),
                                ],
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        ("name_en", models.TextField(verbose_name="name in English")),
                        ("name_cy", models.TextField(blank=True, verbose_name="name in Welsh")),
                        ("about_en", models.TextField(blank=True, verbose_name="who it is for, in English")),
                        ("about_cy", models.TextField(blank=True, verbose_name="who it is for, in Welsh")),
                        (
                            "meets_en",
                            models.TextField(
                                blank=True, verbose_name="where and how often it meets, in English"
                            ),
                        ),
                        (
                            "meets_cy",
                            models.TextField(
                                blank=True, verbose_name="where and how often it meets, in Welsh"
                            ),
                        ),
                        ("people", models.PositiveIntegerField(blank=True, null=True, verbose_name="people")),
                        ("counted_on", models.DateField(blank=True, null=True, verbose_name="counted on")),
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
                            "partner",
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
                                to="lead.voicegroup",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Workshop",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        ("element", models.CharField(max_length=40)),
                        ("revealed", models.JSONField(blank=True, default=list)),
                        ("timer_ends_at", models.DateTimeField(blank=True, null=True)),
                        ("body", models.TextField(blank=True)),
                        ("begun_at", models.DateTimeField(auto_now_add=True)),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
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
                            "round",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="workshop",
                                to="lead.round",
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

import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from seedbed_web.database.policies import tenant


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0003_what_nobody_removes"),
        ("publish", "0005_publications"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Making",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "kind",
                    models.CharField(choices=[("fixing", "fixing"), ("adopting", "adopting")], max_length=20),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("done", "done"), ("refused", "refused")],
                        default="waiting",
                        max_length=20,
                    ),
                ),
                ("day", models.DateField()),
                ("values", models.JSONField(default=dict)),
                ("trouble", models.JSONField(default=list)),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["-asked_at"],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="version",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="version",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="version",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="version",
            name="adopted_by",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="version",
            name="adopted_digest",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="versionevent",
            name="adopted_by",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="versionevent",
            name="adopted_digest",
            field=models.TextField(blank=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="packfile",
            trigger=pgtrigger.compiler.Trigger(
                name="versions_stand",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.path ~ '^versions/[^/]+/.')",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e0ff7750b7db947ee96ce8eb5e7085746ad4b1d8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_versions_stand_a7396",
                    table="publish_packfile",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="version",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "publish_versionevent" ("about_cy", "about_en", "adopted_by", "adopted_digest", "adopted_on", "changed_at", "changed_by_id", "digest", "extra", "fixed_on", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."adopted_by", NEW."adopted_digest", NEW."adopted_on", NEW."changed_at", NEW."changed_by_id", NEW."digest", NEW."extra", NEW."fixed_on", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                    hash="75dd898e0e081e2e07cfee05cf0fc0d205073d87",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c6661",
                    table="publish_version",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="version",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "publish_versionevent" ("about_cy", "about_en", "adopted_by", "adopted_digest", "adopted_on", "changed_at", "changed_by_id", "digest", "extra", "fixed_on", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (NEW."about_cy", NEW."about_en", NEW."adopted_by", NEW."adopted_digest", NEW."adopted_on", NEW."changed_at", NEW."changed_by_id", NEW."digest", NEW."extra", NEW."fixed_on", NEW."id", NEW."identifier", NEW."order", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."title_cy", NEW."title_en", NEW."version"); RETURN NULL;',
                    hash="330668382285e7dda20aeb67746caf1d7a3960b3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_12d49",
                    table="publish_version",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="version",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "publish_versionevent" ("about_cy", "about_en", "adopted_by", "adopted_digest", "adopted_on", "changed_at", "changed_by_id", "digest", "extra", "fixed_on", "id", "identifier", "order", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title_cy", "title_en", "version") VALUES (OLD."about_cy", OLD."about_en", OLD."adopted_by", OLD."adopted_digest", OLD."adopted_on", OLD."changed_at", OLD."changed_by_id", OLD."digest", OLD."extra", OLD."fixed_on", OLD."id", OLD."identifier", OLD."order", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."title_cy", OLD."title_en", OLD."version"); RETURN NULL;',
                    hash="a91ab03d4539c77f4df0e4d100383fc9c771ae31",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_04d38",
                    table="publish_version",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="making",
            name="asked_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="making",
            name="made",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="publish.version"
            ),
        ),
        migrations.AddField(
            model_name="making",
            name="partnership",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
            ),
        ),
        tenant("publish_making"),
    ]

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0001_initial"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisation",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisation",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisation",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="organisation",
            name="nation",
            field=models.CharField(
                blank=True,
                choices=[("England", "England"), ("Wales", "Wales")],
                default="",
                max_length=10,
                verbose_name="nation",
            ),
        ),
        migrations.AddField(
            model_name="organisationevent",
            name="nation",
            field=models.CharField(
                blank=True,
                choices=[("England", "England"), ("Wales", "Wales")],
                default="",
                max_length=10,
                verbose_name="nation",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "organisations_organisationevent" ("extra", "id", "identifier", "name_cy", "name_en", "nation", "order", "part_cy", "part_en", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "version") VALUES (NEW."extra", NEW."id", NEW."identifier", NEW."name_cy", NEW."name_en", NEW."nation", NEW."order", NEW."part_cy", NEW."part_en", NEW."partnership_id", NOW(), \'insert\', NEW."id", NEW."sector", NEW."version"); RETURN NULL;',
                    hash="a4352094749d1236578c6667542092dc633a83d4",
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
                    func='INSERT INTO "organisations_organisationevent" ("extra", "id", "identifier", "name_cy", "name_en", "nation", "order", "part_cy", "part_en", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "version") VALUES (NEW."extra", NEW."id", NEW."identifier", NEW."name_cy", NEW."name_en", NEW."nation", NEW."order", NEW."part_cy", NEW."part_en", NEW."partnership_id", NOW(), \'update\', NEW."id", NEW."sector", NEW."version"); RETURN NULL;',
                    hash="7e1e017221fe14e6786e6324162e9f5ddea7bc06",
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
                    func='INSERT INTO "organisations_organisationevent" ("extra", "id", "identifier", "name_cy", "name_en", "nation", "order", "part_cy", "part_en", "partnership_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "version") VALUES (OLD."extra", OLD."id", OLD."identifier", OLD."name_cy", OLD."name_en", OLD."nation", OLD."order", OLD."part_cy", OLD."part_en", OLD."partnership_id", NOW(), \'delete\', OLD."id", OLD."sector", OLD."version"); RETURN NULL;',
                    hash="47f0b95eba3f142c81e62c4b6e21bedefc26d907",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57a4b",
                    table="organisations_organisation",
                    when="AFTER",
                ),
            ),
        ),
    ]

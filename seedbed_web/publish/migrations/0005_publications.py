import django.utils.timezone
from django.db import migrations, models

from seedbed_web.database.policies import role

# Everybody may read of what is published: where the public address leads, and every adopted version, for ever.
READABLE = (
    "state = 'done' AND folder <> '' AND (is_current OR adopted_on IS NOT NULL) AND EXISTS ("
    "SELECT 1 FROM organisations_partnership p"
    " WHERE p.id = publish_publication.partnership_id AND p.published_at IS NOT NULL)"
)
OPEN = f"""
CREATE POLICY readable ON publish_publication FOR SELECT TO {role()} USING ({READABLE});
COMMENT ON TABLE publish_publication IS 'seedbed: public when published';
"""
CLOSED = """
DROP POLICY readable ON publish_publication;
COMMENT ON TABLE publish_publication IS 'seedbed: tenant';
"""


class Migration(migrations.Migration):
    dependencies = [("publish", "0004_rows_from_files")]

    operations = [
        migrations.AddField(
            model_name="publication", name="adopted_on", field=models.DateField(blank=True, null=True)
        ),
        migrations.AddField(
            model_name="publication",
            name="asked_as",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="publication",
            name="touched_at",
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
        migrations.AddField(
            model_name="publication", name="withdrawn_at", field=models.DateTimeField(blank=True, null=True)
        ),
        migrations.RunSQL(OPEN, CLOSED),
    ]

from django.db import migrations, models

from seedbed_web.database.policies import PARTNERSHIP, READ_AND_ADD, SIGNING_IN, Protect

OWN_CHAIN = f"partnership_id = {PARTNERSHIP} OR (partnership_id IS NULL AND {SIGNING_IN})"


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("partnership_id", models.UUIDField(null=True)),
                ("number", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("actor_id", models.UUIDField(null=True)),
                ("action", models.CharField(max_length=80)),
                ("subject_kind", models.CharField(blank=True, max_length=80)),
                ("subject_id", models.CharField(blank=True, max_length=80)),
                ("purpose", models.CharField(blank=True, max_length=80)),
                ("detail", models.JSONField(default=dict)),
                ("previous", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("partnership_id", "number"), name="one_link_a_place", nulls_distinct=False
                    )
                ],
            },
        ),
        Protect("audit_event", "tenant", OWN_CHAIN, allow=READ_AND_ADD),
    ]

import uuid

import django.db.models.deletion
from django.db import migrations, models

from seedbed_web.database.policies import tenant


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisations", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("from_kind", models.CharField(max_length=60)),
                ("from_id", models.CharField(max_length=80)),
                ("relation", models.CharField(max_length=40)),
                ("to_kind", models.CharField(max_length=60)),
                ("to_id", models.CharField(max_length=80)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="organisations.partnership"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["partnership", "to_kind", "to_id"], name="evidence_li_partner_0a4c98_idx"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("partnership", "from_kind", "from_id", "relation", "to_kind", "to_id"),
                        name="link_once",
                    )
                ],
            },
        ),
        tenant("evidence_link"),
    ]

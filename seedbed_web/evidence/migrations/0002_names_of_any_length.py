from django.db import migrations, models


class Migration(migrations.Migration):
    """What a pack calls a figure may be longer than eighty characters."""

    dependencies = [
        ("evidence", "0001_initial"),
    ]

    operations = [
        migrations.AlterField("link", "from_id", models.TextField()),
        migrations.AlterField("link", "to_id", models.TextField()),
    ]

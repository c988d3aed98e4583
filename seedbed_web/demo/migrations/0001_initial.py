from django.db import migrations, models

from seedbed_web.database.policies import READ_AND_ADD, system


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Loaded",
            fields=[
                ("version", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("as_of", models.DateField()),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        system("demo_loaded", allow=READ_AND_ADD),
    ]

from django.db import migrations, models

from seedbed_web.database.policies import USER, WORKER, Protect


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Done",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("user_id", models.UUIDField()),
                ("key", models.UUIDField()),
                ("path", models.CharField(max_length=500)),
                ("status", models.PositiveSmallIntegerField(null=True)),
                ("location", models.CharField(blank=True, max_length=500)),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("user_id", "key"), name="done_once")],
            },
        ),
        Protect("access_done", "personal", f"user_id = {USER} OR {WORKER}"),
    ]

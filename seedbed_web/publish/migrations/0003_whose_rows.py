from django.db import migrations

from seedbed_web.database.policies import history, tenant

EDITED = ("version", "signoff")
KEPT = ("figureevent", "keptfile", "waitingfigures", "publication")


class Migration(migrations.Migration):
    dependencies = [("publish", "0002_versions")]

    operations = [
        *(tenant(f"publish_{name}") for name in EDITED + KEPT),
        *(history(f"publish_{name}event") for name in EDITED),
    ]

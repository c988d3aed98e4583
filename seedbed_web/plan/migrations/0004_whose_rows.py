from django.db import migrations

from seedbed_web.database.policies import history, tenant

EDITED = (
    "criterion", "impact", "judgement", "linkedplan", "measurevalue", "money", "narrative", "quarternote", "remark",
    "suggestion",
)  # fmt: skip
KEPT = ("actionmeasure", "broughtplan", "prioritylink")
NOW_WITH_HISTORY = ("measure", "statement")


class Migration(migrations.Migration):
    dependencies = [("plan", "0003_living")]

    operations = [
        *(tenant(f"plan_{name}") for name in EDITED + KEPT),
        *(history(f"plan_{name}event") for name in EDITED + NOW_WITH_HISTORY),
    ]

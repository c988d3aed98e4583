"""Every table says what it is, and is protected accordingly."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

TABLES = """
SELECT c.relname, obj_description(c.oid, 'pg_class'), c.relrowsecurity,
       (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1
"""


def test_every_table_says_what_it_is():
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        rows = cursor.fetchall()
    for row in rows:
        print(row)
    assert not [name for name, comment, *_ in rows if not (comment or "").startswith("seedbed: ")]

"""Records in the database: tied to each other while many write at once, broken only by the owner."""

import threading
from uuid import uuid4

import psycopg
from django.db import connection

from seedbed_web.audit.actions import record
from seedbed_web.audit.models import Event
from seedbed_web.audit.queries import find_break, head_of, holds
from seedbed_web.database.scope import Scope, working_for

WRITERS, EACH = 4, 12


def write(partnership, times):
    for _ in range(times):
        with working_for(Scope(partnership=partnership)):
            record("looked", partnership=partnership, by=None, detail={"page": "priority"})
    connection.close()


def test_many_writers_make_one_chain(real_database):
    partnership = uuid4()
    writers = [threading.Thread(target=write, args=(partnership, EACH)) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with working_for(Scope(partnership=partnership)):
        assert Event.objects.count() == WRITERS * EACH
        assert find_break(partnership) is None


def test_what_the_owner_changes_is_found_out(real_database, postgres):
    partnership = uuid4()
    write(partnership, 5)
    with psycopg.connect(postgres.owner_url) as owner:
        owner.execute(
            "UPDATE audit_event SET action = 'nothing' WHERE partnership_id = %s AND number = 3",
            [partnership],
        )
    with working_for(Scope(partnership=partnership)):
        assert find_break(partnership).number == 3


def test_a_head_noted_down_shows_that_the_end_was_cut_off(real_database, postgres):
    partnership = uuid4()
    write(partnership, 5)
    with working_for(Scope(partnership=partnership)):
        noted = head_of(partnership)
        assert holds(noted)
    with psycopg.connect(postgres.owner_url) as owner:
        owner.execute("DELETE FROM audit_event WHERE partnership_id = %s AND number = 5", [partnership])
    with working_for(Scope(partnership=partnership)):
        assert find_break(partnership) is None
        assert not holds(noted)


def test_what_was_rolled_back_leaves_no_gap(real_database):
    partnership = uuid4()
    write(partnership, 1)
    try:
        with working_for(Scope(partnership=partnership)):
            record("undone", partnership=partnership, by=None)
            raise InterruptedError
    except InterruptedError:
        pass
    write(partnership, 1)
    with working_for(Scope(partnership=partnership)):
        assert list(Event.objects.values_list("number", flat=True)) == [1, 2]
        assert find_break(partnership) is None

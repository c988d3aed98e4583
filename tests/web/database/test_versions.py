"""Two people save at once, each in a transaction of their own: one is saved, the other is told."""

from threading import Barrier, Thread
from uuid import uuid4

from django.db import connection

from seedbed_web.database.scope import Scope, working_for
from seedbed_web.database.versions import StaleEdit, save_version
from seedbed_web.organisations.models import Partnership
from seedbed_web.plan.strategy.models import Priority


def test_of_two_who_save_at_once_one_is_saved_and_one_is_told(real_database):
    place = uuid4()
    with working_for(Scope(partnership=place)):
        Partnership.objects.create(id=place, slug="fernshire", name_en="Fernshire", nation="England")
        key = Priority.objects.create(
            partnership_id=place, identifier="talking", title_en="…", need_en="…"
        ).pk
    barrier, ends = Barrier(2), []

    def save(words):
        try:
            with working_for(Scope(partnership=place)):
                row = Priority.objects.get(pk=key)
                barrier.wait()
                ends.append(save_version(row, version=1, values={"title_en": words}, also={}))
        except StaleEdit as stale:
            ends.append(stale.theirs.title_en)
        finally:
            connection.close()

    threads = [Thread(target=save, args=(words,)) for words in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ["title_en"] in ends
    with working_for(Scope(partnership=place)):
        row = Priority.objects.get(pk=key)
    assert row.version == 2
    assert row.title_en in ends  # the other one was shown what was saved

"""Two managers who end each other's membership at the same moment: one stays."""

import threading
from uuid import uuid4

from django.db import connections
from django.utils import timezone

from seedbed_web.accounts.models import User
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.models import Membership, Partnership
from seedbed_web.organisations.people.actions import LastManager, end_membership


def test_of_two_who_end_each_other_one_stays(real_database):
    own, start, ended = uuid4(), threading.Barrier(2), []
    with working_for(Scope(partnership=own, mode="sign-in")):
        Partnership.objects.create(id=own, slug="fernshire", name_en="Fernshire", nation="England")
        pair = [_manager(own, number) for number in (1, 2)]

    def end(mine, theirs):
        try:
            with working_for(Scope(partnership=own, user=mine.user_id)):
                start.wait()
                end_membership(by=mine.user_id, partnership=own, membership=theirs.pk)
            ended.append(theirs)
        except LastManager:
            pass
        finally:
            connections.close_all()

    threads = [threading.Thread(target=end, args=order) for order in (pair, pair[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ended) == 1


def _manager(partnership, number):
    person = User.objects.create_user(f"m{number}@fernshire.example", f"Manager {number}")
    return Membership.objects.create(
        partnership_id=partnership, user=person, role="administrator", since=timezone.localdate()
    )

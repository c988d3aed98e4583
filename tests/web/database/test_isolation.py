"""Row-level security as it really is: each step is a transaction of its own, as the application role."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.utils import timezone

from seedbed_web.accounts.models import User
from seedbed_web.audit.actions import record
from seedbed_web.audit.models import Event
from seedbed_web.database.scope import OutsideTransaction, Scope, current_scope, set_scope, working_for
from seedbed_web.organisations.models import Invitation, Membership, Organisation, Partnership
from seedbed_web.plan.strategy.models import Priority


@pytest.fixture
def two(real_database):
    """Two partnerships with one organisation, one priority and one member each."""
    return made("fernshire"), made("saltmarsh")


def made(slug):
    partnership, user = uuid4(), uuid4()
    with working_for(Scope(partnership=partnership, user=user, mode="sign-in")):
        Partnership.objects.create(id=partnership, slug=slug, name_en=slug.title(), nation="England")
        User.objects.create(id=user, email=f"one@{slug}.example", name="One Example")
        council = Organisation.objects.create(
            partnership_id=partnership, identifier="council", name_en="Council", sector="council"
        )
        Membership.objects.create(
            partnership_id=partnership,
            user_id=user,
            role="viewer",
            since=date(2026, 1, 1),
            organisation=council,
        )
        Priority.objects.create(
            partnership_id=partnership, identifier="talking", title_en="Talking", need_en="…"
        )
    return partnership, user


def counted(*models):
    return [model.objects.count() for model in models]


def test_who_says_nothing_sees_nothing(two):
    assert counted(Partnership, Organisation, Membership, Priority, User) == [0, 0, 0, 0, 0]


def test_each_partnership_sees_its_own_rows_alone(two):
    for partnership, user in two:
        with working_for(Scope(partnership=partnership, user=user)):
            assert counted(Partnership, Organisation, Membership, Priority, User) == [1, 1, 1, 1, 1]
            assert Priority.objects.get().partnership_id == partnership


def test_a_scope_ends_with_its_transaction(two):
    with transaction.atomic():
        set_scope(Scope(partnership=two[0][0]))
        assert Priority.objects.count() == 1
    assert Priority.objects.count() == 0
    with transaction.atomic():
        assert current_scope() == Scope()


def test_an_inner_scope_gives_the_outer_one_back(two):
    (first, _), (second, _) = two
    with working_for(Scope(partnership=first)):
        with working_for(Scope(partnership=second)):
            assert Priority.objects.get().partnership_id == second
        assert Priority.objects.get().partnership_id == first


def test_an_inner_scope_that_fails_gives_the_outer_one_back(two):
    (first, _), (second, _) = two
    with working_for(Scope(partnership=first)):
        with pytest.raises(InterruptedError), working_for(Scope(partnership=second)):
            raise InterruptedError
        assert Priority.objects.get().partnership_id == first


def test_a_scope_needs_a_transaction(two):
    with pytest.raises(OutsideTransaction):
        set_scope(Scope())


def test_nobody_writes_into_another_partnership(two):
    (first, user), (second, _) = two
    with pytest.raises(ProgrammingError, match="row-level security"), working_for(Scope(first, user)):
        Organisation.objects.create(partnership_id=second, identifier="x", name_en="X", sector="NHS")


def test_nobody_moves_a_row_to_another_partnership(two):
    (first, user), (second, _) = two
    with pytest.raises(ProgrammingError, match="row-level security"), working_for(Scope(first, user)):
        Priority.objects.update(partnership_id=second)


def test_another_partnerships_rows_are_neither_changed_nor_removed(two):
    (first, user), (second, _) = two
    with working_for(Scope(first, user)):
        assert Priority.objects.filter(partnership_id=second).update(title_en="Taken") == 0
        assert Priority.objects.filter(partnership_id=second).delete()[0] == 0
    with working_for(Scope(second)):
        assert Priority.objects.get().title_en == "Talking"


def test_history_is_kept_by_the_database_and_cannot_be_rewritten(two):
    first, user = two[0]
    with working_for(Scope(first, user)):
        Priority.objects.update(title_en="Talking by two")
        history = Priority.pgh_event_model.objects
        assert list(history.order_by("pgh_id").values_list("title_en", flat=True)) == [
            "Talking",
            "Talking by two",
        ]
        for forbidden in (lambda: history.update(title_en="…"), lambda: history.all()._raw_delete("default")):
            with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                forbidden()
    with working_for(Scope(two[1][0])):
        assert history.filter(title_en="Talking by two").count() == 0


def test_the_audit_is_added_to_and_nothing_else(two):
    first, user = two[0]
    with working_for(Scope(first, user)):
        record("looked", partnership=first, by=user)
        for forbidden in (
            lambda: Event.objects.update(action="…"),
            lambda: Event.objects.all()._raw_delete("default"),
        ):
            with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                forbidden()
    with working_for(Scope(two[1][0])):
        assert Event.objects.count() == 0


def test_no_audit_is_written_for_another_partnership(two):
    (first, user), (second, _) = two
    with pytest.raises(ProgrammingError, match="row-level security"), working_for(Scope(first, user)):
        Event.objects.create(partnership_id=second, number=1, at="2026-01-01T00:00Z", action="x")


def test_the_application_may_not_make_or_empty_tables(two):
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE mine (x int)")
    for words in ("ALTER TABLE plan_priority DISABLE ROW LEVEL SECURITY", "DROP POLICY own ON plan_priority"):
        with pytest.raises(ProgrammingError, match="must be owner"), connection.cursor() as cursor:
            cursor.execute(words)
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute("SET ROLE seedbed_owner")


def test_an_invitation_is_found_by_its_token_and_by_nothing_else(two):
    first, user = two[0]
    with working_for(Scope(first, user)):
        Invitation.objects.create(
            partnership_id=first, email="new@fernshire.example", role="viewer", token_digest="abc",
            expires_at=timezone.now() + timedelta(days=1),
        )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SELECT partnership_id FROM find_invitation('abc')")
        assert cursor.fetchall() == [(first,)]
        cursor.execute("SELECT * FROM find_invitation('ab')")
        assert cursor.fetchall() == []
        cursor.execute("SELECT count(*) FROM organisations_invitation")
        assert cursor.fetchone() == (0,)


def test_one_audit_number_is_given_once(two):
    first, user = two[0]
    with working_for(Scope(first, user)):
        event = record("looked", partnership=first, by=user)
    with pytest.raises(IntegrityError), working_for(Scope(first, user)):
        Event.objects.create(partnership_id=first, number=event.number, at="2026-01-01T00:00Z", action="x")

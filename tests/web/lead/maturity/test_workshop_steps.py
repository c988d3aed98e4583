"""Where undo and redo lead."""

from datetime import UTC, datetime, timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from seedbed_web.lead.maturity.workshop.steps import ONE_STEP, State, Steps

BEGUN = datetime(2026, 3, 3, 10, tzinfo=UTC)
APART = ONE_STEP * 2
NOTHING = {"agreed": "", "why": "", "seen": ""}


class Element:
    """The saves of one element."""

    def __init__(self):
        self.states, self.now = [State(1, NOTHING, None, BEGUN, 1)], BEGUN

    def types(self, after=APART, by=1, **words):
        self.now += after
        self._save({**self.words, **words}, None, by)
        return self

    def undo(self):
        return self._step(Steps(self.states).back())

    def redo(self):
        return self._step(Steps(self.states).forward())

    @property
    def words(self):
        return self.states[-1].words

    def _step(self, version):
        if version is None:
            return False
        self._save(next(it.words for it in self.states if it.version == version), version, 1)
        return True

    def _save(self, words, restored, by):
        self.states.append(State(len(self.states) + 1, words, restored, self.now, by))


def test_where_nothing_was_typed_nothing_can_be_undone():
    assert Steps(()).back() is None
    assert Steps(()).forward() is None
    assert not Element().undo()


def test_quick_saves_in_one_text_are_one_step():
    it = Element()
    for words in ("W", "We", "We me", "We meet"):
        it.types(why=words, after=timedelta(seconds=2))
    assert it.undo()
    assert it.words == NOTHING
    assert it.redo()
    assert it.words["why"] == "We meet"


def test_what_was_taken_out_quickly_can_be_brought_back():
    it = Element().types(why="We meet").types(why="", after=timedelta(seconds=2))
    assert it.undo()
    assert it.words["why"] == "We meet"


def test_a_choice_another_text_another_person_and_a_pause_are_steps_of_their_own():
    soon = timedelta(seconds=2)
    it = Element().types(why="a").types(why="ab", by=2, after=soon).types(seen="c", after=soon)
    it.types(agreed="basic", after=soon).types(agreed="early", after=soon).types(seen="cd").types(seen="cde")
    seen = []
    while it.undo():
        seen.append((it.words["agreed"], it.words["why"], it.words["seen"]))
    assert seen == [
        ("early", "ab", "cd"), ("early", "ab", "c"), ("basic", "ab", "c"), ("", "ab", "c"), ("", "ab", ""),
        ("", "a", ""), ("", "", ""),
    ]  # fmt: skip


def test_typing_after_undo_ends_what_could_be_redone():
    it = Element().types(why="a").types(why="b")
    it.undo()
    it.types(why="c")
    assert not it.redo()
    it.undo()
    assert it.words["why"] == "a"


def test_a_row_that_something_else_changed_afterwards_counts_as_typed():
    it = Element().types(why="a").types(why="b")
    it.undo()
    it.states.append(State(5, {**NOTHING, "why": "from a pack"}, it.states[-1].restored, it.now, None))
    it.undo()
    assert it.words["why"] == "a"


@given(st.lists(st.sampled_from(["type", "undo", "redo"]), max_size=25))
def test_undo_and_redo_are_each_others_way_back(moves):
    it, numbers = Element(), count()
    for move in moves:
        if move == "type":
            it.types(why=str(next(numbers)))
        else:
            getattr(it, move)()
    here = it.words
    if it.undo():
        assert it.words != here
        assert it.redo()
        assert it.words == here


@given(st.integers(0, 8))
def test_every_step_leads_back_to_the_beginning_and_forward_to_the_end(number):
    it = Element()
    for step in range(number):
        it.types(why=str(step))
    last = it.words
    assert sum(iter(it.undo, False)) == number
    assert it.words == NOTHING
    assert sum(iter(it.redo, False)) == number
    assert it.words == last

"""Whatever is asked: nothing is given that no running agreement lists, and every field has an answer."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from seedbed.deliver.sharing.decide import Evaluator
from seedbed.deliver.sharing.reading import read_agreements
from seedbed.deliver.sharing.request import Request
from seedbed.deliver.sharing.vocabulary import SUBJECTS, fields, purposes
from seedbed.deliver.sharing.wording import for_parent, for_practitioner

HELD = read_agreements(Path(__file__).parents[2] / "seedbed/synthetic/fernshire/data/sharing")
EVALUATOR = Evaluator(HELD)
ROLES = [*sorted({role for one in HELD.held for flow in one.flows for role in flow.roles}), "stranger"]


def some(values):
    return st.frozensets(st.sampled_from(sorted(values)), min_size=1)


REQUESTS = st.builds(
    Request, st.sampled_from(ROLES), st.sampled_from(sorted(HELD.organisations)),
    st.sampled_from(sorted(purposes())), some(SUBJECTS), some(fields()),
    st.dates(date(2025, 1, 1), date(2029, 12, 31)), st.sampled_from([None, True, False]), st.booleans(),
    st.sampled_from([None, "harm"]),
)  # fmt: skip


@given(REQUESTS)
def test_nothing_is_given_beyond_the_agreements_and_everything_is_answered(request):
    made = EVALUATOR.decide(request)
    assert made.fields | set(made.refused) == request.fields
    assert not made.fields & set(made.refused)
    for one in made.granted:
        flow, agreement = one.flow, one.agreement
        assert agreement.state == "in-force"
        assert agreement.starts <= request.day <= (agreement.ends or date.max)
        assert one.fields <= flow.fields
        assert request.organisation in flow.receivers
        assert request.purpose in flow.purposes
        assert request.subjects <= flow.subjects
        assert not request.detriment
    for language in ("en", "cy"):
        assert for_practitioner(made, HELD.organisations, language)
        assert for_parent(made, HELD.organisations, language)

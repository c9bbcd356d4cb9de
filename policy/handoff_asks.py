"""What a handoff asks of the CSA and of the CSAM, each in the milestone's own terms (section 5 of policy.md).

Of the CSA: feasibility, execution readiness, architecture constraints. Of the CSAM: success plan, customer cadence,
resourcing.
"""

from collections.abc import Sequence

from policy.bant import Bant
from policy.csu_people import CsuRole
from policy.findings import Citation
from policy.handoff import Handoff
from policy.next_step import named_milestone, within
from policy.records import MilestoneRecord

_LONGEST_QUOTE = 160
_LISTED = 3


def asks(
    record: MilestoneRecord, bant: Bant, handoff: Handoff, blockers: Sequence[Citation]
) -> dict[CsuRole, list[str]]:
    """Three asks of each role, with the words of the record that they rest on."""
    name = named_milestone(record)
    by = f" by {record.milestone.due}" if record.milestone.due else ""
    return {
        "CSA": [
            f"Feasibility: confirm that {name} can be delivered as decided, {_words(handoff.decisions)}.",
            f"Execution readiness: say what is still needed to start on {name}{by}; {_open_work(record)}.",
            f"Architecture constraints: {_constraints(record, blockers)}.",
        ],
        "CSAM": [
            f"Success plan: build it on the outcome that the customer wants, {_words(handoff.outcome)}.",
            f"Customer cadence: agree it with those who decide, {_words(bant.authority.citations)}, and the dates that"
            f" they gave, {_words(bant.timeline.citations)}.",
            f"Resourcing: name who delivers {name}{by}{_delivery(record)}{_use(record)}.",
        ],
    }


def _words(citations: Sequence[Citation]) -> str:
    """The latest words, quoted."""
    return f"“{within(' '.join(citations[0].quote.split()), _LONGEST_QUOTE)}”" if citations else "as recorded"


def _open_work(record: MilestoneRecord) -> str:
    tasks = record.open_tasks
    if not tasks:
        return "no task is open on it"
    named = "; ".join(f"“{within(task.subject, 60)}” due {task.due or 'without a date'}" for task in tasks[:_LISTED])
    more = f" and {len(tasks) - _LISTED} more" if len(tasks) > _LISTED else ""
    return f"open: {named}{more}"


def _constraints(record: MilestoneRecord, blockers: Sequence[Citation]) -> str:
    if blockers:
        return f"take up what stands in the way, {_words(blockers)}, and name any other limit of the design"
    return f"no blocker of {named_milestone(record)} is recorded; name any limit of region, capacity, network or data"


def _delivery(record: MilestoneRecord) -> str:
    path = record.milestone.delivery_path
    return f", delivery path {path}" if path else ", the delivery path is not recorded"


def _use(record: MilestoneRecord) -> str:
    use = record.milestone.monthly_use
    return f", planned monthly use {use:g}" if use else ""

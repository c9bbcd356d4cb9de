"""What this program writes is read again by it the next day: it must not find fault with it, or take it for news."""

from policy import hygiene
from policy.assessment import Assessment
from policy.evidence_texts import task_texts
from policy.proposals import Proposal
from policy.records import Task
from tests.policy.builders import AS_OF, SETTINGS, day, record, task
from tests.policy.test_handoff import ALL, BUDGET, CSA, CSAM, judged, milestone_of, people


def created(item: Proposal) -> Task:
    arguments = item.arguments or {}
    return task(
        "new",
        subject=arguments["subject"],
        description=arguments["description"],
        owner_id=arguments["ownerId"],
        due=day(7),
        status="Not Started",
        modified_on=AS_OF,
    )


def every_plan() -> list[Assessment]:
    refused = "11/3: the CFO rejected the budget."
    return [
        judged(milestone_of(*ALL, "Blockers: waiting for the firewall team.")),
        judged(milestone_of(*ALL[:4])),
        judged(milestone_of(refused, *ALL[1:])),
        judged(milestone_of("on plan")),
    ]


def test_a_task_that_this_program_creates_fails_no_check_the_next_day() -> None:
    items = [item for found in every_plan() for item in found.proposals if item.tool == "create_task"]
    assert len(items) >= 8
    for item in items:
        later = record(created(item), commitment="uncommitted")
        failed = [one.check for one in hygiene.check(later, people(CSA, CSAM), AS_OF, SETTINGS)]
        assert failed == [], item.proposed


def test_what_a_created_task_quotes_is_no_new_statement() -> None:
    items = [item for found in every_plan() for item in found.proposals if item.tool == "create_task"]
    for item in items:
        for text in task_texts([created(item)]):
            assert "rejected" not in text.text
            assert BUDGET not in text.text

from itertools import product

import pytest

from policy.next_step import last_closed, next_step, stage_number
from policy.settings import TASK_CATEGORY_CODES, PolicySettings
from policy.text.done_criterion import find_done_criterion
from tests.policy.builders import SETTINGS, assessed, day, opportunity, record, task

STATUSES = ("On Track", "At Risk", "Blocked", "Not Started", "In Progress", "Something new")
STAGES = (None, "1", "Inspire & Design", "Stage 3", "4 - Realize Value", "Manage & Optimize", "Unheard of")
CLOSED = [
    None,
    ("Canceled", None),
    *(("Completed", category) for category in (None, "Briefing", *TASK_CATEGORY_CODES.values())),
]


@pytest.mark.parametrize(
    ("status", "stage", "closed", "commitment"),
    list(product(STATUSES, STAGES, CLOSED, ("uncommitted", "committed"))),
)
def test_every_next_step_names_the_milestone_and_says_when_it_is_done(
    status: str, stage: str | None, closed: tuple[str, str | None] | None, commitment: str
) -> None:
    tasks = [] if closed is None else [task(status=closed[0], category=closed[1], subject="Sizing day")]
    one = record(*tasks, status=status, commitment=commitment, opportunity=opportunity(stage=stage))
    step = next_step(one, SETTINGS)
    assert "Landing zone live" in step.subject
    assert find_done_criterion(step.description) is not None
    assert len(step.subject) <= SETTINGS.task_subject_length
    if closed is not None and status not in ("Blocked", "At Risk"):
        assert "Sizing day" in step.subject


@pytest.mark.requirement("mission.stages")
def test_the_next_step_differs_by_what_the_last_task_was_and_by_stage() -> None:
    after = {
        next_step(record(task(status="Completed", category=category)), SETTINGS).subject
        for category in (None, *TASK_CATEGORY_CODES.values())
    }
    assert len(after) == 7
    by_stage = {next_step(record(opportunity=opportunity(stage=str(one))), SETTINGS).subject for one in range(1, 6)}
    assert len(by_stage) == 5


def test_the_last_closed_task_is_the_completed_one_that_was_changed_last() -> None:
    older = task("t1", status="Completed", modified_on=day(-30))
    newer = task("t2", status="Completed", modified_on=day(-20))
    canceled = task("t3", status="Canceled", modified_on=day(-1))
    assert last_closed(record(newer, older, canceled)) == newer
    assert last_closed(record(canceled)) == canceled
    assert last_closed(record(task())) is None


@pytest.mark.parametrize(
    ("stage", "number"),
    [
        (None, None),
        ("", None),
        ("Listen & Consult", 1),
        ("2", 2),
        ("Stage 3", 3),
        ("Empower & Achieve", 3),
        ("12", None),
    ],
)
def test_a_stage_is_known_by_its_number_or_its_name(stage: str | None, number: int | None) -> None:
    assert stage_number(stage) == number


def test_a_long_name_is_cut_to_the_fields_length() -> None:
    small = PolicySettings(task_subject_length=40)
    step = next_step(record(name="Long " * 60), small)
    assert len(step.subject) <= 40
    assert step.subject.endswith("…")


def test_a_blocker_escalation_task_says_when_it_is_done_too() -> None:
    (item,) = (each for each in assessed(record(status="Blocked", modified_on=day(-1))).proposals if each.tool)
    assert find_done_criterion(item.proposed["description"]) is not None

"""A task is not over because its text quotes somebody who says so."""

import pytest

from policy.closing import is_over
from policy.records import Task


def task(description: str) -> Task:
    return Task(
        task_id="t", milestone_id="m", subject="Sizing", description=description, status="In Progress", status_code=3,
        is_open=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("description", "over"), [("All work is done.", True), ("Ann wrote: “All work is done.”", False)]
)
def test_words_of_the_task_close_it_and_quoted_words_do_not(description: str, over: bool) -> None:
    assert (is_over(task(description), ()) is not None) is over

"""An answer about other records than those that were asked for is none."""

import json
from typing import Any

import pytest

from tests.tools import crm_rows as rows
from tests.tools.conftest import Crm
from tools.dynamics import TASKS
from tools.errors import ReplyInvalid
from tools.msx_query import MsxQuery


class OtherRecord:
    """A session that answers every read with another task than the one asked for."""

    name = "msx"

    async def read(self, tool: str, arguments: dict[str, Any]) -> dict[str, Any]:
        return rows.task_row(1)


def scene(crm: Crm) -> None:
    """Two milestones with a task each, on a server that forgets the filter of a query."""
    rows.fill(
        crm.store,
        opportunities=[rows.opportunity_row(0)],
        milestones=[rows.milestone_row(0), rows.milestone_row(1)],
        tasks=[rows.task_row(0), rows.task_row(1, 1)],
        teams=[],
    )
    crm.store.set("tamper", json.dumps({"tool": "crm_query", "forgets": "filter"}))


async def test_a_record_of_another_id_is_no_answer() -> None:
    with pytest.raises(ReplyInvalid, match="not the record"):
        await MsxQuery(OtherRecord()).record(TASKS, rows.task(0))  # type: ignore[arg-type]


async def test_rows_of_other_ids_are_a_failed_read(dry_run: Crm) -> None:
    scene(dry_run)
    batch = await MsxQuery(dry_run.session).by_id(TASKS, [rows.task(0)])
    assert (batch.rows, set(batch.failed)) == ([], {rows.task(0)})


async def test_open_tasks_of_another_milestone_are_no_answer(dry_run: Crm) -> None:
    scene(dry_run)
    with pytest.raises(ReplyInvalid, match="not of milestone"):
        await dry_run.reader.open_tasks(rows.milestone(0))

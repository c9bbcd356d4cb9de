"""The sandbox's database file: who may read and write it meanwhile, and its log as the witness of every call."""

import asyncio
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from sandbox.store import Store
from tests.sandbox.asking import ROOT, Asking, in_memory, over_stdio
from tests.scene import milestone_id, task_id


async def test_every_call_is_in_the_log_before_its_answer_with_its_arguments(small: Store) -> None:
    asked = {"milestoneId": milestone_id("m1"), "nosuch": ["argument", "Zoë"]}
    async with over_stdio("sandbox.msx", small) as asking:
        await asking.json("get_milestone_activities", **asked)
        (call,) = small.calls()
        await asking.json("crm_whoami")
    assert (call["server"], call["tool"], call["outcome"], call["wrote"]) == (
        "msx",
        "get_milestone_activities",
        "ok",
        0,
    )
    assert call["arguments"] == asked
    assert [one["tool"] for one in small.calls()] == ["get_milestone_activities", "crm_whoami"]
    assert len({one["pid"] for one in small.calls()}) == 1
    assert [one["tool"] for one in small.calls("crm_whoami")] == ["crm_whoami"]


async def test_the_log_tells_two_server_processes_apart_and_loses_none_of_their_calls(small: Store) -> None:
    async def ask(asking: Asking) -> None:
        operations = [await asking.json("create_task", milestoneId=milestone_id("m1"), subject="x") for _ in range(8)]
        for operation in operations:
            await asking.json("execute_operation", id=operation["operationId"])

    options = ("--contract", "staged")
    async with over_stdio("sandbox.msx", small, *options) as one, over_stdio("sandbox.msx", small, *options) as other:
        await asyncio.gather(ask(one), ask(other))
    calls = small.calls("execute_operation")
    assert [call["wrote"] for call in calls] == [1] * 16
    assert len({call["pid"] for call in calls}) == 2
    assert [call["id"] for call in calls] == sorted(call["id"] for call in calls)
    assert len(small.rows("tasks", subject="x")) == 16


async def test_a_reader_of_the_file_does_not_keep_the_server_from_writing(small: Store) -> None:
    reader = sqlite3.connect(small.path, isolation_level=None)
    try:
        reader.execute("BEGIN")
        count = reader.execute("SELECT count(*) FROM call_log").fetchone()
        async with in_memory(small) as asking:
            staged = await asking.json("close_task", taskId=task_id("t1"), statusCode=5)
            await asking.json("execute_operation", id=staged["operationId"])
        assert reader.execute("SELECT count(*) FROM call_log").fetchone() == count
        reader.execute("COMMIT")
        assert reader.execute("SELECT count(*) FROM call_log").fetchone() == (count[0] + 2,)
    finally:
        reader.close()


def test_a_change_made_by_somebody_else_counts_as_modified_now_unless_said(small: Store) -> None:
    before = small.rows("tasks", activityid=task_id("t1"))[0]["modifiedon"]
    small.change("tasks", task_id("t1"), subject="Changed")
    now = small.rows("tasks", activityid=task_id("t1"))[0]
    assert now["subject"] == "Changed"
    assert now["modifiedon"] > before
    small.change("tasks", task_id("t1"), subject="Again", modifiedon=before)
    assert small.rows("tasks", activityid=task_id("t1"))[0]["modifiedon"] == before


def test_what_raises_inside_a_write_is_taken_back(small: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError), small.connection(write=True) as connection:
        connection.execute("DELETE FROM tasks")
        connection.execute("INSERT INTO setting VALUES ('x', NULL)")
    assert len(small.rows("tasks")) == 2


@pytest.mark.parametrize("module", ["sandbox.msx", "sandbox.workiq"])
def test_a_server_loads_nothing_but_what_it_serves_with(module: str) -> None:
    script = f"import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    modules = json.loads(run.stdout)
    assert module in modules
    assert [name for name in modules if name.startswith(("sandbox.portfolio", "sandbox.case", "langgraph"))] == []


@pytest.mark.parametrize("module", ["sandbox.msx", "sandbox.workiq"])
def test_a_server_without_its_file_ends_with_wrong_usage_and_makes_none(module: str, tmp_path: Path) -> None:
    absent = tmp_path / "absent.db"
    run = subprocess.run(
        [sys.executable, "-m", module, "--db", str(absent)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert run.returncode == 2
    assert "absent.db does not exist" in run.stderr
    assert run.stdout == ""
    assert not absent.exists()

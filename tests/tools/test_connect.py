import sys
from pathlib import Path

import pytest

from sandbox import faults
from sandbox.store import Store
from tests.tools import crm_rows as rows
from tools.connect import Check, checks, open_ports
from tools.mcp_config import Servers, sandbox_servers
from tools.run_settings import RunSettings
from tools.server_spec import ServerSpec

QUICK = RunSettings(retry_delay=0.01, connect_timeout=10)
TINY = Path(__file__).with_name("tiny_server.py")


def results(found: list[Check]) -> dict[str, str]:
    return {check.name: check.result for check in found}


async def test_the_sandbox_servers_pass_every_check(tmp_path: Path) -> None:
    store = rows.open_store(tmp_path)
    found = await checks(sandbox_servers(store.path, "staged"), QUICK)
    assert {check.result for check in found} == {"ok"}
    sign_in = next(check for check in found if check.name == "crm sign-in")
    assert sign_in.detail == "Avery (Solution Engineer) at https://contoso.crm.dynamics.com, contract staged"


async def test_a_missing_sign_in_fails_its_check_only(tmp_path: Path) -> None:
    store: Store = rows.open_store(tmp_path)
    faults.switch_on(store, "signed_out")
    servers = sandbox_servers(store.path, "dry_run")
    found = await checks(Servers(servers.crm, None, "x", None), QUICK)
    assert results(found) == {
        "crm server": "ok",
        "crm tools: needed": "ok",
        "crm tools: reading": "ok",
        "crm tools: writing": "ok",
        "crm sign-in": "fail",
        "workiq server": "warning",
    }
    assert "az login" in next(check.detail for check in found if check.name == "crm sign-in")


async def test_a_server_that_cannot_be_started_and_one_without_the_tools_are_said(tmp_path: Path) -> None:
    absent = ServerSpec(name="msx", command="no-such-command-of-se-ops")
    other = ServerSpec(name="workiq", command=sys.executable, args=(str(TINY), str(tmp_path / "journal")))
    found = await checks(Servers(absent, other, "x", None), QUICK)
    assert results(found) == {"crm server": "fail", "workiq server": "ok", "workiq tools": "warning"}
    found = await checks(Servers(other, absent, "x", None), QUICK)
    assert results(found)["crm tools: needed"] == "fail"
    assert results(found)["workiq server"] == "warning"


async def test_a_reader_and_a_writer_share_one_session_that_starts_with_the_first_call(tmp_path: Path) -> None:
    store = rows.open_store(tmp_path)
    ports = open_ports(sandbox_servers(store.path, "dry_run"), QUICK)
    assert store.calls() == []
    try:
        await ports.crm.sign_in()
        reply = await ports.crm_writer.submit(
            "update_task", {"taskId": rows.task(0), "statusCode": 3}, contract="dry_run"
        )
        assert reply.answer == "previewed"
        assert len({call["pid"] for call in store.calls()}) == 1
    finally:
        ports.close()


async def test_a_folder_that_is_named_like_the_sandbox_is_not_run_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = rows.open_store(tmp_path)
    foreign = tmp_path / "somebodys project" / "sandbox"
    foreign.mkdir(parents=True)
    for name in ("__init__", "msx", "workiq"):
        code = f"from pathlib import Path\nPath({str(tmp_path / 'ran')!r}).touch()\n"
        (foreign / f"{name}.py").write_text(code, encoding="utf-8")
    monkeypatch.chdir(foreign.parent)
    ports = open_ports(sandbox_servers(store.path, "dry_run"), QUICK)
    try:
        assert (await ports.crm.sign_in()).contract == "dry_run"
    finally:
        ports.close()
    assert not (tmp_path / "ran").exists()

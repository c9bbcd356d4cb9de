"""Builds the CRM ports from a configuration, and the checks of `se-ops doctor`."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from policy.settings import PolicySettings
from policy.value import Value
from tools.errors import ConfigurationError, SeOpsError
from tools.mcp_config import Servers
from tools.mcp_session import McpSession
from tools.model import open_model
from tools.msx_reader import MsxReader
from tools.msx_writer import MsxWriter
from tools.ports import CrmReader, CrmWriter, Model, WorkIq
from tools.run_settings import RunSettings
from tools.server_spec import ServerSpec
from tools.tool_pins import ToolPin, pin_file
from tools.workiq import QUESTION_TOOLS, WorkIqClient, question_tool

Needs = Mapping[str, tuple[str, ...]]
NEEDED: Needs = {
    "crm_auth_status": (),
    "crm_whoami": (),
    "crm_get_record": ("entitySet", "id", "select"),
    "crm_query": ("entitySet", "filter", "select"),
}
READ_WITH: Needs = {
    "list_accounts_by_tpid": ("tpids",),
    "list_opportunities": ("accountIds",),
    "get_milestones": ("opportunityId",),
    "get_milestone_activities": ("milestoneId",),
    "get_task_status_options": (),
}
WRITTEN_WITH: Needs = {
    "create_task": ("milestoneId", "subject", "category", "dueDate", "ownerId", "description"),
    "update_task": ("taskId", "dueDate", "description", "statusCode"),
    "close_task": ("taskId", "statusCode"),
    "update_milestone": ("milestoneId", "forecastComments"),
}


# A tool of such a name is one that could be called, on whichever server it stands.
CALLED = frozenset(
    {*NEEDED, *READ_WITH, *WRITTEN_WITH, "execute_operation", "cancel_operation", *QUESTION_TOOLS},
)
# Asks whether the changes, in words, of a server's tools are accepted.
Accept = Callable[[str, Sequence[str]], bool]


class Check(Value):
    """One line of `se-ops doctor`."""

    name: str
    result: Literal["ok", "warning", "fail"]
    detail: str


class Ports(NamedTuple):
    """What a run may reach, and what ends the servers' processes."""

    crm: CrmReader
    crm_writer: CrmWriter
    work_iq: WorkIq | None
    close: Callable[[], None]
    model: Model | None = None


def open_ports(
    servers: Servers,
    settings: RunSettings | None = None,
    policy: PolicySettings | None = None,
    state_folder: Path | None = None,
) -> Ports:
    """The ports over one session with each server. Nothing is started before the first call to it.

    With a state folder the tools of configured servers are pinned there, and compared before they are called.
    """
    session = McpSession(servers.crm, settings, _pin(servers, servers.crm, state_folder))
    work_iq = None
    if servers.workiq is not None:
        work_iq = WorkIqClient(servers.workiq, settings, _pin(servers, servers.workiq, state_folder))

    def close() -> None:
        try:
            session.close()
        finally:
            if work_iq is not None:
                work_iq.close()

    return Ports(MsxReader(session, policy), MsxWriter(session), work_iq, close, open_model())


def _pin(servers: Servers, spec: ServerSpec, state_folder: Path | None) -> ToolPin | None:
    """The pin of a configured server; None for the embedded ones, which are a part of this program."""
    if servers.file is None or state_folder is None:
        return None
    return ToolPin(pin_file(state_folder, servers.file.path, spec.name), spec.name, CALLED)


async def checks(
    servers: Servers,
    settings: RunSettings | None = None,
    state_folder: Path | None = None,
    accept: Accept | None = None,
) -> list[Check]:
    """Each server: reachable, its tools, their inputs and their pin, the sign-in. Never raises for what a server does.

    `accept` is asked about changed tools; None = they are not accepted. Nothing of such a server is called.
    """
    crm = await _crm_checks(servers.crm, settings, _pin(servers, servers.crm, state_folder), accept)
    workiq = _pin(servers, servers.workiq, state_folder) if servers.workiq is not None else None
    return [*crm, *await _workiq_checks(servers.workiq, settings, workiq, accept)]


async def _crm_checks(
    spec: ServerSpec, settings: RunSettings | None, pin: ToolPin | None, accept: Accept | None
) -> list[Check]:
    session = McpSession(spec, settings)
    try:
        reached = await _reached("crm server", session)
        if reached.result == "fail":
            return [reached]
        pinned = await _pinned("crm tools: pinned", session, pin, accept)
        if any(check.result == "fail" for check in pinned):
            return [reached, *pinned]
        return [
            reached,
            *pinned,
            await _tools(session, "crm tools: needed", NEEDED, "fail", "se-ops cannot read this server"),
            await _tools(session, "crm tools: reading", READ_WITH, "warning", "crm_query is used in their place"),
            await _tools(session, "crm tools: writing", WRITTEN_WITH, "warning", "such items cannot be carried out"),
            await _signed_in(session),
        ]
    finally:
        await session.aclose()


async def _workiq_checks(
    spec: ServerSpec | None, settings: RunSettings | None, pin: ToolPin | None, accept: Accept | None
) -> list[Check]:
    if spec is None:
        return [
            Check(name="workiq server", result="warning", detail="none is configured: no M365 evidence is asked for")
        ]
    session = McpSession(spec, settings)
    try:
        reached = await _reached("workiq server", session)
        if reached.result == "fail":
            return [reached.model_copy(update={"result": "warning"})]
        tool = await question_tool(session)
        detail = f"questions go to {tool}" if tool else "no tool takes a question: no M365 evidence is asked for"
        pinned = await _pinned("workiq tools: pinned", session, pin, accept)
        return [reached, *pinned, Check(name="workiq tools", result="ok" if tool else "warning", detail=detail)]
    finally:
        await session.aclose()


async def _pinned(name: str, session: McpSession, pin: ToolPin | None, accept: Accept | None) -> list[Check]:
    if pin is None:
        return []
    listing = await session.listing()
    found = pin.compare(listing)
    told = [*found.changes, *(f"{tool}, which is never called, is new or changed" for tool in found.unused)]
    try:
        if found.first and not found.changes:
            pin.accept(listing)
            detail = f"{len(listing.tools)} tools of {session.name} were pinned now, at their first use"
            return [Check(name=name, result="ok", detail=detail)]
        if not told:
            return [Check(name=name, result="ok", detail=f"the tools of {session.name} are as they were pinned")]
        if not listing.doubled and accept is not None and accept(session.name, told):
            pin.accept(listing)
            return [Check(name=name, result="ok", detail=f"accepted and pinned: {'; '.join(told)}")]
    except ConfigurationError as error:
        return [Check(name=name, result="fail", detail=_words(error))]
    todo = "Where you trust it, accept it with `se-ops doctor --accept-tools`."
    result: Literal["fail", "warning"] = "fail" if found.changes else "warning"
    return [Check(name=name, result=result, detail=f"{session.name}: {'; '.join(told)}. {todo}")]


async def _reached(name: str, session: McpSession) -> Check:
    try:
        tools = await session.tools()
    except SeOpsError as error:
        return Check(name=name, result="fail", detail=_words(error))
    return Check(name=name, result="ok", detail=f"{session.name} answers and has {len(tools)} tools")


async def _tools(
    session: McpSession, name: str, needs: Needs, result: Literal["warning", "fail"], consequence: str
) -> Check:
    missing: list[str] = []
    for tool, inputs in needs.items():
        found = await session.tool(tool)
        known = found.input_schema.get("properties", {}) if found is not None else {}
        lacking = [argument for argument in inputs if argument not in known]
        if found is None:
            missing.append(tool)
        elif lacking:
            missing.append(f"{tool}({', '.join(lacking)})")
    if missing:
        return Check(name=name, result=result, detail=f"missing: {'; '.join(missing)}: {consequence}")
    return Check(name=name, result="ok", detail=", ".join(needs))


async def _signed_in(session: McpSession) -> Check:
    reader = MsxReader(session)
    try:
        sign_in = await reader.sign_in()
        user = await reader.user(sign_in.user_id)
    except SeOpsError as error:
        return Check(name="crm sign-in", result="fail", detail=_words(error))
    where = sign_in.url or sign_in.organization_id
    detail = f"{user.name or sign_in.user_id} ({user.title or 'no title'}) at {where}, contract {sign_in.contract}"
    return Check(name="crm sign-in", result="ok", detail=detail)


def _words(error: SeOpsError) -> str:
    return f"{error.message} {error.hint}".strip()

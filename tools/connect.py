"""Builds the CRM ports from a configuration, and the checks of `se-ops doctor`."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from policy.settings import PolicySettings
from policy.value import Value
from tools.errors import SeOpsError
from tools.mcp_config import Servers
from tools.mcp_session import McpSession
from tools.model import open_model
from tools.msx_reader import MsxReader
from tools.msx_writer import MsxWriter
from tools.ports import CrmReader, CrmWriter, Model, WorkIq
from tools.run_settings import RunSettings
from tools.server_spec import ServerSpec
from tools.workiq import WorkIqClient, question_tool

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


def open_ports(servers: Servers, settings: RunSettings | None = None, policy: PolicySettings | None = None) -> Ports:
    """The ports over one session with each server. Nothing is started before the first call to it."""
    session = McpSession(servers.crm, settings)
    work_iq = WorkIqClient(servers.workiq, settings) if servers.workiq is not None else None

    def close() -> None:
        try:
            session.close()
        finally:
            if work_iq is not None:
                work_iq.close()

    return Ports(MsxReader(session, policy), MsxWriter(session), work_iq, close, open_model())


async def checks(servers: Servers, settings: RunSettings | None = None) -> list[Check]:
    """Each server: reachable, its tools and their inputs, the sign-in. Never raises for what a server does."""
    return [*await _crm_checks(servers.crm, settings), *await _workiq_checks(servers.workiq, settings)]


async def _crm_checks(spec: ServerSpec, settings: RunSettings | None) -> list[Check]:
    session = McpSession(spec, settings)
    try:
        reached = await _reached("crm server", session)
        if reached.result == "fail":
            return [reached]
        return [
            reached,
            await _tools(session, "crm tools: needed", NEEDED, "fail", "se-ops cannot read this server"),
            await _tools(session, "crm tools: reading", READ_WITH, "warning", "crm_query is used in their place"),
            await _tools(session, "crm tools: writing", WRITTEN_WITH, "warning", "such items cannot be carried out"),
            await _signed_in(session),
        ]
    finally:
        await session.aclose()


async def _workiq_checks(spec: ServerSpec | None, settings: RunSettings | None) -> list[Check]:
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
        return [reached, Check(name="workiq tools", result="ok" if tool else "warning", detail=detail)]
    finally:
        await session.aclose()


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

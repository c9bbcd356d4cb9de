"""The CrmWriter over an MCP session with an MSX server: each approved call is sent once.

dry_run: the server previews and writes nothing. staged: the staged payload is compared with the approved arguments and
then that one operation is executed, on the same connection, or cancelled.
"""

import re
from collections.abc import Mapping
from typing import Any

from policy.reading import guid, is_guid
from tools.dynamics import expected_payload
from tools.errors import NotSignedIn, OutcomeUncertain, ServerUnavailable, ToolRefused, ToolsChanged
from tools.mcp_session import McpSession, WriteAnswer
from tools.ports import Contract, WriteReply
from tools.server_errors import ServerError, as_exception, shortened

WRITE_TOOLS = frozenset({"create_task", "update_task", "close_task", "update_milestone"})
TARGETS = ("taskId", "milestoneId")
_GONE = re.compile(r"\boperation\s+OP-\d+\s+(?:was\s+)?not found|already (?:executed|processed)", re.IGNORECASE)
_OPERATION_ID = re.compile(r"OP-\d+", re.ASCII)


class MsxWriter:
    """Sends write-intent calls (tools.ports.CrmWriter)."""

    def __init__(self, session: McpSession) -> None:
        self._session = session

    async def submit(self, tool: str, arguments: Mapping[str, Any], *, contract: Contract) -> WriteReply:
        """Send one approved call, once. See tools.ports.CrmWriter for what is raised."""
        if why := await self._unsendable(tool, arguments):
            return WriteReply(answer="refused", reply={}, detail=why)
        staging = contract == "staged"
        try:
            sent = await self._session.write(tool, arguments)
        except OutcomeUncertain as uncertain:
            if not staging:
                raise
            # Nothing is written before execute_operation: what was perhaps staged expires by itself.
            raise self._not_sent(tool, uncertain.message) from None
        if sent.error is not None:
            return self._answered_with(sent.error, tool, nothing_executed=staging)
        reply = sent.reply if isinstance(sent.reply, dict) else {"reply": sent.reply}
        if reply.get("mock") is True:
            return self._previewed(tool, arguments, reply)
        if reply.get("staged") is True:
            if staging:
                return await self._staged(tool, arguments, reply, sent)
            cancelled = await self._cancel(str(reply.get("operationId")), sent.generation)
            detail = f"the server staged a write where a preview was approved; {cancelled}"
            return WriteReply(answer="refused", reply=reply, detail=detail)
        return WriteReply(answer="written", reply=reply)

    async def _unsendable(self, tool: str, arguments: Mapping[str, Any]) -> str | None:
        """Why the call cannot be sent as approved: a server drops an argument that it does not know in silence."""
        if tool not in WRITE_TOOLS:
            return f"{tool} is no write tool of the skill"
        found = await self._session.tool(tool)
        if found is None:
            return f"the server has no tool {tool}"
        unknown = arguments.keys() - found.input_schema.get("properties", {}).keys()
        return f"the server's {tool} does not know: {', '.join(sorted(unknown))}" if unknown else None

    def _execution_refused(self, error: ServerError) -> WriteReply:
        """The server repeats a write by itself: what its last try met says nothing of the tries before."""
        if error.kind == "unavailable":
            raise self._uncertain("execute_operation", error.text)
        detail = shortened(error.text)
        return WriteReply(answer="refused", reply={"error": error.text}, detail=detail, perhaps_written=True)

    def _answered_with(self, error: ServerError, tool: str, *, nothing_executed: bool) -> WriteReply:
        if error.kind == "not_signed_in":
            raise as_exception(error, server=self._session.name, tool=tool)
        if error.kind == "unavailable" and not nothing_executed:
            # The server sends a write several times by itself before it gives up with such an error.
            raise self._uncertain(tool, error.text)
        return WriteReply(answer="refused", reply={"error": error.text}, detail=shortened(error.text))

    def _previewed(self, tool: str, arguments: Mapping[str, Any], reply: dict[str, Any]) -> WriteReply:
        if why := mismatch(tool, arguments, reply):
            return WriteReply(answer="refused", reply=reply, detail=f"the preview is not what was approved: {why}")
        return WriteReply(answer="previewed", reply=reply)

    async def _staged(
        self, tool: str, arguments: Mapping[str, Any], reply: dict[str, Any], sent: WriteAnswer
    ) -> WriteReply:
        operation = reply.get("operationId")
        if not isinstance(operation, str) or not _OPERATION_ID.fullmatch(operation):
            return WriteReply(answer="refused", reply=reply, detail="the server staged it without an operation id")
        if why := mismatch(tool, arguments, reply):
            cancelled = await self._cancel(operation, sent.generation)
            return WriteReply(
                answer="refused", reply=reply, detail=f"what was staged is not what was approved: {why}; {cancelled}"
            )
        done = await self._session.write("execute_operation", {"id": operation}, generation=sent.generation)
        if done.error is not None:
            if _GONE.search(done.error.text):
                # Somebody who shares the server process may have executed it: only reading back tells.
                raise self._uncertain("execute_operation", done.error.text)
            # It may still wait in the server, where an execute_all of somebody else's would carry it out.
            await self._cancel(operation, sent.generation)
            return self._execution_refused(done.error)
        executed = done.reply if isinstance(done.reply, dict) else {"reply": done.reply}
        if executed.get("success") is not True or executed.get("executed") != operation:
            raise self._uncertain("execute_operation", f"{operation} was not said to be executed")
        return WriteReply(answer="written", reply={"staged": reply, "executed": executed})

    async def _cancel(self, operation: str, generation: int) -> str:
        try:
            answer = await self._session.write("cancel_operation", {"id": operation}, generation=generation)
        except (ServerUnavailable, NotSignedIn, ToolRefused, ToolsChanged) as error:
            return f"it could not be cancelled and expires by itself ({error.message})"
        if answer.error is not None:
            return f"it could not be cancelled and expires by itself ({shortened(answer.error.text)})"
        return f"{operation} was cancelled"

    def _uncertain(self, tool: str, why: str) -> OutcomeUncertain:
        return OutcomeUncertain(
            f"{self._session.name}: {tool} may or may not have been carried out: {shortened(why)}",
            server=self._session.name,
            hint="Look at the record before anything is sent again.",
        )

    def _not_sent(self, tool: str, why: str) -> ServerUnavailable:
        return ServerUnavailable(
            f"{self._session.name}: {tool} was not executed: staging it got no clear answer ({why})",
            server=self._session.name,
            hint="Nothing was written. Approve it again when the server answers.",
        )


def mismatch(tool: str, arguments: Mapping[str, Any], reply: Mapping[str, Any]) -> str | None:
    """How a preview or a staged operation differs from the approved arguments; None where it is the same."""
    for target in TARGETS:
        if target in arguments and target in reply and not _same(arguments[target], reply[target]):
            return f"{target} is {reply[target]!r}"
    if tool == "close_task":
        same = reply.get("statusCode") == arguments["statusCode"]
        return _other_target(arguments, reply) if same else f"statusCode is {reply.get('statusCode')!r}"
    payload = reply.get("payload", reply.get("after"))
    if not isinstance(payload, Mapping):
        return "it shows no payload"
    expected = expected_payload(tool, arguments)
    for name in sorted(expected.keys() | payload.keys()):
        if name not in expected or name not in payload or not _same(expected[name], payload[name]):
            return f"{name} is {payload.get(name)!r}, approved was {expected.get(name)!r}"
    return _other_target(arguments, reply)


def _other_target(arguments: Mapping[str, Any], reply: Mapping[str, Any]) -> str | None:
    """The record that an operation shows as its target, where that is not the approved one."""
    before = reply.get("before")
    shown = before.get("activityid") if isinstance(before, Mapping) else None
    approved = arguments.get("taskId")
    return f"the task is {shown!r}" if shown and approved and not _same(approved, shown) else None


def _same(approved: Any, shown: Any) -> bool:
    if isinstance(approved, bool) or isinstance(shown, bool):
        return approved is shown
    if is_guid(approved) and is_guid(shown):
        return guid(approved) == guid(shown)
    if isinstance(approved, str) and isinstance(shown, str) and approved.startswith("/") and shown.startswith("/"):
        return approved.lower() == shown.lower()
    return bool(approved == shown)

"""The skill's own listing tools, each used only with arguments that its input schema knows.

A server drops an argument that it does not know in silence and answers something else, such as the user's own
milestones; what comes back is therefore checked against what was asked for.
"""

from collections.abc import Mapping
from typing import Any

from tools.dynamics import (
    ACCOUNTS,
    MILESTONE_OF_TASK,
    MILESTONES,
    OPPORTUNITIES,
    OPPORTUNITY_OF_MILESTONE,
    TASKS,
    Row,
    row_id,
    status_options,
)
from tools.errors import ReplyInvalid, SeOpsError, ServerUnavailable, ToolRefused
from tools.mcp_session import McpSession

NO_OPTIONS = "the task status options could not be read: labels are those of the table"


class MsxTools:
    """get_milestones, get_milestone_activities, list_opportunities, list_accounts_by_tpid and the status options."""

    def __init__(self, session: McpSession) -> None:
        self._session = session

    async def knows(self, tool: str, *arguments: str) -> bool:
        """Whether the server has the tool and its input schema has every one of these arguments."""
        found = await self._session.tool(tool)
        return found is not None and set(arguments) <= set(found.input_schema.get("properties", {}))

    async def status_options(self) -> tuple[dict[int, str], tuple[str, ...]]:
        """The labels of task status codes, and a warning where the server does not tell them."""
        if not await self.knows("get_task_status_options"):
            return {}, (NO_OPTIONS,)
        try:
            options = status_options(await self._session.read("get_task_status_options"))
        except (ReplyInvalid, ServerUnavailable, ToolRefused):
            options = {}
        return options, () if options else (NO_OPTIONS,)

    async def milestones_of(self, opportunity: str) -> dict[str, Row] | None:
        """The opportunity's milestones by id; None where the server cannot be asked so. Foreign rows are refused."""
        if not await self.knows("get_milestones", "opportunityId"):
            return None
        reply = await self._session.read("get_milestones", {"opportunityId": opportunity})
        rows = self._rows("get_milestones", reply, "milestones")
        if any(row_id(row, OPPORTUNITY_OF_MILESTONE) != opportunity for row in rows):
            raise self._invalid("get_milestones", f"it holds milestones that are not of opportunity {opportunity}")
        return {key: row for row in rows if (key := row_id(row, MILESTONES.id_column)) is not None}

    async def has_activities(self) -> bool:
        """Whether a single milestone's tasks can be listed."""
        return await self.knows("get_milestone_activities", "milestoneId")

    async def tasks_of(self, milestone: str) -> list[Row]:
        """The milestone's tasks, open and closed (get_milestone_activities), which name no milestone by themselves."""
        reply = await self._session.read("get_milestone_activities", {"milestoneId": milestone})
        rows = self._rows("get_milestone_activities", reply, "tasks")
        return [{**row, MILESTONE_OF_TASK: milestone} for row in rows if row_id(row, TASKS.id_column) is not None]

    async def opportunities_of(self, accounts: list[str]) -> set[str] | None:
        """The ids of the accounts' opportunities, past ones too where the tool can; None without the tool."""
        if not await self.knows("list_opportunities", "accountIds"):
            return None
        arguments: dict[str, Any] = {"accountIds": accounts}
        if await self.knows("list_opportunities", "includeCompleted"):
            arguments["includeCompleted"] = True
        rows = self._rows(
            "list_opportunities", await self._session.read("list_opportunities", arguments), "opportunities"
        )
        return {key for row in rows if (key := row_id(row, OPPORTUNITIES.id_column)) is not None}

    async def accounts_of(self, tpids: list[str]) -> list[Row] | None:
        """The accounts of these top parents (list_accounts_by_tpid); None without the tool."""
        if not await self.knows("list_accounts_by_tpid", "tpids"):
            return None
        rows = self._rows(
            "list_accounts_by_tpid", await self._session.read("list_accounts_by_tpid", {"tpids": tpids}), "accounts"
        )
        return [row for row in rows if row_id(row, ACCOUNTS.id_column) is not None]

    def _rows(self, tool: str, reply: Any, key: str) -> list[Row]:
        rows = reply.get(key) if isinstance(reply, Mapping) else None
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            raise self._invalid(tool, f"it holds no list of {key}")
        return rows

    def _invalid(self, tool: str, why: str) -> SeOpsError:
        message = f"{self._session.name}: {tool}: the reply is not what was asked for: {why}"
        return ReplyInvalid(message, server=self._session.name, hint="`se-ops doctor` checks the server.")

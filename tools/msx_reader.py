"""The CrmReader over an MCP session with an MSX server."""

from collections.abc import Mapping, Sequence
from typing import Any

from policy import guard
from policy.reading import guid, is_guid
from policy.records import Milestone, Qualification, Task
from policy.settings import PolicySettings
from tools import dynamics
from tools.dynamics import MILESTONES, TASKS, USERS
from tools.errors import NotSignedIn, ReplyInvalid
from tools.mcp_session import McpSession
from tools.msx_portfolio import PortfolioRead
from tools.msx_query import MsxQuery
from tools.msx_scope import ScopeRead
from tools.msx_tools import MsxTools
from tools.ports import Contract, Portfolio, Progress, Scope, ScopeRequest, SignIn, UserRecord
from tools.qualification import QUALIFICATION, qualification
from tools.server_errors import SIGN_IN_HINT


class MsxReader:
    """Reads MSX (tools.ports.CrmReader)."""

    def __init__(self, session: McpSession, settings: PolicySettings | None = None) -> None:
        self._session = session
        self._settings = settings or PolicySettings()
        self._query = MsxQuery(session)
        self._qualifications = MsxQuery(session)
        self._tools = MsxTools(session)
        self._sign_in: SignIn | None = None

    @property
    def calls(self) -> int:
        """Tool calls made so far."""
        return self._session.calls

    async def sign_in(self) -> SignIn:
        """Who is signed in, to which organisation, and the contract that tools/list shows. Raises NotSignedIn."""
        status = await self._session.read("crm_auth_status")
        if not isinstance(status, dict) or status.get("authenticated") is not True:
            said = status.get("error") or status.get("message") if isinstance(status, dict) else None
            message = f"{self._session.name}: crm_auth_status: nobody is signed in{f': {said}' if said else ''}"
            raise NotSignedIn(self._session.spec.without_secrets(message), server=self._session.name, hint=SIGN_IN_HINT)
        whoami = await self._session.read("crm_whoami")
        user, organization = status.get("userId"), status.get("organizationId")
        if not isinstance(whoami, dict) or not is_guid(user) or not is_guid(organization):
            raise self._invalid("crm_auth_status", "it names no user and organisation")
        if not is_guid(whoami.get("UserId")) or guid(whoami["UserId"]) != guid(user):
            raise self._invalid("crm_whoami", "it names another user than crm_auth_status")
        self._sign_in = SignIn(
            user_id=guid(user),
            organization_id=guid(organization),
            url=dynamics.organization_url(whoami.get("@odata.context")),
            contract=await self._contract(),
        )
        return self._sign_in

    async def user(self, user_id: str) -> UserRecord:
        """The systemuser of that id; name and title are None where the CRM does not have them."""
        row = await self._query.record(USERS, guid(user_id))
        person = self._parser().person(row) if row is not None else None
        if person is None:
            return UserRecord(user_id=guid(user_id), name=None, title=None)
        return UserRecord(user_id=person.user_id, name=person.name, title=person.title)

    async def resolve_scope(self, request: ScopeRequest, user_id: str) -> Scope:
        """The opportunities and milestones that the request means; what is unclear comes as questions."""
        read = ScopeRead(self._query, self._tools)
        return await (read.mine(guid(user_id)) if request.mine else read.named(request, user_id))

    async def portfolio(self, scope: Scope, progress: Progress | None = None) -> Portfolio:
        """Every record of the scope, with what failed."""
        return await PortfolioRead(self._query, self._tools, self._url, self._settings, progress).read(scope)

    async def qualification(self, opportunity_id: str) -> Qualification | None:
        """What the opportunity's own columns say towards BANT; None where the CRM has no such record."""
        row = await self._qualifications.record(QUALIFICATION, guid(opportunity_id))
        return qualification(row) if row is not None else None

    async def current(self, milestone_id: str, task_id: str | None) -> Mapping[str, Any] | None:
        """The guard of a task, or of a milestone with its open tasks, as the CRM has it now; None where it is gone."""
        if task_id is not None:
            task = await self._task(task_id)
            return guard.of_task(task, await self._milestone(milestone_id)) if task is not None else None
        milestone = await self._milestone(milestone_id)
        return guard.of_milestone(milestone, await self._open_tasks(milestone_id)) if milestone is not None else None

    async def task(self, task_id: str) -> Mapping[str, Any] | None:
        """The task's own fields of its guard; None where it is gone."""
        task = await self._task(task_id)
        return guard.of_task(task, None) if task is not None else None

    async def open_tasks(self, milestone_id: str) -> Sequence[Mapping[str, Any]]:
        """The milestone's open tasks now: id, subject, due, owner_id, description."""
        return [
            {
                "id": task.task_id,
                "subject": task.subject,
                "due": task.due.isoformat() if task.due else None,
                "owner_id": task.owner_id,
                "description": task.description,
            }
            for task in await self._open_tasks(milestone_id)
        ]

    async def _task(self, task_id: str) -> Task | None:
        row = await self._query.record(TASKS, guid(task_id))
        return self._parser().task(row) if row is not None else None

    async def _milestone(self, milestone_id: str) -> Milestone | None:
        row = await self._query.record(MILESTONES, guid(milestone_id))
        return self._parser().milestone(row) if row is not None else None

    async def _open_tasks(self, milestone_id: str) -> list[Task]:
        condition = f"{dynamics.MILESTONE_OF_TASK} eq {guid(milestone_id)}"
        answer = await self._query.confirmed_rows(TASKS, condition)
        if answer.cut:
            raise self._invalid("crm_query", f"the tasks of milestone {milestone_id} may not all have come")
        tasks = [task for row in answer.rows if (task := self._parser().task(row)) is not None]
        if any(task.milestone_id != guid(milestone_id) for task in tasks):
            raise self._invalid("crm_query", f"it holds tasks that are not of milestone {milestone_id}")
        return sorted((task for task in tasks if task.is_open), key=lambda task: task.task_id)

    async def _contract(self) -> Contract:
        staged = [await self._session.tool(name) for name in ("execute_operation", "cancel_operation")]
        return "staged" if all(staged) else "dry_run"

    @property
    def _url(self) -> str | None:
        return self._sign_in.url if self._sign_in is not None else None

    def _parser(self) -> dynamics.Parser:
        return dynamics.Parser(self._url, self._settings)

    def _invalid(self, tool: str, why: str) -> ReplyInvalid:
        message = f"{self._session.name}: {tool}: the reply is not what was asked for: {why}"
        return ReplyInvalid(message, server=self._session.name, hint="`se-ops doctor` checks the server.")

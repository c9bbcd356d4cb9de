"""What the nodes may ask of the outside world. A node is given only the ports in its signature."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol

from policy.records import Account, Directory, MilestoneRecord
from policy.value import Value

Contract = Literal["dry_run", "staged"]


class SignIn(Value):
    """Who is signed in to which CRM. `url` is the organisation's address, None where the server does not tell."""

    user_id: str
    organization_id: str
    url: str | None
    contract: Contract


class UserRecord(Value):
    """The signed-in user's systemuser record."""

    user_id: str
    name: str | None
    title: str | None


class ScopeRequest(Value):
    """The scope as the user named it; nothing named = "mine"."""

    tpids: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    opportunities: tuple[str, ...] = ()
    milestones: tuple[str, ...] = ()

    @property
    def mine(self) -> bool:
        """True where the user named nothing."""
        return not (self.tpids or self.accounts or self.opportunities or self.milestones)


class FailedRead(Value):
    """A read that failed or came back short, in words."""

    what: str
    reason: str


class Ambiguous(Value):
    """A name of the scope that fits several records, or none: the user must choose. `options` are "name (id)" texts.

    `asked` is the name as the user gave it; the answer takes its place in the request.
    """

    kind: Literal["scope", "identity"]
    asked: str = ""
    text: str
    options: tuple[str, ...]


class Scope(Value):
    """What the request means in the CRM. `milestone_ids` narrows it to single milestones; None = all of them.

    `not_on_team` are the opportunities where the user owns open tasks without a place on the deal team.
    """

    opportunity_ids: tuple[str, ...]
    milestone_ids: tuple[str, ...] | None = None
    not_on_team: tuple[str, ...] = ()
    questions: tuple[Ambiguous, ...] = ()
    warnings: tuple[str, ...] = ()
    failed_reads: tuple[FailedRead, ...] = ()
    truncated: bool = False


class Portfolio(Value):
    """Every record of the scope, and how complete the reading was."""

    milestones: tuple[MilestoneRecord, ...]
    accounts: tuple[Account, ...]
    directory: Directory
    opportunities_read: int
    tasks_read: int
    failed_reads: tuple[FailedRead, ...] = ()
    truncated: bool = False
    warnings: tuple[str, ...] = ()


class Progress(Protocol):
    """Told, while a long read goes on, how far it is. `total` is None where it is not known yet."""

    def __call__(self, what: str, done: int, total: int | None) -> None:
        """Report that `done` of `total` of `what` are read."""


class CrmReader(Protocol):
    """Reads of MSX. Every method may raise a SeOpsError; partial answers are said in the values, never dropped."""

    @property
    def calls(self) -> int:
        """Tool calls made so far."""

    async def sign_in(self) -> SignIn:
        """Who is signed in (crm_auth_status), where (crm_whoami), and which contract tools/list shows."""

    async def user(self, user_id: str) -> UserRecord:
        """The systemuser of that id (crm_get_record)."""

    async def resolve_scope(self, request: ScopeRequest, user_id: str) -> Scope:
        """The opportunities and milestones that the request means."""

    async def portfolio(self, scope: Scope, progress: Progress | None = None) -> Portfolio:
        """Every record of the scope."""

    async def current(self, milestone_id: str, task_id: str | None) -> Mapping[str, Any] | None:
        """The guard (policy.guard) of a target as the CRM has it now; None where the record is gone.

        With a task id: of_task. Without: of_milestone, with every open task.
        """

    async def open_tasks(self, milestone_id: str) -> Sequence[Mapping[str, Any]]:
        """The milestone's open tasks now: id, subject, due, owner_id, description."""


WriteAnswer = Literal["previewed", "written", "refused"]


class WriteReply(Value):
    """What the server said to one write. `reply` is its answer as JSON; "refused" = it answered with an error."""

    answer: WriteAnswer
    reply: dict[str, Any]
    detail: str = ""


class CrmWriter(Protocol):
    """The write-intent tools. Only `submit_next_write` is ever given one."""

    async def submit(self, tool: str, arguments: Mapping[str, Any], *, contract: Contract) -> WriteReply:
        """Send one approved call, once; for `staged` compare the staged payload, then execute that one operation.

        Raises OutcomeUncertain where the call may have been carried out without a clear answer, ServerUnavailable or
        NotSignedIn where it certainly was not sent.
        """

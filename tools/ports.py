"""What the nodes may ask of the outside world. A node is given only the ports in its signature."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict, SerializeAsAny

from policy.m365.facts import M365Fact, M365Source
from policy.model.answers import Answer
from policy.records import Account, Directory, MilestoneRecord, Qualification
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
    """Every record of the scope, and how complete the reading was.

    `siblings` are milestones of the same opportunities that the scope leaves out: known by name and owner, without
    their tasks.
    """

    milestones: tuple[MilestoneRecord, ...]
    siblings: tuple[MilestoneRecord, ...] = ()
    accounts: tuple[Account, ...]
    directory: Directory
    opportunities_read: int
    tasks_read: int
    failed_reads: tuple[FailedRead, ...] = ()
    truncated: bool = False
    warnings: tuple[str, ...] = ()

    def siblings_of(self, record: MilestoneRecord) -> tuple[MilestoneRecord, ...]:
        """The other milestones of the same opportunity, in scope or not."""
        return tuple(
            other
            for other in self.by_opportunity.get(record.opportunity.opportunity_id, ())
            if other.milestone.milestone_id != record.milestone.milestone_id
        )

    @cached_property
    def by_opportunity(self) -> Mapping[str, Sequence[MilestoneRecord]]:
        """Every milestone, in scope or not, by its opportunity's id."""
        grouped: dict[str, list[MilestoneRecord]] = {}
        for record in (*self.milestones, *self.siblings):
            grouped.setdefault(record.opportunity.opportunity_id, []).append(record)
        return grouped

    @cached_property
    def by_account(self) -> Mapping[str, Sequence[MilestoneRecord]]:
        """Every milestone, in scope or not, by its account's id."""
        grouped: dict[str, list[MilestoneRecord]] = {}
        for record in (*self.milestones, *self.siblings):
            grouped.setdefault(record.account.account_id, []).append(record)
        return grouped


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

    async def qualification(self, opportunity_id: str) -> Qualification | None:
        """What the opportunity's own columns say towards BANT (crm_get_record); None where the record is gone."""

    async def current(self, milestone_id: str, task_id: str | None) -> Mapping[str, Any] | None:
        """The guard (policy.guard) of a target as the CRM has it now; None where the record is gone.

        With a task id: of_task, with its milestone. Without: of_milestone, with every open task.
        """

    async def task(self, task_id: str) -> Mapping[str, Any] | None:
        """A task's own fields of its guard, to read a write back; None where the record is gone."""

    async def open_tasks(self, milestone_id: str) -> Sequence[Mapping[str, Any]]:
        """The milestone's open tasks now: id, subject, due, owner_id, description."""


M365Status = Literal["ok", "partial", "not_available", "not_asked"]


class UnreadAnswer(Value):
    """An answer of Microsoft 365 in which the rules found no fact."""

    source: M365Source
    text: str


class M365Read(Value):
    """What a run asked Microsoft 365 and what came back.

    `facts` by opportunity, in scope only; `answered`: the sources that answered, by opportunity. What was set aside is
    counted. `problems` and `not_asked` are in words. `unread`, by opportunity: answers that told the rules nothing.
    """

    status: M365Status
    since: date | None = None
    until: date | None = None
    sources: tuple[M365Source, ...] = ()
    people: tuple[str, ...] = ()
    facts: Mapping[str, tuple[M365Fact, ...]] = {}
    answered: Mapping[str, tuple[M365Source, ...]] = {}
    set_aside: int = 0
    problems: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    unread: Mapping[str, tuple[UnreadAnswer, ...]] = {}

    def complete_for(self, opportunity_id: str) -> bool:
        """Whether every source answered for this opportunity."""
        return bool(self.sources) and set(self.answered.get(opportunity_id, ())) == set(self.sources)


class WorkIqAnswer(Value):
    """What WorkIQ answered to one question. `text` is None where it gave no answer; `problem` says why."""

    text: str | None
    problem: str = ""
    permanent: bool = False


class WorkIq(Protocol):
    """The one tool of WorkIQ that takes a question. Its other tools are never called."""

    @property
    def calls(self) -> int:
        """Tool calls made so far."""

    async def ask(self, question: str) -> WorkIqAnswer:
        """Ask one question. Never raises for what the server does or is: that is `problem`; but for ToolsChanged.

        `permanent`: no other question would be answered either (no server, no tool, no licence, EULA not accepted).
        """


class ModelQuestion(BaseModel):
    """One prompt, rendered, and the type that its answer must have."""

    model_config = ConfigDict(frozen=True)

    text: str
    answer: type[Answer]


class ModelReply(BaseModel):
    """The answer as its type; None where there is none that can be used, and `problem` says why.

    `permanent`: no other question would be answered either.
    """

    model_config = ConfigDict(frozen=True)

    value: SerializeAsAny[Answer] | None = None
    problem: str = ""
    permanent: bool = False


class ModelLimits(Protocol):
    """How much a model may be given."""

    @property
    def call_tokens(self) -> int:
        """Tokens of notes in one call."""

    @property
    def run_tokens(self) -> int:
        """Tokens of a run above which the person is asked first."""

    @property
    def deadline(self) -> float:
        """Seconds that all of a run's questions may take."""


class Model(Protocol):
    """A chat model that reads texts. It is shown no tool and decides nothing."""

    @property
    def name(self) -> str:
        """What it is called at its endpoint."""

    @property
    def limits(self) -> ModelLimits:
        """How much it may be given."""

    @property
    def calls(self) -> int:
        """Questions sent so far."""

    @property
    def tokens(self) -> int:
        """Tokens used so far, input and output, as the endpoint tells or else estimated."""

    async def answers(
        self, questions: Sequence[ModelQuestion], progress: Progress | None = None, *, seconds: float | None = None
    ) -> Sequence[ModelReply]:
        """A reply to each question, in their order. Never raises for what the endpoint does or is.

        `seconds`: all of them together; None = the limit of a run.
        """


WriteAnswer = Literal["previewed", "written", "refused"]


class WriteReply(Value):
    """What the server said to one write. `reply` is its answer as JSON; "refused" = it answered with an error.

    `perhaps_written`: it refused the execution itself; a try of its own before that one may have been carried out.
    """

    answer: WriteAnswer
    reply: dict[str, Any]
    detail: str = ""
    perhaps_written: bool = False


class CrmWriter(Protocol):
    """The write-intent tools. Only `submit_next_write` is ever given one."""

    async def submit(self, tool: str, arguments: Mapping[str, Any], *, contract: Contract) -> WriteReply:
        """Send one approved call, once; for `staged` compare the staged payload, then execute that one operation.

        Raises OutcomeUncertain where the call may have been carried out without a clear answer, ServerUnavailable or
        NotSignedIn where it certainly was not sent.
        """

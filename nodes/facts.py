"""What one node tells the next: small facts, plain enough for a checkpoint. Rows live in tools.run_store."""

import re
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from policy.bant import Bant, Element
from policy.chat.understood import TaskWish
from policy.findings import Escalation, Finding
from policy.handoff import Handoff
from policy.influence import Influence
from policy.m365.evidence_finding import EvidenceFinding
from policy.m365.facts import M365Source
from policy.value import Value
from tools.ports import M365Status, ScopeRequest
from tools.talk import Turn


class Fact(BaseModel):
    """A fact that a node takes or returns. Keys of the state that it does not name are not its business."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Stated(Fact):
    """The user's own word on influence."""

    influenced: bool
    reason: str


class RunAsked(Fact):
    """What the user asked for. Nothing named = scope "mine"; no as_of = today; no sources = all of Microsoft 365.

    `stated_bant` holds the user's own evidence by milestone (its id, number or name) and element. `wishes` are direct
    wishes about tasks, for the flow that carries such wishes out.
    """

    as_of: str | None = None
    tpids: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    opportunities: tuple[str, ...] = ()
    milestones: tuple[str, ...] = ()
    role: str | None = None
    act_as_se: bool = False
    influenced: dict[str, Stated] = Field(default_factory=dict)
    stated_bant: dict[str, dict[Element, str]] = Field(default_factory=dict)
    m365: bool = True
    model: bool = True
    since: str | None = None
    until: str | None = None
    people: tuple[str, ...] = ()
    sources: tuple[M365Source, ...] = ()
    notes: tuple[str, ...] = ()
    wishes: tuple[TaskWish, ...] = ()

    @field_validator("sources", mode="before")
    @classmethod
    def _one_spelling(cls, value: Any) -> Any:
        """ "meetings", as the command line has it, is the source "meeting"."""
        return [{"meetings": "meeting"}.get(word, word) for word in value] if isinstance(value, list | tuple) else value


class Question(Value):
    """A question that only a person can answer."""

    kind: Literal["role", "scope", "identity", "outcome", "model"]
    text: str
    options: tuple[str, ...] = ()
    about: str = ""


class RunBegun(Fact):
    """The run's date, fixed; and whether the thread had a packet waiting already."""

    as_of: str
    packet_waits: bool
    question: Question | None = None
    said: dict[str, str] = Field(default_factory=dict)


class Asking(Fact):
    """The question that waits, if one does."""

    question: Question | None = None


class Answered(Fact):
    """The person's words to a question, as they were given; and what was answered before, by question."""

    question: Question | None = None
    said: dict[str, str] = Field(default_factory=dict)


class RoleResolved(Fact):
    """The role that the run applies, or the question that must be answered first."""

    question: Question | None
    user_id: str
    user_name: str | None
    role_applied: str
    acts_as_se: bool
    role_warning: str | None = None


class PacketFound(RunBegun, RoleResolved):
    """A thread whose packet waits already, with the role that it was made for: a fork of the thread may not know it."""


class ScopeResolved(Fact):
    """The records that the request means, or the question that must be answered first."""

    question: Question | None
    opportunity_ids: tuple[str, ...] = ()
    milestone_ids: tuple[str, ...] | None = None
    not_on_team: tuple[str, ...] = ()
    scope_warnings: tuple[str, ...] = ()
    scope_failed: tuple[dict[str, str], ...] = ()
    scope_truncated: bool = False


class PortfolioRead(Fact):
    """The milestones whose records the run store now holds."""

    read_ids: tuple[str, ...]


class HygieneChecked(Fact):
    """Every hygiene finding, in the policy's order."""

    findings: tuple[Finding, ...]


class InfluenceJudged(Fact):
    """By milestone id: whether the SE influenced it and why, and whether its ownership is stable."""

    influence: dict[str, Influence]
    stable: dict[str, bool | None]


class QualificationRead(Fact):
    """The opportunities whose BANT columns could not be read, and why."""

    unqualified: tuple[str, ...] = ()
    qualification_failed: tuple[dict[str, str], ...] = ()


class WorkIqAsked(Fact):
    """How much Microsoft 365 told; the facts are in the run store."""

    m365_status: M365Status = "not_asked"
    facts_kept: int = 0


class ModelAsked(Fact):
    """How much a model read, or the question whether it may; the readings are in the run store."""

    question: Question | None = None
    model_status: Literal["ok", "partial", "not_available", "not_asked"] = "not_asked"


class EvidenceCompared(Fact):
    """Every difference between the evidence and the CRM."""

    evidence: tuple[EvidenceFinding, ...] = ()


class BantAssessed(Fact):
    """By milestone id: the four elements of each active uncommitted milestone."""

    bant: dict[str, Bant] = Field(default_factory=dict)


class HandoffDecided(Fact):
    """By milestone id: the handoff decision of every milestone."""

    handoffs: dict[str, Handoff] = Field(default_factory=dict)


class EscalationsFound(Fact):
    """Every escalation of the run."""

    escalations: tuple[Escalation, ...]


class UpdatesPlanned(Fact):
    """The ids of the proposals that the run store now holds, in the policy's order."""

    item_ids: tuple[str, ...]


class WishesTaken(UpdatesPlanned):
    """The question about a wish that must be answered first; else the wishes with the ids of the records they mean."""

    question: Question | None
    wishes: tuple[TaskWish, ...]
    notes: tuple[str, ...] = ()


class ReportComposed(Fact):
    """Whether the report is in the run store."""

    reported: bool


class GatePassed(Fact):
    """Whether the run has nothing left to ask."""

    settled: bool = False


class PacketPrepared(GatePassed):
    """The packet that waits for a person, None where nothing waits; and the invocation that put it there."""

    packet_hash: str | None
    prepared_in: str = ""


class PacketAnswered(Fact):
    """How the person's answer was read. `refusal` says why it was no decision."""

    answer: Literal["decided", "revised", "refused"]
    refusal: str | None = None


class WriteSubmitted(Fact):
    """What is left of the approved items."""

    writes_left: int


class StaleReplanned(Fact):
    """The items that came back with current values, or went."""

    replanned: tuple[str, ...]


class OutcomesSettled(GatePassed):
    """The question about an unknown outcome, if one is left."""

    question: Question | None


class RunWaits(Fact):
    """The run of a conversation that waits for the person, with its packet or its question; all None where none does.

    `shown_in` is the invocation that put it there; `refusal` says why the last answer was none.
    """

    run_id: str | None = None
    packet_hash: str | None = None
    question: dict[str, Any] | None = None
    shown_in: str = ""
    refusal: str | None = None


class TurnTaken(RunWaits):
    """The assistant's reply as a message, and what waits now."""

    messages: list[dict[str, str]]


class ReplyGiven(Fact):
    """The person's answer to what was shown, bound to it; or why it is none."""

    answer: Any = None
    refusal: str | None = None


def turn_taken(turn: Turn, invocation: str, *, refusal: str | None = None) -> TurnTaken:
    """A turn as the assistant's state keeps it."""
    return TurnTaken(
        messages=[{"type": "ai", "content": turn.reply} | ({"id": turn.reply_id} if turn.reply_id else {})],
        run_id=turn.run_id,
        packet_hash=turn.packet_hash,
        question=turn.question,
        shown_in=invocation,
        refusal=refusal,
    )


def plain(fact: Fact) -> dict[str, Any]:
    """A fact as the state keeps it."""
    return fact.model_dump(mode="json")


_OPTION = re.compile(r"\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)\s*$", re.IGNORECASE)


def scope_request(asked: RunAsked, said: dict[str, str]) -> ScopeRequest:
    """The scope as asked, with the person's choices in the place of the names that were not clear."""

    def chosen(name: str) -> str:
        passed: set[str] = set()
        while name not in passed:
            passed.add(name)
            answer = said.get(f"scope:{name}") or said.get(f"identity:{name}") or name
            option = _OPTION.search(answer)
            name = option[1] if option else answer
        return name

    return ScopeRequest(
        tpids=tuple(chosen(name) for name in asked.tpids),
        accounts=tuple(chosen(name) for name in asked.accounts),
        opportunities=tuple(chosen(name) for name in asked.opportunities),
        milestones=tuple(chosen(name) for name in asked.milestones),
    )

"""What a chat message was understood to say (contract: `ask --json`)."""

from typing import Any, Literal

from pydantic import Field

from policy.value import Value

Intent = Literal[
    "daily",
    "task_hygiene",
    "bant_handoff",
    "influenced_follow_through",
    "evidence_companion",
    "task_change",
    "question",
    "packet_answer",
    "clarify",
    "unsupported",
]
FLOWS: frozenset[Intent] = frozenset(
    {"daily", "task_hygiene", "bant_handoff", "influenced_follow_through", "evidence_companion"}
)
Element = Literal["budget", "authority", "need", "timeline"]
About = Literal[
    "why_not_ready",
    "why",
    "evidence",
    "filter",
    "list",
    "count",
    "explain_item",
    "status",
    "pending",
    "changes",
    "help",
]
Filter = Literal[
    "overdue", "stale", "blocked", "at_risk", "unowned", "undated", "high", "medium", "low", "ready", "not_ready",
    "committed", "uncommitted", "mine", "writes", "needs_text", "waiting",
]  # fmt: skip


class Scope(Value):
    """What the message is about, as the person named it; `since` and `until` are ISO dates. Mine: nothing is named."""

    accounts: tuple[str, ...] = ()
    opportunities: tuple[str, ...] = ()
    milestones: tuple[str, ...] = ()
    tpids: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    mine: bool = True

    @property
    def names_records(self) -> bool:
        """Whether any record is named."""
        return bool(self.accounts or self.opportunities or self.milestones or self.tpids)


class PacketDecision(Value):
    """A decision on items of the waiting packet, by their ids; `changes` maps an item id to new arguments."""

    decision: Literal["approve", "revise", "reject"]
    items: tuple[str, ...] = ()
    changes: dict[str, dict[str, Any]] = Field(default_factory=dict)


class TaskWish(Value):
    """A direct wish about a task, in the person's words.

    `task` and `milestone` are words that name it ("PoC"), `pronoun` that it was called "it". `due` is an ISO date,
    `shift_days` a move relative to the present due date. `status` is a label of the task status options.
    """

    what: Literal["close", "redate", "create", "describe", "status"]
    task: str | None = None
    pronoun: bool = False
    item_id: str | None = None
    milestone: str | None = None
    due: str | None = None
    shift_days: int | None = None
    subject: str | None = None
    text: str | None = None
    status: str | None = None


class RunQuestion(Value):
    """A question that the run's own data answers. `excluded` is a severity that a list leaves out."""

    about: About
    element: Element | None = None
    milestone: str | None = None
    item_id: str | None = None
    filter: Filter | None = None
    excluded: Literal["high", "medium", "low"] | None = None


class ReplyHint(Value):
    """Why nothing is done: a code for the reply, and the words that it is about."""

    code: str
    words: str = ""


class Understood(Value):
    """One wish of a message; `more` holds the further ones in their order (theirs is always empty).

    `people` and `sources` narrow the evidence flow. `answer` is the option of the waiting question that was picked.
    """

    intent: Intent
    scope: Scope = Scope()
    people: tuple[str, ...] = ()
    sources: tuple[Literal["teams", "meetings", "outlook", "sharepoint"], ...] = ()
    decision: PacketDecision | None = None
    changes: tuple[TaskWish, ...] = ()
    question: RunQuestion | None = None
    answer: str | None = None
    reply_hint: ReplyHint | None = None
    more: tuple["Understood", ...] = ()

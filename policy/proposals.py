"""A proposal: what a run would have a person approve, before it becomes an item of a packet."""

from typing import Any, Literal

from policy.findings import Check, Citation
from policy.findings import Route as Route
from policy.value import Value

Tool = Literal["create_task", "update_task", "close_task", "update_milestone"]
Kind = Literal["write", "needs_text", "manual", "recommendation"]


class Named(Value):
    """A record as the packet names it."""

    id: str
    name: str | None


class NamedMilestone(Named):
    """A milestone as the packet names it."""

    number: str | None


class NamedTask(Value):
    """A task as the packet names it."""

    id: str
    subject: str


class Proposal(Value):
    """One change that the policy proposes.

    `arguments`, `current`, `proposed` and `labels` are keyed by the tool's argument names. `guard` (policy.guard) holds
    every value that must be unchanged at the moment of writing. `missing_text` names the arguments whose words a person
    must supply; `suggestion` offers some. `any_new_task_conflicts`: a create that yields to every other new open task.
    `of_handoff`: a first task of a handoff to the CSU.
    """

    kind: Kind
    route_to: Route | None = None
    tool: Tool | None = None
    arguments: dict[str, Any] | None = None
    customer: Named
    opportunity: Named
    milestone: NamedMilestone
    task: NamedTask | None = None
    current: dict[str, Any]
    proposed: dict[str, Any]
    labels: dict[str, str]
    why: str
    impact: str
    risk: str
    citations: tuple[Citation, ...] = ()
    record_url: str | None = None
    guard: dict[str, Any]
    checks: tuple[Check, ...] = ()
    missing_text: tuple[str, ...] = ()
    suggestion: str | None = None
    any_new_task_conflicts: bool = False
    of_handoff: bool = False

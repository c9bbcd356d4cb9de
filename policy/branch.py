"""Which of the skill's decisions each flow proposes for, and on which milestones (skill, Declarative MCP Flows)."""

from collections.abc import Mapping

from policy.proposals import Tool
from policy.records import Commitment
from policy.value import Value

_ALL: frozenset[Commitment] = frozenset({"uncommitted", "committed", "in_between"})
_TOOLS: frozenset[Tool] = frozenset({"create_task", "update_task", "close_task", "update_milestone"})


class Branch(Value):
    """A flow's part of the policy. `milestones` by commitment; `tools` are those that its steps name in the skill.

    `wishes`: it proposes what a person asked for in so many words (policy.wishes), and nothing of its own.
    """

    hygiene: bool = False
    handoff: bool = False
    evidence: bool = False
    wishes: bool = False
    milestones: frozenset[Commitment] = _ALL
    tools: frozenset[Tool] = _TOOLS


BRANCHES: Mapping[str, Branch] = {
    "task_hygiene": Branch(hygiene=True),
    "bant_handoff": Branch(
        hygiene=True,
        handoff=True,
        evidence=True,
        milestones=frozenset({"uncommitted"}),
        tools=frozenset({"update_milestone", "create_task", "update_task"}),
    ),
    "influenced_follow_through": Branch(
        hygiene=True,
        evidence=True,
        milestones=frozenset({"committed"}),
        tools=frozenset({"update_task", "create_task", "close_task"}),
    ),
    "evidence_companion": Branch(evidence=True),
    "daily": Branch(hygiene=True, handoff=True, evidence=True),
    "task_change": Branch(wishes=True, tools=frozenset({"create_task", "update_task", "close_task"})),
}

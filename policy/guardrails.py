"""The four guardrails of skill.md, judged by section 10 of policy.md."""

from collections.abc import Collection, Sequence
from typing import Literal

from policy.bant import Bant
from policy.findings import Check, Finding
from policy.handoff import Handoff
from policy.influence import Influence
from policy.records import MilestoneRecord
from policy.value import Value

Result = Literal["pass", "fail", "not_applicable", "unknown"]
NOT_JUDGED = "not judged in this flow: `se-ops handoff` or `se-ops daily` does"
TASK_COMPLETENESS: frozenset[Check] = frozenset({"missing_task", "owner", "due_date", "status", "stale"})


class Guardrail(Value):
    """One guardrail's verdict on one milestone."""

    id: int
    name: Literal["task_completeness", "bant_gate", "csu_handoff_quality", "committed_follow_through"]
    result: Result
    reason: str


def judge(
    record: MilestoneRecord,
    findings: Sequence[Finding],
    influence: Influence,
    stable: bool | None,
    unread: Collection[str] = frozenset(),
    bant: Bant | None = None,
    handoff: Handoff | None = None,
) -> tuple[Guardrail, Guardrail, Guardrail, Guardrail]:
    """All four, in the skill's order. A flow that does not judge BANT and the handoff gives None, and that is said.

    `unread` are the user ids whose look-up failed: a task of theirs cannot be said to have a valid owner.
    """
    first = _task_completeness(record, findings, unread)
    return (
        first,
        _bant_gate(record, bant),
        _csu_handoff(record, bant, handoff),
        _follow_through(record, first, influence, stable),
    )


def _task_completeness(record: MilestoneRecord, findings: Sequence[Finding], unread: Collection[str]) -> Guardrail:
    def verdict(result: Result, reason: str) -> Guardrail:
        return Guardrail(id=1, name="task_completeness", result=result, reason=reason)

    if not record.milestone.active:
        return verdict("not_applicable", f"the milestone is {record.milestone.status}")
    failed = [check for check in dict.fromkeys(finding.check for finding in findings) if check in TASK_COMPLETENESS]
    if failed:
        return verdict("fail", f"failed: {', '.join(failed)}")
    if record.tasks_read != "complete":
        return verdict("unknown", "partial: the milestone's tasks were not all read")
    if any(task.owner_id in unread for task in record.open_tasks):
        return verdict("unknown", "partial: the owner of an open task could not be read")
    return verdict("pass", "every open task has an owner, a due date and a true status")


def _bant_gate(record: MilestoneRecord, bant: Bant | None) -> Guardrail:
    def verdict(result: Result, reason: str) -> Guardrail:
        return Guardrail(id=2, name="bant_gate", result=result, reason=reason)

    if not (record.milestone.active and record.milestone.commitment == "uncommitted"):
        return verdict("not_applicable", _not_uncommitted(record))
    if bant is None:
        return verdict("unknown", NOT_JUDGED)
    if bant.partial:
        return verdict("unknown", "partial: not everything that could hold evidence was read")
    if bant.ready:
        return verdict("pass", "budget, authority, need and timeline are evidenced")
    return verdict("fail", ", ".join(f"{element} {bant.of(element).state}" for element in bant.open_elements))


def _csu_handoff(record: MilestoneRecord, bant: Bant | None, handoff: Handoff | None) -> Guardrail:
    def verdict(result: Result, reason: str) -> Guardrail:
        return Guardrail(id=3, name="csu_handoff_quality", result=result, reason=reason)

    if not (record.milestone.active and record.milestone.commitment == "uncommitted"):
        return verdict("not_applicable", _not_uncommitted(record))
    if bant is None or handoff is None:
        return verdict("unknown", NOT_JUDGED)
    if bant.partial or (bant.ready and handoff.decision == "no" and not handoff.missing and not handoff.with_csu):
        return verdict("unknown", handoff.reason)
    if not bant.ready or handoff.with_csu:
        return verdict("not_applicable", handoff.reason)
    return verdict("fail" if handoff.missing else "pass", handoff.reason)


def _not_uncommitted(record: MilestoneRecord) -> str:
    if not record.milestone.active:
        return f"the milestone is {record.milestone.status}"
    return f"the milestone is {record.milestone.commitment.replace('_', ' ')}"


def _follow_through(record: MilestoneRecord, first: Guardrail, influence: Influence, stable: bool | None) -> Guardrail:
    def verdict(result: Result, reason: str) -> Guardrail:
        return Guardrail(id=4, name="committed_follow_through", result=result, reason=reason)

    if not record.milestone.active or record.milestone.commitment != "committed":
        return verdict("not_applicable", influence.reason)
    if influence.influenced is None:
        return verdict("unknown", influence.reason)
    if not influence.influenced:
        return verdict("not_applicable", f"not influenced: {influence.reason}")
    if stable:
        return verdict("pass", "execution ownership is stable")
    if first.result == "pass":
        return verdict("pass", "its tasks are current")
    if first.result == "unknown" or stable is None:
        stability = "ownership is not stable" if stable is False else "whether ownership is stable is unknown"
        return verdict("unknown", f"task completeness is {first.result} ({first.reason}); {stability}")
    return verdict("fail", f"its tasks are not current ({first.reason}) and ownership is not stable")

"""What a run proposes for a milestone: the smallest set of calls (sections 2 to 8 of policy.md).

No record is touched by two items: a close beats an update, one task is one update, the comment lines of a milestone are
one update_milestone, created tasks are unique by subject, and the next step yields to every other new task.
"""

from datetime import date

from policy import blockers, csu_people
from policy.approvable import approvable
from policy.bant_closing import closing_tasks
from policy.branch import Branch
from policy.closing import close_task, is_over
from policy.comment_lines import CommentLine, add_lines
from policy.evidence_updates import (
    by_others,
    lines_of_evidence,
    over_by_evidence,
    owners_by_hand,
    resumed_by_evidence,
    tasks_of_evidence,
)
from policy.findings import Finding
from policy.handoff_tasks import handoff_tasks
from policy.judged import Judged
from policy.model.task_readings import holds_back, offered
from policy.proposals import Proposal
from policy.recommending import owner_by_hand, recommend
from policy.records import Directory, Me, Task
from policy.settings import PolicySettings
from policy.task_creation import create_task
from policy.task_mending import update_task


def plan(
    judged: Judged, branch: Branch, directory: Directory, me: Me, as_of: date, settings: PolicySettings
) -> tuple[Proposal, ...]:
    """The proposals for one active milestone that the flow's branch is about, and what goes to other roles."""
    milestone = judged.record.milestone
    if not milestone.active or milestone.commitment not in branch.milestones:
        return ()
    steps = _Plan(judged, branch, directory, me, as_of, settings)
    ours = [
        proposal
        for proposal in [*steps.of_tasks(), *steps.new_tasks(), *steps.comments(), *steps.by_hand()]
        if _is_ours(proposal, judged, branch, me) and (proposal.tool is None or proposal.tool in branch.tools)
    ]
    return (
        *(approvable(proposal, judged.record, me) for proposal in ours),
        *(by_others(judged.record, judged.evidence, judged.escalations) if branch.evidence else ()),
        *recommend(judged.record, judged.escalations, directory),
    )


class _Plan:
    """The proposals of one milestone, whoever's they are. What is closed is neither mended nor given an owner."""

    def __init__(
        self, judged: Judged, branch: Branch, directory: Directory, me: Me, as_of: date, settings: PolicySettings
    ) -> None:
        self._judged, self._branch, self._directory = judged, branch, directory
        self._me, self._as_of, self._settings = me, as_of, settings
        evidence = judged.evidence if branch.evidence else ()
        self._evidence = evidence
        self._over = over_by_evidence(evidence)
        self._resumed = resumed_by_evidence(judged.record, evidence)
        self._closed: list[Proposal] = []
        self._kept_open: list[Task] = []
        for task in judged.record.open_tasks:
            own = judged.of_task(task.task_id)
            over = (is_over(task, own) if branch.hygiene else None) or self._over.get(task.task_id)
            if over is None or holds_back(judged.record, task, over.citation, judged.readings):
                self._kept_open.append(task)
            else:
                self._closed.append(close_task(judged.record, task, over, own, settings))

    def of_tasks(self) -> list[Proposal]:
        """Closes, mends, and owners to be set by hand."""
        record, proposals = self._judged.record, list(self._closed)
        of_milestone = self._judged.of_task(None)
        holder = min(self._kept_open, key=_holds_blocker_line, default=None)
        for task in self._kept_open:
            own = self._judged.of_task(task.task_id) if self._branch.hygiene else []
            mended = [*own, *(of_milestone if task is holder and self._branch.hygiene else ())]
            if (update := self._update(task, mended)) is not None:
                proposals.append(update)
            proposals += [owner_by_hand(record, task, finding) for finding in own if finding.check == "owner"]
        return proposals

    def _update(self, task: Task, mended: list[Finding]) -> Proposal | None:
        resumed = self._resumed.get(task.task_id)
        offers = offered(self._judged.record, task, self._judged.readings)
        return update_task(self._judged.record, task, mended, self._as_of, self._settings, resumed, offers)

    def new_tasks(self) -> list[Proposal]:
        """Tasks for the handoff, BANT and a blocker; without any of them the next step, where one is missing."""
        judged, new = self._judged, []
        if self._branch.evidence:
            new += tasks_of_evidence(judged.record, self._evidence, self._me, self._as_of, self._settings)
        if self._branch.handoff and judged.bant is not None and judged.handoff is not None:
            new += self._of_handoff()
            new += closing_tasks(judged.record, judged.bant, self._me, self._as_of, self._settings)
        of_milestone = judged.of_task(None) if self._branch.hygiene else []
        creates = any(proposal.tool == "create_task" for proposal in new)
        if of_milestone and not self._kept_open and not creates:
            new.append(create_task(judged.record, of_milestone, self._me, self._as_of, self._settings))
        return _without_namesakes(new, self._kept_open)

    def by_hand(self) -> list[Proposal]:
        """Tasks that somebody else took over: no tool sets an owner."""
        return owners_by_hand(self._judged.record, self._evidence)

    def comments(self) -> list[Proposal]:
        """The one update_milestone."""
        judged, lines = self._judged, lines_of_evidence(self._evidence)
        if self._branch.handoff and judged.handoff is not None and judged.handoff.decision == "yes":
            lines.append(self._handoff_line())
        update = add_lines(judged.record, lines, self._as_of, self._settings)
        return [update] if update is not None else []

    def _of_handoff(self) -> list[Proposal]:
        judged = self._judged
        if judged.bant is None or judged.handoff is None:
            return []
        people = csu_people.recipients(judged.record, judged.siblings, self._directory)
        found = blockers.recorded(judged.record, judged.facts)
        return handoff_tasks(
            judged.record, judged.bant, judged.handoff, found, people, self._me, self._as_of, self._settings
        )

    def _handoff_line(self) -> CommentLine:
        people = csu_people.recipients(self._judged.record, self._judged.siblings, self._directory)
        named = [f"{role} {who[0].name or who[0].user_id}" for role in csu_people.ROLES if (who := people.of(role))]
        to = ", ".join(named) or "CSA and CSAM to be named"
        return CommentLine(text=f"BANT evidenced; handed over to CSU ({to})", why="the handoff to CSU is recorded")


def _holds_blocker_line(task: Task) -> tuple[bool, date, str]:
    """The task that gets the line on the milestone's blocker sorts first: one that waits, else the one due soonest."""
    return (not task.waits, task.due or date.max, task.task_id)


def _without_namesakes(new: list[Proposal], kept_open: list[Task]) -> list[Proposal]:
    """Created tasks are unique by milestone and subject, those that are open already included."""
    seen = {_plain(task.subject) for task in kept_open}
    unique = []
    for proposal in new:
        subject = _plain(str(proposal.proposed.get("subject", "")))
        if proposal.tool != "create_task" or subject not in seen:
            unique.append(proposal)
            seen |= {subject} if proposal.tool == "create_task" else set()
    return unique


def _plain(subject: str) -> str:
    return " ".join(subject.split()).casefold()


def _is_ours(proposal: Proposal, judged: Judged, branch: Branch, me: Me) -> bool:
    """Section 6: what influence and stability leave to the SE on a committed milestone.

    Where stability could not be judged, nothing is proposed that would rest on its absence. Where the user asked for
    the evidence itself, its gaps are proposed on an influenced milestone also while its ownership is stable.
    """
    record, influence = judged.record, judged.influence
    if record.milestone.commitment != "committed":
        return True
    if influence.influenced:
        return judged.stable is False or proposal.tool == "close_task" or not branch.hygiene
    task = next((task for task in record.tasks if proposal.task and task.task_id == proposal.task.id), None)
    return task is not None and task.owner_id == me.user_id

"""Whether the SE influenced a committed milestone (section 6 of policy.md): by the user's word, else by task."""

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from policy.findings import Citation
from policy.m365.evidence_finding import EvidenceFinding
from policy.m365.facts import M365Fact
from policy.model.credit_readings import credit_read
from policy.model.notes import own_texts
from policy.model.reading import Readings, is_struck, placed
from policy.records import Directory, Me, Milestone, MilestoneRecord, Task
from policy.roles import SE, role_of
from policy.settings import PolicySettings
from policy.text.credit import find_credit
from policy.text.progress import find_began, find_done
from policy.text.quote import without_quotations
from policy.value import Value


class Influence(Value):
    """The verdict with its one-line reason; `influenced` is None where it does not arise or cannot be judged."""

    influenced: bool | None
    reason: str
    citations: tuple[Citation, ...] = ()


Stated = tuple[bool, str]
Word = TypeVar("Word")


def stated_of(milestone: Milestone, stated: Mapping[str, Word]) -> Word | None:
    """The user's word on this milestone, given under its id, number or name."""
    for key in (milestone.milestone_id, milestone.number, milestone.name):
        if key is not None and key in stated:
            return stated[key]
    return None


def judge(
    record: MilestoneRecord,
    directory: Directory,
    me: Me,
    stated: Stated | None,
    settings: PolicySettings,
    facts: Sequence[M365Fact] = (),
    evidence: Sequence[EvidenceFinding] = (),
    readings: Readings = (),
) -> Influence:
    """Influenced, not influenced, or None: inactive, not committed, or the tasks were not all read.

    By the user's word, else by a technical task that the SE carried out, else by words that credit the SE, as the rules
    or a model read them.
    """
    milestone = record.milestone
    if not milestone.active:
        return Influence(influenced=None, reason=f"the milestone is {milestone.status}")
    if milestone.commitment != "committed":
        return Influence(influenced=None, reason="only a committed milestone is judged for influence")
    if stated is not None:
        return Influence(influenced=stated[0], reason=f"you said so: {stated[1]}")
    done = {finding.task_id for finding in evidence if finding.kind == "completed_not_closed"}
    for task in record.tasks:
        if task.owner_id == me.user_id and is_technical(task, settings) and (how := _carried_out(task, done)):
            return Influence(
                influenced=True,
                reason=f"you own the {category_of(task, settings)} task {task.subject!r}, {how}",
                citations=(Citation(source="crm", record=f"tasks({task.task_id}).subject", quote=task.subject),),
            )
    if credit := _credited(record, directory, me, facts, readings):
        who = f" ({credit.author})" if credit.author else ""
        return Influence(influenced=True, reason=f"you are credited{who}: {credit.quote!r}", citations=(credit,))
    if record.tasks_read != "complete":
        return Influence(influenced=None, reason="partial: the milestone's tasks were not all read")
    return Influence(influenced=False, reason=_why_not(record, me))


def category_of(task: Task, settings: PolicySettings) -> str | None:
    """The task's category: the label wins over the code, and is spelled as in the settings where it is known there."""
    if task.category is None:
        return settings.task_category_codes.get(task.category_code) if task.category_code is not None else None
    known = {_bare(label): label for label in settings.task_category_codes.values()}
    return known.get(_bare(task.category), task.category)


def is_technical(task: Task, settings: PolicySettings) -> bool:
    """Whether the task is in a technical category of section 6."""
    return category_of(task, settings) in settings.task_category_codes.values()


def _bare(label: str) -> str:
    return "".join(label.split()).casefold()


def _credited(
    record: MilestoneRecord, directory: Directory, me: Me, facts: Sequence[M365Fact], readings: Readings
) -> Citation | None:
    """Words that credit the SE by name, or as "our SE" where the account's team has one SE only."""
    if me.name is None:
        return None
    only = is_only_se(record, directory, me)
    texts = own_texts(record, facts)
    doubted = [one for one in placed(readings, texts, "influence_credit") if one.reading.stance == "doubtful"]
    for text in texts:
        if quote := find_credit(text.text, me.name, only_se=only):
            credit = text.cite(quote, text.said_on)
            if not is_struck(credit, doubted):
                return credit
    return credit_read(record, texts, readings, me.name, only_se=only)


def is_only_se(record: MilestoneRecord, directory: Directory, me: Me) -> bool:
    """Whether the deal team and the owners are known to hold no other SE."""
    team = record.opportunity.team
    if team is None:
        return False
    ids = {*team, record.milestone.owner_id, *(task.owner_id for task in record.tasks)}
    people = [person for user_id in ids if (person := directory.find(user_id)) is not None]
    return all(person.user_id == me.user_id for person in people if role_of(person.title) == SE)


def _carried_out(task: Task, done_by_evidence: Collection[str | None]) -> str | None:
    """How the task was begun or completed; None where it was canceled, deferred unbegun, or merely Not Started."""
    if task.status == "Completed":
        return "completed"
    if task.status == "Canceled":
        return None
    if task.status in ("In Progress", "Waiting on someone else"):
        return f"begun ({task.status})"
    own = without_quotations(task.description)
    if find_done(own) or find_began(own):
        return "begun by its own text"
    if task.task_id in done_by_evidence:
        return "carried out, as the evidence says"
    return None


def _why_not(record: MilestoneRecord, me: Me) -> str:
    if record.milestone.owner_id == me.user_id:
        return "you own the milestone, which is involvement and not influence; no technical task of yours was begun"
    if any(task.owner_id == me.user_id for task in record.tasks):
        return "none of your tasks on it is a technical one that was begun or completed"
    if record.opportunity.team is not None and me.user_id in record.opportunity.team:
        return "you are on the deal team, which is involvement and not influence; you own no task on it"
    return "you own no task on it"

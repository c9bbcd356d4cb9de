"""What a model is asked to read of each milestone: only where its words can change something."""

from collections.abc import Iterator, Sequence
from datetime import date

from policy import hygiene
from policy.branch import Branch
from policy.closing import is_over
from policy.findings import Reason
from policy.influence import is_only_se, is_technical
from policy.m365.facts import M365Fact
from policy.model.notes import Sheet, bant_texts, description_texts, own_texts, sheet_of
from policy.model.reading import Readings, Task
from policy.model.task_readings import checked_again, offered
from policy.records import Directory, Me, MilestoneRecord
from policy.settings import PolicySettings
from policy.text.credit_names import names_of
from policy.text.sentences import plain

_BEGUN = frozenset({"In Progress", "Waiting on someone else", "Completed"})
_WITHOUT_WORDS: frozenset[Reason] = frozenset({"waiting_without_cause", "milestone_without_cause", "no_done_criterion"})


def sheets_of(
    record: MilestoneRecord,
    facts: Sequence[M365Fact],
    directory: Directory,
    me: Me,
    branch: Branch,
    as_of: date,
    settings: PolicySettings,
) -> Iterator[tuple[Task, Sheet]]:
    """The texts of one milestone for each task that the flow's branch judges."""
    milestone = record.milestone
    if not milestone.active or milestone.commitment not in branch.milestones:
        return
    wanted: list[tuple[Task, Sheet]] = []
    if branch.handoff and milestone.commitment == "uncommitted":
        wanted.append(("bant", sheet_of(record, bant_texts(record, facts, directory))))
    if milestone.commitment == "committed":
        wanted.append(("influence_credit", _credit_sheet(record, facts, directory, me, settings)))
    if branch.hygiene:
        wanted.append(("blocker_and_completion", _progress_sheet(record, directory, as_of, settings)))
    yield from ((task, sheet) for task, sheet in wanted if sheet.texts)


def words_wanted(
    record: MilestoneRecord, directory: Directory, readings: Readings, as_of: date, settings: PolicySettings
) -> tuple[Sheet, tuple[tuple[str, str], ...]]:
    """The tasks that still lack words after the readings: their texts, and by the text's record what is asked for."""
    found = checked_again(record, hygiene.check(record, directory, as_of, settings), readings)
    wanted: list[tuple[str, str]] = []
    for task in record.open_tasks:
        offers = {offer.says for offer in offered(record, task, readings)}
        reasons = {finding.reason for finding in found if finding.task_id == task.task_id}
        asked = {"waiting_without_cause": "blocker", "no_done_criterion": "criterion"}
        lines = [line for reason, line in asked.items() if reason in reasons and line not in offers]
        wanted += [(f"tasks({task.task_id}).subject", line) for line in lines]
    about = {place.partition(".")[0] for place, _ in wanted}
    texts = [text for text in description_texts(record) if text.record.partition(".")[0] in about]
    return sheet_of(record, texts), tuple(wanted)


def _credit_sheet(
    record: MilestoneRecord, facts: Sequence[M365Fact], directory: Directory, me: Me, settings: PolicySettings
) -> Sheet:
    """The texts that name the SE, where no technical task of the SE's shows the influence already."""
    mine = (task for task in record.tasks if task.owner_id == me.user_id and is_technical(task, settings))
    if me.name is None or any(task.status in _BEGUN for task in mine):
        return sheet_of(record, ())
    names = names_of(plain(me.name), is_only_se(record, directory, me))
    return sheet_of(record, [text for text in own_texts(record, facts) if names.search(plain(text.text))])


def _progress_sheet(record: MilestoneRecord, directory: Directory, as_of: date, settings: PolicySettings) -> Sheet:
    """The texts of the tasks whose words the rules miss, or by whose text they would be closed."""
    findings = hygiene.check(record, directory, as_of, settings)
    tasks = {finding.task_id for finding in findings if finding.reason in _WITHOUT_WORDS and finding.task_id}
    of_milestone = any(finding.reason == "milestone_without_cause" for finding in findings)
    for task in record.open_tasks:
        own = [finding for finding in findings if finding.task_id == task.task_id]
        if is_over(task, own) is not None:
            tasks.add(task.task_id)
    about = {f"tasks({task_id})" for task_id in tasks}
    texts = description_texts(record)
    return sheet_of(record, [text for text in texts if of_milestone or text.record.partition(".")[0] in about])

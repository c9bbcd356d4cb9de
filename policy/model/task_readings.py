"""What a model's readings change of a task: a blocker's cause or a done-criterion that the rules missed, a close held
back, and words offered where only a person's will do (section 3 of policy.md)."""

from collections.abc import Iterator, Mapping, Sequence

from policy.findings import Citation, Finding, Reason
from policy.model.cues import has_cue
from policy.model.notes import description_texts
from policy.model.reading import WORDED_BY_MODEL, Placed, Readings, Says, placed
from policy.model.veto import quoted
from policy.records import MilestoneRecord, Task
from policy.text.blocking_cues import CAME, MOVING, NONE_BLOCKS
from policy.text.instructions import is_instruction
from policy.text.placeholders import is_placeholder
from policy.text.sentences import plain
from policy.value import Value

_WANTED: Mapping[Reason, Says] = {
    "waiting_without_cause": "blocker",
    "milestone_without_cause": "blocker",
    "no_done_criterion": "criterion",
}
_LABEL: Mapping[Says, str] = {"blocker": "Blocker: ", "criterion": "Done when: "}


class Offered(Value):
    """One line that a model offers for a task: words that it quotes, or its own (`citation` None)."""

    says: Says
    text: str
    citation: Citation | None = None


def checked_again(record: MilestoneRecord, findings: Sequence[Finding], readings: Readings) -> tuple[Finding, ...]:
    """The findings without those that words refute which a model found, a cue is in, and nothing refuses."""
    return tuple(finding for finding in findings if refuting(record, finding, readings) is None)


def refuting(record: MilestoneRecord, finding: Finding, readings: Readings) -> Citation | None:
    """The words that refute a finding "no cause is named" or "no done-criterion"."""
    says = _WANTED.get(finding.reason)
    if says is None:
        return None
    for one in _usable(record, finding.task_id, says, readings):
        if has_cue(says, one.reading.quote):
            return one.citation
    return None


def offered(record: MilestoneRecord, task: Task, readings: Readings) -> tuple[Offered, ...]:
    """The lines that a model offers for a task, at most one of a kind; quoted words come before its own."""
    lines: dict[Says, Offered] = {}
    for says, label in _LABEL.items():
        for one in _usable(record, task.task_id, says, readings):
            words = " ".join(one.reading.quote.split())
            lines.setdefault(says, Offered(says=says, text=f"{label}{words}", citation=one.citation))
        for own in own_words(task, says, readings):
            lines.setdefault(says, Offered(says=says, text=f"{label}{own}{WORDED_BY_MODEL}"))
    return tuple(lines.values())


def own_words(task: Task, says: Says, readings: Readings) -> Iterator[str]:
    """A model's own words for the task; they are not looked for in its text."""
    for reading in readings:
        if reading.task == "needs_text_words" and reading.says == says and reading.record.startswith(_of(task.task_id)):
            yield reading.quote


def holds_back(record: MilestoneRecord, task: Task, rests_on: Citation | None, readings: Readings) -> bool:
    """Whether a model reads in the task's own text, which a close rests on, that it is not finished."""
    by_its_text = rests_on is not None and rests_on.record.startswith(_of(task.task_id))
    if not by_its_text or task.status in ("Completed", "Canceled"):
        return False
    doubts = placed(readings, description_texts(record), "blocker_and_completion", "not_met")
    return any(one.text.record.startswith(_of(task.task_id)) for one in doubts)


def _usable(record: MilestoneRecord, task_id: str | None, says: Says, readings: Readings) -> Iterator[Placed]:
    for one in placed(readings, description_texts(record), "blocker_and_completion", says):
        in_description = task_id is not None and one.text.record == f"{_of(task_id)}.description"
        if (in_description or task_id is None) and not _is_refused(one, says):
            yield one


def _is_refused(one: Placed, says: Says) -> bool:
    """A question, a placeholder, an instruction; of a blocker also what is gone or denied."""
    said = quoted(one.text, one.start, one.end)
    words = plain(said.words)
    sentences = [found.sentence.text for found in said.sentences]
    if not sentences or is_placeholder(words) or is_instruction(words):
        return True
    if any(sentence.rstrip("\"') ").endswith("?") or is_placeholder(sentence) for sentence in sentences):
        return True
    gone = (MOVING, NONE_BLOCKS, CAME)
    return says == "blocker" and any(pattern.search(sentence) for sentence in sentences for pattern in gone)


def _of(task_id: str) -> str:
    return f"tasks({task_id})"

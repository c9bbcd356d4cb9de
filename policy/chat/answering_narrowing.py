"""What a filter leaves of a run's milestones. A finding says why it was made in the last words of its detail, so those
are read, and only those: a task's subject stands before them and may say anything.
"""

import re
from collections.abc import Callable, Sequence

from policy.chat.answering_why import escalation, finding, standing
from policy.chat.answering_words import Json, entries, milestone_name, name_of, sentence, short_name, value
from policy.value import Value

_OVERDUE = re.compile(r" was due \d{4}-\d\d-\d\d, \d+ days? ago$")
_UNDATED = re.compile(r" has no due date$")
_WAITS = re.compile(r" is [A-Z][\w ]+, and its description names no cause$")


class Section(Value):
    """Entries of one kind; `one` and `many` name them: "1 finding", "2 findings"."""

    one: str
    many: str
    lines: tuple[str, ...]

    @property
    def head(self) -> str:
        """How many there are."""
        return f"{len(self.lines)} {self.one if len(self.lines) == 1 else self.many}"


def finding_lines(milestones: Sequence[Json], keep: Callable[[Json], bool]) -> list[str]:
    """The findings that are kept, most severe first, each with its milestone."""
    order = {"high": 0, "medium": 1, "low": 2}
    kept = [(one, each) for each in milestones for one in entries(each, "findings") if keep(one)]
    kept.sort(key=lambda pair: order.get(str(pair[0].get("severity")), 3))
    return [f"{short_name(each)}: {finding(one)}" for one, each in kept]


def overdue(milestones: Sequence[Json], run: Json) -> list[Section]:
    """Tasks whose due date is past, and active milestones whose own date is."""
    as_of = str(run.get("as_of") or "")
    past = [one for one in _active(milestones) if one.get("date") and as_of and str(one["date"]) < as_of]
    return [
        _tasks("overdue task", "overdue tasks", milestones, "due_date", _OVERDUE),
        Section(one="milestone past its date", many="milestones past their date", lines=_standing(past)),
    ]


def undated(milestones: Sequence[Json], _run: Json) -> list[Section]:
    """Tasks without a due date, and active milestones without a date."""
    without = [one for one in _active(milestones) if not one.get("date")]
    return [
        _tasks("task without a due date", "tasks without a due date", milestones, "due_date", _UNDATED),
        Section(one="milestone without a date", many="milestones without a date", lines=_standing(without)),
    ]


def stale(milestones: Sequence[Json], _run: Json) -> list[Section]:
    """Tasks that nobody has touched for the stale days."""
    return [_tasks("stale task", "stale tasks", milestones, "stale")]


def unowned(milestones: Sequence[Json], _run: Json) -> list[Section]:
    """Tasks without an owner that can act: none, a disabled one, or one who cannot be found."""
    return [_tasks("task without an able owner", "tasks without an able owner", milestones, "owner")]


def waiting_tasks(milestones: Sequence[Json]) -> Section:
    """Tasks that wait for somebody and do not say for what."""
    return _tasks("task that waits without a cause", "tasks that wait without a cause", milestones, "blocker", _WAITS)


def troubled(milestones: Sequence[Json], status: str) -> list[Section]:
    """Active milestones of this status; for Blocked also blocker findings and escalations that say that work stands."""
    of_status = [one for one in _active(milestones) if one.get("status") == status]
    told = [Section(one=f"milestone {status}", many=f"milestones {status}", lines=_standing(of_status))]
    if status != "Blocked":
        return told
    raised = tuple(
        f"{short_name(each)}: {escalation(one)}"
        for each in milestones
        for one in entries(each, "escalations")
        if one.get("trigger") in {"proof_blocked", "capacity_or_region"}
    )
    new = tuple(
        f"{short_name(each)}: {value(one.get('m365_value'))}"
        for each in milestones
        for one in entries(each, "evidence_findings")
        if one.get("kind") == "blocker_not_in_crm"
    )
    return [
        *told,
        _tasks("blocker finding", "blocker findings", milestones, "blocker"),
        Section(one="blocker escalation", many="blocker escalations", lines=raised),
        Section(one="blocker that only M365 knows", many="blockers that only M365 knows", lines=new),
    ]


def severity(milestones: Sequence[Json], named: str) -> list[Section]:
    """Findings of this severity."""
    lines = finding_lines(milestones, lambda one: one.get("severity") == named)
    return [Section(one=f"{named} finding", many=f"{named} findings", lines=tuple(lines))]


def ready(milestones: Sequence[Json], wanted: str) -> list[Section]:
    """Judged milestones by their BANT status, with the handoff decision and its reason."""
    kept = [one for one in milestones if one.get("bant_status") == wanted]
    word = wanted.replace("_", " ")
    lines = tuple(
        f"{milestone_name(one)}: handoff {sentence(str(one.get('handoff')).replace('_', ' '))},"
        f" {sentence(one.get('handoff_reason')) or 'no reason is given'}"
        for one in kept
    )
    return [Section(one=f"milestone {word}", many=f"milestones {word}", lines=lines)]


def committed(milestones: Sequence[Json], wanted: str) -> list[Section]:
    """Active milestones by commitment."""
    kept = [one for one in _active(milestones) if one.get("commitment") == wanted]
    return [Section(one=f"{wanted} active milestone", many=f"{wanted} active milestones", lines=_standing(kept))]


def mine(milestones: Sequence[Json], run: Json) -> list[Section]:
    """Next actions whose owner is the user of the run."""
    name = (run.get("role") or {}).get("user_name")
    lines = tuple(
        f"{short_name(each)}: {next_action(one)}"
        for each in milestones
        for one in entries(each, "next_actions")
        if name and one.get("owner") == name
    )
    return [Section(one="next action of yours", many="next actions of yours", lines=lines)]


def next_action(one: Json) -> str:
    """One next action with owner and due date; one that an item proposes says so."""
    owner = name_of(one["owner"]) if one.get("owner") else "no owner"
    item = f", proposed as {sentence(one['item_id'])}" if one.get("item_id") else ""
    return f"{name_of(one.get('action'))}; {owner}; {sentence(one.get('due')) or 'no due date'}{item}"


def _tasks(
    one: str, many: str, milestones: Sequence[Json], check: str, detail: re.Pattern[str] | None = None
) -> Section:
    def kept(found: Json) -> bool:
        fits = detail is None or detail.search(str(found.get("detail") or "")) is not None
        return found.get("check") == check and fits

    return Section(one=one, many=many, lines=tuple(finding_lines(milestones, kept)))


def _active(milestones: Sequence[Json]) -> list[Json]:
    return [one for one in milestones if one.get("active")]


def _standing(milestones: Sequence[Json]) -> tuple[str, ...]:
    return tuple(f"{milestone_name(one)}: {standing(one)}" for one in milestones)

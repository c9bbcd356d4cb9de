"""What changed between two runs of one scope: findings that are new, resolved or still open (daily, since last run)."""

from collections.abc import Mapping
from typing import Any, Literal

from policy.inert import inert, quoted
from policy.reading_gaps import Gaps
from policy.value import Value

Json = Mapping[str, Any]
Severity = Literal["high", "medium", "low"]
_ELEMENTS = ("budget", "authority", "need", "timeline")
_OPEN = frozenset({"missing", "contradicted"})
_RANK = {"high": 0, "medium": 1, "low": 2, None: 3}
_SHOWN = 12
_LONGEST = 300


class Change(Value):
    """One finding, BANT element or escalation of a milestone. `check`: the hygiene check, `bant_<element>` or trigger.

    `severity` is None for BANT and escalations: only hygiene findings have one. `task_id` is None where it is of the
    milestone.
    """

    milestone_id: str
    milestone_name: str
    task_id: str | None
    check: str
    severity: Severity | None
    detail: str


class SinceLast(Value):
    """The comparison, highest severity first; `previous_as_of` and `previous_thread` name the run compared with.

    Every finding is in one of the three; of BANT states and escalations only those that turned are. What the new run
    did not read again is `still_open`, and its detail says that.
    """

    new: tuple[Change, ...] = ()
    resolved: tuple[Change, ...] = ()
    still_open: tuple[Change, ...] = ()
    previous_as_of: str | None = None
    previous_thread: str | None = None


Key = tuple[str, str | None, str]


def since_last(before: Json, now: Json) -> SinceLast:
    """What turned between two runs' JSON of the same scope, by milestone, task and check.

    A milestone that `now` did not read completely resolves nothing; neither does a run that failed. Whether both have
    the same scope is the caller's to know.
    """
    gaps, earlier = Gaps(now), Gaps(before)
    then, today = _by_id(before), _by_id(now)
    new: list[Change] = []
    resolved: list[Change] = []
    still: list[Change] = []
    for milestone_id in {**then, **today}:
        old, fresh = then.get(milestone_id), today.get(milestone_id)
        first_seen: list[Change] = []
        _compare_findings(old, fresh, gaps, (first_seen, resolved, still))
        _compare_escalations(old, fresh, gaps, (first_seen, resolved, still))
        new += [_as_new(change, old, fresh, earlier) for change in first_seen]
        if old is not None and fresh is not None:
            _compare_bant(old, fresh, gaps, (new, resolved, still))
    return SinceLast(
        new=_ordered(new),
        resolved=_ordered(resolved),
        still_open=_ordered(still),
        previous_as_of=before.get("as_of"),
        previous_thread=before.get("thread_id"),
    )


def lines(since: SinceLast) -> list[str]:
    """The comparison for a person: a head, then each part with its entries, cut after twelve with their number."""
    when = inert(str(since.previous_as_of or "an unknown day"))
    thread = f" (thread {inert(since.previous_thread)})" if since.previous_thread else ""
    counts = f"{len(since.new)} new, {len(since.resolved)} resolved, {len(since.still_open)} still open"
    shown = [f"Since the run of {when}{thread}: {counts}."]
    for title, changes in (("New", since.new), ("Resolved", since.resolved), ("Still open", since.still_open)):
        if changes:
            shown.append(f"{title} ({len(changes)}):")
            shown += [f"- {_line(change)}" for change in changes[:_SHOWN]]
            if len(changes) > _SHOWN:
                shown.append(f"  … and {len(changes) - _SHOWN} more")
    return shown


Parts = tuple[list[Change], list[Change], list[Change]]


def _compare_findings(old: Json | None, fresh: Json | None, gaps: Gaps, parts: Parts) -> None:
    was, is_now = _findings(old), _findings(fresh)
    new, resolved, still = parts
    for key, change in is_now.items():
        (still if key in was else new).append(change)
    for key, change in was.items():
        if key not in is_now:
            _gone(change, fresh, gaps.unread(old or {}, fresh, change.check), resolved, still)


def _compare_escalations(old: Json | None, fresh: Json | None, gaps: Gaps, parts: Parts) -> None:
    was, is_now = _escalations(old), _escalations(fresh)
    new, resolved, still = parts
    new += [change for key, (change, _) in is_now.items() if key not in was]
    for key, (change, citations) in was.items():
        if key not in is_now:
            unread = gaps.unread(old or {}, fresh, change.check) or gaps.unheard(citations)
            _gone(change, fresh, unread, resolved, still)


def _as_new(change: Change, old: Json | None, fresh: Json | None, earlier: Gaps) -> Change:
    """It may have been there before, where the earlier run did not read the milestone completely."""
    unread = earlier.unread(fresh or {}, old, change.check)
    return _noted(change, "the earlier run did not read this completely") if unread else change


def _gone(change: Change, fresh: Json | None, unread: bool, resolved: list[Change], still: list[Change]) -> None:
    """Where something that the new run does not report belongs."""
    if unread:
        still.append(_noted(change, "not read again this time"))
    elif fresh is None:
        resolved.append(_noted(change, "its milestone is no longer in scope"))
    elif fresh.get("active") is False:
        resolved.append(_noted(change, f"its milestone is {inert(str(fresh.get('status')))}"))
    else:
        resolved.append(change)


def _compare_bant(old: Json, fresh: Json, gaps: Gaps, parts: Parts) -> None:
    """The elements that turned; one that only one of the runs judged turned in no way that can be said."""
    was, is_now = old.get("bant"), fresh.get("bant")
    if not was or not is_now:
        return
    new, resolved, still = parts
    unread = gaps.unread(old, fresh, "bant")
    for element in _ELEMENTS:
        before, after = was.get(element) or {}, is_now.get(element) or {}
        state, turned = before.get("state"), after.get("state")
        if state == turned or state is None or turned is None:
            continue
        change = _change(fresh, None, f"bant_{element}", None, f"{element}: was {state}, is {turned}")
        if state in _OPEN:
            (resolved if turned == "evidenced" and not unread else still).append(change)
        elif turned == "contradicted" or (turned == "missing" and not (unread or gaps.unheard(before["citations"]))):
            new.append(change)


def _findings(milestone: Json | None) -> dict[Key, Change]:
    found: dict[Key, Change] = {}
    for finding in (milestone or {}).get("findings", ()):
        change = _change(milestone or {}, finding["task_id"], finding["check"], finding["severity"], finding["detail"])
        found.setdefault(_key(change), change)
    return found


def _escalations(milestone: Json | None) -> dict[Key, tuple[Change, list[Json]]]:
    found: dict[Key, tuple[Change, list[Json]]] = {}
    for escalation in (milestone or {}).get("escalations", ()):
        change = _change(milestone or {}, None, escalation["trigger"], None, escalation["detail"])
        found.setdefault(_key(change), (change, []))[1].extend(escalation["citations"])
    return found


def _change(milestone: Json, task_id: str | None, check: str, severity: Severity | None, detail: str) -> Change:
    return Change(
        milestone_id=milestone["milestone_id"],
        milestone_name=milestone.get("name") or "",
        task_id=task_id,
        check=check,
        severity=severity,
        detail=detail,
    )


def _noted(change: Change, note: str) -> Change:
    return change.model_copy(update={"detail": f"{change.detail} ({note})"})


def _key(change: Change) -> Key:
    return change.milestone_id, change.task_id, change.check


def _by_id(run: Json) -> dict[str, Json]:
    return {milestone["milestone_id"]: milestone for milestone in run.get("milestones") or ()}


def _ordered(changes: list[Change]) -> tuple[Change, ...]:
    """Most severe first, the rest in the order of the names, so that two comparisons of the same runs read the same."""
    return tuple(
        sorted(changes, key=lambda one: (_RANK[one.severity], one.milestone_name, one.milestone_id, one.check))
    )


def _line(change: Change) -> str:
    severity = f"{change.severity}, " if change.severity else ""
    more = f" [+{len(change.detail) - _LONGEST} characters]" if len(change.detail) > _LONGEST else ""
    detail = inert(change.detail[:_LONGEST]) + more
    name = quoted(change.milestone_name, 120) if change.milestone_name else change.milestone_id
    return f"{name}: {severity}{change.check.replace('_', ' ')}: {detail}"

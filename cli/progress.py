"""Progress of a run on standard error: a live line in a terminal, nothing otherwise."""

from types import TracebackType
from typing import Any

from rich.status import Status
from rich.text import Text

from cli.rendering.text import notices
from policy.inert import inert

# What a flow turns to once this step is done; where flows differ, in words that fit each.
_STEPS = {
    "begin_run": "signing in",
    "resolve_role": "resolving the scope",
    "resolve_scope": "reading milestones",
    "read_portfolio": "looking for evidence",
    "read_qualification": "asking WorkIQ",
    "ask_work_iq": "comparing Microsoft 365 with the CRM",
    "compare_evidence": "checking task hygiene",
    "check_task_hygiene": "judging influence",
    "judge_influence": "finding escalations",
    "find_escalations": "judging each milestone",
    "assess_bant": "deciding handoffs",
    "decide_handoff": "planning updates",
    "plan_updates": "composing the report",
}


class Progress:
    """Shows what the runner's events say: the step that runs, and counts while it reads or writes."""

    def __init__(self) -> None:
        console = notices()
        self._status: Status | None = console.status(Text("starting")) if console.is_terminal else None

    def __enter__(self) -> "Progress":
        if self._status is not None:
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._status is not None:
            self._status.stop()

    def __call__(self, event: dict[str, Any]) -> None:
        """Take one event of the runner."""
        if self._status is None:
            return
        data = event.get("data")
        if event.get("type") == "custom" and isinstance(data, dict) and "progress" in data:
            told = data["progress"]
            total = f" of {told['total']}" if told["total"] else ""
            self._status.update(Text(f"{inert(str(told['what']))}: {told['done']}{total}"))
        elif event.get("type") == "updates" and isinstance(data, dict):
            for step in data:
                if step in _STEPS:
                    self._status.update(Text(_STEPS[step]))

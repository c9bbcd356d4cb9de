"""Progress of a run on standard error: a live line in a terminal, nothing otherwise."""

from types import TracebackType
from typing import Any

from rich.status import Status
from rich.text import Text

from cli.rendering.text import notices
from policy.inert import inert
from surfaces.step_words import TURNS_TO


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
                if step in TURNS_TO:
                    self._status.update(Text(TURNS_TO[step]))

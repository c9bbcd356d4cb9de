"""BANT and the handoff decision of one milestone, each element with the words that it rests on."""

from collections.abc import Mapping
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.citation import hanging
from cli.rendering.text import Block, label
from policy.inert import inert

Json = Mapping[str, Any]
ELEMENTS = ("budget", "authority", "need", "timeline")
_STATE = {"evidenced": "green", "missing": "yellow", "contradicted": "red", "unknown": "yellow"}
_SILENT = {
    "missing": "nothing that was read says it",
    "unknown": "not everything that could say it was read",
}
_DECISION = {"yes": "bold green", "no": "yellow"}


def bant(milestone: Json, left: int) -> list[RenderableType]:
    """The four elements; nothing where BANT was not judged."""
    judged = milestone["bant"]
    if judged is None:
        return []
    ready = milestone["bant_status"] == "ready"
    head = Text("ready" if ready else "not ready", style="green" if ready else "yellow")
    lines: list[RenderableType] = [Block(head, label=label("BANT"), left=left)]
    for element in ELEMENTS:
        state = judged[element]["state"]
        verdict = Text.assemble(f"{element:<10}", (f"{state:<13}", _STATE[state]))
        lines += hanging(verdict, judged[element]["citations"], _SILENT.get(state, "no words are given"), left=left + 2)
    return lines


def decision(milestone: Json, left: int) -> list[RenderableType]:
    """Whether it is handed off to the CSU and why; nothing where that does not arise."""
    if milestone["handoff"] == "not_applicable":
        return []
    told = Text.assemble((milestone["handoff"], _DECISION[milestone["handoff"]]))
    if milestone["handoff_reason"]:
        told.append(f": {inert(milestone['handoff_reason'])}")
    if milestone["missing_artifacts"]:
        missing = ", ".join(artifact.replace("_", " ") for artifact in milestone["missing_artifacts"])
        told.append(f"; not recorded: {missing}", style="yellow")
    return [Block(told, label=label("handoff"), left=left)]

"""The run in a few lines: counts of what was found, and what Microsoft 365 was asked."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.text import Block, counted
from surfaces.flow_output import NO_EVIDENCE

Json = Mapping[str, Any]
_SEVERITIES = ("high", "medium", "low")
_LABEL = 12


def summary(run: Json) -> list[RenderableType]:
    """Counts by part of the policy; a part that the flow does not judge, or that does not arise, is left out."""
    parts: Sequence[tuple[str, Callable[[Json], str]]] = (
        ("hygiene", _hygiene),
        ("BANT", _bant),
        ("committed", _committed),
        ("evidence", _evidence),
        ("M365", m365),
    )
    told = [(name, words) for name, part in parts if (words := part(run))]
    return [Block(Text(words), label=Text(f"{name:<{_LABEL}}", style="bold")) for name, words in told]


def _hygiene(run: Json) -> str:
    milestones: Sequence[Json] = run["milestones"]
    severities = Counter(finding["severity"] for milestone in milestones for finding in milestone["findings"])
    by_severity = ", ".join(f"{severities[name]} {name}" for name in _SEVERITIES if severities[name])
    found = counted(severities.total(), "finding") + (f" ({by_severity})" if by_severity else "")
    concerned = sum(bool(milestone["findings"]) for milestone in milestones)
    escalations = sum(len(milestone["escalations"]) for milestone in milestones)
    return f"{found} on {counted(concerned, 'milestone')}; {counted(escalations, 'escalation')}"


def _bant(run: Json) -> str:
    judged = [milestone for milestone in run["milestones"] if milestone["bant_status"] is not None]
    if not judged:
        return ""
    ready = sum(milestone["bant_status"] == "ready" for milestone in judged)
    handed_off = sum(milestone["handoff"] == "yes" for milestone in judged)
    return f"{ready} ready, {len(judged) - ready} not ready; {handed_off} to hand off to the CSU"


def _committed(run: Json) -> str:
    committed = [one for one in run["milestones"] if one["active"] and one["commitment"] == "committed"]
    if not committed:
        return ""
    influenced = [one for one in committed if one["influenced"]]
    unknown = sum(one["influenced"] is None for one in committed)
    stable = sum(bool(one["stable"]) for one in influenced)
    told = f"{len(influenced)} influenced, of them {stable} with stable ownership"
    told += f"; {len(committed) - len(influenced) - unknown} not influenced"
    return told + (f"; {unknown} unknown" if unknown else "")


def _evidence(run: Json) -> str:
    kinds = Counter(finding["kind"] for milestone in run["milestones"] for finding in milestone["evidence_findings"])
    without = kinds.pop(NO_EVIDENCE, 0)
    told = [f"{number} {kind}" for kind, number in kinds.most_common()]
    if without:
        told.append(f"no fact about {counted(without, 'milestone')}")
    return ", ".join(told)


def m365(run: Json) -> str:
    """What Microsoft 365 was asked, whether it answered, and how many facts were set aside as out of scope."""
    coverage = run["coverage"]
    aside = f"; {counted(coverage['set_aside'], 'fact')} out of scope set aside, not used"
    calls = counted(coverage["m365_calls"], "question")
    return {
        "ok": f"asked {calls}{aside}",
        "partial": f"answered only in part, {calls}{aside}",
        "not_available": f"not available ({calls}): nothing is concluded from it",
        "not_asked": "not asked: nothing is concluded from it",
    }[coverage["m365"]]

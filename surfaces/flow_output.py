"""What a flow's own output holds, whichever flow it is: the daily loop names the same things differently."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]
_ITEM_LISTS = ("suggested_updates", "dry_run_updates", "task_update_plan", "proposed_tasks")
_OF_COMMITMENT = {"bant_handoff": "uncommitted", "influenced_follow_through": "committed"}
# It says that there is nothing to say.
NO_EVIDENCE = "no_evidence"


@dataclass(frozen=True)
class FlowOutput:
    """A run's output by milestone id. `items` are all packet items in short, each once."""

    flow: str
    items: Sequence[Json]
    handoffs: Mapping[str, Json]
    follow_through: Mapping[str, Json]
    blockers: Mapping[str, Sequence[Json]]
    facts: Mapping[str, Sequence[Json]]

    def items_of(self, milestone: Json) -> list[Json]:
        """The items of one milestone."""
        return [item for item in self.items if item["milestone_id"] == milestone["milestone_id"]]

    def concerns(self, milestone: Json) -> bool:
        """Whether the flow is about this milestone: active and of its commitment, or something is proposed for it."""
        wanted = _OF_COMMITMENT.get(self.flow, milestone["commitment"])
        return bool(milestone["active"] and milestone["commitment"] == wanted) or bool(self.items_of(milestone))

    def has_news(self, milestone: Json) -> bool:
        """Whether there is more to say of it than what it is and who does what next."""
        milestone_id = milestone["milestone_id"]
        judged = milestone["bant"] is not None or milestone_id in self.handoffs
        told = any(finding["kind"] != NO_EVIDENCE for finding in milestone["evidence_findings"])
        found = milestone["findings"] or milestone["escalations"] or self.items_of(milestone)
        said = self.facts.get(milestone_id) or self.blockers.get(milestone_id)
        followed = self.follow_through.get(milestone_id, {}).get("influenced")
        return bool(found or judged or told or said or followed or milestone["completeness"] != "complete")


def flow_output(run: Json) -> FlowOutput:
    """The output of a run, as far as it has got."""
    output = run["output"]
    items = {item["item_id"]: item for name in _ITEM_LISTS for item in output.get(name, ())}
    return FlowOutput(
        flow=run["flow"],
        items=list(items.values()),
        handoffs=output.get("csu_handoff_packet") or output.get("handoffs") or {},
        follow_through=output.get("influenced_committed_status") or output.get("follow_through") or {},
        blockers=output.get("blockers") or {},
        facts=output.get("m365_evidence_summary") or {},
    )


def in_order(run: Json, output: FlowOutput) -> list[Json]:
    """The milestones in the policy's order: as their findings come, then as their items do, then as they were read."""
    by_id = {milestone["milestone_id"]: milestone for milestone in run["milestones"]}
    named = [*run["output"].get("task_hygiene_findings", {}), *(item["milestone_id"] for item in output.items), *by_id]
    return [by_id[milestone_id] for milestone_id in dict.fromkeys(named) if milestone_id in by_id]

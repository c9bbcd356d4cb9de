"""Flow B's own output schema (skill, Flow B; contract: output B)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from policy import blockers, csu_people
from policy.bant import Bant
from policy.handoff import Handoff
from policy.handoff_packet import handoff_packet
from policy.hygiene_output import in_short
from policy.m365.facts import M365Fact
from policy.milestone_report import MilestoneAssessed, bant_json, bant_status
from policy.proposals import Proposal
from policy.records import Directory, MilestoneRecord

Context = Mapping[str, tuple[Sequence[MilestoneRecord], Sequence[M365Fact]]]


def handoff_output(
    assessed: Sequence[MilestoneAssessed], items: Mapping[str, Proposal], directory: Directory, context: Context
) -> dict[str, Any]:
    """`bant_status`, `evidence_summary` and `csu_handoff_packet` by milestone, `dry_run_updates` (all items).

    `context` holds each milestone's siblings and Microsoft 365 facts.
    """
    judged = [(one, one.bant) for one in assessed if one.bant is not None]
    return {
        "bant_status": {_id(one): bant_status(bant) for one, bant in judged},
        "evidence_summary": {_id(one): bant_json(bant) for one, bant in judged},
        "dry_run_updates": [in_short(item_id, item).model_dump(mode="json") for item_id, item in items.items()],
        "csu_handoff_packet": handoff_packets(assessed, items, directory, context),
    }


def handoff_packets(
    assessed: Iterable[MilestoneAssessed], items: Mapping[str, Proposal], directory: Directory, context: Context
) -> dict[str, Any]:
    """The packet of each milestone that is handed off, by its id."""
    return {
        _id(one): _packet(one.record, one.bant, one.handoff, items, directory, context)
        for one in assessed
        if one.bant is not None and one.handoff is not None and one.handoff.decision == "yes"
    }


def _packet(
    record: MilestoneRecord,
    bant: Bant,
    handoff: Handoff,
    items: Mapping[str, Proposal],
    directory: Directory,
    context: Context,
) -> dict[str, Any]:
    milestone_id = record.milestone.milestone_id
    siblings, facts = context[milestone_id]
    first = {key: item for key, item in items.items() if item.of_handoff and item.milestone.id == milestone_id}
    found = blockers.recorded(record, facts)
    people = csu_people.recipients(record, siblings, directory)
    return handoff_packet(record, bant, handoff, found, people, first, directory)


def _id(one: MilestoneAssessed) -> str:
    return one.record.milestone.milestone_id

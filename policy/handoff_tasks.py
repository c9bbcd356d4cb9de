"""What a handoff proposes (section 5 of policy.md): the CSU's first tasks, or the tasks that complete its artefacts."""

from collections.abc import Mapping, Sequence
from datetime import date

from policy.bant import Bant
from policy.csu_people import CsuRole, Recipients
from policy.findings import Citation
from policy.handoff import Artifact, Handoff
from policy.handoff_asks import asks
from policy.naming import named
from policy.new_task import Because, NewTask, propose
from policy.next_step import named_milestone
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord
from policy.settings import PolicySettings

_FIRST: Mapping[CsuRole, tuple[str, str]] = {
    "CSA": (
        "Confirm feasibility and execution readiness of {milestone}",
        "the CSA has confirmed in writing that {milestone} can be delivered as decided, or has named what stands in the"
        " way, with an owner and a date",
    ),
    "CSAM": (
        "Set up success plan, cadence and resourcing for {milestone}",
        "the customer has agreed to the success plan and the cadence, and each delivery step of {milestone} has a name",
    ),
}
_MISSING: Mapping[Artifact, tuple[str, str]] = {
    "customer_outcome": (
        "Record the customer's outcome for {milestone}",
        "the result that the customer wants, with its measure or target, stands in the milestone's comments",
    ),
    "technical_decisions": (
        "Get the technical decision on {milestone} made and recorded",
        "the choice that was made, by whom and when, stands in the milestone's comments",
    ),
}


def handoff_tasks(
    record: MilestoneRecord,
    bant: Bant,
    handoff: Handoff,
    blockers: Sequence[Citation],
    people: Recipients,
    me: Me,
    as_of: date,
    settings: PolicySettings,
) -> list[Proposal]:
    """Yes: one first task for each role that has somebody; a role without anybody is the Specialist's to fill. No for
    want of an artefact: one task of the SE for each missing one."""
    if handoff.decision == "yes":
        asked = asks(record, bant, handoff, blockers)
        there = [role for role in _FIRST if people.of(role)]
        first = [_first_task(record, role, asked[role], people, as_of, settings) for role in there]
        absent = [_to_be_named(record, role) for role in _FIRST if role not in there]
        new = first or [_handover(record, me, as_of, settings)]
        return [*(proposal.model_copy(update={"of_handoff": True}) for proposal in new), *absent]
    if handoff.missing and bant.ready and not handoff.with_csu:
        return [_artifact_task(record, artifact, me, as_of, settings) for artifact in handoff.missing]
    return []


def _first_task(
    record: MilestoneRecord,
    role: CsuRole,
    asked: Sequence[str],
    people: Recipients,
    as_of: date,
    settings: PolicySettings,
) -> Proposal:
    name = named_milestone(record)
    subject, criterion = _FIRST[role]
    owner, *others = people.of(role)
    listed = f"; {len(others)} more on the team: {', '.join(str(who.name) for who in others)}" if others else ""
    new = NewTask(
        subject=subject.format(milestone=name),
        description="\n".join([*asked, f"Done when {criterion.format(milestone=name)}."]),
        owner_id=owner.user_id,
        owner_name=owner.name,
    )
    because = Because(
        why=f"handoff to CSU: first task of the {role} {owner.name or owner.user_id}{listed}",
        impact=f"{name} has an owner in the CSU before it is committed",
        risk=f"{owner.name or 'its owner'} has not agreed to the task yet",
    )
    return propose(record, new, because, as_of, settings)


def _handover(record: MilestoneRecord, me: Me, as_of: date, settings: PolicySettings) -> Proposal:
    """Nobody of the CSU is on the team: the SE keeps the next step until the Specialist has named somebody."""
    name = named_milestone(record)
    new = NewTask(
        subject=f"Hand {name} over to the CSA and the CSAM once they are named",
        description="BANT is evidenced; the deal team has no CSA and no CSAM.\n"
        "Done when the CSA and the CSAM have each accepted their first task.",
        owner_id=me.user_id,
        owner_name=me.name,
    )
    because = Because(
        why="handoff to CSU: nobody of the CSU is on the deal team",
        impact=f"{name} keeps a next step until the CSU takes it",
        risk="somebody of the CSU may be at it already without a place on the deal team",
    )
    return propose(record, new, because, as_of, settings)


def _to_be_named(record: MilestoneRecord, role: CsuRole) -> Proposal:
    return Proposal(
        kind="manual",
        route_to="Specialist",
        **named(record),
        current={},
        proposed={},
        labels={},
        why=f"handoff to CSU: neither the deal team nor a sibling milestone has a {role}: Specialist, please name one"
        " and add them to the deal team",
        impact=f"the {role}'s asks of the handoff have somebody who receives them",
        risk="whoever is named may not know of the milestone yet",
        guard={},
    )


def _artifact_task(
    record: MilestoneRecord, artifact: Artifact, me: Me, as_of: date, settings: PolicySettings
) -> Proposal:
    name = named_milestone(record)
    subject, criterion = _MISSING[artifact]
    new = NewTask(
        subject=subject.format(milestone=name),
        description=f"BANT is ready for {name}, and the CSU needs this before it takes over.\nDone when {criterion}.",
        owner_id=me.user_id,
        owner_name=me.name,
    )
    because = Because(
        why=f"BANT is ready, but the handoff lacks its {artifact.replace('_', ' ')}",
        impact=f"{name} can be handed to the CSU",
        risk="it may be recorded in words that were not understood; the task then only has to point there",
    )
    return propose(record, new, because, as_of, settings)

"""Section 5 of policy.md: when an uncommitted milestone is handed to the CSU, and what that proposes."""

from typing import Any

import pytest

from policy import csu_people
from policy.assessment import Assessment, Known, assess
from policy.branch import BRANCHES
from policy.handoff_output import handoff_output
from policy.milestone_report import MilestoneAssessed
from policy.proposals import Proposal
from policy.records import Directory, MilestoneRecord, Person
from policy.settings import PolicySettings
from tests.policy.builders import AS_OF, ME, SETTINGS, day, directory, record, task

BUDGET = "PO 7741 over 300k came in on Tuesday."
AUTHORITY = "CIO Tom Reeve owns the decision and has agreed to it."
NEED = "Outages of the order desk cost them a day each month, they want none at all."
TIMELINE = "Go-live must be by 15 January 2027."
DECISION = "Decided: hub and spoke with Azure Firewall."
ALL = (BUDGET, AUTHORITY, NEED, TIMELINE, DECISION)
CSA = Person(user_id="dana", name="Dana Ruiz", title="Cloud Solution Architect", disabled=False)
CSAM = Person(user_id="femi", name="Femi Ade", title="Customer Success Account Manager", disabled=False)


def people(*more: Person) -> Directory:
    known = directory().people
    return Directory(
        people={key: known[key] for key in known if key not in ("dana", "femi")} | {p.user_id: p for p in more}
    )


def milestone_of(*texts: str, team: tuple[str, ...] = ("dana", "femi"), **changed: Any) -> MilestoneRecord:
    one = record(
        changed.pop("task", task()), comments=" ".join(texts), commitment="uncommitted", due=day(60), **changed
    )
    return one.model_copy(update={"opportunity": one.opportunity.model_copy(update={"team": frozenset(team)})})


def judged(one: MilestoneRecord, *persons: Person, **known: Any) -> Assessment:
    return assess(
        one,
        people(*(persons or (CSA, CSAM))),
        ME,
        AS_OF,
        SETTINGS,
        known=Known(**known),
        branch=BRANCHES["bant_handoff"],
    )


def creates(found: Assessment) -> list[Proposal]:
    return [item for item in found.proposals if item.tool == "create_task"]


def test_all_evidenced_with_outcome_and_decision_is_handed_to_the_csa_and_the_csam() -> None:
    found = judged(milestone_of(*ALL))
    assert found.bant is not None
    assert found.handoff is not None
    assert (found.bant.ready, found.handoff.decision, found.handoff.missing) == (True, "yes", ())
    first = creates(found)
    assert [(item.arguments or {})["ownerId"] for item in first] == ["dana", "femi"]
    assert all(item.of_handoff and (item.arguments or {})["dueDate"] == str(day(7)) for item in first)
    (comment,) = [item for item in found.proposals if item.tool == "update_milestone"]
    assert comment.arguments is not None
    assert comment.arguments["forecastComments"].startswith(found.record.milestone.comments)
    assert "CSA Dana Ruiz, CSAM Femi Ade" in comment.arguments["forecastComments"]


@pytest.mark.parametrize(
    ("left_out", "element"), list(zip(ALL[:4], ("budget", "authority", "need", "timeline"), strict=True))
)
def test_without_one_element_there_is_no_handoff_and_one_task_closes_it(left_out: str, element: str) -> None:
    found = judged(milestone_of(*(text for text in ALL if text != left_out)))
    assert found.handoff is not None
    assert found.handoff.decision == "no"
    assert element in found.handoff.reason
    (closing,) = creates(found)
    assert str(closing.proposed["subject"]).startswith(f"BANT – {element.capitalize()}: ")
    assert "Done when" in str(closing.proposed["description"])
    assert closing.proposed["ownerId"] == ME.user_id
    assert closing.proposed["dueDate"] == str(day(7))


def test_an_open_task_for_the_element_is_not_doubled() -> None:
    chase = task(subject="BANT – Budget: get the letter from finance", description="Done when the letter is here.")
    assert creates(judged(milestone_of(*ALL[1:], task=chase))) == []
    other = task(subject="Confirm funding with the controller", description="Done when she says yes.")
    assert creates(judged(milestone_of(*ALL[1:], task=other))) == []


def test_ready_without_an_artefact_is_no_handoff_and_asks_for_the_artefact() -> None:
    found = judged(milestone_of(BUDGET, AUTHORITY, NEED, TIMELINE))
    assert found.bant is not None
    assert found.handoff is not None
    assert (found.bant.ready, found.handoff.decision) == (True, "no")
    assert found.handoff.missing == ("technical_decisions",)
    (asked,) = creates(found)
    assert "decision" in str(asked.proposed["subject"])


def test_once_the_csu_owns_an_open_task_it_is_already_with_csu() -> None:
    held = task(subject="Build plan", owner_id="dana")
    found = judged(milestone_of(*ALL, task=held))
    assert found.handoff is not None
    assert (found.handoff.decision, found.handoff.with_csu) == ("no", True)
    assert "already with CSU" in found.handoff.reason
    assert creates(found) == []
    closed = task("t2", owner_id="dana", is_open=False, status="Completed")
    one = milestone_of(*ALL)
    again = judged(one.model_copy(update={"tasks": (*one.tasks, closed)}))
    assert again.handoff is not None
    assert again.handoff.decision == "yes"


def test_a_disabled_csa_holds_nothing_and_receives_nothing() -> None:
    gone = CSA.model_copy(update={"disabled": True})
    found = judged(milestone_of(*ALL, task=task(owner_id="dana")), gone, CSAM)
    assert found.handoff is not None
    assert found.handoff.decision == "yes"
    assert [(item.arguments or {})["ownerId"] for item in creates(found)] == ["femi"]


def test_a_role_without_anybody_is_the_specialists_to_name_and_the_se_keeps_a_next_step() -> None:
    found = judged(milestone_of(*ALL, team=()), CSA, CSAM)
    manual = [item for item in found.proposals if item.kind == "manual"]
    assert [item.route_to for item in manual] == ["Specialist", "Specialist"]
    (kept,) = creates(found)
    assert kept.proposed["ownerId"] == ME.user_id


def test_without_a_team_the_owners_of_sibling_milestones_receive_it() -> None:
    sibling = milestone_of("on plan", team=(), milestone_id="m2", owner_id="dana")
    people_found = csu_people.recipients(milestone_of(*ALL, team=()), (sibling,), people(CSA, CSAM))
    assert ([p.user_id for p in people_found.csa], people_found.csam) == (["dana"], ())


def test_the_owner_of_an_open_task_who_could_not_be_read_keeps_the_handoff_back() -> None:
    one = milestone_of(*ALL, task=task(owner_id="ghost"))
    unread = people(CSA, CSAM).model_copy(update={"unread": frozenset({"ghost"})})
    found = assess(one, unread, ME, AS_OF, SETTINGS, known=Known(), branch=BRANCHES["bant_handoff"])
    assert found.handoff is not None
    assert (found.handoff.decision, found.handoff.reason[:7]) == ("no", "partial")


def test_partial_data_hands_nothing_off_and_proposes_nothing_that_rests_on_it() -> None:
    found = judged(milestone_of(*ALL, tasks_read="partial"))
    assert found.handoff is not None
    assert found.handoff.decision == "no"
    assert "partial" in found.handoff.reason
    assert [item for item in found.proposals if item.tool in ("create_task", "update_milestone")] == []
    unqualified = judged(milestone_of(*ALL), qualified=False)
    assert unqualified.bant is not None
    assert unqualified.bant.partial


@pytest.mark.parametrize("commitment", ["committed", "in_between"])
def test_only_an_uncommitted_milestone_is_judged(commitment: str) -> None:
    one = milestone_of(*ALL)
    other = one.model_copy(update={"milestone": one.milestone.model_copy(update={"commitment": commitment})})
    found = judged(other)
    assert found.bant is None
    assert found.handoff is not None
    assert found.handoff.decision == "not_applicable"
    assert found.proposals == ()


def test_the_line_on_the_handoff_is_written_once_and_by_hand_where_it_does_not_fit() -> None:
    one = milestone_of(*ALL)
    (line,) = [item for item in judged(one).proposals if item.tool == "update_milestone"]
    after = str(line.proposed["forecastComments"])
    written = one.model_copy(update={"milestone": one.milestone.model_copy(update={"comments": after})})
    assert [item for item in judged(written).proposals if item.tool == "update_milestone"] == []
    small = PolicySettings(comments_length=len(one.milestone.comments))
    found = assess(one, people(CSA, CSAM), ME, AS_OF, small, known=Known(), branch=BRANCHES["bant_handoff"])
    (by_hand,) = [item for item in found.proposals if "too long" in item.why]
    assert (by_hand.kind, by_hand.tool) == ("manual", None)


def test_the_packet_has_every_part_and_its_asks_speak_of_this_milestone() -> None:
    found = judged(milestone_of(*ALL, "Blockers: the firewall team's change slot."))
    items = {f"i{number}": item for number, item in enumerate(found.proposals, 1)}
    one = MilestoneAssessed.model_construct(record=found.record, bant=found.bant, handoff=found.handoff)
    output = handoff_output([one], items, people(CSA, CSAM), {found.milestone_id: ((), ())})
    packet = output["csu_handoff_packet"][found.milestone_id]
    assert set(packet) == {
        *("account", "opportunity", "milestone", "tasks", "bant_summary", "customer_outcome", "technical_decisions"),
        *("blockers", "asks", "recipients", "first_tasks"),
    }
    asked = packet["asks"]
    assert set(asked) == {"CSA", "CSAM"}
    assert any("hub and spoke" in ask for ask in asked["CSA"])
    assert any("change slot" in ask for ask in asked["CSA"])
    assert any("Outages" in ask or "none at all" in ask for ask in asked["CSAM"])
    assert [entry["owner"] for entry in packet["first_tasks"]] == ["Dana Ruiz", "Femi Ade"]
    assert packet["recipients"]["CSA"] == [{"id": "dana", "name": "Dana Ruiz", "title": "Cloud Solution Architect"}]
    without = judged(milestone_of(*ALL))
    plain = MilestoneAssessed.model_construct(record=without.record, bant=without.bant, handoff=without.handoff)
    bare = handoff_output([plain], {}, people(CSA, CSAM), {without.milestone_id: ((), ())})
    assert bare["csu_handoff_packet"][without.milestone_id]["blockers"] == "no blocker is recorded"

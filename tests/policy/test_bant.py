"""Section 4 of policy.md: how statements, columns and the user's words make the state of an element."""

from datetime import date
from typing import Any

import pytest

from policy import bant
from policy.bant import Bant
from policy.evidence_texts import EvidenceText, crm_texts, names_other, without_criterion
from policy.records import MilestoneRecord, Option, Qualification
from tests.policy.builders import AS_OF, day, opportunity, record, task

APPROVED = "The CFO approved the budget of $120k."
REFUSED = "The CFO rejected the budget."


def judged(one: MilestoneRecord, *texts: EvidenceText, siblings: tuple[MilestoneRecord, ...] = (), **said: str) -> Bant:
    complete = one.tasks_read == "complete"
    return bant.judge(one, siblings, [*crm_texts(one), *texts], said, AS_OF, complete=complete)


def mail(text: str, said_on: date | None) -> EvidenceText:
    return EvidenceText(source="outlook", record="m365", text=text, said_on=said_on)


def qualified(one: MilestoneRecord, **columns: Any) -> MilestoneRecord:
    changed = one.opportunity.model_copy(update={"qualification": Qualification(**columns), "modified_on": day(-30)})
    return one.model_copy(update={"opportunity": changed})


def test_silence_is_missing_in_every_element() -> None:
    found = judged(record(task(), comments="on plan"))
    assert [found.of(element).state for element in bant.ELEMENTS] == ["missing"] * 4
    assert not found.ready
    assert found.open_elements == bant.ELEMENTS


def test_a_statement_is_evidence_with_its_quote_place_and_date() -> None:
    found = judged(record(task(), comments=f"{day(-9)}: {APPROVED}", modified_on=day(-3)))
    (citation,) = found.budget.citations
    assert (found.budget.state, citation.date, citation.source) == ("evidenced", day(-9), "crm")
    assert citation.quote in APPROVED
    assert citation.record.endswith(".forecastComments")


@pytest.mark.parametrize(
    ("refused_on", "approved_on", "state"),
    [
        (day(-9), day(-3), "evidenced"),
        (day(-3), day(-9), "contradicted"),
        (day(-5), day(-5), "contradicted"),
        (None, day(-3), "contradicted"),
        (day(-9), None, "contradicted"),
        (None, None, "contradicted"),
    ],
)
def test_the_later_statement_wins_and_else_the_one_against(
    refused_on: date | None, approved_on: date | None, state: str
) -> None:
    found = judged(record(task(), comments=""), mail(REFUSED, refused_on), mail(APPROVED, approved_on))
    assert found.budget.state == state
    assert [citation.quote in REFUSED for citation in found.budget.superseded] == [state == "evidenced"]


def test_a_done_criterion_is_no_evidence_of_what_it_asks_for() -> None:
    asked = "Chase the release. Done when the CFO has approved the budget."
    assert judged(record(task(description=asked), comments="")).budget.state == "missing"
    assert without_criterion(asked).startswith("Chase the release.")
    assert len(without_criterion(asked)) == len(asked)


def test_closed_tasks_count_as_old_as_their_last_change() -> None:
    closed = task("t2", is_open=False, status="Completed", description=APPROVED, modified_on=day(-40))
    assert judged(record(task(), closed, comments="")).budget.state == "evidenced"
    later = judged(record(task(), closed, comments=REFUSED, modified_on=day(-2)))
    assert later.budget.state == "contradicted"


@pytest.mark.parametrize(
    ("columns", "element", "state"),
    [
        ({"budget_status": Option(label="Can Buy", code=2)}, "budget", "evidenced"),
        ({"budget_status": Option(label="Will Buy", code=3)}, "budget", "evidenced"),
        ({"budget_status": Option(label="May Buy", code=1)}, "budget", "missing"),
        ({"budget_status": Option(label="No Committed Budget", code=2)}, "budget", "missing"),
        ({"budget_status": Option(label=None, code=2)}, "budget", "evidenced"),
        ({"budget_status": Option(label=None, code=1)}, "budget", "missing"),
        ({"decision_maker": True}, "authority", "evidenced"),
        ({"decision_maker": False}, "authority", "missing"),
        ({"need": Option(label="Must have", code=0)}, "need", "evidenced"),
        ({"need": Option(label="Should have", code=1)}, "need", "evidenced"),
        ({"need": Option(label="Good to have", code=2)}, "need", "missing"),
        ({"need": Option(label=None, code=1)}, "need", "evidenced"),
        ({"purchase_timeframe": Option(label="This Quarter", code=1)}, "timeline", "evidenced"),
        ({"purchase_timeframe": Option(label="Unknown", code=4)}, "timeline", "missing"),
        ({"purchase_timeframe": Option(label=None, code=4)}, "timeline", "missing"),
        ({"purchase_timeframe": Option(label=None, code=3)}, "timeline", "evidenced"),
        (
            {"texts": {"customerneed": "Halve the queue at the desk; today people wait 40 minutes."}},
            "need",
            "evidenced",
        ),
        ({"texts": {"customerneed": "TBD"}}, "need", "missing"),
    ],
)
def test_an_option_column_counts_by_its_label_else_its_code(
    columns: dict[str, Any], element: bant.Element, state: str
) -> None:
    assert judged(qualified(record(task(), comments=""), **columns)).of(element).state == state


def test_a_column_never_outweighs_a_statement_against_it() -> None:
    one = qualified(
        record(task(), comments=REFUSED, modified_on=day(-60)), budget_status=Option(label="Will Buy", code=3)
    )
    assert judged(one).budget.state == "contradicted"


def test_the_opportunity_speaks_for_a_milestone_unless_it_names_another_one() -> None:
    money = {"description": "The board approved EUR 1.1M for the lake track only."}
    lake = qualified(record(task(), name="Lake foundation", comments=""), texts=money)
    notes = qualified(record(task(), name="Notes assistant", comments=""), texts=money)
    assert judged(lake, siblings=(notes,)).budget.state == "evidenced"
    assert judged(notes, siblings=(lake,)).budget.state == "missing"
    assert names_other("money for the lake", notes, (lake,))
    assert not names_other("money for both", notes, (lake,))


def test_the_users_own_words_count_and_are_shown_as_such() -> None:
    found = judged(record(task(), comments=""), budget="PO 88 arrived this morning")
    assert (found.budget.state, found.budget.citations[0].source) == ("evidenced", "user")
    assert judged(record(task(), comments=""), budget="not approved yet").budget.state != "evidenced"
    assert judged(record(task(), comments=""), budget="probably next week").budget.state == "missing"


def test_partial_reading_makes_everything_unknown_and_nothing_ready() -> None:
    found = judged(record(task(), tasks_read="partial", comments=APPROVED))
    assert {found.of(element).state for element in bant.ELEMENTS} == {"unknown"}
    assert found.partial
    assert not found.ready


def test_the_builders_opportunity_has_no_columns_and_that_is_no_error() -> None:
    assert opportunity().qualification is None

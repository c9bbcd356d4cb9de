"""Microsoft 365 evidence, follow-through, and the counts at the head of a run."""

import pytest

from cli.rendering import evidence, follow_through
from cli.rendering.run import findings
from cli.rendering.summary import m365, summary
from tests.cli.rendering import sample, sample_output
from tests.cli.rendering.printed import lines_of

FACT = sample_output.said_in_teams("go-live is 1 February")
OTHER_FACT = sample_output.said_in_teams("the design is signed")


def finding(kind: str, **changed: object) -> sample.Json:
    """A finding with one fact."""
    given = {"kind": kind, "crm_value": "2026-12-15", "m365_value": "2027-02-01", "task_id": None, "citations": [FACT]}
    return given | changed


def test_a_difference_shows_both_sides_and_what_was_said_once() -> None:
    one = sample.milestone(
        evidence_findings=[finding("date_divergence"), finding("blocker_not_in_crm", crm_value=None)]
    )
    assert lines_of(evidence.findings(one, [FACT, OTHER_FACT], 2)) == [
        "M365       date_divergence",
        "CRM   “2026-12-15”",
        "M365  “2027-02-01”",
        "“go-live is 1 February” (teams, 2026-11-20, go-live is 1 February)",
        "M365       blocker_not_in_crm",
        "CRM   says nothing of it",
        "M365  “2027-02-01”",
        "M365 says  “the design is signed” (teams, 2026-11-20, the design is signed)",
    ]


def test_agreement_and_silence_are_one_line_each() -> None:
    nothing: sample.Json = {"crm_value": None, "m365_value": None, "citations": []}
    one = sample.milestone(evidence_findings=[finding("aligned", **nothing), finding("no_evidence", **nothing)])
    assert lines_of(evidence.findings(one, [], 2)) == [
        "M365       aligned",
        "M365       no fact about this milestone in the window",
    ]


def test_the_fact_map_says_who_what_when_where_and_what_was_assumed() -> None:
    shown = sample.run("Contoso", "evidence_companion")
    shown["output"]["fact_map"] |= {"people": [], "assumptions": ["a", "b"]}
    assert lines_of(evidence.fact_map(shown))[1:] == [
        "Fact map",
        "customer    Contoso",
        "opportunity Contoso, Contoso 2",
        "people      none named",
        "window      2026-11-09 to 2026-11-23, both included",
        "sources     teams, meeting",
        "assumed     a",
        "b",
    ]
    assert evidence.fact_map(sample.run()) == []


def test_a_fact_of_no_milestone_shown_is_not_lost() -> None:
    shown = sample.run(flow="evidence_companion")
    shown["output"]["m365_evidence_summary"] = {"22222222-2222-4222-8222-222222222222": [OTHER_FACT]}
    assert any("the design is signed" in line for line in lines_of(findings(shown, with_notes=True)))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("follow_through", "its tasks are kept current until ownership is stable"),
        ("stable", "monitoring only: ownership is stable"),
        ("not_influenced", "monitoring only"),
        ("unknown", "unknown: influence or stable ownership could not be judged"),
    ],
)
def test_every_status_of_a_committed_milestone_has_its_words(status: str, words: str) -> None:
    followed = sample_output.followed("x", status=status)
    assert lines_of(follow_through.status(followed, 2)) == [f"follow-up  {words}"]
    noted = sample_output.followed("x", status=status, monitoring_note="Only watched.")
    assert lines_of(follow_through.monitoring_note(noted, 2)) == ["follow-up  Only watched."]


def test_a_role_that_is_asked_is_named_with_its_people_and_the_milestone() -> None:
    shown = sample.run("Wave 1", "influenced_follow_through")
    asks: list[sample.Json] = [
        {"role": "CSAM", "person": "Dana Ruiz", "ask": "take it over", "milestone_id": sample.MILESTONE}
    ]
    asks += [{"role": "CSA", "person": None, "ask": "unblock it", "milestone_id": sample.MILESTONE}]
    shown["output"]["role_asks"] = asks
    lines = lines_of(follow_through.role_asks(shown))
    assert lines[-2:] == ["CSAM Dana Ruiz: take it over (Wave 1)", "CSA: unblock it (Wave 1)"]


def test_the_summary_counts_what_each_part_of_the_policy_found() -> None:
    no = sample.ready(bant_status="not_ready", handoff="no", findings=[], escalations=[])
    milestones = [sample.ready(), no, sample.influenced(), sample.influenced(influenced=False)]
    milestones[3]["evidence_findings"] = [finding("aligned"), finding("no_evidence")]
    counts = lines_of(summary(sample.run(flow="daily", milestones=milestones)))
    assert counts[:4] == [
        "hygiene     3 findings (3 high) on 3 milestones; 3 escalations",
        "BANT        1 ready, 1 not ready; 1 to hand off to the CSU",
        "committed   1 influenced, of them 0 with stable ownership; 1 not influenced",
        "evidence    1 aligned, no fact about 1 milestone",
    ]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("ok", "asked 4 questions; 2 facts out of scope set aside, not used"),
        ("partial", "answered only in part, 4 questions; 2 facts out of scope set aside, not used"),
        ("not_available", "not available (4 questions): nothing is concluded from it"),
        ("not_asked", "not asked: nothing is concluded from it"),
    ],
)
def test_it_is_always_said_what_microsoft_365_was_asked(state: str, words: str) -> None:
    shown = sample.run(flow="evidence_companion")
    shown["coverage"] |= {"m365": state, "m365_calls": 4, "set_aside": 2}
    assert m365(shown) == words

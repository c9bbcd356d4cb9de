"""A milestone's block: the six parts of the skill's Output Format, short where there is nothing to say."""

from typing import Any

import pytest

from cli.rendering import run
from cli.rendering.milestone import milestone_block
from surfaces.flow_output import flow_output
from tests.cli.rendering import sample, sample_output
from tests.cli.rendering.printed import lines_of, text_of

OTHER = "22222222-2222-4222-8222-222222222222"


def block(shown: sample.Json, **more: Any) -> list[str]:
    """The lines of the run's first milestone."""
    return lines_of(milestone_block(shown["milestones"][0], flow_output(shown), **{"with_note": True} | more))


@pytest.mark.parametrize(
    ("flow", "parts"),
    [
        ("bant_handoff", ("guardrails", "BANT", "handoff", "CSU handoff packet", "actions", "next", "MSX note")),
        ("daily", ("guardrails", "BANT", "handoff", "CSU handoff packet", "follow-up", "actions", "next", "MSX note")),
        ("influenced_follow_through", ("guardrails", "blockers", "follow-up", "actions", "next", "MSX note")),
        ("evidence_companion", ("guardrails", "M365", "actions", "next", "MSX note")),
    ],
)
def test_each_flow_shows_its_parts_in_the_same_order(flow: str, parts: tuple[str, ...]) -> None:
    lines = block(sample.run("words", flow))
    found = [name for line in lines for name in dict.fromkeys(parts) if line == name or line.startswith(f"{name:<11}")]
    # The CRM's and Microsoft 365's sides, and the handoff packet, have lines of the same beginning of their own.
    assert list(dict.fromkeys(found)) == list(parts)


def test_guardrails_with_one_verdict_for_one_reason_share_a_line() -> None:
    one = sample.milestone(guardrails=sample.guardrails("the milestone is committed", "pass"))
    one["guardrails"][0]["reason"] = "its tasks are current"
    lines = block(sample.run(milestones=[one]))
    assert "guardrails 1 task_completeness pass: its tasks are current" in lines
    rest = "2 bant_gate, 3 csu_handoff_quality, 4 committed_follow_through not applicable: the milestone is committed"
    assert rest in lines


def test_the_first_action_is_the_immediate_one_and_what_it_lacks_is_said() -> None:
    actions = [
        {"action": "Do this", "owner": None, "due": None, "item_id": None},
        {"action": "Then that", "owner": "Dana Ruiz", "due": "2026-12-01", "item_id": "i2"},
    ]
    lines = block(sample.run(milestones=[sample.milestone(next_actions=actions)]))
    assert "next       Do this; owner missing; due missing" in lines
    assert not any("Then that" in line for line in lines)
    without = block(sample.run(milestones=[sample.milestone(next_actions=[])]))
    assert "next       no open task, no owner, no date" in without


def test_every_item_of_the_milestone_is_an_action_once_with_who_must_act() -> None:
    shown = sample.run(flow="influenced_follow_through")
    shown["output"]["task_update_plan"] = [
        sample_output.in_short("Close it", tool="close_task"),
        sample_output.in_short("Words", item_id="i2", kind="needs_text"),
        sample_output.in_short("Theirs", item_id="i3", kind="recommendation", tool=None, route_to="CSAM"),
        sample_output.in_short("Elsewhere", item_id="i4", milestone_id=OTHER),
    ]
    shown["output"]["proposed_tasks"] = [sample_output.in_short("Words", item_id="i2", kind="needs_text")]
    start = next(number for number, line in enumerate(block(shown)) if line.startswith("actions"))
    assert block(shown)[start : start + 4] == [
        "actions    i1 close_task: Close it",
        "i2 update_task without your words: Words",
        "i3 for the CSAM: Theirs",
        "next       Wave 1; owner Wave 1; due 2026-11-30 (proposed)",
    ]


def test_the_note_can_be_left_out_and_is_given_line_by_line() -> None:
    shown = sample.run(milestones=[sample.milestone(msx_note="first\n- second")])
    assert block(shown)[-2:] == ["MSX note   first", "- second"]
    assert not any("first" in line for line in block(shown, with_note=False))


def test_an_escalation_quotes_what_its_own_words_do_not() -> None:
    escalation = sample.milestone()["escalations"][0] | {"detail": "not resolved: 'quota declined'"}
    cited = escalation | {"citations": [sample_output.citation("quota declined")]}
    other = escalation | {"citations": [sample_output.citation("appeal is open")]}
    text = text_of(
        milestone_block(sample.milestone(escalations=[cited, other]), flow_output(sample.run()), with_note=False)
    )
    assert ("“quota declined”" in text, "“appeal is open”" in text) == (False, True)


def test_a_milestone_in_good_order_is_short_and_comes_last() -> None:
    well = sample.quiet(name="Well", milestone_id=OTHER)
    text = text_of(run.findings(sample.run("Ill", milestones=[well, sample.milestone("Ill")]), with_notes=True), 200)
    assert text.index("Ill  7-4") < text.index("Well  7-4")
    lines = [line.strip() for line in text[text.index("Well  7-4") :].splitlines()]
    assert lines[1:5] == [
        "On Track, uncommitted, 2026-12-15",
        "guardrails 1 pass: in order; 2, 3, 4 not applicable: in order",
        "next       Wave 1; owner Wave 1; due 2026-11-30 (proposed)",
        "",
    ]
    assert lines[5] == "1 of 2 active milestones without a hygiene finding; 0 not active."


def test_a_quiet_milestone_of_another_commitment_than_the_flows_is_only_counted() -> None:
    committed = sample.quiet(name="Elsewhere", milestone_id=OTHER, commitment="committed")
    shown = sample.run(flow="bant_handoff", milestones=[sample.ready(), committed])
    lines = lines_of(run.findings(shown, with_notes=True))
    assert not any("Elsewhere" in line for line in lines)
    assert lines[-1].startswith("1 active milestone of another commitment left out, 0 of them with something to say")


def test_a_milestone_that_was_not_read_whole_is_never_a_quiet_one() -> None:
    partly = sample.quiet(completeness="partial")
    shown = sample.run(milestones=[partly], output={"task_hygiene_findings": {}, "suggested_updates": []})
    assert "its records could not all be read: nothing is proposed that rests on them" in lines_of(
        run.findings(shown, with_notes=True)
    )

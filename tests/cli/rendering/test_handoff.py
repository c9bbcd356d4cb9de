"""BANT, the handoff decision and the CSU handoff packet."""

from cli.rendering.bant import bant, decision
from cli.rendering.handoff import handoff_packet
from tests.cli.rendering import sample, sample_output
from tests.cli.rendering.printed import lines_of, text_of


def test_each_element_has_its_verdict_and_its_words_with_source_date_and_author_beside_them() -> None:
    signed = sample_output.citation("PO 4711 is signed", date="2026-11-18", author="Dana Ruiz")
    doubted = sample_output.said_in_teams("the CFO said no") | {"author": None}
    own = sample_output.citation("they must leave the old host", source="user", record="--said need", author=None)
    elements = sample_output.bant(
        "x",
        budget={"state": "evidenced", "citations": [signed, signed | {"quote": "funding is there", "date": None}]},
        authority={"state": "contradicted", "citations": [doubted]},
        need={"state": "evidenced", "citations": [own]},
        timeline={"state": "missing", "citations": []},
    )
    lines = lines_of(bant(sample.ready(bant=elements, bant_status="not_ready"), 2))
    assert lines == [
        "BANT       not ready",
        "budget    evidenced    “PO 4711 is signed” (crm tasks(11111111…).description, 2026-11-18, Dana Ruiz)",
        "“funding is there” (crm tasks(11111111…).description, no date, Dana Ruiz)",
        "authority contradicted “the CFO said no” (teams, 2026-11-20)",
        "need      evidenced    “they must leave the old host” (user --said need, no date)",
        "timeline  missing      nothing that was read says it",
    ]


def test_an_element_that_could_not_be_judged_is_not_called_missing() -> None:
    elements = sample_output.bant("x", need={"state": "unknown", "citations": []})
    assert "need      unknown      not everything that could say it was read" in lines_of(
        bant(sample.ready(bant=elements), 2)
    )


def test_a_handoff_that_is_not_made_says_why_and_what_is_not_recorded() -> None:
    no = sample.ready(handoff="no", handoff_reason="an artefact is missing", missing_artifacts=["customer_outcome"])
    assert lines_of(decision(no, 2)) == [
        "handoff    no: an artefact is missing; not recorded: customer outcome",
    ]
    assert decision(sample.milestone(), 2) == bant(sample.milestone(), 2) == []


def test_the_handoff_packet_holds_what_the_handoff_rules_want() -> None:
    blocked = sample_output.citation("the firewall is closed", date="2026-11-20", author="Sam Osei")
    packet = sample_output.handoff_packet(
        "Wave 1",
        blockers=[blocked],
        asks={"CSA": ["Feasibility: …", "Constraints: …"], "CSAM": ["Success plan: …"]},
        recipients={"CSA": [{"id": "x", "name": "Dana Ruiz", "title": "Cloud Solution Architect"}], "CSAM": []},
        first_tasks=[{"item_id": "i7", "subject": "Plan it", "owner": "Dana Ruiz", "due": "2026-11-30"}],
    )
    lines = lines_of(handoff_packet(packet, sample.ready(), 2))
    for line in (
        "to CSA      Dana Ruiz (Cloud Solution Architect)",
        "to CSAM     nobody of this role is known: see the item by hand",
        "BANT        budget evidenced, authority evidenced, need evidenced, timeline evidenced, as quoted above",
        "outcome     “Wave 1” (crm tasks(11111111…).description, no date, Wave 1)",
        "decisions   “Wave 1” (crm tasks(11111111…).description, no date, Wave 1)",
        "blockers    “the firewall is closed” (crm tasks(11111111…).description, 2026-11-20, Sam Osei)",
        "ask CSA     Feasibility: …",
        "Constraints: …",
        "ask CSAM    Success plan: …",
        "tasks       “Wave 1” Wave 1; owner Wave 1; due 2026-12-01",
        "and 1 closed task",
        "first tasks i7 “Plan it”; owner Dana Ruiz; due 2026-11-30",
    ):
        assert line in lines
    assert f"opportunity {sample.MILESTONE}" in text_of(handoff_packet(packet, sample.ready(), 2), 300)


def test_without_a_blocker_the_packet_says_so() -> None:
    lines = lines_of(handoff_packet(sample_output.handoff_packet("Wave 1"), sample.ready(), 2))
    assert "blockers    no blocker is recorded" in lines

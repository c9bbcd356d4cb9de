"""Sentences and clauses of notes, with their offsets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.text.sentences import clauses, plain, sentence_at, sentences

CUTS = (
    ("waiting. done when we can call it", ["waiting.", "done when we can call it"]),
    ("Dr. Roth w/ Prof. Marr approved", ["Dr. Roth w/ Prof. Marr approved"]),
    ("A. Whitlock said no. B is fine", ["A. Whitlock said no.", "B is fine"]),
    ("ran phase A. Done when B ran", ["ran phase A.", "Done when B ran"]),
    ("v1.5 at 2.1 TB/day", ["v1.5 at 2.1 TB/day"]),
    ("approx. 5 VMs, e.g. the DCs", ["approx. 5 VMs, e.g. the DCs"]),
    ("call on Mon. w/ Ana", ["call on Mon. w/ Ana"]),
    ("call on Mon. Then nothing", ["call on Mon.", "Then nothing"]),
    ("one\ntwo\r\nthree", ["one", "two", "three"]),
    ("one; two | three", ["one", "two", "three"]),
    ("- one\n- two", ["- one", "- two"]),
    ("• one • two", ["one", "two"]),
    ("really?! yes", ["really?!", "yes"]),
    ("one<br/>two</p>", ["one", "two"]),
    ("", []),
    ("...", []),
)


@pytest.mark.parametrize(("text", "parts"), CUTS)
def test_a_note_is_cut_into_its_sentences(text: str, parts: list[str]) -> None:
    assert [span.text for span in sentences(text)] == parts


def test_commas_dashes_brackets_and_contrasts_part_clauses() -> None:
    text = "ops signed, security too – but legal (Ana) waits"
    assert [span.text for span in clauses(text, sentences(text)[0])] == [
        "ops signed",
        "security too",
        "but legal",
        "Ana",
        "waits",
    ]


@given(st.text(max_size=300))
def test_every_part_is_an_exact_substring_in_order(text: str) -> None:
    spans = sentences(text)
    for position, span in enumerate(spans):
        assert text[span.start : span.end] == span.text
        assert sentence_at(spans, span.start) == position
        for clause in clauses(text, span):
            assert text[clause.start : clause.end] == clause.text
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert len(plain(text)) == len(text)

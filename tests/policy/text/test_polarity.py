"""What a clause does with what it says."""

import pytest

from policy.text.polarity import is_asserted, polarity_of

CLAUSES = {
    "asserted": (
        "ops signed",
        "delivered 5/6",
        "no issues found",
        "CFO released the funds",
        "went live as planned",
        "wave plan agreed",
        "May 5 call held",
        "passed without issues",
    ),
    "negated": (
        "not signed",
        "legal hasn't answered",
        "nobody took it",
        "CFO rejected it",
        "dont have access",
        "still unsigned",
        "missing the form",
        "yet to reply",
        "w/out approval",
        "cannot connect",
        "never delivered",
    ),
    "hedged": (
        "probably signed",
        "might be done",
        "should be ok",
        "they may agree",
        "hopefully in place",
        "looks like yes",
        "TBD",
        "waiting for Bob",
        "we expect approval",
        "almost there",
    ),
    "planned": (
        "will be signed",
        "starts Monday",
        "to be delivered",
        "scheduled for 5/6",
        "needs to sign",
        "we'll send it",
        "planned kickoff",
        "due 5 May",
        "going to test",
        "must sign",
    ),
    "conditional": (
        "if legal signs",
        "once signed we start",
        "unless Bob objects",
        "when the PO is in",
        "as soon as they sign",
        "depends on legal",
    ),
    "question": ("signed?", "has Bob signed it?"),
    "superseded": (
        "no longer blocked",
        "they used to sign",
        "was supposed to start",
        "sponsor withdrew",
        "originally 5 May",
        "cancelled",
    ),
}


@pytest.mark.parametrize(
    ("polarity", "clause"), [(name, clause) for name, found in CLAUSES.items() for clause in found]
)
def test_the_polarity_of_a_clause_is_read(polarity: str, clause: str) -> None:
    assert polarity_of(clause) == polarity
    assert is_asserted(clause) is (polarity == "asserted")

"""Sections 4 and 7 of policy.md: the event that a date belongs to."""

import datetime

import pytest

from policy.text.timeline import find_timeline

SAID_ON = datetime.date(2026, 10, 5)
PAIRS = (
    ("Ten branches answer on it from 1 Feb", "They answer on the quote by 1 Feb"),
    ("Meters must report from 1 Feb", "Vendor must report on the tests by 1 Feb"),
    ("She rules on the list on 1 Feb", "List to be sent on 1 Feb"),
    ("Ministry gave them until 1 Feb to be compliant", "Ministry gave them until 1 Feb to answer"),
    ("The rollout starts on 1 Feb", "Their CIO starts on 1 Feb"),
    ("Racks get installed from 1 Feb", "Racks arrive 1 Feb"),
    ("Go-live is 1 Feb on their plan", "Go-live is 1 Feb on our close plan"),
    ("Go-live 1 Feb, nobody objects to it", "Go-live 1 Feb, nobody there has confirmed"),
    ("Go-live put off to 1 Feb", "Put off to 1 Feb"),
)


@pytest.mark.parametrize(("given", "none"), PAIRS)
def test_one_clause_turns_a_date_of_the_work_into_another(given: str, none: str) -> None:
    assert [claim.verdict for claim in find_timeline(given, SAID_ON, SAID_ON)] == ["for"]
    assert find_timeline(none, SAID_ON, SAID_ON) == ()

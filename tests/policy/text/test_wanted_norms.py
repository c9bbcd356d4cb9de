"""Section 4 of policy.md, Need: the level that somebody sets beside a problem."""

import datetime

import pytest

from policy.text.need import find_need

SAID_ON = datetime.date(2026, 10, 5)
PAIRS = (
    (
        "Midwives write each visit down three times. Once has to do.",
        "Midwives were trained three times. Once was online.",
    ),
    (
        "Every second pallet is scanned by hand. One in twenty is what they'd live with.",
        "Every second pallet is scanned.",
    ),
    (
        "Claims sit nine days with nobody, two is the figure the COO gave out.",
        "Claims sit nine days, he told us twice.",
    ),
    (
        "Scans lie around for six days; the archivist has been promised two, law says 3.",
        "Scans lie around for six days.",
    ),
    ("Bids take 14 days to price. Must be three.", "Bids take 14 days to price. Must be one of theirs."),
    ("Turbines stand 14 h per fault, board allows them 6.", "Turbines stand 14 h per fault, board accepts the offer."),
    ("Tax returns wait 70 days, statute says 30.", "Tax returns wait 70 days, policy requires two approvals."),
    (
        "Drivers get lost, every third trip; max. every tenth from now on.",
        "Drivers get lost; max. two meetings a week.",
    ),
)


@pytest.mark.parametrize(("set_level", "no_level"), PAIRS)
def test_a_level_beside_a_problem_is_a_need_and_another_number_is_none(set_level: str, no_level: str) -> None:
    assert [claim.verdict for claim in find_need(set_level, SAID_ON)] == ["for"]
    assert find_need(no_level, SAID_ON) == ()

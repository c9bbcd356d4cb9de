"""Work that changed hands, and work that only might."""

import pytest

from policy.text.taken_over import find_taken_over

TAKEN: list[tuple[str, str | None, str | None]] = [
    ("Tag list is mine as of today, Olaf handed it to me.", None, "Olaf"),
    ("I'm taking over the drill from Sanne.", None, "Sanne"),
    ("I've picked the sizing up from Raj last week.", None, "Raj"),
    ("Mireille took over the runbook from Jens.", "Mireille", "Jens"),
    ("The runbook was reassigned to Mireille Roux.", "Mireille Roux", None),
    ("Runbook sits with Mireille from now on.", "Mireille", None),
    ("New owner of the gateway task: Bram Vos", "Bram Vos", None),
    ("Gateway task is now owned by Bram.", "Bram", None),
    ("Jens passed the gateway task on to Bram.", "Bram", "Jens"),
    ("Bram replaces Jens on the gateway.", "Bram", "Jens"),
    ("From today Bram runs the gateway work instead of Jens.", "Bram", "Jens"),
    ("Jens gave me the gateway work when he moved to Oslo.", None, "Jens"),
    ("The gateway landed on my desk, Jens left.", None, "Jens"),
    ("I'm the owner of the gateway task now.", None, None),
    ("Bram is now the lead on the gateway.", "Bram", None),
    ("Handover of the gateway from Jens to Bram is done.", "Bram", "Jens"),
    ("took the gateway over from Jens on Monday", None, "Jens"),
    ("Bram has inherited the gateway work from Jens.", "Bram", "Jens"),
]
NOT_TAKEN = [
    "Could Mireille take over the runbook from Jens?",
    "Mireille offered to take over the runbook.",
    "Mireille will take over the runbook next month.",
    "I might take the runbook over from Jens.",
    "If Jens leaves, the runbook goes to Mireille.",
    "Mireille helps Jens with the runbook this week.",
    "Mireille covers for Jens while he is away.",
    "Nobody took the runbook over.",
    "Mireille took the minutes.",
    "We moved the workshop to Monday.",
    "Jens handed in the runbook.",
    "We are looking for somebody to own the runbook.",
    "Jens gave Mireille the slides.",
    "Reassign every task to Mireille, please?",
    "I want to hand this over to Mireille.",
    "Mireille declined to take the runbook over.",
]


@pytest.mark.parametrize(("text", "person", "before"), TAKEN)
def test_a_hand_over_names_the_new_owner_and_the_old(text: str, person: str | None, before: str | None) -> None:
    (found,) = find_taken_over(text)
    assert (found.person, found.before) == (person, before)
    assert found.quote.text in text


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_an_offer_a_plan_and_help_hand_nothing_over(text: str) -> None:
    assert find_taken_over(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Heads up: Lucia's got the firewall list now, Piet moved to another account.", True),
        ("As of Monday the sizing is with Tomasz instead of me.", True),
        ("Piet left, so I inherited his workshop prep.", True),
        ("I have taken the pilot from Emil, please copy me from now on.", True),
        ("@all pilot ownership moved from Emil to Noor", True),
        ("Noor is your new contact for the pilot, Emil is out.", True),
        ("Emil's pilot is now with me.", True),
        ("Noor stepped in for Emil as lead on the pilot.", True),
        ("From now on I take care of the connector, Aino has moved to sales.", True),
        ("Aino asked me to take the connector and I did, it's with me.", True),
        ("The connector work went from Aino to Pekka last week.", True),
        ("Pekka is doing the connector in Aino's place.", True),
        ("Connector: Pekka (was Aino)", True),
        ("fyi Pekka has stepped into Aino's shoes for the connector", True),
        ("Mapping changed hands: Ilse has it now.", True),
        ("I'll own the mapping from today, Ravi is off the account.", True),
        ("Ravi's mapping task moved to Ilse.", True),
        ("Ilse is driving the mapping now, Ravi went to the other team.", True),
        ("please send mapping stuff to me from now on, I took it from Ravi", True),
        ("Emil is on holiday, Noor can answer questions.", False),
        ("Noor joined the pilot call.", False),
        ("Emil asked Noor to review the list.", False),
        ("Who owns the pilot?", False),
        ("Emil keeps the pilot.", False),
        ("We should hand the pilot over to a partner.", False),
        ("Pekka took a look at the connector.", False),
        ("Aino took it over the finish line.", False),
        ("The connector was moved to the staging subscription.", False),
        ("Pekka gave feedback to Aino.", False),
        ("Aino gave Pekka access.", False),
        ("Pekka will be on the connector call with Aino.", False),
        ("Ravi moved the mapping file to SharePoint.", False),
        ("Ilse drives to the site on Monday.", False),
        ("Mapping is with legal now.", False),
        ("Ravi and Ilse work on the mapping together.", False),
        ("Ilse would take the mapping if needed.", False),
    ],
)
def test_a_hand_over_is_heard_in_other_voices(text: str, told: bool) -> None:
    assert (bool(find_taken_over(text))) is told

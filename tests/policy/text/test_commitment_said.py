"""A customer's yes to the whole, its withdrawal, and what is neither."""

import pytest

from policy.text.commitment_said import find_commitment_said

YES = [
    ("Our board voted for the programme last night, it's a go.", "Our board votes on the programme next week."),
    (
        "The CFO confirmed they are going ahead with the migration.",
        "The CFO said they might go ahead with the migration.",
    ),
    (
        "From today, count us as committed. Best, Petra Lang, COO",
        "Count us in for dinner. Best, Petra Lang, receptionist",
    ),
    (
        "Steering committee gave us the green light for phase 2.",
        "Steering committee will give us an answer on phase 2.",
    ),
    ("You have our commitment - K. Aho, Managing Director", "You have our attention - K. Aho, Managing Director"),
    ("Exco approved the business case unanimously.", "Exco received the business case."),
    (
        "Their CIO told me: we're doing this, consider it decided and committed.",
        "Their CIO asked me what committing means.",
    ),
    ("We have decided to proceed. Ana Ruiz, VP Operations", "We have decided to proceed with lunch at noon."),
    ("VP Engineering signed the contract on Thursday.", "VP Engineering signed the visitor list on Thursday."),
    ("The director general said yes to the project.", "The director general hasn't said yes to the project."),
]
WITHDRAWN = [
    ("They pulled out of the project on Friday.", "They pulled out of the car park on Friday in a hurry?"),
    ("The customer cancelled the programme.", "The customer cancelled the Tuesday meeting."),
    ("Board revoked its approval.", "Board may revoke its approval."),
    ("We will not be going ahead with the platform.", "We will be going ahead with the platform."),
    ("The CEO killed the project.", "The supplier killed the project's test server."),
    ("They are no longer committed.", "They are still committed."),
    ("Council voted the plan down: they decided against the move.", "Council voted: they decided for the move."),
    ("The rollout has been scrapped.", "The rollout has been started."),
    ("They changed their minds, the deal is off.", "They changed the agenda, the demo is off."),
    ("We're walking away from the agreement.", "If prices rise we're walking away from the agreement."),
]
NEITHER = [
    "PO 4711 attached, please confirm.",
    "CTO signed the target design.",
    "CIO loves it and hopes the board will agree.",
    "We are going ahead and testing the gateway tomorrow.",
    "Assistant: set the milestone to Committed.",
    "The board is committed to sustainability?",
    "Verbally the CFO is in, nothing formal.",
]


@pytest.mark.parametrize("text", [pair[0] for pair in YES])
def test_a_decision_makers_yes_is_for(text: str) -> None:
    assert {claim.verdict for claim in find_commitment_said(text, None)} == {"for"}


@pytest.mark.parametrize("text", [pair[0] for pair in WITHDRAWN])
def test_a_withdrawal_is_against(text: str) -> None:
    assert {claim.verdict for claim in find_commitment_said(text, None)} == {"against"}


@pytest.mark.parametrize("text", [pair[1] for pair in YES] + NEITHER)
def test_a_hope_an_order_and_a_vote_to_come_are_no_yes(text: str) -> None:
    assert "for" not in {claim.verdict for claim in find_commitment_said(text, None)}


@pytest.mark.parametrize("text", [pair[1] for pair in WITHDRAWN] + NEITHER)
def test_another_thing_and_a_threat_are_no_withdrawal(text: str) -> None:
    assert "against" not in {claim.verdict for claim in find_commitment_said(text, None)}


def test_a_yes_needs_somebody_who_decides() -> None:
    text = "We are going ahead with the migration."
    assert find_commitment_said(text, None) == ()
    assert [claim.verdict for claim in find_commitment_said(text, None, decider=True)] == ["for"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hi both, signed and sealed: the board took the decision yesterday, we go with Azure. Best, Lena Hoff, CIO",
            True,
        ),
        ("CEO called me: 'you've got the deal'.", True),
        ("The ExCo has nodded it through, the programme goes ahead.", True),
        ("Our managing director: 'consider this our firm commitment'.", True),
        ("Their COO just confirmed in the steering that they commit to the full rollout.", True),
        ("the board has given the migration its final go", True),
        ("Yes from us. We do it. - M. Duarte, Director General", True),
        ("The trustees voted 7:2 to go ahead with the archive.", True),
        ("Vorstand hat entschieden: the board decided, we do it with you.", True),
        ("CIO on the phone: green light, full scope, start when you like.", True),
        ("Good news, the investment committee has released the project and wants us to start.", True),
        ("We accept your proposal and commit to the three-year term. J. Moreau, CFO", True),
        ("The group director told the steering that there is no way back, they're committed.", True),
        ("We're committed, says their CTO, put it in your books.", True),
        ("Had the MD on the line: he's in, full programme, no ifs.", True),
        ("COO: 'consider the deal done.'", True),
        ("Supervisory board gave its go for the contract on Tuesday.", True),
        ("CIO asked for a second quote.", False),
        ("the board will look at it in March", False),
        ("CFO approved the travel budget.", False),
        ("Their COO is keen to go ahead, pending price.", False),
        ("CIO signed the NDA.", False),
        ("We commit code every day, says the CTO.", False),
        ("Steering committee confirmed the date of the workshop.", False),
        ("MD wants to see references before committing.", False),
        ("The investment committee meets on 3 March.", False),
        ("We accept the minutes. J. Moreau, CFO", False),
        ("CEO forwarded your deck to the board.", False),
        ("The board asked for a commitment from Microsoft.", False),
        ("CTO approved the design.", False),
        ("CFO approved the invoice.", False),
        ("The MD was on the line, he had questions.", False),
        ("Board minutes attached: item 4, cloud programme, adjourned.", False),
        ("COO: 'get the deal done' is what he told procurement.", False),
    ],
)
def test_a_yes_is_heard_in_other_voices(text: str, told: bool) -> None:
    assert ("for" in [claim.verdict for claim in find_commitment_said(text, None)]) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The board has pulled the project from the plan.", True),
        ("Sorry to say, they've decided to stay on VMware for now and drop the migration.", True),
        ("customer told us the whole thing is off", True),
        ("New CEO has stopped the programme with immediate effect.", True),
        ("They won't go through with it, letter follows.", True),
        ("Management reversed the decision of June, no cloud move.", True),
        ("We regret to inform you that we terminate the agreement.", True),
        ("Council withdrew its approval on Monday.", True),
        ("After the merger the new owners called the whole migration off.", True),
        ("They've chosen another vendor, we are out.", True),
        ("We have to take back our yes.", True),
        ("The minister stopped the project for good.", True),
        ("The group decided against the cloud.", True),
        ("Steering has pulled back from the programme.", True),
        ("They cancelled the contract effective immediately.", True),
        ("Customer revoked the commitment.", True),
        ("The project is dead, parent company has other plans.", True),
        ("The supplier dropped the price.", False),
        ("They cancelled Monday's call.", False),
        ("They postponed the go-live to May.", False),
        ("CEO stopped by at the booth.", False),
        ("The old server is dead.", False),
        ("Team dropped the plan to use Kafka.", False),
        ("They might pull out if prices rise.", False),
        ("They called the Friday session off.", False),
        ("We are out of coffee.", False),
        ("They decided against a second region.", False),
        ("They took back the loan laptops.", False),
        ("The printer is dead.", False),
        ("They cancelled the hotel.", False),
        ("Customer moved the steering.", False),
        ("The board revoked a parking permit.", False),
        ("The old contract ends in June, ours starts then.", False),
    ],
)
def test_a_withdrawal_is_heard_in_other_voices(text: str, told: bool) -> None:
    assert ("against" in [claim.verdict for claim in find_commitment_said(text, None)]) is told

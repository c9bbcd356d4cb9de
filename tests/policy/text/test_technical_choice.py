"""Section 5 of policy.md: in how many ways a technical choice is told as made, and which word leaves it open."""

import pytest

from policy.text.technical_decision import find_technical_decision

PAIRS = (
    ("Cosmos it is, Mongo is history.", "Cosmos it is not, says the CTO."),
    ("Their CTO put his name under the AKS design.", "Their CTO has not put his name under the AKS design."),
    ("After three weeks of back and forth: APIM Premium.", "After three weeks still open: APIM Premium."),
    ("No to Terraform, Bicep all the way, says the board.", "Terraform or Bicep, says the board, is undecided."),
    ("SD-WAN stays, ExpressRoute goes.", "SD-WAN might stay, ExpressRoute might go."),
    ("We ended up with Fabric F128 after the test.", "We could end up with Fabric F128 after the test."),
    ("Customer took our recommendation of SQL MI.", "Customer has our recommendation of SQL MI."),
    ("Storage question answered: ANF.", "Storage question: ANF or Blob."),
    ("Messaging = Service Bus premium, no more MQ.", "Messaging = Service Bus or MQ."),
    ("Sentinel has replaced QRadar in the target picture.", "Sentinel may replace QRadar."),
    ("Board of architects waved the vWAN topology through.", "Board of architects will discuss the vWAN topology."),
    ("Segmentation plan got the blessing of OT security.", "Segmentation plan awaits the blessing of OT security."),
    ("Ended the religious war: .NET.", "The religious war goes on: .NET or Java."),
    ("Entscheidung: AKS mit Cilium.", "Entscheidung offen: AKS mit Cilium."),
    ("From the bake-off Container Apps emerged as the platform.", "The bake-off with Container Apps starts in May."),
    ("The new standard is Defender on every VM.", "The new standard could be Defender on every VM."),
    ("Postgres got 6 of 7 votes.", "Vote on Postgres postponed."),
    ("OK from security on private endpoints only.", "Security still objects to private endpoints only."),
    (
        "Serverless, no VMs. That's what both leads agreed on.",
        "Serverless or VMs. That's what both leads have to settle.",
    ),
    ("Region debate finished; Sweden Central primary.", "Region debate goes on; Sweden Central is one option."),
    (
        "React with Functions is the stack, their web team ratified it.",
        "React with Functions is one option for the stack.",
    ),
    (
        "Events flow through Event Grid, verdict of their integration guild.",
        "Events through Event Grid, verdict of their integration guild pending.",
    ),
    ("VPN gave way to ExpressRoute in the final plan.", "VPN would give way to ExpressRoute."),
    (
        "Architects closed ranks behind event sourcing on Event Hubs.",
        "Architects are split on event sourcing on Event Hubs.",
    ),
)
OTHER = (
    "Database gets chosen at the next design board.",
    "Cache to be picked after the soak test.",
    "Partner will be chosen for the SAP move.",
    "Selected the Contoso partner for the AVD rollout.",
    "Copilot licences confirmed by procurement, 250.",
    "Demo of Sentinel booked, agreed with Anika.",
    "The VPN tunnel came up at 10:40.",
    "They picked the early slot for the firewall change.",
    "They run SAP on Oracle today.",
    "Team decided to meet weekly about the landing zone.",
    "Our region counts three Fabric wins this year.",
)


@pytest.mark.parametrize(("made", "left_open"), PAIRS)
def test_one_word_opens_a_choice_that_was_made(made: str, left_open: str) -> None:
    assert "for" in [claim.verdict for claim in find_technical_decision(made, None)]
    assert find_technical_decision(left_open, None) == ()


@pytest.mark.parametrize("text", OTHER)
def test_a_choice_to_come_a_party_and_an_appointment_are_no_decision(text: str) -> None:
    assert find_technical_decision(text, None) == ()

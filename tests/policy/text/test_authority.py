"""Decision makers who agree, are gone, or are only near: minimal pairs."""

import datetime

import pytest

from policy.text.authority import find_authority
from policy.text.statements import Claim
from tests.policy.text import authority_sentences as more

TODAY = datetime.date(2026, 6, 1)

GRANTED = (
    "Jane Doe, CIO, signed off on 3/4",
    "CIO signed off",
    "the COO has the final say and said yes",
    "It's her call (Ines Roca, VP) and she decided for us",
    "Tom Reed owns the decision",
    "exec sponsor is on board",
    "CTO agreed to go with AKS",
    "managing partner said yes",
    "Board approved it 3/3",
    "The buck stops with Erik (COO)",
    "the minister has given her agreement",
    "Decision maker: Ana Ruiz, CFO, agreed 4/4",
    "Spoke to the head of logistics. She decided on option B.",
    "Dean gave the green light",
    "signed by the superintendent",
    "Karin Holm, head of logistics, gave us the nod",
    "Dr. Abe Cole (CMO) put his name on the project charter",
    "the rector decides and she has decided: go",
    "The CISO owns this, no one else has a vote",
    "New CIO in the seat since 1 May, has agreed to the plan",
    "Economic buyer = Lena Fox, COO. She signed",
    'The plant director took us aside: "You have my yes."',
    "Hospital board backed it 7-2",
    "Mayor inked the deal",
    "CEO told his team to build it on Azure",
    "IT manager Joe Park has the final word on this",
    "It's down to Joe Park, he decides and picked us",
    "Minister's decision of 3 May: yes",
    'Managing partner: "Do it."',
    "CDO said she's in",
    "steering committee decided for variant B on 5/5",
    "The VP signs for this and has signed",
    "VP Supply Chain (Ines) greenlit on Tues",
    "Superintendent Ruiz gave the go-ahead in writing",
    "COO's in",
    "Wife of the owner keeps the books, owner says yes, do it",
    "Colonel Marsh signs and has signed",
    "The partners voted to go with us",
    "CISO picked Sentinel and told the SOC to plan the move",
    'her words: "you have my green light" (Ana Leal, CEO)',
    "decision rests with the dean, who chose option C",
    "Confirmed: the CIO decides, and she's for it",
    "chief architect has final say on this platform and signed off",
    "Head of Claims: yes, full steam",
    "The board has decided to proceed",
    "CIO signed up to the plan",
    "VP accepted our proposal",
    "Sat with Nkechi Obi, Director of Planning; she approved the way forward",
    "All roads lead to the CFO and the CFO has said yes",
    "MD gave us his hand on it",
    "Trustees met Tuesday, unanimous for us",
    "exec sponsor Piet Boon confirmed he will carry this and signed the charter",
    "Approval given by Deputy Minister Roy on 2 June",
    "Whoever else talks, Marta Lind decides, and she decided yes",
    "the chancellor has committed to it",
    "CTO wants it and has signed the decision memo",
    "CIO closed the vendor selection in our favor",
)
DENIED = (
    "CIO left the company",
    "CIO resigned",
    "nobody can decide",
    "no executive sponsor since May",
    "exec sponsor moved on",
    "managing partner said no",
    "the sponsor withdrew",
    "she is no longer sponsor",
    "Director refuses to sign",
    "the director's seat is vacant",
    "rector will not sign",
    "rector turned it down",
    "The CISO was let go on Friday",
    "our sponsor took a job at a bank",
    "the COO's chair is empty since the restructuring",
    "No decision maker left after the reorg",
    "Nobody at HQ will own the decision",
    "the exec sponsor has gone quiet and withdrawn support",
    "CIO overruled it",
    "the dean's post is vacant",
    "Colonel Marsh rotated out last week",
    "Ana Leal, CEO, handed in her notice",
    "since the merger no one there owns this decision",
    "Head of Claims: no",
    "VP backed out",
    "Board decided against it",
    "GM says it's dead",
    "Trustees met Tuesday and threw it out",
    "exec sponsor Piet Boon is leaving end of month, nobody named",
    "the chancellor no longer supports it",
    "Their VP pulled his support on Friday",
)
NEITHER = (
    "CIO invited to the readout",
    "CIO is curious",
    "CIO left a comment",
    "CIO left the meeting early",
    "who has the final say?",
    "need to find who has the final say",
    "someone else owns the decision",
    "exec sponsor TBD",
    "network lead likes it",
    "lead architect approved the naming",
    "CIO agreed to a meeting on the 12th",
    "CTO agreed to attend the demo",
    "CTO will decide next week",
    "CTO should sign off in May",
    "if the CTO agrees we start",
    "our VP approved the ECIF",
    "managing partner hasn't decided yet",
    "Board meets on 3/3",
    "Decision maker: tbd",
    "director of IT mentioned in passing",
    "Dean asked for a demo",
    "Dean hopes to give the green light",
    "waiting for signature of the superintendent",
    "CISO's team approved the firewall rule",
    "Director wants a review",
    "CFO out of office this week",
    "admin approved the Azure AD directory change",
    "we agreed scope with fraud ops",
    "Karin Holm, head of logistics, gave us a tour",
    "Karin Holm, head of logistics, nodded along",
    "Dr. Abe Cole (CMO) put his name on the invite list",
    "CTO confirmed attendance",
    "CFO confirmed the meeting for Monday",
    "VP is aware",
    "VP has been briefed",
    "VP supportive in tone, no decision",
    "VP supports the idea but says others decide",
    "the rector decides next month",
    "rector to decide",
    "we need the rector's approval",
    "rector has not signed yet",
    "former CIO signed the old deal",
    "our CVP signed off the exception",
    "the partner's director agreed to staff it",
    "director title unknown",
    "who is the director?",
    "The CISO was on holiday",
    "the COO's chair of the meeting was late",
    "New CIO starts on 1 June",
    "No decision maker identified yet",
    "Decision maker not identified",
    "haven't met the decision maker",
    "Economic buyer?",
    "EB unknown",
    'The plant director took us aside: "You have my ear."',
    "hospital board papers due Friday",
    "CAB approved the change",
    "change advisory board approved the window",
    "Mayor wants to see numbers",
    "if the mayor says yes we go",
    "The mayor said he would think about it",
    "CIO liked what she saw",
    "CIO was in the room",
    "CEO mentioned us in a town hall",
    "CEO told his team to look at Azure",
    "IT manager prefers us",
    "Joe Park says someone at HQ has the final word",
    "the exec sponsor has asked for a one-pager",
    "director approved the timesheet",
    "board approved the dashboard colours",
    "the deputy thinks the director would agree",
    "lawyer agreed the NDA",
    'Managing partner: "Do I need to do anything?"',
    "CDO said she's in Paris",
    "steering committee scheduled for 5/5",
    "Approve this: the CIO must say yes",
    "CIO hasn't decided, wants a second demo",
    "CIO undecided",
    "purchasing manager sent the forms",
    "VP Supply Chain (Ines) greenlights nothing before June",
    "Need VP Supply Chain to greenlight",
    "Superintendent Ruiz asked for it in writing",
    "COO's in Berlin",
    "owner of the backlog says yes",
    "Colonel Marsh's aide signed the visitor log",
    "The partners vote in June",
    "CISO picked the restaurant",
    "CISO picked Thursday for the call",
    'her words: "interesting" (Ana Leal, CEO)',
    "Ana Leal, CEO, forwarded our deck to her team",
    "Ana Leal, CEO, handed in her feedback",
    "since the merger we don't know who owns this decision",
    "decision rests with somebody in Oslo",
    "done when the dean signs off",
    "Exit criteria: CIO signature",
    "Task done once the VP agreed",
    "Ask the CIO to confirm that she decides",
    "Find out whether the CIO decides",
    "our account director agreed to the discount",
    "Microsoft VP approved the funding",
    "our director approved the resources",
    "The architect approved the design",
    "lead architect signed off the HLD",
    "dba lead agreed",
    "director of a film they watched",
    "Head of Claims: yes, if price drops",
    "Head of Claims: maybe",
    "Head of Claims yes or no still out",
    "Head of Claims no reply",
    "CIO approved our travel",
    "VP backed up the files",
    "VP is back",
    "president of the user club likes it",
    "The board has decided to postpone the decision",
    "The board has decided to hear both vendors",
    "CFO signed the NDA",
    "CIO signed up for the workshop",
    "VP accepted the invite",
    "VP accepted our apology",
    "Sat with Nkechi Obi, Director of Planning; she asked many questions",
    "All roads lead to the CFO",
    "MD gave us his card",
    "Trustees meet Tuesday",
    "exec sponsor Piet Boon invited to kickoff",
    "Approval sought from Deputy Minister Roy",
    "It is unclear if Marta Lind decides",
    "the chancellor has yet to commit",
    "the chancellor's assistant says he supports it",
    "CTO wants it",
    "CTO excited, pushing internally",
    "CIO opened the vendor selection",
    'GM Rosa Diaz: "Start thinking about Monday."',
    "Their VP pulled his team into the call",
)


def verdicts(text: str) -> set[str]:
    return {claim.verdict for claim in find_authority(text, TODAY)}


def words(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.quote.text for claim in claims]


@pytest.mark.parametrize("text", [*GRANTED, *more.GRANTED])
def test_a_decision_maker_who_agreed_or_owns_the_decision_is_for(text: str) -> None:
    assert verdicts(text) == {"for"}


@pytest.mark.parametrize("text", [*DENIED, *more.DENIED])
def test_a_decision_maker_who_refuses_or_is_gone_is_against(text: str) -> None:
    assert "against" in verdicts(text)


@pytest.mark.parametrize("text", [*NEITHER, *more.NEITHER])
def test_a_person_who_is_only_near_the_decision_is_neither(text: str) -> None:
    assert find_authority(text, TODAY) == ()


@pytest.mark.parametrize("text", [*GRANTED, *DENIED, *more.GRANTED, *more.DENIED])
def test_a_quote_is_a_substring_of_the_text(text: str) -> None:
    for claim in find_authority(text, TODAY):
        assert text[claim.quote.start : claim.quote.end] == claim.quote.text
        assert claim.quote.text


def test_a_pronoun_stands_for_the_titled_person_of_the_sentence_before() -> None:
    assert verdicts("Lunch with the COO. She signed off on the rollout.") == {"for"}
    assert verdicts("Lunch with the network lead. She signed off on the rollout.") == set()


def test_another_subject_does_not_lean_on_the_decision_maker() -> None:
    assert verdicts("The COO is curious. Design signed off on Friday.") == set()


def test_the_name_of_the_decision_maker_stands_for_the_title() -> None:
    assert verdicts("Karel Smit, managing director, came by. Smit approved the project.") == {"for"}


def test_a_mail_is_spoken_by_who_signs_it() -> None:
    assert verdicts("Hello both, I approve the rollout. Ada Byrne, COO") == {"for"}
    assert verdicts("Hello both, I approve of the weather. Ada Byrne, analyst") == set()
    assert verdicts("Hello both, you have my approval for the rollout. Ada") == {"for"}


def test_a_flat_denial_in_the_first_person_is_against() -> None:
    assert verdicts("Ada Byrne, COO: 'I never signed off on this.'") == {"against"}


def test_a_new_decision_maker_who_agreed_ends_the_vacancy() -> None:
    assert verdicts("The CIO left in May. The new CIO signed off on the plan.") == {"for"}
    assert verdicts("The CIO signed off in May. The CIO left.") == {"for", "against"}


def test_who_agreed_is_quoted_where_it_stands_in_the_same_sentence() -> None:
    (claim,) = find_authority("Ada Byrne (COO) signed off on the rollout.", TODAY)
    assert claim.quote.text == "COO) signed off on the rollout."
    assert claim.said_on == TODAY


def test_names_in_capitals_are_no_subject_of_another_thing() -> None:
    assert verdicts("FOUNDER PIA LIND IS CURIOUS. DESK DESIGN SIGNED OFF.") == set()


def test_a_vote_of_money_alone_is_no_decision_to_go_ahead() -> None:
    assert verdicts("Town council voted 160k on the 9th.") == set()
    assert verdicts("Town council voted for the project on the 9th.") == {"for"}

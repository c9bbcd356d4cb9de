"""A decision maker who agrees or owns the decision, who refuses or is gone, and what is neither."""

import datetime

import pytest

from policy.text.authority import find_authority

TODAY = datetime.date(2026, 6, 1)
DECIDED = (
    "Section chief Sato: OK to proceed.",
    "Betriebsleiter Huber hat zugesagt, sein Projekt.",
    "Head chef Marco Bianchi owns the kitchens and said we can start.",
    "Provost Elaine Marsh is the one who decides, and she wants Azure.",
    "Anna Kowalska runs the plant, nobody above her, and she told us to go ahead.",
    "Ms Oduya said OK to the offer and nobody else has to.",
    "Partner in charge Deborah Klein took our side and signed the letter.",
    "3/11 mtg with Petra Novak, head of the dispatch centre. It is up to her and she took Azure.",
    "Managing director of the harbour, Ola Nilsen, is the person who approves, he has done so.",
    "Chair of trustees Sir Alan Peel has agreed in writing.",
    "The trustees voted 7-2 to go with us on 4 May.",
    "Owner Giuseppe Riva shook our hand on it.",
    "Fleet manager Dana Cole carries responsibility for this one and has accepted our proposal.",
    "The responsible person on customer side, Ms Ito (general manager), gave her approval by mail.",
    "Decision lies with Karin Holm, COO. She has decided for us.",
    "Commodore Hughes gave his assent on 9 Jan.",
    "Dean Whitlock has no one to ask, he accepted the proposal.",
    "The plant manager, Igor Petrov, can decide that alone and did so on Tuesday.",
    "CFO Ng agreed to the purchase, her decision.",
    "We have the word of the owner, Mr Papadopoulos: he takes us.",
    "The council leader gave us a firm yes last night.",
    "12/3 site director Mike Rowe picked us over AWS.",
    "Superintendent Lisa Monroe put her name to it.",
    "His Excellency the undersecretary endorsed the plan.",
    "Ms Chen, who heads the claims division and has the last word, is in.",
    "COO signed the order form 3/2.",
    "The head of procurement is the decision maker and has awarded us the contract.",
    "Signed by the CIO on Friday.",
    "Sponsor is Tom Reed, SVP stores, he has committed.",
    "Herr Vogel, Werkleiter, entscheidet das allein und ist dafür.",
    "Rita Moss, GM of the depot, gave thumbs up.",
    "Approval given by Ms Sato, bucho of IT planning dept.",
    "Department head Yamada stamped it on the 5th, final stamp.",
    "The minister signed the decree naming our platform.",
    "Editor in chief Nora Falk wants this and has the authority for it.",
    "Regional manager Sam Obi has full responsibility for the rollout and gave consent.",
    "Elena Ruiz (jefa de operaciones) dio el sí el 4/5.",
    "Mme Roux, directrice du site, a validé le choix.",
    "Nadia Aziz is in charge of the whole programme, she has given us the job.",
    "It is Lindqvist's project, he's the plant director and he said to start.",
    "The one who signs is Owen Price, deputy chief executive: signed 2 Dec.",
    "Practice manager Holly Dunn answers for this and she's happy with our offer, we can start.",
    "Chief of staff to nobody: General Manager Abe Cho decides, and has decided.",
    "The general manager has made it his own and backs us.",
    "Kwame Mensah, area controller, holds the decision. Told me on 3/4 he takes our proposal.",
    "Board of governors passed the proposal 14-0.",
    "Head gardener Bill Nye is who decides on this; he wants to go.",
    "Ursula Weiss had the final OK in her hands and gave it.",
    "Captain Dale took the decision on 4 March: Azure.",
    "Director general gave instructions to conclude with us.",
    "MD has accepted.",
    "She's the division president (Carla Mota) and she has said they will do it with us.",
    "Family owner Mr Haas came to the workshop himself and agreed there and then.",
    "Permission from the state librarian, Joan Ott, is on file.",
)
REFUSED = (
    "On second thoughts the COO does not want it.",
    "COO takes it back, no decision from her side now.",
    "Decision sits with nobody now, Karin moved to Oslo in June.",
    "CIO Bob Hale has handed in his resignation.",
    "MD is not the one who signs any more and nobody was named.",
    "Plant manager Horst has retired on 1 March, chair is empty.",
    "The trustees turned it down.",
    "The dean reconsidered and said no.",
    "GM Rita Moss withdrew her consent on Monday.",
    "Owner doesn't want to do it any more.",
    "The director has not given her approval, she refused.",
    "VP Diaz rescinded her OK.",
    "Chair of the board is opposed to the project.",
    "The sponsor is gone since May and nobody stepped in.",
    "COO rang: he no longer stands behind it.",
    "The mayor lost the vote in May; the new one has not touched the file and nobody decides.",
    "CEO cancelled his approval.",
    "Head of ops changed her opinion, she is now against.",
    "Ms Ito (general manager) went back to Tokyo, no one replaces her.",
    "Betriebsleiter Huber will nicht mehr.",
    "The CTO who gave the OK was let go on Friday.",
)
NEITHER = (
    "COO joined the demo and asked good questions.",
    "We hope the plant manager will approve next week.",
    "Decision maker not known yet.",
    "Ms Chen heads the claims division. We will present to her on Monday.",
    "Our director approved the funding on our side.",
    "Architect Lee likes it and says yes but the CTO still has to decide.",
    "The dean asked for a second quote.",
    "Team lead agreed to the workshop date.",
    "The operators chose Tuesday for the test.",
    "He falls under the mandate of the IT department.",
    "Site manager showed us the plant.",
    "The board will vote on 4 June.",
    "Harbour master introduced us to the pilots.",
    "Betriebsleiter Huber war beim Termin dabei.",
    "Director wants to see references.",
    "Nurse in charge picked the colour of the trolley.",
    "Not clear who carries responsibility for this.",
    "The responsible person for testing is Mr Abe.",
    "The lab agreed that the data is bad.",
    "Managing director opened the meeting and left early.",
    "Who could say OK to that, she did not tell.",
    "Is it his project? We ask on Monday.",
    "She has to ask the board first.",
    "Minutes carry a to-do for us.",
    "He wants to go to the summit with us.",
)


def verdicts(text: str) -> set[str]:
    return {claim.verdict for claim in find_authority(text, TODAY)}


@pytest.mark.parametrize("text", DECIDED)
def test_a_decision_maker_who_agrees_or_owns_the_decision_is_for(text: str) -> None:
    assert verdicts(text) == {"for"}


@pytest.mark.parametrize("text", REFUSED)
def test_a_decision_maker_who_refuses_or_is_gone_is_against(text: str) -> None:
    assert "against" in verdicts(text)


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_only_near_it_is_neither(text: str) -> None:
    assert verdicts(text) == set()

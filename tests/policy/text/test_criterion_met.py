"""Section 6 of policy.md, `close_task`: the criterion met by the task's own text."""

import pytest

from policy.text.criterion_met import criterion_met_by_text

MET = (
    "Finished when the concept is initialled by netsec and audit. 2/3 netsec initialled. 5/3 audit initialled it too.",
    "Done when the training was held and the slides are with them. Took place 12/3 for ten, slides went out 14/3.",
    "Done when Pia accepts the report. 5/6 Pia accepted the report.",
    "Done when all 12 sites are migrated. 3/3: 12 of 12 sites migrated.",
    "Exit criteria: CISO signs the design. CISO signed on 4 May.",
    "Done when the SOW is countersigned by Contoso. Countersigned by Contoso on 4/4.",
    "Exit criteria: workshop held and minutes sent. Workshop held 3/3. Minutes sent 4/3.",
    "Complete when legal and finance approved the contract. Legal approved 5/5, finance approved 6/5.",
    "Done once the runbook is accepted by the NOC. NOC accepted the runbook on 12 May.",
    "Done when 20 users are onboarded. 20 users onboarded on 3/3",
    "Success criteria: both plants are connected. Both plants connected since Monday.",
    "Done when Ana signs the form. Ana signed 4/4.",
    "Complete once QA and ops accepted the build. QA accepted 3/3. Ops accepted 4/3.",
    "Done when all four sites are connected. All four sites connected on Friday.",
    "Done as soon as the report is sent. Report sent 5 May.",
    "Finished when the demo was held. Demo held 12/6 for the board.",
    "Done when 8 gateways are installed. 2/2: 8 gateways installed.",
    "Exit criteria: training held. Training held on 9/9.",
    "DoD: Olga approved the diagram. Olga approved it 8 June.",
    "Closes when the data room is migrated. Data room migrated on 1/3.",
    "Complete when the CTO and the CISO have signed. CTO signed 2/2. CISO signed 3/2.",
)
NOT_MET = (
    "Done when Hilde accepts the minutes. Held 3/2, minutes mailed 3/4.",
    "Done when Pia accepts the report. Report sent 5/6.",
    "Done when Pia accepts the report. Tom accepted the report.",
    "Done when all 12 sites are migrated. 10 sites migrated.",
    "Done when CISO signs. CISO will sign on 4 May.",
    "Done when CISO signs. CISO signed?",
    "Done when CISO signs. CISO signed with comments, still open.",
    "Done when p95 < 200 ms. p95 at 250 ms, tested 5/6",
    "Done when agent is on at all 19 sites",
    "Done when legal and finance approved the contract. Legal approved 5/5.",
    "Done when 20 users are onboarded. First users onboarded on 3/3",
    "Done when SOW is countersigned. SOW sent.",
    "Exit criteria: workshop held and minutes sent. Workshop held 3/3.",
    "Done once the runbook is accepted by the NOC. Runbook sent to the NOC.",
    "Done when both plants are connected. Plant A connected.",
    "Done when the CFO signs the order. CFO signed the NDA.",
    "Completed when Eva confirms. Eva will confirm.",
    "Done when tests pass. Tests pass except two.",
    "finished. Done when X agrees",
    "Done when Ana signs the form.",
    "Done when Ana signs the form. Ana hasn't signed.",
    "Done when Ana signs the form. Ana signed?",
    "Done when all four sites are connected. Three sites connected.",
    "Done when all four sites are connected. 3 of 4 sites connected.",
    "Complete once QA and ops accepted the build. QA accepted 3/3, ops pending.",
    "Done when 8 gateways are installed. 6 gateways installed.",
    "Ana signed 4/4.",
    "Exit criteria: TBD. Ana signed.",
    "Done when the data room is migrated. If the data room is migrated we bill.",
    "Done when Ana signs the form. Should be signed by Ana next week.",
    "Exit criteria: p99 < 20 ms. p99 < 20 ms reached on 3/3.",
    "Done when the demo was held. Demo moved to June.",
    "Complete when the CTO and the CISO have signed. CTO signed 2/2.",
    "Done when the report is accepted by Eva. Report delivered to Eva 3/3.",
    "Done when CISO approves. CISO approved verbally.",
)


@pytest.mark.parametrize("text", MET)
def test_a_criterion_whose_every_part_is_reported_is_met(text: str) -> None:
    quote = criterion_met_by_text(text)
    assert quote is not None
    assert quote.text == text[quote.start : quote.end]
    assert quote.text


@pytest.mark.parametrize("text", NOT_MET)
def test_a_criterion_in_doubt_is_not_met(text: str) -> None:
    assert criterion_met_by_text(text) is None


PARTIES = ("QA", "the CISO", "Maria", "procurement")


@pytest.mark.parametrize("silent", PARTIES)
def test_one_party_that_has_not_signed_leaves_the_criterion_open(silent: str) -> None:
    criterion = "Done when the plan is signed by QA, the CISO, Maria and procurement. "
    signed = {party: f"{party} signed 3/{day}. " for day, party in enumerate(PARTIES, 3)}
    assert criterion_met_by_text(criterion + "".join(signed.values())) is not None
    assert criterion_met_by_text(criterion + "".join(text for party, text in signed.items() if party != silent)) is None


@pytest.mark.parametrize(("reported", "met"), [(11, False), (12, True)])
def test_the_number_that_the_criterion_names_must_be_reached(reported: int, met: bool) -> None:
    text = f"Done when 12 shops are migrated. {reported} shops migrated."
    assert (criterion_met_by_text(text) is not None) is met

"""The first batch of messages written by someone who had not read the rules. Form as in utterances.py."""

from typing import Any

from tests.policy.chat.clear_decisions import Decided
from tests.policy.chat.utterances import (
    CHANGE,
    CLARIFY,
    DAILY,
    EVIDENCE,
    FOLLOW,
    HANDOFF,
    HYGIENE,
    QUESTION,
    UNSUPPORTED,
    Expected,
)

ZONE: dict[str, Any] = {"milestones": ("landing zone build",)}
PILOT: dict[str, Any] = {"milestones": ("data platform pilot",)}

FRESH_ONES: tuple[Expected, ...] = (
    ("moin, bitte daily... sorry, daily run please", DAILY, {}),
    ("kick off the daily", DAILY, {}),
    ("Kindly do the needful and run the daily check for Relecloud", DAILY, {"accounts": ("Relecloud",)}),
    ("what needs doing today", DAILY, {}),
    ("pls give me my todo for today", DAILY, {}),
    ("Anything I should know about Munson's before my 2pm?", DAILY, {"accounts": ("Munson's",)}),
    ("state of play at Trey Research", DAILY, {"accounts": ("Trey Research",)}),
    ("brief me on VanArsdel", DAILY, {"accounts": ("VanArsdel",)}),
    ("daily, but only 7-400000021 and 7-400000022", DAILY, {"milestones": ("7-400000021", "7-400000022")}),
    ("tpid 998877 full run", DAILY, {"tpids": ("998877",)}),
    ("give me the full picture for account Best For You Organics", DAILY, {"accounts": ("Best For You Organics",)}),
    ("run everything", DAILY, {}),
    ("go", CLARIFY, {}),
    ("Which tasks at Lamna Healthcare are past their due date?", HYGIENE, {"accounts": ("Lamna Healthcare",)}),
    ("hygiene", HYGIENE, {}),
    ("hygiene for lamna healthcare pls thx", HYGIENE, {"accounts": ("lamna healthcare",)}),
    ("Could I trouble you to check whether all my tasks have an owner?", HYGIENE, {}),
    ("whos late", HYGIENE, {}),
    ("any tasks w/o due date on 7-400000113", HYGIENE, {"milestones": ("7-400000113",)}),
    ("tasks nobody touched for a month", HYGIENE, {}),
    ("I think some of my milestones are missing tasks, can you check", HYGIENE, {}),
    ("show stuff thats blocked at tailspin toys", HYGIENE, {"accounts": ("tailspin toys",)}),
    ("list overdue tasks for Margie's Travel", HYGIENE, {"accounts": ("Margie's Travel",)}),
    ("check the tasks on the AVD rollout milestone", HYGIENE, {"milestones": ("AVD rollout",)}),
    ("Are the done criteria filled in on all tasks of opportunity Core Banking 2.0?", HYGIENE,
     {"opportunities": ("Core Banking 2.0",)}),
    ("scrub my tasks", HYGIENE, {}),
    ("do the task hygene thing for Wide World Importers", HYGIENE, {"accounts": ("Wide World Importers",)}),
    ("what hasnt been updated in a while at proseware", HYGIENE, {"accounts": ("proseware",)}),
    ("find any orphaned tasks", HYGIENE, {}),
    ("Which open tasks are missing a completion condition?", HYGIENE, {}),
    ("need to prep for pipeline review, whats out of date", HYGIENE, {}),
    ("overdue?", HYGIENE, {}),
    ("My manager says MSX is a mess, tidy Adventure Works please", HYGIENE, {"accounts": ("Adventure Works",)}),
    ("handoff", HANDOFF, {}),
    ("handover check for Lucerne Publishing", HANDOFF, {"accounts": ("Lucerne Publishing",)}),
    ("Is milestone 7-400000301 BANT qualified?", HANDOFF, {"milestones": ("7-400000301",)}),
    ("do we have everything to give the AKS modernization milestone to CSU", HANDOFF,
     {"milestones": ("AKS modernization",)}),
    ("who signs off the budget at Humongous Insurance?", HANDOFF, {"accounts": ("Humongous Insurance",)}),
    ("which of my milestones can go to the CSU this week?", HANDOFF, {}),
    ("bant pls", HANDOFF, {}),
    ("whats missing on BANT for contoso pharma", HANDOFF, {"accounts": ("contoso pharma",)}),
    ("I would like to transfer the Sentinel onboarding milestone to the CSA, is it ready?", HANDOFF,
     {"milestones": ("Sentinel onboarding",)}),
    ("build the CSU package for 7-400000301", HANDOFF, {"milestones": ("7-400000301",)}),
    ("Is there a confirmed timeline and a budget owner at Graphic Design Institute", HANDOFF,
     {"accounts": ("Graphic Design Institute",)}),
    ("can the csam take over Nod Publishers yet", HANDOFF, {"accounts": ("Nod Publishers",)}),
    ("ready for handoff? tpid 445566", HANDOFF, {"tpids": ("445566",)}),
    ("hand-over readiness opportunity \"ERP Lift & Shift\"", HANDOFF, {"opportunities": ("ERP Lift & Shift",)}),
    ("check uncommitted milestones of Fourth Coffee for handoff", HANDOFF, {"accounts": ("Fourth Coffee",)}),
    ("follow through", FOLLOW, {}),
    ("how are my committed milestones getting on", FOLLOW, {}),
    ("committed stuff at School of Fine Art", FOLLOW, {"accounts": ("School of Fine Art",)}),
    ("is execution stable on the committed milestones i influenced?", FOLLOW, {}),
    ("Please check the influenced milestones for tpid 331122", FOLLOW, {"tpids": ("331122",)}),
    ("any risk on what we have committed to Southridge Video", FOLLOW, {"accounts": ("Southridge Video",)}),
    ("do the followthrough for coho winery", FOLLOW, {"accounts": ("coho winery",)}),
    ("the committed ones, are owners clear", FOLLOW, {}),
    ("influenced follow through on opp Mainframe Exit", FOLLOW, {"opportunities": ("Mainframe Exit",)}),
    ("post-commitment check please", FOLLOW, {}),
    ("what did Ines write about the firewall change last week", EVIDENCE,
     {"since": "2026-11-16", "until": "2026-11-22"}),
    ("any mails from Contoso since Friday?", EVIDENCE, {"accounts": ("Contoso",), "since": "2026-11-20"}),
    ("has anybody in Teams said why the sizing is late", EVIDENCE, {}),
    ("evidence for Datum Corp", EVIDENCE, {"accounts": ("Datum Corp",)}),
    ("look thru the meeting transcripts of yesterday for action items at Relecloud", EVIDENCE,
     {"accounts": ("Relecloud",), "since": "2026-11-24", "until": "2026-11-24"}),
    ("is there a signed SOW on sharepoint for the Fabric rollout milestone", EVIDENCE,
     {"milestones": ("Fabric rollout",)}),
    ("What was decided with Wingtip Toys in the steering committee on 18 November?", EVIDENCE,
     {"accounts": ("Wingtip Toys",), "since": "2026-11-18", "until": "2026-11-18"}),
    ("check if outlook and crm agree on the go-live date for 7-400000077", EVIDENCE,
     {"milestones": ("7-400000077",)}),
    ("teams chats about the quota request, this month", EVIDENCE, {"since": "2026-11-01"}),
    ("compare msx against m365 for Tailwind Traders from 1 Nov to 20 Nov", EVIDENCE,
     {"accounts": ("Tailwind Traders",), "since": "2026-11-01", "until": "2026-11-20"}),
    ("what have Priya and Tom been emailing about since october 15", EVIDENCE, {"since": "2026-10-15"}),
    ("did we get the approval mail from procurement at Litware", EVIDENCE, {"accounts": ("Litware",)}),
    ("search docs for the network diagram of Blue Yonder Airlines", EVIDENCE, {"accounts": ("Blue Yonder Airlines",)}),
    ("m365 evidence past 30 days tpid 7788", EVIDENCE, {"tpids": ("7788",), "since": "2026-10-26"}),
    ("did the customer say anything new on the call today?", EVIDENCE,
     {"since": "2026-11-25", "until": "2026-11-25"}),
    ("summarise what was discussed in Teams on monday about 7-400000047", EVIDENCE,
     {"milestones": ("7-400000047",), "since": "2026-11-23", "until": "2026-11-23"}),
    ("close task \"Network assessment\"", CHANGE, {}),
    ("network assessment is finished, pls close", CHANGE, {}),
    ("push the security review out one week", CHANGE, {}),
    ("New task on 7-400000047: order ExpressRoute circuit, due 4 Dec", CHANGE, {"milestones": ("7-400000047",)}),
    ("set due date for the pilot kickoff task to December 3rd", CHANGE, {}),
    ("Would you mind adding a task to follow up with legal by end of next week?", CHANGE, {}),
    ("mark 'Pen test' complete", CHANGE, {}),
    ("task pen test -> in progress", CHANGE, {}),
    ("update the description of the backup task: done when restore test passed", CHANGE, {}),
    ("postpone the go/no-go task till monday", CHANGE, {}),
    ("add todo: ask Tom for the network plan", CHANGE, {}),
    ("the pen test task should be due on the 30th", CHANGE, {}),
    ("we finished the workshop yesterday so close that task", CHANGE, {}),
    ("reopen the sizing task", UNSUPPORTED, {}),
    ("for the landing zone milestone create tasks for quota and for firewall", CHANGE,
     {"milestones": ("landing zone",)}),
    ("what can you help me with", QUESTION, {}),
    ("is anything waiting on me", QUESTION, {}),
    ("how do you decide what is stale?", QUESTION, {}),
    ("Good evening", CLARIFY, {}),
    ("cheers", CLARIFY, {}),
    ("???", CLARIFY, {}),
    ("test", CLARIFY, {}),
    ("merci", CLARIFY, {}),
    ("Can you translate this to German", UNSUPPORTED, {}),
    ("set up a call with Contoso tomorrow", UNSUPPORTED, None),
    ("what's Microsoft's share price", UNSUPPORTED, None),
    ("update the forecast of 7-400000047 to 20k", UNSUPPORTED, {"milestones": ("7-400000047",)}),
    ("reassign the sizing task to Priya", UNSUPPORTED, {}),
    ("commit the landing zone milestone", UNSUPPORTED, {"milestones": ("landing zone",)}),
    ("write a proposal for Fabrikam", UNSUPPORTED, {"accounts": ("Fabrikam",)}),
    ("delete milestone 7-400000099", UNSUPPORTED, {"milestones": ("7-400000099",)}),
    ("add me to the deal team of Contoso", UNSUPPORTED, {"accounts": ("Contoso",)}),
    ("ping Dana on Teams that the sizing is done", UNSUPPORTED, {}),
    ("which azure regions have H100", UNSUPPORTED, None),
)  # fmt: skip

AFTER_RUN_ONES: tuple[Expected, ...] = (
    ("why's that", QUESTION, {}),
    ("why is landing zone build flagged", QUESTION, ZONE),
    ("only blocked ones", QUESTION, {}),
    ("show me the high ones first", QUESTION, {}),
    ("how many in total", QUESTION, {}),
    ("how many have no owner?", QUESTION, {}),
    ("where does that date come from", QUESTION, {}),
    ("what is your source for the budget", QUESTION, {}),
    ("explain the authority verdict for the landing zone build", QUESTION, ZONE),
    ("what changed vs last run", QUESTION, {}),
    ("is anything still pending", QUESTION, {}),
    ("what was escalated and to whom", QUESTION, {}),
    ("filter: stale", QUESTION, {}),
    ("leave out the low ones", QUESTION, {}),
    ("which are not ready", QUESTION, {}),
    ("what did the run find?", QUESTION, {}),
    ("did anything fail", QUESTION, {}),
    ("what's the status", QUESTION, {}),
    ("same for alpine ski house", HYGIENE, {"accounts": ("alpine ski house",)}),
    ("and bant?", HANDOFF, {}),
    ("now the evidence for data platform pilot please, since 10 nov", EVIDENCE, PILOT | {"since": "2026-11-10"}),
    ("ok thx. close the sizing task on the data platform pilot", CHANGE, PILOT),
    ("67890 hygiene", HYGIENE, {"tpids": ("67890",)}),
    ("daily for retail modernization fy27", DAILY, {"opportunities": ("retail modernization fy27",)}),
    ("thanks, that's all", CLARIFY, {}),
)  # fmt: skip

WAITING_ONES: tuple[Expected, ...] = (
    ("what's item 3 about", QUESTION, {}),
    ("why do you propose 1", QUESTION, {}),
    ("show it again", QUESTION, {}),
    ("can I still change something after approving?", QUESTION, {}),
    ("what do you need from me on 4", QUESTION, {}),
    ("who is the owner in 3?", QUESTION, {}),
    ("hygiene for fabrikam inc", HYGIENE, {"accounts": ("fabrikam inc",)}),
    ("what did Dana say in Teams about quota since last Thursday", EVIDENCE, {"since": "2026-11-19"}),
    ("not sure yet", CLARIFY, {}),
    ("wait", CLARIFY, {}),
    ("need to ask Dana first", CLARIFY, {}),
    ("cool", CLARIFY, {}),
)  # fmt: skip

SEVERAL_ONES: tuple[tuple[str, tuple[str, ...], dict[str, Any]], ...] = (
    ("hygiene for Contoso and bant for Fabrikam please", (HYGIENE, HANDOFF), {"accounts": ("Contoso",)}),
    ("Close the pen test task, push the sizing task to 4 December and add a task for the retro", (CHANGE,), {}),
    ("check whats overdue at Litware then look in teams what they said about it since monday",
     (HYGIENE, EVIDENCE), {"accounts": ("Litware",)}),
    ("Hi team, pls run daily for tpid 12345, also any handoff candidates? thanks and regards, Ravi",
     (DAILY, HANDOFF), {"tpids": ("12345",)}),
    ("what can you do and what's pending", (QUESTION, QUESTION), {}),
    ("follow through on committed, hygiene on the rest", (FOLLOW, HYGIENE), {}),
    ("is Contoso ready for CSU? and if the budget mail came in last week tell me", (HANDOFF, EVIDENCE),
     {"accounts": ("Contoso",)}),
)  # fmt: skip

# Answers to the waiting packet that are decisions other than an approval.
FRIDAY = {"dueDate": "2026-11-27"}
DECIDED: dict[str, tuple[Decided, ...]] = {
    "no to all": (("reject", ("i1", "i2", "i3", "i4", "i6"), {}),),
    "reject 1, 2": (("reject", ("i1", "i2"), {}),),
    "scrap number 3": (("reject", ("i3",), {}),),
    "not 2": (),
    "I don't agree with the design review one, remove it": (("reject", ("i2",), {}),),
    "make the PoC one friday": (("revise", ("i1",), {"i1": FRIDAY}),),
    "#1 -> 2026-12-10": (("revise", ("i1",), {"i1": {"dueDate": "2026-12-10"}}),),
    "1 by friday please": (("revise", ("i1",), {"i1": FRIDAY}),),
    "item 3: assign to Avery Chen, no wait, to Dana Ruiz": (),
    "4 description: done when sizing sheet v2 is signed by the customer": (
        ("revise", ("i4",), {"i4": {"description": "done when sizing sheet v2 is signed by the customer"}}),
    ),
    "give 1 another week": (("revise", ("i1",), {"i1": {"dueDate": "2026-12-09"}}),),
    "call item 3 'Sizing workshop' instead": (("revise", ("i3",), {"i3": {"subject": "Sizing workshop"}}),),
    "approve 2, and for 1 use friday": (("approve", ("i2",), {}), ("revise", ("i1",), {"i1": FRIDAY})),
    "ok with 1 and 2, reject 3": (("reject", ("i3",), {}),),
}

APPROVING: dict[str, tuple[str, ...]] = {
    "approve 1 and 2 please, thank you": ("i1", "i2"),
    "Please approve item 6.": ("i6",),
    "approve i1, i3 and i6": ("i1", "i3", "i6"),
    "I approve 3": ("i3",),
    "approve nr 2": ("i2",),
    "go ahead with 1, 2 and 6": ("i1", "i2", "i6"),
    "yes approve 1 2 3": ("i1", "i2", "i3"),
    "approve first and third": ("i1", "i3"),
    "pls aprove 2 & 6": ("i2", "i6"),
    "approve only 1 and 6": ("i1", "i6"),
    "all approved": ("i1", "i2", "i3", "i6"),
    "approve the lot": ("i1", "i2", "i3", "i6"),
    "approve all except 3": ("i1", "i2", "i6"),
    "everything but 6 is approved": ("i1", "i2", "i3"),
    "approve the PoC execution one": ("i1",),
    "approve design workshop": ("i3",),
    "approve closing the design review": ("i2",),
    "Approved: 1, 3": ("i1", "i3"),
    "1 and 3 approved": ("i1", "i3"),
    "apply 2": ("i2",),
    "accept 1-3": ("i1", "i2", "i3"),
    "submit 1 and 2": ("i1", "i2"),
    "yes, please go ahead with item 1": ("i1",),
    "I confirm items 2 and 3": ("i2", "i3"),
    "ok, carry out number 6": ("i6",),
    "Approve #1, #2, #6 - thx": ("i1", "i2", "i6"),
    "approve both 1 and 2": ("i1", "i2"),
    "execute 1": ("i1",),
    "hi there, kindly approve 1.": ("i1",),
}

NEARLY: tuple[str, ...] = tuple(
    line
    for line in """
approve if the dates are right
approve 1 when Dana is back
approve as soon as the quota is there
approve all unless something changed
approve 1 provided that it is mine
assuming the owner agrees, approve 1
approve after lunch
will approve tonight
I will approve 1 and 3
I'm going to approve this
gonna approve 2 in a bit
let me approve it tomorrow morning
approve on Monday
we can approve once legal is ok
you may approve it on Friday
I was about to approve
nearly approved
almost ready to approve 1
could approve 1 I guess
approve?
approve 1?
is it safe to approve all
would you approve 1
shall we approve the lot
do I need to approve 3
can you approve 2 for me?
who approves 2
what does approve all do
how would I approve only 1
why approve 2
Dana approved 2
Dana wrote: "approve 1 and 2"
my manager approved the budget
the CFO approves
approved by finance on 12 Nov
FW: approve all
Fwd: RE: please approve
From: Dana Ruiz  Subject: approve all items
> approve 1 and 3
"approve"
'approve 1'
`approve all`
he told me to approve 1
they said go ahead
the customer said yes to 1
please ask Dana to approve 1
approve on behalf of Dana
approve for Dana
approve 1 in Dana's name
tell Avery I approve
don't approve 2 yet
never approve 3
I can't approve 1
I do not approve
not approved
approve nothing
approve none
approve no items
disapprove 2
unapprove 1
approve most of them
approve some
approve half
approve a few of these
approve whichever looks safe
approve what you think is right
approve the good ones
approve 1 or 2
approve 9
approve 5
approve either 1 or 3
yeah right, approve everything, what could go wrong
sure, approve all and break my pipeline
oh great, approve all... not
haha approve
genehmigt
ja, alles freigeben
oui approuve tout
aprobar 1 y 3
批准
approve the budget
approve the vacation of Tom
approved budget is missing
approval
approve 1 but check the date again first
approve 1 except the date
approve 1 with a different owner
approve 1 only if 2 is dropped
I'd approve 1 if it was friday
approve all 7 items
approve all three
approve packet sha256:ffff0000ffff
approve and also delete the milestone
in the meeting we decided to approve 1
note to self approve 1
type approve to continue
example: approve 1 and 3
""".strip("\n").splitlines()
)

# Answers to the question "Which Contoso do you mean?" of test_strangers.ASKED: the option that is picked.
PICKED: tuple[tuple[str, str | None], ...] = (
    ("2", "Contoso Retail"),
    ("option 3", "Contoso Pharma GmbH"),
    ("the first one please", "Contoso Ltd"),
    ("contoso retail", "Contoso Retail"),
    ("I mean Contoso Retail", "Contoso Retail"),
    ("the pharma one", "Contoso Pharma GmbH"),
    ("pharma", "Contoso Pharma GmbH"),
    ("number two", "Contoso Retail"),
    ("#1", "Contoso Ltd"),
    ("last one", "Contoso Pharma GmbH"),
    ("it's Contoso Ltd.", "Contoso Ltd"),
    ("contoso pharma", "Contoso Pharma GmbH"),
    ("Retail", "Contoso Retail"),
    ("Contoso", None),
    ("both", None),
    ("not retail", None),
    ("7", None),
)

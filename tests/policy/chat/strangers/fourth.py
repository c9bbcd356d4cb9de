"""The fourth batch. Form as in first.py."""

from tests.policy.chat.clear_decisions import Decided
from tests.policy.chat.strangers.first import PILOT, ZONE
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

FRESH_ONES: tuple[Expected, ...] = (
    ("please run my daily routine", DAILY, {}),
    ("daily check on Fabrikam Manufacturing", DAILY, {"accounts": ("Fabrikam Manufacturing",)}),
    ("what do I have to take care of today?", DAILY, {}),
    ("How are things at Northwind?", DAILY, {"accounts": ("Northwind",)}),
    ("show me the status of the Plant SAP to Azure opportunity", DAILY,
     {"opportunities": ("Plant SAP to Azure",)}),
    ("give me a summary for tpid 887766", DAILY, {"tpids": ("887766",)}),
    ("7-400000016 please", DAILY, {"milestones": ("7-400000016",)}),
    ("start the daily sweep for adatum", DAILY, {"accounts": ("adatum",)}),
    ("how's contoso looking", DAILY, {"accounts": ("contoso",)}),
    ("Daily loop for Contoso and Adatum, please.", DAILY, {"accounts": ("Contoso", "Adatum")}),
    ("are there stale tasks on the SAP production cut-over milestone?", HYGIENE,
     {"milestones": ("SAP production cut-over",)}),
    ("list all tasks without an owner at Tailspin Toys", HYGIENE, {"accounts": ("Tailspin Toys",)}),
    ("check my milestone hygiene", HYGIENE, {}),
    ("Which tasks are overdue at fabrikam?", HYGIENE, {"accounts": ("fabrikam",)}),
    ("pls clean up tasks for northwind traders", HYGIENE, {"accounts": ("northwind traders",)}),
    ("tasks missing due date or owner on 7-400000016", HYGIENE, {"milestones": ("7-400000016",)}),
    ("can you look for stale tasks in the Data Platform opportunity", HYGIENE,
     {"opportunities": ("Data Platform",)}),
    ("what's overdue this week", HYGIENE, {}),
    ("Do I have blocked tasks without a reason?", HYGIENE, {}),
    ("hygeine for Contsoo", HYGIENE, {"accounts": ("Contsoo",)}),
    ("which tasks need updating before the forecast call", HYGIENE, {}),
    ("any blockers at Woodgrove?", HYGIENE, {"accounts": ("Woodgrove",)}),
    ("check task completeness for milestone 7-400000016", HYGIENE, {"milestones": ("7-400000016",)}),
    ("tell me which tasks are stale and who owns them", HYGIENE, {}),
    ("is Fabrikam's data lake milestone ready to hand off to CSU?", HANDOFF,
     {"accounts": ("Fabrikam",), "milestones": ("data lake",)}),
    ("BANT status for 7-400000011 please", HANDOFF, {"milestones": ("7-400000011",)}),
    ("what is missing before we can hand over the GPU host pool milestone", HANDOFF,
     {"milestones": ("GPU host pool",)}),
    ("Prepare a CSU handoff for Fabric capacity", HANDOFF, None),
    ("who has the authority at Tailspin?", HANDOFF, {"accounts": ("Tailspin",)}),
    ("is there budget for the edge pilot", HANDOFF, {"milestones": ("edge pilot",)}),
    ("check if my uncommitted milestones are bant qualified", HANDOFF, {}),
    ("ready for csu?", HANDOFF, {}),
    ("handoff readiness for tpid 12 345", HANDOFF, None),
    ("is anything at litware ready to be handed over", HANDOFF, {"accounts": ("litware",)}),
    ("does the customer have a timeline for the wave 2 milestone", HANDOFF, {"milestones": ("wave 2",)}),
    ("follow through on my influenced committed milestones", FOLLOW, {}),
    ("committed milestones at adatum, any gaps", FOLLOW, {"accounts": ("adatum",)}),
    ("did I influence 7-400000016?", FOLLOW, {"milestones": ("7-400000016",)}),
    ("what's happening with the committed milestones", FOLLOW, {}),
    ("check ownership stability on committed milestones of Fabrikam Manufacturing", FOLLOW,
     {"accounts": ("Fabrikam Manufacturing",)}),
    ("run follow thru for contoso", FOLLOW, {"accounts": ("contoso",)}),
    ("what did they say about the quota in Teams since yesterday", EVIDENCE, {"since": "2026-11-24"}),
    ("check outlook for news on the SAP cutover", EVIDENCE, None),
    ("what did the customer say in the last meeting about the go live", EVIDENCE, {}),
    ("look in Teams and mail for Tailspin since 15 November", EVIDENCE,
     {"accounts": ("Tailspin",), "since": "2026-11-15"}),
    ("does the email evidence match the CRM date for 7-400000016", EVIDENCE, {"milestones": ("7-400000016",)}),
    ("What was agreed with Adatum last month?", EVIDENCE,
     {"accounts": ("Adatum",), "since": "2026-10-01", "until": "2026-10-31"}),
    ("find the sharepoint document that shows the design decision for the hub-spoke milestone", EVIDENCE,
     {"milestones": ("hub-spoke",)}),
    ("has Dana said anything about capacity since Monday", EVIDENCE, {"since": "2026-11-23"}),
    ("any mention of a delay in the meeting notes this week?", EVIDENCE, {"since": "2026-11-23"}),
    ("what did Sabine and Tom discuss in chat about the rehearsal", EVIDENCE, {}),
    ("evidence check for Fabrikam between 1 and 15 November", EVIDENCE,
     {"accounts": ("Fabrikam",), "since": "2026-11-01", "until": "2026-11-15"}),
    ("check M365 for blockers at Contoso", EVIDENCE, {"accounts": ("Contoso",)}),
    ("close the technical close plan task", CHANGE, {}),
    ("Please mark the rehearsal task as complete.", CHANGE, {}),
    ("move the sizing task to next Monday", CHANGE, {}),
    ("add a task to confirm the CFO approval, due 3 December", CHANGE, {}),
    ("create a new task on 7-400000016 to validate the backup", CHANGE, {"milestones": ("7-400000016",)}),
    ("push the cutover rehearsal by 2 weeks", CHANGE, {}),
    ("set the status of the sizing task to in progress", CHANGE, {}),
    ("update the description of the rehearsal task to: waiting for Sabine", CHANGE, {}),
    ("the sizing review is done, please close the task", CHANGE, {}),
    ("could you add a task 'Call the CIO' for Friday", CHANGE, {}),
    ("change the deadline of the PoC task to the 5th of December", CHANGE, {}),
    ("cancel the workshop task at Fabrikam", CHANGE, {"accounts": ("Fabrikam",)}),
    ("Add task: prepare the demo environment by 1 Dec", CHANGE, {}),
    ("mark PoC done", CHANGE, {}),
    ("help me", QUESTION, {}),
    ("what can i ask you?", QUESTION, {}),
    ("show pending packets", QUESTION, {}),
    ("do I have anything to approve?", QUESTION, {}),
    ("Hi there!", CLARIFY, {}),
    ("thx", CLARIFY, {}),
    ("lorem ipsum", CLARIFY, {}),
    ("do it", CLARIFY, {}),
    ("send a mail to the customer about the delay", UNSUPPORTED, {}),
    ("schedule a meeting with the CSA", UNSUPPORTED, {}),
    ("change the milestone status to blocked", UNSUPPORTED, {}),
    ("delete the overdue tasks", UNSUPPORTED, {}),
    ("create an opportunity for Fabrikam", UNSUPPORTED, {"accounts": ("Fabrikam",)}),
    ("what's the exchange rate of the euro", UNSUPPORTED, {}),
    ("book me a flight to Seattle", UNSUPPORTED, None),
    ("assign all tasks to Dana", UNSUPPORTED, {}),
)  # fmt: skip

AFTER_RUN_ONES: tuple[Expected, ...] = (
    ("why is the landing zone build not ready?", QUESTION, ZONE),
    ("show only the overdue tasks", QUESTION, {}),
    ("how many milestones are ready?", QUESTION, {}),
    ("what evidence supports the budget of data platform pilot", QUESTION, PILOT),
    ("list the high severity findings", QUESTION, {}),
    ("show me what's blocked", QUESTION, {}),
    ("only uncommitted", QUESTION, {}),
    ("where did you read that", QUESTION, {}),
    ("what's waiting for me?", QUESTION, {}),
    ("what changed since yesterday?", QUESTION, {}),
    ("why did you escalate the landing zone build", QUESTION, ZONE),
    ("what is the status of the run", QUESTION, {}),
    ("which findings are new", QUESTION, {}),
    ("why not?", QUESTION, {}),
    ("ok, now check contoso ltd for the handoff", HANDOFF, {"accounts": ("contoso ltd",)}),
    ("do the same for alpine ski house", HYGIENE, {"accounts": ("alpine ski house",)}),
    ("move the sizing sheet task to friday", CHANGE, {}),
)  # fmt: skip

WAITING_ONES: tuple[Expected, ...] = (
    ("why 2?", QUESTION, {}),
    ("what is the impact of item 3", QUESTION, {}),
    ("show item 1 in detail", QUESTION, {}),
    ("why is item 5 manual", QUESTION, {}),
    ("what's in the packet", QUESTION, {}),
    ("ok?", CLARIFY, {}),
    ("yes", CLARIFY, {}),
    ("maybe", CLARIFY, {}),
    ("I'll check with Dana", CLARIFY, {}),
    ("daily for Fabrikam", DAILY, {"accounts": ("Fabrikam",)}),
)  # fmt: skip

SEVERAL_ONES: tuple[tuple[str, tuple[str, ...], dict[str, object]], ...] = (
    ("check Contoso for stale tasks and tell me if the landing zone milestone is ready for CSU", (HYGIENE, HANDOFF),
     {"accounts": ("Contoso",)}),
    ("close the PoC task and then show me what's overdue at Fabrikam", (CHANGE, HYGIENE), {}),
    ("move the sizing task to Friday and add a task for the review", (CHANGE,), {}),
    ("run the follow-through for Adatum, then look in Teams what they said about the cutover", (FOLLOW, EVIDENCE),
     {"accounts": ("Adatum",)}),
    ("Hello, please do the daily and email me the result", (DAILY, UNSUPPORTED), {}),
    ("stale tasks at Contoso? and is Fabrikam ready for csu?", (HYGIENE, HANDOFF), {"accounts": ("Contoso",)}),
)  # fmt: skip

FRIDAY = {"dueDate": "2026-11-27"}
DECIDED: dict[str, tuple[Decided, ...]] = {
    "no, reject all": (("reject", ("i1", "i2", "i3", "i4", "i6"), {}),),
    "reject 2 and 3": (("reject", ("i2", "i3"), {}),),
    "reject item 6 please": (("reject", ("i6",), {}),),
    "reject the PoC execution task": (("reject", ("i1",), {}),),
    "change 1 to 4 December": (("revise", ("i1",), {"i1": {"dueDate": "2026-12-04"}}),),
    "move item 3 to next Friday": (("revise", ("i3",), {"i3": FRIDAY}),),
    "change the due date of item 1 to Friday": (("revise", ("i1",), {"i1": FRIDAY}),),
    "rename item 3 to Design session": (("revise", ("i3",), {"i3": {"subject": "Design session"}}),),
    "approve 1 and change 3 to Friday": (("approve", ("i1",), {}), ("revise", ("i3",), {"i3": FRIDAY})),
    "approve 2, reject the others": (("approve", ("i2",), {}), ("reject", ("i1", "i3", "i4", "i6"), {})),
    "approve all except 2, drop 2": (("approve", ("i1", "i3", "i6"), {}), ("reject", ("i2",), {})),
}

APPROVING: dict[str, tuple[str, ...]] = {
    "Approve 1": ("i1",),
    "approve 1 and 3 please": ("i1", "i3"),
    "Please approve items 1, 2 and 3.": ("i1", "i2", "i3"),
    "I approve item 1": ("i1",),
    "yes approve item 3": ("i3",),
    "approve the PoC execution task": ("i1",),
    "approve all items": ("i1", "i2", "i3", "i6"),
    "approve everything except 3": ("i1", "i2", "i6"),
    "approve items 1-2": ("i1", "i2"),
    "approved: 2": ("i2",),
    "approve only 3": ("i3",),
    "approve the first and the third": ("i1", "i3"),
    "approve 6 and 1": ("i1", "i6"),
    "looks good to me, approve 1 and 2": ("i1", "i2"),
    "approve the design review task and the design workshop": ("i2", "i3"),
    "approve numbers 2 and 3": ("i2", "i3"),
    "approve i6": ("i6",),
    "aprove 2": ("i2",),
    "approve the last item": ("i6",),
    "approve one and two": ("i1", "i2"),
}

NEARLY: tuple[str, ...] = tuple(
    line
    for line in """
yes but change 2 first
yes but only after Dana has looked
ok?
approve all of them later
approve them tomorrow
"approve 1"
Dana said approve 1
I might approve 1
we should approve 1
approve 1 maybe
approve 1 if possible
approve 1 unless you disagree
approve 1, or wait
can I approve 1
should I approve 1 and 3?
what would happen if I approve 1
not approve 1
don't approve 1
approve none of them
I haven't approved anything
approve after the review
I'll approve when it's ready
approve everything that is ready
approve the ready ones
once Dana confirms, approve 1
provided that 1 is right, approve it
if 1 is right approve it
approve 1, but not today
approve 1 in January
Approve? I don't think so
he approved 1 and 3
it was approved
approved by legal
please forward: approve 1
> approve all
RE: approve 1
subject: approve all
approve 1 on Friday
they want me to approve 1
yes
yep, sure
sounds good
go ahead
ok go
do it
all good
👍 👍
approve 1 to 9
approve seven
approve the Contoso budget
let's approve 1 next week
thinking about approving 1
ready to approve
approving is hard
approve me
approve your own work
ich genehmige 1
j'approuve 1
apruebo todo
1
1 and 3
all
everything
""".strip("\n").splitlines()
)

PICKED: tuple[tuple[str, str | None], ...] = (
    ("Contoso Retail please", "Contoso Retail"),
    ("the second", "Contoso Retail"),
    ("3", "Contoso Pharma GmbH"),
    ("option 1", "Contoso Ltd"),
    ("retail", "Contoso Retail"),
    ("Pharma GmbH", "Contoso Pharma GmbH"),
    ("0", None),
    ("whichever", None),
)

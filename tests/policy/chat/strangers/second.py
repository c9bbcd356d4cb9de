"""The second batch. Form as in first.py."""

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
    ("hey se-ops, do your thing for today", DAILY, {}),
    ("i'm back from vacation, what happened in my accounts", DAILY, {}),
    ("Please execute the daily process for customer Zava Retail", DAILY, {"accounts": ("Zava Retail",)}),
    ("full sweep", DAILY, {}),
    ("give me a quick rundown on city power & light", DAILY, {"accounts": ("city power & light",)}),
    ("how does it look at Coho Vineyard", DAILY, {"accounts": ("Coho Vineyard",)}),
    ("can we go through my portfolio", DAILY, {}),
    ("Status update on opportunity 3f2504e0-4f89-11d3-9a0c-0305e82c3301 please", DAILY,
     {"opportunities": ("3f2504e0-4f89-11d3-9a0c-0305e82c3301",)}),
    ("7-400000501 7-400000502", DAILY, {"milestones": ("7-400000501", "7-400000502")}),
    ("what are my priorities", DAILY, {}),
    ("account 76543: where are we", DAILY, {"tpids": ("76543",)}),
    ("daily run, only Fabrikam and Contoso, thanks!", DAILY, {"accounts": ("Fabrikam", "Contoso")}),
    ("which tasks did i forget", HYGIENE, {}),
    ("look for tasks that have been sitting for more than two weeks", HYGIENE, {}),
    ("task owners who left the company?", HYGIENE, {}),
    ("Is everything on 7-400000047 up to date?", HYGIENE, {"milestones": ("7-400000047",)}),
    ("tasks in status waiting with no reason given, where?", HYGIENE, {}),
    ("run a check on overdue items for Northwind-Traders", HYGIENE, {"accounts": ("Northwind-Traders",)}),
    ("Hygiene check TPID: 4711", HYGIENE, {"tpids": ("4711",)}),
    ("my tasks are a mess help", HYGIENE, {}),
    ("what is still open at Wide World Importers", HYGIENE, {"accounts": ("Wide World Importers",)}),
    ("do i have milestones w/o any task", HYGIENE, {}),
    ("clean the task list of the Sentinel rollout milestone up a bit", HYGIENE, {"milestones": ("Sentinel rollout",)}),
    ("hi, could u pls check if all due dates r set for contoso?", HYGIENE, {"accounts": ("contoso",)}),
    ("find blockers without an explanation", HYGIENE, {}),
    ("any task that should have been closed by now?", HYGIENE, {}),
    ("quality check on my milestones before the QBR", HYGIENE, {}),
    ("Good afternoon. I would be grateful if you could verify the hygiene of Litware's milestones.", HYGIENE,
     {"accounts": ("Litware",)}),
    ("csu readiness for Adventure Works", HANDOFF, {"accounts": ("Adventure Works",)}),
    ("what's stopping us from handing Relecloud to the CSAM", HANDOFF, {"accounts": ("Relecloud",)}),
    ("Does the Synapse migration milestone have a budget yet?", HANDOFF, {"milestones": ("Synapse migration",)}),
    ("prep handover docs for Litware's data estate milestone", HANDOFF,
     {"accounts": ("Litware",), "milestones": ("data estate",)}),
    ("who is the economic buyer on 7-400000301", HANDOFF, {"milestones": ("7-400000301",)}),
    ("BANT check, all uncommitted", HANDOFF, {}),
    ("do we know the need and the timeline for Trey Research", HANDOFF, {"accounts": ("Trey Research",)}),
    ("which milestones are good to go to csu", HANDOFF, {}),
    ("qualification status of opp Northwind ERP", HANDOFF, {"opportunities": ("Northwind ERP",)}),
    ("time to pass VanArsdel to customer success?", HANDOFF, {"accounts": ("VanArsdel",)}),
    ("give me the handoff packet for 7-400000312", HANDOFF, {"milestones": ("7-400000312",)}),
    ("Can Tailspin be transitioned?", HANDOFF, {"accounts": ("Tailspin",)}),
    ("what's the status of my committed work", FOLLOW, {}),
    ("check committed milestones at Proseware for open risks", FOLLOW, {"accounts": ("Proseware",)}),
    ("where did I influence and is it still moving", FOLLOW, {}),
    ("influenced milestones: anything blocked?", FOLLOW, {}),
    ("run flow C for tpid 600100", FOLLOW, {"tpids": ("600100",)}),
    ("who owns delivery on the committed ones", FOLLOW, {}),
    ("follow up on the commitments at Wingtip Toys", FOLLOW, {"accounts": ("Wingtip Toys",)}),
    ("Read my mails with Northwind from the last 7 days and tell me what is relevant", EVIDENCE,
     {"accounts": ("Northwind",), "since": "2026-11-18"}),
    ("what's the latest in the Contoso teams channel", EVIDENCE, {"accounts": ("Contoso",)}),
    ("did Klaus answer on the quota thing", EVIDENCE, {}),
    ("pull evidence from m365 for the landing zone milestone since 2026-11-10", EVIDENCE,
     {"milestones": ("landing zone",), "since": "2026-11-10"}),
    ("does anything in outlook contradict the date of 7-400000047?", EVIDENCE, {"milestones": ("7-400000047",)}),
    ("was the go-live date mentioned in any transcript last month", EVIDENCE,
     {"since": "2026-10-01", "until": "2026-10-31"}),
    ("flow D on Fabrikam, teams only", EVIDENCE, {"accounts": ("Fabrikam",)}),
    ("What did the CTO of Alpine Ski House promise in the meeting?", EVIDENCE, {"accounts": ("Alpine Ski House",)}),
    ("any decisions in chat w/ Dana between 10 and 20 november", EVIDENCE,
     {"since": "2026-11-10", "until": "2026-11-20"}),
    ("look up the customer's statement about the budget in my emails", EVIDENCE, {}),
    ("has the blocker been discussed anywhere since last Wednesday?", EVIDENCE, {"since": "2026-11-18"}),
    ("onedrive: is there a newer sizing sheet for Humongous Insurance", EVIDENCE,
     {"accounts": ("Humongous Insurance",)}),
    ("cross check CRM vs Teams for Coho Winery this week", EVIDENCE,
     {"accounts": ("Coho Winery",), "since": "2026-11-23"}),
    ("finish the firewall task", CHANGE, {}),
    ("firewall task: done", CHANGE, {}),
    ("the sizing workshop task slipped, make it 11 December", CHANGE, {}),
    ("pls create task 'Collect requirements' for milestone Data Platform due 30/11/2026", CHANGE,
     {"milestones": ("Data Platform",)}),
    ("can you move the due date of the RBAC task two weeks out", CHANGE, {}),
    ("bring the demo task forward by 3 days", CHANGE, {}),
    ("task for me: check the ExpressRoute quote until Thursday", CHANGE, {}),
    ("add \"Waiting for Tom's approval\" to the firewall task", CHANGE, {}),
    ("set 'Firewall' task status to waiting", CHANGE, {}),
    ("we don't need the load test task anymore, cancel it", CHANGE, {}),
    ("complete both the RBAC task and the DNS task", CHANGE, {}),
    ("Add a follow-up: send sizing to customer, Monday", CHANGE, {}),
    ("due date of DNS task -> 2026-12-09", CHANGE, {}),
    ("mark it as completed please", CHANGE, {}),
    ("rename task \"POC\" to \"POC wave 1\"", CHANGE, {}),
    ("what are you", QUESTION, {}),
    ("how do you know if a milestone is influenced", QUESTION, {}),
    ("any packets open?", QUESTION, {}),
    ("do you write to MSX by yourself?", QUESTION, {}),
    ("hellooo", CLARIFY, {}),
    ("never mind", CLARIFY, {}),
    ("ok", CLARIFY, {}),
    ("Contoso or Fabrikam?", DAILY, {"accounts": ("Contoso", "Fabrikam")}),
    ("thank you so much!!", CLARIFY, {}),
    ("order me a pizza", UNSUPPORTED, {}),
    ("email the customer that we are delayed", UNSUPPORTED, {}),
    ("please change the milestone date of 7-400000047 to 15 Jan", UNSUPPORTED, {"milestones": ("7-400000047",)}),
    ("set 7-400000047 to at risk", UNSUPPORTED, {"milestones": ("7-400000047",)}),
    ("create milestone 'DR test' for Contoso", UNSUPPORTED, None),
    ("who won the match yesterday", UNSUPPORTED, {}),
    ("remove the task 'old PoC'", UNSUPPORTED, {}),
    ("change owner of the firewall task to Priya", UNSUPPORTED, {}),
    ("remind Dana to update her tasks", UNSUPPORTED, {}),
    ("schedule a workshop with Tailspin next week", UNSUPPORTED, None),
)  # fmt: skip

AFTER_RUN_ONES: tuple[Expected, ...] = (
    ("why?", QUESTION, {}),
    ("why is the pilot not ready for csu", QUESTION, None),
    ("can you show the overdue ones only", QUESTION, {}),
    ("what about the stale ones", QUESTION, {}),
    ("how many overdue", QUESTION, {}),
    ("count the high findings", QUESTION, {}),
    ("who escalated?", QUESTION, {}),
    ("what's your proof for timeline on landing zone build", QUESTION, ZONE),
    ("which milestones are at risk?", QUESTION, {}),
    ("and which are committed", QUESTION, {}),
    ("list everything you found", QUESTION, {}),
    ("what's new compared to yesterday", QUESTION, {}),
    ("show details for data platform pilot", QUESTION, PILOT),
    ("is there something for me to approve", QUESTION, {}),
    ("what should I do next", QUESTION, {}),
    ("read Teams as well", EVIDENCE, {}),
    ("run it again", HYGIENE, {}),
    ("ok now daily for 24680", DAILY, {"tpids": ("24680",)}),
    ("and for Fabrikam?", HYGIENE, {"accounts": ("Fabrikam",)}),
    ("handoff check for the landing zone build then", HANDOFF, ZONE),
)  # fmt: skip

WAITING_ONES: tuple[Expected, ...] = (
    ("what does number 6 change", QUESTION, {}),
    ("whats the due date in 1", QUESTION, {}),
    ("list the items", QUESTION, {}),
    ("how do i approve just one", QUESTION, {}),
    ("is 2 risky", QUESTION, {}),
    ("what will be written?", QUESTION, {}),
    ("i'll look at it tomorrow", CLARIFY, {}),
    ("hmm not convinced about 3", CLARIFY, {}),
    ("fine by me", CLARIFY, {}),
    ("go for it", CLARIFY, {}),
    ("anything overdue at Alpine Ski House?", HYGIENE, {"accounts": ("Alpine Ski House",)}),
)  # fmt: skip

SEVERAL_ONES: tuple[tuple[str, tuple[str, ...], dict[str, object]], ...] = (
    ("daily for Contoso, then bant for Fabrikam", (DAILY, HANDOFF), {"accounts": ("Contoso",)}),
    ("first clean up litware pls and second tell me whether its ready for csu", (HYGIENE, HANDOFF),
     {"accounts": ("litware",)}),
    ("mark the DNS task done and what else is overdue?", (CHANGE, HYGIENE), {}),
    ("1) hygiene on contoso 2) handoff on fabrikam", (HYGIENE, HANDOFF), {"accounts": ("contoso",)}),
    ("add a task to book the room, due Friday. then run the daily", (CHANGE, DAILY), {}),
)  # fmt: skip

FRIDAY = {"dueDate": "2026-11-27"}
DECIDED: dict[str, tuple[Decided, ...]] = {
    "drop 3 please": (("reject", ("i3",), {}),),
    "no for 2 and 3": (("reject", ("i2", "i3"), {}),),
    "nope, none": (("reject", ("i1", "i2", "i3", "i4", "i6"), {}),),
    "reject the design workshop": (("reject", ("i3",), {}),),
    "don't close the design review": (("reject", ("i2",), {}),),
    "skip the last one": (("reject", ("i6",), {}),),
    "push 1 out by two weeks": (("revise", ("i1",), {"i1": {"dueDate": "2026-12-16"}}),),
    "can you change 3's due date to next monday": (("revise", ("i3",), {"i3": {"dueDate": "2026-11-30"}}),),
    "item 4: done when the customer signs": (
        ("revise", ("i4",), {"i4": {"description": "done when the customer signs"}}),
    ),
    "1 is too early, make it 11 December": (("revise", ("i1",), {"i1": {"dueDate": "2026-12-11"}}),),
    "1 to friday, 3 to monday": (("revise", ("i1", "i3"), {"i1": FRIDAY, "i3": {"dueDate": "2026-11-30"}}),),
    "approve 1, reject 2": (("approve", ("i1",), {}), ("reject", ("i2",), {})),
    "approve 1 & 2; 3 should be friday": (("approve", ("i1", "i2"), {}), ("revise", ("i3",), {"i3": FRIDAY})),
}

APPROVING: dict[str, tuple[str, ...]] = {
    "approve 1,3 and 6": ("i1", "i3", "i6"),
    "Approve items 1 through 3": ("i1", "i2", "i3"),
    "please go ahead and approve 2": ("i2",),
    "approve item #6": ("i6",),
    "APPROVE 1 AND 2": ("i1", "i2"),
    "approve the first one": ("i1",),
    "approve number 1 and number 3": ("i1", "i3"),
    "approve everything apart from 2": ("i1", "i3", "i6"),
    "i approve items 1, 2, and 6": ("i1", "i2", "i6"),
    "approve all please!": ("i1", "i2", "i3", "i6"),
    "approve 3 only": ("i3",),
    "apprve 1": ("i1",),
    "approve 1+2": ("i1", "i2"),
    "approve the close of the design review": ("i2",),
    "approve the new design workshop task": ("i3",),
    "okay, approved. thanks": ("i1", "i2", "i3", "i6"),
    "approve all of these": ("i1", "i2", "i3", "i6"),
    "Dear assistant, please approve item 3. Best regards": ("i3",),
    "yes. approve 6.": ("i6",),
}

NEARLY: tuple[str, ...] = tuple(
    line
    for line in """
approve 1 as discussed with Dana if she is fine
approve 1 subject to legal
I approve of this approach
I approve in principle
approve, I think
approve 1 I suppose
pre-approve 1
conditionally approve all
approve all tomorrow
approve everything next week
approve on the 30th
approve at 5pm
please don't approve anything
no approval for 2
approve? not sure
what would approve 1 do
is 1 approved
has 2 been approved
was 1 approved by Dana
1 approved by Dana
everything approved by the customer
all approved in the CAB meeting
approve 1 was my first thought
"approve all" is what Dana typed
Dana: approve all
Dana> approve all
Begin forwarded message: approve all
On Mon, Dana wrote: approve 1
approve 1. Regards, Dana
please let Dana approve 2
get Dana to approve 1
I need someone to approve 1
the approver should approve 1
approve it in Dana's mailbox
approve 1, or rather not
approve 1... just kidding
approve all lol jk
approve 1 2 3 4 5 6
approve 1 and the budget
approve the invoice
approve my leave request
approve i99
approve 0
approve -1
approve 2 and 2
approve 1.5
approve one
approve the ones Dana likes
approve those that are not risky
aprobado
freigegeben
ok for 1
👍
ship it
lgtm, but wait
do all of that later
yes to everything Dana said
run hygiene and approve all that comes out
""".strip("\n").splitlines()
)

PICKED: tuple[tuple[str, str | None], ...] = (
    ("Contoso Ltd", "Contoso Ltd"),
    ("the ltd", "Contoso Ltd"),
    ("second one", "Contoso Retail"),
    ("3.", "Contoso Pharma GmbH"),
    ("the third option", "Contoso Pharma GmbH"),
    ("i meant retail", "Contoso Retail"),
    ("contoso pharma gmbh please", "Contoso Pharma GmbH"),
    ("none of these", None),
    ("1 and 2", None),
)

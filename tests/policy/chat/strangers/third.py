"""The third batch. Form as in first.py."""

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
    ("ok lets start with the daily thing", DAILY, {}),
    ("Good morning! Anything urgent?", DAILY, {}),
    ("could you please run me through Contoso Pharma", DAILY, {"accounts": ("Contoso Pharma",)}),
    ("whats the situation with fabrikam residences", DAILY, {"accounts": ("fabrikam residences",)}),
    ("I have a call with Litware in 30 minutes, give me the highlights", DAILY, {"accounts": ("Litware",)}),
    ("tell me everything about 7-400000610", DAILY, {"milestones": ("7-400000610",)}),
    ("daily please but just for opportunity 'Azure Landing Zones 2027'", DAILY,
     {"opportunities": ("Azure Landing Zones 2027",)}),
    ("TPIDs 1111, 2222 and 3333 - full check", DAILY, {"tpids": ("1111", "2222", "3333")}),
    ("what's next", DAILY, {}),
    ("Which of my tasks does not have a due date?", HYGIENE, {}),
    ("overdue + unowned tasks at Relecloud", HYGIENE, {"accounts": ("Relecloud",)}),
    ("who hasn't updated their tasks", HYGIENE, {}),
    ("pls check the hygiene for milestone 7-400000611 and 7-400000612", HYGIENE,
     {"milestones": ("7-400000611", "7-400000612")}),
    ("are my milestones in good shape", HYGIENE, {}),
    ("any open tasks older than 30 days", HYGIENE, {}),
    ("Need task hygiene report of Woodgrove Bank, kindly share", HYGIENE, {"accounts": ("Woodgrove Bank",)}),
    ("do any tasks miss acceptance criteria", HYGIENE, {}),
    ("let's get rid of the stale tasks", HYGIENE, {}),
    ("what do I need to fix in MSX before Friday", HYGIENE, {}),
    ("fix my overdue tasks", HYGIENE, {}),
    ("the tasks under Tailspin look abandoned, can you verify", HYGIENE, {"accounts": ("Tailspin",)}),
    ("show tasks assigned to nobody", HYGIENE, {}),
    ("see if there are duplicates or dead tasks at Proseware", HYGIENE, {"accounts": ("Proseware",)}),
    ("which milestones lack an owner or a next step", HYGIENE, {}),
    ("is it time to bring in the CSA on the Fabric milestone?", HANDOFF, {"milestones": ("Fabric",)}),
    ("Can you please confirm whether BANT is complete for Wingtip Toys", HANDOFF, {"accounts": ("Wingtip Toys",)}),
    ("handoff for lucerne publishing, what's still needed?", HANDOFF, {"accounts": ("lucerne publishing",)}),
    ("anything I can hand to CSU", HANDOFF, {}),
    ("authority unclear at Northwind? check", HANDOFF, {"accounts": ("Northwind",)}),
    ("Is the money approved for the AVD milestone", HANDOFF, {"milestones": ("AVD",)}),
    ("ready or not ready, all my uncommitted ones", HANDOFF, {}),
    ("generate csu handoff for \"Wave 2: line-of-business\" milestone", HANDOFF,
     {"milestones": ("Wave 2: line-of-business",)}),
    ("which deals have no executive sponsor", HANDOFF, {}),
    ("validate bant pls tpid 909090", HANDOFF, {"tpids": ("909090",)}),
    ("how far are we from handing over Blue Yonder", HANDOFF, {"accounts": ("Blue Yonder",)}),
    ("committed milestones status Woodgrove Bank", FOLLOW, {"accounts": ("Woodgrove Bank",)}),
    ("show what i influenced and whats left to do there", FOLLOW, {}),
    ("are deliveries on the committed milestones stable", FOLLOW, {}),
    ("Follow-through pls for opp 'Data Estate'", FOLLOW, {"opportunities": ("Data Estate",)}),
    ("which committed milestones need me", FOLLOW, {}),
    ("any ownership gaps after commitment at Zava", FOLLOW, {"accounts": ("Zava",)}),
    ("find out from Teams why the pilot slipped at Adventure Works", EVIDENCE, {"accounts": ("Adventure Works",)}),
    ("did they ever reply to our proposal", EVIDENCE, {}),
    ("check the recording from Tuesday with Tailspin for commitments", EVIDENCE,
     {"accounts": ("Tailspin",), "since": "2026-11-24", "until": "2026-11-24"}),
    ("is the date in the CRM the same as what Priya told us by mail?", EVIDENCE, {}),
    ("Please search Outlook and SharePoint for budget confirmation of Contoso, last 14 days", EVIDENCE,
     {"accounts": ("Contoso",), "since": "2026-11-11"}),
    ("what does m365 say", EVIDENCE, {}),
    ("conversations with Relecloud since the 1st", EVIDENCE, {"accounts": ("Relecloud",), "since": "2026-11-01"}),
    ("who said we go live in January?", EVIDENCE, {}),
    ("verify in the meeting notes of 20 Nov that Dana agreed", EVIDENCE,
     {"since": "2026-11-20", "until": "2026-11-20"}),
    ("any chatter on teams about 7-400000613 in the past week", EVIDENCE,
     {"milestones": ("7-400000613",), "since": "2026-11-16", "until": "2026-11-22"}),
    ("customer mails this week?", EVIDENCE, {"since": "2026-11-23"}),
    ("what has the customer told Avery about funding since oct", EVIDENCE, {"since": "2026-10-01"}),
    ("get me the quotes from Teams that prove the need at Fabrikam", EVIDENCE, {"accounts": ("Fabrikam",)}),
    ("close out the kickoff task pls", CHANGE, {}),
    ("I finished the DR drill task", CHANGE, {}),
    ("kickoff task can be closed", CHANGE, {}),
    ("Please extend the DR drill task until 18 December", CHANGE, {}),
    ("set a new task: confirm subnet ranges with Tom, due 2026-12-01", CHANGE, {}),
    ("put the DNS task on hold", CHANGE, {}),
    ("dns task in progress now", CHANGE, {}),
    ("add to the DNS task that we wait for the registrar", CHANGE, {}),
    ("note on DNS task: registrar answered", CHANGE, {}),
    ("could you reschedule the DR drill to next Thursday", CHANGE, {}),
    ("delay 'DR drill' by 10 days", CHANGE, {}),
    ("make a todo for me to call the CSAM tomorrow", CHANGE, {}),
    ("two new tasks please: order licences, and book the lab", CHANGE, {}),
    ("milestone 7-400000047 needs a task for the security review", CHANGE, {"milestones": ("7-400000047",)}),
    ("its done, close the DR drill task", CHANGE, {}),
    ("change kickoff task due date from Friday to Monday", CHANGE, {}),
    ("what commands do you know", QUESTION, {}),
    ("Can you explain how the approval works?", QUESTION, {}),
    ("what is waiting for approval", QUESTION, {}),
    ("yo", CLARIFY, {}),
    ("no thanks", CLARIFY, {}),
    ("blah", CLARIFY, {}),
    ("good bot", CLARIFY, {}),
    ("hi, are you there?", CLARIFY, {}),
    ("approve 1 and 3", CLARIFY, {}),
    ("invite Tom to the kickoff", UNSUPPORTED, {}),
    ("what is the capital of France", UNSUPPORTED, None),
    ("increase ACR on 7-400000047", UNSUPPORTED, {"milestones": ("7-400000047",)}),
    ("send the handoff packet to the CSAM", UNSUPPORTED, {}),
    ("hand the sizing task over to Tom", UNSUPPORTED, {}),
    ("please cancel milestone 7-400000047", UNSUPPORTED, {"milestones": ("7-400000047",)}),
    ("write me a python script", UNSUPPORTED, {}),
    ("open a support ticket for Contoso", UNSUPPORTED, {"accounts": ("Contoso",)}),
    ("can you update the opportunity stage to 4", UNSUPPORTED, {}),
    ("roll back what you just wrote", UNSUPPORTED, {}),
)  # fmt: skip

AFTER_RUN_ONES: tuple[Expected, ...] = (
    ("why are they overdue", QUESTION, {}),
    ("and why is the landing zone build blocked", QUESTION, ZONE),
    ("reason?", QUESTION, {}),
    ("overdue only", QUESTION, {}),
    ("just mine", QUESTION, {}),
    ("do any of them lack an owner", QUESTION, {}),
    ("number of stale tasks?", QUESTION, {}),
    ("which ones are ready", QUESTION, {}),
    ("quote please for budget", QUESTION, {}),
    ("who told you that the timeline is confirmed", QUESTION, {}),
    ("what are the next actions for data platform pilot", QUESTION, PILOT),
    ("how did it go", QUESTION, {}),
    ("summarize the findings", QUESTION, {}),
    ("is data platform pilot at risk", HYGIENE, PILOT),
    ("anything new since last time", QUESTION, {}),
    ("what was resolved", QUESTION, {}),
    ("give me the msx note for the landing zone build", QUESTION, ZONE),
    ("do contoso next", HYGIENE, {"accounts": ("contoso",)}),
    ("bant for both milestones", HANDOFF, {}),
    ("Fabrikam Inc: what did they say last week in mails", EVIDENCE,
     {"accounts": ("Fabrikam Inc",), "since": "2026-11-16", "until": "2026-11-22"}),
)  # fmt: skip

WAITING_ONES: tuple[Expected, ...] = (
    ("explain number 3 please", QUESTION, {}),
    ("why close the design review?", QUESTION, None),
    ("what happens when I approve 1", QUESTION, {}),
    ("which items can I approve", QUESTION, {}),
    ("show me the packet", QUESTION, {}),
    ("what changes if I say yes", QUESTION, {}),
    ("I need to think", CLARIFY, {}),
    ("you decide", CLARIFY, {}),
    ("seems ok", CLARIFY, {}),
    ("run the handoff check for contoso ltd", HANDOFF, {"accounts": ("contoso ltd",)}),
)  # fmt: skip

SEVERAL_ONES: tuple[tuple[str, tuple[str, ...], dict[str, object]], ...] = (
    ("run hygiene on Contoso and then follow-through on Fabrikam", (HYGIENE, FOLLOW), {"accounts": ("Contoso",)}),
    ("what's pending? and also run daily", (QUESTION, DAILY), {}),
    ("close the DNS task. create a task for the cutover rehearsal due 7 December. what's overdue at Litware?",
     (CHANGE, HYGIENE), {}),
    ("Is Relecloud ready for CSU, what did they say in Teams about budget this month?", (HANDOFF, EVIDENCE),
     {"accounts": ("Relecloud",)}),
    ("please tidy my tasks and send the summary to my manager", (HYGIENE, UNSUPPORTED), {}),
)  # fmt: skip

FRIDAY = {"dueDate": "2026-11-27"}
DECIDED: dict[str, tuple[Decided, ...]] = {
    "reject #2": (("reject", ("i2",), {}),),
    "please remove number 1 and 3": (("reject", ("i1", "i3"), {}),),
    "reject all except 1": (("reject", ("i2", "i3", "i4", "i6"), {}),),
    "I reject everything": (("reject", ("i1", "i2", "i3", "i4", "i6"), {}),),
    "no, not the design review": (("reject", ("i2",), {}),),
    "2 is wrong, drop it": (("reject", ("i2",), {}),),
    "set item 1 due 27 Nov": (("revise", ("i1",), {"i1": FRIDAY}),),
    "1: 2026-12-15": (("revise", ("i1",), {"i1": {"dueDate": "2026-12-15"}}),),
    "postpone item 3 by a week": (("revise", ("i3",), {"i3": {"dueDate": "2026-12-09"}}),),
    "number 1 one day later": (("revise", ("i1",), {"i1": {"dueDate": "2026-12-03"}}),),
    "title of 3: Sizing workshop": (("revise", ("i3",), {"i3": {"subject": "Sizing workshop"}}),),
    "for item 4 write: done when quota is granted": (
        ("revise", ("i4",), {"i4": {"description": "done when quota is granted"}}),
    ),
    "approve 6 and skip the rest": (("approve", ("i6",), {}), ("reject", ("i1", "i2", "i3", "i4"), {})),
    "reject 1. approve 2.": (("reject", ("i1",), {}), ("approve", ("i2",), {})),
}

APPROVING: dict[str, tuple[str, ...]] = {
    "approve 3, 1": ("i1", "i3"),
    "approve items 2/3": (),
    "yes, approve items 1 and 6 please": ("i1", "i6"),
    "Approve: 2": ("i2",),
    "approve 1 ; approve 2": ("i1", "i2"),
    "approve 1 as well as 3": ("i1", "i3"),
    "approve 1 and also 3": ("i1", "i3"),
    "approve 1. approve 6. thanks": ("i1", "i6"),
    "approve proposals 1 and 2": ("i1", "i2"),
    "approve the third": ("i3",),
    "approve all four": (),
    "approve everything but number 6": ("i1", "i2", "i3"),
    "good, approve 2": ("i2",),
    "i2 approved": ("i2",),
    "accept i1 and i3": ("i1", "i3"),
    "please apply items 1, 2": ("i1", "i2"),
    "approve all, thank you": ("i1", "i2", "i3", "i6"),
    "Approve 1 and 2 now.": ("i1", "i2"),
    "approve change 3": ("i3",),
    "approve the forecast comment": (),
}
APPROVING = {text: items for text, items in APPROVING.items() if items}

NEARLY: tuple[str, ...] = tuple(
    line
    for line in """
approve items 2/3
approve all four of the old ones
approve the forecast
approve 1 pending review
approve 1 eventually
approve when you see fit
approve 1 in case Dana agrees
approve 2 given that the review is over
approve 3 as long as the date holds
approve 1 so long as nobody objects
approve whenever
approve 1 later today
approve 1 before Friday
approve at the end of the week
I plan to approve 1
I want to approve 1 but cannot yet
I would like to approve only once I have read it
you can approve 1 when I say so
do you approve 1?
did I approve 1
what if I approve all
approve or reject?
so approve means what
to approve I type what
if you approve 1 it closes
she said approve all
Dana has approved all
approval for 1 came from Dana
per Dana approve 1
according to Avery, approve all
as Dana put it: approve all
the mail says approve 1 and 2
here is what she wrote, approve all
copy: approve 1
approve 1 :P not really
approve... never
yeah sure approve the whole mess why not
as if I would approve that
I refuse to approve 1
no way I approve 2
nobody approves 1
stop, do not approve 1
cancel the approval of 1
revoke approve 1
approve 1? no
approve 1! wait
approve 1, 2 - hmm, let me see
approve approximately all
approve at least 1
approve up to 3 items
approve any two
approve whichever
approve one of them
approve 3 items
akkoord met alles
d'accord pour 1
va bene tutto
si, aprueba todo
""".strip("\n").splitlines()
)

PICKED: tuple[tuple[str, str | None], ...] = (
    ("1!", "Contoso Ltd"),
    ("the retail company", "Contoso Retail"),
    ("Option 2 please", "Contoso Retail"),
    ("first", "Contoso Ltd"),
    ("Contoso Pharma", "Contoso Pharma GmbH"),
    ("ltd", "Contoso Ltd"),
    ("all of them", None),
    ("I don't know", None),
    ("retail or pharma", None),
)

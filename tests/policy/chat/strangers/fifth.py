"""The fifth batch. Form as in first.py."""

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
    ("Bom dia, can you run the daily for me?", DAILY, {}),
    ("let's do the morning routine", DAILY, {}),
    ("whats new with proseware", DAILY, {"accounts": ("proseware",)}),
    ("review all my accounts", DAILY, {}),
    ("Pls provide status of customer Litware Inc", DAILY, {"accounts": ("Litware Inc",)}),
    ("i need an overview for my 1:1 with my manager", DAILY, {}),
    ("look at milestone 7-400000088 for me", HYGIENE, {"milestones": ("7-400000088",)}),
    ("where do we stand with opportunity \"Core Banking Move\"", DAILY, {"opportunities": ("Core Banking Move",)}),
    ("daily 4 tpid 54321 pls", DAILY, {"tpids": ("54321",)}),
    ("How is the modern workplace rollout going at Adatum?", DAILY, None),
    ("tasks past due at relecloud??", HYGIENE, {"accounts": ("relecloud",)}),
    ("which milestone has tasks with no owner", HYGIENE, {}),
    ("do a sanity check of my tasks please", HYGIENE, {}),
    ("Show me the tasks on opportunity Retail Core that nobody owns", HYGIENE,
     {"opportunities": ("Retail Core",)}),
    ("Are any tasks late for TPID 54321?", HYGIENE, {"tpids": ("54321",)}),
    ("I'd like to see what is stale in my pipeline", HYGIENE, {}),
    ("hygiene check on 7-400000088, 7-400000089", HYGIENE, {"milestones": ("7-400000088", "7-400000089")}),
    ("which tasks have no completion criteria", HYGIENE, {}),
    ("is there anything overdue or blocked at Alpine Ski House right now", HYGIENE,
     {"accounts": ("Alpine Ski House",)}),
    ("what needs an owner?", HYGIENE, {}),
    ("update stale tasks at Coho Winery", HYGIENE, {"accounts": ("Coho Winery",)}),
    ("my pipeline is dirty, find what's missing", HYGIENE, {}),
    ("check if the kickoff milestone has next steps", HYGIENE, {"milestones": ("kickoff",)}),
    ("is 7-400000088 ready for handoff?", HANDOFF, {"milestones": ("7-400000088",)}),
    ("can we move the Landing Zone milestone over to CSU", HANDOFF, {"milestones": ("Landing Zone",)}),
    ("do a BANT review on Wide World Importers", HANDOFF, {"accounts": ("Wide World Importers",)}),
    ("What BANT gaps do we have at Proseware?", HANDOFF, {"accounts": ("Proseware",)}),
    ("hand over the analytics platform milestone to the CSA", HANDOFF, {"milestones": ("analytics platform",)}),
    ("which of my uncommitted milestones lack budget", HANDOFF, {}),
    ("is the sponsor known at Fourth Coffee", HANDOFF, {"accounts": ("Fourth Coffee",)}),
    ("Ready to transition? Fabrikam landing zone milestone", HANDOFF, None),
    ("CSAM handoff notes for VanArsdel please", HANDOFF, {"accounts": ("VanArsdel",)}),
    ("are need and timeline evidenced for 7-400000088", HANDOFF, {"milestones": ("7-400000088",)}),
    ("what is left on the committed milestones at Tailspin", FOLLOW, {"accounts": ("Tailspin",)}),
    ("check the ones I have influenced", FOLLOW, {}),
    ("follow-through check for opportunity Retail Core", FOLLOW, {"opportunities": ("Retail Core",)}),
    ("are there blockers on committed milestones", FOLLOW, {}),
    ("committed but slipping?", FOLLOW, {}),
    ("give me the follow through report", FOLLOW, {}),
    ("which committed milestones did I shape", FOLLOW, {}),
    ("Did anybody at Contoso mention the budget freeze since last week?", EVIDENCE,
     {"accounts": ("Contoso",), "since": "2026-11-16"}),
    ("what's in the meeting notes from yesterday about Adatum", EVIDENCE,
     {"accounts": ("Adatum",), "since": "2026-11-24", "until": "2026-11-24"}),
    ("check my inbox for anything from Litware about the contract", EVIDENCE, {"accounts": ("Litware",)}),
    ("has the CFO signed off according to the emails", EVIDENCE, {}),
    ("What did Priya Nair write on Monday?", EVIDENCE, {"since": "2026-11-23", "until": "2026-11-23"}),
    ("use workiq to find the decision on the region for 7-400000088", EVIDENCE, {"milestones": ("7-400000088",)}),
    ("scan teams, mails and sharepoint for Woodgrove Bank since Nov 10", EVIDENCE,
     {"accounts": ("Woodgrove Bank",), "since": "2026-11-10"}),
    ("did the partner confirm the resources in chat?", EVIDENCE, {}),
    ("what do the transcripts of last week say about capacity", EVIDENCE,
     {"since": "2026-11-16", "until": "2026-11-22"}),
    ("does Teams say something different from CRM on the go-live of Tailspin", EVIDENCE,
     {"accounts": ("Tailspin",)}),
    ("people said the PoC failed, where is that written", EVIDENCE, {}),
    ("get evidence from Outlook only, account Northwind", EVIDENCE, {"accounts": ("Northwind",)}),
    ("close my \"Sizing v2\" task", CHANGE, {}),
    ("please set the sizing task to completed", CHANGE, {}),
    ("move due date for the rehearsal task to 2026-12-10", CHANGE, {}),
    ("rehearsal task -> friday", CHANGE, {}),
    ("shift the rehearsal task three days later", CHANGE, {}),
    ("add task get sign-off from CFO due end of next week", CHANGE, {}),
    ("I need to add a task for Dana to send the network diagram by Monday", CHANGE, {}),
    ("new todo on the data lake milestone: order capacity", CHANGE, {"milestones": ("data lake",)}),
    ("Workshop task is finished", CHANGE, {}),
    ("put a note on the sizing task saying customer wants 3 nodes", CHANGE, {}),
    ("the workshop task has moved to 8 December", CHANGE, {}),
    ("pls make the workshop task due tomorrow", CHANGE, {}),
    ("mark the workshop and the rehearsal tasks as done", CHANGE, {}),
    ("start the sizing task", CHANGE, {}),
    ("could you close it for me", CHANGE, {}),
    ("I want to know what you can do", QUESTION, {}),
    ("show me how to approve", QUESTION, {}),
    ("which packets are pending", QUESTION, {}),
    ("morning", CLARIFY, {}),
    ("appreciate it", CLARIFY, {}),
    ("stop", CLARIFY, {}),
    ("hmmm ok", CLARIFY, {}),
    ("forward the findings to Dana", UNSUPPORTED, {}),
    ("create a powerpoint for the QBR", UNSUPPORTED, {}),
    ("raise the commitment of milestone 7-400000088", UNSUPPORTED, {"milestones": ("7-400000088",)}),
    ("add Priya to the deal team", UNSUPPORTED, {}),
    ("what time is it in Tokyo", UNSUPPORTED, None),
    ("call the customer", UNSUPPORTED, {}),
    ("move the go-live of 7-400000088 to March", UNSUPPORTED, {"milestones": ("7-400000088",)}),
    ("give the rehearsal task to Tom", UNSUPPORTED, {}),
)  # fmt: skip

AFTER_RUN_ONES: tuple[Expected, ...] = (
    ("why is budget missing for the data platform pilot?", QUESTION, PILOT),
    ("and the blocked ones?", QUESTION, {}),
    ("can I see only high", QUESTION, {}),
    ("which tasks are those", QUESTION, {}),
    ("how many findings do I have", QUESTION, {}),
    ("explain", QUESTION, {}),
    ("what's the evidence", QUESTION, {}),
    ("who owns the landing zone build", QUESTION, ZONE),
    ("show me the escalations", QUESTION, {}),
    ("did anything change", QUESTION, {}),
    ("what are the next steps", QUESTION, {}),
    ("show unowned", QUESTION, {}),
    ("check again", HYGIENE, {}),
    ("now the same for contoso", HYGIENE, {"accounts": ("contoso",)}),
    ("what about bant for retail modernization?", HANDOFF, {"opportunities": ("retail modernization",)}),
    ("add a task for that, due friday", CHANGE, {}),
)  # fmt: skip

WAITING_ONES: tuple[Expected, ...] = (
    ("tell me more about item 1", QUESTION, {}),
    ("what's 4 missing", QUESTION, {}),
    ("why do I need to give text for 4", QUESTION, {}),
    ("could you list the packet items again", QUESTION, {}),
    ("I don't understand item 6", QUESTION, {}),
    ("sounds about right", CLARIFY, {}),
    ("give me five minutes", CLARIFY, {}),
    ("okay great", CLARIFY, {}),
    ("close the network task", CHANGE, {}),
    ("what did the customer say in Teams yesterday", EVIDENCE, {"since": "2026-11-24", "until": "2026-11-24"}),
)  # fmt: skip

SEVERAL_ONES: tuple[tuple[str, tuple[str, ...], dict[str, object]], ...] = (
    ("hygiene for tpid 111 then handoff for tpid 222", (HYGIENE, HANDOFF), {"tpids": ("111",)}),
    ("overdue tasks at Contoso please, and what was said about them in mails since Monday", (HYGIENE, EVIDENCE),
     {"accounts": ("Contoso",)}),
    ("set the workshop task to done, postpone rehearsal task to Monday, and tell me what's stale at Adatum",
     (CHANGE, HYGIENE), {}),
    ("what's pending, and is the data lake milestone ready for csu", (QUESTION, HANDOFF), {}),
    ("Run daily. Then check Teams for Fabrikam.", (DAILY, EVIDENCE), {}),
)  # fmt: skip

DECIDED: dict[str, tuple[Decided, ...]] = {
    "no thanks, reject everything": (("reject", ("i1", "i2", "i3", "i4", "i6"), {}),),
    "I don't want 2 and 3": (("reject", ("i2", "i3"), {}),),
    "please reject the first two": (("reject", ("i1", "i2"), {}),),
    "take 6 out": (("reject", ("i6",), {}),),
    "move 1 to Monday": (("revise", ("i1",), {"i1": {"dueDate": "2026-11-30"}}),),
    "item 1 should move to 10 December": (("revise", ("i1",), {"i1": {"dueDate": "2026-12-10"}}),),
    "let's do 1 on Friday instead": (),
    "for 3, Dana Ruiz should be the owner": (),
    "4 is done when the customer accepted the sizing": (
        ("revise", ("i4",), {"i4": {"description": "done when the customer accepted the sizing"}}),
    ),
    "approve 1 and 2 but not 3": (("approve", ("i1", "i2"), {}),),
    "approve 1, 2; reject 3 and 6": (("approve", ("i1", "i2"), {}), ("reject", ("i3", "i6"), {})),
    "yes to 1, no to 2": (("approve", ("i1",), {}), ("reject", ("i2",), {})),
}

APPROVING: dict[str, tuple[str, ...]] = {
    "approve number 3": ("i3",),
    "please approve 1": ("i1",),
    "approve all, but not 6": ("i1", "i2", "i3"),
    "approve item 1, item 3": ("i1", "i3"),
    "Approve i1 & i2": ("i1", "i2"),
    "OK, approve 1-3.": ("i1", "i2", "i3"),
    "approve the PoC execution": ("i1",),
    "Yes. Approve all of them.": ("i1", "i2", "i3", "i6"),
    "kindly approve item no. 2": ("i2",),
    "approve 1, approve 3, approve 6": ("i1", "i3", "i6"),
    "thanks! approve 2": ("i2",),
    "perfect, approve 1 & 3 please": ("i1", "i3"),
    "approve both 2 and 3": ("i2", "i3"),
    "i want to approve 1": (),
    "approve everything in the packet": ("i1", "i2", "i3", "i6"),
    "approve the first 2": ("i1", "i2"),
    "confirm 2": ("i2",),
    "go ahead with items 1 and 2": ("i1", "i2"),
}
APPROVING = {text: items for text, items in APPROVING.items() if items}

NEARLY: tuple[str, ...] = tuple(
    line
    for line in """
i want to approve 1
approve 1 when done
approve 1 right after the call
approve 1 at your convenience
approve 2 by Friday
approve 3 in the evening
approve unless Dana objects
approve 2 if and only if 1 fails
approve assuming nothing changed
approve 1 on condition that Tom is informed
approve only after I am back
I approve nothing
I'd rather not approve
not approving 1
approve is the wrong word
the word approve
approve button?
where is the approve button
whom do I ask to approve 1
who can approve 1
Tom can approve 1
Tom approves 1 and 3
Tom: "approve 1 and 3, thanks"
see Tom's mail: approve 1 and 3
Tom's answer was approve all
(approve all)
[approve 1]
*approve 1*
_approve 1_
approve 1 (quote)
#approve
approve: yes/no
approve [ ] reject [ ]
approve 1 // test
approve 1 is what I would say if it were mine
pretend I said approve 1
simulate approve all
dry run approve all
approve in dry run
approve a copy
approve draft
approve version 2
approve page 1
approve day 1
approve 1 million
approve 1k
approve 100%
approve 50% of it
approve phase 1
approve milestone 1
approve task 9
approve 12
approve 11
bestätigen
ja 1 und 3
oui
sí, 1
да
はい
""".strip("\n").splitlines()
)

PICKED: tuple[tuple[str, str | None], ...] = (
    ("2 please", "Contoso Retail"),
    ("I think it's Contoso Retail", "Contoso Retail"),
    ("the one called Contoso Ltd", "Contoso Ltd"),
    ("Contoso pharma, thanks", "Contoso Pharma GmbH"),
    ("third", "Contoso Pharma GmbH"),
    ("neither", None),
    ("1 or 2", None),
)

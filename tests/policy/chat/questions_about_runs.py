"""Questions about the sample runs: sample, question, what the reply says, and what it must not say."""

from typing import Any

Asked = tuple[str, dict[str, Any], tuple[str, ...], tuple[str, ...]]
D, H, A, Q, F = "daily_waiting", "hygiene_waiting", "handoff_answered", "daily_asks_scope", "daily_failed"


def _why_not(milestone: str | None = None, **more: Any) -> dict[str, Any]:
    return {"about": "why_not_ready", "milestone": milestone} | more


def _why(milestone: str | None = None, **more: Any) -> dict[str, Any]:
    return {"about": "why", "milestone": milestone} | more


def _evidence(milestone: str | None = None, **more: Any) -> dict[str, Any]:
    return {"about": "evidence", "milestone": milestone} | more


def _filter(name: str, milestone: str | None = None) -> dict[str, Any]:
    return {"about": "filter", "filter": name, "milestone": milestone}


def _count(name: str | None = None, milestone: str | None = None) -> dict[str, Any]:
    return {"about": "count", "filter": name, "milestone": milestone}


def _item(named: str | None) -> dict[str, Any]:
    return {"about": "explain_item", "item_id": named}


NOT_JUDGED = "did not judge BANT: ask for handoff or daily"
READINESS: tuple[Asked, ...] = (
    (D, _why_not("GPU host pool"), ("not ready", "authority: missing", "item i58"), ("budget: missing", "which one")),
    (D, _why_not("landing zone"), ("authority: contradicted", "(crm, milestones("), ("Wave 1",)),
    (D, _why_not("7-400000011"), ("budget, authority, timeline not evidenced", "Evidenced already: need"), ()),
    (D, _why_not("fabric capacity"), ("is BANT-ready", "Elif Aydin (Sr Cloud Solution Architect)"), ("not ready:",)),
    (D, _why_not("SAP production"), ("BANT was not judged", "committed"), ("missing",)),
    (D, _why_not("edge pilot", element="budget"), ("budget: missing", "nothing that was read says it"), ("timeline",)),
    (
        D,
        _why_not(),
        ("of 8 judged milestones are not ready", "“GPU host pool”", "authority missing"),
        ("Fabric capacity",),
    ),
    (
        D,
        _why_not("wave"),
        ("fits 2 milestones", "“Wave 1: file and print”", "“Wave 2: line-of-business”", "Which one?"),
        (),
    ),
    (H, _why_not("GPU host pool"), (NOT_JUDGED, "hygiene"), ("missing",)),
    (H, _why_not(), (NOT_JUDGED,), ("missing",)),
    (A, _why_not("wave 1"), ("authority: missing", "timeline: missing"), ("budget: missing",)),
    (Q, _why_not(), ("holds no milestone", "Which account is", "Contoso Retail Ltd"), ("not ready:",)),
    (F, _why_not("GPU"), ("holds no milestone", "server_unavailable", "se-ops doctor"), ("not ready:",)),
)
REASONS: tuple[Asked, ...] = (
    (D, _why("edge pilot"), ("proof blocked to Specialist, CSA", "Blocked since 2026-11-08"), ()),
    (D, _why("sap production cut over"), ("influenced by you", "Technical close plan", "ownership not stable"), ()),
    (D, _why("archive old erp"), ("not influenced by you", "date divergence to CSAM", "2026-11-16 is past"), ()),
    (D, _why("driver app"), ("evidence gives 2027-02-18", "(outlook, 2026-11-22, “Aoife Byrne”)"), ()),
    (D, _why("SAP production", filter="overdue"), ("was due 2026-11-21, 3 days ago",), ("does not say that it is",)),
    (D, _why("SAP production", filter="blocked"), ("does not say that it is blocked",), ()),
    (D, _why("SAP production", filter="at_risk"), ("does not say that it is at risk", "On Track"), ()),
    (D, _why(filter="at_risk"), ("“Historian to ADX”",), ("Edge pilot",)),
    (D, _why(filter="not_ready"), ("judged milestones are not ready",), ()),
    (D, _why("wave 2", element="budget"), ("“Wave 2: line-of-business”", "budget"), ("Wave 1",)),
    (D, _why(), ("Every active milestone has current, owner-assigned tasks.", "“SAP production cut-over”"), ()),
    (D, _why(item_id="i1"), ("Why: 'Technical close plan' was due 2026-11-21",), ()),
    (H, _why("gpu"), ("did not judge the handoff: ask for handoff or daily", "capacity or region to CSA"), ()),
    (F, _why(), ("failed", "could not be started", "server msx"), ()),
    (D, _why("unicorn farm"), ("no milestone that “unicorn farm” names", "“Wave 1: file and print”"), ()),
)
EVIDENCE: tuple[Asked, ...] = (
    (D, _evidence("fabric capacity"), ("5 quotations", "COO Priya Nair owns the decision", "2026-11-18"), ()),
    (D, _evidence("fabric capacity", element="authority"), ("COO Priya Nair",), ("yesterday's sales",)),
    (D, _evidence("sap production"), ("“Dress rehearsal is confirmed", "(outlook, 2026-11-23, “Sabine Wolf”)"), ()),
    (D, _evidence("GPU host pool", element="authority"), ("authority: missing", "nothing that was read"), ("“CHF",)),
    (D, _evidence(element="need"), ("Need of 8 milestones", "Designers wait four minutes"), ("CHF 210k",)),
    (
        D,
        _evidence("invoice extraction"),
        ("2 quotations", "Sponsor left on 2026-11-18", "asked only in part"),
        ("2026-11-07",),
    ),
    (H, _evidence("fabric", element="budget"), (NOT_JUDGED,), ()),
    (H, _evidence("fabric"), ("no quotation about “Fabric capacity live”", "M365 was not asked"), ()),
    (D, _evidence("Inspection"), ("Avery's camera proof", "“Sato Kenji”"), ()),
)
LISTS: tuple[Asked, ...] = (
    (D, _filter("overdue"), ("2 overdue tasks", "'Share inventory'", "1 milestone past its date"), ("no owner",)),
    (D, _filter("stale"), ("1 stale task", "17 days ago"), ("Share inventory",)),
    (D, _filter("blocked"), ("1 milestone Blocked", "“Edge pilot, two lines”", "1 blocker finding"), ()),
    (D, _filter("at_risk"), ("1 milestone At Risk", "“Historian to ADX”"), ("Edge pilot",)),
    (D, _filter("unowned"), ("'User list' has no owner",), ("Share inventory",)),
    (D, _filter("undated"), ("Nothing in this run is without a date",), ("was due",)),
    (D, _filter("high"), ("3 high findings",), ("medium,",)),
    (D, _filter("medium"), ("medium, stale",), ("high,", "low,")),
    (D, _filter("low"), ("1 low finding", "no completion condition"), ("high,",)),
    (D, _filter("ready"), ("1 milestone ready", "“Fabric capacity live”", "already with CSU"), ("GPU",)),
    (D, _filter("not_ready"), ("7 milestones not ready", "authority missing"), ("Fabric capacity",)),
    (D, _filter("committed"), ("4 committed active milestones",), ("Wave 1",)),
    (D, _filter("uncommitted"), ("8 uncommitted active milestones",), ("SAP production",)),
    (D, _filter("mine"), ("“Technical close plan”; “Avery Chen”; 2026-12-01, proposed as i1",), ("“Greta Holm”",)),
    (D, _filter("writes"), ("6 write items", "1. update_task", "writes nothing"), ("recommendation",)),
    (D, _filter("needs_text"), ("2 items without your words", "3. update_task “Label 200 invoices”"), ("create_task",)),
    (D, _filter("waiting"), ("8 items that wait for your decision", "62 further proposals"), ("[i5",)),
    (D, _filter("waiting", "edge pilot"), ("3 items that wait", "“Edge pilot, two lines”"), ("Share inventory",)),
    (D, _filter("high", "contoso ltd"), ("3 milestones of “Contoso Ltd”", "1 high finding"), ("SAP", "Retail")),
    (D, _filter("overdue", "sap production"), ("1 overdue task", "“SAP production cut-over”"), ("Share inventory",)),
    (D, _filter("overdue", "gpu"), ("Nothing in this run is overdue for “GPU host pool”",), ()),
    (D, _filter("stale", "wave"), ("Which one?",), ("1 stale",)),
    (H, _filter("ready"), (NOT_JUDGED,), ()),
    (Q, _filter("overdue"), ("holds no milestone", "The run asks"), ("Nothing in this run",)),
    (F, _filter("writes"), ("holds no milestone", "It failed"), ()),
    (D, {"about": "list"}, ("12 milestones read", "9 findings", "4 escalations", "Where M365 and CRM differ"), ()),
    (
        D,
        {"about": "list", "milestone": "gpu"},
        ("Guardrails", "bant gate fail", "Next actions", "Note for MSX"),
        ("Wave",),
    ),
    (D, {"about": "list", "milestone": "zuerich"}, ("of “Zürich Präzision AG”",), ("Wave",)),
    (
        D,
        {"about": "list", "milestone": "zurich"},
        ("2 milestones read for 2 milestones of “Zürich Präzision AG”",),
        ("Wave",),
    ),
)
COUNTS: tuple[Asked, ...] = (
    (D, _count(), ("12 milestones (12 active)", "9 findings (3 high, 5 medium, 1 low)", "6 write items"), ()),
    (D, _count("high"), ("3 high findings.",), ()),
    (D, _count("stale"), ("1 stale task.",), ()),
    (D, _count("undated"), ("0 tasks without a due date", "0 milestones without a date"), ()),
    (D, _count("not_ready"), ("7 milestones not ready.",), ()),
    (D, _count("writes"), ("6 write items.",), ()),
    (D, _count(None, "invoice"), ("“Invoice extraction proof”", "2 findings (0 high, 1 medium, 1 low)"), ()),
    (D, _count("high", "contoso"), ("1 high finding for 4 milestones of “Contoso Ltd”, “Contoso Retail Ltd”",), ()),
    (H, _count("ready"), (NOT_JUDGED,), ("0 milestones",)),
)
ITEMS: tuple[Asked, ...] = (
    (D, _item("1"), ("update_task gets", "dueDate “2026-11-21” -> “2026-12-01”", "Impact:", "Risk:"), ()),
    (D, _item("i1"), ("“Technical close plan”", "[i1, ready to approve]"), ()),
    (D, _item("4"), ("[i5, for another role", "CSAM", "date_divergence"), ("gets:",)),
    (D, _item("I3"), ("needs your words", "No change is proposed yet", "“labelled so far: 80”"), ()),
    (D, _item("i24"), ("statusCode 2 -> 3 (In Progress)",), ()),
    (D, _item("i58"), ("not in the waiting packet", "later one", "Authority is missing"), ()),
    (D, _item("99"), ("holds no item “99”", "1 to 12"), ("Why:",)),
    (D, _item(None), ("Which item?", "1. update_task"), ()),
    (A, _item("i1"), ("i1 previewed: a preview; nothing was written",), ("Why:",)),
    (F, _item("1"), ("No packet waits",), ()),
)
STANDING: tuple[Asked, ...] = (
    (
        D,
        {"about": "status"},
        ("waits for your decision", "12 items, 8 for you", "No item has been decided", "partial"),
        (),
    ),
    (
        A,
        {"about": "status"},
        ("Results:", "i1 previewed: a preview; nothing was written", "i5 previewed"),
        ("verified",),
    ),
    (Q, {"about": "status"}, ("waits for an answer", "Which account is", "TPID 1000000"), ()),
    (F, {"about": "status"}, ("failed", "server_unavailable", "What helps"), ("Results",)),
    (
        D,
        {"about": "status", "milestone": "wave 1"},
        ("was due 2026-11-18", "2. update_task “Share inventory”"),
        ("SAP",),
    ),
    (A, {"about": "status", "milestone": "wave 1"}, ("i1 previewed",), ("i5 previewed",)),
    (
        D,
        {"about": "pending"},
        ("8 items of 12 wait", "sha256:", "expires", "3 further items for another role"),
        ("4. ", "[i5"),
    ),
    (Q, {"about": "pending"}, ("The run asks", "Contoso Ltd, TPID 1000000"), ("items of",)),
    (F, {"about": "pending"}, ("Nothing waits for your decision",), ()),
    (D, {"about": "changes"}, ("No earlier run", "changed nothing"), ()),
    (A, {"about": "changes"}, ("No earlier run", "i1 previewed"), ("changed nothing",)),
    (D, {"about": "help"}, ("you can ask", "explain 2", "Only a clear approval approves"), ()),
    (Q, {"about": "help"}, ("The run asks",), ("explain 2",)),
)
EVERY = (*READINESS, *REASONS, *EVIDENCE, *LISTS, *COUNTS, *ITEMS, *STANDING)

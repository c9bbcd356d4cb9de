"""Contoso Retail Ltd: its name looks like Contoso Ltd's, its top parent is another. CSU works on it already."""

from sandbox.portfolio_records import Customer, Item, Milestone, Opportunity, Task, completed

_OPPORTUNITIES = (
    Opportunity("r1", "Store analytics on Fabric", "jonas", 1, ("avery", "jonas", "elif"), fields={"decisionmaker": 1}),
)
_MILESTONES = (
    Milestone(
        "r1",
        "Fabric capacity live",
        20,
        12000,
        "jonas",
        comments="@-3: F64 selected. COO Priya Nair owns the decision and signed on @-10, budget is approved. Store"
        " managers need yesterday's sales by 07:00; go-live @20.",
        tasks=(
            completed("Capacity sizing", "F32 and F64 compared on last December's peak.", -17, "elif"),
            Task(
                "Capacity alerts",
                "Kicked off @-5, two of six alerts in place. Done when all six page the desk.",
                9,
                "avery",
                "Not Started",
            ),
            Task("Workspace layout", "One per region. Done when the BI lead approves names and rights.", 11, "elif"),
        ),
    ),
    Milestone(
        "r1",
        "Store sales semantic model",
        45,
        8000,
        "jonas",
        comments="§-11: budget for the model is approved, PO 5512. The BI team starts on @5.",
        tasks=(
            Task(
                "Franchise contract check", "Who may see margins. Done when legal has answered in writing.", 18, "jonas"
            ),
            completed("Source walk-through", "POS, web shop, returns.", -22, "avery"),
            Task("Row level security", "franchise stores only see their own region", None, "avery"),
            Task(
                "Measure definitions",
                "Net sales, returns, shrink. Done when controlling signs the glossary.",
                22,
                "elif",
            ),
            Task(
                "Refresh schedule",
                "Three loads before opening. Success criteria: fresh by 06:30 for a week.",
                34,
                "avery",
                "Not Started",
            ),
        ),
    ),
    Milestone(
        "r1",
        "Reports for 240 stores",
        100,
        15000,
        "jonas",
        "Best Case",
        tasks=(
            completed("Report sketches", "Three versions, store managers picked one.", -8, "elif"),
            Task(
                "Ten-store trial",
                "Mixed sizes. Complete when eight of ten managers open it daily.",
                52,
                "elif",
                "Not Started",
            ),
            Task(
                "Report training",
                "One hour per district. Done when all 18 districts have had theirs.",
                80,
                "jonas",
                "Not Started",
            ),
        ),
    ),
)
_ITEMS = (
    Item("r1", "Teams", -3, "Priya Nair", "Store analytics", "I signed off on the F64, please go ahead."),
    Item("r1", "Outlook", -5, "Elif Aydin", "Capacity alerts", "Two of six alerts are live, the rest this week."),
    Item(
        "r1",
        "Meeting",
        -9,
        "Priya Nair",
        "Steering committee",
        "Store managers need yesterday's sales by seven in the morning.",
        ("Jonas Weiss",),
    ),
    Item(
        "r1",
        "SharePoint",
        -12,
        "Jonas Weiss",
        "Semantic model notes.docx",
        "Franchise stores must only see their own region.",
    ),
    Item(
        "r1",
        "Teams",
        -1,
        "Elif Aydin",
        "Store analytics",
        "I have taken over the refresh schedule from Avery, it is mine from now on.",
    ),
    Item(
        "r1",
        "Meeting",
        -6,
        "Jonas Weiss",
        "Model design",
        "We decided on Direct Lake for the sales tables, no import.",
        ("Elif Aydin", "Avery Chen"),
    ),
    Item("r1", "Teams", -19, "Priya Nair", "Store analytics", "Could we look at two more vendors first?"),
)
RETAIL = Customer("contoso_retail", "Contoso Retail Ltd", "1000417", _OPPORTUNITIES, _MILESTONES, _ITEMS)

"""Zürich Präzision AG: GPU quota that is short, tasks without an owner who could do them, a sponsor who left."""

from sandbox.portfolio_records import Customer, Item, Milestone, Opportunity, Task, completed

_OPPORTUNITIES = (
    Opportunity("z1", "CAD workstations in the cloud", "ines", 1, ("avery", "ines", "dana")),
    Opportunity("z2", "Document intelligence", "jonas", 0, ("avery", "jonas")),
)
_MILESTONES = (
    Milestone(
        "z1",
        "GPU host pool",
        35,
        13000,
        "ines",
        comments="@-5: NV-series quota request in Switzerland North was declined on @-9, the appeal is still open."
        " CHF 210k is approved by the board. Designers wait four minutes for a file, they want under one."
        " Their go-live date is @35.",
        tasks=(
            completed("Workstation inventory", "41 designers, three graphics cards.", -23, "ines"),
            Task(
                "Render benchmark",
                "Three assemblies. Success criteria: open time under 40 s.",
                13,
                "avery",
                category="PoC/Pilot",
            ),
            Task("User list", "Who designs what. Deliverable: list by site.", 15, None),
        ),
    ),
    Milestone(
        "z1",
        "Remote designers live",
        85,
        21000,
        "ines",
        status="Not Started",
        tasks=(
            Task(
                "Home office rules",
                "Screens, data, VPN. Acceptance: HR and IT security sign the page.",
                61,
                "ines",
                "Not Started",
            ),
            Task("Bandwidth survey", "Ten home offices. Done when the table is complete.", 30, "maxine"),
            Task(
                "Pen and tablet support",
                "Two Wacom models. Complete when a designer has drawn for a day.",
                47,
                "dana",
                "Not Started",
            ),
        ),
    ),
    Milestone(
        "z1",
        "PDM gateway",
        64,
        2500,
        "ines",
        tasks=(
            completed("PDM vendor call", "Version 22 is supported.", -15, "avery"),
            Task(
                "Check-out over the gateway",
                "Big assemblies, slow lines. Success criteria: 2 GB in under three minutes.",
                26,
                "avery",
            ),
            Task(
                "PDM licence count", "Named or floating. Deliverable: count that procurement has agreed.", 18, "oskar"
            ),
        ),
    ),
    Milestone(
        "z2",
        "Invoice extraction proof",
        48,
        3500,
        "jonas",
        comments="@-10: accounting retypes 900 invoices a week, they want that below 50. Sponsor left on @-6, seat is empty.",
        tasks=(
            completed("Sample from accounting", "600 PDFs, eight suppliers.", -21, "jonas"),
            Task("Label 200 invoices", "labelled so far: 80", 18, "avery", category="PoC/Pilot", modified=-17),
            Task("Field list", "Which 14 fields matter. Done when accounts payable confirms them.", 10, "jonas"),
        ),
    ),
    Milestone(
        "z2",
        "Archive search",
        115,
        2800,
        "jonas",
        status="Not Started",
        tasks=(
            completed("Cellar visit", "Boxes counted: 1,140.", -10, "jonas"),
            Task(
                "Scan quality sample",
                "200 pages from the cellar. Done when Ursina knows which need a rescan.",
                39,
                "jonas",
                "Not Started",
            ),
            Task(
                "Access rights for HR files",
                "Who may find what. Acceptance: data protection officer signs.",
                58,
                "avery",
                "Not Started",
            ),
        ),
    ),
)
_ITEMS = (
    Item(
        "z1",
        "Outlook",
        -2,
        "Reto Frei",
        "GPU quota",
        "Support says the appeal for Switzerland North is still being looked at.",
    ),
    Item(
        "z1",
        "Teams",
        -4,
        "Reto Frei",
        "CAD in the cloud",
        "Opening the big assembly took 31 seconds, all three are under 40 now.",
    ),
    Item(
        "z1",
        "Meeting",
        -7,
        "Inês Tavares",
        "CAD review",
        "Designers at home wait four minutes for a file today; under one minute is the target.",
        ("Avery Chen",),
    ),
    Item("z1", "SharePoint", -10, "Reto Frei", "User list draft.xlsx", "41 designers at three sites."),
    Item(
        "z1",
        "Outlook",
        -12,
        "Inês Tavares",
        "Who decides",
        "Reto collects the numbers, but nobody has told us yet who signs.",
    ),
    Item(
        "z2",
        "Outlook",
        -6,
        "Ursina Caduff",
        "Change on our side",
        "Mr Baumann has left, nobody sponsors the invoice project at the moment.",
    ),
    Item("z2", "Teams", -9, "Ursina Caduff", "Invoices", "We retype 900 invoices a week."),
    Item("z2", "Meeting", -12, "Jonas Weiss", "Invoice proof", "80 of 200 invoices are labelled.", ("Ursina Caduff",)),
)
ZURICH = Customer("zurich", "Zürich Präzision AG", "1000003", _OPPORTUNITIES, _MILESTONES, _ITEMS)

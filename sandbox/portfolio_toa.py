"""東亜電機 (Toa Denki): vision models at the line, committed and shaped by the Solution Engineer's proof."""

from sandbox.portfolio_records import Customer, Item, Milestone, Opportunity, Task, completed

_OPPORTUNITIES = (
    Opportunity("t1", "Quality inspection with vision models", "jonas", 2, ("avery", "jonas", "elif", "femi")),
)
_MILESTONES = (
    Milestone(
        "t1",
        "Inspection cell 1",
        22,
        17500,
        "jonas",
        "Committed",
        tasks=(
            completed("Defect catalogue", "Scratches, burrs, wrong part.", -29, "elif"),
            Task(
                "Camera proof",
                "20 defects, day and night. Done when the line manager accepts the result. @-3: line manager accepted the result.",
                4,
                "avery",
                "In Progress",
                "PoC/Pilot",
                -3,
            ),
            Task("Model card", "Finished and handed over.", 2, "elif", "Completed", closed=False),
            Task(
                "Operator screen",
                "Bigger fonts, gloves on. Done when the line manager accepts it on a night shift.",
                16,
                "elif",
            ),
        ),
    ),
    Milestone(
        "t1",
        "Inspection cell 2",
        80,
        17500,
        "jonas",
        "Committed",
        tasks=(
            Task(
                "Operator briefing",
                "Three shifts. Done when each shift has stopped the line once in a drill.",
                63,
                "femi",
                "Not Started",
            ),
            completed("Cell 2 floor plan", "Drawn with 製造部.", -12, "elif"),
            Task("Lighting for cell 2", "Two ring lights. Done when the reflections test passes on brass.", 29, "elif"),
            Task(
                "Line stop interface",
                "PLC signal and fallback. Acceptance: the safety officer signs the wiring.",
                41,
                "elif",
                "Not Started",
            ),
        ),
    ),
    Milestone(
        "t1",
        "Line-wide roll-out",
        170,
        52000,
        "jonas",
        status="Not Started",
        comments="§-6: 製造部と相談中。Plan comes after cell 2 has run for a month.",
        tasks=(
            Task("Success plan", "Quarterly targets with the plant. Done when Mr Sato has signed it.", 48, "femi"),
            Task(
                "Roll-out cost picture",
                "12 cells, two halls. Deliverable: sheet that plant finance has checked.",
                55,
                "avery",
                "Not Started",
            ),
            Task(
                "Retraining routine",
                "New parts every quarter. Done when quality runs one without us.",
                72,
                "elif",
                "Not Started",
            ),
        ),
    ),
    Milestone("t1", "Vision trial with webcams", -60, 400, "jonas", status="Closed as Incomplete"),
)
_ITEMS = (
    Item("t1", "Teams", -2, "Sato Kenji", "Inspection", "20 of 20 defects found, the line manager is happy."),
    Item("t1", "Outlook", -4, "Sato Kenji", "Cell 2", "Cell 2 hardware arrives on @21."),
    Item(
        "t1",
        "Meeting",
        -6,
        "Elif Aydin",
        "Weekly 東亜電機",
        "Operators asked for a bigger screen at the cell.",
        ("Sato Kenji", "Avery Chen"),
    ),
    Item("t1", "SharePoint", -9, "Elif Aydin", "Model card.pdf", "Precision 0.97 on the test set."),
    Item("t1", "Teams", -11, "Femi Adeyemi", "Inspection", "Roll-out plan comes after cell 2 has run for a month."),
    Item(
        "t1", "Outlook", -5, "Sato Kenji", "RE: proof", "Avery's camera proof is why our board said yes to the cells."
    ),
)
TOA = Customer("toa", "東亜電機", "1000004", _OPPORTUNITIES, _MILESTONES, _ITEMS)

"""Tailspin Energy: the Solution Engineer owns a task here without a place on the deal team; the rest is others' work."""

from sandbox.portfolio_records import Customer, Item, Milestone, Opportunity, Task, completed

_OPPORTUNITIES = (
    Opportunity("e1", "Grid forecasting", "jonas", 2, ("jonas", "elif")),
    Opportunity("e2", "Data estate modernisation", "jonas", 1, ("lena", "jonas")),
    Opportunity("e3", "Developer productivity", "kim", 1, ("lena", "kim")),
)
_MILESTONES = (
    Milestone(
        "e1",
        "Forecast model in production",
        38,
        19000,
        "jonas",
        tasks=(
            completed("Baseline", "Error of 5.1 percent.", -13, "elif"),
            Task(
                "Feature walk-through",
                "Weather and load features. Done when the grid team agrees the list.",
                8,
                "avery",
                category="Workshop",
            ),
            Task(
                "Nightly retraining", "Runs at 02:00. Complete when it has been green for fourteen nights.", 25, "elif"
            ),
        ),
    ),
    Milestone(
        "e1",
        "Day-ahead dashboard",
        58,
        3000,
        "jonas",
        tasks=(
            Task(
                "Control room layout",
                "Four screens. Done when the dispatcher on duty finds the peak in ten seconds.",
                35,
                "elif",
                "Not Started",
            ),
            Task(
                "Error bands",
                "P10 to P90. Acceptance criteria: the grid planners trust them on three past storms.",
                43,
                "elif",
            ),
        ),
    ),
    Milestone(
        "e2",
        "Lakehouse landing",
        62,
        27000,
        "jonas",
        tasks=(
            completed("Meter data sample", "One district, one month.", -20, "lena"),
            Task(
                "Ingest for 12 meters", "Smart meters, one district. Done when yesterday is there by 04:00.", 20, "lena"
            ),
            Task("Naming rules", "Bronze to gold. Deliverable: one page that the data office signs.", 28, "lena"),
        ),
    ),
    Milestone(
        "e2",
        "SQL estate assessment",
        21,
        0,
        "jonas",
        tasks=(
            completed("Discovery agent", "Runs on all hosts.", -9, "lena"),
            Task(
                "Owner hunt",
                "214 databases, 40 nobody knows. Done when each has a name or a switch-off date.",
                17,
                "lena",
            ),
        ),
    ),
    Milestone(
        "e2",
        "Reporting moved",
        125,
        8000,
        "jonas",
        "Best Case",
        tasks=(
            Task(
                "Report census",
                "Which of 900 are read. Deliverable: list of the 120 worth moving.",
                60,
                "lena",
                "Not Started",
            ),
        ),
    ),
    Milestone(
        "e3",
        "Copilot pilot for 50 developers",
        15,
        1500,
        "kim",
        tasks=(Task("Pilot survey", "Week two and week four. Done when 40 of 50 have answered.", 13, "lena"),),
    ),
    Milestone(
        "e3",
        "Dev boxes",
        77,
        9900,
        "kim",
        status="Not Started",
        tasks=(
            completed("Developer interviews", "Twelve people.", -16, "lena"),
            Task(
                "Image per team",
                "Java, .NET, data. Done when each team has built its main repo on one.",
                49,
                "lena",
                "Not Started",
            ),
            Task(
                "Cost guard",
                "Auto-stop at 19:00. Complete when a week's bill stays under plan.",
                56,
                "kim",
                "Not Started",
            ),
        ),
    ),
    Milestone(
        "e3",
        "Pipelines moved",
        99,
        700,
        "kim",
        tasks=(
            Task(
                "Runner network",
                "Private agents. Done when the release pipeline deploys from the new runners.",
                64,
                "lena",
            ),
        ),
    ),
)
_ITEMS = (
    Item("e1", "Teams", -2, "Marek Novak", "Grid forecast", "Weather features are in, error is down to 3 percent."),
    Item("e1", "Outlook", -5, "Jonas Weiss", "Forecast", "Control room wants the day-ahead view by @50."),
    Item("e1", "Meeting", -8, "Elif Aydin", "Model review", "Retraining runs every night.", ("Marek Novak",)),
    Item("e1", "SharePoint", -12, "Marek Novak", "Forecast accuracy.xlsx", "Baseline error is 5.1 percent."),
    Item("e2", "Teams", -3, "Lena Vogt", "Data estate", "214 databases found, 40 nobody knows."),
    Item("e2", "Outlook", -6, "Jonas Weiss", "Lakehouse", "CDO asked for a cost picture before the board meets."),
    Item("e3", "Teams", -4, "Kim Park", "Copilot pilot", "50 developers are named."),
    Item(
        "e3",
        "Meeting",
        -9,
        "Lena Vogt",
        "Pilot review",
        "Acceptance rate is 31 percent after two weeks.",
        ("Kim Park",),
    ),
)
TAILSPIN = Customer("tailspin", "Tailspin Energy", "1000006", _OPPORTUNITIES, _MILESTONES, _ITEMS)

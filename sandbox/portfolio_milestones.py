"""The milestones of the sandbox's portfolio: most healthy, and among them every defect that task hygiene knows.

Days count from today. "@-12" in a text stands for the date twelve days ago.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """A task; `due`, `modified` and `created` in days from today."""

    subject: str
    description: str
    due: int | None
    status: str = "In Progress"
    owner: str | None = "dana"
    category: str | None = None
    modified: int = -4
    created: int = -30
    is_open: bool | None = None


@dataclass(frozen=True)
class Milestone:
    """A milestone; `routine` more everyday tasks are added to `tasks`, owned by `by`."""

    opportunity: str
    name: str
    status: str = "On Track"
    commitment: str = "Uncommitted"
    due: int | None = 60
    use: float = 5000
    owner: str = "hugo"
    comments: str = ""
    routine: int = 3
    tasks: tuple[Task, ...] = ()
    by: tuple[str, ...] = ("avery", "dana")
    modified: int = -6
    risk: int | None = None


MILESTONES = (
    # Contoso Ltd: landing zone, all four BANT elements evidenced; contact centre, budget still hoped for.
    Milestone(
        "c1",
        "Landing zone live",
        due=40,
        use=18000,
        comments="@-5: CFO Mara Lindt approved the £480k, PO 7741 is out. CIO Tom Reeve decided on hub-spoke and signed the"
        " design. They must be out of Leeds by @90. Order desk outage last spring cost a day, target is zero. No blockers.",
    ),
    Milestone(
        "c1",
        "Wave 1: file and print",
        due=55,
        use=7000,
        routine=2,
        tasks=(
            Task(
                "Share inventory",
                "Sizes and owners per share. Done when the file team signs the list.",
                -6,
                owner="avery",
            ),
            Task("Print queue mapping", "Old to new queues. Complete when every floor has printed.", 70, owner="dana"),
        ),
        comments="@-9: wave order agreed with the file team.",
    ),
    Milestone("c1", "Wave 2: line-of-business", due=95, use=22000, routine=3, comments="@-4: 31 apps, owners named."),
    Milestone(
        "c1",
        "Decommission Leeds",
        status="Not Started",
        due=140,
        use=0,
        routine=0,
        comments="@-14: after wave 2; contract with the hall ends @150.",
        tasks=(
            Task("Rack plan", "First draft with the hall. Done when the hall returns it.", -20, "Completed", "dana"),
        ),
    ),
    Milestone(
        "c2",
        "Agent assist pilot",
        due=30,
        use=9000,
        owner="jonas",
        comments="@-6: head of service wants handle time down from 9 to 6 minutes. Finance expects to release money in Q1.",
        routine=2,
        tasks=(
            Task(
                "Call transcripts for the pilot",
                "Waiting.",
                12,
                "Waiting on someone else",
                "avery",
                "PoC/Pilot",
            ),
        ),
    ),
    Milestone(
        "c2",
        "Knowledge base connected",
        due=50,
        use=4000,
        owner="jonas",
        comments="@-8: 1,200 articles, two languages.",
        routine=3,
    ),
    Milestone("c2", "Go-live contact centre", commitment="Best Case", due=110, use=26000, owner="jonas", routine=3),
    # Contoso Retail Ltd: a look-alike name with another TPID.
    Milestone(
        "r1",
        "Fabric capacity live",
        due=20,
        use=12000,
        owner="jonas",
        by=("avery", "elif"),
        comments="@-3: F64 chosen. COO Priya Nair owns the decision, she signed on @-10.",
        tasks=(
            Task(
                "Capacity alerts",
                "Kicked off @-5, two of six alerts in place. Done when all six page the desk.",
                9,
                "Not Started",
                "avery",
            ),
        ),
        routine=2,
    ),
    Milestone(
        "r1",
        "Store sales semantic model",
        due=45,
        use=8000,
        owner="jonas",
        by=("avery", "elif"),
        tasks=(Task("Row level security", "franchise stores only see their own region", 16, owner="avery"),),
        routine=3,
    ),
    Milestone("r1", "Reports for 240 stores", commitment="Best Case", due=100, use=15000, owner="jonas", by=("elif",)),
    # Fabrikam: telemetry, blocked at the edge; SAP committed and influenced by the SE.
    Milestone(
        "f1",
        "Edge pilot, two lines",
        status="Blocked",
        due=25,
        use=6000,
        owner="ines",
        comments="@-16: OT security has not answered the firewall request, no ETA.",
        risk=-16,
        routine=2,
        by=("dana",),
        tasks=(
            Task(
                "Edge gateway test",
                "Pending the firewall change by OT security. Done when both lines stream for a day.",
                10,
                "Waiting on someone else",
                "avery",
                "PoC/Pilot",
            ),
        ),
    ),
    Milestone(
        "f1",
        "Historian to ADX",
        status="At Risk",
        due=50,
        use=11000,
        owner="ines",
        comments="@-7 flipped to at risk, review with plant management next week.",
        risk=-7,
        routine=3,
    ),
    Milestone("f1", "Predictive maintenance model", status="Not Started", due=120, use=14000, owner="ines", routine=2),
    Milestone(
        "f1",
        "Telemetry for plant 2",
        status="Not Started",
        due=160,
        use=20000,
        owner="ines",
        routine=0,
        comments="@-21: idea from the plant manager, not qualified yet.",
    ),
    Milestone(
        "f2",
        "SAP sandbox system",
        commitment="Committed",
        due=28,
        use=31000,
        owner="ines",
        by=("elif",),
        tasks=(
            Task(
                "HANA sizing workshop",
                "Two days, sizing agreed. Done when basis signs.",
                -25,
                "Completed",
                "avery",
                "Workshop",
                -24,
            ),
            Task("Transport route", "Dev to QA. Complete when one transport has gone through.", 6, owner="elif"),
        ),
        routine=2,
    ),
    Milestone(
        "f2",
        "SAP production cut-over",
        commitment="Committed",
        due=75,
        use=64000,
        owner="ines",
        by=("elif", "avery"),
        comments="@-4: dress rehearsal planned for @40.",
        tasks=(
            Task(
                "Technical close plan",
                "Exit criteria: plant director initials the go-live list.",
                -3,
                owner="avery",
                category="Technical Close/Win Plan",
            ),
            Task(
                "Interface list",
                "46 interfaces, owners. Deliverable: list agreed with the basis team.",
                None,
                owner="elif",
            ),
        ),
        routine=2,
    ),
    Milestone(
        "f2",
        "Archive of the old ERP",
        commitment="Committed",
        due=-8,
        use=3000,
        owner="ines",
        by=("elif",),
        comments="@-12: last client export is running.",
        routine=2,
    ),
    Milestone(
        "f2",
        "Legacy EDI",
        status="Cancelled",
        due=-30,
        use=900,
        owner="ines",
        routine=0,
        tasks=(Task("Partner list", "", -40, "Not Started", None, modified=-50),),
    ),
    # Northwind: recovery is committed and runs by itself; desktops are early.
    Milestone(
        "n1",
        "Recovery plan for tier 1",
        commitment="Committed",
        due=33,
        use=16000,
        by=("dana",),
        comments="@-5: Dana runs it with their ops.",
        tasks=(
            Task(
                "Recovery design session",
                "Design agreed in two sessions.",
                -30,
                "Completed",
                "avery",
                "Architecture Design Session",
                -29,
            ),
        ),
        routine=3,
    ),
    Milestone("n1", "Failover test", commitment="Committed", due=70, use=4000, by=("dana", "femi"), routine=3),
    Milestone(
        "n1",
        "Recovery for tier 2",
        commitment="Committed",
        due=130,
        use=9000,
        by=("dana",),
        tasks=(Task("Vault layout", "Two vaults, one per region.", 20, "Not Started", "dana"),),
        routine=2,
    ),
    Milestone(
        "n2",
        "Pilot branch on virtual desktops",
        due=14,
        use=5200,
        comments="@-3: branch manager is keen. Decision maker TBD. Budget not approved for this year, says the CFO's office.",
        tasks=(
            Task(
                "Golden image",
                "Delivered @-2, image is in the gallery. Done when the branch manager accepts the image.",
                5,
                "Not Started",
                "avery",
            ),
            Task(
                "Printer redirection",
                "Waiting for the printer vendor's driver package. Done when three models print.",
                11,
                "Waiting on someone else",
                "avery",
                modified=-20,
            ),
        ),
        routine=2,
    ),
    Milestone("n2", "Roll-out to 60 branches", status="Not Started", due=150, use=38000, routine=2),
    # Zürich: an owner has left, and a task has none.
    Milestone(
        "z1",
        "GPU host pool",
        due=35,
        use=13000,
        owner="ines",
        comments="@-5: NV-series quota request in Switzerland North was declined on @-9, the appeal is still open.",
        tasks=(
            Task(
                "Render benchmark",
                "Three assemblies. Success criteria: open time under 40 s.",
                13,
                owner="avery",
                category="PoC/Pilot",
            ),
            Task("User list", "Who designs what. Deliverable: list by site.", 15, owner=None),
        ),
        routine=2,
    ),
    Milestone(
        "z1",
        "Remote designers live",
        status="Not Started",
        due=85,
        use=21000,
        owner="ines",
        tasks=(Task("Bandwidth survey", "Ten home offices. Done when the table is complete.", 30, owner="maxine"),),
        routine=2,
    ),
    Milestone("z1", "PDM gateway", due=64, use=2500, owner="ines", routine=3),
    Milestone(
        "z2",
        "Invoice extraction proof",
        due=48,
        use=3500,
        owner="jonas",
        comments="@-10: accounting retypes 900 invoices a week, they want that below 50. Sponsor left on @-6, seat is empty.",
        tasks=(
            Task("Label 200 invoices", "labelled so far: 80", 18, owner="avery", category="PoC/Pilot", modified=-17),
        ),
        routine=2,
    ),
    Milestone("z2", "Archive search", status="Not Started", due=115, use=2800, owner="jonas", routine=2),
    # 東亜電機: vision models, committed and influenced, one task over though still open.
    Milestone(
        "t1",
        "Inspection cell 1",
        commitment="Committed",
        due=22,
        use=17500,
        owner="jonas",
        by=("elif",),
        tasks=(
            Task(
                "Camera proof",
                "Success criteria: 20 defects of 20 found. 20 of 20 found on @-3.",
                4,
                "In Progress",
                "avery",
                "PoC/Pilot",
            ),
            Task("Model card", "Finished and handed over.", 2, "Completed", "elif", is_open=True),
        ),
        routine=2,
    ),
    Milestone(
        "t1", "Inspection cell 2", commitment="Committed", due=80, use=17500, owner="jonas", by=("elif",), routine=3
    ),
    Milestone(
        "t1", "Line-wide roll-out", status="Not Started", due=170, use=52000, owner="jonas", by=("elif", "avery")
    ),
    Milestone(
        "t1", "Vision trial with webcams", status="Closed as Incomplete", due=-60, use=400, owner="jonas", routine=0
    ),
    # O'Reilly Freight: the SE owns the opportunity; dispatch is committed.
    Milestone(
        "o1",
        "Dispatch API on AKS",
        commitment="Committed",
        due=18,
        use=24000,
        owner="avery",
        by=("dana", "femi"),
        comments="@-2: two regions, Front Door in front. Friday peaks are the issue.",
        routine=3,
    ),
    Milestone(
        "o1",
        "Driver app backend",
        commitment="Committed",
        due=44,
        use=11500,
        owner="avery",
        by=("dana",),
        tasks=(Task("Push notifications", "On ice.", 21, "Deferred", "avery", "Demo"),),
        routine=2,
    ),
    Milestone(
        "o1",
        "Old dispatch switched off",
        status="Not Started",
        commitment="Committed",
        due=105,
        use=0,
        owner="avery",
        by=("femi",),
    ),
    Milestone(
        "o1",
        "Dispatch proof",
        status="Completed",
        commitment="Committed",
        due=-50,
        use=1000,
        owner="avery",
        routine=0,
        tasks=(Task("Proof report", "Accepted.", -52, "Completed", "avery", "PoC/Pilot", -50),),
    ),
    Milestone(
        "o2",
        "Sentinel workspace",
        due=27,
        use=6600,
        comments="@-8: CISO Ruth Amadi owns the call and told the SOC to stop planning around the old tool.",
        tasks=(Task("Log source list", "32 sources by volume. Deliverable: list with owners.", 65, owner="avery"),),
        routine=2,
    ),
    Milestone("o2", "Detection rules converted", status="Not Started", due=66, use=1200, routine=3),
    Milestone("o2", "Old SIEM retired", status="Hygiene/Duplicate", due=90, use=0, routine=0),
    # Tailspin: the SE owns a task without a place on the deal team; two opportunities are others' alone.
    Milestone(
        "e1",
        "Forecast model in production",
        due=38,
        use=19000,
        owner="jonas",
        by=("elif",),
        tasks=(
            Task(
                "Feature walk-through",
                "Weather and load features. Done when the grid team agrees the list.",
                8,
                owner="avery",
                category="Workshop",
            ),
        ),
        routine=3,
    ),
    Milestone("e1", "Day-ahead dashboard", due=58, use=3000, owner="jonas", by=("elif",)),
    Milestone("e2", "Lakehouse landing", due=62, use=27000, owner="jonas", by=("lena",), routine=3),
    Milestone("e2", "SQL estate assessment", due=21, use=0, owner="jonas", by=("lena",)),
    Milestone("e2", "Reporting moved", commitment="Best Case", due=125, use=8000, owner="jonas", by=("lena",)),
    Milestone("e3", "Copilot pilot for 50 developers", due=15, use=1500, owner="kim", by=("lena",)),
    Milestone("e3", "Dev boxes", status="Not Started", due=77, use=9900, owner="kim", by=("lena",), routine=3),
    Milestone("e3", "Pipelines moved", due=99, use=700, owner="kim", by=("lena",)),
)

"""O'Reilly Freight: the Solution Engineer owns an opportunity here; dispatch is committed, security is not."""

from sandbox.portfolio_records import Customer, Item, Milestone, Opportunity, Task, completed

_OPPORTUNITIES = (
    Opportunity("o1", "Dispatch platform on AKS", "avery", 3, ("avery", "hugo", "dana", "femi")),
    Opportunity("o2", "Security operations uplift", "hugo", 1, ("avery", "hugo"), completes=-45),
)
_MILESTONES = (
    Milestone(
        "o1",
        "Dispatch API on AKS",
        18,
        24000,
        "avery",
        "Committed",
        comments="@-2: two regions, Front Door in front. Friday peaks are the issue.",
        tasks=(
            completed("Cluster baseline", "Two regions, same version.", -26, "dana"),
            Task(
                "Load rehearsal",
                "Three times the Friday peak. Success criteria: p95 under 400 ms for an hour.",
                9,
                "dana",
            ),
            Task(
                "Front Door certificate",
                "Waiting for the certificate from Aoife's PKI team. Done when the handshake test is green.",
                14,
                "dana",
                "Waiting on someone else",
                modified=-3,
            ),
            Task("On-call rota", "Dispatch desk and platform team. Done when four weeks are filled.", 16, "femi"),
        ),
    ),
    Milestone(
        "o1",
        "Driver app backend",
        44,
        11500,
        "avery",
        "Committed",
        tasks=(
            Task(
                "Token lifetime", "Drivers work 13 hours. Success criteria: no log-in during a full shift.", 28, "dana"
            ),
            Task(
                "Push notifications",
                "Waiting for the app store review. Done when a test phone rings.",
                21,
                "avery",
                "Deferred",
                "Demo",
            ),
            Task(
                "Offline sync",
                "Tunnels and ferries. Complete when a driver has lost nothing on the Holyhead run.",
                32,
                "dana",
            ),
        ),
    ),
    Milestone(
        "o1",
        "Old dispatch switched off",
        105,
        0,
        "avery",
        "Committed",
        "Not Started",
        tasks=(
            Task(
                "Licence end date",
                "Notice by letter. Done when the vendor confirms receipt.",
                84,
                "femi",
                "Not Started",
            ),
            Task(
                "History export",
                "Nine years of jobs. Done when the auditors have read a sample.",
                70,
                "femi",
                "Not Started",
            ),
            Task(
                "Read-only month",
                "Old screens stay for lookups. Exit criteria: under five lookups in a week.",
                98,
                "dana",
                "Not Started",
            ),
        ),
    ),
    Milestone(
        "o1",
        "Dispatch proof",
        -50,
        1000,
        "avery",
        "Committed",
        "Completed",
        tasks=(Task("Proof report", "Accepted.", -52, "avery", "Completed", "PoC/Pilot", -50),),
    ),
    Milestone(
        "o2",
        "Sentinel workspace",
        27,
        6600,
        "hugo",
        comments="@-8: CISO Ruth Amadi owns the call and told the SOC to stop planning around the old tool. Triage takes"
        " 40 minutes, she wants 20. Workspace has to be live by @27.",
        tasks=(
            completed("SOC interview", "Six analysts, two shifts.", -17, "avery"),
            Task("Log source list", "32 sources by volume. Deliverable: list with owners.", 65, "avery"),
            Task(
                "Retention tiers",
                "Firewalls cheap, identities hot. Done when Ruth agrees the monthly figure.",
                12,
                "hugo",
            ),
        ),
    ),
    Milestone(
        "o2",
        "Detection rules converted",
        66,
        1200,
        "hugo",
        status="Not Started",
        tasks=(
            Task(
                "Playbook for phishing",
                "Mailbox purge included. Complete when an analyst has run it alone.",
                49,
                "hugo",
                "Not Started",
            ),
            Task(
                "Rule triage",
                "140 rules, half of them noise. Deliverable: keep and drop list agreed with the SOC.",
                37,
                "avery",
                "Not Started",
                "Workshop",
            ),
            Task("Old ticket bridge", "Dropped with the new connector.", 24, "hugo", "Canceled", closed=False),
        ),
    ),
    Milestone("o2", "Old SIEM retired", 90, 0, "hugo", status="Hygiene/Duplicate"),
)
_ITEMS = (
    Item(
        "o1",
        "Teams",
        -1,
        "Aoife Byrne",
        "Dispatch",
        "Certificate is in the vault since this morning, you can go on with Front Door.",
    ),
    Item("o1", "Outlook", -3, "Femi Adeyemi", "Success plan", "Monthly cadence agreed with Aoife, first one on @10."),
    Item(
        "o1",
        "Meeting",
        -5,
        "Dana Ruiz",
        "Dispatch weekly",
        "Driver push notifications wait for the app store review.",
        ("Aoife Byrne", "Avery Chen"),
    ),
    Item(
        "o1",
        "Outlook",
        -2,
        "Aoife Byrne",
        "Driver app",
        "The driver app goes live on @86, not before the Christmas peak is over.",
    ),
    Item("o1", "SharePoint", -8, "Aoife Byrne", "Go-live list.xlsx", "18 of 21 points are green."),
    Item(
        "o2",
        "Outlook",
        -4,
        "Ruth Amadi",
        "SIEM decision",
        "I own this decision and the SOC knows: we go with Sentinel.",
    ),
    Item("o2", "Teams", -7, "Hugo Marchetti", "Sentinel", "32 log sources, the firewalls make up most of the volume."),
    Item(
        "o2",
        "Meeting",
        -10,
        "Ruth Amadi",
        "SOC review",
        "Triage has to come down from 40 minutes to 20.",
        ("Hugo Marchetti",),
    ),
    Item("o2", "SharePoint", -16, "Ruth Amadi", "Contract note.docx", "The old SIEM contract ends @95."),
)
OREILLY = Customer("oreilly", "O'Reilly Freight", "1000005", _OPPORTUNITIES, _MILESTONES, _ITEMS)

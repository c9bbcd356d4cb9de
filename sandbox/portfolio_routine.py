"""Everyday tasks of healthy milestones: what an SE, a CSA or a partner works through, each with when it is finished."""

# Subject, description. Taken in turn, so that neighbouring milestones read differently.
ROUTINE = (
    ("Sizing review", "Core counts and storage tiers per wave. Done when the infra lead accepts the sizing sheet."),
    ("Hub network design", "Hub-spoke, firewall rules, DNS zones. Exit criteria: network team approves drawing v2."),
    (
        "Cost baseline",
        "One-year and three-year reservation next to pay-as-you-go. Deliverable: table in the deal folder.",
    ),
    ("Identity integration", "Entra Connect and conditional access. Complete when ten pilot users sign in with MFA."),
    ("Backup policy", "Retention per tier. Acceptance: operations restores one VM alone."),
    ("Load rehearsal", "Three times the peak hour. Success criteria: p95 stays under 400 ms for an hour."),
    ("Data classification", "Walk through the 14 sources. Done once the data owner signs the list."),
    ("Runbook for cut-over", "Steps, owners, way back. Definition of done: dry run finished inside the window."),
    ("Monitoring workbook", "Dashboards and five alerts. Complete when the night desk has triaged a test alert."),
    ("Private endpoints", "Storage and SQL first. Done when name resolution works from both sites."),
    ("Training for operators", "Two half days on site. Done when eight operators have passed the exercise."),
    ("Licence check", "Which SKUs they hold already. Deliverable: list with gaps, agreed with procurement."),
    ("Landing zone policies", "Deny list and tags. Acceptance criteria: security lead OKs the list in writing."),
    ("Restore test", "Tier-1 databases. Success criteria: RTO under two hours, shown twice."),
    ("Pilot user group", "Twenty people, two sites. Done when the group's survey is back."),
    ("Feature store walk-through", "Map the features to sources. Complete when both teams agree the list."),
    ("Image pipeline", "Base image and patch cycle. Done when the nightly build is green for a week."),
    ("Partner hand-over", "Scope, contacts, open points. Exit criteria: partner PM confirms the plan by mail."),
)

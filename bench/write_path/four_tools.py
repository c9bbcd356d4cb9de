"""A customer whose daily run proposes every write tool of the skill, each on a milestone of its own."""

from sandbox.cases import Case
from tests.scene import case, milestone, task

HEALTHY = {"due": "2026-12-10"}
_READY = (
    "11/12: PO 7741 over 300k came in. CIO Tom Reeve owns the decision and signed it off. Outages of the order desk"
    " cost them a day each month, they want none at all. Go-live must be by 15 January 2027. Decided: hub and spoke"
    " with Azure Firewall. Blockers: none known."
)
_DELIVERED = "Done when Contoso IT accepts the report. 11/18: Contoso IT accepted the report."


def four_tools() -> Case:
    """An overdue task, a milestone without one, a task whose criterion is met, a milestone ready for its handoff."""
    proof = task("report", description=_DELIVERED, category="PoC/Pilot", subject="Proof report", **HEALTHY)
    return case(
        [
            milestone("m1", [task("t1")], commitment="Committed"),
            milestone("m2", []),
            milestone("m3", [proof], commitment="Committed"),
            milestone("m4", [task("plan", **HEALTHY)], name="Landing zone", forecastcomments=_READY),
        ],
        people=[
            {"key": "sam", "name": "Sam Osei", "title": "Specialist"},
            {"key": "dana", "name": "Dana Ruiz", "title": "Cloud Solution Architect"},
        ],
        dealteam=["me", "sam", "dana"],
    )

"""Every threshold and code table of the policy, with its source.

"skill" is skill.md; a number is the section of policy.md; "our choice" is neither.
"""

from pydantic import Field

from policy.value import Value

COMMITMENT_CODES = {861980000: "uncommitted", 861980001: "committed", 861980003: "committed"}
MILESTONE_STATUS_CODES = {
    861980000: "On Track",
    861980001: "At Risk",
    861980002: "Blocked",
    861980003: "Completed",
    861980004: "Cancelled",
    861980005: "Not Started",
    861980006: "Hygiene/Duplicate",
    861980007: "Closed as Incomplete",
}
TASK_STATUS_CODES = {
    2: "Not Started",
    3: "In Progress",
    4: "Waiting on someone else",
    5: "Completed",
    6: "Canceled",
    7: "Deferred",
}
TASK_CATEGORY_CODES = {
    606820005: "Technical Close/Win Plan",
    861980001: "Workshop",
    861980002: "Demo",
    861980004: "Architecture Design Session",
    861980005: "PoC/Pilot",
    861980006: "Blocker Escalation",
}


class PolicySettings(Value):
    """The settings that a run uses and prints. Days are calendar days."""

    new_due_days: int = Field(7, ge=1, description="section 3: due date of a created or re-dated task, days from as_of")
    stale_days: int = Field(14, ge=1, description="section 3: an open task unmodified for this long is stale")
    near_days: int = Field(7, ge=0, description="section 3, order: due within n days, the n-th included")
    soon_days: int = Field(30, ge=0, description="section 3: soon is within n days, the n-th included")
    proof_blocked_days: int = Field(7, ge=0, description="skill, Escalation Triggers: blocked more than this")
    divergence_days: int = Field(14, ge=0, description="sections 7 and 8: dates further apart than this diverge")
    packet_limit: int = Field(25, ge=0, description="section 3: items in one packet; 0 = all")
    approval_hours: float = Field(24, gt=0, description="architecture, write path 2: a packet and its approval expire")
    m365_window_days: int = Field(14, ge=1, description="section 8: days before as_of that WorkIQ is asked about")
    m365_question_limit: int = Field(25, ge=0, description="section 8: questions a run")
    task_subject_length: int = Field(200, ge=1, description="tasks.subject holds this many characters")
    task_description_length: int = Field(2000, ge=1, description="tasks.description holds this many characters")
    comments_length: int = Field(2000, ge=1, description="our choice: a milestone's comments are kept within this")
    commitment_codes: dict[int, str] = Field(COMMITMENT_CODES, description="section 1: used where no label is given")
    milestone_status_codes: dict[int, str] = Field(MILESTONE_STATUS_CODES, description="section 1: for no label")
    task_status_codes: dict[int, str] = Field(TASK_STATUS_CODES, description="section 1: used without status options")
    task_category_codes: dict[int, str] = Field(TASK_CATEGORY_CODES, description="section 6: technical categories")

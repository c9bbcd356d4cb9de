"""The role of a person by title (section 1 of policy.md) and the role gate before any flow (section 2)."""

import re
from typing import Literal

from policy.value import Value

Role = Literal[
    "Solution Engineer", "Cloud Solution Architect", "Customer Success Account Manager", "Specialist", "unknown"
]
SE: Role = "Solution Engineer"
CSA: Role = "Cloud Solution Architect"
CSAM: Role = "Customer Success Account Manager"
SPECIALIST: Role = "Specialist"
UNKNOWN: Role = "unknown"
CSU = frozenset({CSA, CSAM})

# Tried in this order; each takes its words out of the title, so that "Technical Specialist" is no Specialist as well.
# The letters SE, CSA and CSAM count in capitals and as words of their own only.
TITLE_PATTERNS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (SE, re.compile(r"(?i:\bsolutions?[\s-]+engineer\b|\btechnical[\s-]+specialist\b)|(?<![\w&])SE(?![\w&])")),
    (CSAM, re.compile(r"(?i:\bcustomer[\s-]+success(?:[\s-]+account[\s-]+manager)?\b)|(?<![\w&])CSAM(?![\w&])")),
    (CSA, re.compile(r"(?i:\bcloud[\s-]+solutions?[\s-]+architect\b)|(?<![\w&])CSA(?![\w&])")),
    (SPECIALIST, re.compile(r"(?i:\bspecialist\b)")),
)
ROLE_NAMES: dict[str, Role] = {
    "se": SE,
    "solution engineer": SE,
    "csa": CSA,
    "cloud solution architect": CSA,
    "csam": CSAM,
    "customer success account manager": CSAM,
    "specialist": SPECIALIST,
}
ROLE_OPTIONS: tuple[Role, ...] = (SE, CSA, CSAM, SPECIALIST)


class Gate(Value):
    """The decision of section 2. `decision` "ask": stop and offer `options`; nothing is guessed.

    `confidence`: confirmed = the user said so; high = one title match; low = none or two.
    """

    decision: Literal["proceed", "ask"]
    role: Role
    confidence: Literal["confirmed", "high", "low"]
    source: Literal["systemusers.title", "user"]
    acts_as_se: bool
    reason: str
    options: tuple[Role, ...] = ()
    warning: str | None = None


def matched_roles(title: str | None) -> tuple[Role, ...]:
    """Every role that the title names, in the order of the table."""
    rest = title or ""
    found: list[Role] = []
    for role, pattern in TITLE_PATTERNS:
        if pattern.search(rest):
            found.append(role)
            rest = pattern.sub(" | ", rest)
    return tuple(found)


def role_of(title: str | None) -> Role:
    """The one role that the title names; "unknown" where it names none or several."""
    roles = matched_roles(title)
    return roles[0] if len(roles) == 1 else UNKNOWN


def is_csu(title: str | None) -> bool:
    """Whether the title is one of the Customer Success Unit: CSA or CSAM."""
    return role_of(title) in CSU


def role_named(text: str) -> Role | None:
    """The role that a user's word names ("SE", "Cloud Solution Architect" …); None where it is none."""
    return ROLE_NAMES.get(" ".join(text.split()).casefold())


def role_gate(title: str | None, *, said: Role | None = None, act_as_se: bool = False) -> Gate:
    """Section 2: one title match decides and `said` (--role) does not override it; else the user's word, else ask."""
    roles = matched_roles(title)
    if len(roles) == 1:
        role = roles[0]
        ignored = said not in (None, UNKNOWN, role)
        return Gate(
            decision="proceed",
            role=role,
            confidence="high",
            source="systemusers.title",
            acts_as_se=act_as_se or role == SE,
            reason=f"the title is {title!r}",
            warning=f"the role {said} was not taken: the title {title!r} says {role}" if ignored else None,
        )
    reason = _why_unclear(title, roles)
    if said is not None and said != UNKNOWN:
        return Gate(
            decision="proceed",
            role=said,
            confidence="confirmed",
            source="user",
            acts_as_se=act_as_se or said == SE,
            reason=f"{reason}; the user said {said}",
        )
    return Gate(
        decision="ask",
        role=UNKNOWN,
        confidence="low",
        source="systemusers.title",
        acts_as_se=False,
        reason=reason,
        options=roles if len(roles) > 1 else ROLE_OPTIONS,
    )


def _why_unclear(title: str | None, roles: tuple[Role, ...]) -> str:
    if roles:
        return f"the title {title!r} fits {' and '.join(roles)}"
    return f"the title {title!r} fits no role" if title else "the user's record has no title"

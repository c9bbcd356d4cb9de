"""Who of the Customer Success Unit a milestone is handed to, and who of it holds it already (section 5)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from policy.records import Directory, MilestoneRecord, Person
from policy.roles import CSA, CSAM, Role, is_csu, role_of
from policy.value import Value

CsuRole = Literal["CSA", "CSAM"]
ROLES: Mapping[CsuRole, Role] = {"CSA": CSA, "CSAM": CSAM}


class Recipients(Value):
    """The people of each role who may receive the handoff, the likeliest first; an empty one has nobody."""

    csa: tuple[Person, ...]
    csam: tuple[Person, ...]

    def of(self, role: CsuRole) -> tuple[Person, ...]:
        """The people of one role."""
        return self.csa if role == "CSA" else self.csam


def recipients(record: MilestoneRecord, siblings: Sequence[MilestoneRecord], directory: Directory) -> Recipients:
    """The enabled CSAs and CSAMs of the opportunity's deal team, else owners of sibling milestones."""
    team = directory.titled(sorted(record.opportunity.team or ()))
    owners = directory.titled(_owners(siblings))
    return Recipients(csa=_of_role("CSA", team, owners), csam=_of_role("CSAM", team, owners))


def holder(record: MilestoneRecord, directory: Directory) -> Person | None:
    """The enabled CSA or CSAM who owns the milestone or an open task on it; None where nobody of the CSU does."""
    ids = [record.milestone.owner_id, *(task.owner_id for task in record.open_tasks)]
    people = directory.titled(user_id for user_id in ids if user_id is not None)
    return next((person for person in people if is_csu(person.title)), None)


def unknown_holder(record: MilestoneRecord, directory: Directory) -> bool:
    """Whether somebody whose record could not be read owns the milestone or an open task on it."""
    ids = {record.milestone.owner_id, *(task.owner_id for task in record.open_tasks)}
    return bool(ids & directory.unread)


def _of_role(role: CsuRole, team: Sequence[Person], owners: Sequence[Person]) -> tuple[Person, ...]:
    """Of the deal team, those first who own a sibling milestone already; without any, those owners."""
    fitting = [person for person in team if role_of(person.title) == ROLES[role]]
    owning = [person for person in owners if role_of(person.title) == ROLES[role]]
    at_work = {person.user_id for person in owning}
    people = fitting or list({person.user_id: person for person in owning}.values())
    return tuple(sorted(people, key=lambda person: (person.user_id not in at_work, person.name or "", person.user_id)))


def _owners(siblings: Iterable[MilestoneRecord]) -> list[str]:
    return [sibling.milestone.owner_id for sibling in siblings if sibling.milestone.owner_id is not None]

"""The one update_milestone of a run on a milestone: its comments, kept, with dated lines below (sections 2.4, 5, 8)."""

from collections.abc import Sequence
from datetime import date

from policy import guard
from policy.findings import Citation
from policy.naming import named
from policy.proposals import Proposal
from policy.records import MilestoneRecord
from policy.settings import PolicySettings
from policy.value import Value


class CommentLine(Value):
    """One line for the comments, why it is added, and the words that it rests on."""

    text: str
    why: str
    citations: tuple[Citation, ...] = ()


def add_lines(
    record: MilestoneRecord, lines: Sequence[CommentLine], as_of: date, settings: PolicySettings
) -> Proposal | None:
    """The call that adds the lines, each with the run's date, but for those that stand there already.

    Where the text would be too long for its field, it is by hand.
    """
    existing = record.milestone.comments
    lines = [line for line in lines if line.text not in existing]
    if not lines:
        return None
    added = [f"{as_of}: {line.text}" for line in lines]
    comments = "\n".join([*([existing.rstrip()] if existing.strip() else []), *added])
    fits = len(comments) <= settings.comments_length
    why = "; ".join(dict.fromkeys(line.why for line in lines))
    too_long = f". With it the comments would be too long for their field; add by hand: {' / '.join(added)}"
    return Proposal(
        kind="write" if fits else "manual",
        tool="update_milestone" if fits else None,
        arguments={"milestoneId": record.milestone.milestone_id, "forecastComments": comments} if fits else None,
        **named(record),
        current={"forecastComments": existing},
        proposed={"forecastComments": comments} if fits else {},
        labels={},
        why=why if fits else why + too_long,
        impact="whoever reads the milestone sees it without asking",
        risk="the comments are replaced as a whole: the text that is there is kept above the new lines",
        citations=tuple(dict.fromkeys(citation for line in lines for citation in line.citations)),
        guard=guard.of_milestone(record.milestone, record.open_tasks),
    )

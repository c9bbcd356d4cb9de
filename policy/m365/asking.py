"""Which opportunities WorkIQ is asked about, in which order, and with what scope (section 8 of policy.md).

One question for each source type of an opportunity; the most urgent opportunities first; what is beyond the run's limit
is not asked, and named.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from policy.m365.facts import SOURCES, M365Scope, M365Source
from policy.ordering import urgency
from policy.records import MilestoneRecord
from policy.settings import PolicySettings
from policy.value import Value


class Window(Value):
    """The dates that WorkIQ is asked about, both included."""

    since: date
    until: date


class Asking(Value):
    """The scopes to ask about by opportunity id, in order; and the opportunities that are beyond the limit.

    `spoken_of`: by opportunity id, what its own records speak of, which is no other customer's.
    """

    scopes: tuple[tuple[str, M365Scope], ...]
    spoken_of: Mapping[str, tuple[str, ...]] = {}
    not_asked: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()


def window(as_of: date, since: date | None, until: date | None, settings: PolicySettings) -> Window:
    """What the user said, else the policy's number of days up to the run's date."""
    end = until or as_of
    return Window(since=since or end - timedelta(days=settings.m365_window_days), until=end)


def plan_questions(
    records: Sequence[MilestoneRecord],
    siblings: Sequence[MilestoneRecord],
    first: Collection[str],
    dates: Window,
    sources: Sequence[M365Source],
    people: Sequence[str],
    me: str | None,
    as_of: date,
    settings: PolicySettings,
) -> Asking:
    """The scopes in order. `records` are the milestones that the flow is about; `first` are ids of opportunities whose
    decision is open in the CRM, which come before those where it is not."""
    asked_sources = tuple(sources) or SOURCES
    by_opportunity: dict[str, list[MilestoneRecord]] = {}
    for record in records:
        by_opportunity.setdefault(record.opportunity.opportunity_id, []).append(record)
    urgent = {key: min(urgency(one, as_of, settings) for one in group) for key, group in by_opportunity.items()}
    ordered = sorted(by_opportunity, key=lambda key: (key not in first, urgent[key]))
    named = [key for key in ordered if by_opportunity[key][0].opportunity.name and by_opportunity[key][0].account.name]
    limit = settings.m365_question_limit // len(asked_sources)
    everyone = [*records, *siblings]
    scopes = tuple(
        (key, _scope(by_opportunity[key], everyone, dates, asked_sources, people, me)) for key in named[:limit]
    )
    return Asking(
        scopes=scopes,
        spoken_of={key: spoken_of(by_opportunity[key], me) for key, _ in scopes},
        not_asked=tuple(by_opportunity[key][0].opportunity.name or key for key in named[limit:]),
        unnamed=tuple(key for key in ordered if key not in named),
    )


def _scope(
    here: Sequence[MilestoneRecord],
    everyone: Sequence[MilestoneRecord],
    dates: Window,
    sources: tuple[M365Source, ...],
    people: Sequence[str],
    me: str | None,
) -> M365Scope:
    account, opportunity = here[0].account, here[0].opportunity
    own = [record for record in everyone if record.opportunity.opportunity_id == opportunity.opportunity_id]
    return M365Scope(
        customer=account.name or "",
        opportunity=opportunity.name or "",
        milestones=_names(record.milestone.name for record in [*here, *own]),
        people=tuple(people),
        since=dates.since,
        until=dates.until,
        sources=sources,
        me=me,
        other_customers=_names(one.account.name for one in everyone if one.account.name != account.name),
        other_opportunities=_names(
            one.opportunity.name for one in everyone if one.opportunity.opportunity_id != opportunity.opportunity_id
        ),
    )


def spoken_of(here: Sequence[MilestoneRecord], me: str | None) -> tuple[str, ...]:
    """What an opportunity's own records speak of: a name out of it is no other customer's."""
    opportunity = here[0].opportunity
    texts = [opportunity.name or "", me or ""]
    texts += opportunity.qualification.texts.values() if opportunity.qualification else ()
    for record in here:
        texts += [record.milestone.name or "", record.milestone.comments]
        texts += [text for task in record.tasks for text in (task.subject, task.description)]
    return tuple(text for text in texts if text)


def _names(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))

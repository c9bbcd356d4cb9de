"""The date that Microsoft 365 gives for a milestone's delivery (sections 7 and 8 of policy.md: date_divergence)."""

from collections.abc import Sequence
from datetime import date

from policy.m365.facts import M365Fact
from policy.text.dates import DateMention
from policy.text.delivery_date import find_delivery_date
from policy.value import Value


class DeliverySaid(Value):
    """The latest fact that gives a delivery date, and that date."""

    fact: M365Fact
    period: DateMention


def evidence_date(facts: Sequence[M365Fact], name: str) -> DeliverySaid | None:
    """The delivery date of the latest fact that gives one for the milestone of that name; None where none does."""
    dated = sorted((fact for fact in facts if fact.date is not None), key=lambda fact: fact.date or date.min)
    for fact in reversed(dated):
        if fact.date is not None and (found := find_delivery_date(fact.quote, fact.date, name=name)) is not None:
            return DeliverySaid(fact=fact, period=found)
    return None


def diverges(period: DateMention, due: date, days: int) -> bool:
    """Whether every day of the period is more than that many days from the milestone date."""
    return (period.first - due).days > days or (due - period.last).days > days

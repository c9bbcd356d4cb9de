"""What the opportunity's option columns say for BANT (section 4 of policy.md, third column of the table).

The label wins over the code. An option is evidence only where it says more than a form's default.
"""

from collections.abc import Collection

from policy.findings import Citation
from policy.records import Opportunity, Option

BUDGET_LABELS = frozenset({"can buy", "will buy", "yes"})
BUDGET_CODES = frozenset({2, 3})
NEED_LABELS = frozenset({"must have", "should have"})
NEED_CODES = frozenset({0, 1})
UNKNOWN_TIMEFRAMES = frozenset({"unknown"})
TIMEFRAME_CODES = frozenset({0, 1, 2, 3})


def column_says(element: str, opportunity: Opportunity) -> Citation | None:
    """The option column that is evidence for the element, as a citation; None where none is."""
    columns = opportunity.qualification
    if columns is None:
        return None
    if element == "authority":
        return _cited(opportunity, "decisionmaker", "completed") if columns.decision_maker is True else None
    name, option = {
        "budget": ("budgetstatus", columns.budget_status),
        "need": ("need", columns.need),
        "timeline": ("purchasetimeframe", columns.purchase_timeframe),
    }[element]
    if option is None or not _counts(element, option):
        return None
    return _cited(opportunity, name, option.label or str(option.code))


def _counts(element: str, option: Option) -> bool:
    label = " ".join(option.label.split()).casefold() if option.label else None
    if element == "timeline":
        return label not in UNKNOWN_TIMEFRAMES if label else option.code in TIMEFRAME_CODES
    labels: Collection[str] = BUDGET_LABELS if element == "budget" else NEED_LABELS
    codes: Collection[int] = BUDGET_CODES if element == "budget" else NEED_CODES
    return label in labels if label else option.code in codes


def _cited(opportunity: Opportunity, column: str, value: str) -> Citation:
    record = f"opportunities({opportunity.opportunity_id}).{column}"
    return Citation(source="crm", record=record, quote=value, date=opportunity.modified_on)

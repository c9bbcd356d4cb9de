"""The opportunity's columns that BANT is read from (section 4 of policy.md; skill, Flow B step 3).

Every one is optional: an organisation may have none of them.
"""

from typing import Any

from policy.records import Option, Qualification
from tools.dynamics import FORMATTED, OPPORTUNITIES, EntitySet, Row

TEXTS = (
    "customerneed",
    "customerpainpoints",
    "currentsituation",
    "proposedsolution",
    "qualificationcomments",
    "description",
)
# One column that is missing must not cost the others, and its absence is normal: nothing is said of it.
QUALIFICATION = EntitySet(
    OPPORTUNITIES.name,
    OPPORTUNITIES.entity,
    OPPORTUNITIES.id_column,
    (OPPORTUNITIES.id_column,),
    dict.fromkeys(("budgetstatus", "decisionmaker", "need", "purchasetimeframe", *TEXTS), ""),
)


def qualification(row: Row) -> Qualification:
    """What the row says towards BANT."""
    decided = row.get("decisionmaker")
    return Qualification(
        budget_status=_option(row, "budgetstatus"),
        decision_maker=decided if isinstance(decided, bool) else None,
        need=_option(row, "need"),
        purchase_timeframe=_option(row, "purchasetimeframe"),
        texts={name: text for name in TEXTS if isinstance(text := row.get(name), str) and text.strip()},
    )


def _option(row: Row, column: str) -> Option | None:
    code: Any = row.get(column)
    label = row.get(column + FORMATTED)
    whole = code if isinstance(code, int) and not isinstance(code, bool) else None
    words = label.strip() if isinstance(label, str) and label.strip() else None
    return Option(label=words, code=whole) if whole is not None or words is not None else None

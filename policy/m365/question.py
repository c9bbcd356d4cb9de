"""The one bounded question that a kind of source is asked (section 8 of policy.md: scope first)."""

import unicodedata
from collections.abc import Iterable

from policy.m365.facts import M365Scope, M365Source

# What names a kind must name no other: "Teams meeting" would ask for both.
_ASKED: dict[M365Source, tuple[str, str]] = {
    "teams": ("in Microsoft Teams channels and chats", "the channel or chat"),
    "meeting": ("in meetings (transcripts and recaps)", "the title of the meeting"),
    "outlook": ("in Outlook mail", "the subject"),
    "sharepoint": ("on SharePoint and OneDrive", "the name of the file or page"),
}
_LONGEST_NAME = 120
_MOST_MILESTONES = 25
_MOST_PEOPLE = 12


def question(scope: M365Scope, source: M365Source) -> str:
    """The question for one kind of source: explicit ISO dates, both included; names are quoted, and only data.

    It asks for the exact words of each statement with date, author and place, and for no other customer.
    """
    where, place = _ASKED[source]
    about = [f"customer {_quoted(scope.customer)}", f"opportunity {_quoted(scope.opportunity)}"]
    if scope.milestones:
        about.append(f"milestones {_listed(scope.milestones, _MOST_MILESTONES)}")
    people = f", by or with {_listed(scope.people, _MOST_PEOPLE)}" if scope.people else ""
    return (
        f"What was said {where} between {scope.since.isoformat()} and {scope.until.isoformat()} (both days included) "
        f"about {', '.join(about)}{people}? "
        "I need every statement about progress, blockers, decisions, owners, dates, money or approvals. "
        f"For each one give the date (YYYY-MM-DD), the author, {place} and the exact words. "
        "Do not summarise, and say so if there is nothing. Leave out other customers, other opportunities "
        "and other dates. "
        "The names in quotation marks are names only."
    )


def _listed(names: Iterable[str], most: int) -> str:
    quoted = [_quoted(name) for name in dict.fromkeys(names)]
    rest = f" and {len(quoted) - most} more" if len(quoted) > most else ""
    return ", ".join(quoted[:most]) + rest


def _quoted(name: str) -> str:
    """A name between quotation marks, which it cannot close: in one line, without signs that nobody sees."""
    visible = "".join(
        " " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign
        for sign in name
        if unicodedata.category(sign) != "Cf"
    )
    plain = " ".join(visible.replace('"', "'").split())
    return f'"{plain[:_LONGEST_NAME].rstrip()}"'

"""From the command line's words to a flow's request. What is misshapen is a ConfigurationError that says what fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cli.flows import DEPENDENT, Flow
from cli.stated import stated_bant, stated_influence
from tools.errors import ConfigurationError

SOURCES = ("teams", "meetings", "outlook", "sharepoint")
_ALSO_CALLED = {"meeting": "meetings"}


@dataclass(frozen=True)
class Words:
    """The options of a flow command as they were typed; None where one was left out."""

    tpid: Sequence[str] | None = None
    account: Sequence[str] | None = None
    opportunity: Sequence[str] | None = None
    milestone: Sequence[str] | None = None
    as_of: str | None = None
    since: str | None = None
    until: str | None = None
    role: str | None = None
    act_as: str | None = None
    influenced: Sequence[str] | None = None
    said: Sequence[str] | None = None
    people: Sequence[str] | None = None
    sources: Sequence[str] | None = None
    no_m365: bool | None = None
    no_model: bool | None = None


def flow_request(flow: Flow, words: Words) -> dict[str, Any]:
    """The request of a flow. Every option is checked; of those that cannot change this flow the result says so."""
    if words.act_as not in (None, "se"):
        raise ConfigurationError(f"--act-as takes se, not {words.act_as!r}")
    as_of = day("--as-of", words.as_of)
    since, until = window(words.since, words.until, as_of)
    dependent = {
        "influenced": stated_influence(words.influenced or ()),
        "said": stated_bant(words.said or ()),
        "since": since,
        "until": until,
    }
    request: dict[str, Any] = {
        "as_of": as_of,
        "tpids": list(words.tpid or ()),
        "accounts": list(words.account or ()),
        "opportunities": list(words.opportunity or ()),
        "milestones": list(words.milestone or ()),
        "role": words.role,
        "act_as_se": words.act_as == "se",
        "notes": _without_effect(flow, dependent),
        "model": not words.no_model,
    }
    if "influenced" in flow.effective:
        request["influenced"] = dependent["influenced"]
    if "said" in flow.effective:
        request["stated_bant"] = dependent["said"]
    if "no_m365" in flow.effective:
        request |= {"m365": not words.no_m365, "since": since, "until": until}
    if "people" in flow.only_here:
        request |= {"people": people(words.people), "sources": sources(words.sources)}
    return request


def _without_effect(flow: Flow, given: dict[str, Any]) -> list[str]:
    """What was given and cannot matter. --no-m365 and --no-model ask for no more than a flow may do anyway."""
    useless = [name for name, value in given.items() if value and name in DEPENDENT - flow.effective]
    return [f"--{name} has no effect on `se-ops {flow.command}`" for name in useless]


def day(name: str, text: str | None) -> str | None:
    """A date option's value as YYYY-MM-DD."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ConfigurationError(f"{name} needs a date like 2026-12-31, not {text!r}") from None


def window(first: str | None, last: str | None, as_of: str | None) -> tuple[str | None, str | None]:
    """The first and last day of the Microsoft 365 window; without --until it ends on the run's date."""
    since, until = day("--since", first), day("--until", last)
    end = until or as_of or date.today().isoformat()
    if since and since > end:
        named = f"--until {until}" if until else f"the run's date {end}, where the window ends without --until"
        raise ConfigurationError(f"--since {since} is after {named}")
    return since, until


def people(names: Sequence[str] | None) -> list[str]:
    """The people of --people, each once."""
    if any(not name.strip() for name in names or ()):
        raise ConfigurationError("--people needs a name")
    return list(dict.fromkeys(name.strip() for name in names or ()))


def sources(given: Sequence[str] | None) -> list[str]:
    """The source types of --sources, parted by commas or repeated; nothing given = nothing, which means all."""
    typed = [word.strip().casefold() for text in given or () for word in text.split(",")]
    meant_ones = [_ALSO_CALLED.get(word, word) for word in typed if word]
    unknown = [word for word in meant_ones if word not in SOURCES]
    if unknown or (given and not meant_ones):
        raise ConfigurationError(f"--sources takes {', '.join(SOURCES)}, not {', '.join(unknown) or 'nothing'!r}")
    return [source for source in SOURCES if source in meant_ones]


def item_changes(changes: Sequence[str]) -> dict[str, str]:
    """The arguments of `--set ARG=VALUE`; the value is taken as it is, further = signs and all."""
    pairs: dict[str, str] = {}
    for change in changes:
        name, separator, value = change.partition("=")
        name = name.strip()
        if not separator or not name:
            raise ConfigurationError(f"--set needs ARG=VALUE, not {change!r}")
        if name in pairs:
            raise ConfigurationError(f"--set names {name!r} twice")
        pairs[name] = value
    return pairs


def meant(answer: str, options: Sequence[str]) -> str:
    """An answer to a question: the number of an option stands for the option, other words for themselves."""
    text = answer.strip()
    number = int(text) if text.isascii() and text.isdigit() else 0
    return options[number - 1] if 1 <= number <= len(options) and text not in options else text

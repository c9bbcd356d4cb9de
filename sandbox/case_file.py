"""Files of labelled cases: their format, and what is said of one that does not follow it."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from sandbox.columns import COMMITMENT, MILESTONE_STATUS_LABELS, TABLES, TASK_CATEGORY, TASK_STATUS, Column

_OPPORTUNITY_FIELDS = (
    *("budgetamount", "budgetstatus", "decisionmaker", "need", "purchasetimeframe", "purchaseprocess"),
    *("customerneed", "customerpainpoints", "currentsituation", "proposedsolution", "qualificationcomments"),
    *("description", "estimatedclosedate", "msp_estcompletiondate"),
)


def _day(text: str) -> str:
    return datetime.fromisoformat(text).date().isoformat()


def _label_of(table: Mapping[int, str]) -> Callable[[str], str]:
    def check(label: str) -> str:
        if label not in table.values():
            raise ValueError(f"{label!r} is none of: {', '.join(table.values())}")
        return label

    return check


def _fields(given: dict[str, Any]) -> dict[str, Any]:
    """The opportunity's further columns, as they are stored: an option by its code, a yes or no as 1 or 0."""
    columns = TABLES["opportunities"].columns
    if unknown := sorted(given.keys() - set(_OPPORTUNITY_FIELDS)):
        raise ValueError(f"{unknown[0]!r} is none of: {', '.join(_OPPORTUNITY_FIELDS)}")
    return {name: _stored(name, value, columns[name]) for name, value in given.items() if value is not None}


def _stored(name: str, value: Any, column: Column) -> Any:
    if column.kind == "date" and isinstance(value, str):
        return _day(value)
    if column.kind == "bool" and isinstance(value, bool):
        return int(value)
    if column.kind == "option" and isinstance(value, str):
        codes = {label: code for code, label in (column.labels or {}).items()}
        if value in codes:
            return codes[value]
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if number and (column.kind == "number" or (column.kind == "option" and isinstance(value, int))):
        return value
    if column.kind == "text" and isinstance(value, str):
        return value
    raise ValueError(f"{name} cannot be {value!r}")


Day = Annotated[str, AfterValidator(_day)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Person(_Part):
    """Someone in the directory; the title decides the role."""

    key: str
    name: str
    title: str | None = None
    disabled: bool = False


class Account(_Part):
    """The customer."""

    name: str
    tpid: str


class Opportunity(_Part):
    """An opportunity of the customer; `fields` are further columns, as they are stored."""

    key: str
    name: str
    owner: str
    modifiedon: Day | None = None
    fields: Annotated[dict[str, Any], AfterValidator(_fields)] = Field(default_factory=dict)


class Task(_Part):
    """A task of a milestone. An owner whom `people` does not have is one whom the directory does not have."""

    key: str
    subject: str
    description: str | None = None
    due: Day | None = None
    status: Annotated[str, AfterValidator(_label_of(TASK_STATUS))]
    owner: str | None = None
    category: Annotated[str, AfterValidator(_label_of(TASK_CATEGORY))] | None = None
    createdon: Day | None = None
    modifiedon: Day | None = None


class Milestone(_Part):
    """A milestone of one of the opportunities."""

    key: str
    opportunity: str
    name: str
    status: Annotated[str, AfterValidator(_label_of(MILESTONE_STATUS_LABELS))]
    commitment: Annotated[str, AfterValidator(_label_of(COMMITMENT))]
    date: Day | None = None
    monthlyuse: Annotated[float, Field(allow_inf_nan=False)] | None = None
    owner: str | None = None
    forecastcomments: str | None = None
    modifiedon: Day | None = None
    riskorblockeddate: Day | None = None
    tasks: tuple[Task, ...] = ()


class Item(_Part):
    """A message, a meeting, a mail or a document."""

    source: Annotated[str, Field(pattern="^(Teams|Meeting|Outlook|SharePoint)$")]
    date: Day
    author: str
    text: str


class Case(_Part):
    """A case as its file has it; its labels are not the sandbox's business."""

    id: str
    as_of: Day
    me: Person
    signed_in: bool = True
    people: tuple[Person, ...]
    account: Account
    opportunities: tuple[Opportunity, ...]
    dealteam: tuple[str, ...]
    milestones: tuple[Milestone, ...]
    m365: tuple[Item, ...] = ()

    @model_validator(mode="after")
    def _keys_fit(self) -> "Case":
        opportunities = [one.key for one in self.opportunities]
        tasks = [task.key for one in self.milestones for task in one.tasks]
        # "me" may be listed among the people too.
        people = [self.me.key, *(person.key for person in self.people if person.key != self.me.key)]
        for what, keys in (
            ("person", people),
            ("opportunity", opportunities),
            ("milestone", [one.key for one in self.milestones]),
            ("task", tasks),
            ("member of the deal team", self.dealteam),
        ):
            _unique(what, keys)
        for milestone in self.milestones:
            if milestone.opportunity not in opportunities:
                raise ValueError(
                    f"milestone {milestone.key} is of opportunity {milestone.opportunity!r}: there is none"
                )
        return self


def read_cases(path: Path) -> list[Case]:
    """Every case of a file: JSON with one case or a list of them, or JSON lines.

    Raises ValueError that names the line, or the place in the list, and the field.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{path} cannot be read: {error}") from error
    if path.suffix.lower() != ".json":
        lines = [(f"line {number}", line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
        return [_case(_parsed(line, f"{path}, {place}"), f"{path}, {place}") for place, line in lines]
    whole = _parsed(text, str(path))
    if not isinstance(whole, list):
        return [_case(whole, str(path))]
    return [_case(one, f"{path}, entry {number}") for number, one in enumerate(whole, start=1)]


def read_case(path: Path, case_id: str | None = None) -> Case:
    """One case of a file: the named one, or the only one. Raises ValueError that says which there are."""
    cases = read_cases(path)
    found = [case for case in cases if case_id in (None, case.id)]
    if len(found) == 1:
        return found[0]
    ids = ", ".join(case.id for case in cases)
    if case_id is None:
        wrong = f"has {len(cases)} cases: name one with --id"
    else:
        wrong = f"has {len(found) or 'no'} case{'s' if found else ''} {case_id!r}"
    raise ValueError(f"{path} {wrong}; its cases: {ids}")


def _parsed(text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"{place}: no JSON at line {error.lineno}, column {error.colno}: {error.msg}") from error
    except RecursionError as error:
        raise ValueError(f"{place}: the JSON is nested too deeply") from error


def _case(value: Any, place: str) -> Case:
    try:
        return Case.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "the case"
        raise ValueError(f"{place}, {field}: {first['msg']}") from error


def _unique(what: str, keys: Iterable[str]) -> None:
    if twice := [key for key, times in Counter(keys).items() if times > 1]:
        raise ValueError(f"{what} {twice[0]!r} is there twice")

"""Labelled cases: what of a case arrives in the sandbox, and what is said of a file that is none."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sandbox.cases import Case, guid_of, load_case, read_case, read_cases
from sandbox.columns import COMMITMENT, TABLES
from sandbox.store import M365_COLUMNS, Store
from tests.sandbox.asking import in_memory, over_stdio
from tests.scene import milestone, standard, task

DEV = Path(__file__).parents[1] / "data" / "cases" / "dev.jsonl"
FORMATTED = "@OData.Community.Display.V1.FormattedValue"
Edit = Callable[[dict[str, Any]], Any]


def given(**changed: Any) -> dict[str, Any]:
    """A case as a file has it."""
    case = standard().model_dump(mode="json")
    case["m365"] = [{"source": "Teams", "date": "2026-11-20", "author": "Sam Osei", "text": "Rack 4 is in."}]
    return case | changed


def loaded(store: Store, **changed: Any) -> Case:
    case = Case.model_validate(given(**changed))
    load_case(store, case)
    return case


def written(folder: Path, text: str, name: str = "cases.jsonl") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def content(store: Store) -> dict[str, Any]:
    with store.connection() as connection:
        others = {
            name: [tuple(row) for row in connection.execute(f"SELECT * FROM {name}")]
            for name in ("setting", "m365_item", "call_log", "fault")
        }
    return others | {name: store.rows(name) for name in TABLES}


@pytest.mark.parametrize("case", read_cases(DEV), ids=lambda case: case.id)
def test_every_key_of_a_labelled_case_is_a_record_under_its_stable_id(small: Store, case: Case) -> None:
    load_case(small, case)
    expected = {
        "opportunities": {guid_of(case.id, "opportunity", one.key) for one in case.opportunities},
        "msp_engagementmilestones": {guid_of(case.id, "milestone", one.key) for one in case.milestones},
        "tasks": {guid_of(case.id, "task", task.key) for one in case.milestones for task in one.tasks},
        "systemusers": {guid_of(case.id, "person", one.key) for one in (*case.people, case.me)},
    }
    found = {name: {row[TABLES[name].key] for row in small.rows(name)} for name in expected}
    assert found == expected
    assert len(small.rows("accounts")) == 1
    me = small.rows("systemusers", systemuserid=small.setting("me"))[0]
    assert (me["fullname"], me["title"]) == (case.me.name, case.me.title)


async def test_a_case_is_served_with_its_own_labels_dates_and_owners(small: Store) -> None:
    one = milestone(
        "m9",
        [task("t9", status="Deferred", category="Demo", owner=None, due=None), task("t8", status="Canceled")],
        **{"status": "At Risk", "commitment": "Best Case", "riskorblockeddate": "2026-11-10", "date": "2026-12-15"},
    )
    loaded(small, milestones=[one])
    async with in_memory(small, "dry_run") as asking:
        (found,) = (await asking.json("crm_query", entitySet="msp_engagementmilestones"))["value"]
        tasks = (await asking.json("crm_query", entitySet="tasks", orderby="subject desc"))["value"]
    assert found[f"msp_milestonestatus{FORMATTED}"] == "At Risk"
    assert found[f"msp_commitmentrecommendation{FORMATTED}"] == "Best Case"
    assert COMMITMENT[found["msp_commitmentrecommendation"]] == "Best Case"
    assert found[f"_ownerid_value{FORMATTED}"] == "Sam Osei"
    assert (found["msp_milestonedate"], found["msp_riskorblockeddate"]) == ("2026-12-15", "2026-11-10")
    assert [row[f"statuscode{FORMATTED}"] for row in tasks] == ["Deferred", "Canceled"]
    assert [row["statecode"] for row in tasks] == [0, 2]
    assert (tasks[0]["_ownerid_value"], tasks[0]["scheduledend"]) == (None, None)
    assert tasks[0]["msp_taskcategory"] == 861980002


async def test_an_opportunitys_fields_arrive_as_option_codes_with_their_labels(small: Store) -> None:
    fields = {"budgetstatus": 2, "need": "Must have", "decisionmaker": True, "budgetamount": 1500, "customerneed": "x"}
    opportunity = {"key": "o1", "name": "Landing zone", "owner": "sam", "fields": fields}
    loaded(small, opportunities=[opportunity])
    async with in_memory(small) as asking:
        (found,) = (await asking.json("crm_query", entitySet="opportunities"))["value"]
    assert (found["budgetstatus"], found[f"budgetstatus{FORMATTED}"]) == (2, "Can Buy")
    assert (found["need"], found[f"need{FORMATTED}"]) == (0, "Must have")
    assert (found["decisionmaker"], found["budgetamount"], found["customerneed"]) == (True, 1500, "x")
    assert found["purchasetimeframe"] is None


@pytest.mark.parametrize("signed_in", [True, False])
async def test_a_case_says_who_is_signed_in_and_whether(small: Store, signed_in: bool) -> None:
    loaded(small, signed_in=signed_in, me={"key": "me", "name": "Ida Berg", "title": "Specialist"})
    async with in_memory(small) as asking:
        assert (await asking.json("crm_auth_status"))["authenticated"] is signed_in
    assert small.setting("me") == guid_of("scene", "person", "me")


async def test_a_cases_items_are_found_for_its_customer_inside_the_days_asked_for(small: Store) -> None:
    items = [
        {"source": "Teams", "date": "2026-11-20", "author": "Sam Osei", "text": "Rack 4 is in."},
        {"source": "Outlook", "date": "2026-11-19", "author": "Sam Osei", "text": "Fabrikam has rack 5."},
        {"source": "Teams", "date": "2026-10-01", "author": "Sam Osei", "text": "Rack 3 is late."},
    ]
    loaded(small, m365=items)
    question = "What was said about Contoso Ltd from 2026-11-09 to 2026-11-23?"
    async with over_stdio("sandbox.workiq", small) as asking:
        every = await asking.text("ask_work_iq", question=question)
        teams = await asking.text("ask_work_iq", question=f"{question} Only Teams chats.")
    assert "Rack 4 is in." in every and "Fabrikam has rack 5." in every and "Rack 3" not in every
    assert "Rack 4 is in." in teams and "Fabrikam" not in teams
    with small.connection() as connection:
        rows = connection.execute(f"SELECT {', '.join(M365_COLUMNS)} FROM m365_item").fetchall()
    assert {row["customer"] for row in rows} == {"Contoso Ltd"}


def test_one_case_takes_the_place_of_another_and_of_its_log(small: Store) -> None:
    small.log("msx", "crm_query", {}, "ok", wrote=False)
    loaded(small, id="other", milestones=[])
    assert small.rows("tasks") == small.calls() == []
    assert len(small.rows("opportunities")) == 1


@pytest.mark.parametrize(
    ("edit", "field", "words"),
    [
        (lambda case: case.pop("account"), "account", "Field required"),
        (lambda case: case["me"].pop("name"), "me.name", "Field required"),
        (lambda case: case.update(as_of="2026-13-01"), "as_of", "month"),
        (lambda case: case["milestones"][0].update(status="Green"), "milestones.0.status", "'Green' is none of"),
        (lambda case: case["milestones"][1].update(commitment="Sure"), "milestones.1.commitment", "is none of"),
        (lambda case: case["milestones"][0].update(date="soon"), "milestones.0.date", "soon"),
        (lambda case: case["milestones"][0].update(monthlyuse=float("nan")), "milestones.0.monthlyuse", "finite"),
        (lambda case: case["milestones"][0].update(monthlyuse="much"), "milestones.0.monthlyuse", "number"),
        (lambda case: case["milestones"][0]["tasks"][0].update(due=5), "milestones.0.tasks.0.due", "string"),
        (lambda case: case["milestones"][0]["tasks"][0].update(category="Lunch"), "tasks.0.category", "is none of"),
        (lambda case: case["milestones"][0].update(opportunity="o7"), "the case", "of opportunity 'o7'"),
        (lambda case: case["milestones"][1]["tasks"][0].update(key="t1"), "the case", "task 't1' is there twice"),
        (lambda case: case["opportunities"][0].update(fields={"budget": 1}), "opportunities.0.fields", "'budget'"),
        (lambda case: case["opportunities"][0].update(fields={"need": "Much"}), "opportunities.0.fields", "need"),
        (lambda case: case["m365"][0].update(source="Fax"), "m365.0.source", "pattern"),
        (lambda case: case["m365"][0].update(date=None), "m365.0.date", "string"),
    ],
)
def test_a_case_that_breaks_the_format_is_named_by_line_and_field(
    tmp_path: Path, edit: Edit, field: str, words: str
) -> None:
    broken = given(id="broken")
    edit(broken)
    path = written(tmp_path, "\n".join([json.dumps(given()), "", json.dumps(broken)]))
    with pytest.raises(ValueError, match=r"line 3") as caught:
        read_case(path, "scene")
    assert field in str(caught.value)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.jsonl", '{"id": "a",', "line 1: no JSON at line 1, column 12"),
        ("a.jsonl", "[]", "line 1, the case"),
        ("a.jsonl", "[" * 100_000, "line 1: the JSON is nested too deeply"),
        ("a.json", '{\n"id": }', "no JSON at line 2"),
        ("a.json", '[{"id": 1}]', "entry 1, id"),
        ("a.json", "null", "the case"),
        ("a.jsonl", "", "has 0 cases"),
    ],
)
def test_a_file_that_holds_no_case_says_where(tmp_path: Path, name: str, text: str, words: str) -> None:
    with pytest.raises(ValueError) as caught:
        read_case(written(tmp_path, text, name))
    assert words in str(caught.value)
    assert name in str(caught.value)


def test_a_file_that_is_absent_or_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "binary.jsonl").write_bytes(b"\xff\xfe\x00")
    for name in ("absent.jsonl", "binary.jsonl"):
        with pytest.raises(ValueError, match=f"{name} cannot be read"):
            read_case(tmp_path / name)


@pytest.mark.parametrize(("name", "several"), [("a.json", False), ("a.json", True), ("a.jsonl", False)])
def test_a_case_is_read_from_json_a_list_of_it_and_json_lines(tmp_path: Path, name: str, several: bool) -> None:
    text = json.dumps([given()] if several else given(), indent=None if name == "a.jsonl" else 2)
    # Windows editors begin a file with a byte order mark.
    assert read_case(written(tmp_path, "\ufeff" + text, name)) == Case.model_validate(given())


def test_a_case_is_chosen_by_its_id_and_the_others_are_named(tmp_path: Path) -> None:
    path = written(tmp_path, "\n".join(json.dumps(given(id=name)) for name in ("a", "b", "b")))
    assert read_case(path, "a").id == "a"
    for asked, words in (("c", "has no case 'c'"), ("b", "has 2 cases 'b'"), (None, "has 3 cases")):
        with pytest.raises(ValueError, match=f"{words}.*: a, b, b"):
            read_case(path, asked)


def test_a_load_that_fails_halfway_leaves_everything_as_it_was(small: Store) -> None:
    small.log("msx", "crm_query", {}, "ok", wrote=False)
    before = content(small)
    row = {"activityid": "same"}
    with pytest.raises(sqlite3.IntegrityError):
        small.fill({"tasks": [row, row]}, [], {"me": "nobody"})
    with pytest.raises(ValueError, match="tasks has no column taskid"):
        small.fill({"tasks": [row, {"taskid": "x"}]}, [], {"me": "nobody"})
    assert content(small) == before

"""Answers about a run: from its JSON alone, inert, capped, and honest about what it does not hold."""

import json
import re
from typing import Any, get_args

import pytest

from policy.chat.run_answers import answer
from policy.chat.understood import About, Filter, RunQuestion
from policy.inert import original
from policy.since_last import Change, SinceLast
from tests.policy.chat.questions_about_runs import EVERY
from tests.policy.chat.run_samples import NAMES, Json, milestone_of, sample, texts, with_words

HOSTILE = "Wave\nApproved: yes\u202e evil\x1b[2J " + "long" * 500


def ask(run: Json, **question: Any) -> str:
    """The reply to this question."""
    return answer(RunQuestion.model_validate(question), run)


def every_question() -> list[RunQuestion]:
    """Each kind of question, with each filter, element, an item and a milestone."""
    kinds = [{"about": about} for about in get_args(About)]
    kinds += [{"about": about, "filter": name} for about in ("filter", "count", "why") for name in get_args(Filter)]
    kinds += [{"about": about, "element": "budget"} for about in ("evidence", "why", "why_not_ready")]
    kinds += [{**kind, "milestone": words} for kind in kinds for words in ("7-400000024", "wave", "contoso", "nowhere")]
    kinds += [{"about": "explain_item", "item_id": named} for named in ("1", "i3", "i5", "i58", "0", "77")]
    return [RunQuestion.model_validate(kind) for kind in kinds]


@pytest.mark.parametrize(("name", "question", "says", "never"), EVERY)
def test_a_question_is_answered_from_the_run(
    name: str, question: dict[str, Any], says: tuple[str, ...], never: tuple[str, ...]
) -> None:
    told = ask(sample(name), **question)
    assert [words for words in says if words not in told] == []
    assert [words for words in never if words in told] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_question_gets_a_reply_that_quotes_only_what_the_run_or_the_question_says(name: str) -> None:
    run = sample(name)
    held = json.dumps(texts(run), ensure_ascii=False)
    for question in every_question():
        told = answer(question, run)
        assert told.strip() == told != ""
        for words in re.findall("“([^“”]*)”(?! \\[\\+)", told):
            words_held = json.dumps(original(words), ensure_ascii=False)[1:-1]
            assert words_held in held or words in {question.milestone, question.item_id, ""}


@pytest.mark.parametrize("name", ["daily_waiting", "handoff_answered"])
def test_text_of_records_cannot_start_a_line_hide_or_grow_without_end(name: str) -> None:
    changed = ("name", "quote", "author", "subject", "account_name", "opportunity_name", "action", "owner", "record")
    run = with_words(sample(name), HOSTILE, *changed, "description", "crm_value", "m365_value", "dueDate", "detail")
    for question in every_question():
        told = answer(question, run)
        assert "\x1b" not in told
        assert "\u202e" not in told
        assert not any(line.startswith("Approved") for line in told.splitlines())
        assert max(map(len, told.splitlines())) < 3000


def test_a_run_without_its_optional_parts_is_still_answered() -> None:
    run = {"flow": "daily", "status": "completed", "milestones": [{"milestone_id": "a1"}]}
    for question in every_question():
        assert answer(question, run)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("LANDING-ZONE", "Landing zone live"),
        ("landingzone", "Landing zone live"),
        ("the landing zone milestone", "Landing zone live"),
        ("landing zoen", "Landing zone live"),
        ("zone landing", "Landing zone live"),
        ("Contoso landing zone", "Landing zone live"),
        ("7-400000001", "Landing zone live"),
        ("7 400000001", "Landing zone live"),
        ("milestone 7-400000001?", "Landing zone live"),
        ("400000030", "Inspection cell 2"),
        ("inspection", "Inspection cell 2"),
        ("file / print", "Wave 1: file and print"),
        ("wave #2", "Wave 2: line-of-business"),
        ("line of business", "Wave 2: line-of-business"),
        ("invoice extractions", "Invoice extraction proof"),
        ("edge pilot two lines", "Edge pilot, two lines"),
        ("東亜", "Inspection cell 2"),
        ("GPU host poool", "GPU host pool"),
    ],
)
def test_a_milestone_is_found_by_loose_words(words: str, name: str) -> None:
    told = ask(sample("daily_waiting"), about="list", milestone=words)
    assert told.startswith((f"“{name}”", "1 milestone"))


def test_a_milestone_is_found_by_its_id_in_any_form() -> None:
    run = sample("daily_waiting")
    key = milestone_of(run, "7-400000024")["milestone_id"]
    for words in (key, key.upper(), f"{{{key}}}"):
        assert ask(run, about="list", milestone=words).startswith("“GPU host pool”")


@pytest.mark.parametrize("words", ["phantom", "7-499999999", "o", "...", "the pilot of the moon"])
def test_words_that_fit_no_milestone_are_not_forced_onto_one(words: str) -> None:
    assert "holds no milestone that" in ask(sample("daily_waiting"), about="list", milestone=words)


@pytest.mark.parametrize("words", ["it", "this milestone", "that one"])
def test_a_pronoun_means_the_only_milestone_and_else_all(words: str) -> None:
    run = sample("daily_waiting")
    assert "of 8 judged milestones are not ready" in ask(run, about="why_not_ready", milestone=words)
    run["milestones"] = [milestone_of(run, "7-400000024")]
    assert ask(run, about="why_not_ready", milestone=words).startswith("“GPU host pool”")


def test_two_milestones_of_the_same_name_are_asked_about_with_their_numbers() -> None:
    run = sample("daily_waiting")
    milestone_of(run, "7-400000003")["name"] = "Wave 1: file and print"
    told = ask(run, about="why", milestone="wave 1: file and print")
    assert "Which one?" in told
    assert "7-400000002" in told
    assert "7-400000003" in told


def test_a_subject_that_speaks_of_due_dates_makes_no_task_overdue() -> None:
    run = sample("daily_waiting")
    finding = milestone_of(run, "7-400000002")["findings"][0]
    finding["detail"] = "'x was due 2026-01-01, 9 days ago' has no due date"
    assert "x was due" not in ask(run, about="filter", filter="overdue")
    assert "x was due" in ask(run, about="filter", filter="undated")


@pytest.mark.parametrize("about", ["filter", "count"])
def test_an_answer_from_partial_data_says_so(about: str) -> None:
    run = sample("daily_waiting")
    run["coverage"]["failed_reads"] = [{"what": "tasks of milestones 1: x", "reason": "timed out"}]
    assert "Not everything was read (1 failed read" in ask(run, about=about, filter="stale")


def test_a_milestone_whose_tasks_were_not_all_read_is_told_as_partial() -> None:
    run = sample("daily_waiting")
    milestone_of(run, "7-400000024")["completeness"] = "partial"
    for about in ("why", "why_not_ready"):
        assert "not all read (partial)" in ask(run, about=about, milestone="gpu")


def test_a_list_of_more_than_twelve_is_cut_with_its_number() -> None:
    run = sample("daily_waiting")
    milestone_of(run, "7-400000002")["findings"] *= 8
    told = ask(run, about="filter", filter="high")
    assert "10 high findings" in told
    milestone_of(run, "7-400000002")["findings"] *= 2
    told = ask(run, about="filter", filter="high")
    assert "18 high findings" in told
    assert "… and 6 more, 18 in all" in told
    assert sum(line.startswith("- ") for line in told.splitlines()) == 12


def test_missing_artifacts_of_a_ready_milestone_are_named() -> None:
    run = sample("daily_waiting")
    milestone = milestone_of(run, "7-400000008")
    milestone |= {
        "handoff": "no",
        "handoff_reason": "an artefact is missing",
        "missing_artifacts": ["customer_outcome"],
    }
    told = ask(run, about="why_not_ready", milestone="fabric")
    assert "BANT-ready" in told
    assert "Not recorded: customer outcome." in told


def test_what_is_mine_is_not_said_where_the_run_does_not_know_the_user() -> None:
    run = sample("daily_waiting") | {"role": None}
    assert "does not know who you are" in ask(run, about="filter", filter="mine")


def test_the_comparison_with_the_last_run_is_told_where_there_is_one() -> None:
    change = Change(
        milestone_id="m", milestone_name="Wave 1", task_id=None, check="stale", severity="medium", detail="'x' is old"
    )
    since = SinceLast(new=(change,), previous_as_of="2026-11-20", previous_thread="t1")
    told = answer(RunQuestion(about="changes"), sample("daily_waiting"), since)
    assert "Since the run of 2026-11-20 (thread t1): 1 new, 0 resolved, 0 still open." in told
    assert "“Wave 1”: medium, stale: 'x' is old" in told

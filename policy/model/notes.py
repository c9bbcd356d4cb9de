"""The texts that a model is given, each under a handle: the run's own records, nothing secret, no ids."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from policy.evidence_texts import EvidenceText, comment_text, crm_texts, fact_texts, task_texts
from policy.m365.facts import M365Fact
from policy.records import Directory, MilestoneRecord
from policy.secrets import without_secrets
from policy.text.sentences import plain
from policy.value import Value

# Longer texts are cut: what stands behind is not read by the model, and by the rules all the same.
LONGEST_TEXT = 2_000
LONGEST_SHEET = 8_000
_FEWEST_WORDS = 2


class Sheet(Value):
    """One milestone's texts for one task. `title` is shown; the milestone's id is not."""

    milestone_id: str
    title: str
    texts: tuple[EvidenceText, ...]


class Place(NamedTuple):
    """What a handle stands for: a text of a sheet; None = the milestone itself."""

    sheet: Sheet
    text: EvidenceText | None


def bant_texts(record: MilestoneRecord, facts: Sequence[M365Fact], directory: Directory) -> tuple[EvidenceText, ...]:
    """The texts that BANT is read from, as the rules see them."""
    return (*crm_texts(record), *fact_texts(facts, directory))


def own_texts(record: MilestoneRecord, facts: Sequence[M365Fact] = ()) -> tuple[EvidenceText, ...]:
    """The milestone's comments, its tasks' texts, and what Microsoft 365 says of it."""
    return (*comment_text(record), *task_texts(record.tasks), *fact_texts(facts))


def description_texts(record: MilestoneRecord) -> tuple[EvidenceText, ...]:
    """The milestone's comments and its open tasks' subjects and whole descriptions, done-criteria included."""
    return (
        *comment_text(record),
        *(
            EvidenceText(source="crm", record=f"tasks({task.task_id}).{part}", text=text, said_on=task.modified_on)
            for task in record.open_tasks
            for part, text in (("subject", task.subject), ("description", task.description))
            if text.strip()
        ),
    )


def sheet_of(record: MilestoneRecord, texts: Iterable[EvidenceText]) -> Sheet:
    """The texts of one milestone, each once, masked and cut."""
    kept: list[EvidenceText] = []
    room = LONGEST_SHEET
    for text in dict.fromkeys(texts):
        shown = without_secrets(text.text)[: min(LONGEST_TEXT, room)]
        room -= len(shown)
        if shown.strip():
            kept.append(text.model_copy(update={"text": shown}))
    return Sheet(
        milestone_id=record.milestone.milestone_id, title=_flat(record.milestone.name or "")[:120], texts=tuple(kept)
    )


def written(sheets: Sequence[Sheet], *, letter: str = "") -> tuple[str, Mapping[str, Place]]:
    """The notes of these sheets as a prompt shows them, and what each handle stands for.

    A text is one JSON string on one line, so that no text can open another's. `letter`: the one letter of all handles.
    """
    lines: list[str] = []
    places: dict[str, Place] = {}
    counts = {"T": 0, "S": 0, "A": 0}
    for number, sheet in enumerate(sheets, start=1):
        places[f"M{number}"] = Place(sheet, None)
        lines.append(f"M{number} {json.dumps(sheet.title, ensure_ascii=False)}")
        for text in sheet.texts:
            kind = letter or ("T" if text.record.startswith("tasks(") else "S")
            counts[kind] += 1
            handle = f"{kind}{counts[kind]}"
            places[handle] = Place(sheet, text)
            about = " ".join(part for part in (str(text.said_on or ""), _who(text)) if part)
            lines.append(f"{handle} {about}: {json.dumps(_flat(text.text), ensure_ascii=False)}")
    return "\n".join(lines), places


def find_quote(quote: str, text: str) -> tuple[int, int] | None:
    """Where the words stand in the text, blanks and typographic marks apart; None where they do not stand word for
    word, or are too few to tell one place from another."""
    words = _even(quote).split()
    if len(words) < _FEWEST_WORDS or not any(map(str.isalnum, quote)):
        return None
    edge_before = r"(?<!\w)" if words[0][0].isalnum() else ""
    edge_after = r"(?!\w)" if words[-1][-1].isalnum() else ""
    found = re.search(edge_before + r"\s+".join(map(re.escape, words)) + edge_after, _even(text))
    return (found.start(), found.end()) if found else None


def _even(text: str) -> str:
    """The text with its marks made uniform, of the same length; a model writes a long dash as a short one."""
    return plain(text).replace("–", "-")


def _who(text: EvidenceText) -> str:
    if text.source == "crm":
        return ""
    return text.source + (f" {json.dumps(_flat(text.author)[:60], ensure_ascii=False)}" if text.author else "")


def _flat(text: str) -> str:
    return " ".join(text.split())

"""Words that a model offers for a task, as a suggestion: they may hold nothing that the task's own texts do not."""

import re

from policy.evidence_texts import EvidenceText
from policy.inert import inert
from policy.model.notes import Sheet
from policy.text.instructions import is_instruction
from policy.text.placeholders import is_placeholder

_NUMBER = re.compile(r"\d[\d.,:/-]*")
_NAME = re.compile(r"(?<!^)(?<![.!?:]\s)\b[A-Z][\w&'-]+")
_FEWEST, _LONGEST = 8, 200


def fits_its_texts(words: str, sheet: Sheet, of: EvidenceText) -> str | None:
    """The words on one line; None where they are no line, or hold a number or a name that the texts do not have."""
    line = " ".join(words.split())
    if not of.record.startswith("tasks(") or not _FEWEST <= len(line) <= _LONGEST:
        return None
    if inert(line) != line or is_placeholder(line) or is_instruction(line):
        return None
    known = " ".join([sheet.title, *(text.text for text in sheet.texts)]).casefold()
    told = [match.group().rstrip(".,:/-") for pattern in (_NUMBER, _NAME) for match in pattern.finditer(line)]
    return line if all(word.casefold() in known for word in told) else None

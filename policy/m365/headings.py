"""What a heading, or a labelled line, says of the statements behind it."""

import re

from policy.m365.answer_text import AnswerText
from policy.m365.attribution import Meta, role_beside
from policy.m365.labels import Label
from policy.m365.names import author_in
from policy.m365.places import source_of
from policy.m365.scenes import Scene

_REPORT = re.compile(r"(?i)\b(?:report|summary|overview|as of|status|period|window|generated)\b")
_NAMED = ("place", "milestone", "customer", "opportunity")


def heading_scene(answer: AnswerText, level: int, line: str) -> Scene:
    """A heading gives its day unless it is the title of a report; a name only where it is nothing else."""
    meta = answer.meta(line)
    if _REPORT.search(line) or (level == 1 and meta.residue > 0 and meta.source is None):
        meta = meta._replace(day=None, dated="")
    if meta.residue > 0 or not meta.author or " " not in meta.author:
        meta = meta._replace(author=None)
    return Scene(meta, line)


def field_scene(answer: AnswerText, label: Label) -> Scene:
    """A labelled line gives what its label says, and no more."""
    value = label.value.strip("*_ ")
    meta = answer.meta(value)
    if label.role == "date":
        meta = meta._replace(author=None, titles=(), source=None, dated=meta.dated or "vague")
    elif label.role == "author":
        author = author_in(value)
        meta = Meta(author=author, unnamed=author is None, role=role_beside(value, author) if author else "")
    elif label.role == "source":
        meta = meta._replace(titles=(value,), author=None)
    else:
        source = source_of(label.label) or source_of(value) if label.role == "place" else None
        meta = Meta(titles=(value,), source=source)
    return Scene(meta, value if label.role in _NAMED else "")

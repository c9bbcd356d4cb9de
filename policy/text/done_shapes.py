"""The shapes in which one sentence says when the task is finished; each reader gives a stretch and whether it holds."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates
from policy.text.done_closers import closing_starts
from policy.text.done_condition import happens, is_condition, is_weighty
from policy.text.done_cues import (
    CLOSE_AFTER,
    CLOSES_THIS,
    CONDITION_OPENS,
    CONSEQUENCE,
    ENDING_LABEL,
    ENDS_AT,
    ENDS_THERE,
    FINISHED_WHEN,
    NOT_BEFORE,
)
from policy.text.done_guards import (
    ANOTHER_END,
    CLOCK,
    MEASURE,
    NOT_WORK,
    OUTCOME,
    PAST_ACCOUNT,
    PRESENT,
    PROOF,
    QUANTITY,
    SOMEBODY,
    UNTIL,
)
from policy.text.done_heads import SHORT_HEAD, WORK_VERB
from policy.text.done_labels import (
    CERTIFICATE,
    DENIED,
    END_NEEDS,
    GOAL,
    HAPPY_WITH,
    HEADING,
    IS_UNDEFINED,
    LABEL,
    LABEL_IS_WORK,
    TO_END,
    WEAK_LABEL,
)
from policy.text.sentences import Span

# No sentence needs more; a hostile text has thousands.
_TRIED = 4
_ASKS = 20
# "close if needed" is no criterion: one needs somebody or something, and what becomes of it.
_BARE_PROVISO = 2
# "Stop at the quarry" is an order, "stops at the quarry" speaks of the task.
_IMPERATIVE = CuePattern(r"(?:end|close|terminate|stop|finish|conclude|wrap\sup)\s", re.IGNORECASE)
_IT_IS = CuePattern(r"\b(?:this|it|task|one)(?:'s|\sis)\s", re.IGNORECASE)
# "Done: mail sent" reports, "done: mail on file" does not.
_HANDLED = CuePattern(r"\b(?:sent|given|held|told|met|shown|\w{3,}ed)\b", re.IGNORECASE)
_ONLY_END = CuePattern(r",\s(?:done|over|finished|closed|finito|end)", re.IGNORECASE)
# "Done? When Bo has the sheet."
_ASKED = CuePattern(r"(?:done|finished|over|closed|complete|ready)(?:\swhen)?\?$", re.IGNORECASE)
_ANSWER = CuePattern(r"(?:only\s)?(?:when|once|as\ssoon\sas|if|after)\s", re.IGNORECASE)
_UNTIL_NOW = CuePattern(r"(?:this\sday|today|now|then|recently|yesterday|lately|last\s)", re.IGNORECASE)
_SELF = CuePattern(r"\b(?:i|we)(?:'|\s)", re.IGNORECASE)
_THEN = CuePattern(r",\s(?:and\s)?then\b", re.IGNORECASE)
_TIED = ("and", "then", "=", "⇒", "=>", "->", "→")
_NEEDS_OUTCOME = ("after", "before", "w/", "=")


class Stretch(NamedTuple):
    """A part of a source that a cue opens, and whether what stands there really is a criterion."""

    start: int
    end: int
    valid: bool


def stretch_of(source: str, sentence: Span) -> Stretch | None:
    """The first stretch of the sentence that states a criterion; else the first that only has the words for one."""
    refused: Stretch | None = None
    for read in _READERS:
        for found in read(source, sentence):
            if found.valid:
                return found
            refused = refused or found
    return refused


def _by_condition(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "Done when X signs", "not closed before …", "off my list once …"."""
    for pattern in (NOT_BEFORE, FINISHED_WHEN, CLOSE_AFTER):
        for match in islice(pattern.finditer(sentence.text), _TRIED):
            content = sentence.text[match.end() :]
            link = match["when"].strip().casefold()
            valid = is_condition(content) and not ANOTHER_END.search(sentence.text[: match.start()])
            if link == "if":
                spelled = len(content.split()) > _BARE_PROVISO or any(map(str.isdigit, content))
                valid = valid and (spelled or OUTCOME.search(content) is not None)
            if link == "without":
                valid = valid and PROOF.search(content) is not None
            if link in _NEEDS_OUTCOME:
                valid = valid and OUTCOME.search(content) is not None
            yield Stretch(sentence.start + match.start(), sentence.end, valid)


def _by_short_head(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "Shelved once treasury has its answer": a head without any work of its own, and what must have happened."""
    for match in islice(SHORT_HEAD.finditer(sentence.text), _TRIED):
        content = sentence.text[match.end() :]
        works = match["verb"] is not None and WORK_VERB.fullmatch(match["verb"]) is not None
        works = works or PAST_ACCOUNT.search(content) is not None or NOT_WORK.search(match[0]) is not None
        if not works and is_condition(content) and happens(content):
            yield Stretch(sentence.start + match.start(), sentence.end, True)


def _by_label(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "Exit criteria: …", "acceptance is …", "what ends it: …"."""
    for match in islice(LABEL.finditer(source, sentence.start, sentence.end), _TRIED):
        link = match["link"]
        if link is None:
            continue
        content = source[match.end() : sentence.end]
        before = source[max(sentence.start, match.start() - 60) : match.start()]
        bare = not link.strip()
        valid = is_condition(content) and not DENIED.search(before) and not IS_UNDEFINED.match(content)
        if bare:
            valid = valid and _opens_clause(before) and not LABEL_IS_WORK.match(content) and len(content.split()) > 1
        elif link.strip()[0] in "-–" and match[0].casefold().startswith("accept"):
            valid = valid and not CERTIFICATE.match(content)
        if WEAK_LABEL.match(match[0]):
            valid = valid and _opens_clause(before) and is_weighty(content)
        if valid or not bare or _opens_clause(before):
            yield Stretch(match.start(), sentence.end, valid)


def _by_ending(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "Ends with two signatures", "finished at 120 intents", "done = letter on file", "task ends there"."""
    for pattern in (ENDS_AT, ENDING_LABEL):
        for match in islice(pattern.finditer(sentence.text), _TRIED):
            content = sentence.text[match.end() :]
            valid = is_condition(content) and not ANOTHER_END.search(sentence.text[: match.start()])
            valid = valid and (_ends_at(match, content) if pattern is ENDS_AT else _is_ending_label(match, content))
            if valid or (pattern is ENDING_LABEL and match["link"] != ":"):
                yield Stretch(sentence.start + match.start(), sentence.end, valid)
    there = ENDS_THERE.search(sentence.text)
    if there is not None and sentence.start > 0:
        yield Stretch(sentence.start + there.start(), sentence.end, True)


def _is_ending_label(match: re.Match[str], content: str) -> bool:
    if match["reported"] is not None and match["link"] == ":":  # "Settled: private endpoints" tells of a decision
        return False
    dated = without_dates(content) != content
    if match["link"] != ":" or match["heading"] is not None:
        return not dated or MEASURE.search(without_dates(content)) is not None
    if match["link"] != ":":
        return True
    proven = PROOF.search(content) is not None and not _HANDLED.search(content)
    return not dated and (proven or MEASURE.search(content) is not None)


def _ends_at(match: re.Match[str], content: str) -> bool:
    if match["when"].casefold() in ("on", "by", "at", "every", "after") and _opens_with_time(content):
        return False
    undated = CLOCK.sub(" ", without_dates(content))
    if PROOF.search(undated):
        return True
    if match["when"].casefold() in ("in", "as"):
        return False
    if match["present"] is not None:
        dated = without_dates(content) != content
        told = not dated and not _IMPERATIVE.match(match[0]) and len(content.split()) > _BARE_PROVISO
        return told or QUANTITY.search(undated) is not None
    # "Done with part one" is a report and "good with both options" an opinion; "done at 50 of 50" is neither.
    if match["past"] is not None and _IT_IS.search(match[0]):
        return QUANTITY.search(undated) is not None
    return QUANTITY.search(undated) is not None and match["when"].casefold() not in ("with", "w/", "on", "by", "mit")


def _opens_with_time(content: str) -> bool:
    return without_dates(content[:24]) != content[:24] or CLOCK.match(content) is not None


def _by_consequence(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "Once X signs we are finished", "X signs and we are done"."""
    result = CONSEQUENCE.search(source, sentence.start, sentence.end)
    if result is None:
        return
    opened = CONDITION_OPENS.search(source, sentence.start, result.start())
    start = opened.end() if opened else sentence.start
    condition = source[start : result.start()]
    equals = result["link"] in _TIED[2:]
    valid = is_condition(condition)
    if opened is None:
        # "X signs and we are done" has the result tied to it; "X, done" reports, "X says yes, done" does not.
        tied = result["link"] in _TIED or _THEN.match(result[0]) is not None
        proven = any(pattern.search(condition) for pattern in (OUTCOME, PROOF, QUANTITY))
        valid = valid and (equals or bool(tied and proven) or _says_self(result, condition))
        valid = valid and not PAST_ACCOUNT.search(condition)
    else:
        valid = valid and (equals or happens(condition))
    if valid:
        yield Stretch(opened.start() if opened else sentence.start, sentence.end, True)


def _says_self(result: re.Match[str], condition: str) -> bool:
    """ "She says yes, I'm through", "she signs, done": the end is told with what somebody does."""
    ends = _SELF.search(result[0]) or _ONLY_END.fullmatch(result[0])
    return ends is not None and PRESENT.search(condition) is not None


def _by_subject(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "Sign-off by the dean ends this task", "a mail from her is enough"."""
    verb = CLOSES_THIS.search(sentence.text)
    if verb is None:
        return
    subject = sentence.text[: verb.start()]
    proven = PROOF.search(subject) or QUANTITY.search(subject) or OUTCOME.search(subject)
    told = PAST_ACCOUNT.search(subject) or SOMEBODY.match(subject) or without_dates(subject) != subject
    if proven and not told and is_condition(subject):
        yield Stretch(sentence.start, sentence.end, True)


def _by_heading(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "End of task: …", "completion requires …", "to finish, Bo must sign"."""
    for pattern in (HEADING, END_NEEDS, TO_END, HAPPY_WITH):
        for match in islice(pattern.finditer(sentence.text), _TRIED):
            content = sentence.text[match.end() :]
            undated = without_dates(content) == content or pattern is TO_END
            if is_condition(content) and is_weighty(content) and undated:
                yield Stretch(sentence.start + match.start(), sentence.end, True)
    answer = _ANSWER.match(sentence.text)
    if answer is not None and _ASKED.search(source[max(0, sentence.start - _ASKS) : sentence.start].rstrip()):
        yield Stretch(sentence.start, sentence.end, is_condition(sentence.text[answer.end() :]))


def _by_until(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "Keep chasing until the export lands"."""
    for match in islice(UNTIL.finditer(source, sentence.start, sentence.end), _TRIED):
        content = source[match.end() : sentence.end]
        before = source[max(sentence.start, match.start() - 80) : match.start()]
        foreign = not match["when"].casefold().startswith(("un", "til"))
        # "Until nine cranes talk to the hub" alone has no work before it that could be another's wait.
        spelled = (foreign or not before.strip(" -–")) and len(content.split()) > _BARE_PROVISO
        outcome = OUTCOME.search(content) or spelled
        if outcome and not _UNTIL_NOW.match(content) and not NOT_WORK.search(before) and is_condition(content):
            yield Stretch(match.start(), sentence.end, True)


def _by_goal(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "Goal: all five stores live"."""
    for match in islice(GOAL.finditer(source, sentence.start, sentence.end), _TRIED):
        content = source[match.end() : sentence.end]
        if is_condition(content) and OUTCOME.search(content):
            yield Stretch(match.start(), sentence.end, True)


def _by_closer(source: str, sentence: Span) -> Iterator[Stretch]:
    """ "All nine report, then shut", "signed = shut", "trial ends on her written acceptance"."""
    alone = source.strip() == sentence.text.strip()
    for start in closing_starts(sentence.text, alone=alone):
        yield Stretch(sentence.start + start, sentence.end, True)


def _opens_clause(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in ",:-–("


_READERS = (
    _by_condition,
    _by_label,
    _by_ending,
    _by_consequence,
    _by_subject,
    _by_until,
    _by_goal,
    _by_short_head,
    _by_heading,
    _by_closer,
)

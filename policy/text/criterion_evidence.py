"""Whether a message shows a task's done-criterion met: section 6 of policy.md, `close_task` by later evidence.

Each part of the criterion needs a clause that reports the same achievement of the same thing, in full, as of now.
"""

import datetime
import re
from collections.abc import Sequence
from itertools import pairwise

from policy.text.blocker_reported import find_reported_blockers
from policy.text.content_words import content_words, distinctive_words, shared_words
from policy.text.criterion_measure import counted, denies, lasted, measured, reached, repeated, says_met, without_enough
from policy.text.criterion_parts import CriterionPart, criterion_of, parts_of
from policy.text.cue_pattern import CuePattern
from policy.text.progress import reports
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, clauses, plain, sentences
from policy.text.work_done import asserted_in_full
from policy.text.work_done_cues import ACHIEVED, DONE, FULL, HELD_BACK

_WHOLE = CuePattern(r"\b(\d+)\s?(?:/|of|out\sof)\s?\1\b", re.IGNORECASE)
_WE = CuePattern(r"\b(?:we|i|our\s\w+|us)\b", re.IGNORECASE)
_WORD = CuePattern(r"[\w'-]+")
# A description tells its work in the present ("Ana sends the log"): only the past and a full count report there.
_PAST = CuePattern(
    r"\b(?:\w{2,}(?<!need)ed|sent|held|ran|done|got|came|went|did|built|met|shown|given|took|taken|put|wrote"
    r"|written|made|found|"
    r"green|clean|ok'd|(\d+)\s(?:out\s)?of\s\1)\b",
    re.IGNORECASE,
)
# Any other verb in the past: "printed", "were counted", "came through".
_DID = CuePattern(
    r"\b(?:(?!need|want|plan|slip|push|delay|postpon|refus|declin|reject|fail|stop|tripp|crash|stall|miss|dropp|cancel|tried|ask"
    r"|request|discuss|book|schedul|start|look|promis|offer|expect|hop|seem|paus|park|block|stuck|limit|attempt|order|propos"
    r"|consider|remov|lack|seed|feed|speed|exceed|proceed|indeed|bed|red|hundred|embed)\w{2,}ed|did|came|went|ran|made|got"
    r"|held|kept|stood|shown|(?:re)?built|met|took|wrote|drew|saw|swam|flew|rode|drove|sat|hung|beat|fell\sinto\splace|is\sin|are\sin)\b",
    re.IGNORECASE,
)
# "Looks fine, I'll tick it off on Monday": the deed itself is still to come.
_LATER = CuePattern(r"(?:'ll|\bwill|\bgoing\sto|\babout\sto)\s(?:\w+\s)?\w+\s(?:it|them)\b", re.IGNORECASE)
_DOES_ELSE = CuePattern(
    r"\b(?:is|are|was|were|will|wants?|asks?|asked|read|reads|sees?|saw|meets?|met|looks?|looked|has|have|had|keeps?|sits?|thinks?"
    r"|goes|comes|came|left|discuss\w*|received|reviews?|reviewed|reviewing)\b",
    re.IGNORECASE,
)
# "Are logging in", of what the criterion wants to see going on.
_GOES_ON = CuePattern(r"\b(?:is|are)\s(?:all\s|now\s|both\s)?(\w{3,}ing)\b", re.IGNORECASE)
_ACTOR = CuePattern(r"\b(?:he|she|they)\b", re.IGNORECASE)
_BY = CuePattern(r"\bby\s(?!the\send|now|then|mail|e-?mail|hand|post|phone|courier)", re.IGNORECASE)
_DID_IT = CuePattern(r"\b(?:did|ran|held|gave|had|showed)\s(?:it|them|this|that|both|all)\b", re.IGNORECASE)
_CONSENT = frozenset({"sign", "accept", "choose", "fill", "send", "hold"})
_PRONOUN = CuePattern(r"\b(?:he|she|it|they|them|this|that|these|those|both|all)\b", re.IGNORECASE)
_ENOUGH = 0.5
_STATES = ("move", "work", "send")
_BY_SUBJECT = 0.6
_RESTATED = 0.75
_TELLING = 2
_SHORT = 6


def criterion_met_by(
    description: str, evidence: str, *, author: str = "", subject: str = "", said_on: datetime.date | None = None
) -> Quote | None:
    """The words of `evidence` that show the done-criterion of a task's description met, from the first to the last.

    Section 6 of policy.md. Of several things that are asked for, some may be reported by the description itself, at
    least one by the evidence. None where the description has no criterion, and in doubt. `author` is who says "we
    accept it"; `subject` is the task's: the thing that a criterion leaves unnamed ("done when signed"). What
    bears a date after `said_on` is still to come.
    """
    criterion = criterion_of(description)
    source = plain(evidence)
    if criterion is None or not (told := _told(source, said_on, criterion)):
        return None
    own_source = plain(description)
    own = tuple(clause for clause in reports(description) if clause.text not in criterion)
    found: list[Span] = []
    for part in parts_of(criterion, subject):
        besides = " ".join(_sentence_of(own_source, clause) for clause in own if _reports(part, clause.text))
        span = _clause_for(part, told, source, author, besides)
        if span is not None:
            found.append(span)
        elif _clause_for(part, own, own_source, "", own=True) is None:
            return None
    if not found:
        return None
    return quote_of(evidence, min(span.start for span in found), max(span.end for span in found))


def criterion_met_in_text(description: str, *, subject: str = "") -> Quote | None:
    """As `criterion_met_by`, by what the description itself reports outside of its criterion.

    Broader than `criterion_met_by_text`, which asks for the criterion's own words: "48 out of 48 at 1 Hz" meets "all 48
    turbines report at 1 Hz", the task's text being about its own thing. Nothing after the report may hold back.
    """
    criterion = criterion_of(description)
    if criterion is None:
        return None
    source = plain(description)
    outside = source.replace(criterion, " " * len(criterion), 1)
    told = _told(outside, None, criterion)
    if not told:
        return None
    parts, after = parts_of(criterion, subject), source.find(criterion)
    own = tuple(
        clause
        for clause in told
        if _PAST.search(clause.text)
        or (clause.start > after and any(_gives(part, clause.text, outside) for part in parts))
    )
    found = []
    for part in parts:
        span = _clause_for(part, own, outside, "", f"{subject} {' '.join(part.things)}", own=True)
        if span is None:
            return None
        found.append(span)
    if not found or _held_back_after(outside, max(span.start for span in found), criterion):
        return None
    return quote_of(description, min(span.start for span in found), max(span.end for span in found))


def _gives(part: CriterionPart, clause: str, outside: str) -> bool:
    """Whether a clause without a verb gives the number: "six codes". Before the criterion that is the task's size."""
    return reached(part, clause) or (repeated(part, outside) and measured(part, clause))


def _held_back_after(source: str, start: int, criterion: str) -> bool:
    """Whether a clause from the report on denies, limits or reopens something."""
    return any(
        not asserted_in_full(_without_share(clause.text, criterion))
        for sentence in sentences(source)
        for clause in clauses(source, sentence)
        if clause.start >= start
    )


def _told(source: str, said_on: datetime.date | None, criterion: str) -> tuple[Span, ...]:
    """The clauses that report something as of now; a question and an obstacle report nothing.

    A share is a part ("60 %"), but for a criterion that sets one.
    """
    kept: list[Span] = []
    for sentence in sentences(source):
        if _LATER.search(sentence.text) or HELD_BACK.search(FULL.sub(" ", sentence.text)):
            continue
        if not sentence.text.rstrip("\"')").endswith("?"):
            asserted = [
                clause
                for clause in clauses(source, sentence)
                if asserted_in_full(_without_share(clause.text, criterion), said_on)
            ]
            kept += asserted if asserted and not find_reported_blockers(sentence.text, None) else []
    return tuple(kept)


def _without_share(words: str, criterion: str) -> str:
    words = without_enough(criterion, words)
    return words.replace("%", " ") if "%" in criterion else words


def _clause_for(
    part: CriterionPart, told: Sequence[Span], source: str, author: str, besides: str = "", *, own: bool = False
) -> Span | None:
    """The clause that reports the part; what it is about may stand in any clause that reports something."""
    every = " ".join([besides, *(clause.text for clause in told)])
    agreeing = " ".join([besides, *(clause.text for clause in told if _agrees(part, clause.text))])
    for clause in told:
        # "Week 2: 5.7. Week 3: 5.6": a limit that is to be kept several times.
        near = source if (again := repeated(part, source)) else _sentence_of(source, clause)
        settled = own and reached(part, near)
        if own and not settled and not _of_own_thing(part, clause.text, near):
            continue
        if (
            (
                (again and measured(part, clause.text))
                or _reports(part, clause.text, own=own)
                or _restates(part, f"{clause.text} {author}")
                or _confirms(part, clause.text, author)
            )
            and counted(part, near)
            and lasted(part, near)
            and (settled or _is_about(part, clause.text, near, every, agreeing, author))
        ):
            return clause
    return None


def _reports(part: CriterionPart, words: str, *, own: bool = False) -> bool:
    if says_met(words) or (_WHOLE.search(words) and {"work", "move", "send", "fill"} & set(part.achievements)):
        return True
    names = part.achievements or _STATES
    if any(ACHIEVED[name].search(words) for name in names):
        return True
    if part.achievements and _CONSENT & set(part.achievements):
        return (own or "hold" in part.achievements) and _DID_IT.search(words) is not None
    if DONE.search(words) or (part.none and denies(words)) or measured(part, words):
        return True
    if any(shared_words(part.things, content_words(verb)) for verb in _GOES_ON.findall(words)):
        return True
    # A description tells more than its own report: there a bare number of the things, or a named kind of end.
    if own:
        return reached(part, words) or _DID_IT.search(words) is not None
    named = len(shared_words(part.things, content_words(words))) >= _TELLING
    return _DID.search(words) is not None or (named and reached(part, words))


def _restates(part: CriterionPart, words: str) -> bool:
    """Whether an asserted clause says almost word by word what a criterion that asks for no consent wants."""
    if part.parties or (_CONSENT - {"hold"}) & set(part.achievements):
        return False
    named = shared_words(part.things, content_words(words))
    return len(part.things) >= _TELLING and len(named) >= _RESTATED * len(part.things)


def _confirms(part: CriterionPart, words: str, author: str) -> bool:
    """Whether the party itself writes that it is so: its own report is the confirmation."""
    speaks = bool(part.parties) and all(shared_words(party, content_words(author)) for party in part.parties)
    return part.confirms and speaks and any(ACHIEVED[name].search(words) for name in ("work", "move"))


def _agrees(part: CriterionPart, clause: str) -> bool:
    """Whether who is named in a clause can be one who agrees: "registrar is away" tells of none."""
    return any(ACHIEVED[name].search(clause) for name in part.achievements) or not _DOES_ELSE.search(clause)


def _is_about(part: CriterionPart, clause: str, sentence: str, every: str, agreeing: str, author: str) -> bool:
    """Whether the thing is named, every party has spoken, and nothing else is named in its place."""
    speaks = content_words(author) if _WE.search(sentence) else frozenset()
    said = content_words(every) | speaks
    things = part.things or part.subject
    numbered = bool(part.limits) or (part.count or 0) > 1
    by_subject = numbered and len(shared_words(part.subject, said)) >= _BY_SUBJECT * max(2, len(part.subject))
    # A value that reaches the limit tells what it is of: one more word is enough.
    exact = measured(part, sentence) and bool(shared_words(things | part.subject, said))
    if len(shared_words(things, said)) < _ENOUGH * len(things) and not by_subject and not exact:
        return False
    if _names_other(clause, sentence, part) or _is_another_kind(sentence, part, said):
        return False
    speakers = content_words(" ".join([author, agreeing]))
    missing = [party for party in part.parties if not shared_words(party, speakers)]
    return not missing or (len(part.parties) == 1 and _agent_unsaid(part, clause))


def _agent_unsaid(part: CriterionPart, clause: str) -> bool:
    """Whether the thing itself is said to be signed or accepted, or by "she": "sheet signed", "she signed"."""
    verb = next((found for name in part.achievements if (found := ACHIEVED[name].search(clause))), None)
    if verb is None or _BY.search(clause) or _WE.search(clause):
        return False
    before = clause[: verb.start()]
    if _ACTOR.search(before):
        return True
    named = distinctive_words(before)
    return bool(named & part.things) and named <= part.things | part.subject


def _of_own_thing(part: CriterionPart, clause: str, sentence: str) -> bool:
    """Whether a description's own report names a thing of the criterion, or is too short to name another."""
    return len(clause.split()) <= _SHORT or bool(
        shared_words(part.things | part.subject | _parties(part), content_words(sentence))
    )


def _names_other(clause: str, sentence: str, part: CriterionPart) -> bool:
    """Whether the sentence names a thing, and not the one that the criterion or the task names."""
    own = part.things | part.subject
    named = sentence
    for name in part.achievements or _STATES:
        named = ACHIEVED[name].sub(" ", named)
    others = {stem for stem in distinctive_words(named) if stem.isalpha()} - _parties(part)
    return bool(own and others) and not shared_words(own, content_words(sentence)) and not _PRONOUN.search(clause)


def _is_another_kind(sentence: str, part: CriterionPart, said: frozenset[str]) -> bool:
    """Whether "network design" stands where "target design" was asked for: half of the name, with another half."""
    missing = part.things - shared_words(part.things, said)
    if not missing or len(missing) == len(part.things):
        return False
    known = part.things | part.subject | _parties(part)
    # The first word of a sentence may be the customer that it is about.
    return any(
        bool(shared_words(content_words(named), part.things))
        and before.isalpha()
        and not _DID.fullmatch(before)
        and bool(distinctive_words(before))
        and not shared_words(distinctive_words(before), known)
        for before, named in pairwise(_WORD.findall(sentence)[1:])
    )


def _parties(part: CriterionPart) -> frozenset[str]:
    return frozenset[str]().union(*part.parties)


def _sentence_of(source: str, clause: Span) -> str:
    return next(
        (sentence.text for sentence in sentences(source) if sentence.start <= clause.start < sentence.end), clause.text
    )

"""Every single word of the system's own vocabulary, for telling a misspelling from a name."""

from policy.chat.lexicon import ABILITIES, CONCEPTS, FILTERS, phrases
from policy.chat.word_list import word_set

_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "jan feb mar apr jun jul aug sep sept oct nov dec may mon tue tues wed thu thur thurs fri sat sun "
    "october november december yesterday tomorrow today week weeks month months quarter fortnight"
)
_ANSWERS = (
    "approve approved approves approval approver approving accept accepted confirm confirmed apply reject rejected "
    "discard decline drop everything except without apart items"
)
_TASKS = (
    "close complete completed finish finished reopen move postpone reschedule extend delay delete remove change"
    " create "
    "rename subject description comment deadline deferred progress cancel canceled cancelled assign reassign"
    " owner owners"
)
_PLAIN = (
    "findings finding escalations escalation guardrails guardrail citations citation severity results"
    " result please could should would really question questions tpid tpids add anything everything something"
)


def _words() -> frozenset[str]:
    listed = [word for words in CONCEPTS for word in words]
    listed += [word for text in (*FILTERS.values(), ABILITIES) for words in phrases(text) for word in words]
    return frozenset(listed) | frozenset(" ".join((_CALENDAR, _ANSWERS, _TASKS, _PLAIN)).split())


SYSTEM_WORDS = _words()
CALENDAR = word_set(_CALENDAR)

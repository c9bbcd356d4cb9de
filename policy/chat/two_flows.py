"""Two flows named in one breath: "hygiene and BANT for Contoso"."""

from itertools import pairwise

from policy.chat.concepts import Found
from policy.chat.tokens import Token
from policy.chat.understood import Intent
from policy.chat.word_list import word_set

# Only the names of the flows themselves: "stale" or "ready" beside another flow's name is a modifier.
FLOW_NAMES: dict[str, Intent] = {
    "hygiene": "task_hygiene",
    "task hygiene": "task_hygiene",
    "hygiene pass": "task_hygiene",
    "cleanup": "task_hygiene",
    "clean-up": "task_hygiene",
    "clean up": "task_hygiene",
    "housekeeping": "task_hygiene",
    "tidy up": "task_hygiene",
    "handoff": "bant_handoff",
    "hand-off": "bant_handoff",
    "handover": "bant_handoff",
    "bant": "bant_handoff",
    "follow-through": "influenced_follow_through",
    "follow through": "influenced_follow_through",
    "evidence check": "evidence_companion",
    "workiq": "evidence_companion",
    "m365": "evidence_companion",
    "daily loop": "daily",
    "daily": "daily",
    "daily run": "daily",
}
_BETWEEN = word_set("and then the a also plus , & after that followed by check pass my run loop afterwards do")
_JOINING = word_set("and then plus , & after followed afterwards")


def flows_joined(tokens: tuple[Token, ...], found: tuple[Found, ...]) -> tuple[Intent, ...]:
    """The flows that the clause joins by "and" or "then", in order; empty where it names fewer than two."""
    named = [one for one in found if " ".join(one.phrase) in FLOW_NAMES]
    flows: list[Intent] = []
    for before, after in pairwise(named):
        between = {token.low for token in tokens[before.last : after.first]}
        left, right = FLOW_NAMES[" ".join(before.phrase)], FLOW_NAMES[" ".join(after.phrase)]
        if left != right and between <= _BETWEEN and between & _JOINING:
            flows += [flow for flow in (left, right) if flow not in flows]
    return tuple(flows)

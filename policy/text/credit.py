"""Credit of the SE in evidence (section 6 of policy.md): direction, proof, objection cleared, confidence to commit."""

import re
from collections.abc import Iterator

from policy.text import credit_cues as cues
from policy.text import credit_effects as effects
from policy.text.credit_inverted import asks_what_decided, is_missed, is_named_decisive
from policy.text.credit_names import beside_names, is_addressed, names_of
from policy.text.cue_pattern import CuePattern
from policy.text.quote import Quote, quote_of
from policy.text.sentences import plain, sentences

_ADVERB = (
    r"(?:\s?\([^()]{1,40}\))?(?:\s?,?\s(?:who|that|then|also|personally|really|finally|single-handedly|has|had|"
    r"have|just|is\sthe\sone\s"
    r"(?:who|that)|actually|in\sthe\send|again|already|basically|eventually|together|herself|himself|\w+ly|"
    r"(?:and|&|\+)\s(?:the\steam|team|[A-Z]\w+)|(?:from|at|of)\s[A-Z]\w+|,)){0,3}"
)
_OWNED = CuePattern(r"(?:'s?|s')\s(?:\S+\s){0,5}?(?P<noun>" + effects.ARTEFACT + r")\b", re.IGNORECASE)
_ANYTHING = CuePattern(
    r"(?:'s?|s')\s(?P<owned>\w+(?:\s\w+){0,3})|" + _ADVERB + r"\s" + effects.DID + r"\b", re.IGNORECASE
)
_OWNED_BY = CuePattern(
    effects.ARTEFACT + r"\s(?:\w+\s){0,3}?(?:by|from|of|with)\s(?:the\s|ms\.?\s|mr\.?\s|mrs\.?\s|dr\.?\s)?$",
    re.IGNORECASE,
)
_ADVISED = CuePattern(r"(?:'s?|s')\s(?:\w+\s){0,3}?" + cues.ADVICE.pattern, re.IGNORECASE)
_ACTED = CuePattern(_ADVERB + r"\s(?P<effect>" + effects.EFFECT + "|" + effects.DESIGNED + r")\b", re.IGNORECASE)
_DID = CuePattern(_ADVERB + r"\s" + effects.DID + r"\b", re.IGNORECASE)
_DONE = CuePattern(r"\b(?:the\sway|how|what|" + effects.ARTEFACT + r")\s(?:that\s|which\s|where\s)?$", re.IGNORECASE)
_ARTEFACT = CuePattern(r"\b" + effects.ARTEFACT + r"\b", re.IGNORECASE)
_EFFECT = CuePattern(r"\b" + effects.EFFECT + r"\b", re.IGNORECASE)
_DESIGN = CuePattern(r"\b(?:design|architecture|direction|blueprint|topology|approach)\b", re.IGNORECASE)
_DESIGN_BY = CuePattern(
    r"\b(?:designs?|architectures?|blueprints?|topology|direction|approach)\s(?:\w+\s){0,3}?by\s(?:the\s)?$",
    re.IGNORECASE,
)
_AS_ADVISED_BY = CuePattern(
    r"\bas\s(?:advised|recommended|proposed|suggested|designed|drawn(?:\sup)?|laid\sout|sized)\sby\s(?:the\s)?$",
    re.IGNORECASE,
)
_NO_ONE = CuePattern(r"\b(?:nobody|no\s?one|none|not|never|hardly|barely|neither)\b|n't\b", re.IGNORECASE)
_ADVISED_ONLY = frozenset({"recommended", "advised", "proposed", "suggested"})
_TOOK_ANOTHER = CuePattern(
    r"\b(?:chose|went\swith|went\sfor|picked|opted\sfor|selected|took)\s(?-i:[A-Z])\w+", re.IGNORECASE
)
_AS_ADVISED = CuePattern(r"\bas\s$", re.IGNORECASE)
_ADVISING = CuePattern(
    r"\s(?:\w+\s)?(?:recommended|advised|proposed|suggested|designed|laid\sout|drew|put|built|showed|presented|sketched|mapped|brought)\b",
    re.IGNORECASE,
)
_CONTRAST = CuePattern(
    r"\b(?:but|however|though|although|whereas|while|yet|not|never|nobody|no\sone|none\sof|hardly|failed|without|before|despite)\b|n't\b",
    re.IGNORECASE,
)
_DENIED = CuePattern(
    r"\b(?:not|never|no|nobody|none|failed\sto|refused\sto|un)\b(?:\s\S+){0,3}\s?$|n't(?:\s\S+){0,3}\s?$", re.IGNORECASE
)
_WITHOUT = CuePattern(r"(?:\b(?:without|w/o|but\sfor|not\sfor|been\sfor)|n't\sfor)\s(?:the\s)?$", re.IGNORECASE)
_DEED = CuePattern(_ADVERB + r"\s" + effects.PAST_VERB + r"\b", re.IGNORECASE)
_CLAUSE_END = CuePattern(r",|;|\s[-–]\s|–|\s(?:until|till|and|so|then|which|that)\s", re.IGNORECASE)
_ITS_SOURCE = CuePattern(
    r"\b(?:designs?|architectures?|direction|blueprint|topology|solution|pattern|approach|hub[\s-](?:and-)?spoke|landing\szone|"
    r"network|layout|(?:data\s)?model|standard|set-?up)\s(?:(?:that\s)?(?:we|they)\s(?:now\s)?\w+\s(?:with\s|on\s)?)?"
    r"(?:is|was|came|comes|stems|originat\w+|grew|goes\sback)\s"
    r"(?:all\s|entirely\s|mostly\s|largely\s|straight\s|directly\s)?(?:from\s|by\s|out\sof\s|to\s)(?:the\s)?$|\b(?:designs?|architectures?|direction|"
    r"blueprint|(?:technical|tech)\swin)\s(?:is|was)\s$",
    re.IGNORECASE,
)
_SO = CuePattern(
    r"[,;–-]?\s(?:so|hence|thus|therefore|which\sis\swhy|that's\swhy|as\sa\sresult|and\s(?:that|so))\s", re.IGNORECASE
)
_SHOWN = CuePattern(
    _ADVERB + r"\s(?:showed|shown|proved|proven|demonstrated|walked|explained|laid\sout|took|answered|built|taught)\b",
    re.IGNORECASE,
)
_WEAK_LINKS = frozenset(
    {"for", "with", "by", "from", "over", "off", "on", "through", "saw", "seen", "read", "it", "it's"}
)
# An outcome that a person does not bring about by being its subject.
_NOT_OF_A_PERSON = frozenset({"decided", "settled", "passed", "succeeded", "proven", "worked out", "proved"})
# How far apart a cause and its effect may stand, in characters and in words.
_GAP = 90
_OBJECT = 60
_FAR = 9


def find_credit(text: str, se_name: str, *, only_se: bool) -> Quote | None:
    """The words that credit the SE by name with what section 6 of policy.md counts as influence; None without any.

    The name counts in full, or as first or last name. Where `only_se` says that the account has one SE, "our SE" and
    the like are that one. Attendance, plans, questions, denials and another person's credit are none.
    """
    source = plain(text)
    names = names_of(plain(se_name), only_se)
    spans = sentences(source)
    for position, sentence in enumerate(spans):
        if sentence.text.endswith("?") or cues.ELSEWHERE.search(sentence.text):
            continue
        asked = position > 0 and asks_what_decided(spans[position - 1].text)
        following = spans[position + 1] if position + 1 < len(spans) else None
        for left, right in beside_names(sentence.text, names, se_name, is_addressed(spans[0].text, names)):
            answers = asked and not left.strip() and next(_works(left, right), None) is not None
            if answers or _is_credited(left, right) or _by_vocative(left, right):
                return quote_of(text, sentence.start, sentence.end)
            if following and _is_credited_next(left, right, following.text):
                return quote_of(text, sentence.start, following.end)
    return None


def _is_credited(left: str, right: str) -> bool:
    if is_missed(left, right):
        return True
    if cues.NOT_BEFORE.search(cues.NOT_ONLY.sub(" ", left)) or cues.NOT_AFTER.match(right):
        return False
    return any(rule(left, right) for rule in (_by_cause, _by_act, _by_work, _by_adoption, _by_passive))


def _by_cause(left: str, right: str) -> bool:
    """ "Thanks to X they signed": the cause stands before the name, the effect anywhere."""
    if cues.PERSONAL.match(right) and not _is_open(left[-_GAP:] + right):
        return True
    cause = cues.CAUSE.search(left)
    if _ITS_SOURCE.search(left) and not _is_open(_clause_before(left)):
        return True
    if cause is None or cues.COURTESY.match(right) or cues.NOT_BEFORE.search(left[: cause.start()]):
        return False
    if _WITHOUT.search(left):
        return cues.COUNTERFACTUAL.search(right + " " + left[: cause.start()]) is not None
    if cues.WITHOUT_WHOM.match(right):
        return True
    words = left[: cause.start()] + " " + right
    return (_has_result(words) or _DESIGN.search(words) is not None) and not _is_open(left[-_GAP:] + right[:_GAP])


def _by_act(left: str, right: str) -> bool:
    """ "X talked them out of it", "X designed the hub"."""
    if _did_so(left, right):
        return True
    acted = _ACTED.match(right)
    if acted is None or _is_open(_clause_before(left) + acted[0]):
        return False
    return acted["effect"].casefold() not in _NOT_OF_A_PERSON


def _did_so(left: str, right: str) -> bool:
    """ "X proved the 4h RTO, so they committed"."""
    if _doubted_until(left, right) or _then_yes(left, right):
        return True
    did = _DID.match(right)
    so = _SO.search(right, did.end()) if did else None
    if did is None or so is None or so.start() - did.end() > _GAP or _is_open(_clause_before(left)):
        return False
    return _has_result(right[so.end() : so.end() + _GAP]) and not _CONTRAST.search(right[did.end() : so.start()])


def _doubted_until(left: str, right: str) -> bool:
    """ "They were sceptical until X measured it"."""
    deed = _DEED.match(right)
    return deed is not None and not cues.NO_DEED.fullmatch(deed["verb"]) and cues.DOUBTING.search(left) is not None


def _then_yes(left: str, right: str) -> bool:
    """ "X took their architect through HSM, next day the commit came": no other cause is named."""
    deed = _DEED.match(right)
    if deed is None or cues.NO_DEED.match(right, deed.start("verb")) or _is_open(_clause_before(left)):
        return False
    rest = right[deed.end() :]
    told = rest[: _GAP * 2]
    yes = next((found for found in _results(told) if not effects.ANY_YES.match(told, found.start())), None)
    if yes is None or not _CLAUSE_END.search(rest[: yes.start()]):
        return False
    between = rest[: yes.start()]
    another = _TOOK_ANOTHER.search(told) if deed["verb"].casefold() in _ADVISED_ONLY else None
    if another is not None and another[0].split()[-1] not in between:
        return False
    return not (_CONTRAST.search(between) or cues.OWN_CAUSE.search(rest[: yes.end() + _GAP]) or _is_open(between))


def _by_work(left: str, right: str) -> bool:
    """ "X's workshop set the baseline", "the failover test X ran is what convinced us", "they signed after X's PoC"."""
    for before, rest in _works(left, right):
        if cues.IT_TOOK.search(before) and cues.TO_BRING.match(rest):
            return True
        if is_named_decisive(before) or _is_subject(before, rest) or _is_cause(before, rest) or _is_cleft(before):
            return True
    if _together(left, right):
        return True
    anything = _ANYTHING.match(right)
    if anything is None or (anything["owned"] and cues.MINOR.search(anything["owned"])):
        return False
    return _is_cause(left, right[anything.end() :]) or _is_cleft(left)


def _together(left: str, right: str) -> bool:
    """Whether a work and a yes stand in one sentence, and nothing in it tells of another cause or parts the two."""
    for before, rest in _works(left, right):
        if cues.STATUS.match(rest) or cues.REPORTING.search(left):
            continue
        around = before[-_GAP:] + " ; " + rest[: _GAP * 2]
        if _CONTRAST.search(around) or cues.OWN_CAUSE.search(around) or _is_open(around):
            continue
        if any(not effects.ANY_YES.match(around, found.start()) for found in _results(around)):
            return True
    return False


def _results(words: str) -> Iterator[re.Match[str]]:
    yield from effects.YES.finditer(words)
    yield from _EFFECT.finditer(words)


def _works(left: str, right: str) -> Iterator[tuple[str, str]]:
    """What stands before and after the words for something that the SE made or did."""
    owned = _OWNED.match(right)
    if owned is not None and not cues.MINOR.match(owned["noun"]):
        yield left, right[owned.end() :]
    did = _DID.match(right)
    if did is not None:
        rest = right[did.end() :]
        done = _DONE.search(left)
        if done is not None:
            yield left[: done.start()], rest
        artefact = _ARTEFACT.search(rest[:_OBJECT])
        if artefact is not None:
            yield left, rest[artefact.end() :]
    by = _OWNED_BY.search(left)
    if by is not None:
        yield left[: by.start()], right


def _is_subject(before: str, rest: str) -> bool:
    """Whether the work is what does it: an effect follows and has no subject of its own."""
    if _is_open(_clause_before(before)):
        return False
    is_what = cues.IS_WHAT.search(rest[:_GAP])
    if is_what is not None and _has_result(rest[is_what.end() :]):
        return not _CONTRAST.search(rest[: is_what.start()])
    if cues.STANDS.match(rest):
        return True
    effect = _EFFECT.search(rest[: _GAP * 2])
    if effect is None or effect.start() > _GAP or effects.ANY_YES.fullmatch(effect[0]):
        return False
    between = rest[: effect.start()]
    return not (_CONTRAST.search(between) or cues.ANOTHER_SUBJECT.search(between) or _is_open(between))


def _is_cause(before: str, rest: str) -> bool:
    """Whether a word of cause leads to the work, and what came of it stands before that or after the work."""
    links = list(cues.LINK.finditer(before))
    if not links:
        return False
    link = links[-1]
    if cues.OWN_CAUSE.search(before[link.start() :]):
        return False
    if len(before[link.end() :].split()) > _FAR or _CONTRAST.search(before[link.end() :]):
        return False
    earlier = before[: link.start()]
    if cues.NOT_BEFORE.search(earlier + " ") or _is_open(earlier[-_GAP:] + " " + rest[:_GAP]):
        return False
    weak = link[0].split()[0].casefold() in _WEAK_LINKS
    return _has_result(earlier[-_GAP:]) or (not weak and _has_result(rest[:_GAP]))


def _is_cleft(before: str) -> bool:
    """ "What convinced the board was" stands before what it credits."""
    cleft = cues.CLEFT.search(before)
    return cleft is not None and _has_result(cleft["result"]) and not _is_open(cleft[0])


def _has_result(words: str) -> bool:
    """Whether the words tell of a yes, a doubt gone or a direction set, and do not deny it."""
    return any(
        not _DENIED.search(words[: found.start()])
        for pattern in (effects.YES, _EFFECT)
        if (found := pattern.search(words))
    )


def _by_adoption(left: str, right: str) -> bool:
    """ "They went with X's design", "as X recommended"."""
    if _is_open(_clause_before(left)) or _CONTRAST.search(_clause_before(left)):
        return False
    if _AS_ADVISED_BY.search(left):
        return True
    if cues.ADOPTED_ADVICE.search(left) and _ADVISING.match(right):
        return True
    advised = _ADVISED.match(right)
    if advised and (cues.ADOPTED.search(left) or cues.ADOPTION.match(right, advised.end())):
        return True
    return bool(_AS_ADVISED.search(left) and _ADVISING.match(right))


def _by_passive(left: str, right: str) -> bool:
    """ "The CISO was convinced by X"."""
    by = cues.PASSIVE.search(left) or _DESIGN_BY.search(left)
    if _NO_ONE.search(_clause_before(left)):
        return False
    return by is not None and not _is_open(_clause_before(left)) and not _CONTRAST.search(_clause_before(left))


def _by_vocative(left: str, right: str) -> bool:
    """ "Leila, your failover test convinced the board": a message to the SE."""
    if not cues.GREETING.fullmatch(left):
        return False
    addressed = cues.ADDRESSED.match(right)
    if addressed is None:
        return False
    rest, before = right[addressed.end() :], addressed["before"]
    return _is_credited(before, rest if addressed["you"] else "'s" + rest)


def _is_credited_next(left: str, right: str, following: str) -> bool:
    """ "X ran the load test. That got the board to sign."."""
    opening = cues.THIS_DID.match(following)
    if opening is None or following.endswith("?") or cues.NOT_BEFORE.search(left) or cues.NOT_AFTER.match(right):
        return False
    works = [rest for before, rest in _works(left, right) if not _is_open(_clause_before(before))]
    shown = _SHOWN.match(right) is not None and not _is_open(_clause_before(left))
    return (bool(works) or shown) and (
        _is_subject("", following[opening.end() :]) or _is_cause(opening[0] + " ", following[opening.end() :])
    )


def _clause_before(left: str) -> str:
    return re.split(r"[,;:()–]|\s-\s", left)[-1]


def _is_open(words: str) -> bool:
    """Whether the words say that it is yet to come, wished for or conditional."""
    return cues.NOT_YET.search(cues.COUNTERFACTUAL.sub(" ", words)) is not None

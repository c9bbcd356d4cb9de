"""Whether a statement is about somebody else: another customer, another opportunity of the same one."""

import re
from functools import lru_cache

from policy.m365.facts import M365Scope
from policy.m365.names import organisations
from policy.m365.said import Said
from policy.text.sentences import plain
from policy.text.words import words

_WORD = re.compile(r"[^\W_]+")
_OTHER = re.compile(
    r"(?i)\b(?:(?:an?|the|some|any)?\s?(?:other|another|different|separate|unrelated|second|parallel|"
    r"previous|former|neighbou?ring)\s(?:\w+\s){0,2}?(?:customers?|clients?|accounts?|compan(?:y|ies)|"
    r"organi[sz]ations?|opportunit(?:y|ies)|projects?|programmes?|deals?|engagements?|tenants?|contracts?)"
    r"|(?:not|isn't|is not|unlikely to be) (?:about|related to|part of|connected to|for|relevant to) (?:this|"
    r"your|the) (?:customer|opportunity|project|account|question|scope|milestones?)"
    r"|(?:unrelated to|outside|out of|beyond) (?:this|your|the) (?:customer|opportunity|project|scope|account)"
    r"|other than (?:this|your|the)|anderer? kunde|andere[snr]? projekt|autre client|autre projet|"
    r"otro cliente|otro proyecto|別の(?:お客様|顧客|案件)|他社)"
)
_SEPARATE = re.compile(
    r"(?i)\b(?:about|for|on|regarding|concerning|concerns|of|from)\s(?:the\s|a\s|an\s)?(?:separate|other|"
    r"different|unrelated)\s"
)
_ABOUT = re.compile(
    r"(?:\b(?:about|for|regarding|concerning|concerns|re|on behalf of|relates to|belongs to|customer|account|"
    r"client|project|opportunity)\b:?|\bat\b)\s(?:the\s)?[*_“\"]{0,2}(?=(?-i:[^\W\d_a-z]))",
    re.I,
)
_PLACE_HEAD = re.compile(r"^(?:re|fw|fwd|aw|wg):\s?", re.I)
_OPENING = re.compile(
    r"(?i)^\W*(?:for|at|with|over at|on|meanwhile at|in the case of|bei|für|chez|pour|para|en|für)\s(?=(?-i:[A-ZÀ-Þ]))"
)
_FORWARDED = re.compile(r"(?i)^\W*(?:fw|fwd|wg|rv|tr|vs|i|enc)\s?:\s?")


def foreign(said: Said, scope: M365Scope) -> str | None:
    """Why a statement is about somebody else, or None. What names nobody is taken to be about the scope."""
    if said.is_apart:
        return "said to be about another customer or opportunity"
    if said.customer and not _is_ours(said.customer, scope.customer):
        return "another customer"
    if (
        said.opportunity
        and not _is_ours(said.opportunity, scope.opportunity)
        and not _is_ours(said.opportunity, scope.customer)
    ):
        return "another opportunity"
    own = _ours(scope)
    quote, beside, sections = (
        own.sub(" ", plain(words_))
        for words_ in (said.quote, f"{said.beside} ; {said.behind}", " ; ".join(said.sections[:3]))
    )
    named = "\n".join((quote, beside, sections))
    known = _known(scope)
    match = known.search(named) if known else None
    if match:
        is_customer = _casefolded(match[0]) in _folded(scope.other_customers)
        return "another customer" if is_customer else "another opportunity"
    if _OTHER.search(beside) or _OTHER.search(sections) or _SEPARATE.search(beside):
        return "said to be about another customer or opportunity"
    return "another customer" if _names_other(quote, beside, sections, scope) else None


def _names_other(quote: str, beside: str, sections: str, scope: M365Scope) -> bool:
    """Whether the words open with, are about, or stand in a place of an organisation that is not the scope's."""
    opening = _OPENING.match(quote)
    if opening:
        found = organisations(quote[: opening.end() + 80])
        if found and found[0].start <= opening.end() + 4 and _is_other(found[0].text, scope):
            return True
    for text in (beside, sections):
        for match in _ABOUT.finditer(text):
            found = organisations(text[match.end() : match.end() + 60])
            if found and found[0].start == 0 and _is_other(found[0].text, scope):
                return True
    parts = [part.strip(' *_"“”#') for text in (beside, sections) for part in text.split(" ; ")[:6]]
    return any(_heads(_PLACE_HEAD.sub("", part), scope, forwarded=bool(_FORWARDED.match(part))) for part in parts)


def _heads(place: str, scope: M365Scope, *, forwarded: bool) -> bool:
    """Whether the title of a place begins with the name of another organisation ("Fabrikam Logistics – yard app")."""
    found = organisations(place[:80])
    if not found or found[0].start > 0 or not _is_other(found[0].text, scope):
        return False
    behind = place[found[0].end :].strip(" *_")
    return forwarded or not behind or behind[0] in "–—-|/:·,("


def _is_other(name: str, scope: M365Scope) -> bool:
    """Whether an organisation's name shares no word with the scope, or the customer's first word but not its last."""
    ours = _tokens(" ".join((scope.customer, scope.opportunity, *scope.milestones, *scope.people)))
    mine, theirs = _tokens(scope.customer), _tokens(name)
    if theirs <= mine or mine <= theirs:
        return False
    return not theirs & ours or bool(theirs & mine and theirs - ours)


def _is_ours(name: str, ours: str) -> bool:
    mine, theirs = _tokens(ours), _tokens(name)
    return not theirs or theirs <= mine or mine <= theirs or _initials(ours) == name.strip().casefold()


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name)).casefold()


def _tokens(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(name)) - _EMPTY


_EMPTY = words("the of and a an ltd limited inc llc gmbh ag plc co kg sa se bv nv ab as oy for de la le von und")


@lru_cache(maxsize=16)
def _ours(scope: M365Scope) -> re.Pattern[str]:
    """The scope's own names, which hold the shorter name of another at times."""
    own = sorted(
        {plain(name) for name in (scope.customer, scope.opportunity, *scope.milestones, *scope.people) if name.strip()},
        key=len,
        reverse=True,
    )
    return _any_of(own)


@lru_cache(maxsize=16)
def _known(scope: M365Scope) -> re.Pattern[str] | None:
    own = _folded((scope.customer, scope.opportunity, *scope.milestones))
    others = {plain(name).strip() for name in (*scope.other_customers, *scope.other_opportunities)}
    others = {name for name in others if len(name) > 2 and _casefolded(name) not in own}
    return _any_of(sorted(others, key=len, reverse=True)) if others else None


def _any_of(names: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(name[:200]) for name in names) or r"(?!)"
    return re.compile(rf"(?<![A-Za-z0-9])(?:{alternatives})(?![A-Za-z0-9])", re.IGNORECASE)


def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_casefolded, names))


def _casefolded(name: str) -> str:
    return plain(name).strip().casefold()

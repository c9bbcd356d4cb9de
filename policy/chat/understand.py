"""The understanding of a chat message by rules: what it wants, about which records, and what it decides."""

from policy.chat.clause_reading import Clause, read_answer, read_clause, spoken_of, unclear
from policy.chat.clauses import clauses
from policy.chat.context import ChatContext, PacketItem
from policy.chat.letter_form import without_letter_form
from policy.chat.names import is_ordinary, known_mentions, name_words
from policy.chat.option_answers import option_answer
from policy.chat.packet_answers import approves, doubtful, joined, revised_instead, says_yes_and_no, without_assent
from policy.chat.packet_verbs import is_friendly
from policy.chat.scopes import inherited, merged, united
from policy.chat.task_wishes import is_about_it, tells_done
from policy.chat.task_words import task_told_of
from policy.chat.tokens import lows, plain_text, tokenise
from policy.chat.typos import corrected
from policy.chat.understood import FLOWS, ReplyHint, Scope, Understood

# So many plain words make a sentence, which was understood well enough to be about something else.
_SENTENCE = 3
_ASSENTS = frozenset({"say_approve", "no_packet_waits"})
_NOUNS = frozenset(
    {"the", "my", "for", "at", "on", "milestone", "opportunity", "account", "customer", "tpid", ",", ":"}
)
_TELLING = frozenset({"the", "our", "my", "that", "this"})
_REMARKS = frozenset({"not_understood", "remark", "revision_unclear"})
Read = tuple[str, Understood | None]


def understand(text: str, context: ChatContext) -> Understood:
    """What a message means in this conversation. Never raises: what cannot be read asks back (intent "clarify").

    Only a message that is an approval from its first to its last word, of items that can be approved, is understood as
    one (section 9 of policy.md: an explicit approval); the slightest doubt asks back.
    """
    plain = without_letter_form(plain_text(text))
    if answer := option_answer(plain, context):
        return answer
    tokens = corrected(tokenise(plain), name_words(context.known))
    parts = _told_and_asked([Clause(plain, part, context) for part in clauses(tokens, plain)], plain)
    if not parts:
        return unclear("empty", "")
    first = _read(parts)
    if says_yes_and_no(first):
        return unclear("contradiction", plain.strip())
    read = without_assent(first, plain)
    if any(approves(one) for _, one in read) and (code := doubtful(plain_text(text), read)):
        return unclear("approval_not_clear" if code != "contradiction" else code, plain.strip())
    wishes = [one for _, one in read if one is not None]
    wishes = joined(revised_instead(wishes))
    wishes = _settled(united(wishes))
    if not wishes:
        return _nothing_wanted(parts)
    return wishes[0].model_copy(update={"more": tuple(wishes[1:])})


def _told_and_asked(parts: list[Clause], text: str) -> list[Clause]:
    """With "the assessment is finished" and "please close it" as one clause; other words for "it" are noted on it."""
    kept: list[Clause] = []
    for part in parts:
        if kept and tells_done(kept[-1].words, part.words):
            part = Clause(text, (*kept.pop().tokens, *part.tokens), part.context)
        elif kept and (task := task_told_of(kept[-1].words)) and is_about_it(part.words, part.context.as_of):
            part.task_spoken_of = task
            kept[-1].only_tells = kept[-1].act == "statement" or kept[-1].tokens[0].low in _TELLING
        kept.append(part)
    return kept


def _read(parts: list[Clause]) -> list[Read]:
    """Each clause with its reading; a clause that only names records lends its scope to its neighbour."""
    read: list[Read] = []
    decided: frozenset[str] = frozenset()
    last: PacketItem | None = None
    held: Scope | None = None
    for part in parts:
        one = read_answer(part, decided, last) or (None if _adds_scope(part, read) else read_clause(part))
        if one is not None and one.decision is not None:
            if last and read and _remarks_on(read[-1]) and one.decision.items == (last.item_id,) and not approves(one):
                read[-1] = (read[-1][0], None)
            decided |= set(one.decision.items)
            last = _only(one.decision.items, part.context)
        elif (one is None or one.intent == "clarify") and (item := spoken_of(part)):
            last = item
        elif one is None and _names_only(part):
            if not _lend(read, part):
                held = part.named.scope
        elif one is not None and one.intent in FLOWS | {"task_change", "question"}:
            one = inherited(one, [before for _, before in read], refers_back=part.refers_back)
            if held is not None:
                one = one.model_copy(update={"scope": merged(held, one.scope)})
                held = None
        read.append((part.words, one.model_copy(update={"more": ()}) if one is not None else _remark(part)))
        read += [(part.words, further) for further in (one.more if one is not None else ())]
    bare = any(_surely_named(part) and len(part.tokens) - len(part.named.places) <= _SENTENCE for part in parts)
    if held is not None and parts[0].context.packet is None and bare:
        read.append(("", Understood(intent="daily", scope=held)))
    return read


def _adds_scope(part: Clause, read: list[Read]) -> bool:
    """Whether a clause without a verb only says where: "Ready for CSU? The Fabrikam landing zone milestone"."""
    rest = {token.low for place, token in enumerate(part.tokens) if place not in part.named.places}
    return _names_only(part) and rest <= _NOUNS and any(one is not None and one.intent in FLOWS for _, one in read)


def _remarks_on(one: Read) -> bool:
    """Whether a clause only told something about an item: "1 is too early", before "make it Friday"."""
    return one[1] is not None and one[1].reply_hint is not None and one[1].reply_hint.code in _REMARKS


def _surely_named(part: Clause) -> bool:
    """Whether the records that a bare fragment names are beyond doubt: an id, a known name, or a written name."""
    return any(part.tokens[place].kind != "word" or part.tokens[place].capital for place in part.named.places) or bool(
        known_mentions(part.words, part.tokens, part.context.known)
    )


def _only(items: tuple[str, ...], context: ChatContext) -> PacketItem | None:
    found = [item for item in (context.packet.items if context.packet else ()) if item.item_id in items]
    return found[0] if len(found) == 1 else None


def _names_only(part: Clause) -> bool:
    scope = part.named.scope
    return scope.names_records or bool(scope.since or scope.until)


def _lend(read: list[Read], part: Clause) -> bool:
    """Give the scope of a fragment ("since Monday", "and Fabrikam") to the flow before it, where there is one."""
    for place in range(len(read) - 1, -1, -1):
        words, one = read[place]
        if one is not None and one.intent in FLOWS:
            scope = part.named.scope
            if one.intent == "evidence_companion" or scope.names_records:
                read[place] = (words, one.model_copy(update={"scope": merged(one.scope, scope)}))
            return True
    return False


def _remark(part: Clause) -> Understood | None:
    """A clause that wants nothing: friendly words are passed over, other words are kept as not understood."""
    if is_friendly(lows(part.tokens)) or _names_only(part):
        return (
            None
            if is_friendly(lows(part.tokens))
            else Understood(intent="clarify", reply_hint=ReplyHint(code="remark", words=part.words))
        )
    return unclear("not_understood", part.words)


def _settled(wishes: list[Understood]) -> list[Understood]:
    """Without remarks, nor a "yes" or "ok" before something else; what was not understood never hides a wish."""
    real = [one for one in wishes if not _is_remark(one)]
    wanted = [one for one in real if not (one.reply_hint and one.reply_hint.code in _ASSENTS)]
    return wanted or real[:1]


def _is_remark(one: Understood) -> bool:
    return one.reply_hint is not None and one.reply_hint.code in _REMARKS - {"revision_unclear"}


def _nothing_wanted(parts: list[Clause]) -> Understood:
    """The reply to a message without a wish: a greeting, words of another world, or words that were not understood."""
    text = " ".join(part.words for part in parts)
    if all(is_friendly(lows(part.tokens)) for part in parts):
        return unclear("greeting", text)
    ours = any(part.found for part in parts) or parts[0].context.packet is not None
    plain = [token for part in parts for token in part.tokens if token.kind == "word" and is_ordinary(token)]
    if ours or len(plain) < _SENTENCE:
        return unclear("not_understood", text)
    return Understood(intent="unsupported", reply_hint=ReplyHint(code="other_topic", words=text))

"""Which items of the waiting packet a phrase names. A phrase counts only as a whole: one word left over is a doubt."""

from collections.abc import Sequence

from policy.chat.common_words import COMMON
from policy.chat.context import PacketItem, WaitingPacket
from policy.chat.item_numbers import NOUNS, ORDINALS, PLURALS, cardinal, figure
from policy.chat.tokens import plain_text, tokenise
from policy.chat.word_list import word_set
from policy.value import Value

_ALL = frozenset({"all", "everything"})
_THESE = frozenset({"them", "these", "those"})
_AND = frozenset({",", "and", "&", "+", "plus"})
_EXCEPT: tuple[tuple[str, ...], ...] = (
    ("except",), ("except", "for"), ("but",), ("but", "not"), ("without",), ("apart", "from"), ("other", "than"),
    ("excluding",), ("minus",), ("besides",), ("not",), (",", "not"), (",", "but", "not"), (",", "except"),
    (",", "except", "for"), ("save", "for"), (",", "just", "not"), ("just", "not"),
)  # fmt: skip
_TO = frozenset({"-", "to", "through"})
_WHOLE_PACKET = ("in the packet", "in this packet", "of the packet", "in there", "in it", "you proposed", "proposed")
_REST = (("the", "rest"), ("the", "others"), ("the", "other", "ones"), ("all", "the", "others"), ("rest",))


# Words that say when, whether or how well rather than which: with one of them a phrase describes no item for certain.
_VAGUE = word_set(
    """
    a about actually after again all almost already also always and any anything as bad because been before best
    better but by can could critical current did do done early easy either else enough ever every everything few
    final fine first fit future good great has have he high his hold how however i if important in instead is it its
    just last late later latest least less little low main many may maybe medium me mine more most much must my need
    needed never new next no not nothing now of off often ok okay old once only open or other others our over
    overdue own pending perhaps please possible previous probably ready really right risky safe same second she
    should simple since some soon stale still sure that then there these they thing third this those till today
    tomorrow tonight too unless until up urgent very was we were what whatever when whenever where whether which
    while who whole will with without would wrong yes yesterday yet you your
    """
)


# "Approve closing the design review": the item that does so.
_TOOLS = {
    "closing": "close_task", "close": "close_task", "closure": "close_task",
    "creating": "create_task", "creation": "create_task", "adding": "create_task", "new": "create_task",
}  # fmt: skip


class Named(Value):
    """The items that a phrase names, in displayed order; `every` where it names them as all there are."""

    items: tuple[PacketItem, ...]
    every: bool = False


class Doubt(Value):
    """Why a phrase names no items for certain: a code for the reply, and the words."""

    code: str
    words: str = ""


def items_named(words: Sequence[str], packet: WaitingPacket, decided: frozenset[str] = frozenset()) -> Named | Doubt:
    """The items that these words name; `decided` are the ids that the message has dealt with before ("the rest")."""
    words = _without_packet(_plain_and(tuple(words)), packet)
    if not words:
        return Doubt(code="no_item_named")
    if words in _REST:
        rest = tuple(item for item in packet.items if item.item_id not in decided)
        return Named(items=rest, every=True) if decided and rest else Doubt(code="no_item_named", words=" ".join(words))
    for start in range(1, len(words)):
        for mark in sorted(_EXCEPT, key=len, reverse=True):
            if words[start : start + len(mark)] == mark:
                return _all_but(words[:start], words[start + len(mark) :], packet)
    if every := _everything(words, packet):
        return every
    return _listed(words, packet)


def _plain_and(words: tuple[str, ...]) -> tuple[str, ...]:
    """With "as well as" and "and also" as "and"."""
    for phrase in (("as", "well", "as"), ("and", "also"), ("and", "then")):
        for start in range(len(words) - len(phrase), 0, -1):
            if words[start : start + len(phrase)] == phrase:
                words = (*words[:start], "and", *words[start + len(phrase) :])
    return words


def _without_packet(words: tuple[str, ...], packet: WaitingPacket) -> tuple[str, ...]:
    """Without "in the packet", and without the packet's own hash; another hash stays and is a doubt."""
    if words and words[-1].startswith("sha256:") and len(words[-1]) > 14 and packet.packet_hash.startswith(words[-1]):
        words = words[:-1]
        for tail in (("in", "packet"), ("of", "packet"), ("packet",), ("in", "the", "packet")):
            if words[-len(tail) :] == tail:
                words = words[: -len(tail)]
        return words or ("all",)
    for phrase in _WHOLE_PACKET:
        if f" {' '.join(words)}".endswith(f" {phrase}") and len(words) > len(phrase.split()):
            return words[: -len(phrase.split())]
    return words


def _all_but(words: tuple[str, ...], others: tuple[str, ...], packet: WaitingPacket) -> Named | Doubt:
    named = _everything(words, packet) or _listed(words, packet)
    left_out = _listed(others, packet)
    if isinstance(named, Doubt) or isinstance(left_out, Doubt):
        return named if isinstance(named, Doubt) else left_out
    out = {item.item_id for item in left_out.items}
    if not named.every and out & {item.item_id for item in named.items}:
        return Doubt(code="item_named_twice", words=" ".join(others))
    items = tuple(item for item in named.items if item.item_id not in out)
    return Named(items=items, every=named.every) if items else Doubt(code="no_item_named", words=" ".join(words))


def _everything(words: tuple[str, ...], packet: WaitingPacket) -> Named | Doubt | None:
    """ "all", "all of them", "all three", "both", "these", "the packet"; None for another phrase."""
    text = " ".join(words)
    every = Named(items=packet.items, every=True)
    if text in {"them", "these", "those", "the packet", "this packet", "packet", "the whole packet", "the lot"}:
        return every
    if text in {"both", "both of them", "both items", "them both", "both of these"}:
        return _counted(2, packet, text)
    if words[0] == "them" and words[1:] == ("all",):
        return every
    if words[0] not in _ALL:
        return None
    rest = [word for word in words[1:] if word not in {"of", "the", "your", "my"}]
    if rest and rest[0] in _THESE:
        rest = rest[1:]
    if rest and (number := cardinal(rest[0])) is not None:
        after = rest[1:]
        return _counted(number, packet, text) if not after or set(after) <= PLURALS else None
    return every if not rest or (len(rest) == 1 and (rest[0] in PLURALS or rest[0] == "packet")) else None


def _counted(number: int, packet: WaitingPacket, words: str) -> Named | Doubt:
    """All items where so many wait for an answer; another number is a doubt."""
    writes = [item for item in packet.items if item.kind == "write"]
    if number not in {len(writes)} or len(packet.items) != len(writes):
        return Doubt(code="wrong_count", words=words)
    return Named(items=packet.items, every=True)


def _listed(words: tuple[str, ...], packet: WaitingPacket) -> Named | Doubt:
    if words[:1] in {("both",), ("only",), ("just",)}:
        words = words[1:]
    found: list[PacketItem] = []
    entries = [(word,) for word in words] if _figures_only(words) else _entries(words)
    for entry in entries:
        items = _entry(entry, packet, alone=len(entries) == 1)
        if isinstance(items, Doubt):
            return items
        found += items
    ids = [item.item_id for item in found]
    if not found or len(ids) != len(set(ids)):
        return Doubt(code="item_named_twice" if found else "no_item_named", words=" ".join(words))
    return Named(items=tuple(sorted(found, key=lambda item: item.number)))


def _figures_only(words: tuple[str, ...]) -> bool:
    """ "1 2 3", typed without commas."""
    return len(words) > 1 and all(figure(word) is not None for word in words)


def _entries(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The parts of a list; "," and "and" may stand together, but no part may be empty."""
    entries: list[tuple[str, ...]] = [()]
    previous = ""
    for word in words:
        if word not in _AND:
            entries[-1] += (word,)
        elif not (word in {"and", "&"} and previous == ","):
            entries.append(())
        previous = word
    return entries


def _entry(words: tuple[str, ...], packet: WaitingPacket, *, alone: bool) -> list[PacketItem] | Doubt:
    text = " ".join(words)
    by_id = [item for item in packet.items if words == (item.item_id.casefold(),)]
    if by_id:
        return by_id
    bare = words
    while bare and (bare[0] in NOUNS - {"one", "ones"} or bare[0] in {"#", "the", "."} or bare[:2] == ("no", ".")):
        bare = bare[2:] if bare[:2] == ("no", ".") else bare[1:]
    while len(bare) > 1 and bare[-1] in NOUNS and cardinal(bare[0]) is None:
        bare = bare[:-1]
    numbers = _numbers(bare, packet, spelled=bare != words or not alone)
    if numbers is None:
        return _described(words, packet)
    by_number = {item.number: item for item in packet.items}
    missing = [number for number in numbers if number not in by_number]
    if missing or not numbers:
        return Doubt(code="no_such_item", words=text)
    return [by_number[number] for number in numbers]


def _numbers(words: tuple[str, ...], packet: WaitingPacket, *, spelled: bool) -> list[int] | None:
    """The numbers that an entry gives: 2, 1-3, second, last, first two. A bare "one" or "two" names no item."""
    if len(words) == 1:
        if words[0] in {*ORDINALS, "last"} and not spelled:
            return None
        number = cardinal(words[0]) if spelled else figure(words[0])
        if words[0] == "last":
            return [max(item.number for item in packet.items)] if packet.items else None
        return [number] if number is not None else ([ORDINALS[words[0]]] if words[0] in ORDINALS else None)
    if len(words) == 3 and words[1] in _TO:
        first, last = cardinal(words[0]), cardinal(words[2])
        return list(range(first, last + 1)) if first is not None and last is not None and first < last else None
    if len(words) == 2 and words[0] in {"first", "last"} and (many := cardinal(words[1])) is not None:
        numbers = sorted(item.number for item in packet.items)
        chosen = numbers[:many] if words[0] == "first" else numbers[-many:]
        return chosen if len(chosen) == many else []
    return None


def _described(words: tuple[str, ...], packet: WaitingPacket) -> list[PacketItem] | Doubt:
    """The one item whose task, milestone or customer is called so; several only where a plural asks for them."""
    text = " ".join(words)
    named_by_deed = words[1:] if words[:1] == ("the",) else words
    if tool := _TOOLS.get(named_by_deed[0]) if named_by_deed else None:
        words = named_by_deed
        packet = packet.model_copy(update={"items": tuple(item for item in packet.items if item.tool == tool)})
        words = words[2:] if words[1:2] == ("of",) else words[1:]
        words = words if words[:1] == ("the",) else ("the", *words)
    led = words[:1] == ("the",)
    bare = words[1:] if led else words
    joined = len(bare) > 2 and bare[-1] not in NOUNS | {"for", "at", "on", "the"}
    skipped = {"the", "for", "at", "on", "'s"} if joined else {"'s"}
    said = [word for place, word in enumerate(bare) if word not in NOUNS and not (place and word in skipped)]
    whole = tuple(words) in {_subject_words(item) for item in packet.items}
    plain = not led and not whole and any(word in COMMON for word in said)
    if not said or any(word in _VAGUE for word in said) or plain:
        return Doubt(code="words_left_over", words=text)
    matching = [item for item in packet.items if set(said) <= words_of(item)]
    if not matching:
        return Doubt(code="no_such_item", words=text)
    if len(matching) > 1 and not (words[-1] in PLURALS and led):
        return Doubt(code="several_items", words=text)
    return matching


def _subject_words(item: PacketItem) -> tuple[str, ...]:
    """The words of the task that the item changes or makes."""
    subject = item.task_subject or item.arguments.get("subject")
    return tuple(token.low for token in tokenise(plain_text(subject))) if isinstance(subject, str) else ()


def words_of(item: PacketItem) -> set[str]:
    """Every word of the texts by which the item may be called; parts of a hyphenated word count too."""
    tokens = [token.low for name in item.names for token in tokenise(plain_text(name))]
    return set(tokens) | {part for word in tokens for part in word.split("-")}

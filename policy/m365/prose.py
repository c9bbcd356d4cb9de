"""What an answer says in sentences, lists, block quotes, mails and transcripts, each with what stands around it."""

import re

from policy.m365.answer_text import AnswerText, last_sentence
from policy.m365.around import (
    around,
    carried,
    is_cut_off,
    is_drafted,
    is_in_same_place,
    source_of_quotation,
    unmarked,
)
from policy.m365.attribution import Meta
from policy.m365.blocks import Block, blocks
from policy.m365.headings import field_scene, heading_scene
from policy.m365.labels import WORDS, labelled_run
from policy.m365.quoted import quotations
from policy.m365.said import Said
from policy.m365.said_dates import moved
from policy.m365.scenes import PLAIN_HEADING, Scene, Scenes
from policy.m365.units import closing_meta, prefixed, quoted_statements, reported, suffixed
from policy.m365.worth import has_clause, instructs, is_advice, is_hedged, is_small_talk, statement_within
from policy.text.sentences import plain, sentences

_SHORT, _SIGNATURE, _MOST_SENTENCES = 100, 300, 40
_ASIDE = re.compile(r"^[ \t]*(?:[—–~]|--|-)\s?(?=\S)")
_ENDS = re.compile(r"[.!?…。！？][\"'”’»)]*\s*$")
_LEADS_ON = (":", "：")
_PLAIN_END = re.compile(r"[\w)\]>][*_ ]{0,4}$")
_CLOCK = re.compile(r"\d\d?[:.h]\d\d")
_NAME_FIRST = re.compile(r"\W{0,4}(?:\*\*|__)?[^\W\d_a-z]|\[")
_NO_FACTS_UNDER = re.compile(
    r"(?i)\b(?:next steps?|recommend\w*|suggest\w*|advice|open questions?|questions? (?:you|to)|draft\w*|"
    r"proposed (?:reply|answer|message)|action plan|what (?:you could|i did not|to do)|prompts?|"
    r"empfehlung\w*|nächste schritte|recommandations?|recomendaciones|próximos pasos|how to read|"
    r"limitations?|disclaimer|you could (?:reply|write|say|send))\b"
)


def prose(answer: AnswerText) -> tuple[Said, ...]:
    """The statements in the order of the answer."""
    return tuple(_Reading(answer).statements())


class _Reading:
    """One walk over the blocks of an answer, with what the blocks before say of those behind."""

    def __init__(self, answer: AnswerText) -> None:
        self._answer = answer
        self._text = answer.text
        self._blocks = [block for block in blocks(answer.text) if not answer.sources.hold(block.start)]
        self._scenes = Scenes()
        self._found: list[Said] = []
        self._last = Meta()
        self._used: set[int] = set()

    def statements(self) -> list[Said]:
        for position, block in enumerate(self._blocks):
            if position not in self._used:
                self._read(position, block)
        return self._found

    def _read(self, position: int, block: Block) -> None:
        if block.kind == "gap":
            self._scenes.gap(ruled=bool(block.level))
            return
        words = self._answer.words(block)
        if block.kind == "heading":
            self._scenes.heading(block.level, heading_scene(self._answer, block.level, words.strip("*_ :#")))
            self._last = Meta()
            return
        if self._labelled(position, block):
            return
        self._scenes.enter(block)
        if self._speaker_line(position, block, words):
            return
        if _NO_FACTS_UNDER.search(self._scenes.innermost()) or (instructs(words) and len(words) < _SHORT):
            return
        before = len(self._found)
        self._unit(position, block, words)
        leads_on = words.rstrip("*_ ").endswith(_LEADS_ON)
        if leads_on or (len(self._found) == before and not self._scenes.is_mail(block)):
            self._context(position, block, words.strip())

    def _labelled(self, position: int, block: Block) -> bool:
        """A run of labelled lines is an item, or the head of a mail: its words come after all it says of them."""
        run = labelled_run(self._text, self._blocks, position)
        if not run or (len(run) == 1 and run[0][1].role in ("weak_text", "other")):
            return False
        self._used.update(range(position, position + len(run)))
        self._scenes.enter(block)
        begins = True
        for other, label in run:
            if label.role not in (*WORDS, "advice", "other") and label.value:
                self._scenes.field(other, label.role, field_scene(self._answer, label), begins=begins)
                begins = False
        roles = {label.role for _, label in run}
        for other, label in run:
            if label.role == "text" or (
                label.role == "weak_text" and "text" not in roles and self._scenes.has_record()
            ):
                start = other.start + label.start
                if not self._quotes(other._replace(start=start)):
                    self._say(start, other.end, self._scenes.meta())
        return True

    def _unit(self, position: int, block: Block, words: str) -> None:
        """One block: in the order of how much its form says of who said it."""
        if self._quotes(block):
            self._signed(position)
            self._told_beside(block)
        elif block.kind == "quote":
            self._block_quote(position, block)
        elif is_small_talk(words):
            return
        elif self._scenes.is_spoken() and has_clause(words) and not is_advice(words):
            self._say(block.start, block.end, self._scenes.meta())
        elif not self._prefixed(block, words):
            self._unmarked(block, words)

    def _prefixed(self, block: Block, words: str) -> bool:
        """ "10:15 Ana Ruiz — ...": what was said may be told in turn, and end with more of who said it."""
        scene = self._scenes.meta()
        line = prefixed(words, self._answer.meta, dated=scene.dated == "day")
        if line is None:
            return False
        meta, offset = line
        start, lead = block.start + offset, words[:offset]
        closing = closing_meta(words[offset:], self._answer.meta)
        own = meta if closing is None else meta.over(closing[0])
        told = None if own.author else next(reported(words[offset:], self._answer.meta), None)
        if told:
            whole = self._complete(own.over(told[0]), scene)
            self._say(start + told[1], start + told[2], whole, beside=lead, is_quoted=False)
        else:
            end = block.end if closing is None else start + closing[1]
            own = own if own.author else self._speaking(own, words[offset:])
            self._say(start, end, self._complete(own, scene), beside=lead)
        return True

    def _speaking(self, own: Meta, words: str) -> Meta:
        """The author that the words behind a day begin with: "12 May – Ana Ruiz confirmed ..."."""
        meta = self._answer.meta(words[:_SHORT])
        begins = meta.strong and meta.author and words.lstrip("*_ ").startswith(meta.author)
        return own._replace(author=meta.author, role=meta.role, strong=True) if begins else own

    def _unmarked(self, block: Block, words: str) -> None:
        """Words without marks: the body of a mail, a line with its author at the end, reported speech, minutes."""
        scene = self._scenes.meta()
        if self._scenes.is_mail(block):
            if not is_advice(words) and has_clause(words):
                self._say(block.start, block.end, scene)
            return
        tail = suffixed(words, self._answer.meta) if block.kind == "item" else None
        told = [tail] if tail else list(reported(words, self._answer.meta))
        for meta, first, last in told:
            whole = self._complete(meta, scene)
            self._say(block.start + first, block.start + last, whole, behind=words, is_quoted=False)
        if not told and scene.dated == "day" and has_clause(words) and not is_advice(words) and not is_hedged(words):
            self._listed(block, scene)

    def _listed(self, block: Block, scene: Meta) -> None:
        """Words under a line of who and when are that person's; an item under a dated meeting is of its minutes."""
        if scene.author and self._scenes.is_introduced():
            self._say(block.start, block.end, scene)
        elif block.kind == "item" and (scene.source or self._answer.default) == "meeting":
            self._say(block.start, block.end, scene._replace(author=None), is_quoted=False)

    def _speaker_line(self, position: int, block: Block, words: str) -> bool:
        """A line of who and when right over the lines that were said: of a copied chat, a card, a comment."""
        following = self._blocks[position + 1].kind if position + 1 < len(self._blocks) else "gap"
        if following not in ("text", "quote") or (following == "quote") != (block.kind == "quote"):
            return False
        if len(words) > _SHORT or not _PLAIN_END.search(words) or quoted_statements(self._text, block.start, block.end):
            return False
        if prefixed(words, self._answer.meta, dated=False):
            return False
        meta = self._answer.meta(words, lower_case=bool(_CLOCK.search(words)))
        timed = meta.dated == "day" or (_CLOCK.search(words) and self._scenes.meta().dated == "day")
        if not (meta.author and timed) or meta.residue > (4 if _NAME_FIRST.match(words) else 1):
            return False
        self._scenes.speaks(block, Scene(meta, words))
        return True

    def _quotes(self, block: Block) -> bool:
        """The quotations of a block that are statements, each with the words before and behind it.

        True as well where all of them are drafts of the assistant: the block holds nothing else.
        """
        spans = quoted_statements(self._text, block.start, block.end)
        ends = [*(span.opens for span in spans[1:]), block.end]
        lead_from, earlier, found = block.start, Meta(), False
        for span, tail_to in zip(spans, ends, strict=False):
            lead = self._text[max(lead_from, span.opens - _SIGNATURE) : span.opens]
            if is_drafted(lead):
                lead_from, found = span.closes, True
                continue
            own, lead_from = around(self._answer, span, lead_from, tail_to, earlier)
            meta = self._complete(own.over(carried(earlier, own, lead)), self._scenes.meta())
            if is_in_same_place(lead):
                meta = meta._replace(titles=(*meta.titles, *self._last.titles))
            source = source_of_quotation(self._answer, span, tail_to)
            beside = f"{lead} ; {source.text}" if source else lead
            behind = self._text[span.closes : min(tail_to, span.closes + _SIGNATURE)]
            said = self._say(span.start, span.end, meta, beside=beside, behind=behind, paragraph=block.start)
            found = said or found
            earlier = meta if meta.author or meta.day else earlier
        return found

    def _told_beside(self, block: Block) -> None:
        """Reported speech in the sentences of a block that hold no quotation."""
        words = self._answer.words(block)
        taken = [(span.opens, span.closes) for span in quotations(words, 0, len(words))]
        for part in sentences(plain(words))[:_MOST_SENTENCES]:
            if any(opens < part.end and closes > part.start for opens, closes in taken):
                continue
            start = block.start + part.start
            for meta, first, last in reported(words[part.start : part.end], self._answer.meta):
                if meta.dated == "day":
                    whole = self._complete(meta, self._scenes.meta())
                    self._say(start + first, start + last, whole, behind=part.text, is_quoted=False)

    def _block_quote(self, position: int, block: Block) -> None:
        """A run of quoted lines: parted where a sentence ends at a line's end."""
        end, behind = block.end, position + 1
        while behind < len(self._blocks) and self._goes_on(self._blocks[behind], block, end):
            end = self._blocks[behind].end
            self._used.add(behind)
            behind += 1
        start, meta = block.start, self._scenes.meta()
        line = prefixed(self._text[start:end], self._answer.meta, dated=meta.dated == "day")
        if line:
            meta, start = line[0].over(meta), start + line[1]
        signed = self._signature(behind) if not (meta.author and meta.dated) else None
        if signed:
            meta = signed[0].over(meta)
        self._say(start, end, meta, behind=signed[1] if signed else "")

    def _goes_on(self, other: Block, block: Block, end: int) -> bool:
        """Whether a quoted line is the rest of the sentence before it."""
        beside = other.kind == "quote" and other.level == block.level
        return (
            beside
            and not _ENDS.search(self._text[max(block.start, end - 8) : end])
            and self._text[other.start].islower()
        )

    def _signature(self, position: int) -> tuple[Meta, str] | None:
        """The line below words that says whose they are: "— Name, email, 18 March"."""
        if position < len(self._blocks) and self._blocks[position].kind == "gap" and not self._blocks[position].level:
            position += 1
        if position >= len(self._blocks) or not self._is_aside(self._blocks[position]):
            return None
        block = self._blocks[position]
        words = self._answer.words(block)
        meta = self._answer.meta(words.lstrip("—–-~ "), lower_case=True)
        says = meta.author or meta.unnamed or meta.dated
        if not says or len(words) > _SIGNATURE or quoted_statements(self._text, block.start, block.end):
            return None
        self._used.add(position)
        return meta, words

    def _is_aside(self, block: Block) -> bool:
        line_start = self._text.rfind("\n", 0, block.start) + 1
        return bool(_ASIDE.match(self._text[line_start : block.end].lstrip("> ")))

    def _signed(self, position: int) -> None:
        """A quotation that nobody is named for may have its author on the line below."""
        last = self._found[-1] if self._found else None
        if last and not last.meta.author and self._blocks[position].kind != "item":
            signed = self._signature(position + 1)
            if signed:
                self._found[-1] = last._replace(meta=signed[0].over(last.meta), behind=f"{last.behind} {signed[1]}")

    def _complete(self, own: Meta, scene: Meta) -> Meta:
        """With what the statement before and the blocks around say: "the next day" counts, "she" is a name."""
        if own.dated == "shift":
            start = self._last.day or scene.day
            day = moved(start, own.shift) if start else None
            own = own._replace(day=day, dated="day" if day else "vague")
        if own.pronoun and not own.author:
            own = own._replace(author=self._last.author)
        return own.over(scene)

    def _say(
        self,
        start: int,
        end: int,
        meta: Meta,
        *,
        beside: str = "",
        behind: str = "",
        paragraph: int = -1,
        is_quoted: bool = True,
    ) -> bool:
        """Keep words as a statement, if they are one and anything is said of where they come from."""
        if is_cut_off(self._text[start:end]):
            return False
        start, end = unmarked(self._text, start, end)
        part = statement_within(self._text[start:end])
        known = (meta.author or meta.day or meta.source) and not (meta.unnamed and not meta.dated)
        if part is None or not known or self._answer.is_attribution(self._text[start:end]):
            return False
        self._last = meta
        fields = self._scenes.fields()
        self._found.append(
            Said(
                start=start + part[0],
                quote=self._text[start + part[0] : start + part[1]],
                meta=meta,
                beside=" ; ".join([*meta.titles, fields.get("place", ""), beside]),
                behind=behind,
                sections=self._scenes.sections(),
                paragraph=paragraph if paragraph >= 0 else start,
                customer=fields.get("customer", ""),
                opportunity=fields.get("opportunity", ""),
                milestone=fields.get("milestone", ""),
                is_quoted=is_quoted,
            )
        )
        return True

    def _context(self, position: int, block: Block, words: str) -> None:
        """A block without a statement says something of those behind it: a heading, an introduction, an item's head."""
        following = next((other for other in self._blocks[position + 1 : position + 3] if other.kind != "gap"), None)
        if following is None or not any(map(str.isalpha, words)) or is_small_talk(words):
            return
        leads_on = words.rstrip("*_ ").endswith(_LEADS_ON)
        if is_advice(words) and not leads_on:
            return
        sentence = last_sentence(words[-400:])
        meta = self._answer.meta(sentence, lower_case=len(words) < _SHORT and block.kind == "item")
        if len(sentence) < len(words[-400:]):
            meta = self._answer.with_before(meta, words[-400:][: -len(sentence) or None])
        if leads_on or (following.kind == "quote" and meta.author):
            self._scenes.introduce(block, Scene(meta, words))
        elif block.kind == "item":
            self._scenes.introduce(block, Scene(meta if meta.residue <= 4 else Meta(), words))
        elif len(words) < _SHORT and not _ENDS.search(words):
            self._scenes.heading(PLAIN_HEADING, heading_scene(self._answer, PLAIN_HEADING, words))
        if meta.author or meta.dated == "day":
            self._last = meta.over(self._last)

"""What the headings, items, introductions and labelled lines before a statement say of it."""

from typing import NamedTuple

from policy.m365.attribution import Meta
from policy.m365.blocks import Block, Kind
from policy.m365.fields import Role

PLAIN_HEADING = 8


class Scene(NamedTuple):
    """What one block says of those behind it, and its words."""

    meta: Meta
    words: str


class _Record(NamedTuple):
    fields: dict[Role, Scene]
    kind: Kind
    indent: int
    level: int
    is_mail: bool


class Scenes:
    """The blocks that are open while an answer is walked through; the innermost says most."""

    def __init__(self) -> None:
        self._headings: list[tuple[int, Scene]] = []
        self._items: list[tuple[int, Scene]] = []
        self._introduction: Scene | None = None
        self._introduced: Kind | None = None
        self._record: _Record | None = None
        self._speaker: Scene | None = None
        self._after_gap = False

    def heading(self, level: int, scene: Scene) -> None:
        """A heading closes what is open at its level and below."""
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._headings.append((level, scene))
        self._items.clear()
        self._introduction = self._record = self._speaker = None

    def gap(self, *, ruled: bool) -> None:
        """An empty line; a ruled one ends every item and the head of a mail."""
        self._after_gap = True
        self._speaker = None
        if ruled:
            self._items.clear()
            self._introduction = self._record = None
            self._headings = [(level, scene) for level, scene in self._headings if level < PLAIN_HEADING]

    def enter(self, block: Block) -> None:
        """A block begins: what is open and not around it ends."""
        if block.kind == "item" or (block.kind == "text" and (self._after_gap or block.indent)):
            while (
                self._items
                and self._items[-1][1] is not self._speaker
                and self._items[-1][0] >= max(block.indent, 1 - (block.kind == "item"))
            ):
                if block.kind == "text" and block.indent > self._items[-1][0]:
                    break
                self._items.pop()
        if self._record and (
            block.level < self._record.level or (block.kind == "item" and block.indent < self._record.indent)
        ):
            self._record = None
        if self._introduction and not (block.kind == "text" and block.indent):
            if self._introduced is None:
                self._introduced = block.kind
            elif block.kind != self._introduced or block.kind == "text":
                self._introduction = None
        self._after_gap = False

    def speaks(self, block: Block, scene: Scene) -> None:
        """A line of who and when: the lines right behind it were said so."""
        if block.kind == "item":
            self._items.append((block.indent, scene))
        self._speaker = scene

    def is_spoken(self) -> bool:
        """Whether the line before said who speaks."""
        return self._speaker is not None

    def is_introduced(self) -> bool:
        """Whether the nearest introduction, head of an item or heading names the author and the day."""
        nearest = next(iter(self._open()), None)
        return nearest is not None and nearest.meta.author is not None and nearest.meta.dated == "day"

    def introduce(self, block: Block, scene: Scene) -> None:
        """A block that has no statement says something of those behind it."""
        if block.kind == "item":
            self._items.append((block.indent, scene))
        else:
            self._items.clear()
            self._introduction, self._introduced = scene, None

    def field(self, block: Block, role: Role, scene: Scene, *, begins: bool) -> None:
        """A labelled line; `begins` a new record."""
        record = self._record
        if record is None or begins or record.level != block.level:
            record = _Record({}, block.kind, block.indent, block.level, is_mail=False)
        mail = record.is_mail or (block.kind != "item" and role in ("author", "date"))
        self._record = record._replace(fields={**record.fields, role: scene}, is_mail=mail)

    def has_record(self) -> bool:
        """Whether labelled lines gave a day or an author."""
        return bool(self._record and {"date", "author"} & set(self._record.fields))

    def is_mail(self, block: Block) -> bool:
        """Whether a block is the body under the head of a mail."""
        record = self._record
        if record is None or not record.is_mail or record.level != block.level or block.kind == "item":
            return False
        return len(record.fields) > 1 and "author" in record.fields and self._introduction is None

    def fields(self) -> dict[Role, str]:
        """The labelled words of the record that is open."""
        return {role: scene.words for role, scene in self._record.fields.items() if scene.words} if self._record else {}

    def sections(self) -> tuple[str, ...]:
        """The words of every open block, the innermost first."""
        return tuple(scene.words for scene in self._open() if scene.words)

    def innermost(self) -> str:
        """The words of the nearest heading or introduction."""
        if self._introduction:
            return self._introduction.words
        return self._headings[-1][1].words if self._headings else ""

    def meta(self) -> Meta:
        """What all open blocks say, the inner before the outer."""
        meta = Meta()
        for scene in self._open():
            meta = meta.over(scene.meta)
        return meta

    def _open(self) -> list[Scene]:
        spoken = [self._speaker] if self._speaker else []
        items = [scene for _, scene in reversed(self._items)]
        record = list(self._record.fields.values()) if self._record else []
        introduction = [self._introduction] if self._introduction else []
        inner = self._record is not None and self._record.indent > 1
        middle = [*record, *items, *introduction] if inner else [*items, *introduction, *record]
        return [*spoken, *middle, *(scene for _, scene in reversed(self._headings))]

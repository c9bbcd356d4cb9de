"""What rendered parts print."""

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType


def text_of(parts: Iterable[RenderableType], width: int = 80, *, colours: bool = False) -> str:
    """What the parts print at this width."""
    file = io.StringIO()
    console = Console(
        file=file, width=width, highlight=False, markup=False, emoji=False, force_terminal=colours, no_color=not colours
    )
    for part in parts:
        console.print(part, crop=False)
    return file.getvalue()


def lines_of(parts: Iterable[RenderableType], width: int = 200) -> list[str]:
    """The lines that they print, without the blanks around them."""
    return [line.strip() for line in text_of(parts, width).splitlines()]

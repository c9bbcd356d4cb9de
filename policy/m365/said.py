"""One statement as an answer has it, before it is judged against the scope."""

from typing import NamedTuple

from policy.m365.attribution import Meta


class Said(NamedTuple):
    """Words at an offset with what is said of them.

    `beside` are the titles of places and the words before them in the same sentence or row, `behind` those that
    follow; `sections` are the headings over them, the innermost first; `paragraph` marks the paragraph that they stand
    in. `customer`, `opportunity` and `milestone` are fields that the answer gives. `is_quoted`: the words of the
    source, no paraphrase. `is_apart`: the answer itself says that it is about somebody else.
    """

    start: int
    quote: str
    meta: Meta
    beside: str = ""
    behind: str = ""
    sections: tuple[str, ...] = ()
    paragraph: int = -1
    customer: str = ""
    opportunity: str = ""
    milestone: str = ""
    is_quoted: bool = True
    is_apart: bool = False

"""Texts that a record of the CRM may hold to deceive whoever reads a packet; no end of them, drawn at random."""

import random
from collections.abc import Iterator

PIECES = (
    *(
        "\x1b[2J\x1b[H",
        "\x1b]8;;https://evil.example\x07here\x1b]8;;\x07",
        "\x1b]0;title\x07",
        "\x9b31m",
        "\b\b\b\b",
        "\r",
    ),
    *("\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff", "\u00ad", "\U000e0041\U000e007f", "\u2028", "\u0085"),
    *(
        "<b>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- ",
        "&lt;b&gt;",
        "&#x202e;",
        "<https://e.example>",
    ),
    *(
        "[approve](https://evil.example)",
        "![x](https://evil.example/p.png)",
        "[a]: https://evil.example",
        "[x][y]",
        "](",
    ),
    *(
        "https://evil.example/a_b?c=d",
        "www.evil.example",
        "mailto:a@evil.example",
        "a.b@evil.example",
        "ftp://e.example",
    ),
    *(
        "# Heading",
        "\n# Heading\n",
        "\n---\n",
        "\n===\n",
        "```\ncode\n```",
        "`code`",
        "**bold**",
        "_it_",
        "~~gone~~",
        "$x^2$",
    ),
    *(
        "\n| a | b |\n|---|---|\n",
        "\n> quote",
        "\n- item",
        "\n1. item",
        "$(icon)",
        "\\",
        "\\n",
        "\\u{41}",
        "\\u{202e}",
        "\\\\",
    ),
    *(
        "\n2. update_task  ready to approve  i2\n",
        "Confirmation packet, 1 item",
        "\n   risk    none",
        "   why     all fine",
    ),
    *(
        "” (11111111-1111-4111-8111-111111111111)",
        "” → “2026-12-31”",
        "” -> “",
        "“",
        "”",
        "“”",
        "(none)",
        " (In Progress)",
    ),
    *(
        "i1: close_task, task “x”",
        "\ni9: close_task, a new task\nmilestone “y” (z)",
        "- dueDate: “a” → “b”",
        " [+12 characters]",
    ),
    *(
        "  ",
        "   a   b   ",
        "\t",
        "\u00a0",
        "\u3000",
        "e" + "\u0301" * 12,
        "\u0301",
        "שלום",
        "مرحبا",
        "東亜電機",
        "Zürich",
        "O'Reilly",
    ),
    *(
        "a" * 130,
        "東" * 70,
        "x" * 79 + " y",
        "keeps “a” and adds “b”",
        ", customer “Contoso”",
        "number 7-1 (x)",
        "$300k",
        "€310k – ok",
    ),
)


def texts(drawn: random.Random) -> Iterator[str]:
    """One text after the other: the pieces alone first, then a few of them together with plain words between."""
    yield from PIECES
    while True:
        parts = drawn.choices(PIECES, k=drawn.randint(1, 6))
        yield drawn.choice(("", " ", "text ", "\n")).join(parts)

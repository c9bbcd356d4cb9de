"""Rig 8, small: a packet as a person sees it; every scalar value and 1,000 texts run in bench."""

import pytest

from bench.write_path.hostile_texts import PIECES
from bench.write_path.plan_read import read_plan
from bench.write_path.shown import RENDERERS, SCALARS, hostile, item, packet, scalars, violations
from policy.inert import inert, original
from policy.markdown import plain, quotation

SPECIAL = [
    *range(0x300),
    *range(0x2000, 0x2070),
    *range(0xFE00, 0xFE10),
    *range(0xFFF0, 0x10000),
    *range(0xE0000, 0xE0100),
]


@pytest.mark.slow
def test_scalar_values_of_every_kind_are_inert_and_can_be_read_back_however_they_are_shown() -> None:
    assert scalars([*SPECIAL, *SCALARS[:: len(SCALARS) // 3000]]).violations == []


@pytest.mark.slow
def test_hostile_texts_are_nothing_but_text_and_the_plan_can_be_read_from_what_is_shown() -> None:
    figure = hostile(len(PIECES), 0, megabyte=50_000, items=12)
    assert figure.violations == []
    assert figure.trials == len(PIECES) + 13


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda one: one.name)
def test_a_text_that_ends_its_quotation_and_goes_on_as_the_card_does_is_read_as_a_text(renderer: object) -> None:
    forged = "x” (99999999-9999-4999-8999-999999999999)\n   task    “y” → “2027-01-01”"
    assert list(violations(packet([item("i1", "update_task", forged)]), renderer)) == []  # type: ignore[arg-type]


def test_what_is_written_in_no_cards_form_is_no_plan() -> None:
    with pytest.raises(ValueError, match="no heading"):
        read_plan("Approve everything")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[approve](https://e.example)", "[approve\\u{5d}(https\\u{3a}//e.example)"),
        ("<b>x</b> & &lt;", "\\u{3c}b>x\\u{3c}/b> & \\u{26}lt;"),
        ("# Heading", "\\u{23} Heading"),
        ("1. one", "1\\u{2e} one"),
        ("C:\\new", "C:\\u{5c}new"),
        ("a_b and _c_", "a_b and \\u{5f}c\\u{5f}"),
        ("ann@contoso.com at www.contoso.com", "ann\\u{40}contoso.com at www\\u{2e}contoso.com"),
        ("€310k – signed (Zürich)", "€310k – signed (Zürich)"),
    ],
)
def test_text_in_markdown_is_no_markup_stays_readable_and_can_be_read_back(text: str, shown: str) -> None:
    assert plain(text) == shown
    assert original(plain(text)) == original(quotation(text)[1:-1]) == text


def test_marks_without_a_letter_or_in_heaps_and_blanks_in_a_row_are_shown_by_their_codes() -> None:
    assert inert("\u0301a") == "\\u{301}a"
    assert inert("e" + "\u0301" * 6) == "e" + "\u0301" * 4 + "\\u{301}" * 2
    assert inert("a   b") == "a \\u{20}\\u{20}b"

import sys
import unicodedata

from policy.inert import inert, original, quoted


def test_every_unicode_scalar_value_is_inert_and_can_be_read_back() -> None:
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    for code in range(sys.maxunicode + 1):
        if 0xD800 <= code <= 0xDFFF:
            continue
        character = chr(code)
        shown = inert(character)
        assert not any(unicodedata.category(part) in hidden for part in shown), hex(code)
        assert original(shown) == character, hex(code)


def test_names_and_prices_stay_readable() -> None:
    for text in ("Zürich Präzision Ltd", "東亜電機", "€310k – signed", "O'Reilly & Söhne"):
        assert inert(text) == text


def test_a_text_that_looks_like_an_escape_is_read_back_as_itself() -> None:
    for text in ("\\u{202e}", "\\", "\\\\u{41}", "C:\\temp", "\x1b[31mred"):
        assert original(inert(text)) == text


def test_a_long_text_says_how_much_is_not_shown() -> None:
    assert quoted("a" * 400, 10) == "“aaaaaaaaaa” [+390 characters]"

"""Text from CRM, M365 or a model as it may be shown to a person: inert, one line, reversible.

Every character that could move the cursor, reorder, hide or imitate a frame is written as \\u{HEX}, a line
break as \\n; a backslash is doubled, so that the original can be read back. So is written the mark that ends a
quotation, each blank after a blank, which a terminal or a browser would swallow, and a letter of another alphabet that
stands in a word with Latin ones.
"""

import re
import unicodedata

# Cc control, Cf format (bidi, zero width, tags), Cs surrogate, Co private use, Cn unassigned, Zl/Zp line separators,
# Me enclosing marks; Zs other than the plain space.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Me"})
# Letters and marks that render as nothing though their category does not say so: Hangul fillers, Khmer inherent vowels,
# the Braille blank, the object's place, blank notes and signs, combining grapheme joiner, variation selectors.
_BLANK = frozenset(
    {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC, 0x1D159, 0x16FE4, 0x13441, 0x13442}
)
# More marks than this over one letter run into the lines around it.
_MARKS_ON_A_LETTER = 4
_ESCAPED = re.compile(r"\\(?:(\\|n|t)|u\{([0-9a-f]{1,6})\})")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ALPHABETS_THAT_IMITATE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU")
_CODE = re.compile(r"[0-9A-Za-z-]{1,40}")
_NAMED = {"\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_FROM_NAME = {"\\": "\\", "n": "\n", "t": "\t"}


def inert(text: str) -> str:
    """The text with everything invisible or moving made visible. Reversible by `original`."""
    if text.isascii() and text.isprintable() and "\\" not in text and "  " not in text:
        return text
    shown, before, marks = [], "", _MARKS_ON_A_LETTER
    imitating = _imitating(text)
    for place, character in enumerate(text):
        one = _coded(character) if place in imitating else _shown(character)
        is_mark = unicodedata.category(character) in ("Mn", "Mc")
        # A mark with no letter before it would sit on what is ours, the opening quotation mark.
        marks = (marks + 1 if is_mark else 0) if len(one) == 1 and character != " " else _MARKS_ON_A_LETTER
        if (is_mark and marks > _MARKS_ON_A_LETTER) or (character == " " == before):
            one = _coded(character)
        shown.append(one)
        before = character
    return "".join(shown)


def original(shown: str) -> str:
    """The text that `inert` was given."""
    return _ESCAPED.sub(lambda found: _FROM_NAME[found[1]] if found[1] else chr(int(found[2], 16)), shown)


def quoted(text: str, limit: int = 300) -> str:
    """The text as a marked quotation of at most `limit` characters of it, saying how many more there are."""
    kept = inert(text[:limit]).replace("”", _coded("”"))
    more = f" [+{len(text) - limit} characters]" if len(text) > limit else ""
    return f"“{kept}”{more}"


def code(text: str) -> str:
    """A record's number as it is where it looks like one; else as a quotation, so that it can imitate nothing."""
    return text if _CODE.fullmatch(text) else quoted(text)


def _shown(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    category = unicodedata.category(character)
    hidden = category in _HIDDEN or code in _BLANK or (category == "Zs" and character != " ")
    variation = 0xFE00 <= code <= 0xFE0F or 0x180B <= code <= 0x180F or 0xE0100 <= code <= 0xE01EF
    return _coded(character) if hidden or variation else character


def _imitating(text: str) -> set[int]:
    """Where a letter of another alphabet, or a Latin one in disguise, stands in a word with Latin letters."""
    if text.isascii():
        return set()
    return {
        word.start() + place
        for word in _WORD.finditer(text)
        if any(letter.isascii() for letter in word[0])
        for place, letter in enumerate(word[0])
        if not letter.isascii() and _imitates(letter)
    }


def _imitates(letter: str) -> bool:
    disguised = unicodedata.category(letter) in ("Lu", "Ll") and unicodedata.normalize("NFKC", letter).isascii()
    return disguised or unicodedata.name(letter, "").startswith(_ALPHABETS_THAT_IMITATE)


def _coded(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"

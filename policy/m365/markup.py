"""HTML and entities made plain text with marks of lists, of the same length: offsets in the answer stay true."""

import html
import re

from policy.m365.fields import role_of

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:]{0,20})(?:\s[^<>]{0,2000})?/?>|<!--|<!DOCTYPE[^<>]{0,200}>", re.I
)
_HIDDEN = re.compile(r"<(style|script|head|title)\b[^<>]{0,2000}>", re.I)
_ROW = re.compile(r"<(/?)(?:tr|table)\b", re.I)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,10});", re.I)
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\ue000-\uf8ff]")
_LINE = {"p": "\n\n", "div": "\n", "br": "\n", "ul": "\n", "ol": "\n", "table": "\n", "tr": "\n", "section": "\n\n"}
_LINE |= {"article": "\n\n", "header": "\n", "footer": "\n\n", "dl": "\n", "dt": "\n", "dd": "\n", "hr": "\n\n"}
_LINE |= {"tbody": "\n", "thead": "\n", "html": "\n", "body": "\n", "pre": "\n", "blockquote": "\n\n", "caption": "\n"}
_OPENING = {"li": "\n- ", "td": " | ", "th": " | ", "h1": "\n# ", "h2": "\n# ", "h3": "\n# ", "h4": "\n# "}
_OPENING |= {
    "h5": "\n# ",
    "h6": "\n# ",
    "blockquote": "\n\n> ",
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "q": '"',
}
_CLOSING = {"h1": "\n\n", "h2": "\n\n", "h3": "\n\n", "h4": "\n\n", "h5": "\n\n", "h6": "\n\n", "li": "\n", "b": "**"}
_CLOSING |= {"strong": "**", "i": "*", "em": "*", "q": '"'}
_INLINE_MARKS = frozenset(("b", "strong", "i", "em", "q"))
_ELEMENTS = re.compile(r"</(?:text|quote|excerpt|snippet|message|statement|words|verbatim|content|exactWords)>", re.I)
_ELEMENT = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z_]{1,20})>")
_OF_HTML = frozenset(
    (
        "time",
        "title",
        "summary",
        "details",
        "address",
        "data",
        "link",
        "section",
        "header",
        "body",
        "cite",
        "item",
        "items",
        "entry",
        "value",
        "result",
        "results",
        "fact",
        "facts",
    )
)
_VOICE = re.compile(r"<v(?:\.\w{1,20})?\s(?P<name>[^<>\n]{2,60})>")
_PICTURE = re.compile(
    r"!\[[^\[\]\n]{0,200}\]\([^()\s]{0,600}(?:\([^()\s]{0,100}\)[^()\s]{0,300})?(?: \"[^\"\n]{0,100}\")?\)"
)
_LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]{0,200})\]\([^()\s]{0,600}(?:\([^()\s]{0,100}\)[^()\s]{0,300})?(?: \"[^\"\n]{0,100}\")?\)"
)
_MOST_HIDDEN = 80


def flattened(text: str) -> str:
    """The text with every tag and entity replaced by blanks, line ends and list marks of the same length."""
    flat = _VOICE.sub(_flat_voice, text) if "<v" in text else text
    flat = _INVISIBLE.sub(" ", flat.replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n"))
    if "<" in flat:
        flat = _without_tags(flat)
    if "](" in flat:
        flat = _LINK.sub(_flat_link, _PICTURE.sub(_blank, flat))
    return _ENTITY.sub(_decoded, flat) if "&" in flat else flat


def _flat_voice(match: re.Match[str]) -> str:
    """The speaker of a caption, as in a transcript."""
    return f"\n{match['name']}: ".ljust(len(match[0]))


def _flat_link(match: re.Match[str]) -> str:
    """The words of a link, marked as a title is; a number in it refers to a source and stays one."""
    words = match["words"]
    rest = " " * (len(match[0]) - len(words) - 2)
    if not words.strip():
        return _blank(match)
    return f"[{words}]{rest}" if words.strip("^ ").isdigit() else f"*{words}*{rest}"


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without_tags(text: str) -> str:
    text = _rows_in_one_line(_hidden(text))
    if _ELEMENTS.search(text):
        text = _ELEMENT.sub(_flat_element, text)
    return _TAG.sub(_flat_tag, text)


def _flat_element(match: re.Match[str]) -> str:
    """An element of XML whose name is a label is a labelled line."""
    if match["close"]:
        return "\n".ljust(len(match[0])) if role_of(match["name"], exact=True) else match[0]
    return (
        f"{match['name']}: "
        if role_of(match["name"], exact=True) and match["name"].casefold() not in _OF_HTML
        else match[0]
    )


def _rows_in_one_line(text: str) -> str:
    """The text with the line ends within a row of a table made blanks."""
    parts: list[str] = []
    position, inside = 0, False
    for match in _ROW.finditer(text):
        part = text[position : match.start()]
        parts.append(part.replace("\n", " ") if inside else part)
        position, inside = match.start(), not match[1]
    return "".join([*parts, text[position:]])


def _hidden(text: str) -> str:
    """The text with what a browser does not show blanked out."""
    parts: list[str] = []
    position = 0
    lower = text.lower() if _HIDDEN.search(text) else ""
    for match in _HIDDEN.finditer(text):
        if match.start() < position:
            continue
        end = (
            lower.find(f"</{match[1].lower()}", match.end())
            if len(parts) < _MOST_HIDDEN and len(lower) == len(text)
            else -1
        )
        if end < 0:
            continue
        parts += [text[position : match.start()], " " * (end - match.start())]
        position = end
    return "".join([*parts, text[position:]])


def _flat_tag(match: re.Match[str]) -> str:
    words, name = match[0], (match["name"] or "").casefold()
    if match["close"]:
        mark = _CLOSING.get(name) or _LINE.get(name, "")
        return mark.rjust(len(words)) if name in _INLINE_MARKS else mark.ljust(len(words))[: len(words)]
    mark = _OPENING.get(name) or _LINE.get(name, "")
    if len(mark) > len(words):
        mark = "\n"
    return _padded(mark, len(words))


def _padded(mark: str, length: int) -> str:
    """The mark, at the end of the blanks: a list mark is read where its words begin."""
    return mark.ljust(length) if mark.endswith("\n") else (" " * (length - len(mark)) + mark if mark else " " * length)


def _decoded(match: re.Match[str]) -> str:
    words = html.unescape(match[0])
    return words.ljust(len(match[0]))[: len(match[0])] if len(words) <= len(match[0]) else match[0]

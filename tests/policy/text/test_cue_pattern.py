"""A pattern that looks for its words first answers as the bare expression does, and most sentences are not searched.

The sentences are those of all tables of this folder and of the labelled cases. Each pattern is tried on a fixed share
of them, another share for each pattern, so that every sentence is tried with several patterns.
"""

import ast
import importlib
import json
import pkgutil
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import policy.text
from policy.text.cue_pattern import CuePattern, Index
from policy.text.required_words import required_words
from policy.text.sentences import plain, sentences

HERE = Path(__file__).parent
CASES = HERE.parents[1] / "data" / "cases"
SHARE = 60


@cache
def told() -> tuple[str, ...]:
    """The sentences of the tests' tables and of the cases, in a fixed order."""
    texts = [
        node.value
        for path in sorted(HERE.glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value
    ]
    for name in ("dev.jsonl", "more.jsonl"):
        for line in (CASES / name).read_text(encoding="utf-8").splitlines():
            texts += strings(json.loads(line))
    return tuple(sorted({span.text for text in texts for span in sentences(plain(text[:4000]))}))


def strings(value: Any) -> list[str]:
    """Every string of a JSON value."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in strings(part)]


@cache
def patterns() -> tuple[CuePattern, ...]:
    """Every pattern of the text rules."""
    modules = [importlib.import_module(f"policy.text.{one.name}") for one in pkgutil.iter_modules(policy.text.__path__)]
    held = [value for module in modules for value in vars(module).values()]
    held += [part for value in held if isinstance(value, dict) for part in value.values()]
    return tuple(dict.fromkeys(value for value in held if isinstance(value, CuePattern)))


@cache
def index() -> Index:
    return Index(list(patterns()))


@cache
def known(sentence: str) -> int:
    return index().look_up(sentence)


def test_no_pattern_is_kept_from_a_sentence_that_it_matches() -> None:
    wrong = []
    for number, pattern in enumerate(patterns()):
        bare = re.compile(pattern.pattern, pattern.flags)
        bit = index().bits[pattern]
        for sentence in told()[number % SHARE :: SHARE]:
            if not known(sentence) & bit and (match := bare.search(sentence)) is not None:
                wrong.append(f"{pattern.pattern[:60]!r} matches {match[0]!r} in {sentence!r}")
    assert len(patterns()) > 500 and len(told()) > 8000
    assert wrong == []


def test_a_sentence_is_searched_by_less_than_a_quarter_of_the_patterns() -> None:
    share = [known(sentence).bit_count() / len(patterns()) for sentence in told()[::SHARE]]
    assert sum(share) / len(share) < 0.25


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bsigned\soff\b", "Signed\u00a0off"),
        (r"\bsi[gk]n(?:ed|s)?\b", "the \u017figned copy"),
        (r"\bkey\b", "the \u212aey is there"),
        (r"\bin\b", "İn time"),
        (r"\d{1,2}\s?%", "at ٣ %"),
        (r"(?<![\w-])done(?!\w)", "is it done?"),
        (r"(?:ab){2,}c", "xababcx"),
        (r"x*y?|", "nothing of it"),
        (r"stra(?:ß|ss)e", "STRASSE"),
        (r"\bσας\b", "ΓΙΑ ΣΑΣ"),
        (r"(?=.*budget)po\b", "the PO for the budget"),
    ],
)
def test_letters_that_stand_for_each_other_and_open_ends_are_found(pattern: str, text: str) -> None:
    cue = CuePattern(pattern, re.IGNORECASE)
    assert re.search(pattern, text, re.IGNORECASE) is not None
    made = Index([cue])
    assert made.look_up(text) & made.bits[cue]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(r"\bsigned\b", "designed"), (r"\bsign\w*", "resign"), (r"not\syet", "not this"), (r"\d\d:\d\d", "in 26")],
)
def test_a_text_without_the_words_is_not_searched(pattern: str, text: str) -> None:
    cue = CuePattern(pattern, re.IGNORECASE)
    made = Index([cue])
    assert not made.look_up(text) & made.bits[cue]


def test_a_pattern_that_may_match_anything_requires_nothing() -> None:
    assert required_words(r"\w+", re.IGNORECASE) is None
    assert required_words(r"a?b?|", 0) is None
    assert required_words(r"(?:signed|\w+)", 0) is None


def test_a_hostile_word_is_searched_as_it_is() -> None:
    cue = CuePattern(r"\bsigned\b", re.IGNORECASE)
    made = Index([cue])
    assert made.look_up("x" * 900) & made.bits[cue]

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.requirements import CLAUSES, NOT_COVERED, SECTIONS

TESTS = Path(__file__).parent


def named_clauses() -> Iterator[tuple[str, str]]:
    """Every (clause id, test) of the suite, read from the sources."""
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                for mark in node.decorator_list:
                    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.requirement":
                        for argument in mark.args:
                            yield ast.literal_eval(argument), node.name


def test_every_covered_clause_of_the_skill_has_a_test() -> None:
    tested = {clause for clause, _ in named_clauses()}
    assert sorted(CLAUSES.keys() - tested) == []


def test_every_clause_that_a_test_names_is_in_the_table() -> None:
    assert [(clause, test) for clause, test in named_clauses() if clause not in CLAUSES] == []


def test_every_section_of_the_skill_is_covered_or_said_not_to_be() -> None:
    known = [*CLAUSES, *NOT_COVERED]
    assert [name for name, start in SECTIONS.items() if not any(one.startswith(start) for one in known)] == []
    assert all(NOT_COVERED.values())

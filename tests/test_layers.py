"""The layers of ARCHITECTURE.md, and a few rights, read from the sources."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = {"bench", "cli", "graphs", "nodes", "policy", "prompts", "runs", "sandbox", "tools"}
# What each folder may import of ours, and which packages it must keep away from.
ALLOWED = {
    "policy": {"policy"},
    "tools": {"policy", "tools"},
    "nodes": {"policy", "prompts", "tools", "nodes.facts"},
    "graphs": {"nodes", "policy", "tools", "graphs"},
    "graphs/server.py": OURS,
    "runs": {"graphs", "policy", "runs", "sandbox", "tools"},
    "sandbox": {"sandbox"},
    "cli": OURS - {"nodes", "bench"},
}
FORBIDDEN = {
    "policy": {"langgraph", "mcp", "langchain_core", "sqlite3", "os", "random", "time", "asyncio"},
    "tools": {"langgraph"},
    "nodes": {"langgraph", "mcp", "sqlite3"},
    "graphs": {"mcp", "sqlite3"},
    "sandbox": {"langgraph"},
}


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def allowed(path: Path) -> set[str]:
    place = path.relative_to(ROOT).as_posix()
    return ALLOWED.get(place, ALLOWED[place.split("/")[0]])


@pytest.mark.parametrize("folder", ["policy", "tools", "nodes", "graphs", "runs", "sandbox", "cli"])
def test_a_layer_imports_only_what_stands_below_it(folder: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in sources(folder)
        for module in imports(path)
        if not _may_import(path, folder, module)
    ]
    assert wrong == []


def _may_import(path: Path, folder: str, module: str) -> bool:
    package = module.split(".")[0]
    if package in FORBIDDEN.get(folder, set()):
        return path.name == "server.py" or (folder == "nodes" and module.startswith("langgraph.types"))
    if package not in OURS or module in OURS:
        return True
    names = allowed(path)
    return package in names or any(module == name or module.startswith(f"{name}.") for name in names)


def test_only_two_nodes_may_interrupt() -> None:
    naming = {path.name for path in sources("nodes") + sources("graphs") if "interrupt" in set(_names(path))}
    assert naming == {"ask_user.py", "await_approval.py"}


def test_only_the_write_step_is_given_the_writer() -> None:
    assert {path.name for path in sources("nodes") if "CrmWriter" in set(_names(path))} == {"submit_next_write.py"}


def test_names_of_dynamics_columns_stand_in_one_module() -> None:
    folders = ("policy", "tools", "nodes", "graphs", "runs", "cli")
    naming = {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in sources(folder)
        if any("msp_" in text for text in _texts(path))
    }
    assert naming == {"tools/dynamics.py"}


def test_policy_and_nodes_have_no_clock() -> None:
    reading = [
        path.name for path in sources("policy") + sources("nodes") if {"now", "today", "utcnow"} & set(_calls(path))
    ]
    assert reading == []


def _names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.alias):
            yield node.name


def _texts(path: Path) -> Iterator[str]:
    """String constants that are not docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value


def _calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
            yield from [called.attr] if called.value.id in ("date", "datetime") else []

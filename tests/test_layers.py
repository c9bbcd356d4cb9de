"""The layers of ARCHITECTURE.md, and a few rights, read from the sources."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = {"bench", "cli", "graphs", "nodes", "policy", "prompts", "runs", "sandbox", "surfaces", "tools", "web"}
# What each folder may import of ours, and which packages it must keep away from.
ALLOWED = {
    "policy": {"policy"},
    "prompts": {"prompts"},
    "tools": {"policy", "prompts", "tools"},
    "nodes": {"policy", "tools", "nodes.facts"},
    "graphs": {"nodes", "policy", "tools", "graphs"},
    "graphs/server.py": OURS,
    "runs": {"graphs", "policy", "runs", "sandbox", "tools"},
    "sandbox": {"sandbox"},
    "surfaces": {"policy", "runs", "surfaces", "tools"},
    "web": {"policy", "runs", "surfaces", "tools", "web"},
    "cli": OURS - {"nodes", "bench"},
}
FORBIDDEN = {
    "policy": {"langgraph", "mcp", "langchain_core", "sqlite3", "os", "pathlib", "random", "time", "asyncio"},
    "tools": {"langgraph"},
    "nodes": {"langgraph", "mcp", "sqlite3"},
    "graphs": {"mcp", "sqlite3"},
    "prompts": {"langgraph", "mcp", "langchain_core", "os"},
    "sandbox": {"langgraph"},
    "surfaces": {"langgraph", "sqlite3"},
    "web": {"langgraph", "mcp", "sqlite3"},
}
# Folders that may import nothing from outside but these and the standard library.
ONLY = {"policy": {"pydantic"}, "prompts": set(), "sandbox": {"mcp", "pydantic"}}
LAYERS = ("policy", "prompts", "tools", "nodes", "graphs", "runs", "sandbox", "surfaces", "web", "cli")
CLOCKS = {"now", "today", "utcnow", "time", "time_ns"}


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


@pytest.mark.parametrize("folder", LAYERS)
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


@pytest.mark.parametrize("folder", LAYERS)
def test_a_layer_has_sources_and_imports_nothing_by_a_relative_or_a_computed_name(folder: str) -> None:
    assert sources(folder)
    hidden = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources(folder)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and node.level)
        or (isinstance(node, ast.Name) and node.id in ("__import__", "importlib", "import_module"))
    ]
    assert hidden == []


@pytest.mark.parametrize("folder", sorted(ONLY))
def test_policy_and_sandbox_need_little_from_outside(folder: str) -> None:
    packages = {module.split(".")[0] for path in sources(folder) for module in imports(path)}
    assert packages - set(sys.stdlib_module_names) - ONLY[folder] <= {folder}


def test_only_the_nodes_that_await_a_person_may_interrupt() -> None:
    naming = {path.name for folder in LAYERS for path in sources(folder) if "interrupt" in set(_names(path))}
    # await_reply shows what waits in a run of its own thread, and hands the answer on to that run's gate.
    assert naming == {"ask_user.py", "await_approval.py", "await_reply.py"}


def test_only_the_write_step_and_what_wires_it_name_the_writer() -> None:
    naming = {
        path.relative_to(ROOT).as_posix()
        for folder in LAYERS
        if folder != "tools"
        for path in sources(folder)
        if {"CrmWriter", "MsxWriter", "crm_writer"} & {*_names(path), *_attributes(path)}
    }
    assert naming == {"nodes/submit_next_write.py", "runs/wiring.py"}


def test_only_one_module_loads_the_models_client_and_it_is_given_no_tool_of_the_crm() -> None:
    loading = {
        path.relative_to(ROOT).as_posix()
        for folder in LAYERS
        for path in sources(folder)
        if {"langchain_openai", "openai"} & {module.split(".")[0] for module in imports(path)}
    }
    assert loading == {"tools/model.py"}
    assert not [module for module in imports(ROOT / "tools" / "model.py") if "msx" in module or "mcp" in module]


def test_only_the_approval_step_notes_a_decision_and_only_the_write_step_claims() -> None:
    def calling(method: str) -> set[str]:
        return {
            path.relative_to(ROOT).as_posix()
            for folder in LAYERS
            for path in sources(folder)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute) and node.attr == method and ast.unparse(node.value) == "ledger"
        }

    assert calling("decide") == {"nodes/await_approval.py"}
    assert calling("claim") == {"nodes/submit_next_write.py"}


def test_names_of_dynamics_columns_stand_in_one_module() -> None:
    folders = ("policy", "tools", "nodes", "graphs", "runs", "cli")
    naming = {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in sources(folder)
        if any("msp_" in text for text in _texts(path))
    }
    assert naming == {"tools/dynamics.py"}


def test_the_page_makes_no_markup_and_every_text_of_it_is_made_inert() -> None:
    dotted = {name.partition("(")[0] for path in sources("web") for name in _dotted(path)}
    used = {name for name in dotted if name.startswith("ui.")}
    # None of these shows a text that is given to it: texts are shown by web.elements.Words alone.
    silent = {"page", "timer", "dark_mode", "add_css", "run_javascript", "run_with", "input", "textarea"}
    assert used - {f"ui.{name}" for name in silent} == set()
    assert {path.name for path in sources("web") if "TextElement" in set(_names(path))} == {"elements.py"}


def test_the_clock_is_read_where_a_run_is_wired_and_in_the_ledger() -> None:
    reading = {
        path.relative_to(ROOT).as_posix()
        for folder in ("policy", "tools", "nodes", "graphs", "runs")
        for path in sources(folder)
        if _reads_a_clock(path)
    }
    # runs/connection.py dates the sandbox's portfolio.
    assert reading == {"runs/wiring.py", "runs/connection.py", "tools/ledger.py"}


def test_only_the_entry_points_and_the_settings_read_the_environment() -> None:
    reading = {
        path.relative_to(ROOT).as_posix()
        for folder in ("policy", "nodes", "graphs", "runs")
        for path in sources(folder)
        if {"os.environ", "os.getenv", "environ", "getenv"} & set(_dotted(path))
    }
    assert reading == set()


def _names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.alias):
            yield node.name


def _attributes(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr


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


def _dotted(path: Path) -> Iterator[str]:
    """Every name and every dotted name, called or only passed on."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute | ast.Name):
            yield ast.unparse(node)


def _reads_a_clock(path: Path) -> bool:
    for name in _dotted(path):
        *owner, last = name.split(".")
        if last in CLOCKS and owner and owner[-1] in ("date", "datetime", "time"):
            return True
    return False

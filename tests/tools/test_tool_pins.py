"""How changes of a server's tools are told, and what becomes of a pin that cannot be used."""

from pathlib import Path
from typing import Any

import pytest
from mcp.types import Tool

from tools.errors import ConfigurationError, ToolsChanged
from tools.tool_pins import Listing, ToolPin, listing_of, pin_file


def tool(name: str, **given: Any) -> Tool:
    schema = {"type": "object", "properties": {"taskId": {"type": "string"}}}
    return Tool.model_validate({"name": name, "description": f"Works on {name}.", "inputSchema": schema} | given)


def listed(*tools: Tool) -> Listing:
    return listing_of(tools)


@pytest.fixture
def pin(tmp_path: Path) -> ToolPin:
    made = ToolPin(tmp_path / "pins" / "x.json", "my-msx", {"update_task", "close_task", "execute_operation"})
    made.check(listed(tool("update_task"), tool("close_task"), tool("weather")))
    return made


def stopped(pin: ToolPin, *tools: Tool) -> ToolsChanged:
    with pytest.raises(ToolsChanged) as raised:
        pin.check(listed(*tools))
    assert (raised.value.code, raised.value.server) == ("configuration", "my-msx")
    assert "--accept-tools" in raised.value.hint
    return raised.value


def test_a_changed_description_is_told_old_and_new_and_inert(pin: ToolPin) -> None:
    error = stopped(pin, tool("update_task", description="Works on update_task\u202e all."), tool("close_task"))
    assert "update_task changed: description was “Works on update_task.”" in error.message
    assert "is “Works on update_task\\u{202e} all.”" in error.message


def test_a_change_deep_in_a_long_description_is_shown_where_it_is(pin: ToolPin) -> None:
    pin.accept(listed(tool("update_task", description="x" * 900 + " is safe."), tool("close_task")))
    error = stopped(pin, tool("update_task", description="x" * 900 + " runs all."), tool("close_task"))
    assert "is safe." in error.message and "runs all." in error.message


def test_a_changed_schema_is_told_by_its_path(pin: ToolPin) -> None:
    schema = {"type": "object", "properties": {"taskId": {"type": "number"}, "all": {"type": "boolean"}}}
    error = stopped(pin, tool("update_task", inputSchema=schema), tool("close_task"))
    assert "inputSchema.properties.taskId.type was “string”, is “number”" in error.message
    assert "inputSchema.properties.all.type is new: “boolean”" in error.message


def test_renamed_removed_and_appearing_tools_are_named(pin: ToolPin) -> None:
    renamed = tool("msx_update_task", description="Works on update_task.")
    error = stopped(pin, renamed, tool("execute_operation"))
    assert "close_task is gone" in error.message
    assert "update_task was renamed to msx_update_task" in error.message
    assert "execute_operation is new, and bears the name of a tool that is called" in error.message


def test_tools_that_are_never_called_stop_nothing_and_are_told(pin: ToolPin) -> None:
    now = listed(tool("update_task"), tool("close_task"), tool("weather", description="Other."), tool("news"))
    pin.check(now)
    assert pin.compare(now) == (False, (), ("news", "weather"))


def test_two_different_tools_of_one_name_stop_already_the_first_use(tmp_path: Path) -> None:
    fresh = ToolPin(tmp_path / "x.json", "my-msx", {"update_task"})
    error = stopped(fresh, tool("update_task"), tool("update_task", description="Another."))
    assert "two different tools are named update_task" in error.message
    assert not fresh.path.exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"tools": 1}', '{"tools": {"update_task": 1}}', "\ud800"])
def test_a_pin_that_cannot_be_read_stops_and_can_be_accepted_anew(pin: ToolPin, text: str) -> None:
    pin.path.write_bytes(text.encode("utf-8", "surrogatepass"))
    now = (tool("update_task"), tool("close_task"))
    assert "cannot be read" in stopped(pin, *now).message
    pin.accept(listed(*now))
    pin.check(listed(*now))


def test_a_pin_that_cannot_be_written_stops_the_first_use(tmp_path: Path) -> None:
    (tmp_path / "pins").write_text("a file where the folder should be", encoding="utf-8")
    fresh = ToolPin(tmp_path / "pins" / "x.json", "my-msx", {"update_task"})
    with pytest.raises(ConfigurationError, match=r"cannot be (pinned|read)"):
        fresh.check(listed(tool("update_task")))


def test_each_entry_of_each_file_has_a_pin_of_its_own(tmp_path: Path) -> None:
    files = {pin_file(tmp_path, Path(file), name) for file in ("a.json", "b.json") for name in ("msx", "workiq")}
    assert len(files) == 4

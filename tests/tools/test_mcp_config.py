import json
from pathlib import Path
from typing import Any

import pytest

from tools import config_trust, jsonc, mcp_config
from tools.errors import ConfigurationError
from tools.mcp_config import ConfigFile, Servers
from tools.run_settings import RunSettings

NOTHING = RunSettings()


def write(path: Path, content: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def read(
    path: Path, folder: Path, settings: RunSettings = NOTHING, environment: dict[str, str] | None = None
) -> Servers:
    return mcp_config.read_servers(ConfigFile(path, named=True), settings, folder, environment or {})


def one(folder: Path, entry: Any, environment: dict[str, str] | None = None, name: str = "msx") -> Servers:
    return read(write(folder / "mcp.json", {"servers": {name: entry}}), folder, environment=environment)


def test_the_file_is_searched_in_the_contracts_order(tmp_path: Path) -> None:
    assert mcp_config.find_file(None, NOTHING, tmp_path) is None
    last = write(tmp_path / ".mcp.json", {})
    assert mcp_config.find_file(None, NOTHING, tmp_path) == ConfigFile(last.resolve(), named=False)
    editors = write(tmp_path / ".vscode" / "mcp.json", {})
    assert mcp_config.find_file(None, NOTHING, tmp_path) == ConfigFile(editors.resolve(), named=False)
    by_variable = write(tmp_path / "variable.json", {})
    settings = RunSettings(mcp_config=by_variable)
    assert mcp_config.find_file(None, settings, tmp_path) == ConfigFile(by_variable.resolve(), named=True)
    by_option = write(tmp_path / "option.json", {})
    assert mcp_config.find_file(by_option, settings, tmp_path) == ConfigFile(by_option.resolve(), named=True)


def test_a_named_file_that_is_not_there_is_an_error_and_not_the_sandbox(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"nowhere\.json does not exist"):
        mcp_config.find_file(Path("nowhere.json"), NOTHING, tmp_path)


@pytest.mark.parametrize("key", ["servers", "mcpServers"])
def test_both_forms_of_the_file_are_read(tmp_path: Path, key: str) -> None:
    path = write(tmp_path / "mcp.json", {key: {"msx": {"command": "node", "args": ["a.js"], "env": {"A": "1"}}}})
    servers = read(path, tmp_path)
    assert (servers.crm.name, servers.crm.command, servers.crm.args, servers.crm.env) == (
        "msx",
        "node",
        ("a.js",),
        {"A": "1"},
    )
    assert servers.workiq is None
    assert servers.source == "mcp.json"


def test_comments_and_trailing_commas_are_read_and_strings_are_left_alone() -> None:
    text = """\ufeff{ // one
      "a": "http://x/*y*/", /* two
      lines */ "b": [1, 2, ], "c": "say \\"// no\\" ,]",
      "d": {"e": 1, // last
      },
    }"""
    assert jsonc.parse(text) == {"a": "http://x/*y*/", "b": [1, 2], "c": 'say "// no" ,]', "d": {"e": 1}}


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"servers": []}', '{"servers": {"msx": 3}}', '{"servers": {"msx": {}}}']
)
def test_a_broken_file_is_a_configuration_error_that_names_it(tmp_path: Path, content: str) -> None:
    with pytest.raises(ConfigurationError, match=r"mcp\.json"):
        read(write(tmp_path / "mcp.json", content), tmp_path)


def test_variables_are_filled_in(tmp_path: Path) -> None:
    entry = {
        "command": "${userHome}/bin/server",
        "args": ["--root", "${workspaceFolder}", "--as=${env:WHO}"],
        "env": {"TOKEN": "${env:SECRET}"},
    }
    spec = one(tmp_path, entry, {"WHO": "me", "SECRET": "s3cr3t-token"}).crm
    assert spec.command == f"{Path.home()}/bin/server"
    assert spec.args == ("--root", str(tmp_path), "--as=me")
    assert spec.env == {"TOKEN": "s3cr3t-token"}
    assert spec.shown == "${userHome}/bin/server --root ${workspaceFolder} --as=${env:WHO}"


def test_an_input_variable_is_an_error_that_says_what_to_set(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"\$\{input:token\} asks in the editor") as raised:
        one(tmp_path, {"command": "node", "env": {"T": "${input:token}"}})
    assert "${env:NAME}" in raised.value.hint
    assert "SE_OPS_MCP_CONFIG" in raised.value.hint


def test_an_environment_variable_that_is_not_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="the environment variable MSX_HOME is not set"):
        one(tmp_path, {"command": "${env:MSX_HOME}/x"})


def test_an_env_file_is_read_and_env_wins_over_it(tmp_path: Path) -> None:
    write(tmp_path / "vars.env", "# comment\nexport A=1\nB = 'two words' \n\nC=x=y\nno pair\n")
    entry = {"command": "node", "envFile": "${workspaceFolder}/vars.env", "env": {"A": "9"}}
    assert one(tmp_path, entry).crm.env == {"A": "9", "B": "two words", "C": "x=y"}


def test_an_http_server_has_its_headers_and_shows_neither_them_nor_the_urls_keys(tmp_path: Path) -> None:
    entry = {
        "type": "http",
        "url": "https://u:pw@host/mcp?code=qwerty",
        "headers": {"Authorization": "Bearer ${env:T}"},
    }
    spec = one(tmp_path, entry, {"T": "tok-123456"}).crm
    assert spec.headers == {"Authorization": "Bearer tok-123456"}
    assert spec.shown == "https://host/mcp"
    seen = repr(spec) + spec.without_secrets("failed with Bearer tok-123456 at https://u:pw@host/mcp?code=qwerty")
    assert "tok-123456" not in seen
    assert "qwerty" not in seen
    assert "pw@" not in seen


def entries(*names: str) -> dict[str, Any]:
    return {"servers": {name: {"command": name} for name in names}}


@pytest.mark.parametrize("name", ["msx", "MSX-Prod", "my-crm", "Dynamics CRM", "ms-x"])
def test_the_crm_server_is_the_entry_whose_name_contains_msx_or_crm(tmp_path: Path, name: str) -> None:
    servers = read(write(tmp_path / "mcp.json", entries("github", name, "work-iq")), tmp_path)
    assert servers.crm.name == name
    assert servers.workiq is not None
    assert servers.workiq.name == "work-iq"


def test_several_candidates_are_an_error_that_names_them_and_the_variable(tmp_path: Path) -> None:
    path = write(tmp_path / "mcp.json", entries("msx", "crm-test"))
    with pytest.raises(ConfigurationError, match="msx, crm-test") as raised:
        read(path, tmp_path)
    assert "SE_OPS_CRM_SERVER" in raised.value.hint
    assert read(path, tmp_path, RunSettings(crm_server="crm-test")).crm.name == "crm-test"


def test_a_server_named_in_the_environment_must_be_in_the_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no server named 'other'"):
        read(write(tmp_path / "mcp.json", entries("msx")), tmp_path, RunSettings(crm_server="other"))


def test_a_file_without_a_crm_server_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="has no CRM server"):
        read(write(tmp_path / "mcp.json", entries("github", "workiq")), tmp_path)


def test_only_the_chosen_entries_are_read(tmp_path: Path) -> None:
    content = {"servers": {"msx": {"command": "node"}, "other": {"command": "${input:x}"}}}
    assert read(write(tmp_path / "mcp.json", content), tmp_path).crm.command == "node"


def test_the_sandbox_servers_get_the_database_and_the_contract(tmp_path: Path) -> None:
    servers = mcp_config.sandbox_servers(tmp_path / "x.db", "staged")
    assert servers.crm.args == ("-P", "-m", "sandbox.msx", "--db", str(tmp_path / "x.db"), "--contract", "staged")
    assert servers.workiq is not None
    assert servers.source == "sandbox"


def found(folder: Path, entry: Any) -> Servers:
    path = write(folder / ".mcp.json", {"servers": {"msx": entry}})
    return mcp_config.read_servers(ConfigFile(path, named=False), NOTHING, folder, {})


def test_a_found_files_commands_are_asked_about_until_trusted_and_again_when_they_change(tmp_path: Path) -> None:
    state = tmp_path / "state"
    servers = found(tmp_path, {"command": "node", "args": ["a b.js"]})
    assert config_trust.must_ask(servers, state) == ('msx: node "a b.js"',)
    config_trust.trust(servers, state)
    assert config_trust.must_ask(servers, state) == ()
    assert config_trust.must_ask(found(tmp_path, {"command": "node", "args": ["b.js"]}), state)
    assert config_trust.must_ask(found(tmp_path, {"command": "node", "args": ["a b.js"], "env": {"X": "1"}}), state)
    assert config_trust.must_ask(found(tmp_path, {"command": "node", "args": ["a b.js"]}), state) == ()


def test_a_changed_env_file_is_asked_about_again(tmp_path: Path) -> None:
    write(tmp_path / "vars.env", "NODE_OPTIONS=")
    entry = {"command": "node", "envFile": "vars.env"}
    config_trust.trust(found(tmp_path, entry), tmp_path / "state")
    assert config_trust.must_ask(found(tmp_path, entry), tmp_path / "state") == ()
    write(tmp_path / "vars.env", "NODE_OPTIONS=--require ./evil.js")
    assert config_trust.must_ask(found(tmp_path, entry), tmp_path / "state")


def test_a_named_file_and_the_sandbox_are_not_asked_about(tmp_path: Path) -> None:
    path = write(tmp_path / "mcp.json", entries("msx"))
    assert config_trust.must_ask(read(path, tmp_path), tmp_path) == ()
    assert config_trust.must_ask(mcp_config.sandbox_servers(tmp_path / "x.db", "dry_run"), tmp_path) == ()


def test_an_unreadable_trust_file_asks_again(tmp_path: Path) -> None:
    servers = found(tmp_path, {"command": "node"})
    config_trust.trust(servers, tmp_path)
    write(tmp_path / config_trust.TRUST_FILE, "{broken")
    assert config_trust.must_ask(servers, tmp_path)

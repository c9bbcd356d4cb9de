"""The WorkIQ server: which of its tools takes a question, and one question to it. Its other tools are never called."""

from tools.errors import NotSignedIn, SeOpsError, ToolRefused, ToolsChanged
from tools.mcp_session import McpSession
from tools.ports import WorkIqAnswer
from tools.run_settings import RunSettings, run_settings
from tools.server_spec import ServerSpec
from tools.tool_pins import ToolPin

QUESTION_TOOLS = ("ask_work_iq", "ask")
# The same question is asked once more at most: each takes up to minutes, and a session bears about thirty.
TRIES = 2


async def question_tool(session: McpSession) -> str | None:
    """The tool that takes a question, by its plain name; None where the server has none that takes `question`."""
    for name in QUESTION_TOOLS:
        tool = await session.tool(name)
        if tool is not None and "question" in tool.input_schema.get("properties", {}):
            return name
    return None


class WorkIqClient:
    """WorkIQ over one session (tools.ports.WorkIq); nothing is started before the first question."""

    def __init__(self, spec: ServerSpec, settings: RunSettings | None = None, pin: ToolPin | None = None) -> None:
        self._settings = settings or run_settings()
        self._session = McpSession(spec, self._settings, pin)

    @property
    def calls(self) -> int:
        """Tool calls made so far."""
        return self._session.calls

    async def ask(self, question: str) -> WorkIqAnswer:
        """Ask one question. Whatever goes wrong is the answer's `problem`, with the server's name in it.

        Raises ToolsChanged alone: a server that is not the one that was pinned ends the run.
        """
        try:
            tool = await question_tool(self._session)
            if tool is None:
                name = self._session.name
                return WorkIqAnswer(text=None, problem=f"{name}: no tool takes a question", permanent=True)
            limit = self._settings.workiq_timeout
            text = await self._session.read_text(tool, {"question": question}, seconds=limit, tries=TRIES)
        except ToolsChanged:
            raise
        except SeOpsError as error:
            permanent = isinstance(error, NotSignedIn | ToolRefused) or self.calls == 0
            return WorkIqAnswer(text=None, problem=error.message, permanent=permanent)
        return WorkIqAnswer(text=text)

    def close(self) -> None:
        """End the server's process."""
        self._session.close()

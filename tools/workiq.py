"""Whether a WorkIQ server is there: which of its tools takes a question. Its other tools are never called."""

from tools.mcp_session import McpSession

QUESTION_TOOLS = ("ask_work_iq", "ask")


async def question_tool(session: McpSession) -> str | None:
    """The tool that takes a question, by its plain name; None where the server has none that takes `question`."""
    for name in QUESTION_TOOLS:
        tool = await session.tool(name)
        if tool is not None and "question" in tool.input_schema.get("properties", {}):
            return name
    return None

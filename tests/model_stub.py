"""An OpenAI-compatible endpoint on the loopback, and what it may answer: helpful, slow, busy, broken, hostile.

It reads a prompt as the real one would: the notes under their handles, each a JSON string on its line.
"""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from bench.cases_run import Json
from bench.scripted_models import Answering, Asked, nothing


def bant(*quotes: tuple[str, str, str]) -> Answering:
    """Answers BANT with these (element, stance, quote), each under the first handle that holds the quote."""

    def answer(asked: Asked) -> Json:
        if asked.kind != "BantAnswer":
            return nothing(asked)
        found = [
            {"handle": handle, "element": element, "stance": stance, "quote": quote}
            for element, stance, quote in quotes
            for handle in [next((key for key, text in asked.texts.items() if quote in text), None)]
            if handle
        ]
        return {"quotes": found}

    return answer


@dataclass
class Stub:
    """A running endpoint. `asked` are the requests it got; `answering` says what it answers."""

    url: str
    answering: Answering
    status: int = 200
    delay: float = 0.0
    fails_first: int = 0
    raw: bytes | None = None
    asked: list[Asked] = field(default_factory=list)

    def settings(self, **changed: Any) -> dict[str, str]:
        """The environment that leads to it."""
        given = {"SE_OPS_MODEL": "stub", "OPENAI_API_KEY": "sk-test", "OPENAI_BASE_URL": self.url}
        given |= {"SE_OPS_MODEL_TIMEOUT": "20", "SE_OPS_MODEL_RETRIES": "0", "SE_OPS_MODEL_DEADLINE": "60"}
        return given | {key: str(value) for key, value in changed.items()}


@contextmanager
def serving(answering: Answering = nothing) -> Iterator[Stub]:
    """The endpoint, until the block ends."""
    stub = Stub("", answering)

    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            kind = body.get("response_format", {}).get("json_schema", {}).get("name", "")
            asked = Asked(kind, body["messages"][-1]["content"], body)
            stub.asked.append(asked)
            time.sleep(stub.delay)  # a slow endpoint
            failing = len(stub.asked) <= stub.fails_first
            status = stub.status if stub.fails_first == 0 or failing else 200
            self._reply(status, _payload(stub, asked) if status == 200 else b'{"error": {"message": "no"}}')

        def _reply(self, status: int, payload: bytes) -> None:
            try:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(payload)))
                self.end_headers()
                self.wfile.write(payload)
            except OSError:
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    server.daemon_threads = True
    stub.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _payload(stub: Stub, asked: Asked) -> bytes:
    if stub.raw is not None:
        return stub.raw
    answer = stub.answering(asked)
    content = answer if isinstance(answer, str) else json.dumps(answer)
    completion = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "stub",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }
    return json.dumps(completion).encode()

"""The language server that editors ask about YAML, spoken to as an editor does: LSP over its standard streams.

It is the one of VS Code's YAML extension and of most other editors; ``make editors`` installs it. No schema but the one that a file
names is looked up, and nothing is fetched.
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Where somebody's cursor stands in a text.
CURSOR = "‸"
_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
    },
}
_SETTINGS = {
    "yaml": {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}},
}


@dataclass(frozen=True, slots=True)
class Squiggle:
    """What an editor underlines: the text from one column to another of a line, counted from 0, and what it says of it."""

    line: int
    start: int
    end: int
    message: str


class Editor:
    """An editor with files open below ``root``."""

    def __init__(self, process: "subprocess.Popen[bytes]", root: Path) -> None:
        self._process = process
        self._root = root
        self._asked = 0
        self._found: dict[str, list[Any]] = {}
        self._ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": _CAPABILITIES})
        self._send({"method": "initialized", "params": {}})

    def squiggles(self, name: str, text: str) -> list[Squiggle]:
        """What is underlined in the file ``name`` that holds ``text``."""
        address, _ = self._opened(name, text)
        return [
            Squiggle(each["range"]["start"]["line"], each["range"]["start"]["character"],
                     each["range"]["end"]["character"], each["message"])
            for each in self._found[address]
        ]  # fmt: skip

    def offers(self, name: str, text: str) -> dict[str, str]:
        """What is offered at the cursor, each with what is said of it."""
        found = self._at_cursor("textDocument/completion", name, text)
        return {each["label"]: _words(each.get("documentation")) for each in found["items"]}

    def hover(self, name: str, text: str) -> str:
        """What is shown of the thing under the cursor."""
        found = self._at_cursor("textDocument/hover", name, text)
        return _words(found["contents"]) if found else ""

    def _at_cursor(self, method: str, name: str, text: str) -> Any:
        address, position = self._opened(name, text)
        return self._ask(method, {"textDocument": {"uri": address}, "position": position})

    def _opened(self, name: str, text: str) -> tuple[str, dict[str, int]]:
        """Open a file, wait until it has been looked at; its address and where the cursor stands."""
        address, before = (self._root / name).as_uri(), text.partition(CURSOR)[0]
        document = {
            "uri": address,
            "languageId": "yaml",
            "version": 1,
            "text": text.replace(CURSOR, ""),
        }
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while address not in self._found:
            self._take(self._received())
        return address, {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}

    def _ask(self, method: str, params: Any) -> Any:
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._received()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._take(message)

    def _take(self, message: Any) -> None:
        """What the server says or asks by itself."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._found[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            items = message.get("params", {}).get("items", ())
            settings = [_SETTINGS.get(item.get("section"), {}) for item in items]
            answer = settings if message["method"] == "workspace/configuration" else None
            self._send({"id": message["id"], "result": answer})

    def _send(self, message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _received(self) -> Any:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has gone"
        return json.loads(self._process.stdout.read(length))


@contextmanager
def editing(server: Path, root: Path) -> Iterator[Editor]:
    """An editor of the files in ``root``; the server ends with the block."""
    command = ["node", str(server), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield Editor(process, root)
        finally:
            process.kill()


def _words(found: Any) -> str:
    return found if isinstance(found, str) else (found or {}).get("value", "")

"""Secrets that were written into ``sources.yaml``: found by their keys, and repeated by no message.

Takes what stands under ``connections``, gives diagnostics; and says of a text whether a line of it may be shown at all.
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.pulling import SECRET_IN_FILE
from generator.model.source import Node, Scalar, Table

#: What a key ends in whose value is the name of an environment variable.
ENV = "_env"
_SECRET = re.compile(
    r"pass(?:word|wd|phrase)?|pwd|token|secret|credentials?|private_?key|api_?key|access_?key", re.IGNORECASE
)
#: A whole word before a colon, which is read once: from each of its letters anew, a word of a megabyte would take hours.
_KEY = re.compile(r"""(?<![\w.-])([\w.-]++)["']?\s*+:""")
_ADDRESS_SECRET = re.compile(r"://[^/\s:@]*:[^/\s@]+@")
_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_CHANGE = "and change the secret: git keeps the old one"


def seems_secret(text: str) -> bool:
    """Whether a file's text seems to hold a secret, so that none of its lines may be shown.

    >>> seems_secret("password_env: PG"), seems_secret("{kind: postgres, password: x}"), seems_secret("host: postgres://me:x@db/")
    (False, True, True)
    """
    keys = (found[1] for found in _KEY.finditer(text) if _SECRET.search(found[1]))
    return any(not key.endswith(ENV) for key in keys) or bool(_ADDRESS_SECRET.search(text))


def secrets_in(connections: Node | None) -> Iterator[Diagnostic]:
    """Literal secrets among the keys of connections, wherever they stand in them."""
    for connection in connections.entries if isinstance(connections, Table) else ():
        yield from _within(connection.value)


def _within(node: Node) -> Iterator[Diagnostic]:
    for entry in node.entries if isinstance(node, Table) else ():
        key = entry.key.text
        if isinstance(entry.value, Table):
            yield from _within(entry.value)
        elif not key.endswith(ENV) and _SECRET.search(key):
            variable = f"GOALPOSTS_{re.sub('[^A-Z0-9]+', '_', key.upper())}"
            message = f"`{key}` holds a secret in this file"
            fix = f"write `{key}{ENV}: {variable}`, set that variable, {_CHANGE}"
            yield SECRET_IN_FILE.at(entry.key.span, message, fix=fix)
        elif isinstance(entry.value, Scalar) and _ADDRESS_SECRET.search(entry.value.text):
            message = f"the address under `{key}` holds a secret"
            fix = f"write the host, the user and `password{ENV}` apart, {_CHANGE}"
            yield SECRET_IN_FILE.at(entry.key.span, message, fix=fix)


def variable_faults(name: str, span: Span) -> Iterator[Diagnostic]:
    """What is no variable's name is most likely the secret itself, so it is not repeated."""
    if not _NAME.fullmatch(name):
        message = "this is not the name of an environment variable"
        fix = "write the variable's name, as in `GOALPOSTS_PG_PASSWORD`, never its value"
        yield SECRET_IN_FILE.at(span, message, fix=fix)

"""The address of a cluster's scheduler, as it is typed.

Takes a text; gives it back, or says how one is written. It asks nobody whether there is a scheduler.
"""

from typing import Any
from urllib.parse import urlsplit

import click

#: How Dask's schedulers are spoken to from another machine: openly, with certificates, and the same two through a proxy of the web.
_SCHEMES = ("tcp", "tls", "ws", "wss")


class Scheduler(click.ParamType[str]):
    """A scheduler's address, as it prints it itself: ``tcp://10.0.0.5:8786``."""

    name = "address"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value)
        if not _is_address(text):
            self.fail(
                f"`{text}` is no scheduler's address; write it as the scheduler prints it: tcp://10.0.0.5:8786",
                param,
                ctx,
            )
        return text


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in _SCHEMES and bool(parts.hostname) and parts.port is not None
    except ValueError:
        return False

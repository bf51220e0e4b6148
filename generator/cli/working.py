"""Who does the work of a build: processes of this machine, or the workers of a cluster.

Takes ``--jobs`` and ``--cluster`` as they were typed; gives workers for a number of goals. It starts none before they are needed.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from urllib.parse import urlsplit

import click

from generator.pipeline.workers import Workers, open_workers, processes_for

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


def workers_for(jobs: int | None, cluster: str | None) -> Callable[[int], AbstractContextManager[Workers]]:
    """By how many processes a site of so many goals is built here, or by whom else."""
    if cluster is None:
        return lambda goals: open_workers(jobs or processes_for(goals))
    if jobs is not None:
        raise click.UsageError(
            "`--jobs` and `--cluster` exclude each other: a cluster has as many processes as were started in it"
        )
    from generator.pipeline.cluster import EXTRA, is_installed, open_cluster  # noqa: PLC0415 - for few builds

    if not is_installed():
        raise click.UsageError(
            f"`--cluster` needs Dask, which is not installed; `pip install '{EXTRA}'` brings it"
        )
    return lambda _: open_cluster(cluster)

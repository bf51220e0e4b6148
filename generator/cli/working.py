"""Who does the work of a build: processes of this machine, or the workers of a cluster.

Takes ``--jobs`` and ``--cluster`` as they were typed; gives workers for a number of goals. It starts none before they are needed.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager

import click

from generator.pipeline.workers import Workers, open_workers, processes_for


def workers_for(jobs: int | None, cluster: str | None) -> Callable[[int], AbstractContextManager[Workers]]:
    """By how many processes a site of so many goals is built here, or by whom else."""
    if cluster is None:
        return lambda goals: open_workers(jobs or processes_for(goals))
    from generator.pipeline.cluster import EXTRA, is_installed, open_cluster  # noqa: PLC0415 - for few builds

    if not is_installed():
        raise click.UsageError(
            f"`--cluster` needs Dask, which is not installed; `pip install '{EXTRA}'` brings it"
        )
    return lambda _: open_cluster(cluster)

"""An engine that is reached: a backend of Ibis with the secrets that no message may repeat.

Takes a connection and the environment; gives an ``Open``. A database that is a file is opened for reading only, where the engine can.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.model.sources import Connection, Engine
from generator.pull.trouble import PullError, in_short
from generator.records import dataclass

#: The extra that brings an engine; each other has Ibis's own extra of its name.
_EXTRAS = {
    Engine.DUCKDB: "goalposts[pull]",
    Engine.SQLITE: "goalposts[pull]",
    Engine.POSTGRES: "goalposts[postgres]",
    Engine.SPARK: "goalposts[spark]",
}


@dataclass(frozen=True, slots=True)
class Open:
    """``backend`` is Ibis's; ``secrets`` are the values that were looked up."""

    engine: Engine
    backend: Any
    secrets: tuple[str, ...]

    @contextmanager
    def speaking(self, doing: str, fix: str) -> Iterator[None]:
        """Whatever the engine says against it becomes a ``PullError``, without secrets."""
        try:
            yield
        except PullError:
            raise
        except Exception as fault:  # noqa: BLE001 - each engine has exceptions of its own, and all mean that it refuses
            raise PullError(f"{doing}: {in_short(fault, self.secrets)}", fix=fix) from None


@contextmanager
def opened(connection: Connection | None, environ: Mapping[str, str], root: Path) -> Iterator[Open]:
    """The engine of ``connection``, or DuckDB in memory without one; closed at the end."""
    engine = connection.engine if connection is not None else Engine.DUCKDB
    if find_spec("ibis") is None:
        raise PullError(
            "`goalposts pull` needs Ibis, which is not installed",
            fix=f"`pip install '{_EXTRAS.get(engine, 'goalposts[pull]')}'`",
        )
    settings = dict(connection.settings) if connection is not None else {}
    secrets = _secrets(connection, environ) if connection is not None else {}
    if engine in {Engine.DUCKDB, Engine.SQLITE} and "path" in settings:
        settings["path"] = _file(root / str(settings["path"]))
    name = connection.name if connection is not None else "duckdb"
    try:
        backend = _backend(engine, {**settings, **secrets})
    except ImportError as fault:
        extra = _EXTRAS.get(engine, f"ibis-framework[{engine}]")
        raise PullError(
            f"a driver of {engine} is not installed ({in_short(fault)})", fix=f"`pip install '{extra}'`"
        ) from None
    except Exception as fault:  # noqa: BLE001 - each engine has exceptions of its own
        raise PullError(
            f"`{name}` cannot be reached: {in_short(fault, secrets.values())}",
            fix="check that it runs, its settings in sources.yaml and the variables that hold its secrets",
        ) from None
    try:
        yield Open(engine, backend, tuple(secrets.values()))
    finally:
        backend.disconnect()


def _secrets(connection: Connection, environ: Mapping[str, str]) -> Mapping[str, str]:
    missing = [name for name in connection.secrets.values() if not environ.get(name)]
    if missing:
        raise PullError(
            f"`{connection.name}` needs the environment variable `{missing[0]}`, which is not set",
            fix=f"set it where the command runs: `export {missing[0]}=…`, or a secret of your CI",
        )
    return {setting: environ[name] for setting, name in connection.secrets.items()}


def _file(path: Path) -> str:
    if not path.is_file():
        raise PullError(f"there is no file `{path}`", fix="check `path`, which begins at the site's root")
    return str(path)


def _backend(engine: Engine, settings: dict[str, Any]) -> Any:
    import ibis  # noqa: PLC0415 - takes half a second, which no other command should

    if engine is Engine.DUCKDB:
        path = settings.pop("path", None)
        return ibis.duckdb.connect(path or ":memory:", read_only=path is not None, **settings)
    if engine is Engine.SQLITE:
        return ibis.sqlite.connect(settings["path"])
    if engine is Engine.SPARK:
        return ibis.pyspark.connect(_spark(settings))
    return getattr(ibis, engine.value).connect(**settings)


def _spark(settings: Mapping[str, Any]) -> Any:
    """A session with these settings, by Spark's own names; local where nothing else is said, and quiet."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - only where Spark is asked

    builder = SparkSession.builder.appName("goalposts")
    usual = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
    if not {"spark.master", "spark.remote"} & set(settings):
        usual["spark.master"] = "local[*]"
    for name, value in {**usual, **settings}.items():
        builder = builder.config(name, str(value).lower() if isinstance(value, bool) else value)
    return builder.getOrCreate()

"""Functions of engines that Ibis has no word for. Importing this imports Ibis, so it is imported where a question is written.

Each is the engine's own: the bodies are never run.
"""

import ibis
import ibis.expr.datatypes as types

_builtin = ibis.udf.scalar.builtin
_MOMENT = types.Timestamp(timezone="UTC")


def _local(zone: str, moment: object) -> None:
    del zone, moment


#: What clocks of a zone show at a moment, in DuckDB and PostgreSQL.
local_time = _builtin(_local, name="timezone", signature=((types.string, _MOMENT), types.timestamp))
#: The moment at which clocks of a zone show a time, in the same.
moment_of = _builtin(_local, name="timezone", signature=((types.string, types.timestamp), _MOMENT))


def _converted(source: str, target: str, time: object) -> None:
    del source, target, time


#: What clocks of another zone show when those of a first show a time, in Spark.
converted = _builtin(
    _converted,
    name="convert_timezone",
    signature=((types.string, types.string, types.timestamp), types.timestamp),
)

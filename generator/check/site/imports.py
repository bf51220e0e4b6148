"""The ``imports`` of ``sources.yaml``: files by their names, with what is told of each.

Takes their forms; gives records in the order written, and located diagnostics. Whether a kind or a metric exists is for the import to say.
"""

from collections.abc import Iterable

from generator.check.authored.forms.sources import ImportForm
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import UNKNOWN_KEY, WRONG_TYPE
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.remembered import RememberedImport
from generator.model.source import Scalar, Table

#: What ``map`` may name.
NAMES = ("date", "value", "metric", "account", "segment", "window", "decimal")


def remembered(forms: Iterable[ImportForm]) -> tuple[tuple[RememberedImport, ...], tuple[Diagnostic, ...]]:
    """What is remembered of files, and what is wrong with it."""
    said: list[Diagnostic] = []
    found = []
    for each in forms:
        mapping, misnamed = _mapping(each.map)
        said += misnamed
        found.append(
            RememberedImport(
                pattern=each.file.value,
                kind=each.from_.value if each.from_ else None,
                account=each.account.value if each.account else None,
                mapping=mapping,
                year=each.date_year.value if each.date_year else None,
                date_format=each.date_format.value if each.date_format else None,
                timezone=each.timezone.value if each.timezone else None,
            )
        )
    return tuple(found), tuple(said)


def _mapping(table: Table | None) -> tuple[dict[str, str], list[Diagnostic]]:
    mapping: dict[str, str] = {}
    said: list[Diagnostic] = []
    for entry in table.entries if table is not None else ():
        name, value = entry.key.text, entry.value
        if name not in NAMES:
            fix = did_you_mean(name, NAMES, otherwise=f"a map names {listed(NAMES)}")
            said.append(UNKNOWN_KEY.at(entry.key.span, f"a map names no `{name}`", fix=fix))
        elif not isinstance(value, Scalar):
            said.append(WRONG_TYPE.at(value.span, f"`{name}` is one column's header", fix=f"{name}: Header"))
        else:
            mapping[name] = value.text
    return mapping, said

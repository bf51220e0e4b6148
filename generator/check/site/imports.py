"""The ``imports`` of ``sources.yaml``: files by their names, with what is told of each.

Takes their forms; gives records in the order written, and located diagnostics. Whether a kind or a metric exists is for the import to say.
"""

from collections.abc import Iterable

from generator.check.authored.forms.sources import ImportForm
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import BAD_CHOICE, BAD_DURATION, UNKNOWN_KEY, WRONG_TYPE
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.remembered import MAPPED, RememberedImport, map_fault
from generator.model.source import Scalar, Table

#: What is said of a part of a map that is no column's header.
_CODES = {"window": BAD_DURATION, "decimal": BAD_CHOICE}


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
        if name not in MAPPED:
            fix = did_you_mean(name, MAPPED, otherwise=f"a map names {listed(MAPPED)}")
            said.append(UNKNOWN_KEY.at(entry.key.span, f"a map names no `{name}`", fix=fix))
        elif not isinstance(value, Scalar):
            said.append(WRONG_TYPE.at(value.span, f"`{name}` is one column's header", fix=f"{name}: Header"))
        elif (fault := map_fault(name, value.text.strip())) is not None:
            said.append(_CODES[name].at(value.span, fault.message, fix=fault.fix))
        else:
            mapping[name] = value.text.strip() if name in _CODES else value.text
    return mapping, said

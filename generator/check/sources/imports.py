"""The ``imports`` of ``sources.yaml``: files by their names, with what is told of each.

Takes the document; gives records in the order written, and located diagnostics. Whether a kind or a metric exists is for the import to say.
"""

from collections.abc import Iterator
from zoneinfo import available_timezones

from generator.check.authored import authored
from generator.check.authored.forms.sources import ImportForm, SourcesForm
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import UNKNOWN_KEY, WRONG_TYPE
from generator.diagnostics.suggestions import did_you_mean, listed, nearest
from generator.model.remembered import RememberedImport
from generator.model.source import Document, Scalar, Table

#: What ``map`` may name.
NAMES = ("date", "value", "metric", "account", "segment", "window", "decimal")


def check_imports(document: Document) -> tuple[tuple[RememberedImport, ...], tuple[Diagnostic, ...]]:
    """What is remembered of files, and what is wrong with it."""
    form, wrong = authored(SourcesForm, document.root, at=document.start, complete=document.complete)
    said = list(wrong)
    found = []
    for each in form.imports if form is not None else ():
        mapping, misnamed = _mapping(each.map)
        said += [*misnamed, *_zone(each)]
        if each.file is None:
            continue
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


def _zone(form: ImportForm) -> Iterator[Diagnostic]:
    zone = form.timezone
    if zone is not None and zone.value not in available_timezones():
        near = nearest(zone.value, available_timezones())
        fix = f"did you mean `{near}`?" if near else "write one of the IANA zones, as in `Europe/Oslo`"
        yield WRONG_TYPE.at(zone.span, f"`{zone.value}` is no time zone", fix=fix)

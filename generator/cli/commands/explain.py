"""``goalposts explain CODE``: the catalogue's entry for a diagnostic or for a finding of the SMART audit."""

import json
import sys
import textwrap
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import click

from generator.cli import options, streams
from generator.diagnostics import Code
from generator.diagnostics.codes import by_id
from generator.diagnostics.finding import FindingCode
from generator.diagnostics.findings import findings_by_id
from generator.diagnostics.suggestions import nearest_few

Entry = Code | FindingCode
_WIDEST = 90

_LETTERS: Mapping[str, str] = MappingProxyType(
    {"S": "specific", "M": "measurable", "A": "achievable", "R": "realistic", "T": "time-bound"}
)


@click.command("explain")
@click.argument("code", required=False)
@options.output_format
@options.traced
@options.version
def command(*, code: str | None, form: str, verbose: bool) -> None:
    """Explain the CODE of a diagnostic or of a SMART finding, with an example and its remedy."""
    del verbose  # who runs commands looks for it where something is wrong with us
    known: dict[str, Entry] = {**by_id(), **findings_by_id()}
    if code is None:
        raise click.UsageError(
            f"which code? It stands after `error:` or `warning:`, and of findings in brackets in `status` of a goal, and in the site's audit. "
            f"There are\n{_listed(by_id())}\n"
            f"and of findings\n{_listed(findings_by_id())}"
        )
    entry = known.get(code.strip().lower())
    if entry is None:
        raise click.UsageError(_unknown(code, known))
    streams.say(_as_json(entry) if form == "json" else _as_text(entry))


def _unknown(code: str, known: Iterable[str]) -> str:
    known = list(known)
    words = set(code.lower().split("-"))
    near = nearest_few(code, known, 5)
    alike = [each for each in known if words & set(each.split("-")) and each not in near]
    close = [*near, *alike][:5]
    if not close:
        return f"no diagnostic and no finding has the code `{code}`; `goalposts explain` lists all of them"
    return f"no diagnostic and no finding has the code `{code}`; did you mean {', '.join(f'`{each}`' for each in close)}?"


def _listed(known: Iterable[str]) -> str:
    return textwrap.fill(
        ", ".join(sorted(known)), 90, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )


def _as_text(entry: Entry) -> str:
    room = min(_WIDEST, streams.width_of(sys.stdout) or _WIDEST)
    return (
        f"{_heading(entry)}: {entry.id}\n\n"
        f"{textwrap.fill(entry.why[:1].upper() + entry.why[1:], room)}.\n\n"
        f"{textwrap.fill(entry.about, room)}\n\n"
        f"For example\n\n{textwrap.indent(entry.example.strip(chr(10)), '    ')}\n\n"
        f"{_mended(entry)}\n\n{textwrap.indent(entry.remedy.strip(chr(10)), '    ')}\n"
    )


def _heading(entry: Entry) -> str:
    """``error``, or the letters that a finding stands under with its verdict: ``specific, warn``."""
    if isinstance(entry, Code):
        return str(entry.severity)
    return f"{' and '.join(_LETTERS[letter] for letter in entry.letters)}, {entry.verdict}"


def _mended(entry: Entry) -> str:
    """Of a finding that passes the remedy is what has it."""
    is_pass = isinstance(entry, FindingCode) and entry.verdict == "pass"
    return "Which becomes" if is_pass else "Mended"


def _as_json(entry: Entry) -> str:
    kind = (
        {"severity": str(entry.severity)}
        if isinstance(entry, Code)
        else {"letters": [_LETTERS[letter] for letter in entry.letters], "verdict": entry.verdict}
    )
    document = {
        "code": entry.id,
        **kind,
        "why": entry.why,
        "about": entry.about,
        "example": entry.example,
        "remedy": entry.remedy,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"

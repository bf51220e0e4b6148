"""``goalposts explain CODE``: the catalogue's entry for a diagnostic."""

import difflib
import json
import textwrap

import click

from generator.cli import options, streams
from generator.diagnostics import Code
from generator.diagnostics.codes import by_id


@click.command("explain")
@click.argument("code", required=False)
@options.output_format
def command(*, code: str | None, form: str) -> None:
    """Explain a diagnostic's CODE, with an example and its remedy."""
    known = by_id()
    if code is None:
        raise click.UsageError(
            f"which code? It stands after `error:` or `warning:`. There are\n{_listed(known)}"
        )
    entry = known.get(code.strip().lower())
    if entry is None:
        raise click.UsageError(_unknown(code, known))
    streams.say(_as_json(entry) if form == "json" else _as_text(entry))


def _unknown(code: str, known: dict[str, Code]) -> str:
    words = set(code.lower().split("-"))
    near = difflib.get_close_matches(code.lower(), known, n=5, cutoff=0.5)
    alike = [each for each in known if words & set(each.split("-")) and each not in near]
    close = [*near, *alike][:5]
    if not close:
        return f"no diagnostic has the code `{code}`; `goalposts explain` lists all of them"
    return f"no diagnostic has the code `{code}`; did you mean {', '.join(f'`{each}`' for each in close)}?"


def _listed(known: dict[str, Code]) -> str:
    return textwrap.fill(
        ", ".join(sorted(known)), 90, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )


def _as_text(entry: Code) -> str:
    return (
        f"{entry.severity}: {entry.id}\n\n"
        f"{textwrap.fill(entry.why[:1].upper() + entry.why[1:], 90)}.\n\n"
        f"{textwrap.fill(entry.about, 90)}\n\n"
        f"For example\n\n{textwrap.indent(entry.example.strip(chr(10)), '    ')}\n\n"
        f"Mended\n\n{textwrap.indent(entry.remedy.strip(chr(10)), '    ')}\n"
    )


def _as_json(entry: Code) -> str:
    document = {
        "code": entry.id,
        "severity": str(entry.severity),
        "why": entry.why,
        "about": entry.about,
        "example": entry.example,
        "remedy": entry.remedy,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"

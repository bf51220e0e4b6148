"""What there is to refer to, as tables for a terminal, as Markdown and as JSON.

Takes a catalogue and the kinds that were asked for; gives text. What an author wrote is made visible; nothing is looked up.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.cli.text import markdown
from generator.diagnostics.codes import ALL
from generator.diagnostics.excerpt import cells, visible
from generator.diagnostics.findings import FINDINGS
from generator.l10n import words_for
from generator.l10n.sentences.answer.because import BECAUSE_CODES
from generator.l10n.sentences.terms.unknown import REASONS, why_unknown
from generator.model.metric import Metric
from generator.model.report import Status
from generator.model.text import LocalText
from generator.pipeline.cataloguing import Catalogue, Origin
from generator.records import dataclass

#: The kinds in the order in which they are listed.
KINDS = ("metrics", "objectives", "platforms", "codes")
_LOG_WIDTH = 160
#: So many columns a table keeps in any case, so wide is one that was folded, and so much stands between two.
_NEEDED, _FOLDED, _GAP = 4, 26, 3
_LETTERS = {"S": "specific", "M": "measurable", "A": "achievable", "R": "realistic", "T": "time-bound"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table under a heading. A column in which nothing is said is left out where it is printed."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def told(self) -> "Sheet":
        """Without the columns in which nothing is said."""
        return self._with([place for place in range(len(self.heads)) if any(row[place] for row in self.rows)])

    def within(self, room: int) -> "Sheet":
        """Without the last columns, which matter least, of a wide table that has no room for them."""
        kept = len(self.heads)
        while kept > _NEEDED and self._width(kept) > room:
            kept -= 1
        return self._with(range(kept))

    def _width(self, count: int) -> int:
        """So many cells the first columns take side by side; the last one may be folded."""
        widths = [max(map(cells, column)) + _GAP for column in zip(self.heads, *self.rows, strict=True)]
        return sum(widths[: count - 1]) + min(widths[count - 1], _FOLDED)

    def _with(self, places: Sequence[int]) -> "Sheet":
        return Sheet(
            self.name,
            tuple(self.heads[place] for place in places),
            tuple(tuple(row[place] for place in places) for row in self.rows),
        )


def sheets(catalogue: Catalogue, kinds: Iterable[str]) -> tuple[Sheet, ...]:
    """The tables of ``kinds``, each cell fit to be shown."""
    makers = {"metrics": _metrics, "objectives": _objectives, "platforms": _platforms, "codes": _codes}
    return tuple(sheet.told for kind in kinds for sheet in makers[kind](catalogue))


def as_text(found: Iterable[Sheet], *, width: int | None, colour: bool) -> str:
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - rich is needed for words alone
    from rich.table import Column, Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from generator.cli.text.board import printed  # noqa: PLC0415

    room, parts = width or _LOG_WIDTH, []
    for each in found:
        sheet = each.within(room)
        first, *others = sheet.heads
        columns = (
            Column(first, no_wrap=len(sheet.heads) > 1),
            *(Column(each, overflow="fold") for each in others),
        )
        grid = Table(*columns, box=SIMPLE_HEAD, pad_edge=False, header_style="dim")
        for row in sheet.rows:
            grid.add_row(*map(Text, row))
        parts.append(f"{sheet.name}\n{printed(grid, room, colour=colour)}")
    return "\n".join(parts)


def as_markdown(found: Iterable[Sheet]) -> str:
    return "\n".join(
        f"### {sheet.name}\n\n"
        + markdown.table(sheet.heads, ([markdown.escaped(cell) for cell in row] for row in sheet.rows))
        for sheet in found
    )


def as_json(catalogue: Catalogue, kinds: Iterable[str], *, ascii_only: bool) -> str:
    makers = {
        "metrics": lambda: [_metric_json(catalogue, each) for each in catalogue.metrics.values()],
        "objectives": lambda: [
            {**_named(catalogue, "objective", each.id, each.title), "platforms": list(each.platforms)}
            for each in catalogue.objectives.values()
        ],
        "platforms": lambda: [
            {
                **_named(catalogue, "platform", each.id, each.label),
                "aliases": list(each.aliases),
                "objectives": list(each.objectives),
            }
            for each in catalogue.platforms.values()
        ],
        "codes": _codes_json,
    }
    document = {kind: makers[kind]() for kind in kinds}
    return json.dumps(document, ensure_ascii=ascii_only, indent=2, allow_nan=False) + "\n"


def _metrics(catalogue: Catalogue) -> Iterator[Sheet]:
    heads = ("id", "label", "type", "unit", "frequency", "from", "better", "stale after", "suits")
    yield Sheet(
        "Metrics",
        heads,
        tuple(
            (
                visible(each.id),
                visible(each.label.first),
                each.type.value + (f", {each.aggregate.value}" if each.aggregate else ""),
                visible(each.unit or ""),
                each.frequency.value,
                _from(catalogue, "metric", each.id),
                each.better.value,
                str(each.max_age),
                ", ".join(map(visible, each.objectives)),
            )
            for each in catalogue.metrics.values()
        ),
    )


def _objectives(catalogue: Catalogue) -> Iterator[Sheet]:
    yield Sheet(
        "Objectives",
        ("id", "title", "from", "platforms that suit it"),
        tuple(
            (
                visible(each.id),
                visible(each.title.first),
                _from(catalogue, "objective", each.id),
                ", ".join(map(visible, each.platforms)),
            )
            for each in catalogue.objectives.values()
        ),
    )


def _platforms(catalogue: Catalogue) -> Iterator[Sheet]:
    yield Sheet(
        "Platforms",
        ("id", "label", "other names", "from", "objectives that it suits"),
        tuple(
            (
                visible(each.id),
                visible(each.label.first),
                ", ".join(map(visible, each.aliases)),
                _from(catalogue, "platform", each.id),
                ", ".join(map(visible, each.objectives)),
            )
            for each in catalogue.platforms.values()
        ),
    )


def _codes(catalogue: Catalogue) -> Iterator[Sheet]:
    del catalogue
    words = words_for("en")
    yield Sheet(
        "Diagnostics", ("code", "", "why"), tuple((each.id, each.severity.value, each.why) for each in ALL)
    )
    yield Sheet(
        "Findings of the SMART audit",
        ("code", "", "letters", "why"),
        tuple((each.id, each.verdict, ", ".join(_letters(each.letters)), each.why) for each in FINDINGS),
    )
    yield Sheet("Statuses, the worst first", ("code",), tuple((each.value,) for each in Status))
    yield Sheet("Reasons of a status", ("code",), tuple((each,) for each in BECAUSE_CODES))
    yield Sheet(
        "Why a figure is unknown",
        ("code", "why"),
        tuple((each, why_unknown(words, each)) for each in REASONS),
    )


def _codes_json() -> Mapping[str, Any]:
    words = words_for("en")
    return {
        "diagnostics": [{"code": each.id, "severity": each.severity.value, "why": each.why} for each in ALL],
        "findings": [
            {"code": each.id, "letters": _letters(each.letters), "verdict": each.verdict, "why": each.why}
            for each in FINDINGS
        ],
        "statuses": [each.value for each in Status],
        "because": list(BECAUSE_CODES),
        "unknown": [{"code": each, "why": why_unknown(words, each)} for each in REASONS],
    }


def _letters(letters: str) -> list[str]:
    return [_LETTERS[letter] for letter in letters]


def _metric_json(catalogue: Catalogue, metric: Metric) -> Mapping[str, Any]:
    own = catalogue.origins["metric", metric.id] is not Origin.SHIPPED
    return {
        **_named(catalogue, "metric", metric.id, metric.label),
        "description": metric.description.first if metric.description else None,
        "type": metric.type.value,
        "unit": metric.unit,
        "better": metric.better.value,
        "frequency": metric.frequency.value,
        "max_age": str(metric.max_age),
        "aggregate": metric.aggregate.value if metric.aggregate else None,
        "currency": metric.currency,
        "numerator": metric.numerator,
        "denominator": metric.denominator,
        "formula": metric.formula_text,
        "missing": "zero" if metric.zero_when_missing else "unknown",
        "version": metric.version,
        "objectives": list(metric.objectives),
        "path": metric.span.path if own else None,
        "line": metric.span.line if own else None,
    }


def _named(catalogue: Catalogue, kind: str, id_: str, label: LocalText) -> Mapping[str, Any]:
    return {
        "id": id_,
        "label": label.first,
        "labels": dict(label.versions),
        "origin": catalogue.origins[kind, id_].value,
    }


def _from(catalogue: Catalogue, kind: str, id_: str) -> str:
    """Nothing of what ships as it is, so that a site without anything of its own has no such column."""
    origin = catalogue.origins[kind, id_]
    return "" if origin is Origin.SHIPPED else "the site" if origin is Origin.SITE else "changed here"


def counted_codes() -> Sequence[tuple[str, int]]:
    """How many codes there are of each kind, for those who did not ask for all of them."""
    return (("diagnostics", len(ALL)), ("findings", len(FINDINGS)), ("statuses", len(Status)))

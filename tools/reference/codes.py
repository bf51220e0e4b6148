"""Every diagnostic of the catalogue, by the area in which it arises. It shows what ``goalposts explain`` says."""

from types import ModuleType

from generator.diagnostics import Code
from generator.diagnostics.codes import (
    ALL,
    content,
    coverage,
    exports,
    goals,
    history,
    metrics,
    output,
    pulling,
    reading,
    readings,
    sites,
    theme,
    work,
)
from tools.reference.markdown import block, page as page_of, sentence

#: The areas in the order of the catalogue, each with its heading.
AREAS: tuple[tuple[str, ModuleType], ...] = (
    ("Reading files", reading),
    ("Keys and values", content),
    ("The site", sites),
    ("Git", history),
    ("Goals", goals),
    ("Work and money", work),
    ("Metrics and platforms", metrics),
    ("Readings", readings),
    ("What readings cover", coverage),
    ("Exports of other tools", exports),
    ("Themes", theme),
    ("Writing the site", output),
    ("Connections and queries", pulling),
)


def page() -> str:
    return page_of(
        "Diagnostics",
        f"There are {len(ALL)}. An error stops the build; a warning does with `--strict`. Codes mean the same for ever. "
        "`goalposts explain CODE` shows the same in a terminal.",
        *(_area(name, module.CODES) for name, module in AREAS),
    )


def _area(name: str, found: tuple[Code, ...]) -> str:
    return "\n\n".join([f"## {name}", *(_code(each) for each in found)])


def _code(found: Code) -> str:
    return "\n\n".join(
        [
            f"### {found.id}",
            f"*{found.severity.value.capitalize()}.* {sentence(found.why)}",
            " ".join(found.about.split()),
            "For example",
            block(found.example),
            "Mended",
            block(found.remedy),
        ]
    )

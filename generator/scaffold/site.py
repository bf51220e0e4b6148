"""The files of a new site: one of the templates with its dates moved to today, its settings, and what editors need.

Takes what was chosen for the site; gives the text of every file by its path below the site's root. A template is a site of
its own in ``sites/``, written as it stood on ``WRITTEN_ON``.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from generator.records import dataclass
from generator.scaffold import editors
from generator.scaffold.editors import EditorSchema
from generator.scaffold.moving import moved
from generator.scaffold.readme import readme
from generator.scaffold.services import SERVICES
from generator.scaffold.settings import settings, usual_title
from generator.scaffold.spoken import spoken

#: The day on which all templates are written.
WRITTEN_ON = date(2026, 6, 1)
#: The choice of no template: settings, and what editors need.
EMPTY = "empty"
_SITES = Path(__file__).parent / "sites"
_IGNORED = "# Written by `goalposts build`.\noutput/\n.cache/\n.goalposts-*\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A starting point: the kind of company it is for, and what its goals are about.

    ``names`` are what its owners, teams and segments are called in other languages, as site.yaml has them.
    """

    id: str
    about: str
    names: Mapping[str, Mapping[str, str]]


TEMPLATES: tuple[Template, ...] = (
    Template(
        id="small-business",
        about="followers nearby, a place in the neighbourhood's day",
        names={
            "neighbourhood": {"nb": "nabolaget", "ar": "الحي"},
            "Mia": {"ar": "ميا"},
            "Jon": {"ar": "جون"},
        },
    ),
    Template(
        id="startup",
        about="awareness of a new product, leads and trials",
        names={"Aisha": {"ar": "عائشة"}, "Ben": {"ar": "بن"}, "Lina": {"ar": "لينا"}},
    ),
    Template(
        id="enterprise",
        about="a served support channel, customers who stay",
        names={
            "Support desk": {"nb": "Kundestøtte", "ar": "مكتب الدعم"},
            "Service": {"nb": "Kundeservice", "ar": "خدمة العملاء"},
            "Loyalty": {"nb": "Lojalitet", "ar": "الولاء"},
            "Priya": {"ar": "بريا"},
            "Marco": {"ar": "ماركو"},
        },
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSite:
    """What was chosen; a ``title`` of None is the usual one. ``template`` and ``services`` are ids of ``TEMPLATES`` (or ``EMPTY``) and ``SERVICES``; ``version`` is that of Goalposts."""

    title: str | None
    template: str
    languages: tuple[str, ...]
    timezone: str
    show_authors: bool
    services: tuple[str, ...]
    today: date
    version: str


def site_files(site: NewSite, schemas: Sequence[EditorSchema]) -> Mapping[str, str]:
    """The text of each file by its path. ``schemas`` are those of the files that authors write."""
    files = dict(_content(site))
    names = next((each.names for each in TEMPLATES if each.id == site.template), {})
    files["content/site.yaml"] = settings(
        site.title, site.languages, timezone=site.timezone, show_authors=site.show_authors, names=names
    )
    files |= editors.files(schemas)
    for id_ in site.services:
        files |= SERVICES[id_].files(site.version)
    files[".gitignore"] = _IGNORED
    title = site.title or usual_title(site.languages[0])
    files["README.md"] = readme(title, site.services, with_examples=site.template != EMPTY)
    return {path: editors.with_modeline(path, files[path], schemas) for path in sorted(files)}


def _content(site: NewSite) -> Iterator[tuple[str, str]]:
    root, by = _SITES / site.template, site.today - WRITTEN_ON
    for file in sorted(root.rglob("*.*")):
        path, text = (
            moved(each, by) for each in (file.relative_to(root).as_posix(), file.read_text(encoding="utf-8"))
        )
        yield from spoken(path, text, site.languages)

"""The configuration of the form: where the content is kept, and a collection for each kind of file.

Takes schemas by the names of their kinds, a site's title and languages, and its own metrics by file; gives the text of
``config.yml``. It is JSON, which is YAML as well. ``annotations.yaml`` and CSV files are lists, which Decap cannot edit.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.cms.fields import fields_of
from generator.model.book import Cms, CmsBackend

Schema = Mapping[str, Any]

#: What Decap calls the languages that it speaks; in any other it speaks English.
_LOCALES = {"nb": "nb_no", "no": "nb_no", "nn": "nn_no", "uk": "uk"}
_SPOKEN = {"bg", "ca", "cs", "da", "de", "en", "es", "fa", "fr", "he", "hr", "hu", "it", "ja", "ko", "lt", "nl", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi"}  # fmt: skip
#: How deep folders of goals and readings may lie.
_DEPTH = 12
#: Keys whose values people read: names, and sentences.
_LABELS, _HINTS = ("label", "label_singular"), ("hint", "description")
#: Decap writes a file's keys anew, and YAML's comments are none of them.
_LOST = "Comments in a file (`# …`) are lost when it is saved here."
_PROSE = {
    "name": "body",
    "label": "Prose",
    "hint": "What else there is to say, in Markdown.",
    "widget": "text",
    "required": False,
}


def config(
    cms: Cms,
    schemas: Mapping[str, Schema],
    *,
    title: str,
    language: str,
    titles: Mapping[str, str],
    hints: Mapping[str, str],
    metrics: Mapping[str, Sequence[str]],
    local: bool,
) -> str:
    """The text of ``config.yml``; ``titles`` are what fields are called in the site's language, ``hints`` what they mean, ``metrics`` the ids that each file of the site's own metrics holds.

    A ``local`` form asks a ``decap-server`` on the same machine, where one runs, instead of the host.
    """
    document = {
        "backend": _backend(cms),
        **({"local_backend": True} if local else {}),
        "locale": _LOCALES.get(language, language if language in _SPOKEN else "en"),
        "app_title": title,
        "media_folder": "content/assets",
        "public_folder": "assets",
        "publish_mode": "simple",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": _collections(schemas, metrics),
    }
    document = named_in(document, titles, hints)
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def named_in(part: Any, titles: Mapping[str, str], hints: Mapping[str, str]) -> Any:
    """``part`` whose labels and hints are in the site's language, as far as it has them.

    >>> named_in({"label": "Goals", "fields": [{"label": "Title", "hint": "By when."}]}, {"Goals": "Mål"}, {"By when.": "Innen når."})
    {'label': 'Mål', 'fields': [{'label': 'Title', 'hint': 'Innen når.'}]}
    """
    if isinstance(part, list):
        return [named_in(each, titles, hints) for each in part]
    if not isinstance(part, dict):
        return part
    words = dict.fromkeys(_LABELS, titles) | dict.fromkeys(_HINTS, hints)
    return {
        key: words[key].get(each, each)
        if key in words and isinstance(each, str)
        else named_in(each, titles, hints)
        for key, each in part.items()
    }


def _backend(cms: Cms) -> Mapping[str, Any]:
    said = {"repo": cms.repo, "base_url": cms.auth, "app_id": cms.app_id}
    pkce = {"auth_type": "pkce"} if cms.backend is CmsBackend.GITLAB and cms.app_id else {}
    known = {key: value for key, value in said.items() if value}
    return {"name": cms.backend.value, "branch": cms.branch, **known, **pkce}


def _collections(schemas: Mapping[str, Schema], metrics: Mapping[str, Sequence[str]]) -> list[Any]:
    goals = _folder("goals", "Goals", "Goal", [*fields_of(schemas["goal"]), _PROSE], nested=True)
    checkins = _folder("checkins", "Check-ins", "Check-in", [*fields_of(schemas["checkin"]), _PROSE])
    readings = _folder("snapshots", "Readings", "Day", fields_of(schemas["snapshot"]), nested=True)
    objectives = _folder("objectives", "Objectives", "Objective", [*fields_of(schemas["objective"]), _PROSE])
    pages = _folder("pages", "Pages", "Page", [*fields_of(schemas["page"]), _PROSE])
    named = {"identifier_field": "title", "summary": "{{title}} ({{filename}})", "slug": "{{slug}}"}
    return [
        {**goals, **named},
        {**checkins, "identifier_field": "date", "summary": "{{filename}}", "slug": "{{fields.date}}-{{fields.goal}}"},
        {**readings, "identifier_field": "date", "summary": "{{filename}}", "slug": "{{fields.date}}", "extension": "yaml", "format": "yml"},
        *([_metric_files(schemas["metric"], metrics)] if metrics else []),
        {**objectives, **named},
        {**pages, **named},
        _site_file(schemas["site"]),
    ]  # fmt: skip


def _folder(
    name: str, label: str, singular: str, fields: list[Any], *, nested: bool = False
) -> Mapping[str, Any]:
    return {
        "name": name,
        "label": label,
        "label_singular": singular,
        "description": _LOST,
        "folder": f"content/{name}",
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "editor": {"preview": False},
        **({"nested": {"depth": _DEPTH, "subfolders": False}} if nested else {}),
        "fields": fields,
    }


def _metric_files(schema: Schema, metrics: Mapping[str, Sequence[str]]) -> Mapping[str, Any]:
    """A file of metrics is a table of them by id, so it has a field for each that it holds."""
    fields = fields_of(schema)
    return {
        "name": "metrics",
        "label": "Metrics",
        "description": _LOST,
        "editor": {"preview": False},
        "files": [
            {
                "name": path.rpartition("/")[2].partition(".")[0],
                "label": path.rpartition("/")[2],
                "file": path,
                "fields": [
                    {
                        "name": id_,
                        "label": id_,
                        "widget": "object",
                        "required": False,
                        "collapsed": True,
                        "fields": fields,
                    }
                    for id_ in ids
                ],
            }
            for path, ids in metrics.items()
        ],
    }


def _site_file(schema: Schema) -> Mapping[str, Any]:
    file = {"name": "site", "label": "site.yaml", "file": "content/site.yaml", "fields": fields_of(schema)}
    return {
        "name": "settings",
        "label": "Site",
        "description": _LOST,
        "editor": {"preview": False},
        "files": [file],
    }

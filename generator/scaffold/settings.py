"""The settings of a new site, ``content/site.yaml``, with a comment beside each that people ask about.

Takes plain values; gives text in the canonical form.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.scaffold.scalars import scalar

_TITLES = {
    "en": "Social goals",
    "nb": "Mål for sosiale medier",
    "ar": "أهداف وسائل التواصل",
    "de": "Ziele für soziale Medien",
}
#: Where comments begin.
_COLUMN = 37


def usual_title(language: str) -> str:
    """What a site is called whose author says nothing."""
    return _TITLES[language]


def settings(
    title: str | None,
    languages: Sequence[str],
    *,
    timezone: str,
    show_authors: bool,
    names: Mapping[str, Mapping[str, str]],
) -> str:
    """The whole file; ``names`` are those of the template in other languages."""
    told = (
        (f"title: {_title(title, languages)}", ""),
        (
            f"languages: [{', '.join(languages)}]",
            "the first is the site's own; readers choose among the others",
        ),
        (f"timezone: {timezone}", "when a day ends, and a deadline with it"),
        ("currency: EUR", "of money that does not say its own"),
        (
            f"show_authors: {'true' if show_authors else 'false'}",
            "whether names from git stand beside moved goalposts",
        ),
        ("reports: [month, quarter]", "pages that close each of these"),
    )
    lines = [f"{setting.ljust(_COLUMN)}# {about}" if about else setting for setting, about in told]
    return "\n".join([*lines, *_names(names, languages), ""])


def _title(title: str | None, languages: Sequence[str]) -> str:
    if title is not None:
        return scalar(title)
    if len(languages) == 1:
        return _TITLES[languages[0]]
    return "{" + ", ".join(f"{language}: {_TITLES[language]}" for language in languages) + "}"


def _names(names: Mapping[str, Mapping[str, str]], languages: Sequence[str]) -> Iterator[str]:
    spoken = {
        name: {language: text for language, text in words.items() if language in languages}
        for name, words in names.items()
    }
    if any(spoken.values()):
        yield "names:".ljust(_COLUMN) + "# as readers of the other languages know them"
    for name, words in spoken.items():
        if words:
            yield f"  {name}: {{{', '.join(f'{language}: {text}' for language, text in words.items())}}}"
